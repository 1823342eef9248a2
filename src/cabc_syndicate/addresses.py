"""E-mail addresses: one strict grammar for what we accept, and the form each has on the wire.

Quoted local parts, comments and address literals are refused: nobody's newsletter needs them, and
they are where header injection begins. Lengths are those of RFC 5321, section 4.5.3.1.
"""

from __future__ import annotations

import re

import idna

_LOCAL = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII
)  # others need SMTPUTF8 (RFC 6531) at every server on the way
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE)


def parse(text: str) -> str:
    """Return the address with its domain in lower case.

    Raises ValueError with the reason when it is not one.
    """
    address = text.strip()
    local, at, domain = address.rpartition("@")
    if not at:
        raise ValueError("has no @")
    if len(local.encode()) > 64 or len(domain.encode()) > 255:
        raise ValueError("is too long")
    if not _LOCAL.fullmatch(local):
        raise ValueError("has a character before the @ that is not allowed")
    labels = wire_domain(domain).split(".")
    if len(labels) < 2 and domain != "localhost":
        raise ValueError("has no dot in its domain")
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError("has a domain that is not a host name")
    return f"{local}@{domain.lower()}"


def key(address: str) -> str:
    """Return the form by which two addresses are the same mailbox to us."""
    return address.strip().casefold()


def wire(address: str) -> str:
    """Return the address as SMTP takes it: the domain as A-labels (RFC 5891)."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{wire_domain(domain)}"


def wire_domain(domain: str) -> str:
    """Return a domain as A-labels; raises ValueError when it has none."""
    if domain.isascii():
        return domain.lower()
    try:
        return idna.encode(domain, uts46=True).decode("ascii")
    except idna.IDNAError as error:
        raise ValueError(f"has a domain that is not a host name: {error}") from error
