"""Markdown is asked for mark-up only where the signs of it stand; where they do not, it would have found none."""

from xml.etree.ElementTree import Element

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikte.writing.converting import BREAK, EXTENSIONS, SIGN_OF, SIGNS, Sikte

plain = markdown.Markdown(extensions=[one() for one in EXTENSIONS])
asked = markdown.Markdown(extensions=[*(one() for one in EXTENSIONS), Sikte()])
texts = st.lists(
    st.sampled_from(["ord", " ", "  ", "\n", "    ", "1. ", "- ", "---", "===", "!", "]", ")", "|", "#", ">", ":", "*", "_"])
    | st.characters(codec="utf-8")
).map("".join)


@given(texts.filter(lambda text: not SIGNS.search(text) and BREAK not in text))
def test_no_pattern_is_found_in_a_text_without_signs(text):
    assert not any(pattern.getCompiledRegExp().search(text) for pattern in asked.inlinePatterns)


@pytest.mark.parametrize("kind", SIGN_OF)
@given(text=texts)
def test_a_block_without_the_sign_of_a_kind_is_not_of_that_kind(kind, text):
    processor = plain.parser.blockprocessors[kind]
    if SIGN_OF[kind] not in text:
        assert not processor.test(Element("div"), text)
