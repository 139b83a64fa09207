import json
import random
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from sikte.commands import main
from tests.commands.samples import project

ROOT = Path(__file__).parents[2]
SCRIPT = (
    "import sys; from sikte.commands import main; from tests.commands.samples import make; sys.exit(main(None, make))"
)
PATIENCE = 15


class Preview:
    """A preview in a process of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.goals = folder / "content" / "goals"
        command = [sys.executable, "-c", SCRIPT, "preview", "--project", str(folder), "--port", "0", *options]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.told = ""
        while not (found := re.search(r"127\.0\.0\.1:(\d+)", self.told)):
            line = self.process.stdout.readline()
            assert line, self.told
            self.told += line
        self.port = int(found[1])
        self.address = f"http://127.0.0.1:{self.port}/"

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, dict(answer.getheaders()), body

    def save(self, text: str, name: str = "sida") -> None:
        (self.goals / f"{name}.md").write_text(text, encoding="utf-8")

    def until(self, holds: Callable[[str], bool], path: str = "/sida/") -> str:
        deadline = time.monotonic() + PATIENCE
        while not holds(body := self.ask(path)[2]):
            assert time.monotonic() < deadline, body
            time.sleep(0.01)
        return body

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        rest, _ = self.process.communicate(timeout=PATIENCE)
        self.told += rest
        return self.process.returncode


@pytest.fixture(scope="module")
def shared(tmp_path_factory) -> Iterator[Preview]:
    """One preview for the tests that only look."""
    running = Preview(project(tmp_path_factory.mktemp("preview"), sida="först"))
    yield running
    running.end()


@pytest.fixture
def running(tmp_path) -> Iterator[Preview]:
    """A preview to save under."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "look.css").write_text("p { color: red }")
    running = Preview(project(tmp_path, sida="först"))
    yield running
    running.process.kill()
    running.process.communicate()


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/sida/", 200, "text/html; charset=utf-8"),
        ("/sida/?x=1", 200, "text/html; charset=utf-8"),
        ("/sida/index.html", 200, "text/html; charset=utf-8"),
        ("/%73ida/", 200, "text/html; charset=utf-8"),
        ("/sikte.json", 200, "application/json"),
        ("/livereload.js", 200, "application/javascript"),
        ("/sikte-preview.css", 200, "text/css; charset=utf-8"),
        ("/borta/", 404, "text/html; charset=utf-8"),
        ("/../sida.md", 404, "text/html; charset=utf-8"),
        ("/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8"),
        ("//etc/passwd", 404, "text/html; charset=utf-8"),
        ("/content/goals/sida.md", 404, "text/html; charset=utf-8"),
        ("/forcereload", 404, "text/html; charset=utf-8"),
    ],
)
def test_the_site_and_nothing_but_the_site_is_served(shared, path, status, kind):
    got, headers, body = shared.ask(path)
    assert (got, headers["Content-Type"]) == (status, kind)
    assert headers["Cache-Control"] == "no-store"
    assert ("borta" in body) == (status == 404)


def test_a_folder_without_its_slash_leads_to_the_page(shared):
    status, headers, _ = shared.ask("/sida?x=1")
    assert (status, headers["Location"]) == (301, "/sida/?x=1")


@pytest.mark.parametrize("path", ["/", "/livereload.js", "/livereload", "/sikte-preview.css", "/borta"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
    ids=str,
)
def test_another_sites_visitor_is_turned_away(shared, path, headers):
    assert shared.ask(path, **headers)[0] == 403


def test_a_socket_is_not_opened_for_another_site(shared):
    ask = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "eA=="}
    assert shared.ask("/livereload", Origin="https://evil.example", **ask)[0] == 403


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://localhost:{}"}, {"Host": "localhost:{}"}], ids=str)
def test_this_machine_is_let_in(shared, headers):
    assert shared.ask("/", **{name: value.format(shared.port) for name, value in headers.items()})[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_can_be_sent(shared, method):
    assert shared.ask("/", method)[0] == 405


@pytest.mark.parametrize("path", ["/", "/livereload.js", "/sikte-preview.css"])
def test_head_answers_as_get_without_the_body(shared, path):
    status, headers, body = shared.ask(path, "HEAD")
    assert (status, body) == (200, "")
    assert headers["Content-Length"] == str(len(shared.ask(path)[2].encode()))


def test_it_listens_on_one_address_alone(shared):
    # Had it listened on all of them, this one of the machine's own would answer too.
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.2", shared.port), timeout=2).close()


def test_every_page_hears_of_the_next_edition_by_a_script_of_its_own_host(shared):
    body = shared.ask("/sida/")[2]
    assert re.search(
        rf'<script src="/livereload.js\?port={shared.port}&amp;snipver=\w+-\w+" defer></script></body>', body
    )
    assert not re.search(r"<script>|style=|on\w+=", body)


def test_problems_lie_over_the_last_good_page_until_they_are_mended(running):
    assert "först" in running.ask("/sida/")[2]
    running.save("text\nFEL\n<b>")
    body = running.until(lambda body: "sikte-preview" in body and "FEL" in body)
    assert "<p>först</p>" in body
    assert "<code>content/goals/sida.md:2</code> ”FEL” saknas" in body
    running.save("bättre")
    body = running.until(lambda body: "bättre" in body)
    assert "<section" not in body


def test_a_bug_is_shown_and_survived(running):
    running.save("BUGG")
    assert "ZeroDivisionError" in running.until(lambda body: "<section" in body)
    running.save("bättre")
    assert "<section" not in running.until(lambda body: "bättre" in body)


def test_a_content_folder_that_goes_away_and_comes_back_is_followed(running):
    content = running.goals.parent
    running.until(lambda body: "först" in body)
    content.rename(content.with_name("elsewhere"))
    running.until(lambda body: "först" not in body)
    content.with_name("elsewhere").rename(content)
    running.until(lambda body: "först" in body)
    running.save("efter")
    running.until(lambda body: "efter" in body)


def test_templates_made_while_it_runs_are_followed(tmp_path):
    running = Preview(project(tmp_path, sida="först"))
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "my-look.css").write_text("p {}")
    running.until(lambda body: body == "p {}", "/my-look.css")
    assert running.end() == 0


def test_problems_from_the_start_are_shown_on_a_bare_page(tmp_path):
    running = Preview(project(tmp_path, sida="FEL"))
    status, _, body = running.ask("/vilken/som/helst/")
    assert status == 503
    assert "”FEL” saknas" in body
    running.save("bättre")
    running.until(lambda body: "bättre" in body)
    assert running.end() == 0


def opened(running, browser, settled: int = 200):
    """The page in a browser that has had so many milliseconds to begin to listen."""
    page = browser.new_page()
    page.goto(running.address + "sida/")
    page.wait_for_timeout(settled)
    return page


def test_no_save_is_lost_however_they_fall(running):
    chance = random.Random(7)
    for number in range(20):
        running.save(f"nummer {number}.")
        if number % 4 == 0:
            running.until(lambda body, number=number: f"nummer {number}." in body)
        time.sleep(chance.choice([0, 0.002, 0.02, 0.1, 0.3]))
    running.until(lambda body: "nummer 19." in body)


def test_the_browser_shows_every_last_save(running, browser):
    page = browser.new_page()
    page.goto(running.address + "sida/")
    for number in range(4):
        # The second one falls while the browser is still loading the page anew.
        running.save(f"nummer {number}.")
        time.sleep(0.05 * number)
        running.save(f"nummer {number} igen.")
        page.wait_for_function(f"() => document.body && document.body.innerText.includes('nummer {number} igen.')")
    running.save("FEL")
    page.wait_for_selector(".sikte-preview >> text=sida.md:1")
    assert page.eval_on_selector(".sikte-preview", "box => getComputedStyle(box).position") == "fixed"
    running.save("bra")
    page.wait_for_function("() => !document.querySelector('.sikte-preview') && document.body.innerText.includes('bra')")
    page.close()
    assert running.end() == 0
    assert "Traceback" not in running.told


def test_the_page_that_is_looked_at_is_there_before_the_rest_of_its_site(running, browser):
    page = opened(running, browser, settled=1000)
    page.evaluate("() => { window.kept = true }")
    *_, before = running.ask("/sikte.json")
    running.save("ny\nSEGT")
    page.wait_for_function("() => document.body.innerText.includes('ny')")
    assert running.ask("/sikte.json")[2] == before
    running.until(lambda record: record != before, "/sikte.json")
    assert "ny" in page.inner_text("body") and page.evaluate("() => window.kept")
    page.close()


def test_a_page_that_came_ahead_of_a_problem_is_taken_back(running, browser):
    page = opened(running, browser, settled=1000)
    running.save("ny\nSENT")
    page.wait_for_function("() => document.body.innerText.includes('ny')")
    page.wait_for_selector(".sikte-preview >> text=sida.md:2")
    assert "först" in page.inner_text("body")
    page.close()


def test_what_lies_over_a_page_goes_while_its_words_change(running, browser):
    running.save("<p>ett</p><form></form>")
    running.until(lambda body: "ett" in body)
    page = opened(running, browser)
    page.evaluate("() => { window.kept = true }")
    running.save("FEL")
    page.wait_for_selector(".sikte-preview >> text=sida.md:1")
    running.save("<p>två</p><form></form>")
    page.wait_for_function("() => !document.querySelector('.sikte-preview') && document.body.innerText.includes('två')")
    assert page.evaluate("() => window.kept")
    page.close()


def test_a_changed_stylesheet_comes_without_a_new_page(running, browser):
    page = browser.new_page()
    page.goto(running.address + "sida/")
    page.evaluate(
        """() => {
            const link = document.createElement("link");
            link.rel = "stylesheet";
            link.href = "/look.css";
            document.head.append(link);
            window.kept = true;
        }"""
    )
    colour = "() => getComputedStyle(document.querySelector('p')).color === '{}'"
    page.wait_for_function(colour.format("rgb(255, 0, 0)"))
    page.wait_for_timeout(300)
    (running.goals.parents[1] / "templates" / "look.css").write_text("p { color: blue }")
    page.wait_for_function(colour.format("rgb(0, 0, 255)"))
    assert page.evaluate("() => window.kept")
    page.close()


def test_what_changed_takes_its_place_in_the_open_page_and_in_no_other(running, browser):
    running.save("annan", name="annan")
    running.until(lambda body: "annan" in body, "/annan/")
    changed, other = browser.new_page(), browser.new_page()
    changed.goto(running.address + "sida/")
    other.goto(running.address + "annan/")
    for tab in (changed, other):
        tab.wait_for_timeout(200)
        tab.evaluate("() => { window.kept = document.querySelector('p') }")
    running.save("ny")
    changed.wait_for_function("() => document.body.innerText.includes('ny') && window.kept.isConnected")
    running.save("ny igen", name="annan")
    other.wait_for_function("() => document.body.innerText.includes('ny igen') && window.kept.isConnected")
    changed.close()
    other.close()


TURNS = (
    "två<p>stycken</p>",
    "två<p>stycken</p><ul><li>ett<li>två<li>tre</ul>",
    '<i lang="en">two</i><p class="x">stycken</p><ul><li>ett<li>tre</ul>',
    '<i>two</i><p class="y">stycken</p><ul><li>noll<li>ett<li>tre<li>fyra</ul><table><tr><td>1</table>',
    "",
    "<title>titel</title><svg><g><circle r='1'/></g></svg>",
    "<svg><g><circle r='2'/><path d='M0 0'/></g></svg><br>slut",
)
SAME = """async () => {
    const shown = document.documentElement.cloneNode(true);
    const loaded = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html").documentElement;
    for (const page of [shown, loaded]) page.querySelectorAll("[href^='/sikte'], [src]").forEach((own) => own.remove());
    return shown.outerHTML === loaded.outerHTML;
}"""


def test_a_page_that_follows_is_the_page_that_is_loaded(running, browser):
    page = opened(running, browser)
    page.evaluate("() => { window.kept = true }")
    for number, text in enumerate(TURNS):
        running.save(f"{text}<p>nummer {number}")
        page.wait_for_function(f"() => document.body.innerText.includes('nummer {number}')")
        assert page.evaluate(SAME) and page.evaluate("() => window.kept")
    page.close()


@pytest.mark.parametrize("foreign", ["<script>window.met = 1</script>", "<style>p { color: blue }</style>", "<form></form>"])
def test_a_page_with_more_than_words_and_pictures_is_loaded_anew(running, browser, foreign):
    page = opened(running, browser)
    page.evaluate("() => { window.kept = true }")
    running.save(f"nytt{foreign}")
    page.wait_for_function("() => document.body.innerText.includes('nytt') && !window.kept")
    page.close()


FOLDS = "<details><summary>ett</summary>x</details><details><summary>två</summary>y</details>" + "<p>rad</p>" * 200


NEWS = "<details><summary>{}</summary>z</details>" + FOLDS
PLACE = "() => [...document.querySelectorAll('p')].at(-100).getBoundingClientRect().top"


def test_a_page_looks_as_its_reader_left_it(running, browser):
    running.save(FOLDS)
    running.until(lambda body: "två" in body)
    page = browser.new_page()
    page.goto(running.address + "sida/")
    page.click("summary >> text=två")
    page.evaluate("() => scrollTo(0, 900)")
    page.wait_for_timeout(200)
    place = page.evaluate(PLACE)
    running.save(NEWS.format("noll"))
    page.wait_for_function("() => document.body.innerText.includes('noll')")
    page.wait_for_timeout(100)
    assert page.evaluate(PLACE) == place
    assert page.inner_text("details[open] summary") == "två"
    down = page.evaluate("() => scrollY")
    running.save(NEWS.format("anew") + "<form></form>")
    page.wait_for_function("() => document.body && document.body.innerText.includes('anew')")
    page.wait_for_function(f"() => document.querySelectorAll('details[open]').length == 1 && scrollY == {down}")
    assert page.inner_text("details[open] summary") == "två"
    page.close()


def test_ctrl_c_ends_it_with_zero_and_it_has_written_nothing(tmp_path):
    running = Preview(project(tmp_path, sida="text"))
    assert json.loads(running.ask("/sikte.json")[2])["drafts"]
    assert running.end() == 0
    assert "Traceback" not in running.told
    assert sorted(path.name for path in tmp_path.iterdir()) == [".sikte", "content"]


def test_a_taken_port_is_said_and_the_next_one_used(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        running = Preview(project(tmp_path, sida="text"), "--port", str(taken))
        assert running.port > taken
        assert f"Porten {taken} är upptagen; {running.port} används i stället." in running.told
        assert running.end() == 0


def test_where_no_port_is_free_it_fails(tmp_path, monkeypatch, capsys):
    from sikte.edges import preview

    def refuse(address):
        raise OSError

    monkeypatch.setattr(preview.socket, "create_server", refuse)
    assert main(["preview", "--project", str(project(tmp_path, sida="x"))]) == 3
    assert "porten 5500 och de närmast över den är upptagna" in capsys.readouterr().err
