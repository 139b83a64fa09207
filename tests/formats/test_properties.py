"""What holds for every number, however written, and for all bytes."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sikte.formats import datasets
from sikte.formats.cells import TWO_WAYS, Cell, read, style_of
from sikte.formats.periods import period
from sikte.formats.settings import PATH
from sikte.formats.settings import read as read_settings
from sikte.formats.tables import fold
from sikte.language.messages import line
from sikte.values.data import PARTS, Period
from sikte.values.files import Files
from tests.formats.samples import COMMON, SITE

MANY = settings(max_examples=3400, deadline=None)
SOME = settings(max_examples=250, deadline=None)

numbers = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places), st.integers(-(10**18), 10**18), st.integers(0, 6)
)
spaces = st.sampled_from(["", " ", "\u00a0", "\u202f", "\u2009"])


def written(number: Decimal, mark: str, space: str, minus: str) -> str:
    """The number with a decimal mark, a space between groups of three, and a minus of one kind."""
    return format(number, ",f").replace(",", "|").replace(".", mark).replace("|", space).replace("-", minus)


@MANY
@given(numbers, st.sampled_from(",."), spaces, st.sampled_from("-−"), st.sampled_from(["", " %", "%"]))
def test_a_number_reads_back_equal_however_it_was_written(number, mark, space, minus, suffix):
    text = fold(written(number, mark, space, minus) + suffix)
    example = f"0{mark}5"
    assert read(text, style_of([text, example], {}, "percent" if suffix else "other")) == Cell(number)


@MANY
@given(numbers, st.sampled_from(",."), spaces)
def test_a_number_alone_reads_back_equal_or_is_told_to_be_unclear(number, mark, space):
    text = fold(written(number, mark, space, "-"))
    cell = read(text, style_of([text], {}))
    assert cell == Cell(number) if not TWO_WAYS.fullmatch(text) else cell.code == "cell-two-ways"


@MANY
@given(st.text(alphabet="0123456789 .,-−–eE%*rU\u00a0x", max_size=12))
def test_no_text_is_read_as_a_number_that_its_digits_are_not(text):
    folded = fold(text)
    cell = read(folded, style_of([folded], {}))
    if isinstance(cell, Cell) and cell.value is not None and any(letter.isdigit() for letter in folded):
        digits = "".join(letter for letter in folded if letter.isdigit())
        assert "".join(map(str, cell.value.as_tuple().digits)).lstrip("0") == digits.lstrip("0")


@SOME
@given(
    st.sampled_from(sorted(PARTS)).flatmap(
        lambda kind: st.builds(Period, st.integers(1000, 2998), st.integers(1, PARTS[kind]), st.just(kind))
    )
)
def test_a_period_reads_back_from_its_code(found):
    assert period(found.code) == found


def told(sources: dict[str, bytes]) -> None:
    """Reads everything, and says every problem."""
    site, problems = read_settings(sources)
    for language in ("sv", "en"):
        for problem in (*problems, *datasets.read(Files.of(sources), site)[1]):
            assert line(problem, language)


csv_like = st.lists(
    st.sampled_from(
        [
            "år",
            "antal",
            "region",
            "2021",
            "2021K1",
            "19",
            "Kalmar",
            "1,5",
            "1.234",
            "..",
            "",
            '"',
            ";",
            ",",
            "\n",
            "\n",
            "\r",
            "\0",
            "\t",
            "å",
        ]
    )
).map("".join)


@SOME
@given(st.binary(max_size=300) | csv_like.map(str.encode) | csv_like.map(lambda text: text.encode("utf-16")))
def test_no_bytes_of_a_data_file_are_too_much(data):
    told(
        {PATH: SITE, "content/data/a.yaml": (COMMON + "dimensions: {region: }\n").encode(), "content/data/a.csv": data}
    )


@SOME
@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda data: b"PK\x03\x04" + data))
def test_no_bytes_of_a_workbook_are_too_much(data):
    told({PATH: SITE, "content/data/a.yaml": COMMON.encode(), "content/data/a.xlsx": data})


KEYS = (
    *(
        "title",
        "unit",
        "noun",
        "text",
        "file",
        "where",
        "sheet",
        "header",
        "layout",
        "columns",
        "time",
        "value",
        "status",
    ),
    *(
        "dimensions",
        "region",
        "home",
        "order",
        "total",
        "column",
        "margin",
        "source",
        "name",
        "breaks",
        "period",
        "notes",
    ),
    *("symbols", "provisional", "derive", "additive", "decimals", "better"),
)
yaml_like = st.recursive(
    st.sampled_from(
        ["", "procent", "2021", "19", "region", "antal", "wide", "true", "-1", "a: b", "[", "*a", "!b", "å"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4).map(
            lambda entries: "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"
        )
    ),
    max_leaves=12,
)
documents = st.dictionaries(st.sampled_from(KEYS), yaml_like, max_size=10).map(
    lambda entries: "".join(f"{key}: {value}\n" for key, value in entries.items()).encode()
)


@SOME
@given(documents | st.binary(max_size=200))
def test_no_yaml_is_too_much(data):
    csv = "år;region;antal\n2020;19;1\n2021;19;2\n".encode()
    told({PATH: SITE, "content/data/a.yaml": data, "content/data/a.csv": csv})
    told({PATH: data})
