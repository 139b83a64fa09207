"""A series may be narrowed and derived in any order: up to a period, in a region, of a part, per head."""

from itertools import combinations, permutations
from random import Random

import pytest

from tests.statements.project import answer, sources
from tests.statements.samples import description

LINKS = ('until("2004")', 'in_region("25")', 'where(part="A")', 'per(folk, 1000)', 'share(part="A")', 'index("2002")')
DERIVED = ("per", "share", "index")
ENDS = ("latest | number(4)", "change.phrase", "record", "first.period", 'by("region").highest.label')
REGIONS, YEARS = ("19", "20", "25"), range(2000, 2006)


def files() -> dict[str, tuple[str, str]]:
    """Figures by region and part, with a break in one region; and people by region."""
    chance = Random(3)
    breaks = '[{period: 2001, note: Nytt., where: {region: "25"}}]'
    rows = [f"{y},{r},{p},{chance.randint(10, 99)}" for y in YEARS for r in REGIONS for p in ("A", "B")]
    people = [f"{y},{r},{chance.randint(100, 999)}" for y in YEARS for r in REGIONS]
    described = description(dimensions="{region: {}, part: {}}", additive="true", breaks=breaks)
    return {
        "d": (described, "\n".join(["year,region,part,value", *rows]) + "\n"),
        "folk": (description(dimensions="{region: {}}"), "\n".join(["year,region,value", *people]) + "\n"),
    }


def chains(count: int) -> list[tuple[str, ...]]:
    """The links that may be joined: not two that derive, nor a share of a part of itself."""
    return [
        chosen
        for chosen in combinations(LINKS, count)
        if sum(link.startswith(DERIVED) for link in chosen) < 2 and sum("part=" in link for link in chosen) < 2
    ]


@pytest.mark.parametrize("links", [links for count in (2, 3) for links in chains(count)], ids=".".join)
def test_the_order_of_a_chain_never_matters(links):
    data = files()
    orders = list(permutations(links))
    every = [f"{{{{ d.{'.'.join(order)}.{end} }}}}" for end in ENDS for order in orders]
    refused = answer(sources(data, every)).problems
    alike = [range(first, first + len(orders)) for first in range(0, len(every), len(orders))]
    for group in alike:
        assert len({refused.get(at) for at in group}) == 1, [(every[at], refused.get(at)) for at in group]
    kept = [at for at in range(len(every)) if at not in refused]
    texts = dict(zip(kept, answer(sources(data, [every[at] for at in kept])).texts.values(), strict=True))
    for group in alike:
        assert len({texts.get(at) for at in group}) == 1, [(every[at], texts.get(at)) for at in group]


def test_a_page_as_of_a_period_never_looks_beyond_it():
    ends = ("latest.period", 'by("part").highest.latest.period', 'in_region("25").latest.period')
    lines = [f"{{{{ d.{link}{end} }}}}" for end in ends for link in ("", 'until("2005").')]
    texts = answer(sources(files(), lines, head="title: Prov\nas_of: 2003")).texts
    assert list(texts.values()) == ["2003"] * len(lines)
