"""Licences: what authors write, what readers see, and the address by which catalogues know each of them."""

import re

from sikte.values.value import Value

COMMONS = "http://creativecommons.org/"
# Data portals know the licences by these addresses alone: with http, and with a slash at the end.
KNOWN = {
    "CC0 1.0": f"{COMMONS}publicdomain/zero/1.0/",
    "CC BY 4.0": f"{COMMONS}licenses/by/4.0/",
    "CC BY-SA 4.0": f"{COMMONS}licenses/by-sa/4.0/",
    "CC BY-ND 4.0": f"{COMMONS}licenses/by-nd/4.0/",
    "CC BY-NC 4.0": f"{COMMONS}licenses/by-nc/4.0/",
    "CC BY-NC-SA 4.0": f"{COMMONS}licenses/by-nc-sa/4.0/",
    "CC BY-NC-ND 4.0": f"{COMMONS}licenses/by-nc-nd/4.0/",
}
CC0 = "CC0-1.0"


class Licence(Value):
    """name: as readers see it; url: "" where the licence is not one that is known."""

    name: str
    url: str


def licence(text: str) -> Licence:
    """The licence that an author writes as CC0-1.0, CC BY 4.0, cc-by, or as its address."""
    is_address = text.startswith(("http://", "https://"))
    for name, url in KNOWN.items():
        if _place(text) == _place(url) if is_address else _folded(text) in (_folded(name), _folded(name[:-4])):
            return Licence(name, url)
    return Licence(text, text if is_address else "")


def _folded(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def _place(url: str) -> str:
    """An address without what it may be written with or without."""
    return url.partition("://")[2].removeprefix("www.").removesuffix("deed.sv").removesuffix("deed.en").rstrip("/")
