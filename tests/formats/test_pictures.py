"""Pictures: the sizes that pages use, upright, in true colours, and nothing told of who took them and where."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from sikte.formats.metadata import without_metadata
from sikte.formats.pictures import MOST, WIDTHS, sized
from sikte.values.files import Files

PATH = "content/media/kaj.jpg"
SECRET = b"59.6099N 16.5448E"
QUARTER = 6  # Exif: the camera was held on its side, so that the picture must be turned clockwise


def gradient(width: int = 600, height: int = 400, mode: str = "RGB") -> Image.Image:
    """A picture that is red on its left side and blue on its right, with a ring of green."""
    red = Image.linear_gradient("L").rotate(90).resize((width, height))
    detail = Image.radial_gradient("L").resize((width, height))
    return Image.merge("RGB", (red, detail, red.point(lambda value: 255 - value))).convert(mode)


def written(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    told = Image.Exif()
    told[0x0112], told[0x010E] = orientation, SECRET.decode()
    told.get_ifd(0x8825)[1] = "N"
    return told


def sizes(content: bytes):
    return sized(PATH, Files.of({PATH: content}))


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def test_a_photograph_comes_in_both_formats_and_every_width_below_its_own():
    found = sizes(written(gradient(1000, 500), quality=95))
    assert (found.width, found.height, found.problems) == (1000, 500, ())
    assert [(size.kind, size.width) for size in found.sizes] == [(k, w) for k in ("avif", "webp") for w in (480, 800, 1000)]
    for size in found.sizes:
        image = opened(size.content.value)
        assert image.format == size.kind.upper()
        assert image.size == (size.width, size.width // 2)


@pytest.mark.parametrize("width", [1, 479, 480, 481, 1600, 2100])
def test_no_picture_is_made_wider_or_heavier_than_it_is(width):
    content = written(gradient(width, 40), quality=95)
    found = sizes(content)
    assert all(size.width <= min(width, WIDTHS[-1]) for size in found.sizes)
    widest = {size.kind: len(size.content.value) for size in found.sizes}
    assert all(weight < len(content) for weight in widest.values())


def test_a_picture_that_is_lighter_as_it_is_stays_so():
    assert sizes(written(Image.new("1", (300, 200)), "PNG")).sizes == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_pictures_stand_upright_however_the_camera_was_held(kind):
    found = sizes(written(gradient(), kind, exif=exif(QUARTER)))
    assert (found.width, found.height) == (400, 600)
    for size in found.sizes:
        image = opened(size.content.value).convert("RGB")
        top, bottom = image.getpixel((image.width // 2, 5)), image.getpixel((image.width // 2, image.height - 5))
        assert image.height > image.width
        assert (top[0] > top[2]) != (bottom[0] > bottom[2])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_sizes_tell_nothing_but_the_picture(kind):
    for size in sizes(written(gradient(), kind, exif=exif(), xmp=SECRET)).sizes:
        assert not opened(size.content.value).getexif()
        assert SECRET not in size.content.value


def test_transparent_pictures_stay_transparent():
    image = gradient(500, 300, "RGBA")
    image.putalpha(Image.new("L", image.size, 0))
    for size in sizes(written(image, "PNG")).sizes:
        assert opened(size.content.value).getpixel((10, 10))[3] == 0


def test_sizes_need_no_profile_and_one_that_does_not_fit_is_none():
    srgb, lab = (ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes() for name in ("sRGB", "LAB"))
    plain, same, unfit = (sizes(written(gradient(500, 300), icc_profile=one)).sizes for one in (None, srgb, lab))
    assert [size.content.value for size in plain] == [size.content.value for size in unfit]
    assert [size.width for size in plain] == [size.width for size in same]
    assert not any("icc_profile" in opened(size.content.value).info for size in same)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGB"])
def test_every_way_of_saying_colours_can_be_read(mode):
    kind = "JPEG" if mode in ("L", "CMYK", "RGB") else "PNG"
    assert sizes(written(gradient(700, 400, mode), kind)).problems == ()


@pytest.mark.parametrize("image", [Image.new("I;16", (600, 300)), Image.new("F", (600, 300))], ids=["16 bits", "floats"])
def test_finer_pictures_than_screens_show_stay_as_they_are(image):
    found = sizes(written(image, "PNG") if image.mode == "I;16" else written(image.convert("I;16"), "PNG"))
    assert (found.width, found.height, found.sizes, found.problems) == (600, 300, (), ())


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_pictures_that_move_stay_as_they_are(kind):
    frames = [gradient(), gradient().rotate(180)]
    found = sizes(written(frames[0], kind, save_all=True, append_images=frames[1:]))
    assert (found.width, found.height, found.sizes) == (600, 400, ())


def test_a_telephone_that_keeps_two_pictures_in_one_file_gives_one():
    found = sizes(written(gradient(), "MPO", save_all=True, append_images=[gradient(300, 200)], quality=95))
    assert found.width == 600
    assert found.sizes


def test_the_same_picture_gives_the_same_bytes():
    content = written(gradient(), quality=95)
    assert [s.content.value for s in sizes(content).sizes] == [s.content.value for s in sizes(content).sizes]


def test_a_picture_that_would_fill_the_memory_is_not_unpacked():
    side = int(MOST**0.5) + 1
    (found,) = sizes(written(Image.new("1", (side, side)), "PNG")).problems
    assert found.code == "media-huge"
    (bomb,) = sizes(written(Image.new("1", (side, side * 3)), "PNG")).problems
    assert bomb.code == "media-huge"


WHOLE = {
    "JPEG": written(gradient(60, 40), exif=exif(QUARTER)),
    "PNG": written(gradient(60, 40), "PNG", exif=exif()),
    "WEBP": written(gradient(60, 40), "WEBP", exif=exif()),
    "GIF": written(gradient(60, 40), "GIF"),
}


@given(st.sampled_from(sorted(WHOLE)), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_damaged_is_a_problem_and_never_a_failure(kind, data):
    content = bytearray(WHOLE[kind])
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[at] = data.draw(st.integers(0, 255))
    content = bytes(content[: data.draw(st.integers(0, len(content)))])
    assert {problem.code for problem in sizes(content).problems} <= {"media-damaged", "media-huge"}
    assert isinstance(without_metadata(content), bytes)


def noted(kind: str) -> bytes:
    """A picture with everything that can be written beside it."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more = {"exif": exif(QUARTER), "icc_profile": srgb}
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        info.add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=False)
        return written(gradient(), kind, pnginfo=info, **more)
    more |= {"xmp": SECRET} | ({"comment": SECRET} if kind == "JPEG" else {})
    return written(gradient(), kind, **more)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_is_published_as_it_is_keeps_its_pixels_and_its_colours_and_nothing_else(kind):
    content = noted(kind)
    bare = without_metadata(content)
    assert SECRET in content and SECRET not in bare
    before, after = opened(content), opened(bare)
    assert after.tobytes() == before.tobytes()
    assert after.info["icc_profile"] == before.info["icc_profile"]
    told = dict(after.getexif())
    assert told == ({0x0112: QUARTER} if kind == "JPEG" else {})
    assert without_metadata(bare) == bare


@pytest.mark.parametrize("options", [{"progressive": True}, {"quality": 30}, {"restart_marker_rows": 1}], ids=str)
def test_every_kind_of_jpeg_is_followed_to_its_end_and_no_further(options):
    content = written(gradient(), exif=exif(), **options)
    bare = without_metadata(content + b"a film of where we were" + SECRET)
    assert SECRET not in bare
    assert opened(bare).tobytes() == opened(content).tobytes()


def test_pictures_without_metadata_are_published_byte_for_byte():
    for content in (written(gradient()), written(gradient(), "PNG"), written(gradient(), "WEBP"), WHOLE["GIF"], b"<svg/>"):
        assert without_metadata(content) == content
