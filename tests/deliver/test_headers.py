"""Headers: nothing that anybody typed can end a field or add one."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.deliver import headers

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def shown(text: str) -> str:
    return " ".join("".join(" " if ord(c) < 32 or ord(c) == 127 else c for c in text).split())


@given(ANY_TEXT)
def test_any_text_comes_back_in_one_field(text: str) -> None:
    raw = headers.text_field("Subject", text) + b"X-End: 1\r\n\r\n"
    message = message_from_bytes(raw, policy=policy.default)
    assert message.keys() == ["Subject", "X-End"]
    assert " ".join(message["Subject"].split()) == " ".join(shown(text).split())
    assert all(len(line) <= 78 for line in raw.split(b"\r\n"))


@given(ANY_TEXT)
def test_any_name_comes_back_before_its_address(name: str) -> None:
    raw = headers.field("To", headers.mailbox(name, "a@b.example")) + b"X-End: 1\r\n\r\n"
    message = message_from_bytes(raw, policy=policy.default)
    assert message.keys() == ["To", "X-End"]
    (address,) = message["To"].addresses
    assert address.addr_spec == "a@b.example"
    # The new parser keeps blanks between encoded words of a name; the old one follows RFC 2047.
    decoded = str(make_header(decode_header(message_from_bytes(raw)["To"])))
    display, _ = parseaddr(decoded) if name.isascii() else (decoded.rpartition(" <")[0], "")
    assert " ".join(display.split()) == shown(name)


@pytest.mark.parametrize("value", ["a\r\nBcc: x@y.example", "a\nb", "a\x00b", "é", "x" * 1000])
def test_a_value_that_could_end_the_field_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="X-Test"):
        headers.field("X-Test", value)


def test_a_long_unsubscribe_address_stays_one_word() -> None:
    address = f"<https://council.example/unsubscribe/{'t' * 200}>"
    raw = headers.field("List-Unsubscribe", address)
    assert raw == f"List-Unsubscribe: {address}\r\n".encode()
