"""The pages of one article as one text (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cabc_syndicate.collect.characters import folded
from cabc_syndicate.collect.opening import is_summary
from cabc_syndicate.model import ArticleDraft

_PART = re.compile(
    r"\s*(?:[(（\[]\s*(?:page\s*)?\d{1,2}\s*[)）\]]|第\s*\d{1,2}\s*页)\s*$", re.IGNORECASE
)


def join(first: ArticleDraft, rest: Sequence[ArticleDraft]) -> ArticleDraft:
    """Return one article of its pages in order: title, date and names are those of the first.

    A page that only repeats an earlier one (a CMS answers so past the end) adds nothing, nor does
    the title or the summary where a page says it again, the title with "(2)" behind it or without.
    """
    texts, htmls = [first.text], [first.html]
    image, attachments, translations = first.image, list(first.attachments), first.translations
    for draft in rest:
        text, html = _without_repeats(draft, first)
        if not text and not draft.image:
            continue
        if folded(text) in {folded(earlier) for earlier in texts}:
            continue
        texts.append(text)
        htmls.append(html)
        image = image or draft.image
        known = {one.url for one in attachments}
        attachments += [one for one in draft.attachments if one.url not in known]
        translations = translations or draft.translations
    return replace(
        first,
        text="\n".join(filter(None, texts)),
        html="\n".join(filter(None, htmls)),
        image=image,
        attachments=tuple(attachments),
        translations=translations,
    )


def _without_repeats(draft: ArticleDraft, first: ArticleDraft) -> tuple[str, str]:
    """Return text and HTML of a later page without what it says of the first one again."""
    lines, html = draft.text.split("\n"), draft.html
    is_title = folded(_PART.sub("", lines[0])) == folded(_PART.sub("", first.title))
    if len(lines) > 1 and (is_title or is_summary(lines[0], first.text.split("\n"))):
        opening = re.match(r"\s*<(p|h[2-6])>(.*?)</\1>\s*", html, re.DOTALL)
        plain = re.sub(r"<[^>]*>", "", opening[2]) if opening else ""
        if opening and folded(plain) == folded(lines[0]):
            return "\n".join(lines[1:]), html[opening.end() :]
    return draft.text, html
