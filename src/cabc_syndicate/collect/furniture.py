"""The lines of a page that are not the article (pure): rules about form, in ten languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, folded, one_line
from cabc_syndicate.collect.wording import (
    COMMENTS,
    HOME,
    LANGUAGE_NAMES,
    NEIGHBOUR,
    PREVIOUS,
    PREVIOUS_OR_NEXT,
    RIGHTS,
    TAIL,
    TEXT,
    TOOLS,
    WELCOME,
)

_SEPARATOR = re.compile(r"\s*(?:[>＞»›→》]+|(?<=\s)/(?=\s)|::)\s*")
_BAR = re.compile(r"\s*[|｜┃]\s*")
_ATTACHMENT = re.compile(
    r"\.(?:docx?|pdf|xlsx?|pptx?|od[tsp]|rtf|csv|wps|ofd|zip|rar|7z|mp[34])\b", re.IGNORECASE
)
_ATTACHED = re.compile(
    r"[\s\[【（(]*(?:附件|附表|附录|附：|attachments?\b|annex|appendi|enclosure|lampiran|phụ lục|"
    r"(?:tệp|tài liệu) đính kèm|เอกสารแนบ|ไฟล์แนบ)",
    re.IGNORECASE,
)
_WIDEST_ELEMENT = 120
_WIDEST_TRAIL = 300
_WIDEST_TOOLBAR = 80
_WIDEST_HEADING = 60
_PROSE, _LONG_PROSE = 80, 200
_SHORT_SENTENCE = 16
_OTHER_STOPS = ("。", "！", "？", "；", "។", "။")
_FIRM = re.compile(r"\b(?:ltd|inc|co|corp|reserved)\.$", re.IGNORECASE)
_CONTACT = re.compile(r"@|\btel\b|\bfax\b|address\s*[:：]|地址|电话|邮编", re.IGNORECASE)
_LONGEST_FOOTER = 8
_WIDEST_RIGHTS = 160
_ARROW = re.compile(r"^[←«‹<]\s*\S.{8}|.{8}\S\s*[→»›>]$")
_BACKWARD = frozenset("←«‹<")
_NEIGHBOURS = 3
"""Lines that may stand between "Previous" and "Next": a title of several lines."""


def trail(line: str) -> list[str]:
    """Return the elements of a breadcrumb line; [] when the line is none."""
    if columns(line) > _WIDEST_TRAIL or "《" in line or PREVIOUS_OR_NEXT.match(line):
        return []
    elements = [one_line(part) for part in _SEPARATOR.split(line)]
    while elements and not elements[-1]:
        elements.pop()
    if len(_SEPARATOR.split(line)) < 2 or not all(elements) or not elements:
        return []
    if any(columns(element) > _WIDEST_ELEMENT for element in elements[:-1]):
        return []
    elements[0] = re.split(r"[:：]\s*", elements[0])[-1] or elements[0]
    return elements


def trail_strength(line: str) -> int:
    """Return how surely a line is a breadcrumb: 0 not at all, 3 by its first and last word."""
    elements = trail(line)
    if not elements:
        return 0
    strength = 2 * (is_home(elements[0]) or is_text_word(elements[-1])) + (len(elements) > 1)
    return strength if len(elements) > 1 or strength > 1 else 0


def section_title(line: str, title: str) -> str | None:
    """Return the section a breadcrumb names: its last element before "Text", if there is one.

    Without "Text" the last element counts, or the one before it when the last is the title.
    """
    elements = trail(line) or [one_line(line)]
    if is_text_word(elements[-1]) or _is_same(elements[-1], title):
        elements.pop()
    if elements and is_home(elements[-1]):
        elements.pop()
    return elements[-1] if elements and elements[-1] else None


def is_home(element: str) -> bool:
    """Return whether an element of a breadcrumb is the site's front page."""
    return _word(element) in HOME


def is_greeting(line: str) -> bool:
    """Return whether a line welcomes the visitor."""
    return WELCOME.match(line) is not None and columns(line) <= 150


def is_menu(line: str) -> bool:
    """Return whether a line is a bar of short entries: "ENGLISH | 中文版", "A | B | C"."""
    entries = [entry for entry in _BAR.split(line) if entry]
    return (
        len(entries) > 1
        and all(columns(entry) <= 40 for entry in entries)
        and not re.search(r"@|\d{6}|\d[ -]\d{4}", line)  # "Tel: ... | Fax: ..." is said to readers
    )


def is_toolbar(line: str) -> bool:
    """Return whether a line is nothing but tools: "Print PDF", "[Large Medium Small]"."""
    if columns(line) > _WIDEST_TOOLBAR:
        return False
    words = re.findall(r"[^\s\[\](){}【】（）|｜/·•:：、,，;；]+", line.casefold())
    return bool(words) and all(word in TOOLS for word in words)


def is_language_switch(line: str) -> bool:
    """Return whether a line offers the page in other languages: "ENGLISH | 中文版"."""
    entries = [_word(entry) for entry in _BAR.split(line) if entry.strip()]
    return len(entries) > 1 and all(entry in LANGUAGE_NAMES for entry in entries)


def comments_start(blocks: Sequence[Block]) -> int:
    """Return where readers' comments begin, by the heading above them; the end without any."""
    for i, block in enumerate(blocks):
        if i and COMMENTS.fullmatch(block.text[:_WIDEST_HEADING]) and block.linked < 0.5:
            is_heading = block.kind[0] == "h" or block.text[0].isdigit()
            if is_heading and columns(block.text) <= _WIDEST_HEADING:
                return i
    return len(blocks)


def neighbours_start(blocks: Sequence[Block]) -> int | None:
    """Return where the lines that lead to the previous and the next article begin, if there are.

    They are the last one or two such lines of the page, with nothing but furniture behind them:
    a line "Next: ..." with prose behind it, or between it and the other, is text. What several
    lines say alike, "More »" say, is below each of other articles.
    """
    said = Counter(block.text for block in blocks)
    marks = [i for i, one in enumerate(blocks) if said[one.text] == 1 and _leads_to_neighbour(one)]
    if not marks or _prose_follows(blocks[marks[-1] + 1 :]):
        return None
    last = marks[-1]
    before = marks[-2] if len(marks) > 1 else last
    between = blocks[before + 1 : last]
    same_side = _is_previous(blocks[before]) == _is_previous(blocks[last])
    if same_side or last - before > _NEIGHBOURS or any(map(is_text_line, between)):
        return last
    return before


def _leads_to_neighbour(block: Block) -> bool:
    """Return whether a line is "Next: Title"; one that goes on in lower case is a sentence."""
    if block.linked > 0.8 and _ARROW.search(block.text):
        return True
    if block.linked > 0.5 and NEIGHBOUR.match(block.text):
        return True
    found = PREVIOUS_OR_NEXT.match(block.text)
    rest = block.text[found.end() :].lstrip() if found else ""
    is_sentence = rest[:1].islower() and len(rest.split()) > 2
    return found is not None and (block.linked > 0 or not is_sentence)


def _is_previous(block: Block) -> bool:
    return PREVIOUS.match(block.text) is not None or block.text[:1] in _BACKWARD


def _prose_follows(blocks: Sequence[Block]) -> bool:
    """Return whether prose comes before the footer, which may hold a sentence of its own."""
    for block in blocks:
        if _leads_away(block) or _is_footer_line(block):
            return False
        if is_text_line(block):
            return True
    return False


def footer_start(blocks: Sequence[Block]) -> int:
    """Return where the body of a page without previous and next ends.

    A footer is a run of short lines at the very end that begins with a menu bar, a line about
    rights, or one that leads away. To lose text is worse than to keep a line of furniture, so
    prose ends the search, and no more than a few lines are ever cut.
    """
    end = len(blocks)
    for i in range(len(blocks) - 1, max(0, len(blocks) - _LONGEST_FOOTER) - 1, -1):
        block = blocks[i]
        if _is_footer_line(block):
            end = i
        elif is_text_line(block):
            break
    if end == len(blocks) - 1 and _is_text_bar(blocks[end]):
        end += 1
    return links_start(blocks, end)


def _is_text_bar(block: Block) -> bool:
    """Return whether a bar of entries leads nowhere: alone at the end, it may be of the text."""
    return is_menu(block.text) and not (block.linked or block.aside or is_about_rights(block.text))


def links_start(blocks: Sequence[Block], end: int) -> int:
    """Return where links and keywords just before a place begin; `end` without any."""
    behind = end
    while end > 0 and (_leads_away(blocks[end - 1]) or _is_keywords(blocks[end - 1])):
        end -= 1
    if 1 < end < behind and not _is_keywords(blocks[end]) and not is_text_line(blocks[end - 1]):
        prose = next((i for i in range(end - 2, 0, -1) if is_text_line(blocks[i])), end - 2)
        end -= _heads_box(blocks, end - 1, prose)
    return _before_links(blocks, end)


def _is_keywords(block: Block) -> bool:
    is_tail = TAIL.match(block.text) is not None or is_toolbar(block.text)
    return is_tail and not is_text_line(block)


def _is_footer_line(block: Block) -> bool:
    if _is_keywords(block):
        return True
    is_bar = is_menu(block.text) and not re.search(r"\d", block.text)
    return block.kind != "table" and (is_bar or is_about_rights(block.text))


def is_about_rights(line: str) -> bool:
    """Return whether a line states rights: by a word for it, or a sign with a year behind."""
    found = RIGHTS.search(line)
    if not found or columns(line) > _WIDEST_RIGHTS:
        return False
    return found[0] != "©" or re.search(r"©\s*(?:\d{4}|\w+\s+\d{4})|^\s*©", line) is not None


def is_text_line(block: Block) -> bool:
    """Return whether a line is prose: long, or a sentence; menus and rights are none."""
    text = block.text
    if block.linked >= 0.5 or is_menu(text) or is_about_rights(text):
        return False
    if columns(text) >= (_LONG_PROSE if _CONTACT.search(text) else _PROSE):
        return True
    bare = text.rstrip("\"”’') ")
    if bare.endswith(_OTHER_STOPS):
        return columns(bare) >= _SHORT_SENTENCE
    return bare.endswith((".", "!", "?")) and len(text.split()) >= 4 and not _FIRM.search(bare)


def _before_links(blocks: Sequence[Block], end: int) -> int:
    """Return where a box of links behind the last prose begins, with its heading."""
    start = max((i + 1 for i in range(end) if _is_prose(blocks[i])), default=1)
    for i in range(start, end - 2):
        if all(_leads_away(block) for block in blocks[i : i + 3]):
            return i - 1 if i > start and _heads_box(blocks, i - 1, start - 1) else i
    return end


def _heads_box(blocks: Sequence[Block], at: int, prose: int) -> bool:
    """Return whether a line heads the links below it; one beside the prose may sign the text."""
    line, text = blocks[at], blocks[prose]
    if blocks[at + 1].aside or is_file(line) or line.has_image:  # a box apart has its own heading
        return False
    is_beside = bool(line.path) and line.path[:-1] == text.path[:-1]
    is_heading = line.kind[0] == "h" or line.text.endswith((":", "："))
    return columns(line.text) <= 30 and (is_heading or not is_beside)


def _leads_away(block: Block) -> bool:
    if block.aside:
        return True
    is_link = block.linked > 0.8 and not block.has_image and block.kind != "table"
    return is_link and not is_file(block)


def is_file(block: Block) -> bool:
    """Return whether a line links to a file that comes with the article."""
    if not block.linked or block.aside:
        return False
    return _ATTACHED.match(block.text) is not None or _ATTACHMENT.search(block.html) is not None


def _is_prose(block: Block) -> bool:
    return columns(block.text) >= _PROSE and block.linked < 0.5


def is_text_word(element: str) -> bool:
    """Return whether a word stands for the article itself: "Text", "Details", "正文"."""
    return _word(element) in TEXT


def _word(element: str) -> str:
    return one_line(element).casefold().replace("\u200b", "").strip(" :：.。[]【】()（）")


def _is_same(element: str, title: str) -> bool:
    cut = re.sub(r"(?:…|\.{3,})\s*$", "", element)
    start = folded(cut)
    return bool(start) and (
        start == folded(title) or (cut != element and folded(title).startswith(start))
    )
