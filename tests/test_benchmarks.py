"""The benchmark runs, and measures what it says that it measures."""

import re
import sys
from subprocess import run

from benchmarks.corpus import CLASSES, COUNTIES, YEARS, files
from benchmarks.peer_sites import plain
from tests.running import ROOT


def test_it_runs_and_tells():
    command = [sys.executable, "benchmarks/pages.py", "--pages", "2", "--rounds", "1"]
    answer = run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stderr
    assert "2 pages" in answer.stdout
    for name in ("from nothing", "nothing changed"):
        assert re.search(rf"^{name} +\d+\.\d\d +\d+\.\d\d +\d+$", answer.stdout, re.MULTILINE), answer.stdout


def test_the_corpus_is_as_large_as_promised():
    found = dict(files(3))
    pages = [text for name, text in found.items() if name.startswith("goals/")]
    data = [text for name, text in found.items() if name.endswith(".csv")]
    assert len(pages) == len(data) == 3
    for page in pages:
        body = page.split("---\n", 2)[2]
        assert 350 <= len(re.sub(r"```.*?```|\{[{%].*?[}%]\}", "", body, flags=re.DOTALL).split()) <= 450
        assert (page.count("{{"), page.count("{% claim"), page.count("```chart")) == (4, 1, 2)
    assert {text.count("\n") for text in data} == {1 + len(COUNTIES) * len(YEARS) * len(CLASSES)}


def test_the_corpus_is_the_same_every_time():
    assert list(files(2)) == list(files(2))


def test_statements_are_timed_one_by_one():
    command = [sys.executable, "benchmarks/statements.py", "--statements", "30", "--rounds", "1"]
    answer = run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stderr
    for name in ("reading", "telling, first", "telling, remembered"):
        assert re.search(rf"^{name}: \d+\.\d ms$", answer.stdout, re.MULTILINE), answer.stdout


def test_charts_are_timed_as_pages_and_as_pictures():
    command = [sys.executable, "benchmarks/charts.py", "--rounds", "1"]
    answer = run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stderr
    for name in ("set for a page", "set, remembered", "picture, SVG", "picture, SVG and PNG"):
        assert re.search(rf"^{name} +\d+ +\d+\.\d$", answer.stdout, re.MULTILINE), answer.stdout


def test_a_search_is_timed_key_by_key(browser):
    command = [sys.executable, "benchmarks/searching.py", "--pages", "30", "--rounds", "1", "--queries", "5"]
    answer = run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stderr
    assert re.search(r"^\d+ keys: median \d+\.\d ms, 95 % within \d+\.\d ms$", answer.stdout, re.MULTILINE), answer.stdout


def test_sikte_is_timed_beside_others():
    command = [sys.executable, "benchmarks/peers.py", "--pages", "2,9999", "--rounds", "1", "--peers", "Sikte", "--most", "99"]
    answer = run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stderr
    assert re.search(r"^\| Sikte( \| \d+\.\d\d){5} \| – \| \d+\.\d\d \| \d+ \|$", answer.stdout, re.MULTILINE), answer.stdout
    assert "9,999 pages" in answer.stdout and answer.stdout.count("| Sikte |") == 1, "it would have taken too long"


def test_a_preview_is_timed_from_save_to_sight(browser):
    command = [sys.executable, "benchmarks/preview.py", "--pages", "1", "--saves", "2"]
    answer = run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stderr
    for name in ("a text", "a data file"):
        told = rf"^{name}: 2 saves, 0 lost, median \d+ ms, 95 % within \d+ ms$"
        assert re.search(told, answer.stdout, re.MULTILINE), answer.stdout


def test_the_others_have_the_same_words_written_out():
    for number in (1, 7):
        title, body = plain(number, "@@{count}@@")
        assert title == f"Mål nummer {number} av många"
        assert not set("{}") & set(body) and body.count("@@") == 4 and "```" not in body
