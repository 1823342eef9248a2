"""Tokens: opaque, of one length, and of no use to whoever did not get them from us."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.errors import StoreError
from cabc_syndicate.tokens import TOKEN_LENGTH, Signer, load_key

SIGNER = Signer(bytes(range(32)))
OTHER = Signer(bytes(range(1, 33)))


@given(st.integers(0, 2**63 - 1), st.text(max_size=30))
def test_a_token_names_its_number_for_its_purpose_only(number: int, purpose: str) -> None:
    token = SIGNER.token(purpose, number)
    assert len(token) == TOKEN_LENGTH
    assert SIGNER.number(purpose, token) == number
    assert SIGNER.number(purpose + "x", token) is None
    assert OTHER.number(purpose, token) is None


def test_each_character_counts() -> None:
    token = SIGNER.token("unsubscribe", 7)
    for position in range(TOKEN_LENGTH):
        changed = "A" if token[position] != "A" else "B"
        forged = token[:position] + changed + token[position + 1 :]
        assert SIGNER.number("unsubscribe", forged) is None


@given(st.text(max_size=64))
def test_anything_else_is_refused(token: str) -> None:
    assert SIGNER.number("unsubscribe", token) is None


def test_numbers_do_not_show() -> None:
    tokens = [SIGNER.token("unsubscribe", number) for number in range(200)]
    assert len({token[:6] for token in tokens}) == 200
    assert len({token[-6:] for token in tokens}) == 200


def test_a_message_id_is_the_same_every_time() -> None:
    first = SIGNER.message_id("digest-weekly-2026-11-23", 7, "council.example")
    assert first == SIGNER.message_id("digest-weekly-2026-11-23", 7, "council.example")
    assert first != SIGNER.message_id("digest-weekly-2026-11-23", 8, "council.example")
    assert first != SIGNER.message_id("digest-weekly-2026-11-30", 7, "council.example")
    assert first.endswith("@council.example")


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret.key"
    keys: list[bytes] = []
    threads = [threading.Thread(target=lambda: keys.append(load_key(path))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(keys)) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["secret.key"]


@pytest.mark.parametrize("content", ["", "not hex", "abcd"])
def test_a_broken_key_is_explained(tmp_path: Path, content: str) -> None:
    path = tmp_path / "secret.key"
    path.write_text(content)
    with pytest.raises(StoreError, match="backup"):
        load_key(path)
