"""Data turned upside down, or back to front, turn every word with them."""

import re
from functools import partial

import pytest

from tests.statements import data
from tests.statements.data import Kind, Made
from tests.statements.project import answer, sources
from tests.statements.truth import many

UPSIDE_DOWN = (
    ("ökade", "minskade"), ("ökat", "minskat"), ("ökning", "minskning"), ("upp", "ned"), ("ja", "nej"),
    ("högsta", "lägsta"), ("högst", "lägst"), ("störst", "minst"), ("flest", "färst"),
)  # fmt: skip
TWINS = {one: other for pair in UPSIDE_DOWN for one, other in (pair, pair[::-1])}
OF_A_LINE = (
    ("change.direction", "change.direction"),
    ('change_since("{one}").direction', 'change_since("{one}").direction'),
    ('change_between("{one}", "{other}").verb', 'change_between("{one}", "{other}").verb'),
    ("change_on_year.noun", "change_on_year.noun"),
    ("change.supine", "change.supine"),
    ("record", "record"),
)
OF_TESTS = (
    ("is highest", "is lowest"),
    ("is rising", "is falling"),
    ("is unchanged", "is unchanged"),
    ('is highest_since("{one}")', 'is lowest_since("{one}")'),
    ("is lowest", "is highest"),
    ("> {level}", "< -{level}"),
    ("is between({level}, 9999)", "is between(-9999, -{level})"),
    (".trend({horizon}) is rising", ".trend({horizon}) is falling"),
)
OF_MEMBERS = (
    ("highest.label", "lowest.label"),
    ("largest_increase.label", "largest_decrease.label"),
    ('largest_decrease("{one}").label', 'largest_increase("{one}").label'),
    ("rising.names", "falling.names"),
    ("unchanged.count", "unchanged.count"),
    ("above({level}).names", "below(-{level}).names"),
)


def turned(word: re.Match[str]) -> str:
    return TWINS[word[0]]


def upside_down(text: str) -> str:
    """Every word of direction as its opposite."""
    return re.sub(r"\b(?:" + "|".join(TWINS) + r")\b", turned, text)


def negative(cell: str) -> str:
    """A figure with the other sign; a zero, or the sign of a missing one, as it is."""
    if not any(character.isdigit() for character in cell):
        return cell
    return cell.removeprefix("-") if cell.startswith("-") else f"-{cell}"


def mirrored(made: Made) -> str:
    """The same file with every figure negated."""
    head, *rows = made.data.splitlines()
    mark = ";" if ";" in head else ","
    parted = [row.rpartition(mark) for row in rows]
    return "\n".join([head, *(before + mark + negative(cell) for before, mark, cell in parted)]) + "\n"


def asked(made: Made, name: str, side: int) -> list[str]:
    """What is said of a dataset as it is (0), or of its mirror image (1)."""
    facts = {"one": made.one, "other": made.other, "level": made.level, "horizon": made.horizon}
    if made.words:
        return [f'{{{{ {name}.by("{made.words[0]}").{pair[side].format(**facts)} }}}}' for pair in OF_MEMBERS]
    printed = [f"{{{{ {name}.{pair[side].format(**facts)} }}}}" for pair in OF_A_LINE]
    tests = [pair[side].format(**facts) for pair in OF_TESTS]
    return printed + [
        f"{{% if {name}{test if test[0] == '.' else ' ' + test} %}}sant{{% else %}}falskt{{% endif %}}" for test in tests
    ]


COUNTED = Kind(data.COUNTS_ONLY)


@pytest.mark.parametrize("make", [data.series, data.divided, data.regions], ids=["series", "parts", "regions"])
def test_every_word_turns_with_the_data(make, times):
    """ökade ↔ minskade, highest ↔ lowest, rising ↔ falling; what is refused of one is refused of the other."""

    def check(batch: list[Made]) -> None:
        files = {f"d{n}": (without_total(made.description), made.data) for n, made in enumerate(batch)}
        files |= {f"m{n}": (without_total(made.description), mirrored(made)) for n, made in enumerate(batch)}
        here = [line for n, made in enumerate(batch) for line in asked(made, f"d{n}", 0)]
        there = [line for n, made in enumerate(batch) for line in asked(made, f"m{n}", 1)]
        hold_alike(files, here, there, upside_down)

    many(partial(make, kind=COUNTED), check, "turned regions" if make is data.regions else "turned", times)


def without_total(description: str) -> str:
    """Totals are left out: a sum of negative parts lies below each of them."""
    return description.replace("total: Alla", "").replace('{total: "00"}', "{}").replace("{, ", "{")


def hold_alike(files: dict, here: list[str], there: list[str], turn) -> None:
    """What is refused is refused in both; what is said of the one is said, turned, of the other."""
    both = answer(sources(files, here + there))
    assert not both.others, both.others
    refused = {at % len(here) for at in both.problems}
    assert {at for at in both.problems if at < len(here)} == refused, both.words
    assert {at - len(here) for at in both.problems if at >= len(here)} == refused, both.words
    kept = [at for at in range(len(here)) if at not in refused]
    said = answer(sources(files, [here[at] for at in kept] + [there[at] for at in kept])).texts
    for number, at in enumerate(kept):
        assert turn(said[number]) == said[number + len(kept)], (here[at], there[at], files)


def test_every_word_turns_with_time(times):
    """The same figures in the reverse order: what had risen has fallen, by as much; the mean stays."""

    def check(batch: list[Made]) -> None:
        files, here, there = {}, [], []
        for n, made in enumerate(batch):
            one, other = sorted((made.one, made.other), key=made.periods.index)
            back = dict(zip(made.periods, made.periods[::-1], strict=True))
            files |= {f"d{n}": made.files, f"m{n}": (made.description, backwards(made))}
            for word in ("direction", "amount", "phrase"):
                here.append(f'{{{{ d{n}.change_between("{one}", "{other}").{word} }}}}')
                there.append(f'{{{{ m{n}.change_between("{back[other]}", "{back[one]}").{word} }}}}')
            here.append(f'{{{{ d{n}.mean("{one}", "{other}") }}}}')
            there.append(f'{{{{ m{n}.mean("{back[other]}", "{back[one]}") }}}}')
        hold_alike(files, here, there, upside_down)

    # Of percentages alone: a relative change has another base when read backwards.
    many(partial(data.series, kind=Kind(data.PERCENT_ONLY, whole=True)), check, "reversed", times)


def backwards(made: Made) -> str:
    """The file with the figures of its periods in the reverse order."""
    head, *rows = made.data.splitlines()
    mark = ";" if ";" in head else ","
    cells = dict(row.split(mark, 1) for row in rows)
    back = zip(made.periods, reversed(made.periods), strict=True)
    return "\n".join([head, *(f"{period}{mark}{cells[other]}" for period, other in back)]) + "\n"
