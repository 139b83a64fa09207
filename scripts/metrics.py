#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""Writes sikte/charts/metrics.py: how wide the characters are of the font that comes along, for pictures to take away.

Run it with `uv run scripts/metrics.py` when the font has changed.
"""

from pathlib import Path

from fontTools.ttLib import TTFont

CHARTS = Path(__file__).parents[1] / "sikte" / "charts"
FONTS = {"REGULAR": "SikteSans-Regular.ttf", "BOLD": "SikteSans-Bold.ttf"}
AT_ONCE = 60
HEAD = '''"""How wide characters are, in thousandths of their size. Written by scripts/metrics.py: mend that, not this.

Each width, and the characters of the font that comes along which have it."""

'''


def widths(name: str) -> dict[int, str]:
    """The characters of each width."""
    font = TTFont(CHARTS / "fonts" / name)
    found: dict[int, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        wide = round(1000 * font["hmtx"][glyph][0] / font["head"].unitsPerEm)
        found[wide] = found.get(wide, "") + chr(code)
    return dict(sorted(found.items()))


def written(name: str, found: dict[int, str]) -> str:
    rows = (f"    {wide}: ({spelt(characters)}),\n" for wide, characters in found.items())
    return f"{name} = {{\n{''.join(rows)}}}\n"


def spelt(characters: str) -> str:
    """As source, in pieces that a line holds."""
    return " ".join(repr(characters[at : at + AT_ONCE]) for at in range(0, len(characters), AT_ONCE))


if __name__ == "__main__":
    parted = "\n".join(written(name, widths(file)) for name, file in FONTS.items())
    (CHARTS / "metrics.py").write_text(HEAD + parted, encoding="utf-8")
