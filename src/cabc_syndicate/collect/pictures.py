"""A picture as a site gives it -> a lead picture that any mail program shows.

Reads the bytes of a PNG, JPEG, GIF, WebP, BMP or AVIF file and writes new ones: never those that
came, so no metadata (place, camera, thumbnail) and no hidden payload goes out with our name on it.
The result stands upright, is at most 1200 x 1600 pixels and, as far as that can be had, 150 kB, and
is JPEG, or PNG where that is both exact and smaller (charts, logos). The same bytes in give the
same bytes out.

What cannot be such a picture raises PageError. Sizes are read from the header and limited before
anything is decoded. Decoding is a matter of up to some seconds and some hundred megabytes: run it
in a worker process with a time limit.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from PIL import Image, ImageCms

from cabc_syndicate.errors import PageError

WIDEST, TALLEST = 1200, 1600
"""Pixels: twice the 600 of a mail's column, and no more than a screen and a half of it."""
HEAVIEST = 150_000
"""Bytes that a lead picture should stay under."""
MOST_PIXELS = 40_000_000
"""Larger pictures are refused unread: 40 megapixels take 160 MB once decoded."""

_LEAST = (100, 60)
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF")
_LOSSLESS = {"PNG", "GIF", "BMP"}
_QUALITIES = (82, 74, 66, 58, 50)
_ORIENTATION = 0x0112
_UPRIGHT = {  # the values of Exif 2.32, section 4.6.4 A, and what undoes each
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = {5, 6, 7, 8}
_ANOTHER = "Give the page a PNG, JPEG, GIF, WebP or BMP picture, or leave it without one"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made by us. `name` is a hash of `data`, so it can be kept for ever by that name."""

    data: bytes
    type: Literal["image/jpeg", "image/png"]
    extension: Literal["jpg", "png"]
    width: int
    height: int
    name: str


def lead_picture(data: bytes, item: str) -> Picture:
    """Return the picture upright, small and without metadata; `item` names it in errors.

    Raises PageError when it is no picture we read, is cut off, is too large to be decoded safely,
    or is too small to lead an article.
    """
    with warnings.catch_warnings():
        # Broken Exif or ICC blocks only warn, and are dropped anyway; a bomb is refused.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with _opened(data, item) as source:
            turn = _turn(source)
            size = _size(source, item, lying=turn in _LYING)
            lossless = source.format in _LOSSLESS
            profile = source.info.get("icc_profile")
            try:
                small = _shrunk(source, size)
            except Exception as error:
                reason = "is a damaged or unfinished picture"
                raise PageError(item, reason, _ANOTHER) from error
        if turn in _UPRIGHT:
            small = small.transpose(_UPRIGHT[turn])
        return _encoded(_in_srgb(small, profile), lossless=lossless)


def _opened(data: bytes, item: str) -> Image.Image:
    """Read the header, and no more."""
    try:
        return Image.open(BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(item) from error
    except Exception as error:
        if not data:
            reason = "is empty"
        elif b"<svg" in data[:2000].lower():
            reason = "is an SVG drawing, which mail programs do not show"
        else:
            reason = "is not a picture that can be read"
        raise PageError(item, reason, _ANOTHER) from error


def _too_large(item: str) -> PageError:
    remedy = f"Give the page one of at most {MOST_PIXELS // 1_000_000} megapixels"
    return PageError(item, "has too many pixels to be decoded safely", remedy)


def _turn(source: Image.Image) -> int:
    try:
        return int(source.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a broken Exif block says nothing of the picture
        return 1


def _size(source: Image.Image, item: str, *, lying: bool) -> tuple[int, int]:
    """Return the size to shrink to, as the file has it (not upright yet)."""
    width, height = source.size
    if width * height > MOST_PIXELS:
        raise _too_large(item)
    widest, tallest = (TALLEST, WIDEST) if lying else (WIDEST, TALLEST)
    scale = min(1.0, widest / width, tallest / height)
    size = (round(width * scale), round(height * scale))
    shown = size[::-1] if lying else size
    if shown[0] < _LEAST[0] or shown[1] < _LEAST[1]:
        reason = f"is too small or too narrow to lead an article ({width} x {height} pixels)"
        remedy = f"Give the page one of at least {_LEAST[0]} x {_LEAST[1]}, and no long strip"
        raise PageError(item, reason, remedy)
    return size


def _shrunk(source: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Decode the first frame, and return it in L, RGB or CMYK without transparency."""
    source.draft(None, (size[0] * 2, size[1] * 2))  # a JPEG is decoded at 1/2, 1/4 or 1/8
    source.load()
    plain = _flattened(source)
    if plain.size != size:
        plain = plain.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    plain.info = {}  # what is left here would be written into the new file
    return plain


def _flattened(source: Image.Image) -> Image.Image:
    if source.mode.startswith("I"):  # 16 bits of grey; convert() alone would cut them off at 255
        return source.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if source.has_transparency_data:
        seen = source if source.mode == "RGBA" else source.convert("RGBA")
        paper = Image.new("RGB", seen.size, "white")
        paper.paste(seen, mask=seen)
        return paper
    return source if source.mode in {"L", "RGB", "CMYK"} else source.convert("RGB")


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Return the picture in the colours of a screen, which is what a file without profile means."""
    if isinstance(profile, bytes):
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            screen = ImageCms.createProfile("sRGB")
            done = ImageCms.profileToProfile(image, given, screen, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            done = None  # broken, or a profile of another kind of picture
        if done is not None:
            done.info = {}
            return done
    return image.convert("RGB")


def _encoded(image: Image.Image, *, lossless: bool) -> Picture:
    jpeg = _jpeg(image, _QUALITIES[0])
    if lossless and image.getcolors(256) is not None:
        png = BytesIO()
        image.quantize(256, dither=Image.Dither.NONE).save(png, "PNG", optimize=True)
        if len(png.getvalue()) <= min(len(jpeg), HEAVIEST):
            return _picture(png.getvalue(), image, "image/png", "png")
    for quality in _QUALITIES[1:]:
        if len(jpeg) <= HEAVIEST:
            break
        jpeg = _jpeg(image, quality)
    while len(jpeg) > HEAVIEST and image.width * 4 // 5 >= 400:  # noise: below this it is a stamp
        smaller = (image.width * 4 // 5, max(1, image.height * 4 // 5))
        image = image.resize(smaller, Image.Resampling.LANCZOS)
        jpeg = _jpeg(image, _QUALITIES[-1])
    return _picture(jpeg, image, "image/jpeg", "jpg")


def _jpeg(image: Image.Image, quality: int) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
    return file.getvalue()


def _picture(
    data: bytes,
    image: Image.Image,
    type_: Literal["image/jpeg", "image/png"],
    extension: Literal["jpg", "png"],
) -> Picture:
    name = hashlib.blake2b(data, digest_size=8).hexdigest()
    return Picture(data, type_, extension, image.width, image.height, name)
