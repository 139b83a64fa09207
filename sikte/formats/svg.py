"""SVG: what in an image runs, or is fetched from elsewhere. A page asks nobody's server, and neither do its images."""

import re
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

XHTML = "http://www.w3.org/1999/xhtml"
RUNNING = {"script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas"}
MOVING = {"set", "animate", "animateMotion", "animateTransform", "animateColor"}
FETCHING = {"href", "src", "base"}
WITHIN = re.compile(r"#\S*|data:image/(?:png|jpeg|gif|webp)[;,].*", re.DOTALL)
OUTWARD = re.compile(r"https?://\S+|mailto:\S+")
STYLE = re.compile(
    r"@import|\\|image-set\(|\bsrc\(|url\(\s*[\"']?(?!\s*[\"']?(?:#|data:(?:image/(?:png|jpeg|gif|webp)|font/)))",
    re.IGNORECASE,
)


class Found(Exception):
    """What runs or is fetched, as its words."""


def active(content: bytes) -> tuple[int, str] | None:
    """(line, words) of the first thing in an SVG that runs, or that is fetched; None where there is none.

    Raises ValueError for what is no XML.
    """
    parser = ParserCreate(namespace_separator=" ")
    _watch(parser)
    try:
        parser.Parse(content, True)
    except Found as found:
        return parser.CurrentLineNumber, str(found)
    except ExpatError as error:
        raise ValueError(str(error)) from error
    return None


def _watch(parser: XMLParserType) -> None:
    styles: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if space == XHTML or tag in RUNNING:
            raise Found(f"<{tag}>")
        for key, value in attributes.items():
            _attribute(tag, *_parted(key), value)
        parser.CharacterDataHandler = styles.append if tag == "style" else None

    def end(name: str) -> None:
        if name.endswith("style") and STYLE.search("".join(styles)):
            raise Found("<style>")

    def instruction(target: str, data: str) -> None:
        raise Found(f"<?{target}")

    def entity(name: str, *_: object) -> None:
        raise Found(f"<!ENTITY {name}")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.ProcessingInstructionHandler, parser.EntityDeclHandler = instruction, entity


def _parted(key: str) -> tuple[str, str]:
    """(namespace, name) of an attribute."""
    space, _, name = key.rpartition(" ")
    return space, name


def _attribute(tag: str, space: str, name: str, value: str) -> None:
    fetched = name in FETCHING and not WITHIN.fullmatch(value) and not (tag == "a" and OUTWARD.fullmatch(value))
    moved = tag in MOVING and name == "attributeName" and value.rpartition(":")[2].lower().startswith(("href", "on"))
    runs = not space and name.lower().startswith("on")
    if runs or fetched or moved or (not space and STYLE.search(value)):
        raise Found(f"{name}=")
