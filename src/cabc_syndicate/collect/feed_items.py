"""The items of a feed, whatever its format (pure): titles made plain, times read, excerpts told.

`feeds` (XML) and `feed_json` fill these; `feed_drafts` turns them into drafts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from html import escape, unescape

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.blocks import from_text
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.paragraphs import as_html
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.errors import Problem
from cabc_syndicate.model import Attachment

MOST_ITEMS = 5_000
LARGEST_ITEM = 2_000_000
"""Characters of one item's text."""

_TITLE_COLUMNS = 80
_LONGEST_TITLE, _LONGEST_RAW = 500, 2_000
_FULL_COLUMNS = 160
_FULL_SUMMARY_COLUMNS = 800
_TAG = re.compile(
    r"<!--.{0,200}?-->|</?(?:a|abbr|acronym|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|"
    r"s|script|small|span|strike|strong|style|sub|sup|tt|u)\b[^<>]{0,1000}>",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(r"<[A-Za-z/!][^<>]{0,20000}>")
TRAILER = re.compile(r"The (?:post|article) .{1,400} (?:appeared first|first appeared) on .{1,200}")
"""What WordPress puts below each item (its default template of the RSS footer)."""

_CUT = re.compile(
    r"(?:…|\.{3}|\[\s*(?:…|\.{3})\s*\]|"
    r"(?:read|see|view|continue) (?:more|reading|the (?:full|whole) (?:story|article|text))|"
    r"full (?:story|article|text)|阅读全文|閱讀全文|查看全文|阅读更多|查看更多|更多|详情|全文|"
    r"(?:baca )?selengkapnya|baca (?:lagi|seterusnya)|xem thêm|đọc tiếp|อ่านต่อ|อ่านเพิ่มเติม|"
    r"magbasa pa)[\s\])）】>»›→….]*$",
    re.IGNORECASE,
)
_SHORT_CLOCK = re.compile(r"(\s\d{1,2}:\d{2})(\s[+-]\d{4})$")
_SHORT_YEAR = re.compile(r"^((?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+)(\d{2})(?=\s)")
_ZONE_NAME = re.compile(r"\s*\(?([A-Z]{2,4})\b")
_HOURS = {
    name: hours
    for hours, names in (
        (-8, "PST"),
        (-7, "PDT MST"),
        (-6, "MDT CST"),
        (-5, "CDT EST"),
        (-4, "EDT"),
        (0, "UT WET"),
        (1, "CET BST"),
        (2, "CEST"),
        (7, "ICT"),
        (8, "HKT SGT MYT PHT"),
        (9, "JST KST"),
    )
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed; `html` and `summary` are raw: nothing in them is safe yet."""

    id: str
    """The publisher's own name for it (guid, atom:id); its address or title where it has none."""
    url: str | None
    title: str
    author: str | None
    posted_at: datetime | None
    """None for a date that is missing, not readable, before 1995 or more than a day ahead."""
    updated_at: datetime | None
    html: str
    """The text as the feed gives it, the summary where there is no more."""
    summary: str
    categories: tuple[str, ...] = ()
    language: str | None = None
    image: str | None = None
    attachments: tuple[Attachment, ...] = ()
    is_full: bool = False
    """Whether `html` is the whole article; its page needs no visit then."""
    origin: str | None = None
    """The other publisher that the item names as its source."""
    base: str | None = None
    """What relative addresses in `html` are relative to."""


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A feed as read: "rss", "rdf", "atom", "json" or "wordpress"; items in its own order."""

    kind: str
    title: str
    language: str | None
    items: tuple[FeedItem, ...]
    next: str | None
    """The address of the feed's next older page (RFC 5005, JSON Feed next_url)."""
    encoding: str
    problems: tuple[Problem, ...] = ()


def plain_title(text: str) -> str:
    """Return a title on one line without tags, entities and control characters."""
    return one_line(unescape(_TAG.sub("", unescape(_TAG.sub("", text[:_LONGEST_RAW])))))[
        :_LONGEST_TITLE
    ]


def plain(markup: str) -> str:
    """Return the text of raw markup on one line: enough to judge it by, not to show."""
    return one_line(unescape(_ANY_TAG.sub(" ", markup)))


def markup_of(text: str, is_plain: bool) -> str:
    """Return a text of a feed as markup: what has no tag is plain text, its lines paragraphs."""
    if is_plain:
        return as_html(from_text(text))
    return text if _ANY_TAG.search(text) else as_html(from_text(unescape(text)))


def escaped(text: str) -> str:
    """Return plain text as markup."""
    return escape(text, quote=False)


def opening_words(text: str) -> str:
    """Return the first words of a text, 80 columns at most, as the title of what has none."""
    kept = text[:_TITLE_COLUMNS]
    while columns(kept) > _TITLE_COLUMNS:
        kept = kept[:-1]
    if len(kept) == len(text):
        return kept
    return (kept.rpartition(" ")[0] if kept.isascii() and " " in kept else kept) + "…"


def is_full(content: str, summary: str) -> bool:
    """Return whether an item holds its article: content that is no excerpt, or a long summary."""
    text = plain(content or summary)
    if match := TRAILER.search(text, max(0, len(text) - 700)):
        text = text[: match.start()].rstrip()
    if _CUT.search(text[-200:]):
        return False
    return columns(text) >= (_FULL_COLUMNS if content else _FULL_SUMMARY_COLUMNS)


def web_address(address: object, base: str | None) -> str | None:
    """Return an http(s) address in full, or None."""
    if not isinstance(address, str) or not address.strip():
        return None
    full = absolute(address.strip(), base)
    return full if full and full.startswith("http") else None


def posted(texts: Iterable[object], zone: tzinfo, now: datetime) -> datetime | None:
    """Return the first of the texts that is a date something can have been posted at."""
    for text in texts:
        if isinstance(text, str) and (moment := moment_of(text, zone, now)):
            return moment
    return None


def moment_of(text: str, zone: tzinfo, now: datetime) -> datetime | None:
    """Return the instant of a feed's date: RFC 3339, RFC 822 or any form `dates` reads.

    A date without a zone is of `zone`; so is a name of a zone that `zone` has too: CST is China's
    there, and of the United States elsewhere (RFC 822, 5.1).
    """
    text = one_line(text[:200])
    try:
        moment = datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        moment.timestamp()
    except (ValueError, OverflowError):
        pass
    else:
        if dates.is_plausible(moment, now):
            return moment
    text = _SHORT_YEAR.sub(r"\g<1>20\2", _SHORT_CLOCK.sub(r"\1:00\2", text))
    found = dates.first(text, zone, now)
    if found is None:
        return None
    name = _ZONE_NAME.match(text, found.end) if found.has_time else None
    if name and name[1] in _HOURS and name[1] != found.moment.tzname():
        moment = found.moment.replace(tzinfo=timezone(timedelta(hours=_HOURS[name[1]])))
        return moment if dates.is_plausible(moment, now) else None
    return found.moment


def checked(items: Iterable[FeedItem], url: str) -> tuple[tuple[FeedItem, ...], list[Problem]]:
    """Return the items that can be articles, each once, and what was wrong with the others.

    Two items of one address or one id are one article: the first stays.
    """
    problems: list[Problem] = []
    kept: list[FeedItem] = []
    seen: set[str] = set()
    for number, item in enumerate(items, 1):
        if number > MOST_ITEMS:
            reason = f"has more than {MOST_ITEMS:,} items; the others are left out"
            problems.append(Problem(url, reason, "Ask its publisher for a shorter feed"))
            break
        named = f"{url}, item {number}"
        if not item.title:
            problems.append(
                Problem(named, "has no title and no text", "Tell the publisher of the feed")
            )
        elif len(item.html) > LARGEST_ITEM:
            reason = f"has more than {LARGEST_ITEM:,} characters"
            problems.append(Problem(named, reason, "Look at the feed: something is wrong with it"))
        elif seen.isdisjoint(names := set(_names(item))):
            seen |= names
            kept.append(item)
    return tuple(kept), problems


def _names(item: FeedItem) -> Iterator[str]:
    yield f"id {item.id}"
    if item.url:
        yield f"url {canonical_key(item.url)}"
