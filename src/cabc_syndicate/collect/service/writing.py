"""Drafts -> the store: recognised under other addresses, placed in sections, held back.

Drafts are written oldest first, at most 25 in a transaction, and none is open while the network
is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from cabc_syndicate import web_addresses
from cabc_syndicate.collect import identity, sameness
from cabc_syndicate.collect.admission import is_mailable, remarks
from cabc_syndicate.collect.identity import Decision
from cabc_syndicate.collect.report import Tally
from cabc_syndicate.collect.sections import choice
from cabc_syndicate.collect.service.run import Run, site_of
from cabc_syndicate.errors import Problem, StoreError
from cabc_syndicate.model import ArticleDraft, ArticleStatus, Provenance, Section
from cabc_syndicate.settings import Source
from cabc_syndicate.store import Connection, articles, recognition, sections, standing
from cabc_syndicate.store.database import exclusive
from cabc_syndicate.store.recognition import KnownArticle
from cabc_syndicate.store.sources import SourceState

_CHUNK = 25
_MOST_NEAR = 20
_SAME_SHARE = 0.8
"""More new articles than this share with one and the same text are a login or firewall page."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where drafts go: the source, its state, and whether new articles are kept in quarantine."""

    source: Source
    state: SourceState
    held: bool = False
    listed: frozenset[str] = frozenset()
    """Keys of all that the source shows in this run, whether it is read or not."""


def store(run: Run, target: Target, drafts: Iterable[ArticleDraft], tally: Tally) -> None:
    """Write the drafts, older ones first, and count what came of them."""
    source = target.source
    waiting = sorted(drafts, key=lambda draft: draft.posted_at)
    target = replace(target, listed=target.listed | {draft.key for draft in waiting})
    waiting = _without_copies(source, waiting, tally)
    for start in range(0, len(waiting), _CHUNK):
        chunk = waiting[start : start + _CHUNK]
        if run.dry_run:
            done = _rehearse(run, source, chunk)
            problems: list[Problem] = []
        else:
            with run.database.write() as connection:
                exclusive(connection, "articles")
                known = recognition.known(connection, source.id, {one.key for one in chunk})
                placed, problems = _placed(connection, source, chunk)
                writer = _Writer(connection, run, target, tally, chunk)
                done = [
                    writer.write(known.get(draft.key), draft, section)
                    for draft, section in zip(chunk, placed, strict=True)
                ]
        tally.problems += problems + remarks(source, chunk, done)
        _count(tally, target, chunk, done)


def _count(
    tally: Tally, target: Target, drafts: Sequence[ArticleDraft], done: Sequence[Decision]
) -> None:
    new = done.count(Decision.NEW)
    tally.new += new
    tally.held += new if target.held else 0
    tally.revised += done.count(Decision.CHANGED)
    tally.unchanged += done.count(Decision.SAME)
    for draft, decision in zip(drafts, done, strict=True):
        if decision is not Decision.SAME:
            tally.articles.append(draft.title)
            tally.counted.bodies.append(len(draft.text))
        if decision is Decision.NEW:
            tally.counted.undated += draft.posted_from is Provenance.FIRST_SEEN
            tally.counted.posted.append(draft.posted_at)


def _rehearse(run: Run, source: Source, drafts: Sequence[ArticleDraft]) -> list[Decision]:
    with run.database.read() as connection:
        known = recognition.known(connection, source.id, {one.key for one in drafts})
    return [_decide(known.get(draft.key), draft) for draft in drafts]


def _decide(old: KnownArticle | None, draft: ArticleDraft) -> Decision:
    return identity.decide(old.digest if old else None, identity.digest_of(draft))


def _without_copies(source: Source, drafts: list[ArticleDraft], tally: Tally) -> list[ArticleDraft]:
    """Leave out articles that are one and the same in title and text: what came are not they.

    Texts alone may be the same for good reason ("See the attachment").
    """
    wholes = [(identity.title_key(one.title), one.text) for one in drafts]
    often = Counter(wholes)
    copies = [one for one, whole in zip(drafts, wholes, strict=True) if often[whole] > 1]
    if source.kind == "folder" or len(copies) <= _SAME_SHARE * len(drafts):
        return drafts
    tally.counted.identical += len(copies)
    tally.problems.append(
        Problem(
            f'source "{source.id}"',
            f"{len(copies)} of {len(drafts)} new articles are one and the same, "
            "so they were not stored",
            "Open one in a browser: a login or firewall page stands in their place, "
            "or select.body is wrong",
        )
    )
    return [draft for draft in drafts if draft not in copies]


@dataclass(slots=True)
class _Writer:
    """Write drafts of one source inside one transaction."""

    connection: Connection
    run: Run
    target: Target
    tally: Tally
    drafts: Sequence[ArticleDraft]
    """All that are written in this transaction."""
    stored: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    """By site and key of a draft, the stored articles that may be near it."""
    fresh: list[tuple[int, sameness.Sketch]] = field(default_factory=list)
    """Those that were written here."""

    def write(
        self, old: KnownArticle | None, draft: ArticleDraft, section: Section | None
    ) -> Decision:
        """Store a draft as a new article, a revision, or another address of a known one."""
        source = self.target.source
        if old is None:
            same = self._recognised(draft)
            if same is None:
                return self._add(draft, section)
            recognition.add_alias(self.connection, source.id, draft.key, same.seq)
            if same.source_id != source.id:
                if section is not None:
                    standing.post_again(self.connection, same.seq, section.id)
                return Decision.SAME
            self.tally.counted.moved += 1
            if self.target.held:
                return Decision.SAME
            old = recognition.known(self.connection, source.id, {draft.key})[draft.key]
        elif old.source_id != source.id:
            if section is not None:
                standing.post_again(self.connection, old.seq, section.id)
            return Decision.SAME
        return self._revise(old, draft, section)

    def _add(self, draft: ArticleDraft, section: Section | None) -> Decision:
        source, now = self.target.source, self.run.now
        article_id = identity.article_id(source.id, draft.key)
        host = web_addresses.host_of(self.run.settings.site.url)
        seq = articles.add(
            self.connection,
            source.id,
            _not_ahead(draft, now),
            article_id=article_id,
            tag=f"tag:{host},{now:%Y-%m-%d}:article/{article_id}",
            digest=identity.digest_of(draft),
            section_id=section.id if section else None,
            mailable=is_mailable(source, self.target.state.first_run_at, draft, now),
            held=self.target.held,
            now=now,
        )
        self._remember(seq, draft)
        return Decision.NEW

    def _revise(self, old: KnownArticle, draft: ArticleDraft, section: Section | None) -> Decision:
        decision = _decide(old, draft)
        now = self.run.now
        if decision is Decision.CHANGED:
            # What was published is never dated anew (RFC 4287, 4.2.9), whatever the page says.
            posted_at = old.posted_at.astimezone(draft.posted_at.tzinfo)
            articles.revise(
                self.connection,
                old.seq,
                replace(draft, posted_at=posted_at, posted_from=old.posted_from),
                digest=identity.digest_of(draft),
                now=now,
            )
            self._remember(old.seq, draft)
        if old.status is ArticleStatus.WITHDRAWN:
            standing.restore(self.connection, old.seq, now, held=self.target.held)
            return Decision.CHANGED
        if section and old.section_id is None and old.status is ArticleStatus.UNPUBLISHED:
            standing.place(self.connection, old.seq, section.id)
            return Decision.CHANGED
        # A site's own words for its sections change; a CMS that calls out means what it says.
        is_pushed = self.target.source.kind == "push"
        if is_pushed and section and standing.post_again(self.connection, old.seq, section.id):
            self.tally.placed.add(draft.key)
            return Decision.CHANGED
        return decision

    def _recognised(self, draft: ArticleDraft) -> recognition.Likeness | None:
        alike = recognition.alike(
            self.connection,
            site_of(self.target.source, draft),
            identity.title_key(draft.title),
            identity.text_digest(draft.text),
        )
        # Old addresses of a site that moved are not shown any more; what is shown has not moved.
        listed = self.target.listed
        keys = recognition.keys_of(
            self.connection, self.target.source.id, [one.seq for one in alike]
        )
        staying = {seq for seq, own in keys.items() if draft.key not in own and own & listed}
        return identity.recognise(draft, alike, staying)

    def _remember(self, seq: int, draft: ArticleDraft) -> None:
        """Keep what the article looks like, and link the ones that are nearly the same."""
        site = site_of(self.target.source, draft)
        sketch = sameness.sketch(draft.text)
        found = [*sameness.candidates(sketch, self.fresh), *self._likely(site, draft)]
        likely = [other for other in dict.fromkeys(found) if other != seq][:_MOST_NEAR]
        texts = recognition.texts(self.connection, likely)
        near = [other for other, text in texts.items() if sameness.is_near(draft.text, text)]
        recognition.remember(
            self.connection,
            seq,
            site=site,
            title_key=identity.title_key(draft.title),
            text_digest=identity.text_digest(draft.text),
            sketch=sketch.to_bytes(),
        )
        recognition.link(self.connection, seq, near)
        keys = [identity.canonical_key(url) for url in draft.translations]
        recognition.translate(self.connection, seq, keys)
        self.fresh.append((seq, sketch))

    def _likely(self, site: str, draft: ArticleDraft) -> list[int]:
        """Return the stored articles that may be near a draft, asking for all drafts at once."""
        if (site, draft.key) not in self.stored:
            own = [one for one in self.drafts if site_of(self.target.source, one) == site]
            others = (
                (number, sameness.Sketch.from_bytes(kept))
                for number, kept in recognition.sketches(self.connection, site)
            )
            found = sameness.candidates_of_all([sameness.sketch(one.text) for one in own], others)
            self.stored |= {(site, one.key): near for one, near in zip(own, found, strict=True)}
        return self.stored[site, draft.key]


def _not_ahead(draft: ArticleDraft, first_seen: datetime) -> ArticleDraft:
    """Return the draft as posted no later than it was first seen.

    A page may say a time ahead of the clock, or of a zone that it does not name; readers and
    validators do not believe such dates.
    """
    if draft.posted_at <= first_seen:
        return draft
    return replace(draft, posted_at=first_seen.astimezone(draft.posted_at.tzinfo))


def _placed(
    connection: Connection, source: Source, drafts: Sequence[ArticleDraft]
) -> tuple[list[Section | None], list[Problem]]:
    """Return the section of each draft, adding those that are new."""
    every = sections.every(connection)
    placed: list[Section | None] = []
    problems: list[Problem] = []
    for draft in drafts:
        found, slug, title = choice(source.section, draft.section_title, every)
        if found is None and title:
            try:
                found = sections.add(connection, slug, {"": title})
                every.append(found)
            except StoreError as error:
                problems.append(error.problem)
        placed.append(found)
    return placed, problems
