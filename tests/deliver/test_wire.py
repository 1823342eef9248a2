"""Whatever is encoded and spliced comes out of a standard decoder as it went in."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.deliver.wire import EncodedBody, Slot, base64_body, encode, quoted_printable

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300).map(
    lambda text: text.replace("\r", "")
)
VALUE = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=200)


@st.composite
def segments(draw: st.DrawFn) -> tuple[list[bytes | Slot], dict[str, bytes]]:
    values = {f"s{number}": draw(VALUE).encode() for number in range(draw(st.integers(0, 3)))}
    parts: list[bytes | Slot] = [draw(TEXT).encode()]
    for name, value in values.items():
        parts += [Slot(name, len(value)), draw(TEXT).encode()]
    return parts, values


def plain(parts: list[bytes | Slot], values: dict[str, bytes]) -> bytes:
    return b"".join(values[one.name] if isinstance(one, Slot) else one for one in parts)


def decoded(body: EncodedBody, values: dict[str, bytes]) -> bytes:
    wire = body.fill(values)
    check_lines(wire)
    if body.encoding == "base64":
        return base64.b64decode(wire, validate=False)
    return quopri.decodestring(wire.replace(b"\r\n", b"\n")).removesuffix(b"\n")


def check_lines(wire: bytes) -> None:
    assert b"\n" not in wire.replace(b"\r\n", b"")
    assert b"\r" not in wire.replace(b"\r\n", b"")
    for line in wire.split(b"\r\n"):
        assert len(line) <= 76
        assert not line.startswith(b".")
        assert not line.startswith(b"From ")
        assert line.isascii()


@given(segments())
def test_quoted_printable_comes_back(case: tuple[list[bytes | Slot], dict[str, bytes]]) -> None:
    parts, values = case
    assert decoded(quoted_printable(parts), values) == plain(parts, values)


@given(segments())
def test_base64_comes_back(case: tuple[list[bytes | Slot], dict[str, bytes]]) -> None:
    parts, values = case
    assert decoded(base64_body(parts), values) == plain(parts, values)


def test_the_shorter_encoding_is_chosen() -> None:
    assert encode([b"plain words"]).encoding == "quoted-printable"
    assert encode(["ភាសាខ្មែរ ".encode() * 50]).encoding == "base64"
    assert encode([("a plain sentence with one é " * 50).encode()]).encoding == "quoted-printable"


@pytest.mark.parametrize("encoder", [quoted_printable, base64_body])
def test_a_value_of_another_length_is_refused(encoder: object) -> None:
    body = encoder([b"a", Slot("x", 5), b"b"])  # type: ignore[operator]
    with pytest.raises(ValueError, match="not 5"):
        body.fill({"x": b"123456"})


def test_dots_and_from_lines_are_shielded() -> None:
    wire = quoted_printable([b".\n..\nFrom here\n.html\n" + b"x" * 70 + b".com From there"]).fill(
        {}
    )
    check_lines(wire)
    assert b"=2E\r\n=2E.\r\n=46rom here\r\n=2Ehtml" in wire
