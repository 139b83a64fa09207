"""How much made-up data the statements are held against."""

import pytest


@pytest.fixture(scope="session")
def times(request: pytest.FixtureRequest) -> int:
    """Ten times as many examples with --long."""
    return 10 if request.config.getoption("--long") else 1
