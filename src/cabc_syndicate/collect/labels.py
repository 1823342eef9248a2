"""The lines under a title (pure): labelled fields, dates, bylines, glued together or apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cabc_syndicate.collect.characters import columns, folded
from cabc_syndicate.collect.dates import Found
from cabc_syndicate.collect.wording import BYLINE, LABEL, NOBODY, is_of_update, kind_of

FirstDate = Callable[[str], Found | None]
"""Find the first date of a text that can be a posted time."""

_WIDEST_VALUE = 60
_WIDEST_LINE = 240
_WIDEST_NAME = 120
_WIDEST_BARE_REST = 30
_NEAR = 12
"""Characters between a label and its date, such as a day of the week."""
_EDGES = " \t|·•,;，；、-–—/\\[]【】"
_SIGNED = re.compile(
    r"(?:(?:(?:submitted|posted|published|written|created|added|filed|reported|"
    r"di(?:kirim|posting|publikasikan|tulis|terbitkan|hantar|siarkan)(?:kan)?|isinumite|i?sinulat|"
    r"inilathala|(?:được )?(?:gửi|đăng|viết))\s+)?(?:by|oleh|bởi|ni)\s+"
    r"|(?:ส่ง|โพสต์|เขียน|เผยแพร่)?โดย\s*|(?:ដាក់ស្នើ|បង្ហោះ)?ដោយ\s*|(?:ສົ່ງ|ໂພສ|ຂຽນ)?ໂດຍ\s*|由\s*)"
    r"(?P<name>[^\d|]{2,60}?)\s*(?:\b(?:on|at|pada|noong|vào(?: lúc)?)\b|เมื่อ|ເມື່ອ|នៅ|"
    r"(?:提交|发表|发布|發表|發布)[于於]|[-–—|•·,;]|\|)",
    re.IGNORECASE,
)
"""How a line begins that names the author before the date: "Submitted by Li Wei on ..."."""
_BESIDE_DATE = re.compile(
    r"\b(?:posted|published|updated|written|submitted|created)(?: (?:on|at|in))?\b|"
    r"\bby\s+[^\d|]{2,40}?(?=$|[|·•,;–—-]|\bleave\b|\bin\b|\bno\b|\d)|"
    r"\bleave a (?:comment|reply)\b|\bno comments?\b|\d+ (?:comments?|views?|reads?|"
    r"min(?:ute)?s?(?: read)?)\b",
    re.IGNORECASE,
)
"""What themes print beside a date without a label: "Posted on ... by A. Mint - No comments"."""
_PARENTHESIS = re.compile(r"[(（]\s*([^()（）]{2,60})\s*[)）]")


@dataclass(frozen=True, slots=True)
class MetaLine:
    """What the lines under a title say."""

    date: Found | None = None
    origin: str | None = None
    author: str | None = None


def fields(line: str) -> tuple[tuple[str, str], ...]:
    """Return the labelled values of a line as (kind, value); a value ends at the next label."""
    return _fields(line) if len(line) <= _WIDEST_LINE else _fields.__wrapped__(line)


@lru_cache(maxsize=1024)
def _fields(line: str) -> tuple[tuple[str, str], ...]:
    labels = list(LABEL.finditer(line[: _WIDEST_LINE * 2]))
    if not labels:
        return ()
    ends = [label.start() for label in labels[1:]] + [len(line)]
    return tuple(
        (kind_of(label), line[label.end() : end].strip(_EDGES))
        for label, end in zip(labels, ends, strict=True)
    )


def is_meta(line: str, first_date: FirstDate, *, dated: bool = False) -> bool:
    """Return whether a line under a title speaks about the article and is no part of its text.

    It begins with a label, or has a labelled date, or is a date with little beside it. Once the
    date is known (`dated`), another one is text: "Date: 3 May 2019" may announce an event.
    """
    if columns(line) > _WIDEST_LINE:
        return False
    found = fields(line)
    kinds = {kind for kind, _ in found}
    if found:
        begins = LABEL.match(line.lstrip(_EDGES + "(（")) is not None
        has_date = any(kind == "date" and first_date(value) for kind, value in found)
        if dated:
            return begins and "date" not in kinds and _names_only(line, found)
        bare = first_date(line)
        near = bare is not None and bare.start <= 40 and columns(line) <= 160
        return has_date or (begins and kinds != {"date"}) or (begins and not found[0][1]) or near
    if dated:
        return False
    date = first_date(line)
    if date is None:
        return False
    before = line[: date.start]
    if signed := _SIGNED.match(before.lstrip(_EDGES)):
        before = before[len(before) - len(before.lstrip(_EDGES)) + signed.end() :]
    rest = _BESIDE_DATE.sub(" ", f"{before} | {line[date.end :]}").strip(_EDGES)
    return columns(rest) <= _WIDEST_BARE_REST


def _names_only(line: str, found: Sequence[tuple[str, str]]) -> bool:
    """Return whether labels are followed by names, and not by a sentence of the text."""
    is_sentence = line.rstrip().endswith((".", "。", "!", "！", "?", "？"))
    return not is_sentence and all(columns(value) <= _WIDEST_VALUE for _, value in found)


def has_labelled_date(line: str, first_date: FirstDate) -> bool:
    """Return whether a line says by a label when the article was posted."""
    return any(kind == "date" and first_date(value) for kind, value in fields(line))


def read_meta(lines: Sequence[str], first_date: FirstDate, own_names: Sequence[str]) -> MetaLine:
    """Return date, source and author of the meta lines; a labelled date goes before a bare one.

    The time of a change counts only where no other date is. A source that is one of `own_names`, or
    nobody's name, is None: the article is our own.
    """
    found = [(kind, value) for line in lines for kind, value in fields(line)]
    posted = [_without_update(line, first_date) for line in lines]
    dates = [first_date(value) for line in posted for kind, value in fields(line) if kind == "date"]
    dates += [first_date(line) for line in (*posted, *lines)]
    named = {kind: [value for one, value in found if one == kind] for kind in dict(found)}
    origin = _first_name(named.get("origin", []), own_names, first_date)
    if origin is None and "origin" not in named:
        beside = [_PARENTHESIS.search(line) for line in lines if first_date(line)]
        origin = _first_name([match[1] for match in beside if match], own_names, first_date)
    signed = [
        match["name"]
        for line in lines
        if (date := first_date(line)) and (match := _SIGNED.match(line[: date.start].strip(_EDGES)))
    ]
    names = [*named.get("author", []), *signed, *named.get("editor", [])]
    author = _first_name(names, (), first_date)
    return MetaLine(next((date for date in dates if date), None), origin, author)


def _without_update(line: str, first_date: FirstDate) -> str:
    """Return the line without what it says of a change: label and date."""
    for label in reversed(list(LABEL.finditer(line[: _WIDEST_LINE * 2]))):
        date = first_date(line[label.end() :]) if is_of_update(label) else None
        if date and date.start <= _NEAR:
            line = f"{line[: label.start()]} {line[label.end() + date.end :]}"
    return line


def byline(lines: Sequence[str]) -> str | None:
    """Return the author that byline lines name, without the word that begins them."""
    parts: list[str] = []
    for line in lines:
        text = BYLINE.sub("", line.strip(_EDGES), count=1).strip(_EDGES)
        if not text:
            continue
        if parts and text[0] not in "(（" and not re.match(r"(and|dan|và|及|和)\b", text):
            joined = parts[-1].endswith((" and", "&", ",", " dan", " và"))
            parts.append(text if joined else f", {text}")
            parts[-1] = (" " if joined else "") + parts[-1]
        else:
            parts.append(f" {text}" if parts else text)
    author = "".join(parts).strip()
    return author if author and columns(author) <= _WIDEST_NAME else None


def is_byline(line: str) -> bool:
    """Return whether a line names the author and nothing else."""
    return (
        columns(line) <= 80
        and BYLINE.match(line.strip(_EDGES)) is not None
        and not line.rstrip().endswith((".", "!", "?", ":", "："))
        and not re.search("[。！？]", line)
    )


def without_meta(title: str, first_date: FirstDate) -> tuple[str, str]:
    """Split what a CMS puts behind the title inside one heading: (title, meta or "").

    PHPCMS v9 prints date and source in a span inside the h1 (its default show.html).
    """
    date = first_date(title)
    label = LABEL.search(title)
    start = min((one for one in (date and date.start, label and label.start()) if one), default=0)
    if not date or not start or not (date.has_time or label):
        return title, ""
    return title[:start].rstrip(_EDGES + "(（"), title[start:]


def _first_name(
    values: Sequence[str], own_names: Sequence[str], first_date: FirstDate
) -> str | None:
    own = {folded(name) for name in own_names}
    for raw in values:
        date = first_date(raw)
        value = re.split(r"[|｜]", raw[: date.start] if date else raw)[0].strip(
            _EDGES + ":：៖()（）"
        )
        if value and columns(value) <= _WIDEST_NAME and value.casefold() not in NOBODY:
            return None if folded(value) in own else value
    return None
