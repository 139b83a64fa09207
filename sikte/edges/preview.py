"""The preview: a site served from memory, to this machine alone, that follows its author's saves."""

import asyncio
import json
import logging
import re
import secrets
import socket
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from contextvars import copy_context
from pathlib import Path
from threading import Event, Thread
from urllib.parse import quote, unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError

from sikte.edges.failures import Failure, concerning
from sikte.edges.sources import theme
from sikte.edges.watching import Touched, follow
from sikte.values.files import Files
from sikte.values.kept import Lost, digest_of
from sikte.values.media_types import media_type
from sikte.values.value import Value

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
PORTS_TRIED = 20
STYLE, KEEPING = "/sikte-preview.css", "/sikte-preview.js"
STYLES = ".css"
OWN = {STYLE: "preview.css", KEEPING: "preview.js"}
# The theme's scripts that can go on where a page changes while it is open.
FOLLOWING = {"script.js": "js/charts.js", "consent.js": "consent.js"}
# Tags that name a file without loading it.
NAMING = re.compile(rb"<(?:a|meta)\b[^>]*>")
# Where the overlay lies, also while there is none: so it comes and goes whatever else of the page does.
PLACE = b'<div class="sikte-place">'
BARE = b'<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sikte</title>'


class Shown(Value):
    """What readers of the preview see: the last good site (address → bytes; empty before there is one) with the digests
    of its files, but for the record's, and, ready as HTML, what is laid over its pages; b"" when all is well."""

    files: Files
    digests: Mapping[str, str]
    overlay: bytes = b""


Rebuild = Callable[[Touched], Shown]


def preview(
    project: Path, port: int, rebuild: Rebuild, rest: Callable[[], None], announce: Callable[[str, int], None]
) -> None:
    """Serves what `rebuild` answers, asked anew at every save and told what was touched, until Ctrl-C.

    `rest` is called when no more is saved for a while. `announce` is told the address, and the port, which is the next
    free one where `port` is taken.
    """
    listener = _listener(port)
    port = listener.getsockname()[1]
    with suppress(KeyboardInterrupt):
        announce(f"http://{HOST}:{port}/", port)
        asyncio.run(_serve(project, listener, port, rebuild, rest))


def _listener(port: int) -> socket.socket:
    code = "ports-taken"
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return socket.create_server((HOST, candidate))
        except PermissionError:
            code = "ports-not-permitted"
        except OSError:
            continue
    raise Failure(code, port=port)


async def _serve(
    project: Path, listener: socket.socket, port: int, rebuild: Rebuild, rest: Callable[[], None]
) -> None:
    stage, stop, loop = Stage(port), Event(), asyncio.get_running_loop()

    def show(touched: Touched) -> None:
        shown = rebuild(touched)
        if not stop.is_set():
            loop.call_soon_threadsafe(stage.show, shown)

    listener.setblocking(False)
    server = HTTPServer(_application(stage))
    server.add_socket(listener)
    # In the context of the command, so that what it has at hand (its memory) is at hand there too.
    Thread(target=copy_context().run, args=(follow, project, show, rest, stop), daemon=True).start()
    try:
        await asyncio.Event().wait()
    finally:
        stop.set()
        server.stop()


def _application(stage: "Stage") -> Application:
    given = {"stage": stage}
    # It complains of pages that are closed while they are greeted.
    logging.getLogger("livereload").setLevel(logging.CRITICAL)
    return Application(
        [
            (r"/livereload", Reloads, given),
            (r"/livereload\.js", Script, given),
            *((path.replace(".", r"\."), Own, given) for path in OWN),
            (r".*", Page, given),
        ],
        log_function=lambda handler: None,
    )


class Stage:
    """What is shown now, and who looks at it. What a browser shows of a page has a name, its edition, so that one
    that was loading while the page changed can be told."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.shown = Shown(Files({}), {})
        self.looks = ""
        self.ready = asyncio.Event()
        self.session = secrets.token_hex(4)
        self.watchers: set[Reloads] = set()

    def edition(self, address: str) -> str:
        """Changes with the page, with what lies over it, and with its looks."""
        page = self.shown.digests.get(address, "")
        return f"{self.session}-{digest_of(f'{page}-{self.looks}'.encode() + self.shown.overlay)[:16]}"

    def show(self, shown: Shown) -> None:
        """Puts another site on, and tells exactly the browsers whose page has become another."""
        before, self.shown = self.shown, shown
        differ, covered = _unlike(before.digests, shown.digests), before.overlay != shown.overlay
        if any(name.endswith(STYLES) for name in differ):
            self.looks = "-".join(shown.digests[name] for name in sorted(shown.digests) if name.endswith(STYLES))
        self.ready.set()
        for watcher in tuple(self.watchers) if differ or covered else ():
            for path in self._news(watcher.address, differ, covered):
                watcher.reload(path)

    def _news(self, address: str, differ: Collection[str], covered: bool) -> list[str]:
        """What to tell one who looks at a page: "*" to load it anew, since something that it loads has changed; else
        the stylesheets that have, and its own address where it is another page."""
        loaded = NAMING.sub(b"", self.shown.files.get(address, b""))
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


class Guarded(RequestHandler):
    """Answers only browsers on this machine that were not sent here by another site."""

    def initialize(self, stage: Stage) -> None:
        self.stage = stage

    def prepare(self) -> None:
        hosts = {f"{name}:{self.stage.port}" for name in NAMES} | (set(NAMES) if self.stage.port == 80 else set())
        origin = self.request.headers.get("Origin")
        if self.request.host not in hosts or origin not in {None, *(f"http://{host}" for host in hosts)}:
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")


class Page(Guarded):
    """Every address of the site, from memory."""

    async def get(self) -> None:
        await self.stage.ready.wait()
        files = self.stage.shown.files
        status, address = find(files, self.request.path) if files else (503, "index.html")
        if status == 301:
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(quote(address) + query, permanent=True)
            return
        self.set_status(status)
        self.set_header("Content-Type", media_type(address))
        try:
            body = files.get(address, BARE)
        except Lost:  # the memory was damaged while we ran; the next save makes it anew
            raise HTTPError(503) from None
        self.finish(self.stage.dressed(body, address) if address.endswith(".html") else body)

    head = get


class Own(Guarded):
    """How the overlay looks, and what keeps a page as its reader left it."""

    def get(self) -> None:
        self.set_header("Content-Type", media_type(self.request.path))
        with concerning(self.request.path):
            own = OWN[self.request.path]
            self.finish(Path(__file__).with_name(own).read_bytes())

    head = get


class Script(Guarded, LiveReloadJSHandler):
    """livereload.js, as the library ships it."""

    head = LiveReloadJSHandler.get


class Reloads(Guarded, LiveReloadHandler):
    """The socket that a page listens on. A page that is another by now is told at once to load anew: it was
    on its way to the browser when that edition ended."""

    edition = address = ""

    def check_origin(self, origin: str) -> bool:
        return True  # `prepare` has looked at it

    def on_message(self, message: str) -> None:
        said = json.loads(message)
        super().on_message(message)
        if said.get("command") == "hello":
            self.edition = said.get("snipver")
        elif said.get("command") == "info":
            self.address = find(self.stage.shown.files, urlsplit(said.get("url", "")).path)[1]
            self.stage.watchers.add(self)
            if self.edition != self.stage.edition(self.address):
                self.reload("*")

    def on_close(self) -> None:
        super().on_close()
        self.stage.watchers.discard(self)

    def reload(self, path: str) -> None:
        """Tells the page to load itself anew ("*"), or one of its stylesheets."""
        with suppress(WebSocketClosedError):
            self.write_message({"command": "reload", "path": path, "liveCSS": True, "liveImg": True})
