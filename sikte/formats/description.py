"""content/data/NAME.yaml: how the author describes a data file, before anybody has looked into it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sikte.formats.cells import MEANINGS
from sikte.formats.form import Form, localized, opened
from sikte.formats.tables import fold
from sikte.formats.yaml import Mapping as Keys
from sikte.formats.yaml import Node, Scalar
from sikte.problems import nearest, problem
from sikte.values.data import Noun, Source, Unit
from sikte.values.places import Localized, Place, Problem
from sikte.values.value import Value

LATER = ("derive", "fetch")
# The European data themes.
THEMES = tuple("AGRI ECON EDUC ENER ENVI GOVE HEAL INTR JUST REGI SOCI TECH TRAN".split())
KINDS = {
    "percent": ("procent", "percent", "per cent", "%"),
    "permille": ("promille", "permille", "per mille", "per mil", "‰"),
}
SHORT = {"percent": Localized((("", "%"),)), "permille": Localized((("", "‰"),))}
UNKNOWN = Localized((("", ""),))

Where = tuple[tuple[Scalar, tuple[Scalar, ...]], ...]


class Part(Value):
    """A dimension: `key` is the author's word, `column` what the file calls it."""

    key: Scalar
    column: Scalar
    label: Localized | None = None
    home: Scalar | None = None
    total: Scalar | None = None
    order: tuple[Scalar | Localized, ...] = ()


class Mark(Value):
    """A break (with a period) or a note (without), and the members it holds for."""

    text: Localized
    where: Where
    period: Scalar | None = None


class Description(Value, kw_only=True):
    """Everything a dataset's YAML says. A column, period or member still stands as the author wrote it."""

    place: Place
    name: str
    title: Localized
    unit: Unit
    source: Source
    file: Scalar | None
    sheet: Scalar | None
    header: int | None
    wide: bool
    columns: Scalar | None
    time: Scalar | None
    value: Scalar | None
    status: Scalar | None
    provisional: tuple[Scalar, ...]
    margin: Decimal
    margin_column: Scalar | None
    symbols: Mapping[str, str]
    where: Where
    parts: tuple[Part, ...]
    breaks: tuple[Mark, ...]
    notes: tuple[Mark, ...]
    noun: Noun | None
    superlative: str
    decimals: int
    additive: bool
    better: str | None
    comparable_with: tuple[Scalar, ...]
    next_update: date | None
    example: bool
    about: Localized | None
    themes: tuple[str, ...]


def read(data: bytes, path: str, name: str, language: str, found: list[Problem]) -> Description | None:
    """What the YAML says; what is missing or wrong in it is a problem, and then an empty text.

    None where there is nothing to go on: YAML that cannot be read, or a way to get figures that is yet to come.
    """
    form = opened(data, path, found, language)
    later = [key for key in LATER if key in form]
    for key in later:
        form.reject(key, "dataset-later", words=key)
    if later or form.found is not found:
        return None
    description = _description(form, name)
    form.finish()
    return description


def _description(form: Form, name: str) -> Description:
    margin, margin_column = _margin(form)
    status, provisional = _status(form)
    columns = form.scalar("columns")
    return Description(
        place=form.place,
        name=name,
        title=form.localized("title", required=True) or UNKNOWN,
        unit=_unit(form),
        source=_source(form),
        file=form.scalar("file"),
        sheet=form.scalar("sheet"),
        header=form.whole("header", 0, least=1) or None,
        wide=form.choice("layout", ("long", "wide"), "wide" if columns else "long") == "wide",
        columns=columns,
        time=form.scalar("time"),
        value=form.scalar("value"),
        status=status,
        provisional=provisional,
        margin=margin,
        margin_column=margin_column,
        symbols=_symbols(form),
        where=_where(form),
        parts=tuple(_part(key, node, form) for key, node in form.entries("dimensions")),
        breaks=tuple(_mark(item, "note", "period") for item in form.forms("breaks")),
        notes=tuple(_mark(item, "text") for item in form.forms("notes")),
        noun=_noun(form),
        superlative=form.choice("superlative", ("högst", "störst", "flest"), "högst"),
        decimals=form.whole("decimals", most=10),
        additive=form.flag("additive"),
        better=form.choice("better", ("higher", "lower")),
        comparable_with=form.scalars("comparable_with"),
        next_update=form.date("next_update"),
        example=form.flag("example"),
        about=form.localized("description"),
        # Figures of a region are at home in REGI.
        themes=form.choices("theme", THEMES) or ("REGI",),
    )


def _unit(form: Form) -> Unit:
    """A text, or `{text: …, short: …}`; whose kind its text tells in any of its languages."""
    node, short = form.node("unit"), None
    if isinstance(node, Keys) and {key.text for key, _ in node.entries} & {"text", "short"}:
        unit = form.form("unit")
        text, short = unit.localized("text", required=True), unit.localized("short")
        unit.finish()
    else:
        text = form.localized("unit", required=True)
    text = text or UNKNOWN
    kind = next((kind for kind, names in KINDS.items() for _, word in text.texts if word.casefold() in names), "other")
    return Unit(text, short or SHORT.get(kind, text), kind)


def _source(form: Form) -> Source:
    source = form.form("source", required=True)
    if source is None:
        return Source(UNKNOWN)
    read = Source(
        name=source.localized("name", required=True) or UNKNOWN,
        title=source.localized("title"),
        note=source.localized("note"),
        url=source.address("url"),
        license=source.text("license"),
        retrieved=source.date("retrieved"),
    )
    source.finish()
    return read


def _noun(form: Form) -> Noun | None:
    noun = form.form("noun")
    if noun is None:
        return None
    text, plural = noun.localized("text", required=True), noun.flag("plural")
    gender = noun.choice("gender", ("ett", "en"), "ett", required=form.language == "sv")
    noun.finish()
    return Noun(text, gender, plural) if text else None


def _margin(form: Form) -> tuple[Decimal, Scalar | None]:
    """A number in the unit, or `{column: …}`."""
    if isinstance(form.node("margin"), Keys):
        margin = form.form("margin")
        column = margin.scalar("column", required=True)
        margin.finish()
        return Decimal(0), column
    number = form.number("margin", Decimal(0)) or Decimal(0)
    if number < 0:
        form.reject("margin", "key-not-a-number", words=form.text("margin"))
    return abs(number), None


def _status(form: Form) -> tuple[Scalar | None, tuple[Scalar, ...]]:
    """(the column that marks rows, periods that are provisional)."""
    if isinstance(form.node("status"), Keys):
        status = form.form("status")
        periods = status.scalars("provisional")
        status.finish()
        return None, periods
    return form.scalar("status"), form.scalars("provisional")


def _symbols(form: Form) -> dict[str, str]:
    symbols = {}
    for mark, meaning in form.entries("symbols"):
        words = meaning.text if isinstance(meaning, Scalar) else ""
        symbols[fold(mark.text)] = words
        if words not in MEANINGS:
            facts = {"words": words, "options": ", ".join(MEANINGS), "near": nearest(words, MEANINGS)}
            form.found.append(problem(mark.place, "key-not-a-choice", key=mark.text, **facts))
    return {mark: words for mark, words in symbols.items() if words in MEANINGS}


def _where(form: Form) -> Where:
    """Each key of `where:` with its value, or its list of values."""
    where = form.form("where")
    if where is None:
        return ()
    return tuple((where.nodes[key][0], where.scalars(key)) for key in where.nodes if where.node(key, required=True))


def _part(key: Scalar, node: Node, form: Form) -> Part:
    if not key.text.isidentifier():
        form.found.append(problem(key.place, "dimension-name", words=key.text))
    if isinstance(node, Scalar) and not node.text:
        return Part(key, key)
    part = Form(node, form.found, form.language)
    read = Part(
        key=key,
        column=part.scalar("column") or key,
        label=part.localized("label"),
        home=part.scalar("home"),
        total=part.scalar("total"),
        order=tuple(_member(item, part) for item in part.items("order")),
    )
    part.finish()
    return read


def _member(item: Node, form: Form) -> Scalar | Localized:
    if isinstance(item, Scalar):
        return item
    return localized(item, "order", form.language, form.found) or UNKNOWN


def _mark(form: Form, text: str, period: str | None = None) -> Mark:
    mark = Mark(
        form.localized(text, required=True) or UNKNOWN,
        _where(form),
        form.scalar(period, required=True) if period else None,
    )
    form.finish()
    return mark
