"""Colours: a whole palette, for light and dark, out of the three that a site chooses; and its contrast.

Relative luminance and contrast ratio are those of WCAG 2.2 (w3.org/TR/WCAG22/#dfn-contrast-ratio),
in decimal arithmetic, so that every machine comes to the same colours.
"""

from collections.abc import Iterator, Mapping
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache
from urllib.parse import quote

from sikte.language.numbers import number
from sikte.memory import remembered
from sikte.problems import problem
from sikte.values.content import Colors, Settings
from sikte.values.places import Place, Problem

Color = tuple[int, int, int]

# Text is there at once, in a font of the reader's own until this one has come.
FACE = """\
@font-face {{
  font-family: "Own";
  src: url("media/{}") format("woff2");
  font-weight: {};
  font-style: {};
  font-display: swap;
}}
"""
BLACK: Color = (0, 0, 0)
WHITE: Color = (255, 255, 255)
TEXT = Decimal("4.5")
MARK = Decimal(3)
EASY = Decimal(7)
DARKEST = Decimal("1.25")
# Verdicts need hues of their own; each is darkened or lightened until it can be read.
GOOD: Color = (26, 110, 66)
BAD: Color = (164, 58, 32)


def check(settings: Settings) -> tuple[Problem, ...]:
    """The chosen colours that cannot be read against the paper."""
    return tuple(_faint(settings))


def css(settings: Settings) -> str:
    """The site's colours as custom properties, for light and for dark."""
    return palettes(settings.colors)


@remembered
def palettes(colors: Colors) -> str:
    """What `css` gives, of these colours."""
    light, dark = _light(colors), _dark(colors)
    if luminance(parse(colors.paper)) < luminance(parse(colors.ink)):
        return _rule("dark", light)
    return f"{_rule('light dark', light)}@media screen and (prefers-color-scheme: dark) {{\n{_rule('', dark)}}}\n"


def stylesheet(templates: Mapping[str, str | bytes], settings: Settings) -> str:
    """The site's one stylesheet: its colours and fonts, then every css/*.css of the theme in the order of names."""
    return css(settings) + fonts(settings) + _joined(templates, "css").decode(errors="replace")


def fonts(settings: Settings) -> str:
    """The site's own fonts, which stand before those of the reader's system; "" where it has none."""
    chosen = settings.fonts
    if chosen is None:
        return ""
    faces = ((chosen.regular, 400, "normal"), (chosen.bold, 700, "normal"), (chosen.italic, 400, "italic"))
    rules = "".join(FACE.format(quote(name), weight, style) for name, weight, style in faces if name)
    return rules + ":root {\n  --own: \"Own\",;\n}\n"


def script(templates: Mapping[str, str | bytes]) -> bytes:
    """The site's one script: every js/*.js of the theme in the order of names."""
    return _joined(templates, "js")


def _joined(templates: Mapping[str, str | bytes], kind: str) -> bytes:
    names = sorted(name for name in templates if name.startswith(f"{kind}/") and name.endswith(f".{kind}"))
    sources = (templates[name] for name in names)
    return b"".join(source.encode() if isinstance(source, str) else source for source in sources)


def parse(text: str) -> Color:
    """#rrggbb as three numbers from 0 to 255."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def written(color: Color) -> str:
    """A colour as #rrggbb."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def contrast(one: Color, other: Color) -> Decimal:
    """The contrast ratio, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + Decimal("0.05")) / (darker + Decimal("0.05"))


def luminance(color: Color) -> Decimal:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = map(_linear, color)
    return Decimal("0.2126") * red + Decimal("0.7152") * green + Decimal("0.0722") * blue


def mix(color: Color, other: Color, percent: int) -> Color:
    """`percent` of the way from one colour to the other."""
    red, green, blue = ((a * (100 - percent) + b * percent + 50) // 100 for a, b in zip(color, other, strict=True))
    return red, green, blue


def readable(color: Color, *grounds: Color, least: Decimal = TEXT, ends: tuple[Color, ...] = (BLACK, WHITE)) -> Color:
    """The colour nearest to `color`, on the way to one of `ends`, with the contrast `least` to every ground.

    One of the ends must have it; black or white always has 4.5 to a single ground.
    """
    steps = (mix(color, end, percent) for percent in range(101) for end in ends)
    return next(step for step in steps if min(contrast(step, ground) for ground in grounds) >= least)


def vivid(color: Color) -> Color:
    """Halfway to the brightest colour of the same hue: a dark colour made ready to shine on a dark ground."""
    most = max(*color, 1)
    red, green, blue = (channel * 255 // most for channel in color)
    return mix(color, (red, green, blue), 50)


@lru_cache(maxsize=256)
def _linear(channel: int) -> Decimal:
    share = Decimal(channel) / 255
    if share <= Decimal("0.04045"):
        return share / Decimal("12.92")
    return ((share + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")


def _faint(settings: Settings) -> Iterator[Problem]:
    paper = parse(settings.colors.paper)
    for key, color in (("ink", settings.colors.ink), ("accent", settings.colors.accent)):
        ratio = contrast(parse(color), paper)
        if ratio < TEXT:
            yield problem(
                Place(settings.place.path, dict(settings.colors.lines).get(key, settings.place.line)),
                "contrast-low",
                key=f"colors.{key}",
                color=color,
                ground=settings.colors.paper,
                ratio=number(ratio.quantize(Decimal("0.01"), ROUND_DOWN), 2, settings.language),
                least=number(TEXT, 1, settings.language),
                better=written(readable(parse(color), paper)),
            )


def _light(colors: Colors) -> dict[str, Color]:
    accent = parse(colors.accent)
    return _palette(parse(colors.paper), parse(colors.ink), accent, accent, (GOOD, BAD), TEXT)


def _dark(colors: Colors) -> dict[str, Color]:
    """The same site at night: the ink becomes the ground, the paper becomes the ink."""
    paper, accent = mix(parse(colors.ink), BLACK, 30), parse(colors.accent)
    while contrast(paper, BLACK) > DARKEST:
        paper = mix(paper, BLACK, 10)
    ink = readable(mix(parse(colors.paper), paper, 12), paper, least=EASY)
    shining = readable(vivid(accent), paper, least=EASY)
    return _palette(paper, ink, shining, mix(paper, accent, 40), (vivid(GOOD), vivid(BAD)), EASY)


def _palette(
    paper: Color, ink: Color, accent: Color, band: Color, verdicts: tuple[Color, Color], ease: Decimal
) -> dict[str, Color]:
    """Every colour that the theme uses, out of three of which ink and accent can be read on the paper.

    Text is readable on paper, surface and tint alike. band: the ground of the header; verdicts: good
    and bad; ease: the contrast of those on paper.
    """
    surface, tint = _ground(paper, ink, 4, (ink, accent)), _ground(paper, accent, 8, (ink, accent))
    grounds = (paper, surface, tint)
    good, bad = (readable(readable(hue, paper, least=ease, ends=(ink,)), *grounds, ends=(ink,)) for hue in verdicts)
    return {
        "paper": paper,
        "surface": surface,
        "tint": tint,
        "ink": ink,
        "muted": readable(mix(ink, paper, 35), *grounds, ends=(ink,)),
        "line": mix(paper, ink, 16),
        "edge": readable(mix(ink, paper, 50), *grounds, least=MARK, ends=(ink,)),
        "accent": accent,
        "band": band,
        "on-band": readable(max(paper, ink, key=lambda color: contrast(color, band)), band),
        "good": good,
        "bad": bad,
    }


def _ground(paper: Color, towards: Color, percent: int, texts: tuple[Color, ...]) -> Color:
    """Paper with a hint of another colour: as much of it as leaves every text readable."""
    hints = (mix(paper, towards, share) for share in range(percent, -1, -1))
    return next(hint for hint in hints if min(contrast(text, hint) for text in texts) >= TEXT)


def _rule(scheme: str, palette: Mapping[str, Color]) -> str:
    lines = [f"  color-scheme: {scheme};"] if scheme else []
    lines += [f"  --{name}: {written(color)};" for name, color in palette.items()]
    return ":root {\n" + "\n".join(lines) + "\n}\n"
