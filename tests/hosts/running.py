"""Real servers for a folder, each with the file that Sikte wrote for it, on this machine alone."""

import os
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from subprocess import DEVNULL, Popen

PATH = os.environ.get("PATH", "") + ":/usr/sbin"
MODULES = Path("/usr/lib/apache2/modules")
NEEDED = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias", "filter", "deflate")
PATIENCE = 10
NGINX = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/root;
    include {folder}/root{top}/nginx.conf;
  }}
}}
"""
APACHE = """\
{modules}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/apache.log
TypesConfig /dev/null
{user}
DocumentRoot {folder}/root
<Directory {folder}/root>
  AllowOverride FileInfo
  Require all granted
</Directory>
"""


@contextmanager
def nginx(folder: Path, top: str = "", port: int | None = None) -> Iterator[int]:
    """Within, nginx serves `root` in the folder, with the site below `top` there; gives the port, a free one if not told."""
    user = "user root;" if os.geteuid() == 0 else ""
    with _served(folder, "nginx", NGINX, port or _free(), user=user, top=top) as taken:
        yield taken


@contextmanager
def apache(folder: Path, top: str = "") -> Iterator[int]:
    """The same with Apache, which as root lends itself to another user."""
    modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in NEEDED)
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    with _served(folder, "apache2", APACHE, _free(), modules=modules, user=user) as port:
        yield port


def where(program: str) -> str | None:
    return shutil.which(program, path=PATH)


def ask(port: int, path: str, **said: str) -> HTTPResponse:
    """The answer to one question, its body read. said: headers of the question."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        connection.request("GET", path, headers=said)
        answer = connection.getresponse()
        answer.body = answer.read()
        return answer


@contextmanager
def _served(folder: Path, program: str, settings: str, port: int, **parts: str) -> Iterator[int]:
    told = folder / f"{program}.conf"
    told.write_text(settings.format(folder=folder, port=port, **parts), "utf-8")
    command = [where(program), "-c" if program == "nginx" else "-f", str(told)]
    process = Popen([*command, *(["-X"] if program == "apache2" else [])], stdout=DEVNULL, stderr=DEVNULL)
    try:
        _wait(port, process, folder)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def _wait(port: int, process: Popen, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.02)
    raise AssertionError("\n".join(log.read_text("utf-8", "replace") for log in folder.glob("*.log")))
