"""Pictures as pages show them, and the files behind them."""

from collections.abc import Mapping

from markupsafe import Markup

from sikte.formats.metadata import bared
from sikte.formats.pictures import Sized
from sikte.memory import each
from sikte.values.files import Files
from sikte.values.kept import Kept
from sikte.website.addresses import file
from sikte.website.cards import Picture
from sikte.website.ways import MEDIA, size_address

# How wide a picture is on the page (`--page` and `--side` of the stylesheet): readers fetch no more than it shows.
SIZES = "(min-width: 64rem) 59rem, 92vw"
FIGURE = Markup('<figure class="picture">{}{}</figure>')
IMAGE = Markup('<img src="{}" alt="{}"{}{}>')
LATER = Markup(' loading="lazy" decoding="async"')
FIRST = Markup(' fetchpriority="high"')


def shown(picture: Picture, first: bool = False) -> Markup:
    """A picture with its caption. first: whether readers meet it before anything else on the page."""
    return FIGURE.format(bare(picture, first), caption(picture))


def bare(picture: Picture, first: bool = False) -> Markup:
    """A picture alone; as `shown`."""
    room = Markup(' width="{}" height="{}"').format(picture.width, picture.height) if picture.width else ""
    return _in_formats(IMAGE.format(picture.src, picture.alt, room, FIRST if first else LATER), picture)


def _in_formats(image: Markup, picture: Picture) -> Markup:
    """The image, with its lighter formats for browsers that know them."""
    source = Markup('<source type="{}" srcset="{}" sizes="{}">')
    lighter = Markup("").join(source.format(kind, srcset, SIZES) for kind, srcset in picture.srcsets)
    return Markup("<picture>{}{}</picture>").format(lighter, image) if lighter else image


def caption(picture: Picture) -> Markup | str:
    """What stands below a picture; "" for nothing."""
    if not picture.caption and not picture.credit:
        return ""
    credit = Markup(' <span class="credit">{}</span>').format(picture.credit) if picture.credit else ""
    return Markup("<figcaption>{}{}</figcaption>").format(picture.caption, credit)


def files(sources: Files, pictures: Mapping[str, Sized]) -> dict[str, Kept[bytes]]:
    """Every image without its metadata, and the sizes of those that pages show, by name of file."""
    media = sources.under(MEDIA)
    bare = each(bared, [(path, media.only(path)) for path in media])
    own = {"media/" + path.removeprefix(MEDIA): one or media.kept(path) for path, one in zip(media, bare, strict=True)}
    sizes = {
        file(size_address(path, size)): size.content for path, picture in pictures.items() for size in picture.sizes
    }
    return sizes | own
