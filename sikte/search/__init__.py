"""Search without a server: words reduced to stems, and an index in small parts that a browser fetches as it needs them.

    pages ──► index ──► name → bytes        templates/search.js asks it

The rules for stems are data, one table for each language; the browser is sent the same table.
"""

from sikte.search.index import Entry, Words, index, words

__all__ = ["Entry", "Words", "index", "words"]
