"""Lighthouse gives pages all it has for accessibility, best practices and being found; how fast they are is a benchmark."""

import shutil

import pytest

from benchmarks import lighthouse
from tests.browser.starting import NAME, installed
from tests.hosts.running import where

HELD = ("accessibility", "best-practices", "seo")


@pytest.mark.long
def test_lighthouse_has_nothing_to_wish_for():
    missing = [name for name, found in (("npm", shutil.which("npm")), ("nginx", where("nginx")), (NAME, installed())) if not found]
    if missing:
        pytest.skip(f"{' and '.join(missing)} missing: run scripts/test --long")
    lighthouse.prepare()
    with lighthouse.served() as address:
        told = {name: lighthouse.report(address + page, HELD) for name, page in lighthouse.PAGES.items()}
    assert {name: one.lacking for name, one in told.items() if one.lacking} == {}
    assert [one.scores for one in told.values()] == [dict.fromkeys(HELD, 100)] * len(told)
