"""What the preview shows, and to whom: the last good site, and pages that are ahead of the next."""

import asyncio
import re
import secrets
from collections import ChainMap
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol
from urllib.parse import unquote

from sikte.edges.sources import theme
from sikte.values.files import Files
from sikte.values.kept import digest_of
from sikte.values.value import Value

STYLE, KEEPING = "/sikte-preview.css", "/sikte-preview.js"
STYLES = ".css"
# The theme's scripts that can go on where a page changes while it is open.
FOLLOWING = {"script.js": "js/charts.js", "consent.js": "consent.js"}
# Tags that name a file without loading it.
NAMING = re.compile(rb"<(?:a|meta)\b[^>]*>")
# Where the overlay lies, also while there is none: so it comes and goes whatever else of the page does.
PLACE = b'<div class="sikte-place">'


class Watcher(Protocol):
    """A browser that looks at a page. address: of the page."""

    address: str

    def reload(self, path: str) -> None:
        """Tells it to load its page anew ("*"), or what lies at a path."""


class Shown(Value):
    """What readers of the preview see: the last good site (address → bytes; empty before there is one) with the digests
    of its files, but for the record's, and, ready as HTML, what is laid over its pages; b"" when all is well."""

    files: Files
    digests: Mapping[str, str]
    overlay: bytes = b""


class Stage:
    """What is shown now, and who looks at it. What a browser shows of a page has a name, its edition, so that one
    that was loading while the page changed can be told."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.shown = Shown(Files({}), {})
        self.ahead: tuple[Files, ...] = ()
        self.looks = ""
        self.ready = asyncio.Event()
        self.session = secrets.token_hex(4)
        self.watchers: set[Watcher] = set()

    @property
    def files(self) -> Mapping[str, bytes]:
        """All that is shown, pages that are ahead of their site among it."""
        return ChainMap(*self.ahead, self.shown.files)

    @property
    def digests(self) -> Mapping[str, str]:
        """Theirs."""
        ahead = {name: digest for pages in self.ahead for name, digest in pages.digests.items()}
        return {**self.shown.digests, **ahead} if ahead else self.shown.digests

    def edition(self, address: str) -> str:
        """Changes with the page, with what lies over it, and with its looks."""
        page = self.digests.get(address, "")
        return f"{self.session}-{digest_of(f'{page}-{self.looks}'.encode() + self.shown.overlay)[:16]}"

    def show(self, shown: Shown) -> None:
        """Puts another site on, and tells exactly the browsers whose page has become another."""
        differ, covered = _unlike(self.digests, shown.digests), self.shown.overlay != shown.overlay
        self.shown, self.ahead = shown, ()
        if any(name.endswith(STYLES) for name in differ):
            self.looks = "-".join(shown.digests[name] for name in sorted(shown.digests) if name.endswith(STYLES))
        self.ready.set()
        self._tell(differ, covered)

    def show_ahead(self, pages: Sequence[Files]) -> None:
        """Puts the pages on that somebody looks at, before the site that they are part of; not while problems lie over
        what is shown."""
        if self.shown.overlay:
            return
        looked_at = {watcher.address for watcher in self.watchers}
        held = tuple(some for some in pages if not looked_at.isdisjoint(some))
        differ = [name for some in held for name in some if self.shown.digests.get(name) != some.digest(name)]
        if not looked_at.isdisjoint(differ):
            self.ahead = held
            self._tell(differ, covered=False)

    def _tell(self, differ: Collection[str], covered: bool) -> None:
        """Tells each browser what of it is another now."""
        for watcher in tuple(self.watchers) if differ or covered else ():
            for path in self._news(watcher.address, differ, covered):
                watcher.reload(path)

    def _news(self, address: str, differ: Collection[str], covered: bool) -> list[str]:
        """What to tell one who looks at a page: "*" to load it anew, since something that it loads has changed; else
        the stylesheets that have, and its own address where it is another page."""
        loaded = NAMING.sub(b"", self.files.get(address, b""))
        parts = (name for name in differ if not name.endswith((".html", STYLES)))
        if any(name.rpartition("/")[2].encode() in loaded for name in parts):
            return ["*"]
        own = [address] if covered or address in differ else []
        return [*(name for name in differ if name.endswith(STYLES)), *own]

    def dressed(self, page: bytes, address: str) -> bytes:
        """The page with the overlay, its own memory of what is open, and the way to hear of the next edition."""
        news = f"/livereload.js?port={self.port}&amp;snipver={self.edition(address)}"
        known = " ".join(f"/{name}" for name in FOLLOWING if self.shown.digests.get(name) == shipped(name))
        scripts = f'<script src="{KEEPING}" data-known="{known}"></script><script src="{news}" defer></script>'
        extra = PLACE + self.shown.overlay + f'</div><link rel="stylesheet" href="{STYLE}">{scripts}'.encode()
        body, end, rest = page.rpartition(b"</body>")
        return body + extra + end + rest if end else page + extra


def _unlike(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """The names, in order, that one of two has alone or that stand for different things in them."""
    changed = [name for name, digest in new.items() if old.get(name) != digest]
    return sorted(changed + [name for name in old if name not in new])


def shipped(name: str) -> str:
    """What a script that can go on is known by, as the theme has it."""
    return digest_of((theme() / FOLLOWING[name]).read_bytes())


def find(files: Mapping[str, bytes], path: str) -> tuple[int, str]:
    """(status, address) that a path leads to: 200, 404 with the site's own page, or 301 to add a slash."""
    address = unquote(path).removeprefix("/")
    page = f"{address}index.html" if address.endswith("/") or not address else address
    if page in files:
        return 200, page
    if f"{address}/index.html" in files:
        return 301, f"/{address}/"
    return 404, "404.html"
