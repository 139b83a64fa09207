from decimal import Decimal

import pytest

from sikte.language import plain, say
from sikte.values.data import PERCENT
from sikte.values.pages import Span
from sikte.values.statistics import Word
from tests.language.samples import PUPILS, SHARE_OF, change, dataset, share

SUBJECTS = [
    ("antalet", None, "var antalet oförändrat"),
    ("antalet exporterande företag", SHARE_OF, "var antalet exporterande företag oförändrat"),
    ("andelen", None, "var andelen oförändrad"),
    ("andelen kvinnor", PUPILS, "var andelen kvinnor oförändrad"),
    ("arbetslösheten", None, "var arbetslösheten oförändrad"),
    ("exporten", None, "var exporten oförändrad"),
    ("den totala exporten", None, "var den totala exporten oförändrad"),
    ("det totala antalet", SHARE_OF, "var det totala antalet oförändrat"),
    ("de små företagen", None, "var de små företagen oförändrade"),
    ("företagen", SHARE_OF, "var företagen oförändrade"),
    ("skolorna", None, "var skolorna oförändrade"),
    ("kvinnor", None, "var kvinnor oförändrade"),
    ("nivån", None, "var nivån oförändrad"),
    ("summan", None, "var summan oförändrad"),
    ("djuren", PUPILS, "var djuren oförändrade"),
    ("länets befolkning", SHARE_OF, "var länets befolkning oförändrad"),
]
ENGLISH_SUBJECTS = [
    ("the number", "the number was unchanged"),
    ("the number of companies", "the number of companies was unchanged"),
    ("the companies", "the companies were unchanged"),
    ("companies in the county", "companies in the county were unchanged"),
    ("the share with higher education", "the share with higher education was unchanged"),
    ("women", "women were unchanged"),
    ("exports", "exports were unchanged"),
    ("the crisis", "the crisis was unchanged"),
]


@pytest.mark.parametrize(("subject", "noun", "sv"), SUBJECTS)
def test_the_subject_decides_how_unchanged_agrees(subject, noun, sv):
    still = change("45", "45", of=dataset(noun=noun))
    assert plain(say(Word("phrase", still, subject), "sv")) == sv
    nearly = change("45", "46", of=dataset(noun=noun), margin="2")
    assert plain(say(Word("phrase", nearly, subject), "sv")) == sv.replace(" oför", " i stort sett oför")


@pytest.mark.parametrize(("subject", "en"), ENGLISH_SUBJECTS)
def test_the_english_subject_decides_was_or_were(subject, en):
    assert plain(say(Word("phrase", change("45", "45"), subject), "en")) == en


def test_a_subject_stands_inside_the_phrase():
    rising = Word("phrase", change("590", "667"), "antalet")
    assert say(rising, "sv") == (Span("ökade antalet med "), Span("13 procent", Decimal(13)))
    rising = Word("phrase", change("590", "667"), "the number")
    assert say(rising, "en") == (Span("the number increased by "), Span("13 percent", Decimal(13)))


def test_a_share_or_an_index_is_no_longer_what_the_noun_counts():
    still = change("45", "45", unit=PERCENT, exact=True, method=share("1", "2").series.method)
    assert plain(say(Word("phrase", still), "sv")) == "var oförändrad"
