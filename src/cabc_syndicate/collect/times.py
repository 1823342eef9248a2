"""The times that a page states for machines (pure): of an article's posting, and of changes."""

from __future__ import annotations

import re

from lxml import html

_DATE_NAMES = frozenset(
    re.findall(
        r"\S+",
        """article:published_time pubdate publishdate publish_date publish-date date datepublished
        dc.date dc.date.issued dc:date dc:created dcterms:date dcterms:created dcterms.created
        datecreated og:published_time""",
    )
)


def published(root: html.HtmlElement) -> list[str]:
    """Return the texts that name a time of publication for machines, the surest first.

    <meta> by its usual names, then RDFa and microdata (`dc:date`, `datePublished`), then <time>.
    """
    found = [
        element.get("content") or ""
        for element in root.iter("meta")
        if (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        in _DATE_NAMES
    ]
    for element in root.xpath("//body//*[@property or @itemprop][@content or @datetime]"):
        names = f"{element.get('property') or ''} {element.get('itemprop') or ''}".lower().split()
        if _DATE_NAMES & set(names):
            found.append(element.get("content") or element.get("datetime") or "")
    times = [element for element in root.iter("time") if element.get("datetime")]
    times.sort(key=lambda element: not _is_posted(element))
    return found + [element.get("datetime") or "" for element in times[:1]]


def _is_posted(time: html.HtmlElement) -> bool:
    names = f"{time.get('class') or ''} {time.get('itemprop') or ''} {time.get('pubdate') or ''}"
    return any(word in names.lower() for word in ("publish", "posted", "entry-date", "pubdate"))


def hide_changes(root: html.HtmlElement) -> None:
    """Take out each <time> of a change that stands beside one of posting; some themes put it first.

    Themes show one of them alone, by a style sheet that looks at the names.
    """
    times = [*root.iter("time")]
    said = {one.getparent() for one in times if _is_posted(one)}
    for one in times:
        if one.getparent() in said and _is_changed(one):
            one.drop_tree()


def _is_changed(time: html.HtmlElement) -> bool:
    names = f"{time.get('class') or ''} {time.get('itemprop') or ''}".lower()
    return ("updated" in names or "modified" in names) and not _is_posted(time)
