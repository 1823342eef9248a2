"""How a body opens (pure): its title said again and its credits are not part of the text.

Rules about form for what an editor pastes into the body itself. A picture may stand before either;
a byline may go on over further short lines of the same paragraph, and other credits may follow it
("Photographs: ...", "Edited by ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded
from cabc_syndicate.collect.furniture import is_toolbar
from cabc_syndicate.collect.labels import is_byline
from cabc_syndicate.collect.notices import (
    is_credit,
    is_credit_pair,
    is_editing_credit,
    is_picture_credit,
)

_WIDEST_CREDIT = 80
_SHORTEST_SUMMARY = 16
"""Letters; shorter lines are said twice on purpose."""
_SUMMARY_LINES = 20
_MOST_BETWEEN = 4
"""Lines between a summary and the text: the title said again, the byline."""
_SUMMARY = re.compile(
    r"\A[\s【\[]*(?:(?:内容|文章|本文)?(?:摘要|提要|导读|简介|提示)|导语|核心提示|summary|abstract|"
    r"ringkasan|tóm tắt|บทคัดย่อ|สรุป)\s*[】\]]?\s*[:：]?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?](?=\s|$)|[。！？។]")
_SENTENCE_ENDS = (".", "。", "!", "！", "?", "？", ":", "：", "៖")


def opened(
    body: Sequence[Block], title: str, *, is_signed: bool = False
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the body without its title and byline, and the lines of the byline.

    `is_signed` says that a byline stands above it.
    """
    kept: list[Block] = []
    byline: list[str] = []
    position = 0
    while position < len(body):
        block = body[position]
        if not block.text or _is_caption(kept, block, body[position + 1 :], title):
            kept.append(block)
        elif (
            not block.has_image and (folded(block.text) == folded(title) or is_toolbar(block.text))
        ) or _repeats(block, body[position + 1 :]):
            pass
        elif (is_byline(block.text) or _is_pair(body, position)) and not byline:
            byline.append(block.text)
            while position + 1 < len(body):
                following = body[position + 1]
                if _goes_on(following):
                    byline.append(following.text)
                elif not (is_picture_credit(following.text) or is_byline(following.text)):
                    break
                position += 1
        elif not (
            is_editing_credit(block.text)
            or (byline and is_credit(block.text))
            or (is_signed and is_picture_credit(block.text))
        ):
            break
        position += 1
    rest = body[position:]
    if not any(block.text for block in rest):  # a body of nothing else is better than none
        return tuple(body), ()
    return (*kept, *rest), tuple(byline)


def _is_caption(kept: Sequence[Block], block: Block, rest: Sequence[Block], title: str) -> bool:
    """Return whether a line stands between a picture and the title said again."""
    following = next((one.text for one in rest if one.text), "")
    return bool(kept) and kept[-1].has_image and folded(following) == folded(title) != ""


def _is_pair(body: Sequence[Block], position: int) -> bool:
    following = body[position + 1].text if position + 1 < len(body) else ""
    return is_credit_pair(body[position].text, following)


def _repeats(block: Block, rest: Sequence[Block]) -> bool:
    if block.has_image or block.kind == "table":
        return False
    return is_summary(block.text, [one.text for one in rest if one.text])


def is_summary(line: str, following: Sequence[str]) -> bool:
    """Return whether a line is a summary that a system cut from the beginning of the text.

    One whole sentence said twice is meant so; two are not, nor are two paragraphs.
    """
    is_whole = line.rstrip().endswith(_SENTENCE_ENDS) and not _is_cut(line)
    fewest = 2 if is_whole and len(_SENTENCE.findall(line)) < 2 else 1
    texts = following[:_SUMMARY_LINES]
    # The label of a summary may be its own, the text's, or both may have one.
    forms = [_letters(_unlabelled(line)), _letters(line)]
    return any(
        len(said) >= _SHORTEST_SUMMARY and _begun(map(plain, texts[at:]), said) >= fewest
        for said in forms
        for plain in (_unlabelled, str)
        for at in range(min(len(texts), _MOST_BETWEEN + 1))
    )


def _begun(texts: Iterable[str], said: str) -> int:
    """Return how many of the texts, one behind the other, these letters begin; 0 if not."""
    for count, text in enumerate(texts, 1):
        part = _letters(text, len(said))
        if part != said[: len(part)]:
            return 0
        said = said[len(part) :]
        if not said:
            return count
    return 0


def _unlabelled(text: str) -> str:
    return _SUMMARY.sub("", text)


def _is_cut(text: str) -> bool:
    return text.rstrip(" ]】）)").endswith(("...", "…", "。。。"))


def _letters(text: str, most: int | None = None) -> str:
    return "".join(islice((one for one in text.casefold() if one.isalnum()), most))


def _goes_on(block: Block) -> bool:
    """Return whether a line is a further credit: short, no sentence, in the same paragraph."""
    return (
        not block.starts
        and bool(block.text)
        and columns(block.text) <= _WIDEST_CREDIT
        and not block.text.rstrip().endswith(_SENTENCE_ENDS)
    )
