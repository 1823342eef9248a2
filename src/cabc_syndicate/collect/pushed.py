"""An article that a CMS pushes as JSON -> ArticleDraft (pure).

Every key is checked and none is passed over: a key that we don't know, or a value that cannot be
right, refuses the article with a reason that names the key. Titles and HTML are not trusted: they
go through the same hands as those of a feed. Raises PageError, whose item is the id.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.attachments import TYPES, attachments, suffix_of
from cabc_syndicate.collect.blocks import from_text
from cabc_syndicate.collect.characters import folded, one_line
from cabc_syndicate.collect.feed_drafts import language_of, lines_of
from cabc_syndicate.collect.feed_items import LARGEST_ITEM, plain_title, web_address
from cabc_syndicate.collect.labels import byline
from cabc_syndicate.collect.opening import opened
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.paragraphs import as_html, as_text
from cabc_syndicate.collect.sanitise import first_image, safe_html
from cabc_syndicate.collect.sections import title_of
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import ArticleDraft, Attachment, Provenance
from cabc_syndicate.settings import LANGUAGES

MOST_ITEMS = 100
"""Articles in one request."""

_KEYS = (
    *("id", "source", "title", "html", "text", "url", "author", "posted_at", "language"),
    *("section", "origin", "image", "attachments", "withdrawn"),
)
_FILE_KEYS = ("url", "title", "type", "length")
_LONGEST_ID = 200
_LONGEST_HTML = 300_000
"""Characters; cleaning takes time with their square, and here nobody waits in a worker."""
_LONGEST_NAME = 200
_LONGEST_TITLE = 500
_LONGEST_ADDRESS = 2000
_LARGEST_FILE = 2**50
_NAMES = {"zh": "zh-Hans", "tl": "fil", "in": "id"}
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?"
)
_MEDIA_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,63}/[A-Za-z0-9!#$&^_.+-]{1,63}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class PushedItem:
    """One article of a request: its external id, and what it is now; None when withdrawn."""

    id: str
    draft: ArticleDraft | None

    @property
    def key(self) -> str:
        """Its identity within the source."""
        return key_of(self.id)


def key_of(external_id: str) -> str:
    """Return an external id as the identity of an article within its source."""
    return f"push:{external_id}"


def named(value: object) -> str | None:
    """Return the external id that an item gives, however wrong the rest of it is."""
    found = value.get("id") if isinstance(value, Mapping) else None
    return one_line(found)[:_LONGEST_ID] if isinstance(found, str) else None


def read_item(value: object, source_id: str, context: PageContext) -> PushedItem:
    """Return an article of a request for this source. Raises PageError for one that is wrong."""
    item = f'article "{named(value)}"' if named(value) else "an article without an id"
    if not isinstance(value, Mapping):
        raise PageError(item, "is not a JSON object", 'Send {"id": ..., "title": ..., ...}')
    fields = _Fields(item, value)
    fields.check(_KEYS)
    external_id = _id(fields)
    if fields.text("source", _LONGEST_NAME) not in {None, source_id}:
        raise PageError(item, "names a source that the token is not for", "Leave source out")
    withdrawn = value.get("withdrawn")
    if not (withdrawn is None or isinstance(withdrawn, bool)):
        raise fields.wrong("withdrawn", "is neither true nor false")
    if withdrawn:
        return PushedItem(external_id, None)
    context = replace(context, item=item, key=key_of(external_id), url=fields.address("url"))
    return PushedItem(external_id, _draft(fields, context))


def _draft(fields: _Fields, context: PageContext) -> ArticleDraft:
    title = plain_title(fields.text("title", _LONGEST_TITLE) or "")
    if not title:
        raise fields.wrong("title", "is missing or has no letters")
    markup = fields.text("html", _LONGEST_HTML)
    plain = fields.text("text", LARGEST_ITEM)
    body, credit = opened(
        lines_of(markup, context.item) if markup else tuple(from_text(plain or "")), title
    )
    html = safe_html(as_html(body), context.url)
    text = as_text(from_text(plain)) if plain else as_text(body)
    files = _attachments(fields, html)
    image = fields.address("image") or (first_image(html) if html else None)
    if not text and not image and not files:
        raise PageError(context.item, "has a title but no text", "Send html or text")
    stated = _moment(fields, context.zone, context.now)
    origin = plain_title(fields.text("origin", _LONGEST_NAME) or "")
    own = {folded(name) for name in context.own_names}
    return ArticleDraft(
        key=context.key,
        url=context.url,
        title=title,
        section_title=_section(fields),
        author=plain_title(fields.text("author", _LONGEST_NAME) or "") or byline(credit[:1]),
        origin=origin if origin and folded(origin) not in own else None,
        posted_at=stated or context.now.astimezone(context.zone),
        posted_from=Provenance.PAGE if stated else Provenance.FIRST_SEEN,
        language=_language(fields, f"{title}\n{text}", context),
        html=html,
        text=text,
        image=image,
        attachments=files,
    )


@dataclass(frozen=True, slots=True)
class _Fields:
    """The keys of one object, read with their checks; `item` is what errors call it."""

    item: str
    values: Mapping[str, object]

    def check(self, known: Iterable[str]) -> None:
        known = list(known)
        for key in self.values:
            if key not in known:
                near = difflib.get_close_matches(key[:50], known, 1)
                remedy = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(known)}"
                raise PageError(self.item, f'has an unknown key "{one_line(key)[:50]}"', remedy)

    def wrong(self, key: str, reason: str, remedy: str = "") -> PageError:
        return PageError(self.item, f"{key} {reason}", remedy or f"Correct {key} and send it again")

    def text(self, key: str, longest: int) -> str | None:
        """Return a text, None where there is none or only white space."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.wrong(key, "is not a text")
        if len(value) > longest:
            raise self.wrong(key, f"has more than {longest:,} characters")
        return value if value.strip() else None

    def address(self, key: str) -> str | None:
        value = self.text(key, _LONGEST_ADDRESS)
        if value is None:
            return None
        address = web_address(value, None)
        if address is None:
            raise self.wrong(key, "is not a full address that begins with http:// or https://")
        return address


def _id(fields: _Fields) -> str:
    value = fields.text("id", _LONGEST_ID)
    if value is None:
        raise PageError(fields.item, "has no id", "Send the id that your CMS knows it by")
    if one_line(value) != value:
        raise fields.wrong("id", "has control characters, or white space at an end or twice")
    return value


def _moment(fields: _Fields, zone: tzinfo, now: datetime) -> datetime | None:
    value = fields.text("posted_at", 64)
    if value is None:
        return None
    form = 'Write it as "2026-11-24T09:30:00+08:00"'
    if not _MOMENT.fullmatch(value := value.strip()):
        raise fields.wrong("posted_at", "is not a date of RFC 3339", form)
    try:
        moment = datetime.fromisoformat(value.upper()).replace(microsecond=0)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        is_far = abs(moment.utcoffset() or timedelta()) > timedelta(hours=14)
    except ValueError as error:
        raise fields.wrong("posted_at", "is no day or time that there is", form) from error
    if is_far or not dates.is_plausible(moment, now):
        reason = f"lies before {dates.EARLIEST_YEAR} or more than a day ahead"
        raise fields.wrong("posted_at", reason, "Send it when it is posted")
    return moment


def _section(fields: _Fields) -> str | None:
    """Return the title of the section; a slug of one that is new is made a title."""
    value = one_line(fields.text("section", 100) or "")
    return (title_of(value) if _SLUG.fullmatch(value) else value) or None


def _language(fields: _Fields, sample: str, context: PageContext) -> str:
    value = (fields.text("language", 35) or "").strip().replace("_", "-").lower()
    if not value:
        return language_of(sample, None, context)
    plain = value.partition("-")[0]
    known = {one.lower(): one for one in LANGUAGES}
    language = known.get(value) or known.get(_NAMES.get(plain, plain).lower())
    if language is None:
        raise fields.wrong("language", f"is none of {', '.join(LANGUAGES)}")
    return language


def _attachments(fields: _Fields, html: str) -> tuple[Attachment, ...]:
    """Return the files that are named, then those that the HTML links to, each once."""
    value = fields.values.get("attachments")
    if value is None:
        return attachments(html)
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        raise fields.wrong("attachments", f"is not a list of at most {MOST_ITEMS}")
    found = [_attachment(fields, one) for one in value]
    by_address = {one.url: one for one in (*attachments(html), *found)}
    return tuple({one.url: by_address[one.url] for one in (*found, *attachments(html))}.values())


def _attachment(fields: _Fields, value: object) -> Attachment:
    if not isinstance(value, Mapping):
        raise fields.wrong("attachments", "holds something that is not a JSON object")
    file = _Fields(f"{fields.item}, attachments", value)
    file.check(_FILE_KEYS)
    url = file.address("url")
    if url is None:
        raise fields.wrong("attachments", "holds a file without a url")
    kind, length = file.text("type", 127), value.get("length")
    if kind and not _MEDIA_TYPE.fullmatch(kind):
        raise file.wrong("type", 'is not a media type such as "application/pdf"')
    if length is not None and (
        isinstance(length, bool) or not isinstance(length, int) or not 0 <= length <= _LARGEST_FILE
    ):
        raise file.wrong("length", "is not a number of bytes")
    suffix = suffix_of(url)
    title = plain_title(file.text("title", _LONGEST_TITLE) or "") or one_line(
        url.partition("?")[0].rstrip("/").rpartition("/")[2]
    )
    return Attachment(url, title, kind or (TYPES[suffix] if suffix else None), length)
