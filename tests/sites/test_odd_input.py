"""Input that nobody wrote on purpose: a problem at worst, never an exception, and never HTML that is not sound."""

from datetime import date
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as some

from sikte.build import site
from sikte.language.messages import line
from sikte.values.pages import Site
from tests.broken.laying import BASE, files
from tests.running import DAY
from tests.theme import themed

HEALTHY = themed({path.relative_to(BASE).as_posix(): path.read_bytes() for path in sorted(files(BASE))})
GOAL = "content/goals/{}.md"
TEXTS = [path for path in HEALTHY if path.startswith("content/") and Path(path).suffix in (".md", ".yaml", ".csv")]
PIECES = (
    *("\0", "\ufeff", "\u2028", "\r", "\t", "\n", "\n\n", "\n---\n", "- ", "> ", "## ", "#### ", "|", ":", "#", '"', "'", "\\"),
    *("{{", "}}", "{%", "%}", "{# #}", "{{ companies.latest }}", "{% if companies is rising %}", "{% endif %}", "{% else %}"),
    *("{% claim companies is highest %}", "{% endclaim %}", "`", "```", "~~~", "```chart\n", "```image\n", "title: x\n"),
    *("[x](", "](metod.md)", "![a](b)", "[^1]", "[^1]: x", "{#a}", '{kicker="', "[", "]", "{", "}", "(", ")", "*", "**", "_"),
    *("<b>", "</b>", "<", ">", "&", "<!--", "<script>", "å", "🎯", "e\u0301", "\u202e", "-1", "0", "..", "U", "1e400", "9" * 40),
    *("2021K1", "null", "~", "!!x", "&a", "*a", "<<: *a", ".latest", ".change", '.by("industry")', ".target", ".rank", "| unit"),
)  # fmt: skip


def built(**changed: str | bytes) -> Site:
    own = {path: text.encode() if isinstance(text, str) else text for path, text in changed.items()}
    return site(HEALTHY | own, date.fromisoformat(DAY))


def document(body: str) -> str:
    return f"---\ntitle: Sida\narea: naringsliv\n---\n{body}\n"


def codes(found: Site) -> set[str]:
    return {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mitt mål (det nya)", set()),
        ("Fo\u0308retag två", set()),
        ("v1.2", set()),
        ("a" * 150, set()),
        ("🎯", {"slug-empty"}),
        ("con", {"slug-device"}),
        ("Företag", {"address-taken"}),
        ("mapp/sida", {"document-elsewhere"}),
        ("sida.fi", {"language-unknown"}),
    ],
)
def test_odd_names_of_files(name, expected):
    found = built(**{GOAL.format(name): document("Text.")})
    assert codes(found) == expected
    assert all(problem.place.path.startswith("content/goals/") for problem in found.problems)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", set()),
        ("a" * 300_000, set()),
        ("`" * 5_000, {"fence-unclosed"}),
        ("{{ " * 100, {"expression-unclosed"}),
        ('{{ "' * 100, {"expression-unclosed"}),
        ("<" * 5_000, set()),
        ("<b>" * 100, {"html-unclosed"}),
        ("## Rubrik\n\n" * 200, set()),
        ("> " * 100 + "djupt", set()),
        ("\n".join(" " * 4 * depth + "- punkt" for depth in range(50)), set()),
        ("\n".join(" " * 4 * depth + "- punkt" for depth in range(95)), set()),
        ("\n".join(" " * 4 * depth + "- punkt" for depth in range(400)), {"text-too-deep"}),
        ("- " * 5_000 + "punkt", {"text-too-deep"}),
        ("1. " * 1_000 + "punkt", {"text-too-deep"}),
        ("> " * 5_000 + "djupt", {"text-too-deep"}),
        ("\n".join(f"Ord {n}\n: Betydelse {n}" for n in range(1_000)), set()),
        ("| a | b |\n|---|---|\n" + "| {{ companies.latest }} | x |\n" * 200, set()),
        ("{% if companies is rising %}" * 50 + "x" + "{% endif %}" * 50, set()),
        ("{% if companies is rising %}" * 2_000 + "x" + "{% endif %}" * 2_000, {"tags-too-deep"}),
        ('{% quoted source="SCB" %}' * 2_000 + "x" + "{% endquoted %}" * 2_000, {"tags-too-deep"}),
        ("## {% if companies is rising %}" * 2_000, {"tags-too-deep"}),
        ("{% claim companies is rising %}" * 20 + "x" + "{% endclaim %}" * 20, set()),
        ("[^1]" * 50 + "\n\n[^1]: En not.", set()),
        ("Ett\u200btecken utan bredd, mjukt bindestreck\u00ad och 👩‍👩‍👧.", set()),
        ("\r\nRad\rännu en", set()),
        ("# [{{ companies.latest }}](../pages/metod.md)", {"heading-one"}),
        ("{{ 1e400 }} {{ 999999999999999999999999 }}", {"constant-not-allowed"}),
        ("{{ companies" + ".latest" * 200 + " }}", {"expression-too-long"}),
        ("{{ " + "(" * 200 + "companies.latest" + ")" * 200 + " }}", {"expression-syntax"}),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_odd_texts(body, expected):
    assert codes(built(**{GOAL.format("sida"): document(body)})) == expected


@run(max_examples=120)
@given(
    some.lists(
        some.tuples(some.sampled_from(TEXTS), some.floats(0, 1), some.integers(0, 12), some.sampled_from(PIECES)),
        min_size=1,
        max_size=3,
    )
)
def test_whatever_is_typed_anywhere_is_a_problem_at_worst(slips):
    texts = {path: HEALTHY[path].decode() for path, *_ in slips}
    for path, where, gone, typed in slips:
        position = int(where * len(texts[path]))
        texts[path] = texts[path][:position] + typed + texts[path][position + gone :]
    found = built(**texts)
    for problem in (*found.problems, *found.notes):
        told = [line(problem, language) for language in ("sv", "en")]
        assert not [words for words in told if "Decimal(" in words or "Localized(" in words or " object at 0x" in words]
    for address in {"metod/index.html", "mal/foretag/index.html"} & found.files.keys():
        html5lib.HTMLParser(strict=True).parse(found.files[address].decode())
