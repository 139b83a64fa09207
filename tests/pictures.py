"""Whether two pictures are alike to a reader, whatever machine they were taken on."""

from io import BytesIO

from PIL import Image, ImageChops

# Edges are smoothed in ways of their own on each machine: seen at half the size, few are far from what they were.
FAR, FEW = 40, 0.001


def unlike(one: bytes, other: bytes) -> bool:
    """Whether a reader would see that these are two pictures."""
    before, after = (Image.open(BytesIO(picture)).convert("RGB").reduce(2) for picture in (one, other))
    if before.size != after.size:
        return True
    furthest = _max_of(*ImageChops.difference(before, after).split())
    far = sum(furthest.histogram()[FAR:])
    return far > FEW * before.width * before.height


def _max_of(red: Image.Image, green: Image.Image, blue: Image.Image) -> Image.Image:
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)
