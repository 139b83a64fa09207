"""Every page, wide and narrow, in light and dark: axe finds nothing, the browser has nothing to complain of, nobody else
is asked, nothing is kept, and the keyboard reaches everything and shows where it is.

In the ordinary run the first page of each kind is seen in every state and every other page in one of them, each in the
next one; with --long, every page in every state."""

import pytest

from tests.browser.crawling import AXE, FOCUS, SHIFTED, STATES, WORDS, State, crawl, judge
from tests.browser.reading import Reader
from tests.browser.serving import served

# A tenth of what browsers call a good page.
LEAST_SEEN = 0.01
QUESTIONS = ("broken", "unsure", "small", "sideways", "moving", "keyboard")


def in_turn(pages):
    """page → its states: all for the first of a kind, and one each for the rest, taken in turn."""
    kinds = set()
    for place, page in enumerate(pages):
        known = kind(page) in kinds
        kinds.add(kind(page))
        yield page, [STATES[place % len(STATES)]] if known else STATES


def kind(page):
    """The folder that a page lies in, or the page itself where it stands at the top; pages in English are a kind."""
    folder, _, own = page.removesuffix("/").rpartition("/")
    return "en/" if page.startswith("en/") else f"{folder}/" if folder else own


@pytest.fixture(scope="module")
def visits(reader, every_page, request):
    chosen = dict.fromkeys(every_page, STATES) if request.config.getoption("--long") else dict(in_turn(every_page))
    return list(crawl(reader, chosen))


def test_every_page_is_visited_and_every_state_seen(visits, every_page):
    assert [visit.page for visit in visits] == list(every_page)
    assert {state for visit in visits for state in visit.seen} == set(STATES)


@pytest.mark.parametrize("state", STATES, ids=str)
@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_is_wrong(visits, state, question):
    found = {visit.page: visit.seen[state][question] for visit in visits if state in visit.seen}
    assert {page: faults for page, faults in found.items() if faults} == {}


def test_the_browser_has_nothing_to_complain_of(visits):
    assert {visit.page: visit.heard for visit in visits if visit.heard} == {}


def test_no_other_host_is_asked_for_anything(visits, reader):
    own = reader.address.removeprefix("http://").rstrip("/")
    assert {visit.page: visit.hosts for visit in visits if visit.hosts != {own}} == {}


def test_nothing_moves_while_a_page_is_opened(visits):
    assert {visit.page: visit.shifted for visit in visits if visit.shifted > LEAST_SEEN} == {}


def test_nothing_is_left_with_the_reader(visits):
    assert {visit.page: visit.kept for visit in visits if visit.kept} == {}


def test_no_page_scrolls_sideways_with_its_text_doubled(visits):
    assert {visit.page: visit.doubled for visit in visits if visit.doubled > 0} == {}


def test_every_page_is_whole_without_javascript(reader, visits):
    with reader.tab(java_script_enabled=False) as tab:
        for visit in visits:
            reader.go(tab, visit.page)
            assert tab.evaluate(WORDS) == visit.words, visit.page


def test_a_page_full_of_faults_is_seen_through(reader, tmp_path):
    page = """<!doctype html><p style="color: red">x <a href="/">y</a><button></button><button tabindex="3"></button>
        <img src="http://other.invalid/x.png"><pre>""" + 400 * "x"
    (tmp_path / "index.html").write_text(page)
    state = State(320, "light")
    with served(tmp_path) as address:
        (visit,) = crawl(Reader(reader.browser, address), {"": [state]})
    assert {question for question in QUESTIONS if not visit.seen[state][question]} <= {"unsure", "moving"}
    assert len(visit.heard) >= 2


def test_axe_is_awake(reader):
    with reader.tab() as tab:
        reader.go(tab, "om/")
        tab.evaluate(AXE.read_text("utf-8"))
        tab.evaluate("document.documentElement.removeAttribute('lang')")
        assert [rule for rule, _ in judge(tab)[0]] == ["html-has-lang"]


def test_what_moves_is_seen(reader):
    with reader.tab() as tab:
        reader.go(tab, "om/")
        assert tab.evaluate(SHIFTED) == 0
        tab.evaluate("document.body.style.paddingBlockStart = '200px'")
        assert tab.evaluate(SHIFTED) > 0


def test_a_missing_ring_is_missed(reader):
    with reader.tab() as tab:
        reader.go(tab, "om/")
        tab.keyboard.press("Tab")
        tab.evaluate("document.activeElement.style.outline = 'none'")
        assert tab.evaluate(FOCUS)["faults"] == ["shows no ring"]
