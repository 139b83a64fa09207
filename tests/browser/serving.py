"""A website served to a browser as strictly as any host would."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SAME = ("script-src", "style-src", "img-src", "font-src")
NOTHING = ("default-src", "base-uri", "form-action", "frame-ancestors")
POLICY = "; ".join([f"{what} 'none'" for what in NOTHING] + [f"{what} 'self'" for what in SAME])


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Within, the folder is served; gives the address, ended by a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet: what goes wrong is seen in the browser."""
