"""Charts of every kind, small enough to be read."""

import json
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from sikte.language import number, short_period
from sikte.values.data import Period
from sikte.values.pages import Chart, ChartPoint, ChartSeries, ChartTarget

Values = Sequence[str | None]


def years(first: int, last: int) -> list[Period]:
    return [Period(year) for year in range(first, last + 1)]


def months(first: int, count: int) -> list[Period]:
    return [Period(first + n // 12, n % 12 + 1, "month") for n in range(count)]


def quarters(first: int, count: int) -> list[Period]:
    return [Period(first + n // 4, n % 4 + 1, "quarter") for n in range(count)]


def chart(kind: str, periods: Sequence[Period], rows: dict[str, Values], **more: object) -> Chart:
    """rows: label → values, each with a trailing p where it is provisional, None where it is missing."""
    roles = more.pop("roles", {})
    given = {
        "id": "sida-serie",
        "kind": kind,
        "title": "Antal företag",
        "subtitle": "Företag, Västmanlands län",
        "alt": "",
        "language": "sv",
        "unit": "företag",
        "decimals": 0,
        "period_label": "År",
        "series_label": "Län",
    } | more
    return Chart(
        **given,
        periods=tuple((period, short_period(period, given["language"])) for period in periods),
        series=tuple(
            ChartSeries(f"k{place}", label, points(periods, values, given), roles.get(label, "member"))
            for place, (label, values) in enumerate(rows.items())
        ),
    )


def points(periods: Sequence[Period], values: Values, given: dict) -> tuple[ChartPoint, ...]:
    return tuple(point(period, value, given) for period, value in zip(periods, values, strict=True))


def point(period: Period, value: str | None, given: dict) -> ChartPoint:
    if value is None:
        return ChartPoint(period, None, "..", "uppgift saknas")
    shown = Decimal(value.removesuffix("p"))
    text = number(shown, given["decimals"], given["language"])
    if value.endswith("p"):
        return ChartPoint(period, shown, f"{text}\N{NO-BREAK SPACE}p", "preliminär uppgift", "provisional")
    return ChartPoint(period, shown, text)


LINE = chart(
    "line",
    years(2010, 2017),
    {
        "Örebro län": ["30", "31", None, "33", None, "35", "36", "37"],
        "Riket": ["40", "41", "42", "43", "44", "45", "46", "47p"],
        "Västmanlands län": ["20", "22", "21", "24", "26", "25", "28", "1200p"],
    },
    roles={"Västmanlands län": "home", "Riket": "nation"},
    breaks=((Period(2014), "Heby kommun lämnade länet."),),
    notes=("Löpande priser.",),
    credit="Källa: SCB",
)
SINGLE = chart("line", months(2022, 30), {"Västmanlands län": [f"{9000 + 7 * n}.5" for n in range(30)]}, decimals=1)
BAR = chart(
    "bar",
    years(2016, 2021),
    {"Västmanlands län": ["610", "633", None, "640", "590", "667p"]},
    breaks=((Period(2018), "Ny definition."),),
)
GROUPED = chart(
    "grouped-bar",
    years(2019, 2022),
    {"Kvinnor": ["44.1", "45.6", None, "49.8"], "Män": ["32.0", "33.1", "34.6", "35.9p"]},
    decimals=1,
    unit="%",
    series_label="Kön",
)
STACKED = chart(
    "stacked-bar",
    years(2018, 2023),
    {
        "Födelseöverskott": ["120", "60", "-90", "-160", "-350", "-510"],
        "Inrikes flyttningar": ["-300", "120", "260", "90", "-220", "-380"],
        "Utrikes flyttningar": ["1400", "1900", "2300", "2200", "900", "700"],
    },
    example=True,
)
ROWS = chart(
    "bar",
    years(2021, 2021),
    {
        "Stockholms län": ["729"],
        "Riket": ["527"],
        "Västmanlands län": ["415"],
        "Gotlands län": [None],
        "Netto": ["-20"],
    },
    roles={"Västmanlands län": "home", "Riket": "nation"},
)
MANY = chart(
    "line",
    years(2005, 2024),
    {f"Län {row}": [f"{20 + 2 * row + (n * row) % 7}" for n in range(20)] for row in range(20)}
    | {"Västmanlands län": [f"{31 + n}" for n in range(20)]},
    roles={"Västmanlands län": "home"},
)
LONG = chart(
    "bar",
    years(2023, 2023),
    {"Hälso- och sjukvårdens verksamheter i kommun och region": ["61"], "Kollektivtrafik": ["52"]},
)
EIGHT = chart(
    "stacked-bar", years(2019, 2023), {f"Del {row}": [f"{10 + row + n}" for n in range(5)] for row in range(8)}
)

AREA = chart(
    "area",
    years(2015, 2022),
    {
        "1–9 anställda": ["240", "251", "260", "255", None, "270", "275", "281"],
        "10–49 anställda": ["200", "205", "211", "208", "214", "220", "219", "230p"],
        "50 anställda eller fler": ["90", "95", "92", "99", "104", "101", "108", "110"],
    },
    breaks=((Period(2017), "Ny definition."),),
    series_label="Storlek",
)
DOTS = chart(
    "dot",
    years(2021, 2021),
    {
        "Stockholms län": ["729"],
        "Riket": ["527"],
        "Västmanlands län": ["415p"],
        "Hallands län": ["398"],
        "Gotlands län": [None],
    },
    roles={"Västmanlands län": "home", "Riket": "nation"},
)
SLOPE = chart(
    "slope",
    [Period(2008), Period(2019)],
    {
        "Arboga": ["249", "302"],
        "Fagersta": ["390", "578"],
        "Hallstahammar": ["300", "301"],
        "Kungsör": ["231", None],
        "Västmanlands län": ["308", "398"],
        "Västerås": ["352", "452p"],
        "Riket": ["351", "489"],
    },
    roles={"Västmanlands län": "home", "Riket": "nation"},
)
PANELS = chart(
    "small-multiples",
    years(2015, 2021),
    {
        "Arboga": ["249", "251", "260", "302", "310", "305", "311"],
        "Fagersta": ["390", "400", None, "440", "500", "560", "578p"],
        "Riket": ["351", "360", "371", "390", "410", "430", "489"],
        "Skinnskatteberg": ["231", "230", "236", "244", None, None, None],
    },
    roles={"Riket": "nation"},
    breaks=((Period(2018), "Ny definition."),),
)
def judged(sample: Chart, *marks: str) -> Chart:
    """marks: for each series, a letter for each period: B better, W worse, = unchanged, ? unknown, | break."""
    told = {"B": ("up", "better"), "W": ("down", "worse"), "=": ("unchanged",) * 2, "?": ("", "unknown"), "|": ("", "break")}
    series = [
        replace(one, points=tuple(p._replace(heading=told[m][0], verdict=told[m][1]) for p, m in zip(one.points, row, strict=True)))
        for one, row in zip(sample.series, marks, strict=True)
    ]
    return replace(sample, series=tuple(series))


MATRIX = judged(
    chart(
        "status-matrix",
        years(2016, 2021),
        {
            "Arboga": ["251", "260", "302", "310", "305", "305"],
            "Fagersta": ["400", None, "440", "500", "560", "578p"],
            "Skinnskatteberg": ["230", "236", "244", "240", "231", None],
        },
        breaks=((Period(2018), "Ny definition."),),
    ),
    "BB|BW=",
    "B?|BBB",
    "WB|WW?",
)
def on_map(rows: dict[str, tuple[str, str | None]], **more: object) -> Chart:
    """rows: label → code of the region and its value."""
    made = chart("map", years(2021, 2021), {label: [value] for label, (_, value) in rows.items()}, **more)
    codes = [code for code, _ in rows.values()]
    return replace(made, series=tuple(replace(s, region=code) for s, code in zip(made.series, codes, strict=True)))


MAP = on_map(
    {
        "Fagersta": ("1982", "578"),
        "Västerås": ("1980", "459"),
        "Köping": ("1983", "365"),
        "Arboga": ("1984", "310"),
        "Skinnskatteberg": ("1904", "289"),
        "Sala": ("1981", "267"),
        "Hallstahammar": ("1961", "256"),
        "Norberg": ("1962", "256"),
        "Kungsör": ("1960", "244p"),
        "Surahammar": ("1907", None),
    },
    roles={"Köping": "home"},
)
TABLE = chart("table", years(2019, 2021), {"Arboga": ["302", "310", "305p"], "Fagersta": ["440", None, "560"]})
AIMED = chart(
    "line",
    years(2016, 2021),
    {"Västmanlands län": ["610", "633", "625", "640", "590", "667"]},
    target=ChartTarget(Decimal(800), "Mål 2030: 800"),
)
GOLDEN = {
    "line": LINE,
    "single": SINGLE,
    "bar": BAR,
    "grouped": GROUPED,
    "stacked": STACKED,
    "rows": ROWS,
    "area": AREA,
    "dots": DOTS,
    "slope": SLOPE,
    "panels": PANELS,
    "matrix": MATRIX,
    "map": MAP,
    "aimed": AIMED,
}
OWN = replace(
    LINE,
    kind="own",
    own=json.dumps(
        {
            "data": {"values": [{"period": str(2010 + n), "value": (7 * n) % 5 + 1} for n in range(8)]},
            "mark": {"type": "bar", "color": "teal"},
            "encoding": {"x": {"field": "period", "type": "ordinal"}, "y": {"field": "value", "type": "quantitative"}},
        }
    ),
)
# What pictures are kept of: all that has marks, charts of one's own too, which Vega draws.
PICTURED = GOLDEN | {"own": OWN}
ALL = GOLDEN | {"many": MANY, "long": LONG, "eight": EIGHT}

# What real data rarely look like, and look like all the same.
LONG_NAMES = (
    "Hälso- och sjukvårdens verksamheter i kommun och region",
    "Utbildning, forskning och innovation i hela länet",
    "Kollektivtrafik",
    "Bostäder",
)
MUNICIPALITIES = [f"Kommun {place}" for place in range(49)]
UNLIKE = {"Västra Götalands län": ["-1200000"], "Skåne län": ["2500000"], "Gotlands län": [None], "Riket": ["-4000000"]}
SCATTERED = chart("line", years(2015, 2018), {f"Del {n}": [f"{n}", None, f"{n + 9}", None] for n in range(8)})
ODD = {
    f"{kind}-nothing": chart(kind, years(2016, 2021), {"Kvinnor": ["0"] * 6, "Män": ["0"] * 6})
    for kind in ("line", "area", "bar", "stacked-bar", "grouped-bar", "small-multiples")
}
ODD["line-scattered"] = SCATTERED
ODD |= {f"{kind}-single": chart(kind, years(2021, 2021), {"Länet": ["5"]}) for kind in ("line", "area", "bar", "stacked-bar")}
ODD |= {
    f"{kind}-named": chart(kind, years(2016, 2021), {name: ["10", "17", "24", None, "38", "45"] for name in LONG_NAMES})
    for kind in ("line", "area", "stacked-bar", "grouped-bar", "small-multiples")
}
ODD |= {
    f"{kind}-torn": chart(
        kind,
        years(2016, 2021),
        {"Kvinnor": ["3", None, "5", None, "6", "7"], "Män": ["3", "4", "5", "7", None, "8"]},
        breaks=((Period(2017), "En."), (Period(2018), "Två."), (Period(2021), "Tre.")),
    )
    for kind in ("line", "area", "stacked-bar", "grouped-bar", "small-multiples")
}
ODD |= {
    "below": chart("bar", years(2016, 2021), {"Netto": ["-500", "-200", "-300", "-120", "-400", "-220"]}),
    "both-sides": chart("bar", years(2016, 2021), {"Netto": ["-5", "-20", "30", "12", "-40", "22"]}),
    "enormous": chart("bar", years(2016, 2021), {"Länet": ["123456789012", "3", "40", "5", "98765432101", "1"]}, unit="kr"),
    "rows-nothing": chart("bar", years(2021, 2021), {name: ["0"] for name in LONG_NAMES}),
    "rows-unlike": chart("bar", years(2021, 2021), UNLIKE),
    "rows-every": chart("bar", years(2021, 2021), {name: [f"{900 - n}"] for n, name in enumerate(MUNICIPALITIES)}),
    "dots-nothing": chart("dot", years(2021, 2021), {name: ["0"] for name in LONG_NAMES}),
    "dots-unlike": chart("dot", years(2021, 2021), UNLIKE),
    "dots-every": chart("dot", years(2021, 2021), {name: [f"{900 - n}"] for n, name in enumerate(MUNICIPALITIES)}),
    "slope-alike": chart("slope", [Period(2008), Period(2021)], {"A": ["7", "7"], "B": ["7", "7"]}),
    "slope-crowded": chart(
        "slope",
        [Period(2008), Period(2021)],
        {f"Kommun {n}": [str(300 + n), str(302 + n)] for n in range(12)} | {"Västerås": ["900", "1200p"]},
        roles={"Västerås": "home"},
    ),
    "slope-named": chart("slope", months(2021, 2), {name: ["1234567", "-40"] for name in LONG_NAMES}),
    "slope-every": chart(
        "slope", years(2020, 2021), {name: [f"{900 - n}", f"{900 - n * 7 % 300}"] for n, name in enumerate(MUNICIPALITIES)}
    ),
    "panels-months": chart("small-multiples", months(2016, 60), {name: ["100000"] * 60 for name in LONG_NAMES}),
    "matrix-months": judged(chart("status-matrix", months(2021, 12), {"Arboga": ["1"] * 12}), "BBBWWW==?|BW"),
    "matrix-named": judged(chart("status-matrix", years(2016, 2021), {name: ["1"] * 6 for name in LONG_NAMES}), *["BW=?|B"] * 4),
    "map-alike": on_map({"Köping": ("1983", "0"), "Arboga": ("1984", "0")}),
    "map-lonely": on_map({"Köping": ("1983", "3"), "Arboga": ("1984", None)}),
}


def pictured(drawn) -> str:
    """The SVG of a chart; of small charts side by side, one whole that holds them all."""
    return drawn.svg or f"<svg>{''.join(panel.svg for panel in drawn.panels)}</svg>"
