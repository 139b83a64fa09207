"""What of a page is read, and what is not."""

import pytest

from sikte.changes.page import Mark
from sikte.changes.reading import read


def main(html: str):
    return read(f'<html lang="sv"><body><header><p>Sidhuvud</p></header><main>{html}</main></body></html>', "/mal/x/")


def texts(html: str) -> list[str]:
    return [sentence.text for sentence in main(html).sentences]


@pytest.mark.parametrize(
    ("html", "sentences"),
    [
        ("<p>En. Två.</p>", ["En.", "Två."]),
        ("<p>En\n  rad   till</p>", ["En rad till"]),
        ("<p>Ett <strong>starkt</strong> ord<br>och mer</p>", ["Ett starkt ord och mer"]),
        ("<p>En<p>Två<ul><li>Tre<li>Fyra</ul>", ["En", "Två", "Tre", "Fyra"]),
        ("Löst <div>i</div> rutor", ["Löst", "i", "rutor"]),
        ("<p>Fler &amp; större</p>", ["Fler & större"]),
        ('<p>Tal <data value="1">1</data> <a class="how" href="#r"><span>Så har vi räknat</span></a></p>', ["Tal 1"]),
        ('<p><svg aria-hidden="true"><path d="M0"/><desc>pil</desc></svg> <span>Ökade</span></p>', ["Ökade"]),
        ('<svg role="img"><desc>En linje.</desc><text>12</text></svg>', ["En linje."]),
        ('<p><span aria-hidden="true">..</span><span class="visually-hidden">saknas</span></p>', ["saknas"]),
        ("<p>A</p><script>let x = 'B';</script><style>p{}</style><template><p>C</p></template>", ["A"]),
        ("<p hidden>A</p><p>B</p>", ["B"]),
        ('<p>A</p><section class="sources"><p>Källa</p></section><p>B</p>', ["A", "B"]),
        ('<p>A</p><section id="rakning"><p>Så</p></section>', ["A"]),
        ('<dd>Ökade<span class="small">2020–2021</span></dd>', ["Ökade 2020–2021"]),
        ('<img src="../../media/a.png" alt="En kaj. Ett skepp."><img src="b.png" alt="">', ["En kaj.", "Ett skepp."]),
        ("</p></div>A", ["A"]),
    ],
)
def test_what_is_read(html, sentences):
    assert texts(html) == sentences


def test_no_break_spaces_are_kept_but_compared_as_spaces():
    (sentence,) = main("<p>667\u00a0000 företags\u00adledare</p>").sentences
    assert (sentence.text, sentence.plain) == ("667\u00a0000 företags\u00adledare", "667 000 företagsledare")


def test_where_a_sentence_stands():
    page = main(
        "<h1>Titel</h1><p>A</p><h2 id='b'>Under</h2><p>B</p><dl><dt>Läge</dt><dd>C</dd></dl>"
        "<table><thead><tr><th>Ort</th><th>Antal</th></tr></thead><tr><td>Sala</td><td>7</td></tr></table>"
    )
    found = [(s.text, s.kind, s.section, s.anchor, s.label) for s in page.sentences]
    assert page.title == "Titel"
    assert found == [
        ("Titel", "heading", "", "", ""),
        ("A", "sentence", "", "", ""),
        ("Under", "heading", "Under", "b", ""),
        ("B", "sentence", "Under", "b", ""),
        ("Läge", "term", "Under", "b", ""),
        ("C", "fact", "Under", "b", "Läge"),
        ("Ort", "cell", "Under", "b", ""),
        ("Antal", "cell", "Under", "b", ""),
        ("Sala", "cell", "Under", "b", "Ort"),
        ("7", "cell", "Under", "b", "Sala, Antal"),
    ]


def test_marks_and_links_follow_their_sentence():
    first, second = main(
        '<p>Den <a href="../y/#z">ökade</a> med <data class="stat" value="3" data-statement="s">3 procent</data>. '
        '<span class="claim" data-statement="c">Det är mest.</span></p>'
    ).sentences
    assert first.marks == (Mark(14, 23, "s", number=True),)
    assert (first.links, second.links) == (("/mal/y/#z",), ())
    assert second.marks == (Mark(0, 12, "c", claim=True),)


def test_cards_show_another_page_until_the_next_heading():
    page = main(
        '<h2 id="a"><a href="../y/">Egen</a></h2><p>A</p><h3><a href="../z/">Kort</a></h3><p>B</p><h2>Slut</h2><p>C</p>'
    )
    assert [(s.text, s.about) for s in page.sentences if s.kind == "sentence"] == [
        ("A", ""), ("B", "/mal/z/"), ("C", ""),
    ]  # fmt: skip


CHART = """<figure class="chart" id="x-line"><figcaption><p>Jobb</p><p>Antal, 2020–2021</p></figcaption>
<ul class="ck-legend"><li>kvinnor</li></ul>
<svg role="img"><desc>En linje. Den stiger.</desc><g aria-hidden="true"><text>9</text></g></svg>
<p>Källa: SCB</p>
<details><summary>Visa tabell</summary>
<table><caption>Jobb</caption>
<thead><tr><th scope="col">Period</th><th scope="col">kvinnor</th></tr></thead>
<tbody><tr><th scope="row">2020</th><td>7</td></tr><tr><th scope="row">2021</th><td>9</td></tr></tbody>
</table></details></figure>"""


def test_a_chart_is_its_words_and_its_figures():
    page = main(f"<h1>A</h1>{CHART}<figure><img src='a.png' alt='Kaj'><figcaption>Hamnen</figcaption></figure>")
    (chart,) = page.charts
    assert [text.text for text in chart.texts] == ["Jobb", "Antal, 2020–2021", "En linje.", "Den stiger.", "Källa: SCB"]
    assert chart.cells == {("2020", "kvinnor"): "7", ("2021", "kvinnor"): "9"}
    assert (chart.id, chart.title) == ("x-line", "Jobb")
    assert "<text>" in chart.markup
    assert [sentence.text for sentence in page.sentences] == ["A", "Kaj", "Hamnen"]


def test_a_page_is_parted_in_its_own_words_what_is_around_and_what_accounts_for_it():
    page = main('<p>Eget</p><section class="sources"><p>Källa</p></section>')
    regions = [[s.text for s in region] for region in (page.sentences, page.frame, page.accounts)]
    assert regions == [["Eget"], ["Sidhuvud"], ["Källa"]]
    assert page.language == "sv"


def test_a_theme_without_main_is_read_whole():
    assert [s.text for s in read("<html><body><p>A</p></body></html>", "/").sentences] == ["A"]


@pytest.mark.parametrize("html", ["", "<", "<main><figure id=x><table><tr><td>", "<main><p>a</main></p>", "\0"])
def test_whatever_is_read_nothing_breaks(html):
    assert read(html, "/").language == ""
