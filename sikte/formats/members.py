"""Members: what the texts of a column stand for, and the dimension that they make up."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from sikte import geography
from sikte.formats.description import Part
from sikte.formats.tables import fold
from sikte.formats.yaml import Scalar
from sikte.problems import nearest, problem
from sikte.values.data import Dimension, Member
from sikte.values.places import Localized, Problem
from sikte.values.value import Value

REGION_WORDS = {"region", "regionkod", "län", "lan", "länskod", "kommun", "kommunkod", "county", "municipality"}
CODE = re.compile("(?P<code>[0-9]{1,4})(?: (?P<name>.+))?")
MISSPELT = 0.8


class Column(Value):
    """What the texts of a column mean.

    codes: text → code of the member; faults: text → (problem, what was likely meant); geographic: Sweden's regions.
    """

    codes: Mapping[str, str]
    faults: Mapping[str, tuple[str, str]]
    geographic: bool = False

    def code_of(self, text: str) -> str | None:
        """The member that an author's text stands for: as a cell says it, or a region's code or name."""
        text = fold(text)
        regions = (_region(text, {}), geography.code_of(text, "municipality")) if self.geographic else ()
        return next((code for code in (self.codes.get(text), *regions) if code in self.codes.values()), None)

    def near(self, text: str) -> str:
        """What an author's text was likely meant to be, else ""."""
        names = [_label(code, self, None).texts[0][1] for code in self.codes.values()] if self.geographic else []
        return nearest(fold(text), [*self.codes, *names])


def column(cells: Iterable[str], *names: str) -> Column:
    """What a column says; `names` are the author's and the file's words for it.

    It holds regions when at least half of its texts name one. Codes count where it is itself called something like
    region, or where all are codes and one begins with a zero: ages and years of birth look like the others.
    """
    texts = tuple(dict.fromkeys(cells))
    if _holds_regions([text for text in texts if text], names):
        return _regions(texts)
    return Column({text: text for text in texts if text}, {"": ("member-empty", "")} if "" in texts else {})


def _holds_regions(texts: list[str], names: tuple[str, ...]) -> bool:
    words = {word for name in names for word in re.split(r"[\W\d_]+", name.casefold())}
    codes = [text for text in texts if text.isdigit()]
    named = [text for text in texts if text not in codes and geography.code_of(CODE.sub(r"\g<name>", text))]
    if words & REGION_WORDS:
        return bool(codes) or 0 < len(texts) <= 2 * sum(text in named or bool(_region_fault(text)) for text in texts)
    all_codes = all(map(geography.level, texts)) and any(text.startswith("0") for text in texts)
    return 0 < len(texts) <= 2 * len(named) or all_codes


def _regions(texts: tuple[str, ...]) -> Column:
    """A column of regions. What is neither a region nor like one (Okänt, Utlandet) is a member all the same."""
    meant = _ambiguous(texts)
    codes, faults = {}, {}
    for text in texts:
        code = _region(text, meant)
        fault = _region_fault(text) if code is None else None
        if fault:
            faults[text] = fault
        else:
            codes[text] = code or text
    return Column(codes, faults, geographic=True)


def _region(text: str, meant: Mapping[str, str]) -> str | None:
    """The code that a cell's code, name, or both stand for; None where it is none or the two disagree."""
    parts = CODE.fullmatch(text)
    if parts is None:
        return meant.get(text) or geography.code_of(text)
    level = geography.level(parts["code"])
    named = geography.code_of(parts["name"], level) if level and parts["name"] else None
    return parts["code"] if level and named in (None, parts["code"]) else None


def _ambiguous(texts: tuple[str, ...]) -> dict[str, str]:
    """Names that are both a county's and a municipality's (Kalmar), and which of them they mean here.

    The municipality, where the column names more municipalities than counties beside, or the county by its full name.
    """
    unclear = [text for text in texts if geography.is_ambiguous(text)]
    clear = {code for text in texts if text not in unclear and (code := _region(text, {}))}
    levels = [geography.level(code) for code in clear]
    municipal = levels.count("municipality") > levels.count("county")
    counties = {text: geography.code_of(text, "county") for text in unclear}
    return {
        text: geography.code_of(text, "municipality") if municipal or county in clear else county
        for text, county in counties.items()
    }


def _region_fault(text: str) -> tuple[str, str] | None:
    parts = CODE.fullmatch(text)
    if not text:
        return "member-empty", ""
    if parts is None:
        near = get_close_matches(text.casefold(), [name.casefold() for name in geography.names()], 1, MISSPELT)
        return ("region-unknown", nearest(text, geography.names())) if near else None
    if geography.level(parts["code"]):
        return "region-disagrees", geography.name(parts["code"]).texts[0][1]
    padded = (parts["code"].zfill(2), parts["code"].zfill(4), parts["code"].lstrip("0").zfill(2))
    return "region-code", next(filter(geography.level, padded), "")


class Division(Value):
    """A dimension as described, what its column says, and the codes that are left once rows were picked."""

    part: Part
    column: Column
    present: tuple[str, ...]

    def member(self, wanted: Scalar | Localized | None, found: list[Problem]) -> str | None:
        """The code of the member that an author's text names, in any of its languages; an unknown one is a problem."""
        if wanted is None:
            return None
        texts = [wanted.text] if isinstance(wanted, Scalar) else [text for _, text in wanted.texts]
        code = next((code for text in texts if (code := self.column.code_of(text)) in self.present), None)
        if code is None:
            facts = {"words": texts[0], "dimension": self.part.key.text, "near": self.column.near(texts[0])}
            found.append(problem(wanted.place, "member-unknown", **facts))
        return code


def dimension(division: Division, home: str, found: list[Problem]) -> Dimension:
    """The dimension, its members in the author's order, then in the file's.

    home: the site's own region, which is the dimension's home too unless it names another.
    """
    part, column, present = division.part, division.column, division.present
    order = {code: item for item in part.order if (code := division.member(item, found)) is not None}
    labels = {code: _label(code, column, order.get(code)) for code in (*order, *present)}
    site_home = home if column.geographic and home in present and part.home is None else None
    return Dimension(
        key=part.key.text,
        column=part.column.text,
        label=part.label or Localized((("", part.column.text),)),
        members=tuple(Member(code, label) for code, label in labels.items()),
        total=division.member(part.total, found),
        home=division.member(part.home, found) or site_home,
        geographic=column.geographic,
    )


def _label(code: str, column: Column, ordered: Scalar | Localized | None) -> Localized:
    if isinstance(ordered, Localized):
        return ordered
    return geography.name(code) if column.geographic and geography.level(code) else Localized((("", code),))
