"""The HTML of a page's body, made ready for its place on the page."""

import re

from markupsafe import Markup

from sikte.language import ui

CONTAINERS = "blockquote|ul|ol|li|table|div|section|aside|details|figure|hgroup"
STEP = re.compile(rf"<(/?)({CONTAINERS}|h2)\b([^>]*)>")
# A heading that ends with the way to its calculation, which a group of headings may be around already.
ASKED = re.compile(r'(<(h[2-6])\b(?:(?!</h).)*?) (<a class="how"(?:(?!</a>).)*</a>)</\2>(</hgroup>)?', re.DOTALL)
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def divide(body: str) -> tuple[Markup, Markup]:
    """(the body up to its first second-level heading or chart, the rest): between them stands how charts work."""
    depth = 0
    for step in STEP.finditer(body):
        closing, name, attributes = step.groups()
        if closing:
            depth -= name != "h2"
            continue
        if depth == 0 and (name in ("h2", "hgroup") or name == "figure" and "chart" in attributes):
            return Markup(body[: step.start()]), Markup(body[step.start() :])
        depth += name != "h2"
    return Markup(body), Markup("")


def with_bare_headings(body: str) -> str:
    """The body with each way to a calculation beside its heading, so that it is not read as a part of it."""
    return ASKED.sub(_beside, body)


def _beside(found: re.Match[str]) -> str:
    heading, level, way, grouped = found.groups()
    opening = "" if grouped else "<hgroup>"
    return f'{opening}{heading}</{level}> <p class="asked">{way}</p></hgroup>'


def with_scrolling_tables(body: str, language: str) -> Markup:
    """The body with each bare table in a box of its own, that scrolls sideways where the screen is narrow."""
    label = Markup.escape(ui.texts(language)["table"])
    opening = f'<div class="scroll" role="group" aria-label="{label}" tabindex="0">'
    return Markup(TABLE.sub(lambda table: f"{opening}{table.group()}</div>", body))
