"""Pictures made into sizes: by Pillow, which is loaded only where a picture is new."""

from io import BytesIO
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageCms, ImageOps

from sikte.formats.pictures import MOST, WIDTHS, Size, Sized
from sikte.problems import problem
from sikte.values.kept import Kept
from sikte.values.places import Place

# One thread, so that every build comes to the same bytes.
FORMATS = {"avif": {"quality": 55, "speed": 8, "max_threads": 1}, "webp": {"quality": 78, "method": 4}}
# What was drawn has sharp edges between colours; they take care, and little time.
SHARP = {"subsampling": "4:4:4", "speed": 6}
READ = ("PNG", "JPEG", "GIF", "WEBP")
# Of several pictures in one file, these show one after the other; a JPEG's others are for viewers of their own.
MOVING = ("PNG", "GIF", "WEBP")
# What is not of eight bits a channel stays as it is.
MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr")


def resized(content: bytes, path: str) -> Sized:
    """As `pictures.sized`, of the content of the file `path`."""
    try:
        image = _opened(content)
        upright = ImageOps.exif_transpose(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Sized(problems=(problem(Place(path), "media-huge", most=str(MOST // 1_000_000)),))
    except Exception:  # readers of images raise whatever they stumble over
        return Sized(problems=(problem(Place(path), "media-damaged"),))
    if image.mode not in MODES or (getattr(image, "is_animated", False) and image.format in MOVING):
        return Sized(*upright.size)
    drawn = image.format in MOVING
    return Sized(*upright.size, tuple(_sizes(_for_the_web(upright), len(content), drawn)))


def _opened(content: bytes) -> Image.Image:
    """The picture, read whole; raises what Pillow raises where it is damaged, or would fill the memory."""
    with catch_warnings():
        simplefilter("ignore")
        simplefilter("error", Image.DecompressionBombWarning)
        image = Image.open(BytesIO(content), formats=READ)
        if image.width * image.height > MOST:
            raise Image.DecompressionBombError
        image.load()
        return image


def _for_the_web(image: Image.Image) -> Image.Image:
    """The picture as sRGB, with nothing but its pixels."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    image, profile = (image.convert(mode) if image.mode in ("1", "P", "PA") else image), image.info.get("icc_profile")
    plain = _in_srgb(image, profile, mode) if profile else image.convert(mode)
    plain.info = {}
    return plain


def _in_srgb(image: Image.Image, profile: bytes, mode: str) -> Image.Image:
    """A profile that does not fit the picture is no profile."""
    try:
        return ImageCms.profileToProfile(image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image.convert(mode)


def _sizes(image: Image.Image, most: int, drawn: bool) -> list[Size]:
    """most: the picture's own weight in bytes; drawn: whether it is likely to be no photograph."""
    widths = [width for width in WIDTHS if width < image.width] + [min(image.width, WIDTHS[-1])]
    resized = [_resized(image, width) for width in dict.fromkeys(widths)]
    made = [[Size(kind, one.width, Kept.of(_written(one, kind, drawn))) for one in resized] for kind in FORMATS]
    return [size for sizes in made if len(sizes[-1].content.value) < most for size in sizes]


def _resized(image: Image.Image, width: int) -> Image.Image:
    height = max(1, (image.height * width * 2 + image.width) // (2 * image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def _written(image: Image.Image, kind: str, drawn: bool) -> bytes:
    out = BytesIO()
    image.save(out, kind, **FORMATS[kind] | (SHARP if drawn and kind == "avif" else {}))
    return out.getvalue()
