"""Two sites compared: what a reader meets that differs, old beside new, and what made it differ.

    changes(old, new) ──► Differences ──► in_words, as_page, as_data        two sites as address → bytes

Sentences are read from the pages, rows from their statements.json, causes from the two records.
"""

from sikte.changes.as_data import as_data
from sikte.changes.as_page import as_page
from sikte.changes.comparing import changes
from sikte.changes.found import Differences
from sikte.changes.in_words import in_words

__all__ = ["Differences", "as_data", "as_page", "changes", "in_words"]
