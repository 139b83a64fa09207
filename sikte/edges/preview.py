"""The preview: a site served from memory, to this machine alone, that follows its author's saves."""

import asyncio
import json
import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from pathlib import Path
from threading import Event, Thread
from urllib.parse import quote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError

from sikte.edges.failures import Failure, concerning
from sikte.edges.stage import KEEPING, STYLE, Shown, Stage, find
from sikte.edges.watching import Touched, follow
from sikte.values.files import Ahead
from sikte.values.kept import Lost
from sikte.values.media_types import media_type

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
PORTS_TRIED = 20
# Whoever makes the site gives way so often (seconds) that a page which is ready need not wait for what is not.
YIELDS = 0.0005
OWN = {STYLE: "preview.css", KEEPING: "preview.js"}
BARE = b'<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sikte</title>'

Rebuild = Callable[[Touched, Ahead], Shown]


def preview(
    project: Path, port: int, rebuild: Rebuild, rest: Callable[[], None], announce: Callable[[str, int], None]
) -> None:
    """Serves what `rebuild` answers, asked anew at every save, until Ctrl-C.

    `rebuild` is told what was touched, and may show pages ahead of its answer. `rest` is called when no more is saved
    for a while. `announce` is told the address, and the port, which is the next free one where `port` is taken.
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
    sys.setswitchinterval(YIELDS)

    def show(touched: Touched) -> None:
        on_stage(stage.show, rebuild(touched, lambda pages: on_stage(stage.show_ahead, pages)))

    def on_stage(act: Callable[..., None], *shown: object) -> None:
        if not stop.is_set():
            loop.call_soon_threadsafe(act, *shown)

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


def _application(stage: Stage) -> Application:
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
        files = self.stage.files
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
            self.address = find(self.stage.files, urlsplit(said.get("url", "")).path)[1]
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
