"""A real web server, the system's nginx, that shows a folder at 127.0.0.1."""

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from time import sleep

PROGRAM = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
SETTINGS = """\
daemon off; {user} worker_processes 1; pid {own}/pid; error_log {own}/errors;
events {{ worker_connections 64; }}
http {{
  access_log off; client_body_temp_path {own}/body; proxy_temp_path {own}/proxy; fastcgi_temp_path {own}/fastcgi;
  uwsgi_temp_path {own}/uwsgi; scgi_temp_path {own}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


@contextmanager
def serving(folder: Path, own: Path) -> Iterator[int]:
    """The port at which nginx shows `folder`; `own` is where it keeps its own files."""
    own.mkdir()
    port = _free()
    user = "user root;" if os.geteuid() == 0 else ""
    (own / "nginx.conf").write_text(SETTINGS.format(own=own, port=port, folder=folder, user=user))
    server = Popen([PROGRAM, "-p", own, "-e", own / "errors", "-c", own / "nginx.conf"])
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait(10)


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise AssertionError("nginx does not answer")
