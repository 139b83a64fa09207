"""What in_words and as_page have in common: how causes, cells and counts are said."""

from collections import Counter
from collections.abc import Mapping

from sikte.changes.found import Cause, CellDifference, Difference, Differences, RowDifference

Texts = Mapping[str, str]
ROWS = 6
NAMELESS = ("dataset", "line", "value")
COUNTED = ("page", "heading", "claim", "sentence", "cell", "chart", "file")


def cause_said(cause: Cause, texts: Texts, whole: bool = False) -> str:
    """One cause. whole: with all its rows, and what each is the row of; else with the first ROWS."""
    if cause.kind == "data" and cause.rows:
        shown = cause.rows if whole else cause.rows[:ROWS]
        more = len(cause.rows) - len(shown)
        rows = [row_said(row, texts, whole) for row in shown] + ([texts["more"].format(count=more)] if more else [])
        return texts["data_rows"].format(name=cause.name, rows=", ".join(rows))
    if cause.kind == "data":
        return texts["data_same_rows" if cause.same_rows else "data"].format(name=cause.name)
    named = {"description": "data_description", "text": "text_of" if cause.name else "text"}
    return texts[named.get(cause.kind, cause.kind)].format(name=cause.name)


def row_said(row: RowDifference, texts: Texts, named: bool = False) -> str:
    """A row as its file has it: "rad 12: 398 → 401"; named: "rad 12 (2019, 19): 398 → 401"."""
    told = row.after or row.before or {}
    names = ", ".join(value for key, value in told.items() if key not in NAMELESS)
    line = f"{told['line']} ({names})" if named else told["line"]
    before, after = (side.get("value") if side else None for side in (row.before, row.after))
    return texts[f"row_{_became(row.before, row.after)}"].format(line=line, before=before, after=after)


def cell_said(cell: CellDifference, texts: Texts) -> str:
    """What became of a figure."""
    return texts[f"cell_{_became(cell.before, cell.after)}"].format(before=cell.before, after=cell.after)


def causes_said(causes: tuple[Cause, ...], texts: Texts, whole: bool = False) -> str:
    """The causes on one line: the data that bear witness of it, and what else it may have been."""
    data = [cause_said(cause, texts, whole) for cause in causes if cause.of_data]
    others = [cause_said(cause, texts) for cause in causes if not cause.of_data]
    return ", ".join(data + [texts["or"].join(others)] if others else data)


def changed_said(found: Differences, texts: Texts) -> str:
    """Everything that was changed, on one line; "" where the records do not tell."""
    said = ", ".join(cause_said(cause, texts) for cause in found.causes)
    return texts["causes"].format(causes=said) if said else ""


def kind_said(difference: Difference, texts: Texts) -> str:
    """What it is, where it stands, and what became of it: "Rubrik", "Tabellcell Fagersta, 2019 (ny)"."""
    state = texts[difference.state]
    named = texts[difference.kind] + (f": {difference.label}" if difference.label else "")
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
