"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikte.language.sentences import split

CASES = [
    ("", []),
    ("Utan punkt", ["Utan punkt"]),
    ("En mening.", ["En mening."]),
    ("En. Två! Tre? Fyra…", ["En.", "Två!", "Tre?", "Fyra…"]),
    ("Vad då? frågade hon.", ["Vad då? frågade hon."]),
    ("Nivån steg till 48,6 procent. Det är mest.", ["Nivån steg till 48,6 procent.", "Det är mest."]),
    ("It rose to 48.6 percent. That is most.", ["It rose to 48.6 percent.", "That is most."]),
    ("Stora län, t.ex. Skåne, ökade. Andra inte.", ["Stora län, t.ex. Skåne, ökade.", "Andra inte."]),
    ("Län som t. ex. Skåne ökade.", ["Län som t. ex. Skåne ökade."]),
    ("Bl.a. Skåne och Halland.", ["Bl.a. Skåne och Halland."]),
    ("Skåne, Halland m.fl. De ökade.", ["Skåne, Halland m.fl.", "De ökade."]),
    ("Det är ca. 40 procent, enl. SCB.", ["Det är ca. 40 procent, enl. SCB."]),
    ("Den 3. januari hände det.", ["Den 3. januari hände det."]),
    ("1. Räkna efter. 2. Skriv.", ["1. Räkna efter.", "2. Skriv."]),
    ("Så var det 2021. Sedan steg det.", ["Så var det 2021.", "Sedan steg det."]),
    ("Så var det. 2021 steg det.", ["Så var det.", "2021 steg det."]),
    ("Enligt A. Svensson är det så.", ["Enligt A. Svensson är det så."]),
    ("Hon sa: ”Det går.” Sedan gick hon.", ["Hon sa: ”Det går.”", "Sedan gick hon."]),
    ("Det (se nedan). Sedan mer.", ["Det (se nedan).", "Sedan mer."]),
    ("män: från 66 (2018) till 72 (2021). kvinnor: 59.", ["män: från 66 (2018) till 72 (2021).", "kvinnor: 59."]),
    ("Öppna exempel.se först.", ["Öppna exempel.se först."]),
    ("Mr. Smith left. He was late.", ["Mr. Smith left.", "He was late."]),
    ("Vänta... Nu!", ["Vänta...", "Nu!"]),
    ("Hårt\u00a0mellanslag.\u00a0Ny mening.", ["Hårt\u00a0mellanslag.", "Ny mening."]),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences(text, sentences):
    assert [text[start:end] for start, end in split(text)] == sentences


@given(st.text("Aa1.!?…)” \u00a0tex", max_size=60).map(lambda text: " ".join(text.split(" ")).strip(" \u00a0")))
def test_nothing_is_lost_between_sentences(text):
    spans = split(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert not "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)).strip(" \u00a0")
