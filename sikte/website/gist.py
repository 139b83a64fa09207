"""The words of a page's prose, as the search finds it."""

import re
from html import unescape

from sikte import search
from sikte.search import Words

# What cannot be read as sentences: drawings and tables of figures; and what is said alike of all that is embedded.
FIGURES = re.compile(r'<(svg|table|template)\b.*?</\1>|<p class="whose">.*?</p>', re.DOTALL)
HEADING = re.compile(r"<h[2-6][^>]*>(.*?)</h[2-6]>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def gist(spoken: str, title: str, summary: str, verdict: str, body: str) -> Words:
    """The words of a page in a language, whose parts are HTML."""
    read = FIGURES.sub(" ", body)
    headings = " ".join(HEADING.findall(read))
    return search.words(spoken, *map(_bare, (title, summary, headings, f"{read} {verdict}")))


def _bare(html: str) -> str:
    """The text of some HTML; a hyphen that only shows at the end of a line is no part of a word."""
    return unescape(TAG.sub(" ", html)).replace("\u00ad", "")
