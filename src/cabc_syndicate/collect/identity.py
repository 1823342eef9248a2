"""Is it the same article, and what changed? (pure)

An article is known by the key of its address. Where the address itself changes (another CMS, a
second section, ids given out anew), recognise() finds it again by what it says. A wrong "the same"
loses an article for ever and a wrong "new" is a mail too many, so one likeness is never enough:

    same title and   the same moment, with a time of day, unless long texts share nothing
                     the same text, if it is long or of the same day: a short one may be a reminder
                     a near text of the same day, with no number that only one of them has
                     the same page number under another catid, or the like, on the same day
    same text and    much the same title with the same numbers on the same day, if the text is long

The same title alone is a series ("Notice"); the same text alone is a form or a login page. An
article that is still listed at an address of its own has not moved: only a copy of it, with its
title and its text, is the same.
"""

from __future__ import annotations

import base64
import enum
import hashlib
import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Protocol, TypeVar
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from anyascii import anyascii

from cabc_syndicate.addresses import wire_domain
from cabc_syndicate.collect import sameness
from cabc_syndicate.model import ArticleDraft, Provenance
from cabc_syndicate.values import RESERVED_SLUGS

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|yclid|msclkid|mc_[ce]id|spm|phpsessid|jsessionid|sessionid|aspsessionid\w*"
    # Google, Meta, X, TikTok; HubSpot, Marketo; Baidu; what WeChat appends when a page is shared
    r"|_ga|_gl|gbraid|wbraid|gclsrc|dclid|twclid|ttclid|igshid|_hsenc|_hsmi|mkt_tok"
    r"|hm(?:sr|pl|cu|kw|ci)|bd_vid|isappinstalled|nsukey|sharer_share\w+",
    re.IGNORECASE,
)
_SHARED_BY = {"singlemessage", "groupmessage", "timeline"}
"""Values of `from` that WeChat appends; any other may choose the page."""
_IN_PATH = re.compile(
    r";jsessionid=[^/?#;]*|/\((?:[AFSX]\([\w-]+\))+\)(?=/)",  # Java; ASP.NET without cookies
    re.IGNORECASE,
)
_CONTENT = ("title", "url", "author", "origin", "html", "text", "image")
_VIEW = {"print", "printable", "amp", "tmpl"}
_ITEM = {"id", "aid", "articleid", "newsid", "contentid"}
_PLACE = {"catid", "cid", "cat", "typeid", "columnid", "classid", "categoryid"}
_LONG = 400
"""Characters of a text that two articles do not share by chance."""
_NOTHING = 0.05
"""Containment below which two long texts have nothing to do with each other."""
_PATH_SAFE = "/:@!$&'()*+,;=~-._"


class Decision(enum.Enum):
    """What a draft is to the store."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


def canonical_key(url: str) -> str:
    """Return what two addresses of one page have in common: "host/path?query".

    Scheme, "www.", a usual port, the fragment, the order of the query, tracking and session
    parameters make no difference.
    """
    parts = urlsplit(url.strip())
    host = _wire_host(parts.hostname or "").removeprefix("www.")
    if ":" in host:
        host = f"[{host}]"
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    path = _IN_PATH.sub("", parts.path)
    path = quote(unquote(path, errors="surrogateescape"), _PATH_SAFE, errors="surrogateescape")
    pairs = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
        if not _TRACKING.fullmatch(name) and not (name == "from" and value in _SHARED_BY)
    )
    query = urlencode(pairs, errors="surrogateescape")
    return f"{host}{port}{path or '/'}" + (f"?{query}" if query else "")


def _wire_host(host: str) -> str:
    """Return the host as DNS has it: a name in other letters is written in two ways in links."""
    try:
        return wire_domain(host) if not host.isascii() else host.removesuffix(".")
    except ValueError:
        return host


def page_hints(key: str) -> frozenset[str]:
    """Return other keys that the page of a key may have; two pages with one in common may be one.

    A hint only, for a site may mean two pages by them: the titles must agree as well. The section
    is left out where an id names the article, and so are a default document, a last slash and the
    marks of a print or AMP view.
    """
    address, _, query = key.partition("?")
    address = re.sub(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$|/amp$", "", address, flags=re.I)
    pairs = [(name.lower(), value) for name, value in parse_qsl(query, keep_blank_values=True)]
    pairs = [(name, value) for name, value in pairs if name not in _VIEW]
    if any(name in _ITEM and value for name, value in pairs):
        pairs = [(name, value) for name, value in pairs if name not in _PLACE]
    plain = address.rstrip("/") + "?" + urlencode(pairs, errors="replace")
    return frozenset({key, plain})


def article_id(source_id: str, key: str) -> str:
    """Return the id that an article has for ever: 16 letters and digits of a hash."""
    name = f"{source_id}\0{key}".encode("utf-8", "surrogatepass")
    return base64.b32encode(hashlib.blake2b(name, digest_size=10).digest()).decode().lower()


def digest_of(draft: ArticleDraft) -> str:
    """Return a hash of what a reader sees; a time that no page gave is not part of it."""
    values = asdict(draft)
    parts = [values[name] or "" for name in _CONTENT]
    if draft.posted_from is not Provenance.FIRST_SEEN:
        parts.append(draft.posted_at.astimezone(UTC).isoformat())
    # Files that the text links to are in it already; a CMS may send others beside it.
    parts += [one.url for one in draft.attachments if one.url not in draft.html]
    whole = "\0".join(parts).encode("utf-8", "replace")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()


def decide(known_digest: str | None, digest: str) -> Decision:
    """Return what to do with a draft, given the digest that is stored for its key, if any."""
    if known_digest is None:
        return Decision.NEW
    return Decision.SAME if known_digest == digest else Decision.CHANGED


class Remembered(Protocol):
    """What has to be known of a stored article to recognise it."""

    @property
    def seq(self) -> int: ...
    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def posted_at(self) -> datetime: ...
    @property
    def text_digest(self) -> str: ...


_Known = TypeVar("_Known", bound=Remembered)


def title_key(title: str) -> str:
    """Return what two spellings of one title have in common: its words, without case."""
    return " ".join(sameness.words(title)) or sameness.normalised(title)


def text_digest(text: str) -> str:
    """Return a hash of the text that spaces, quotes, dashes and case make no difference to."""
    whole = sameness.normalised(text).encode("utf-8", "replace")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()


def recognise(
    draft: ArticleDraft, known: Iterable[_Known], staying: Container[int] = frozenset()
) -> _Known | None:
    """Return the article of the same site that the draft is, whatever its address, if any.

    `known` needs to hold only those whose title_key or text_digest is the draft's; `staying` are
    the seqs of those that are still listed at another address than the draft's. Of several, the
    one with the draft's own key, else the oldest. The module's head says by which rules.
    """
    title, digest = title_key(draft.title), text_digest(draft.text)
    found = [
        article
        for article in known
        if _is_same(draft, title, digest, article)
        and (article.seq not in staying or _is_posted_twice(draft, title, digest, article))
    ]
    return min(found, key=lambda article: (article.key != draft.key, article.seq), default=None)


def _is_same(draft: ArticleDraft, title: str, digest: str, article: Remembered) -> bool:
    # The day as each page prints it: two copies of a page differ in zone only by our settings.
    is_dated = draft.posted_from is not Provenance.FIRST_SEEN
    same_day = is_dated and draft.posted_at.date() == article.posted_at.date()
    same_text = digest == article.text_digest and bool(draft.text.strip())
    is_long = len(draft.text) >= _LONG
    other_title = title_key(article.title)
    if title != other_title:
        at_once = is_dated and _is_same_moment(draft.posted_at, article.posted_at)
        is_reworded = _is_reworded(title, other_title, is_cut=at_once)
        return same_text and is_long and same_day and is_reworded
    if same_text:
        return is_long or same_day
    if is_dated and _is_same_moment(draft.posted_at, article.posted_at):
        return not _is_unrelated(draft.text, article.text)
    if draft.url is not None and page_hints(draft.key) & page_hints(article.key):
        return same_day or not is_dated
    return same_day and _is_copy(draft.text, article.text)


def _is_posted_twice(draft: ArticleDraft, title: str, digest: str, article: Remembered) -> bool:
    """Return whether one article stands at two addresses at once, as in two sections."""
    if title != title_key(article.title):
        return False
    if digest == article.text_digest and draft.text.strip():
        return True
    if draft.url is not None and page_hints(draft.key) & page_hints(article.key):
        return True
    return _is_copy(draft.text, article.text)


def _is_same_moment(one: datetime, other: datetime) -> bool:
    """Return whether two times are one; midnight is a date without a time, which many share."""
    return one == other and (one.hour, one.minute, one.second) != (0, 0, 0)


def _is_unrelated(one: str, other: str) -> bool:
    """Return whether both texts are long and share nothing, as a text and its translation do."""
    if min(len(sameness.shingles(one)), len(sameness.shingles(other))) < sameness.FEWEST:
        return False
    return sameness.containment(one, other) < _NOTHING


def _is_copy(one: str, other: str) -> bool:
    """Return whether one text is the other with small edits or without its tail.

    Texts from one template differ in their numbers (rates, days, rooms), copies do not.
    """
    if not sameness.is_near(one, other):
        return False
    shorter, longer = sorted((sameness.words(one), sameness.words(other)), key=len)
    numbers = Counter(word for word in shorter if any(map(str.isdigit, word)))
    missing = numbers - Counter(longer)
    if len(shorter) == len(longer):
        missing += Counter(word for word in longer if any(map(str.isdigit, word))) - numbers
    return not missing


def _is_reworded(one: str, other: str, *, is_cut: bool) -> bool:
    """Return whether two titles share more than half their words, and all their numbers.

    Tenders and circulars of one day have one text and differ in their numbers. With `is_cut`, half
    the words of the shorter title are enough.
    """
    a, b = set(one.split()), set(other.split())
    if any(any(map(str.isnumeric, word)) for word in a ^ b):  # those of Chinese too
        return False
    sizes = len(a), len(b)
    return 2 * len(a & b) > (min(sizes) if is_cut else max(sizes))


def slug_of(title: str, taken: Container[str], number: int) -> str:
    """Return a free slug for a section's title, transliterated; `section-<number>` if empty."""
    plain = anyascii(title)
    if not title.isascii():  # MeiTiBaoDao: Chinese comes out with a capital for each character
        plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", plain)
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if len(slug) > 60:
        slug = slug[:60].rpartition("-")[0] or slug[:60]
    slug = slug or f"section-{number}"
    free, again = slug, 2
    while free in taken or free in RESERVED_SLUGS:
        free, again = f"{slug}-{again}", again + 1
    return free
