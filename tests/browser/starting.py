"""The system's Chromium, started by Playwright."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

NAME = "chromium"
QUIET = ("background-networking", "component-update", "gpu", "sync")
FLAGS = ["--no-sandbox", "--no-first-run", *(f"--disable-{what}" for what in QUIET)]


def installed() -> str | None:
    """Where it is."""
    return shutil.which(NAME)


@contextmanager
def started() -> Iterator[object]:
    """Within, a browser. Raises Playwright's error where there is none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        yield browser
        browser.close()
