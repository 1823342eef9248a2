"""Lead pictures: formats, modes, size, weight, orientation, metadata, refusals."""

import random
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms

from cabc_syndicate.collect.pictures import HEAVIEST, Picture, lead_picture
from cabc_syndicate.errors import PageError

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def decoded(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.data))
    assert image.size == (picture.width, picture.height)
    assert f"image/{(image.format or '').lower()}" == picture.type
    assert {"image/jpeg": "jpg", "image/png": "png"}[picture.type] == picture.extension
    return image.convert("RGB")


def halves(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """Return a picture that is red at the top and blue below."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    return image.convert(mode)


def noise(size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("RGB", size, random.Random(4).randbytes(size[0] * size[1] * 3))


def is_about(pixel: Any, colour: tuple[int, int, int], most: int = 30) -> bool:
    return all(abs(one - other) <= most for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("JPEG", "RGB"),
        ("JPEG", "CMYK"),
        ("GIF", "P"),
        ("WEBP", "RGB"),
        ("WEBP", "RGBA"),
        ("BMP", "RGB"),
        ("AVIF", "RGB"),
    ],
)
def test_colours_survive_in_every_format(kind: str, mode: str) -> None:
    image = decoded(lead_picture(encoded(halves(mode=mode), kind), "a"))
    assert image.size == (400, 300)
    assert is_about(image.getpixel((200, 20)), RED)
    assert is_about(image.getpixel((200, 280)), BLUE)


@pytest.mark.parametrize(
    ("image", "grey"),
    [
        (Image.new("I;16", (200, 100), 0x8000), 128),
        (Image.new("I;16", (200, 100), 0xFFFF), 255),
        (Image.new("I;16", (200, 100), 0x0080), 0),
        (Image.new("L", (200, 100), 77), 77),
        (Image.new("1", (200, 100), 1), 255),
        (Image.new("LA", (200, 100), (10, 0)), 255),
    ],
    ids=["16 bits, half", "16 bits, white", "16 bits, black", "grey", "bits", "transparent grey"],
)
def test_greys_of_every_depth(image: Image.Image, grey: int) -> None:
    made = decoded(lead_picture(encoded(image, "PNG"), "a"))
    assert is_about(made.getpixel((50, 50)), (grey, grey, grey), most=1)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_is_transparent_becomes_white(kind: str) -> None:
    image = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
    image.paste((*RED, 255), (0, 0, 150, 200))
    made = decoded(lead_picture(encoded(image, kind), "a"))
    assert is_about(made.getpixel((250, 100)), WHITE, most=3)
    assert is_about(made.getpixel((50, 100)), RED)


def test_a_single_colour_may_be_the_transparent_one() -> None:
    data = encoded(Image.new("RGB", (300, 200), RED), "PNG", transparency=RED)
    assert is_about(decoded(lead_picture(data, "a")).getpixel((9, 9)), WHITE, most=3)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_an_animation_shows_its_first_frame(kind: str) -> None:
    frames = [Image.new("RGB", (200, 100), colour) for colour in (RED, BLUE, WHITE)]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=90)
    made = lead_picture(data, "a")
    assert is_about(decoded(made).getpixel((5, 5)), RED)
    assert not getattr(Image.open(BytesIO(made.data)), "is_animated", False)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((2400, 1000), (1200, 500)),
        ((1000, 3200), (500, 1600)),
        ((640, 480), (640, 480)),
        ((100, 60), (100, 60)),
    ],
)
def test_large_pictures_shrink_and_small_ones_do_not_grow(
    size: tuple[int, int], expected: tuple[int, int]
) -> None:
    for kind in ("PNG", "JPEG"):
        assert decoded(lead_picture(encoded(halves(size), kind), "a")).size == expected


def test_a_photograph_is_made_light() -> None:
    soft = noise((90, 66)).resize((3000, 2200), Image.Resampling.BICUBIC)
    made = lead_picture(encoded(soft, "JPEG", quality=95), "a")
    assert (made.type, made.width, made.height) == ("image/jpeg", 1200, 880)
    assert len(made.data) <= HEAVIEST


def test_a_picture_that_cannot_be_made_light_is_made_smaller() -> None:
    made = lead_picture(encoded(noise((1200, 1200)), "PNG"), "a")
    assert len(made.data) <= HEAVIEST
    assert 400 <= made.width < 1200


def test_a_chart_stays_exact() -> None:
    chart = Image.new("RGB", (600, 400), WHITE)
    for bar in range(6):
        chart.paste((40 * bar, 90, 160), (100 * bar + 7, 60 * bar, 100 * bar + 70, 400))
    made = lead_picture(encoded(chart, "PNG"), "a")
    assert made.type == "image/png"
    assert decoded(made).tobytes() == chart.tobytes()


@pytest.mark.parametrize("turn", range(1, 9))
def test_pictures_are_turned_upright(turn: int) -> None:
    upright = halves((300, 200))
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    exif = Image.Exif()
    exif[0x0112] = turn
    taken = upright.transpose(undo[turn]) if turn in undo else upright
    made = decoded(lead_picture(encoded(taken, "JPEG", exif=exif, quality=95), "a"))
    assert made.size == (300, 200)
    assert is_about(made.getpixel((150, 20)), RED)
    assert is_about(made.getpixel((150, 180)), BLUE)


def test_a_tall_photograph_that_lies_in_its_file_is_measured_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = lead_picture(encoded(halves((4000, 3000)), "JPEG", exif=exif), "a")
    assert (made.width, made.height) == (1200, 1600)


def test_nothing_but_the_picture_is_passed_on() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Secret camera"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {"exif": exif, "comment": b"Secret words", "icc_profile": profile}
    for data in (
        encoded(halves(), "JPEG", **options) + b"Secret tail",
        encoded(halves(), "PNG", exif=exif, icc_profile=profile) + b"Secret tail",
        encoded(noise((200, 200)), "PNG", exif=exif, icc_profile=profile),
    ):
        made = lead_picture(data, "a")
        image = Image.open(BytesIO(made.data))
        assert b"Secret" not in made.data
        assert not image.getexif()
        assert not {"icc_profile", "comment", "exif", "dpi"} & set(image.info)
        assert made.data != data


def test_broken_metadata_does_not_cost_the_picture() -> None:
    data = encoded(halves(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff", icc_profile=b"nonsense")
    assert is_about(decoded(lead_picture(data, "a")).getpixel((9, 9)), RED)


def test_the_same_bytes_give_the_same_picture() -> None:
    data = encoded(noise((700, 500)), "PNG")
    one, other = lead_picture(data, "a"), lead_picture(data, "b")
    assert one == other
    assert len(one.name) == 16
    assert one.name != lead_picture(encoded(halves(), "PNG"), "a").name


def bomb(width: int, height: int) -> bytes:
    """Return a PNG whose header promises that many pixels, and has none of them."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><title>Not found</title>", "not a picture"),
        (b'<?xml version="1.0"?><SVG xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (encoded(halves(), "TIFF"), "not a picture"),
        (encoded(halves(), "ICO"), "not a picture"),
        (bomb(20_000, 20_000), "too many pixels"),
        (bomb(12_000, 10_000), "too many pixels"),
        (bomb(8_000, 5_001), "too many pixels"),
        (bomb(800, 500), "damaged or unfinished"),
        (encoded(noise((300, 200)), "JPEG")[:9000], "damaged or unfinished"),
        (encoded(noise((300, 200)), "PNG")[:9000], "damaged or unfinished"),
        (encoded(noise((300, 200)), "BMP")[:9000], "damaged or unfinished"),
        (encoded(noise((300, 200)), "GIF")[:9000], "damaged or unfinished"),
        (encoded(noise((300, 200)), "WEBP")[:9000], "damaged|not a picture"),
        (encoded(halves((1, 1)), "GIF"), r"too small .*\(1 x 1 pixels\)"),
        (encoded(halves((99, 200)), "PNG"), "too small"),
        (encoded(halves((200, 59)), "PNG"), "too small"),
        (encoded(halves((6000, 200)), "PNG"), "too narrow"),
    ],
)
def test_what_is_no_lead_picture_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(PageError, match=reason) as caught:
        lead_picture(data, "https://x.example/a.png")
    assert caught.value.problem.item == "https://x.example/a.png"
    assert caught.value.problem.remedy


def test_any_damage_is_a_page_error_or_a_picture() -> None:
    chance = random.Random(11)
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF"):
        whole = encoded(noise((120, 80)), kind)
        for _ in range(60):
            broken = bytearray(whole)
            for _ in range(chance.randint(1, 6)):
                broken[chance.randrange(min(len(broken), 900))] = chance.randrange(256)
            try:
                made = lead_picture(bytes(broken), "a")
            except PageError:
                continue
            assert decoded(made).width >= 100
