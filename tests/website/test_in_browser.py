"""In a real browser: pages fit a phone, under the strictest policy, and ask no one else for anything."""

import pytest

from sikte.website import theme
from sikte.website.render import render
from tests.website.samples import everything, settings, templates

HOST = "https://exempel.se/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
KINDS = {"css": "text/css", "js": "text/javascript"}
STORED = "[document.cookie, localStorage.length, sessionStorage.length].join()"
FOCUS = """() => [...document.querySelectorAll("a, summary, [tabindex='0']")].filter((one) => {
  one.focus({ focusVisible: true });
  const [self, after] = [getComputedStyle(one), getComputedStyle(one, "::after")];
  return document.activeElement === one && self.outlineWidth !== "3px" && after.outlineWidth !== "3px";
}).map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    pages = {name: render(templates(), template, card)[0] for name, (template, card) in everything().items()}
    return pages | {"style.css": theme.stylesheet(templates(), settings()), "script.js": theme.script(templates()).decode()}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_a_phone_and_keep_to_themselves(browser, files, scheme):
    page = browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    complaints: list[str] = []
    asked: set[str] = set()

    def answer(route):
        name = route.request.url.removeprefix(HOST)
        asked.add(route.request.url)
        kind = KINDS.get(name.rpartition(".")[2], "text/html; charset=utf-8")
        body = files.get(name + "index.html" if name.endswith("/") or not name else name, "")
        route.fulfill(body=body, content_type=kind, headers={"Content-Security-Policy": POLICY, "Content-Type": kind})

    page.route("**/*", answer)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for name in files.keys() - {"style.css", "script.js"}:
        page.goto(HOST + name.removesuffix("index.html"))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        assert page.evaluate(STORED) == ",0,0", name
        assert page.evaluate(FOCUS) == [], name
    page.close()
    assert complaints == []
    assert all(url.startswith(HOST) for url in asked)


def test_the_entry_that_a_reader_is_led_to_is_shown(browser, files):
    page = browser.new_page()
    page.route(
        "**/*",
        lambda route: route.fulfill(
            body=files["style.css"]
            if route.request.url.endswith(".css")
            else files["mal/oka-antalet-exporterande-foretag/index.html"],
            content_type="text/css" if route.request.url.endswith(".css") else "text/html",
        ),
    )
    page.goto(HOST + "mal/oka-antalet-exporterande-foretag/")
    entry = page.locator("#rakning-exporters-latest dl")
    assert not entry.is_visible()
    page.locator(".prose a.how").first.click()
    assert entry.is_visible()
    page.close()
