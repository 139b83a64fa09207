"""Every host that a site is written for says the same beside each file, and leads on from old addresses."""

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import html5lib
import pytest

from sikte.build import site
from sikte.formats import settings
from sikte.values.files import Files
from sikte.values.media_types import media_type
from sikte.website.headers import headers
from tests.broken.laying import BASE
from tests.hosts import running
from tests.small import FILES, SITE
from tests.theme import themed

HOSTS = "hosts: [netlify, cloudflare, apache, nginx]\npng: none\n"
OLD = "/gammal/adress/"
ODD = "/gånger/sida (1).aspx"
FRAMED = """
```embed
url: {}
title: Visas hos andra
src: ../media/hamn.png
alt: En hamn.
```
"""
GOAL = FILES["content/goals/jobb.md"].replace("area: arbete\n", f'area: arbete\nredirect_from: [{OLD}, "{ODD}"]\n')
GOAL += FRAMED.format("https://youtu.be/aBcD_eFg-1h") + FRAMED.format("https://karta.exempel.se/hamnen")
NEW = "/mal/jobb/"
FRAMING = {NEW: ("https://karta.exempel.se", "https://www.youtube-nocookie.com")}
OWN = {".htaccess", "nginx.conf", "_headers", "_redirects"}
# What servers say of their own accord.
THEIRS = {
    "date",
    "server",
    "content-length",
    "connection",
    "last-modified",
    "etag",
    "accept-ranges",
    "keep-alive",
    "vary",
}


def project(**changes: str) -> dict[str, bytes]:
    files = FILES | {"content/site.yaml": SITE + HOSTS, "content/goals/jobb.md": GOAL} | changes
    return themed(files | {"content/media/hamn.png": (BASE / "content/media/hamn.png").read_bytes()})


def made(sources: dict[str, bytes]) -> dict[str, bytes]:
    found = site(sources, date(2026, 11, 21))
    assert found.problems == (), found.problems
    return dict(found.files)


def told(sources: dict[str, bytes], address: str) -> dict[str, str]:
    """What the declaration says, names in small letters as they are compared."""
    chosen, _ = settings.read(Files.of(sources))
    return {name.lower(): value for name, value in headers(address, chosen, FRAMING).items()}


@pytest.fixture(scope="module")
def sources():
    return project()


@pytest.fixture(scope="module")
def files(sources):
    return made(sources)


@pytest.fixture
def room() -> Iterator[Path]:
    """A folder that servers may read whichever user they run as."""
    folder = Path(tempfile.mkdtemp(prefix="sikte-hosts-"))
    os.chmod(folder, 0o755)
    yield folder
    shutil.rmtree(folder)


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


@pytest.fixture(params=["nginx", "apache2"])
def serve(request):
    if not running.where(request.param):
        pytest.skip(f"{request.param} is not installed")
    return {"nginx": running.nginx, "apache2": running.apache}[request.param]


def test_a_real_host_says_what_is_declared_beside_every_file(serve, room, sources, files):
    lay(room / "root", files)
    wrong = {}
    with serve(room) as port:
        for name in files.keys() - OWN:
            address = "/" + name.removesuffix("index.html")
            answer = running.ask(port, quote(address))
            said = {key.lower(): value for key, value in answer.getheaders() if key.lower() not in THEIRS}
            kind = media_type(name).replace("; ", ";").lower()
            own_kind = said.pop("content-type", "").replace("; ", ";").lower()
            if (answer.status, answer.body, said, own_kind) != (200, files[name], told(sources, address), kind):
                wrong[address] = answer.status, own_kind, kind, said
    assert wrong == {}


def test_a_real_host_sends_texts_compressed_to_whom_can_read_them(serve, room, files):
    lay(room / "root", files)
    with serve(room) as port:
        for name in ("mal/jobb/index.html", "style.css", "data/jobs.json", "feed.xml", "icon.svg", "datasets/dcat.rdf"):
            answer = running.ask(port, "/" + name.removesuffix("index.html"), **{"Accept-Encoding": "gzip"})
            assert answer.getheader("Content-Encoding") == "gzip" and answer.getheader("Vary") == "Accept-Encoding", name
            assert gzip.decompress(answer.body) == files[name]


def test_a_real_host_leads_on_from_old_addresses(serve, room, files):
    lay(room / "root", files)
    with serve(room) as port:
        for old in (OLD, OLD.rstrip("/"), quote(ODD)):
            answer = running.ask(port, f"{old}?a=b")
            assert answer.status == 301, old
            assert answer.getheader("Location").partition("//")[2].partition("/")[2] == "mal/jobb/?a=b" or (
                answer.getheader("Location") == f"{NEW}?a=b"
            )


def test_a_real_host_shows_the_page_for_what_is_not_there(serve, room, sources, files):
    lay(room / "root", files)
    with serve(room) as port:
        answer = running.ask(port, "/finns/inte/")
        assert (answer.status, answer.body) == (404, files["404.html"])
        said = {key.lower(): value for key, value in answer.getheaders()}
        assert said.items() >= {key: value for key, value in told(sources, "/404.html").items()}.items()


def test_a_site_below_another_address_is_told_of_there(serve, room):
    sources = project(**{"content/site.yaml": (SITE + HOSTS).replace("https://exempel.se/", "https://exempel.se/mal/")})
    files = made(sources)
    lay(room / "root/mal", files)
    with serve(room, "/mal") as port:
        framed = running.ask(port, "/mal/diagram/jobb-jobs-region-line/")
        assert framed.status == 200 and "frame-ancestors *" in framed.getheader("Content-Security-Policy")
        assert framed.getheader("X-Frame-Options") is None
        assert running.ask(port, "/mal/datasets/dcat").getheader("Content-Type") == "application/rdf+xml"
        assert running.ask(port, "/mal/finns-inte/").body == files["404.html"]
        moved = running.ask(port, f"/mal{OLD}")
        assert moved.status == 301 and moved.getheader("Location").endswith("/mal/mal/jobb/")


def test_the_rules_for_other_hosts_say_the_same(sources, files):
    rules = parsed(files["_headers"].decode())
    for name in files.keys() - OWN:
        address = "/" + name.removesuffix("index.html")
        said: dict[str, str] = {}
        for pattern, own in rules:
            if address == pattern or pattern.endswith("*") and address.startswith(pattern[:-1]):
                assert not said.keys() & own.keys(), f"{pattern} says again what is said of {address}"
                said |= own
        kind = {"content-type": media_type(name)} if name.startswith("datasets/dcat") else {}
        assert said == told(sources, address) | kind, address
    assert len(rules) <= 100


def parsed(text: str) -> list[tuple[str, dict[str, str]]]:
    """(pattern, headers) of each rule of a `_headers`."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name.lower()] = value
        elif not line.startswith("#"):
            rules.append((line, {}))
    return rules


def test_redirects_for_other_hosts_stand_with_and_without_a_slash(files):
    lines = files["_redirects"].decode().splitlines()[1:]
    assert [line.split(" ") for line in lines] == [
        ["/gammal/adress", NEW, "301"],
        ["/gammal/adress/", NEW, "301"],
        [quote(ODD), NEW, "301"],
        [quote(ODD) + "/", NEW, "301"],
    ]


def test_only_charts_may_be_framed(files, sources):
    for name in files:
        address = "/" + name
        free = "frame-ancestors *" in told(sources, address)["content-security-policy"]
        assert (
            free
            == address.startswith(("/diagram/", "/en/diagram/"))
            == ("x-frame-options" not in told(sources, address))
        )


def test_only_a_page_that_shows_something_from_elsewhere_may_frame_it(files, sources):
    framing = {name for name in files if "frame-src" in told(sources, f"/{name}")["content-security-policy"]}
    assert framing == {"mal/jobb/index.html", "mal/jobb/statements.json"}


def test_nothing_unsafe_is_ever_let_in(files, sources):
    assert not [name for name in files if "unsafe" in told(sources, f"/{name}")["content-security-policy"]]
    assert "strict-transport-security" in told(sources, "/")
    plain = project(**{"content/site.yaml": (SITE + HOSTS).replace("https:", "http:")})
    assert "strict-transport-security" not in told(plain, "/")


def test_without_a_known_host_a_page_leads_on():
    sources = project(**{"content/site.yaml": SITE + "png: none\n"})
    found = site(sources, date(2026, 11, 21))
    assert found.problems == () and [note.code for note in found.notes] == ["redirect-plain"]
    page = html5lib.parse(found.files["gammal/adress/index.html"], namespaceHTMLElements=False)
    assert page.find(".//meta[@http-equiv='refresh']").get("content") == "0; url=../../mal/jobb/"
    assert page.find(".//link[@rel='canonical']").get("href") == "https://exempel.se/mal/jobb/"
    assert page.find(".//main//a").get("href") == "../../mal/jobb/"
    assert not OWN & found.files.keys()
    assert b"gammal" not in found.files["sitemap.xml"]


def test_a_known_host_needs_no_such_page(files):
    assert "gammal/adress/index.html" not in files


def test_more_folders_than_cloudflare_has_room_for():
    pages = {f"content/pages/s{n}.md": f"---\ntitle: S{n}\n---\nHej.\n" for n in range(100)}
    found = site(project(**pages), date(2026, 11, 21))
    assert [problem.code for problem in found.problems] == ["hosts-too-many-rules"]
