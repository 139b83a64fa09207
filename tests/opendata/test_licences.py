"""Licences as people write them, and the addresses that catalogues know them by."""

import pytest

from sikte.opendata.licences import Licence, licence


@pytest.mark.parametrize(
    ("written", "name", "url"),
    [
        ("CC0-1.0", "CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
        ("cc0", "CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC BY 4.0", "CC BY 4.0", "http://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-4.0", "CC BY 4.0", "http://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-sa", "CC BY-SA 4.0", "http://creativecommons.org/licenses/by-sa/4.0/"),
        (
            "https://creativecommons.org/licenses/by/4.0/deed.sv",
            "CC BY 4.0",
            "http://creativecommons.org/licenses/by/4.0/",
        ),
        ("https://exempel.se/villkor", "https://exempel.se/villkor", "https://exempel.se/villkor"),
    ],
)
def test_a_licence_is_known(written, name, url):
    assert licence(written) == Licence(name, url)


@pytest.mark.parametrize("written", ["fri", "CC", "CC BY 3.0"])
def test_another_one_is_only_words(written):
    assert licence(written) == Licence(written, "")
