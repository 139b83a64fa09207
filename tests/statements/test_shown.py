"""What a page says is true of the numbers that it shows: read off the page alone, as a reader would."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from tests.statements import data
from tests.statements.data import Kind, Made
from tests.statements.oracle.regions import COUNTIES, HOME
from tests.statements.project import Answer, answer, sources
from tests.statements.truth import many

MINUS, NBSP = "\u2212", "\u00a0"


def number(text: str) -> Decimal:
    """A number as a reader of Swedish takes it."""
    return Decimal(text.replace(NBSP, "").replace(MINUS, "-").replace(",", "."))


def cells(found: Answer, at: int) -> list[str]:
    return found.texts[at].split(" | ")


def test_a_change_agrees_with_the_levels_beside_it(times):
    """Up and down, unchanged, and the amount: as the two levels say that stand on the page."""

    def check(batch: list[Made]) -> None:
        lines = []
        for n, made in enumerate(batch):
            one, other = apart(made)
            change = f'd{n}.change_between("{one}", "{other}")'
            moved = f"{{% if not {change} is unchanged %}}{{{{ {change}.amount }}}}{{% endif %}}"
            lines.append(f"{{{{ {change}.start }}}} | {{{{ {change}.end }}}} | {{{{ {change}.phrase }}}} | {moved}")
        found = said(batch, lines)
        for n, made in enumerate(batch):
            start, end, phrase, amount = cells(found, n)
            agrees(made, number(end) - number(start), phrase, amount)

    many(partial(data.series, kind=Kind(whole=True, years=True)), check, "changes", times)


def apart(made: Made) -> tuple[str, str]:
    """Two of its periods, the first before the second."""
    one, other = sorted((made.one, made.other))
    return (one, other) if one < other else (made.periods[0], made.periods[-1])


def agrees(made: Made, moved: Decimal, phrase: str, amount: str) -> None:
    """A phrase and an amount against the difference of the levels shown."""
    if phrase.startswith("var"):
        assert not amount
        assert (moved != 0) == ("i stort sett" in phrase), (phrase, moved, made)
        return
    assert phrase.startswith("ökade" if moved > 0 else "minskade"), (phrase, moved, made)
    assert number(amount) == abs(moved), (amount, moved, made)
    if "procentenhet" in phrase:
        assert phrase.split(" med ")[1].startswith(f"{amount} procentenhet"), (phrase, amount)


def said(batch: list[Made], lines: list[str]) -> Answer:
    found = answer(sources({f"d{n}": made.files for n, made in enumerate(batch)}, lines))
    assert not found.problems and not found.others, (found.words, found.others)
    return found


def test_a_percent_that_its_levels_would_not_give_is_noted(times):
    """A reader who reckons on the levels shown gets the percent that is stated, or the editor is told."""

    def check(batch: list[Made]) -> None:
        lines = []
        for n, made in enumerate(batch):
            one, other = apart(made)
            change = f'd{n}.change_between("{one}", "{other}")'
            lines.append(f"{{{{ {change}.start }}}} | {{{{ {change}.end }}}} | {{{{ {change}.phrase }}}}")
        found = said(batch, lines)
        for n, made in enumerate(batch):
            start, end, phrase = cells(found, n)
            stated = re.search(r"med ([\d\u00a0]+) procent$", phrase)
            if stated and number(start) > 0:
                reckoned = (number(end) - number(start)) / number(start) * 100
                alike = number(stated[1]) == abs(reckoned.quantize(Decimal(1), ROUND_HALF_UP))
                assert ("percent-from-shown" in found.notes.get(n, ())) == (not alike), (start, end, phrase, made)

    many(partial(data.series, kind=Kind(data.COUNTS_ONLY, whole=True, years=True)), check, "percents", times)


def test_an_extreme_is_shown_as_none_beyond_it(times):
    """Highest, lowest, above, below, and ties: as the members' own levels say that stand on the page."""

    def check(batch: list[Made]) -> None:
        lines = []
        for n, made in enumerate(batch):
            parts, by = members(made), f'd{n}.by("part")'
            levels = " | ".join(f'{{{{ d{n}.where(part="{part}").latest }}}}' for part in parts)
            above = f"{{{{ {by}.above({made.level}).count }}}} | {{{{ {by}.below({made.level}).count }}}}"
            lines.append(f"{{{{ {by}.highest.label }}}} | {{{{ {by}.lowest.label }}}} | {above} | {levels}")
        found = said(batch, lines)
        for n, made in enumerate(batch):
            highest, lowest, above, below, *levels = cells(found, n)
            shown = dict(zip(members(made), map(number, levels), strict=True))
            assert set(names(highest)) == {part for part in shown if shown[part] == max(shown.values())}, made
            assert set(names(lowest)) == {part for part in shown if shown[part] == min(shown.values())}, made
            assert int(above) == sum(level > Decimal(made.level) for level in shown.values()), made
            assert int(below) == sum(level < Decimal(made.level) for level in shown.values()), made

    many(partial(data.divided, kind=Kind(whole=True, margins=False)), check, "extremes", times)


def members(made: Made) -> list[str]:
    return [part for part in "ABCD" if f",{part}," in made.data]


def names(text: str) -> list[str]:
    return text.replace(" och ", ", ").split(", ")


def test_a_record_is_shown_as_one(times):
    """Between the period that a record names and the latest, no level shown reaches it."""

    def check(batch: list[Made]) -> None:
        lines = [
            " | ".join([f"{{% if d{n} is rising or d{n} is falling %}}{{{{ d{n}.record }}}}{{% endif %}}"]
            + [f'{{{{ d{n}.at("{period}") }}}}' for period in made.periods])
            for n, made in enumerate(batch)
        ]  # fmt: skip
        found = said(batch, lines)
        for n, made in enumerate(batch):
            record, *levels = cells(found, n)
            *past, last = map(number, levels)
            way = -1 if "lägsta" in record else 1
            beaten = [(last - level) * way > 0 for level in past]
            if not record:
                assert last == past[-1], made
            elif "mätningarna började" in record:
                assert all(beaten) and record.endswith(made.periods[0]), (record, made)
            else:
                since = made.periods.index(record.rpartition(" ")[2])
                assert not beaten[since] and all(beaten[since + 1 :]), (record, made)

    many(partial(data.series, kind=Kind(whole=True, margins=False, years=True)), check, "records", times)


def test_a_rank_is_the_number_shown_above(times):
    """A county's rank: one more than the counties whose level on the page is higher."""

    def check(batch: list[Made]) -> None:
        lines = []
        for n in range(len(batch)):
            levels = " | ".join(f'{{{{ d{n}.in_region("{code}").latest }}}}' for code in COUNTIES if code != HOME)
            first = f"{{% if d{n} is first_place %}}ja{{% else %}}nej{{% endif %}}"
            lines.append(f"{{{{ d{n}.rank.number }}}} | {first} | {{{{ d{n}.latest }}}} | {levels}")
        found = said(batch, lines)
        for n, made in enumerate(batch):
            rank, first, own, *levels = cells(found, n)
            higher = sum(number(level) > number(own) for level in levels)
            assert int(rank) == 1 + higher, made
            assert (first == "ja") == all(number(level) < number(own) for level in levels), made

    many(partial(data.regions, kind=Kind(whole=True, margins=False)), check, "ranks", times)


def test_the_filter_about_never_rounds_across(times):
    """drygt: the number is above the one said; knappt: below; omkring: the same."""

    def check(batch: list[int]) -> None:
        lines = [f"{{{{ d{n}.latest }}}} | {{{{ d{n}.latest | about }}}}" for n in range(len(batch))]
        files = {
            f"d{n}": (data.description("personer", 2), f"year,value\n2020,{data.written(value, 2)}\n")
            for n, value in enumerate(batch)
        }
        found = answer(sources(files, lines))
        assert not found.problems, found.words
        for n in range(len(batch)):
            level, about = cells(found, n)
            word, _, near = about.partition(" ")
            sign = {"drygt": 1, "knappt": -1, "omkring": 0}[word]
            assert (number(level) > number(near)) - (number(level) < number(near)) == sign, (level, about)

    many(lambda chance: chance.randint(1, 10 ** chance.randint(1, 9)), check, "about", times)
