"""Every computed number and judgement as a statement: what was said, and everything it rests on."""

from collections.abc import Callable
from functools import partial

from sikte import language
from sikte.statistics import basis
from sikte.statistics.basis import Basis
from sikte.statistics.known import known
from sikte.values.data import Dataset, Row
from sikte.values.pages import Statement
from sikte.values.statistics import (
    Change,
    Extreme,
    Gap,
    Group,
    Moment,
    Number,
    Observation,
    Rank,
    Record,
    Series,
    Target,
    Trend,
    Verdict,
    Word,
)
from sikte.writing.evaluate import Scope
from sikte.writing.utterances import Utterance

JUDGED = {
    "highest_since": "record", "lowest_since": "record", "highest": "record", "lowest": "record",
    "rising": "change", "falling": "change", "unchanged": "change", "between": "comparison",
    "first_place": "rank", "among_top": "rank", "tied": "rank", "on_track": "target",
}  # fmt: skip
KINDS = {Trend: "trend", Record: "record", Rank: "rank", Gap: "gap", Target: "target", Moment: "period"}


def kind(value: object) -> str:
    """Which of the kinds of statement a value makes."""
    match value:
        case Observation(series=Series(method=method)) | Series(method=method):
            return "share" if method.kind == "share" else "level"
        case Change(series=series, relation=relation):
            if series.unit.kind != "other":
                return "point-change"
            return "change" if relation in ("previous", "on-year") else "change-between"
        case Extreme(word="highest" | "lowest"):
            return "extreme"
        case Extreme(word=word):
            return "contribution" if word == "largest_contribution" else "largest-change"
        case Group():
            return "members"
        case Number(kind="count" | "of", of=Group()):
            return "count"
        case Word(kind="label" | "unit", of=Series()):
            return "name"
        case Number(of=of) | Word(of=of):
            return kind(of)
        case Verdict(test=test, parts=parts):
            return JUDGED.get(test) or (kind(parts[0]) if parts else "comparison")
    return KINDS.get(type(value), "level")


def direction(value: object) -> str:
    """ "up", "down" or "unchanged" of a value that tells which way something went, or was drawn from one."""
    match value:
        case Change(direction=heading) | Trend(direction=heading):
            return heading
        case Number(of=of) | Word(of=of):
            return direction(of)
        case Verdict(subjects=subjects, parts=parts):
            found = {direction(one) for one in (*subjects, *parts)} - {""}
            return found.pop() if len(found) == 1 else ""
    return ""


@known
def statement(found: Utterance, processor: str) -> Callable[..., Statement]:
    """The statement that an utterance makes, once it is given its `id`, `where` and `place`.

    processor: who computes further.
    """
    value, ground, spoken = found.value, found.ground, found.scope.language
    printed = next((span.value for span in found.said if span.value is not None), None)
    datasets = ground.datasets
    return partial(
        Statement,
        kind=kind(value),
        text=language.plain(found.said),
        value=None if printed is None else format(printed, "f"),
        unit=language.unit_of(value, spoken),
        period=max([point.period for _, point in ground.pairs]).code,
        expression=found.source,
        formula=_named(ground, found.scope) + language.explain(value, spoken),
        datasets=tuple(dataset.name for dataset in datasets),
        rows=tuple([row_of(dataset, row) for dataset, row in ground.rows]),
        credit=language.credit(datasets, basis.processed(value), processor, spoken),
        retrieved=max((d.source.retrieved.isoformat() for d in datasets if d.source.retrieved), default=""),
        remarks=tuple(language.localized(remark.text, spoken) for remark in ground.remarks),
        direction=direction(value),
    )


def _named(ground: Basis, scope: Scope) -> str:
    """Whose figures they are, where another region than the site's own is at home in them."""
    other = basis.elsewhere(ground.series, scope.region)
    return f"{language.localized(other.label, scope.language)}: " if other else ""


def reservation(found: Utterance) -> str:
    """What must be said of the figures behind a value: "preliminär uppgift", "" for final ones."""
    said = (language.cell(point, 0, found.scope.language)[1] for _, point in found.ground.pairs if point.status)
    return ", ".join(dict.fromkeys(said))


@known
def row_of(dataset: Dataset, row: Row) -> tuple[tuple[str, str], ...]:
    """A row with its keys: ((column, value), …), values as stored."""
    members = [(d.key, code) for d, code in zip(dataset.dimensions, row.members, strict=True)]
    value = format(row.value, "f") if row.value is not None else row.sign
    return (("dataset", dataset.name), ("line", str(row.line)), ("period", row.period.code), *members, ("value", value))
