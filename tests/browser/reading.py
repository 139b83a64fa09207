"""A reader with a browser of her own choosing: its width, its colours, with or without JavaScript."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from playwright.sync_api import Browser, Page

WIDTHS = NARROW, MIDDLE, WIDE = 320, 768, 1280
HEIGHT = 800
PATIENCE = 20  # seconds
SCRIPTS = Path(__file__).parent / "scripts"


@dataclass(frozen=True)
class Reader:
    browser: Browser
    address: str

    @contextmanager
    def tab(self, width: int = WIDE, **choices: object) -> Iterator[Page]:
        """Within, an empty tab of a browser that has never been here."""
        context = self.browser.new_context(viewport={"width": width, "height": HEIGHT}, **choices)
        try:
            yield context.new_page()
        finally:
            context.close()

    def go(self, tab: Page, page: str, unfolded: bool = False) -> None:
        """Opens a page; unfolded: with everything that is folded away in sight."""
        tab.goto(self.address + page)
        if unfolded:
            unfold(tab)


def unfold(tab: Page) -> None:
    tab.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")


def resize(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": HEIGHT})


def heard(tab: Page) -> list[str]:
    """What the browser complains of, from now on: it grows while the tab is used."""
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def until(tab: Page, true: str, argument: object = None) -> None:
    """Waits until a script within the page answers yes. Playwright's own waiting evaluates text in the page, which the
    site's policy forbids."""
    given_up = monotonic() + PATIENCE
    while not tab.evaluate(true, argument):
        assert monotonic() < given_up, f"never true: {true}"
        sleep(0.05)


def script(name: str) -> str:
    """A function in JavaScript that is asked within a page."""
    return (SCRIPTS / f"{name}.js").read_text("utf-8")
