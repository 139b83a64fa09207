"""Marks stand where Vega would have set them, in charts of every form and of whatever values."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikte.charts.drawing import FORMS, PLACED
from sikte.charts.placing import place
from sikte.charts.spec import layout, spec
from sikte.values.data import Period
from sikte.values.pages import ChartTarget
from tests.charts.asking_vega import placed
from tests.charts.samples import ALL, ODD, chart, months, years

SCALED = {name: one for name, one in (ALL | ODD).items() if layout(one) in FORMS}
KINDS = ("line", "area", "bar", "grouped-bar", "stacked-bar", "dot", "small-multiples", "slope")
FIGURES = st.one_of(
    st.none(),
    st.integers(-20, 20).map(str),
    st.integers(-(10**12), 10**12).map(str),
    st.decimals(0, 200, places=1).map(str),
    st.decimals(-1, 1, places=7).map(str),
)


def near(expected):
    """To a millionth of a millionth of the plot, and of what is compared."""
    return pytest.approx(expected, rel=1e-12, abs=1e-10)


def compare(one) -> None:
    form = PLACED.get(layout(one), layout(one))
    ours, vega = place(one, form), placed(spec(one, form))
    assert ours.boxes.keys() == vega["boxes"].keys()
    for key, box in ours.boxes.items():
        assert (box.x, box.y, box.width, box.height) == near(vega["boxes"][key])
    assert list(ours.steps) == near(vega["steps"])
    assert list(ours.breaks) == near(vega["breaks"])
    assert ours.target == (vega["target"] and near(vega["target"]))
    if form == "slope":  # whose specification shows no axis of values
        return
    assert [value for value, _ in ours.ticks] == [value for value, _ in vega["ticks"]]
    assert [at for _, at in ours.ticks] == near([at for _, at in vega["ticks"]])


@pytest.mark.parametrize("name", SCALED)
def test_as_vega_places_them(name):
    compare(SCALED[name])


@st.composite
def charts(draw):
    kind = draw(st.sampled_from(KINDS))
    count = 2 if kind == "slope" else 1 if kind == "dot" else draw(st.integers(1, 7))
    periods = draw(st.sampled_from((years(2010, 2009 + count), months(24_000, count))))
    row = st.lists(FIGURES, min_size=count, max_size=count)
    rows = draw(st.lists(row, min_size=1, max_size=4).filter(lambda rows: any(v for row in rows for v in row)))
    breaks = ((draw(st.sampled_from(periods)), "Ny."),) if kind not in ("slope", "dot") and draw(st.booleans()) else ()
    aimed = kind in ("line", "bar", "area") and count > 1 and draw(st.booleans())
    target = ChartTarget(Decimal(draw(FIGURES.filter(bool))), "Mål") if aimed else None
    return chart(kind, periods, {f"Serie {n}": row for n, row in enumerate(rows)}, breaks=breaks, target=target)


@settings(max_examples=80, deadline=None)
@given(charts())
def test_as_vega_places_whatever_there_is(one):
    compare(one)


def test_each_form_is_compared():
    assert {PLACED.get(layout(one), layout(one)) for one in SCALED.values()} == FORMS.keys() - {"panels"}


def test_years_left_out_take_up_room():
    one = chart("line", [Period(2000), Period(2001), Period(2010)], {"Länet": ["1", "2", "3"]})
    first, second, last = place(one, "line").steps
    assert last - second == pytest.approx(9 * (second - first))
