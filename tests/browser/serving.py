"""A website served to a browser as strictly as any host would."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType

from sikte.website.headers import policy


@contextmanager
def served(folder: Path, others: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Within, the folder is served; gives the address, ended by a slash. others: directive → a host let in by it."""
    handler = partial(_Handler, directory=str(folder), policy=policy(others))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *words: object, policy: str, **named: object) -> None:
        self.policy = policy
        super().__init__(*words, **named)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet: what goes wrong is seen in the browser."""
