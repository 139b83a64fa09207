"""Vega's renderer, started once, with the font that Sikte brings along."""

from functools import lru_cache

# Metrics are those of Arial, so that a picture keeps its shape where the font is not at hand.
FONT = "Sikte Sans, Arial, Helvetica, sans-serif"
FONTS = __file__.removesuffix("vega.py") + "fonts"


@lru_cache(maxsize=1)
def renderer():
    import vl_convert  # starts a JavaScript engine: put off until there is a picture to draw

    vl_convert.register_font_directory(FONTS)
    return vl_convert


def compiled(whole: dict) -> dict:
    """A specification in Vega-Lite as the one in Vega that it is short for."""
    return renderer().vegalite_to_vega(whole)


def drawn(whole: dict) -> str:
    """A specification as Vega's own SVG, nothing fetched.

    Raises ValueError, with Vega's words, where it cannot be drawn."""
    return renderer().vegalite_to_svg(whole, allowed_base_urls=[])


def placed(made: dict) -> dict:
    """The outermost mark of what a specification in Vega shows, all others within it."""
    return renderer().vega_to_scenegraph(made, allowed_base_urls=[])["scenegraph"]
