"""The preview: a site served from memory, to this machine alone, that follows its author's saves."""

import asyncio
import json
import logging
import secrets
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from urllib.parse import quote, unquote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from sikte.edges.failures import Failure, concerning
from sikte.edges.output import RECORD
from sikte.edges.watching import follow
from sikte.values.media_types import media_type

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
PORTS_TRIED = 20
STYLE = "/sikte-preview.css"
BARE = b'<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sikte</title>'


@dataclass(frozen=True, slots=True)
class Shown:
    """What readers of the preview see: the last good site (address → bytes; empty before there is one)
    and, ready as HTML, what is laid over its pages; b"" when all is well."""

    files: Mapping[str, bytes]
    overlay: bytes = b""


def preview(project: Path, port: int, rebuild: Callable[[], Shown], announce: Callable[[str, int], None]) -> None:
    """Serves what `rebuild` answers, asked anew at every save, until Ctrl-C.

    `announce` is told the address, and the port, which is the next free one where `port` is taken.
    """
    listener = _listener(port)
    port = listener.getsockname()[1]
    with suppress(KeyboardInterrupt):
        announce(f"http://{HOST}:{port}/", port)
        asyncio.run(_serve(project, listener, port, rebuild))


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


async def _serve(project: Path, listener: socket.socket, port: int, rebuild: Callable[[], Shown]) -> None:
    stage, stop, loop = Stage(port), Event(), asyncio.get_running_loop()

    def show() -> None:
        shown = rebuild()
        if not stop.is_set():
            loop.call_soon_threadsafe(stage.show, shown)

    listener.setblocking(False)
    server = HTTPServer(_application(stage))
    server.add_socket(listener)
    Thread(target=follow, args=(project, show, stop), daemon=True).start()
    try:
        await asyncio.Event().wait()
    finally:
        stop.set()
        server.stop()


def _application(stage: "Stage") -> Application:
    given = {"stage": stage}
    LiveReloadHandler.watcher = Watcher()
    LiveReloadHandler.live_css = True
    # It complains of pages that are closed while they are told the news.
    logging.getLogger("livereload").setLevel(logging.CRITICAL)
    return Application(
        [
            (r"/livereload", Reloads, given),
            (r"/livereload\.js", Script, given),
            (STYLE.replace(".", r"\."), Style, given),
            (r".*", Page, given),
        ],
        log_function=lambda handler: None,
    )


class Stage:
    """What is shown now. Each edition has a name, so that a page that missed the news can be told."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.shown = Shown({})
        self.ready = asyncio.Event()
        self.session = secrets.token_hex(4)
        self.number = 0

    @property
    def edition(self) -> str:
        return f"edition-{self.session}-{self.number}"

    def show(self, shown: Shown) -> None:
        """Puts another site on, and tells the browsers if it differs."""
        news = _news(self.shown, shown)
        self.shown = shown
        self.number += bool(news)
        self.ready.set()
        for path in news:
            LiveReloadHandler.reload_waiters(path)

    def dressed(self, page: bytes) -> bytes:
        """The page with the overlay and the way to hear of the next edition."""
        script = f'<script src="/livereload.js?port={self.port}&amp;snipver={self.edition}" defer></script>'
        extra = self.shown.overlay + f'<link rel="stylesheet" href="{STYLE}">{script}'.encode()
        body, end, rest = page.rpartition(b"</body>")
        return body + extra + end + rest if end else page + extra


def _news(old: Shown, new: Shown) -> list[str]:
    """What to tell the browsers: the stylesheets where only those changed, else "*" for the whole page."""
    addresses = (old.files.keys() | new.files.keys()) - {RECORD}
    differ = sorted(address for address in addresses if old.files.get(address) != new.files.get(address))
    if old.overlay == new.overlay and all(address.endswith(".css") for address in differ):
        return differ
    return ["*"]


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
        body = files.get(address, BARE)
        self.finish(self.stage.dressed(body) if address.endswith(".html") else body)

    head = get


class Style(Guarded):
    """How the overlay looks."""

    def get(self) -> None:
        self.set_header("Content-Type", media_type(STYLE))
        with concerning(STYLE):
            self.finish(Path(__file__).with_name("preview.css").read_bytes())

    head = get


class Script(Guarded, LiveReloadJSHandler):
    """livereload.js, as the library ships it."""

    head = LiveReloadJSHandler.get


class Reloads(Guarded, LiveReloadHandler):
    """The socket that a page listens on. A page of an earlier edition is told at once to load anew:
    it was on its way to the browser when that edition ended."""

    edition = ""

    def check_origin(self, origin: str) -> bool:
        return True  # `prepare` has looked at it

    def on_message(self, message: str) -> None:
        said = json.loads(message)
        super().on_message(message)
        if said.get("command") == "hello":
            self.edition = said.get("snipver")
        elif said.get("command") == "info" and self.edition != self.stage.edition:
            self.write_message({"command": "reload", "path": "*", "liveCSS": True, "liveImg": True})
