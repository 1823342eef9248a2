"""Render an edition once in a language, and cut the result into named pieces.

Every article appears twice in what is rendered, as the lead of its section and as a row, between
comment markers. A reader's digest is then a join of pieces, byte for byte what rendering that
reader's own selection would give. This holds as long as a piece knows nothing of its neighbours:
no counters or positions in the templates, and everything that depends on a selection is a slot.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cabc_syndicate import languages, templates
from cabc_syndicate.compose.mjml import compile_mjml
from cabc_syndicate.errors import TemplateError
from cabc_syndicate.excerpt import excerpt
from cabc_syndicate.mailing import PLAN_SLOTS, READER_SLOTS, Rendering
from cabc_syndicate.model import Article, Section, text_in

HEAD = "head"
FOOTER = "footer"

_SCRIPTS = {
    "zh-Hans": ("PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC", "1.4", "1.7"),
    "th": ("Leelawadee UI, Thonburi, Noto Sans Thai, Tahoma", "1.5", "1.7"),
    "lo": ("Leelawadee UI, Lao Sangam MN, Noto Sans Lao", "1.6", "1.8"),
    "km": ("Leelawadee UI, Khmer Sangam MN, Noto Sans Khmer, Khmer OS", "1.7", "1.9"),
    "my": ("Myanmar Text, Myanmar Sangam MN, Noto Sans Myanmar, Padauk", "1.8", "2.0"),
    "vi": ("Helvetica, Arial", "1.35", "1.55"),
}
_LATIN = ("Helvetica, Arial", "1.3", "1.5")
_TEXT_WIDTH = 72
_EXCERPT = 260


@dataclass(frozen=True, slots=True)
class Frame:
    """What an edition says around its articles, for every language."""

    site_title: str
    site_language: str
    digest_title: dict[str, str]
    day: date
    web_address: str
    """Where the published pages are; ends in a slash."""
    postal_address: str = ""
    registration: str = ""


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """One article as the templates see it."""

    seq: int
    title: str
    url: str
    excerpt: str
    byline: str
    """Date, publisher if it is another one, and language if it is not that of the mail."""
    language: str
    image: str


@dataclass(frozen=True, slots=True)
class SectionBlock:
    """One section as the templates see it."""

    id: int
    title: str
    url: str
    articles: tuple[ArticleBlock, ...]


def render(
    frame: Frame, language: str, chosen: Sequence[tuple[Section, Sequence[Article]]]
) -> Rendering:
    """Render the articles of all readers of a language; one call of MJML.

    Raises TemplateError when a template fails or its markers do not come out as they went in.
    """
    sections = [_section_block(frame, language, *pair) for pair in chosen]
    nonce = _nonce(frame, language, sections)
    values = _values(frame, language, nonce, sections)
    environment = _environment(language, autoescape=True)
    mjml = templates.render(environment, "digest.mjml.j2", **values)
    html = compile_mjml(mjml, f"digest.mjml.j2 ({language})")
    plain = _environment(language, autoescape=False)
    text = templates.render(plain, "digest.txt.j2", **values)
    expected = _piece_names(sections)
    return Rendering(
        language=language,
        nonce=nonce,
        html=_cut(html, nonce, expected, "digest.mjml.j2"),
        text=_cut(text, nonce, expected, "digest.txt.j2"),
    )


def slot(nonce: str, name: str) -> str:
    """Return what stands in a piece where the value of a slot goes."""
    return f"{nonce}.{name}.{nonce}"


def _values(
    frame: Frame, language: str, nonce: str, sections: Sequence[SectionBlock]
) -> dict[str, object]:
    family, heading_height, body_height = _SCRIPTS.get(language, _LATIN)
    return {
        "language": language,
        "language_name": languages.name_of(language),
        "site_title": frame.site_title,
        "title": text_in(frame.digest_title, language, frame.site_language),
        "day": languages.format_date(language, frame.day),
        "sections": sections,
        "web_address": frame.web_address,
        "postal_address": frame.postal_address,
        "registration": frame.registration,
        "font": f"{family}, sans-serif",
        "heading_height": heading_height,
        "body_height": body_height,
        "slot": lambda name: slot(nonce, name),
        "mark": lambda name: templates.safe(f"<!--{nonce}:{name}-->"),
    }


def _environment(language: str, *, autoescape: bool) -> templates.Environment:
    environment = templates.environment("email", autoescape=autoescape)
    environment.globals["_"] = lambda message, **slots: languages.text(language, message, **slots)
    environment.filters["wrap"] = lambda value: _wrap(value, language)
    return environment


def _wrap(value: str, language: str) -> str:
    if language in languages.WITHOUT_SPACES:
        return value
    return textwrap.fill(value, _TEXT_WIDTH, break_long_words=False, break_on_hyphens=False)


def _section_block(
    frame: Frame, language: str, section: Section, articles: Sequence[Article]
) -> SectionBlock:
    return SectionBlock(
        section.id,
        section.title_in(language, frame.site_language),
        f"{frame.web_address}{section.slug}.html",
        tuple(_article_block(frame, language, article) for article in articles),
    )


def _article_block(frame: Frame, language: str, article: Article) -> ArticleBlock:
    foreign = article.language != language
    return ArticleBlock(
        seq=article.seq,
        title=article.title,
        url=article.url or f"{frame.web_address}articles/{article.id}.html",
        excerpt=excerpt(article.text, _EXCERPT),
        byline=" · ".join(
            filter(
                None,
                (
                    languages.format_date(language, article.posted_at),
                    article.origin,
                    languages.name_of(article.language) if foreign else None,
                ),
            )
        ),
        language=article.language,
        image=f"{frame.web_address}images/{article.picture.name}" if article.picture else "",
    )


def _piece_names(sections: Sequence[SectionBlock]) -> list[str]:
    names = [HEAD]
    for section in sections:
        names += [f"section-{section.id}"]
        names += [f"lead-{article.seq}" for article in section.articles]
        names += [f"rows-{section.id}"]
        names += [f"row-{article.seq}" for article in section.articles]
        names += [f"rows-end-{section.id}", f"more-{section.id}", f"section-end-{section.id}"]
    return [*names, FOOTER]


def _cut(rendered: str, nonce: str, expected: list[str], template: str) -> dict[str, str]:
    parts = re.split(rf"<!--{nonce}:([a-z0-9-]+)-->", rendered)
    names = [HEAD, *parts[1::2]]
    if names != expected:
        raise TemplateError(
            template,
            "does not hold each marker exactly once and in order",
            "Keep the calls of mark() as they are in the template that came with the program",
        )
    pieces = dict(zip(names, parts[0::2], strict=True))
    _check_slots(pieces, nonce, template)
    return pieces


def _check_slots(pieces: dict[str, str], nonce: str, template: str) -> None:
    """Refuse a slot that nothing fills now, rather than when the first mail is written."""
    for name, piece in pieces.items():
        known = {*READER_SLOTS, *PLAN_SLOTS}
        if name.startswith("more-"):
            known.add(name)
        for found in re.findall(rf"{nonce}\.(.*?)\.{nonce}", piece):
            if found not in known:
                raise TemplateError(
                    template,
                    f'asks for the slot "{found}" where nothing fills it',
                    f"Here are: {', '.join(sorted(known))}",
                )


def _nonce(frame: Frame, language: str, sections: Sequence[SectionBlock]) -> str:
    """Return a word that no text of the edition holds; the same for the same edition."""
    content = repr((frame, language, sections))
    number = 0
    while True:
        digest = hashlib.blake2b(f"{number} {content}".encode("utf-8", "replace"), digest_size=8)
        nonce = f"n{digest.hexdigest()}"
        if nonce not in content:
            return nonce
        number += 1
