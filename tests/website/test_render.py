"""Templates: what goes wrong in them is told with file and line, and nothing slips through unescaped."""

import pytest
from msgspec.structs import replace

from sikte.language.messages import sentence
from sikte.values.files import Files
from sikte.website import cards
from sikte.website.around import robots
from sikte.website.render import needed, render, rendering
from sikte.website.templating import fill, layouter
from tests.website.samples import frame, plain, settings, templates


def told(template: str, card: object = None, **others: str) -> tuple[str, int, str]:
    sources = {name: text.encode() for name, text in {"page.html": template, **others}.items()}
    text, (found,) = render(sources, "page.html", card or plain())
    assert text == ""
    return found.place.path, found.place.line, found.code


@pytest.mark.parametrize(
    ("template", "line", "code", "words"),
    [
        ("<p>\n{{ page.titel }}", 2, "template-name", "titel"),
        ("{{ pages.title }}", 1, "template-name", "pages"),
        ("\n\n{{ ui.no_such_text }}", 3, "template-name", "no_such_text"),
        ("<p>\n{% if page.title %}\n<p>", 3, "template-unclosed", "if"),
        ("{{ page.title | nosuchfilter }}", 1, "template-filter", "nosuchfilter"),
        ("{{ page.title is nosuchtest }}", 1, "template-filter", "nosuchtest"),
        ("\n{% endfor %}", 2, "template-tag", "endfor"),
        ("\n{% fro x in y %}", 2, "template-tag", "fro"),
        ("\n{{ page.title", 2, "template-syntax", ""),
        ("\n{{ page.title | }}", 2, "template-syntax", ""),
        ("\n{{ page.title + 1 }}", 2, "template-error", ""),
        ("\n{% include 'missing.html' %}", 2, "template-include", "missing.html"),
        ("\n{{ 1 / 0 }}", 2, "template-error", ""),
        ("{% include 'page.html' %}", 1, "template-error", ""),
    ],
)
def test_an_error_has_its_line_and_is_told_in_the_site_s_own_words(template, line, code, words) -> None:
    text, (found,) = render({"page.html": template.encode()}, "page.html", plain())
    assert text == ""
    assert (found.place.path, found.place.line, found.code) == ("templates/page.html", line, code)
    assert words in sentence(found, "sv")[0] and words in sentence(found, "en")[0]
    if not code.endswith("include"):
        assert dict(found.facts)["reason"] in sentence(found, "sv")[1]


def test_an_error_is_named_where_it_lies_not_where_it_is_included() -> None:
    assert told("{% include 'part.html' %}", **{"part.html": "\n\n{{ page.no }}"}) == (
        "templates/part.html",
        3,
        "template-name",
    )
    assert told("{% include 'part.html' %}", **{"part.html": "\n{% for %}"}) == (
        "templates/part.html",
        2,
        "template-syntax",
    )


def test_a_missing_template() -> None:
    _, (found,) = render({}, "goal.html", plain())
    assert (found.place.path, found.code) == ("templates/goal.html", "template-missing")


def test_a_template_that_is_no_text() -> None:
    _, (found,) = render({"page.html": "å".encode("latin-1")}, "page.html", plain())
    assert (found.place.path, found.code) == ("templates/page.html", "template-encoding")


def test_text_is_escaped_and_html_is_not() -> None:
    card = replace(plain(), title="<b>1 & 2</b>", summary=cards.Markup("<b>x</b>"))
    text, problems = render({"page.html": b"{{ page.title }}{{ page.summary }}"}, "page.html", card)
    assert problems == ()
    assert text == "&lt;b&gt;1 &amp; 2&lt;/b&gt;<b>x</b>"


def test_sources_may_be_bytes() -> None:
    assert render({"page.html": "å{{ ui.skip }}".encode()}, "page.html", plain())[0] == "åTill innehållet"


def test_a_card_without_a_frame_bears_the_template_s_name() -> None:
    assert (
        render({"robots.txt": b"{{ robots.sitemap }}"}, "robots.txt", robots(settings()))[0]
        == "https://exempel.se/sitemap.xml"
    )


def test_a_changed_template_is_not_mistaken_for_the_old_one() -> None:
    assert [render({"page.html": source}, "page.html", plain())[0] for source in (b"a", b"b", b"a")] == ["a", "b", "a"]


def test_what_is_filled_in_is_escaped() -> None:
    assert fill("{a} & {b}", a="<i>", b=cards.Markup("<b>")) == "&lt;i&gt; &amp; <b>"


class Counted:
    """A word; all together know how often they were written."""

    written = 0

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Counted) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        Counted.written += 1
        return self.text


ITEMS = {
    "items.html": b"{% from 'item.html' import item %}{{ each(item, items, 'x') }}",
    "item.html": b"{% macro item(one, other) %}<i>{{ one }}{{ other }}</i>{% endmacro %}",
}


def test_what_is_laid_out_once_is_the_same_where_it_comes_again_on_this_page_or_another() -> None:
    pages = [[Counted("a"), Counted("b"), Counted("a")], [Counted("b"), Counted("c")]]
    made = [render(ITEMS, "items.html", words)[0] for words in pages]
    assert made == ["<i>ax</i><i>bx</i><i>ax</i>", "<i>bx</i><i>cx</i>"]
    assert Counted.written == 3


def test_what_is_laid_out_once_does_not_take_text_for_html() -> None:
    words = ["<b>", cards.Markup("<b>"), "<b>"]
    assert render(ITEMS, "items.html", words)[0] == "<i>&lt;b&gt;x</i><i><b>x</i><i>&lt;b&gt;x</i>"


def test_another_template_lays_out_anew_what_was_laid_out_once() -> None:
    other = ITEMS | {"item.html": b"{% macro item(one, other) %}<b>{{ one }}</b>{% endmacro %}"}
    assert [render(some, "items.html", ["a"])[0] for some in (ITEMS, other, ITEMS)] == [
        "<i>ax</i>", "<b>a</b>", "<i>ax</i>",
    ]  # fmt: skip


def test_an_error_in_what_is_laid_out_once_has_its_line() -> None:
    item = "\n{% macro item(one) %}\n{{ one.no }}{% endmacro %}"
    page = "{% from 'item.html' import item %}\n{{ each(item, [page.title]) }}"
    assert told(page, **{"item.html": item}) == ("templates/item.html", 3, "template-name")


def test_an_error_outside_templates_is_a_bug_and_goes_on() -> None:
    class Faulty:
        frame = property(lambda card: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        render({"page.html": b""}, "page.html", Faulty())


@pytest.mark.parametrize(
    "payload", ['"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", "</title><script>"]
)
def test_no_text_of_a_card_can_become_markup(payload: str) -> None:
    hostile = replace(frame("/om/", payload, description=payload), site_name=payload, publisher=payload, notice=payload)
    text, problems = render(templates(), "page.html", replace(plain(), frame=hostile, title=payload, summary=payload))
    assert problems == ()
    assert "<script" not in text
    assert "<img" not in text


def test_what_is_made_elsewhere_is_not_made_here_and_what_is_not_is() -> None:
    with rendering(lambda name, card: ("there", ()) if name == "page.html" else None):
        sources = {name: b"here" for name in ("page.html", "goal.html")}
        assert [render(sources, name, plain())[0] for name in sources] == ["there", "here"]
    assert render(sources, "page.html", plain())[0] == "here"


def test_who_gets_ready_lays_out_as_render_does_and_minds_no_template_that_is_wrong() -> None:
    sources = Files.of({**templates(), "goal.html": b"{% if %}"})
    lay_out = layouter(sources, "goal.html")
    for name, card in (("page.html", plain()), ("goal.html", plain()), ("robots.txt", robots(settings()))):
        assert lay_out(name, card) == render(needed(sources, name), name, card)
