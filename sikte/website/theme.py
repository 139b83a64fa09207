"""Colours: a whole palette, for light and dark, out of the three that a site chooses."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_DOWN, Decimal
from urllib.parse import quote

from sikte.language.numbers import number
from sikte.memory import remembered
from sikte.problems import problem
from sikte.values.colors import BLACK, EASY, MARK, TEXT, WHITE, Color, contrast, luminance, mix, parse, written
from sikte.values.content import Colors, Settings
from sikte.values.places import Place, Problem

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
