"""What in_words and as_page have in common: how causes, cells and counts are said."""

from collections import Counter
from collections.abc import Mapping

from sikte.changes.found import Cause, CellDifference, Difference, Differences, RowDifference

Texts = Mapping[str, str]
COUNTED = ("page", "heading", "claim", "sentence", "cell", "chart", "file")


def cause_said(cause: Cause, texts: Texts, limit: int | None = None) -> str:
    """One cause, with its rows; at most `limit` of them."""
    if cause.kind == "data" and cause.rows:
        shown = [row_said(row, texts) for row in cause.rows[:limit]]
        more = len(cause.rows) - len(shown)
        rows = ", ".join(shown + ([texts["more"].format(count=more)] if more else []))
        return texts["data_rows"].format(name=cause.name, rows=rows)
    if cause.kind == "data":
        return texts["data_same_rows" if cause.same_rows else "data"].format(name=cause.name)
    return texts["text_of"].format(name=cause.name) if cause.kind == "text" and cause.name else texts[cause.kind]


def row_said(row: RowDifference, texts: Texts) -> str:
    """A row as its file has it: "rad 12: 398 → 401"."""
    before, after = row.before or {}, row.after or {}
    return texts[f"row_{_became(row.before, row.after)}"].format(
        line=(after or before)["line"], before=before.get("value"), after=after.get("value")
    )


def cell_said(cell: CellDifference, texts: Texts) -> str:
    """What became of a figure."""
    return texts[f"cell_{_became(cell.before, cell.after)}"].format(before=cell.before, after=cell.after)


def causes_said(causes: tuple[Cause, ...], texts: Texts, limit: int | None = None) -> str:
    """All causes on one line."""
    return ", ".join(cause_said(cause, texts, limit) for cause in causes)


def kind_said(difference: Difference, texts: Texts) -> str:
    """What it is, where it stands, and what became of it: "Rubrik", "Tabellcell Fagersta, 2019 (ny)"."""
    state = texts[difference.state]
    named = f"{texts[difference.kind]} {difference.label}".rstrip()
    return named + (f" ({state})" if state else "")


def counts(found: Differences) -> Mapping[str, int]:
    """How many of each differ. Whatever is neither heading, claim nor cell counts as a sentence."""
    kinds = Counter(one.kind if one.kind in COUNTED else "sentence" for one in found.sentences())
    charts = sum(len(page.charts) for page in found.pages)
    turned = sum(one.turned for one in found.sentences())
    return {"page": len(found.pages), "chart": charts, "file": len(found.files), "turned": turned, **kinds}


def counted(found: Differences, texts: Texts) -> str:
    """ "Sidor: 2. Rubriker: 1. Meningar: 3. Har vänt: 1." """
    many = counts(found)
    shown = [kind for kind in (*COUNTED, "turned") if many.get(kind)]
    return " ".join(texts["count"].format(kind=texts[f"count_{kind}"], count=many[kind]) for kind in shown)


def _became(before: object, after: object) -> str:
    return "added" if not before else "removed" if not after else "changed"
