"""What lies pressed is read by every Python, and what is damaged is lost."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikte.memory.pressing import press, unpressed
from sikte.values.kept import Lost, digest_of


@given(st.binary())
def test_it_is_in_the_format_that_every_python_reads(content):
    assert zlib.decompress(press(content)) == content
    assert unpressed(zlib.compress(content), digest_of(content)) == content


@given(st.binary(min_size=1), st.data())
def test_what_is_damaged_is_lost(content, data):
    pressed = press(content)
    place = data.draw(st.integers(0, len(pressed) - 1))
    torn = data.draw(st.sampled_from([pressed[:place], press(content + b"!"), b""]))
    with pytest.raises(Lost):
        unpressed(torn, digest_of(content))
