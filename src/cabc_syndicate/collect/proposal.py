"""What was found out about a site, as the TOML that says it (pure).

What pages say ends up inside quotes and nowhere else: every character that could end a string,
steer a terminal or turn the direction of text is written as an escape.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.identity import slug_of
from cabc_syndicate.settings import LANGUAGES

Kind = Literal["site", "feed", "sitemap"]

_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LONGEST_TITLE = 120
_ZONES = {
    "cn": "Asia/Shanghai",
    "hk": "Asia/Hong_Kong",
    "mo": "Asia/Macau",
    "tw": "Asia/Taipei",
    "vn": "Asia/Ho_Chi_Minh",
    "th": "Asia/Bangkok",
    "id": "Asia/Jakarta",
    "my": "Asia/Kuala_Lumpur",
    "ph": "Asia/Manila",
    "sg": "Asia/Singapore",
    "kh": "Asia/Phnom_Penh",
    "la": "Asia/Vientiane",
    "mm": "Asia/Yangon",
    "bn": "Asia/Brunei",
    "tl": "Asia/Dili",
    "jp": "Asia/Tokyo",
    "kr": "Asia/Seoul",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A source as it may stand in the configuration; what is None is left to the defaults."""

    id: str
    place: str
    """The address of the list page, feed or sitemap."""
    kind: Kind = "site"
    section: str = "auto"
    item: str | None = None
    link_pattern: str | None = None
    encoding: str | None = None
    timezone: str | None = None
    languages: tuple[str, ...] = ()
    allow_private: bool = False
    delay: float | None = None

    @property
    def toml(self) -> str:
        """The `[[source]]`, as few lines as say it."""
        lines = ["[[source]]", f"id = {toml_string(self.id)}"]
        lines.append(f"section = {toml_string(self.section)}")
        if self.kind == "sitemap":
            lines.append('kind = "sitemap"')
        lines.append(f"{'list' if self.kind == 'site' else 'url'} = {toml_string(self.place)}")
        if self.item:
            lines.append(item_line(self.item))
        if self.link_pattern:
            lines.append(pattern_line(self.link_pattern))
        if self.encoding:
            lines.append(f"encoding = {toml_string(self.encoding)}")
        if self.timezone:
            lines.append(f"timezone = {toml_string(self.timezone)}")
        if self.languages:
            lines.append(f"languages = [{', '.join(map(toml_string, self.languages))}]")
        if self.allow_private or self.delay is not None:
            lines.append(self._fetch())
        return "\n".join(lines) + "\n"

    def _fetch(self) -> str:
        fields = [f"delay = {self.delay:g}"] if self.delay is not None else []
        fields += ["allow_private = true"] if self.allow_private else []
        return f"fetch = {{ {', '.join(fields)} }}"


def item_line(selector: str) -> str:
    """Return the line of a `[[source]]` that names its links by a selector."""
    return f"select = {{ item = {toml_string(selector)} }}"


def pattern_line(pattern: str) -> str:
    """Return the line of a `[[source]]` that names its links by their addresses."""
    return f"link_pattern = {toml_string(pattern)}"


def section_toml(slug: str, title: str, language: str | None = None) -> str:
    """Return the `[[section]]` of a slug and a title."""
    text = toml_string(title[:_LONGEST_TITLE])
    named = f"{{ {language} = {text} }}" if language else text
    return f"[[section]]\nslug = {toml_string(slug)}\ntitle = {named}\n"


def toml_string(text: str) -> str:
    """Return the text as a basic string of TOML 1.0; a lone surrogate becomes U+FFFD."""
    return '"' + "".join(map(_escaped, text)) + '"'


def id_of(name: str, url: str, taken: Container[str]) -> str:
    """Return a free id for a source: of what the page calls itself, else of its host and path."""
    plain = slug_of(one_line(name)[:_LONGEST_TITLE], (), 0) if name.strip() else "section-0"
    if plain == "section-0":
        parts = urlsplit(url)
        host = (parts.hostname or "source").removeprefix("www.")
        plain = slug_of(f"{host} {parts.path}", (), 0)
    free, again = plain, 2
    while free in taken:
        free, again = f"{plain[:58]}-{again}", again + 1
    return free


def zone_of(host: str) -> str:
    """Return the time zone that a host's country suggests; "UTC" where it suggests none."""
    return _ZONES.get(host.rpartition(".")[2].lower(), "UTC")


def language_of(stated: str | None) -> str | None:
    """Return which of our languages an HTML or HTTP language tag means, if one."""
    tag = (stated or "").strip().replace("_", "-").lower()
    first = tag.partition("-")[0]
    known = {"zh": "zh-Hans", "cn": "zh-Hans", "in": "id", "tl": "fil"}
    named = {language.lower(): language for language in LANGUAGES}
    return named.get(tag) or named.get(first) or known.get(first)


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category[0] == "C" or category in {"Zl", "Zp"}:
        number = ord(character)
        return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
    return character
