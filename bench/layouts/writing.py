"""Write invented stories: a seeded choice of sentences and words, with the traps of real pages.

The fixed words between two slots are kept short, so that no two stories look like one re-posted.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bench.layouts.model import Story

ZONE = ZoneInfo("Asia/Shanghai")
_SLOT = re.compile(r"\{(\w+?)\d*\}")


def words(text: str) -> tuple[str, ...]:
    """Return the choices of a slot, written with bars between them."""
    return tuple(" ".join(word.split()) for word in text.split("|") if word.strip())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one edition in one language. `{n}` in a sentence is a number."""

    slots: Mapping[str, Sequence[str]]
    sentences: Sequence[str]
    titles: Sequence[str]
    short_titles: Sequence[str]
    reworded: Sequence[str]
    """What may be put before or after a title that is said again in other words."""
    abstract: str
    byline: Callable[[str, str], tuple[str, str]]
    """Two lines from an author and a second name."""
    dated: Callable[[datetime], str]
    """How a text opens with a date of its own."""
    attachment: str
    joiner: str
    captions: Sequence[str] = ()
    """What may stand beneath a picture; without any, pictures have no captions."""
    closing: Callable[[datetime], str] | None = None
    """How some texts are signed and dated at their end, a line each."""


def stories(
    vocabulary: Vocabulary,
    seed: str,
    *,
    count: int,
    first: int,
    newest: datetime,
    parts: bool,
    taken: Iterable[str] = (),
) -> tuple[Story, ...]:
    """Return `count` stories, newest first, numbered down to `first`, with no title of `taken`.

    Uploads come in batches some minutes apart, and now and then two in the same second.
    """
    chance = random.Random(seed)
    moment = newest.astimezone(ZONE)
    seen = set(taken)
    told = []
    for place in range(count):
        if place and place % 11:
            step = timedelta(minutes=chance.randint(2, 9), seconds=chance.randint(0, 59))
            moment -= step if place % 4 else timedelta(hours=chance.randint(9, 40), seconds=7)
        told.append(
            _story(vocabulary, chance, place, first + count - 1 - place, moment, seen, parts=parts)
        )
    return tuple(told)


def _story(
    vocabulary: Vocabulary,
    chance: random.Random,
    place: int,
    number: int,
    moment: datetime,
    seen: set[str],
    *,
    parts: bool,
) -> Story:
    title = _title(vocabulary, chance, place, seen)
    is_long = parts and place % 13 == 4 and place % 19 != 17
    length = 1 if place % 19 == 17 else chance.randint(14, 18) if is_long else chance.randint(4, 9)
    paragraphs = [_paragraph(vocabulary, chance) for _ in range(length)]
    author, other = (chance.choice(vocabulary.slots["person"]) for _ in range(2))
    is_bylined = place % 7 == 5
    if place % 6 == 2:
        paragraphs[0] = vocabulary.abstract + paragraphs[0]
    if place % 5 == 0:
        paragraphs[0] = vocabulary.dated(moment - timedelta(days=2)) + paragraphs[0]
    if place % 7 == 3:
        paragraphs.insert(0, chance.choice(vocabulary.reworded).format(title=title))
    has_attachment = place % 9 == 4
    if has_attachment:
        paragraphs.append(vocabulary.attachment)
    told = [_with_odd_spaces(text, chance) for text in paragraphs]
    has_picture = place % 4 == 1
    caption = closing = None
    if has_picture and vocabulary.captions:
        caption = _filled(chance.choice(vocabulary.captions), vocabulary, chance)
        told.insert(min(2, length), caption)
    if vocabulary.closing and place % 8 in {3, 6}:
        closing = vocabulary.closing(moment - timedelta(days=1))
        told.insert(len(told) - has_attachment, closing)
    folder = f"{moment:%Y/%m%d}/{moment:%Y%m%d%H%M%S}{number % 1000:03}"
    return Story(
        number=number,
        title=title,
        posted_at=moment,
        paragraphs=tuple(told),
        author=author if is_bylined or place % 3 == 0 else None,
        origin=chance.choice(vocabulary.slots["paper"]) if place % 2 == 0 else None,
        repeats_title=place % 7 == 1,
        byline=vocabulary.byline(author, other) if is_bylined else (),
        picture=f"uploadfile/{folder}.jpg" if has_picture else None,
        attachment=f"uploadfile/{folder}.{'doc' if place % 2 else 'pdf'}"
        if has_attachment
        else None,
        parts=3 if is_long and place % 2 else 2 if is_long else 1,
        is_cut_in_lists=place % 4 == 2,
        caption=caption,
        closing=closing,
    )


def _title(vocabulary: Vocabulary, chance: random.Random, place: int, seen: set[str]) -> str:
    while True:
        is_short = place == 6
        title = _filled(
            chance.choice(vocabulary.short_titles if is_short else vocabulary.titles),
            vocabulary,
            chance,
        )
        title = title[0].upper() + title[1:]
        if place % 40 == 21:  # the older part of a pair
            title += " (1)"
        if title not in seen:
            seen.add(title)
            return title


def _paragraph(vocabulary: Vocabulary, chance: random.Random) -> str:
    chosen = chance.sample(vocabulary.sentences, chance.randint(2, 4))
    said = [_filled(sentence, vocabulary, chance) for sentence in chosen]
    return vocabulary.joiner.join(text[0].upper() + text[1:] for text in said)


def _filled(sentence: str, vocabulary: Vocabulary, chance: random.Random) -> str:
    def word(slot: re.Match[str]) -> str:
        if slot[1] == "n":
            return str(chance.randint(11, 980))
        return chance.choice(vocabulary.slots[slot[1]])

    return _SLOT.sub(word, sentence)


def _with_odd_spaces(text: str, chance: random.Random) -> str:
    """Put no-break spaces and a minus sign (U+2212) for a hyphen into some paragraphs."""
    if chance.random() < 0.3:
        text = text.replace("-", "\u2212")
    if chance.random() < 0.3:
        pieces = text.split(" ")
        for place in range(1, len(pieces), 5):
            pieces[place] = "\xa0" + pieces[place]
        text = " ".join(pieces).replace(" \xa0", "\xa0")
    return text
