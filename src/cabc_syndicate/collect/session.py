"""One source's reading in one run: pages over the network, read in worker processes.

Every page is asked for with what is remembered of it, and what it answers is remembered; the
measures of the run are taken here. Writes nothing to the store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.joining import join
from cabc_syndicate.collect.listing import Link, Reading
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.reading import (
    ArticleReading,
    Encodings,
    ListReading,
    PageBytes,
    read_article,
    read_list_page,
)
from cabc_syndicate.collect.report import Tally
from cabc_syndicate.collect.workers import Workers
from cabc_syndicate.errors import FetchError, GoneError, PageError, SyndicateError
from cabc_syndicate.fetch import Fetcher, Response, Validators
from cabc_syndicate.model import ArticleDraft, Attachment
from cabc_syndicate.settings import Source

_READABLE = ("text/", "application/xhtml", "application/xml")
_GONE = frozenset({404, 410})
_REFUSED = frozenset({401, 403, 407, 429, 451})
_MOST_PAGES = 20
"""Pages of one article that are joined."""

_MOST_ATTACHMENTS = 5
"""Attachments of one article whose length is asked for."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a page from the last time it was read."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None

    @property
    def validators(self) -> Validators:
        """What a conditional request says."""
        return Validators(self.etag, self.last_modified)


@dataclass(slots=True)
class Session:
    """The network and the workers, for one source."""

    fetcher: Fetcher
    workers: Workers
    source: Source
    context: PageContext
    tally: Tally
    encoding: str | None
    """The one that read the source well last."""
    pages: Mapping[str, Remembered] = field(default_factory=dict)
    """What is remembered of the source's pages, by canonical address."""

    async def page(self, url: str, *, conditional: bool = False) -> PageBytes | None:
        """Return a page; None when it is `conditional` and as it was. Raises FetchError."""
        key = canonical_key(url)
        known = self.pages.get(key, Remembered())
        try:
            response = await self.fetcher.get(
                url, self.source.fetch, known=known.validators if conditional else None
            )
        except FetchError as error:
            self._count(error)
            raise
        digest = hashlib.blake2b(response.body, digest_size=16).hexdigest()
        if response.is_unchanged:
            self.tally.visited[key] = known
            return None
        self.tally.visited[key] = Remembered(
            response.headers.get("etag"), response.headers.get("last-modified"), digest
        )
        if conditional and digest == known.body_hash:
            return None
        return _as_bytes(url, response)

    async def list_page(
        self, url: str, form: str | None, *, conditional: bool = False
    ) -> ListReading | None:
        """Return the links of a list page; None when it is `conditional` and as it was."""
        page = await self.page(url, conditional=conditional)
        if page is None:
            return None
        reading = Reading(
            self.source.select, self.source.link_pattern, self.context.zone, self.context.now
        )
        listed = await self.workers.run(url, read_list_page, page, reading, self.encodings, form)
        self._remember(listed.encoding, listed.bad_characters)
        return listed

    async def article(self, link: Link, *, conditional: bool = False) -> ArticleDraft | None:
        """Return the article that a link leads to, all its pages joined; None when it is as it was.

        Raises GoneError for one that is not there, FetchError and PageError.
        """
        self.tally.counted.read += 1
        try:
            first = await self._article_page(link.url, link, conditional=conditional)
            if first is None:
                return None
            draft = first.page.draft
            self.tally.counted.future += first.page.is_ahead
            rest: list[ArticleDraft] = []
            waiting = list(first.page.pages)
            seen = {canonical_key(link.url)}
            while waiting and len(rest) < _MOST_PAGES:
                url = waiting.pop(0)
                if canonical_key(url) in seen:
                    continue
                seen.add(canonical_key(url))
                try:
                    further = await self._article_page(url, replace(link, url=url))
                except GoneError:
                    continue  # a pager that counts one page too many
                if further is not None:
                    rest.append(further.page.draft)
                    waiting += further.page.pages
        except SyndicateError as error:
            self.tally.count_page(error)
            raise
        return await self.complete(join(draft, rest) if rest else draft)

    async def sample(self, url: str) -> ArticleDraft | None:
        """Return the article that a page is by itself, without what a list says of it.

        None if it is none, or cannot be read. It counts as nobody's article.
        """
        try:
            read = await self._article_page(url, Link(url, "", None))
        except (FetchError, PageError):
            return None
        return read.page.draft if read else None

    async def is_there(self, url: str) -> None:
        """Ask whether a page is where it was; raises GoneError when it is not, and FetchError.

        It is remembered as not read: only what was read can have been edited.
        """
        key = canonical_key(url)
        try:
            await self.page(url, conditional=True)
            self.tally.visited[key] = replace(self.tally.visited[key], body_hash=None)
        except FetchError as error:
            if error.status in _GONE:
                raise GoneError(url, error.problem.reason, error.problem.remedy) from error
            raise

    async def complete(self, draft: ArticleDraft) -> ArticleDraft:
        """Return the draft with the real length and type of its attachments."""
        asked = [await self._measured(one) for one in draft.attachments[:_MOST_ATTACHMENTS]]
        return replace(draft, attachments=(*asked, *draft.attachments[_MOST_ATTACHMENTS:]))

    @property
    def encodings(self) -> Encodings:
        """What is known of the source's encoding by now."""
        return Encodings(self.source.encoding, self.tally.encoding or self.encoding)

    async def _article_page(
        self, url: str, link: Link, *, conditional: bool = False
    ) -> ArticleReading | None:
        try:
            page = await self.page(url, conditional=conditional)
        except FetchError as error:
            if error.status in _GONE:
                raise GoneError(url, error.problem.reason, error.problem.remedy) from error
            raise
        if page is None:
            return None
        moved = canonical_key(page.url) != canonical_key(url)
        parts = urlsplit(page.url)
        if moved and parts.path in {"", "/"} and not parts.query:
            raise GoneError(url, "leads to the site's front page", "The article may be gone")
        if page.kind and not page.kind.startswith(_READABLE):
            raise PageError(
                url,
                f"is {page.kind.partition(';')[0]}, no page",
                "Narrow link_pattern or select.item",
            )
        here = replace(
            self.context,
            item=url,
            key=canonical_key(link.url),
            url=page.url,
            link_text=link.text or None,
            listed_at=link.listed_at,
        )
        reading = await self.workers.run(url, read_article, page, here, self.encodings)
        self._remember(reading.encoding, reading.bad_characters)
        return reading

    async def _measured(self, attachment: Attachment) -> Attachment:
        try:
            answer = await self.fetcher.head(attachment.url, self.source.fetch)
        except FetchError:
            return attachment  # the link stays as the page has it
        length = answer.headers.get("content-length", "")
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        return replace(
            attachment,
            length=int(length) if length.isdecimal() and len(length) < 16 else None,
            type=kind if "/" in kind and not kind.startswith("text/html") else attachment.type,
        )

    def _remember(self, encoding: str, bad_characters: float) -> None:
        self.tally.remember(encoding)
        counted = self.tally.counted
        counted.bad_characters = max(counted.bad_characters, bad_characters)

    def _count(self, error: FetchError) -> None:
        if error.status in _REFUSED:
            self.tally.counted.refused += 1
        elif error.status is None:
            self.tally.counted.unreachable += 1
        elif error.status not in _GONE:
            self.tally.counted.failed += 1


def _as_bytes(url: str, response: Response) -> PageBytes:
    kind = response.headers.get("content-type", "").lower()
    return PageBytes(url, response.url, response.body, kind, response.charset)
