"""What all tests may ask for: the folder of real data, a browser, and the choice of --long."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browser.starting import NAME, installed, started

# The same examples at every run, and no verdict that hangs on how busy the machine is.
settings.register_profile("sikte", derandomize=True, deadline=None)
settings.load_profile("sikte")


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


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Two processes to share work with, on whatever machine."""
    from sikte.edges.workers import Workers

    monkeypatch.setattr("sikte.edges.workers.cores", lambda: 2)
    sharing = Workers()
    try:
        yield sharing
    finally:
        sharing.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """The system's Chromium, driven by Playwright."""
    if not installed():
        pytest.skip(f"{NAME} is not installed")
    with started() as running:
        yield running
