"""A Markdown file -> ArticleDraft (pure; home of PyYAML and markdown-it).

Front matter is YAML between lines of `---`, or TOML between lines of `+++`. It may say title, date,
author, section (or category), language (or lang), url (or link, canonical), source (or origin),
image and draft; other keys are ignored. The body is CommonMark with tables. Raises PageError.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

import yaml
from markdown_it import MarkdownIt

from cabc_syndicate.collect import dates
from cabc_syndicate.collect.characters import folded, one_line, without_controls
from cabc_syndicate.collect.feed_drafts import language_of, lines_of
from cabc_syndicate.collect.feed_items import moment_of, plain_title, web_address
from cabc_syndicate.collect.labels import byline
from cabc_syndicate.collect.opening import opened
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.collect.paragraphs import as_html, as_text
from cabc_syndicate.collect.sanitise import first_image, safe_html
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import ArticleDraft, Provenance

LARGEST_FRONT = 65_536
_DEEPEST_FRONT = 20
_FRONT = re.compile(
    r"\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<front>.*?)(?:(?<=\n)|^)(?P=mark)[ \t]*(?:\n|$)", re.DOTALL
)
_OPENING = re.compile(r"\s*(?:---|\+\+\+)[ \t]*\n")
_REMEDY = "Correct the lines between the marks at its top"

Front = Mapping[str, object]


def read_markdown(text: str, context: PageContext) -> ArticleDraft:
    """Return the article of a Markdown file.

    A title in the front matter goes before the first heading. A date that cannot be a posted time
    counts as none.
    """
    front, body = split(text, context.item)
    url = context.url or _address(front, ("url", "link", "canonical"), None)
    context = replace(context, url=url)
    lines = lines_of(MarkdownIt("commonmark").enable("table").render(body), context.item)
    title = _text(front, "title")
    if not title:
        at = next((place for place, one in enumerate(lines) if one.kind == "h1" and one.text), None)
        if at is None:
            raise PageError(
                context.item,
                "has no title",
                'Begin it with a line "# Title", or with title: in its front matter',
            )
        title, lines = plain_title(lines[at].text), (*lines[:at], *lines[at + 1 :])
    lines, credit = opened(lines, title)
    html = safe_html(as_html(lines), url)
    content = as_text(lines)
    image = (first_image(html) if html else None) or _address(front, ("image",), url)
    if not content and not image:
        raise PageError(context.item, "has no text below its title", "Write it, or add draft: true")
    posted_from, posted_at = _posted(front, content, context)
    origin = _text(front, "source", "origin")
    own = {folded(name) for name in context.own_names}
    return ArticleDraft(
        key=context.key,
        url=url,
        title=title,
        section_title=_text(front, "section", "category") or None,
        author=_text(front, "author") or byline(credit[:1]),
        origin=origin if origin and folded(origin) not in own else None,
        posted_at=posted_at,
        posted_from=posted_from,
        language=language_of(
            f"{title}\n{content}", _text(front, "language", "lang") or None, context
        ),
        html=html,
        text=content,
        image=image,
    )


def is_draft(head: str) -> bool:
    """Return whether a file that begins like this says that it is not to be published yet."""
    try:
        front, _ = split(head, "")
    except PageError:  # reported when the file is read
        return False
    value = front.get("draft")
    return value is True or (isinstance(value, str) and value.strip().lower() in {"true", "yes"})


def split(text: str, item: str) -> tuple[Front, str]:
    """Return the front matter and the body. Raises PageError for front matter that is wrong."""
    text = re.sub(r"\r\n?", "\n", without_controls(text))
    found = _FRONT.match(text[: LARGEST_FRONT * 2])
    if found is None:
        if _OPENING.match(text) and len(text) > LARGEST_FRONT:
            raise PageError(item, "has front matter without an end, or too long", _REMEDY)
        return {}, text
    front = found["front"]
    if len(front) > LARGEST_FRONT:
        raise PageError(
            item, f"has more than {LARGEST_FRONT:,} characters of front matter", _REMEDY
        )
    try:
        values = tomllib.loads(front) if found["mark"] == "+++" else _yaml(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        what = one_line(str(error))[:200]
        raise PageError(item, f"has front matter that cannot be read: {what}", _REMEDY) from error
    if not values:
        return {}, text[found.end() :]
    if not isinstance(values, dict):
        if found["mark"] == "---":  # a rule above and below a paragraph
            return {}, text
        raise PageError(item, "has front matter without keys", _REMEDY)
    return {str(key).lower(): value for key, value in values.items()}, text[found.end() :]


def _yaml(front: str) -> object:
    """Return the values of YAML that has no alias: ten lines of them make a billion values."""
    depth = 0
    for event in yaml.parse(front, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise ValueError("it uses aliases (*name)")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST_FRONT:
            raise ValueError("it is nested too deep")
    # The loader that makes texts of everything: a date that is none must not cost the whole file.
    values: object = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506
    return values


def _text(front: Front, *names: str) -> str:
    for name in names:
        value = front.get(name)
        values = value if isinstance(value, list) else [value]
        parts = [part.get("name") if isinstance(part, dict) else part for part in values]
        texts = [plain_title(str(part)) for part in parts if isinstance(part, str | int | float)]
        texts = [text for text in texts if text not in {"null", "~"}]
        if name in {"section", "category"}:
            texts = texts[:1]
        if text := ", ".join(filter(None, texts)):
            return text
    return ""


def _address(front: Front, names: tuple[str, ...], base: str | None) -> str | None:
    addresses = (web_address(front.get(name), base) for name in names)
    return next((address for address in addresses if address), None)


def _stated(value: object, context: PageContext) -> datetime | None:
    if isinstance(value, date):  # TOML has dates of its own
        value = value.isoformat()
    return moment_of(value, context.zone, context.now) if isinstance(value, str) else None


def _posted(front: Front, text: str, context: PageContext) -> tuple[Provenance, datetime]:
    for name in ("date", "published", "updated"):
        if stated := _stated(front.get(name), context):
            return Provenance.PAGE, stated
    if context.url and (day := dates.in_address(context.url, context.zone, context.now)):
        return Provenance.URL, day
    found = (dates.first(line, context.zone, context.now) for line in text.split("\n"))
    for date_in_text in islice((one for one in found if one), 1):
        return Provenance.BODY, date_in_text.moment
    return Provenance.FIRST_SEEN, context.now.astimezone(context.zone)
