"""What all tests may ask for: the folder of real data, a browser, and the choice of --long."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

BROWSER = "chromium"

# The same examples at every run, and no verdict that hangs on how busy the machine is.
settings.register_profile("sikte", derandomize=True, deadline=None)
settings.load_profile("sikte")
QUIET = ("background-networking", "component-update", "gpu", "sync")
FLAGS = ["--no-sandbox", "--no-first-run", *(f"--disable-{what}" for what in QUIET)]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests that take long, too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--long"):
        for item in items:
            if item.get_closest_marker("long"):
                item.add_marker(pytest.mark.skip(reason="takes long: run with --long"))


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real statistics that SIKTE_REAL_DATA names."""
    if not os.environ.get("SIKTE_REAL_DATA"):
        pytest.skip("SIKTE_REAL_DATA names no folder of real data")
    return Path(os.environ["SIKTE_REAL_DATA"])


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """The system's Chromium, driven by Playwright."""
    where = shutil.which(BROWSER)
    if not where:
        pytest.skip(f"{BROWSER} is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=FLAGS)
        yield started
        started.close()
