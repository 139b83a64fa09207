"""Pages of charts."""

from contextlib import ExitStack

import pytest

from tests.charts.gallery import opened


@pytest.fixture
def visit(browser):
    """Opens a page of charts; gives it and what broke the policy."""
    with ExitStack() as pages:
        yield lambda charts, **how: pages.enter_context(opened(browser, charts, **how))
