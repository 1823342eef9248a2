"""Secrets made with the installation's key: tokens in links and of sources, and Message-IDs.

A token names one reader for one purpose. It is opaque, cannot be forged, and has a fixed length,
so that a mail can be encoded before its reader is known. A Message-ID is the same whenever the
same edition is sent to the same reader, so that a repeat can be recognised. A push token lets a
CMS write articles of one source; a new number in the configuration makes the old one void.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from cabc_syndicate.errors import StoreError

TOKEN_LENGTH = 32
_KEY_BYTES = 32
_MAC_BYTES = 16
_NUMBER_BYTES = 8


class Signer:
    """Makes and reads tokens with one key."""

    def __init__(self, key: bytes) -> None:
        """Take the installation's key of 32 bytes."""
        self._key = key

    def token(self, purpose: str, number: int) -> str:
        """Return the token (32 characters, safe in addresses) of a reader's number."""
        plain = number.to_bytes(_NUMBER_BYTES)
        mac = self._mac(purpose, plain)
        hidden = _xor(plain, self._mac(purpose + " number", mac))
        return base64.urlsafe_b64encode(mac + hidden).decode("ascii")

    def number(self, purpose: str, token: str) -> int | None:
        """Return the number that a token of this purpose names; None when we did not make it."""
        if len(token) != TOKEN_LENGTH:
            return None
        try:
            raw = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
        except (ValueError, UnicodeEncodeError):
            return None
        mac, hidden = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
        plain = _xor(hidden, self._mac(purpose + " number", mac))
        if not hmac.compare_digest(mac, self._mac(purpose, plain)):
            return None
        return int.from_bytes(plain)

    def message_id(self, edition: str, subscriber: int, domain: str) -> str:
        """Return the Message-ID of an edition for a subscriber, without angle brackets."""
        mac = self._mac("message-id", f"{edition} {subscriber}".encode())
        return f"{edition}.{mac.hex()}@{domain}"

    def push_token(self, source_id: str, number: int) -> str:
        """Return the token (22 characters) with which a CMS may push articles of a source."""
        mac = self._mac("push", f"{source_id} {number}".encode())
        return base64.urlsafe_b64encode(mac).decode("ascii").rstrip("=")

    def is_push_token(self, token: str, source_id: str, number: int) -> bool:
        """Return whether it is the token of this source and number, in the same time whatever."""
        right = self.push_token(source_id, number).encode("ascii")
        return hmac.compare_digest(token.encode("utf-8", "replace"), right)

    def _mac(self, purpose: str, data: bytes) -> bytes:
        digest = hashlib.blake2b(data, key=self._key, digest_size=_MAC_BYTES)
        digest.update(b"\0" + purpose.encode())
        return digest.digest()


def load_key(path: Path) -> bytes:
    """Return the key in the file; make one, readable to its owner only, if there is none.

    Raises StoreError when the file is not a key of ours.
    """
    try:
        if not path.exists():
            _make_key(path)
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise StoreError(
            str(path), f"the secret key cannot be read: {error}", "Restore it from a backup"
        ) from error
    if len(key) != _KEY_BYTES:
        raise StoreError(str(path), "is not a secret key of 32 bytes", "Restore it from a backup")
    return key


def _make_key(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(_KEY_BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)  # the first of two processes wins, and both then read the same key
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def _xor(data: bytes, mask: bytes) -> bytes:
    return bytes(left ^ right for left, right in zip(data, mask, strict=False))
