"""Which section is an article in? (pure)"""

from __future__ import annotations

from collections.abc import Sequence

from cabc_syndicate.collect.characters import one_line
from cabc_syndicate.collect.identity import slug_of
from cabc_syndicate.model import Section


def choice(
    configured: str, named: str | None, sections: Sequence[Section]
) -> tuple[Section | None, str, str]:
    """Return the section of an article, else the slug and title that a new one is to have.

    `configured` is the source's slug, or "auto" for the section that the breadcrumb `named`;
    without either all three are empty.
    """
    if configured != "auto":
        known = next((section for section in sections if section.slug == configured), None)
        return known, configured, title_of(configured)
    if not named:
        return None, "", ""
    return matching(named, sections), new_slug(named, sections), named


def matching(title: str, sections: Sequence[Section]) -> Section | None:
    """Return the section with this title in any language, else the one with its slug."""
    wanted = _folded(title)
    for section in sections:
        if any(_folded(text) == wanted for text in section.title.values()):
            return section
    slug = slug_of(title, (), 0)
    return next((section for section in sections if section.slug == slug), None)


def new_slug(title: str, sections: Sequence[Section]) -> str:
    """Return a free slug for a section that a breadcrumb names first."""
    number = max((section.id for section in sections), default=0) + 1
    return slug_of(title, {section.slug for section in sections}, number)


def title_of(slug: str) -> str:
    """Return a title for a section of which only the slug is known: "Media Report"."""
    return " ".join(word.capitalize() for word in slug.split("-") if word) or slug


def _folded(title: str) -> str:
    return one_line(title).casefold()
