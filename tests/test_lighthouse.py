"""Lighthouse gives pages all it has for accessibility, best practices and being found; how fast they are is a benchmark."""

import shutil

import pytest

from benchmarks import lighthouse
from tests.browser.starting import NAME, installed
from tests.hosts.running import where

# Fails as many times as it is told to, as Lighthouse does where a trace lacks its beginning.
FLAKY = """
const { appendFileSync, readFileSync } = require("node:fs");
appendFileSync(`${__filename}.asked`, "x");
if (readFileSync(`${__filename}.asked`).length <= %d) {
  console.error("NO_NAVSTART");
  process.exit(1);
}
console.log(JSON.stringify({ categories: { seo: { score: 1, auditRefs: [] } }, audits: {} }));
"""
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


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("failures", [1, lighthouse.TRIES])
def test_a_report_that_fails_is_asked_for_again_and_that_is_told(failures, tmp_path, monkeypatch, capsys):
    program = tmp_path / "flaky.js"
    program.write_text(FLAKY % failures)
    monkeypatch.setattr(lighthouse, "PROGRAM", program)
    if failures < lighthouse.TRIES:
        assert lighthouse.report("http://127.0.0.1:9/", ["seo"]).scores == {"seo": 100}
    else:
        with pytest.raises(SystemExit, match="Lighthouse failed at http://127.0.0.1:9/"):
            lighthouse.report("http://127.0.0.1:9/", ["seo"])
    assert capsys.readouterr().err.count("NO_NAVSTART") == failures
