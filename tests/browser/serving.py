"""A website served to a browser as strictly as any host would."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType

SAME = ("script-src", "connect-src", "style-src", "img-src", "font-src")
NOTHING = ("default-src", "base-uri", "form-action", "frame-ancestors")


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


def policy(others: Mapping[str, str]) -> str:
    """The content security policy."""
    own = {what: "'none'" for what in NOTHING} | {what: "'self'" for what in SAME}
    allowed = {what: f"{own.get(what, '')} {host}".strip() for what, host in others.items()}
    return "; ".join(f"{what} {hosts}" for what, hosts in {**own, **allowed}.items())


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *words: object, policy: str, **named: object) -> None:
        self.policy = policy
        super().__init__(*words, **named)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet: what goes wrong is seen in the browser."""
