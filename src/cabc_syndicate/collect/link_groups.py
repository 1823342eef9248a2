"""Which links of a list page are its articles? (pure) A modest choice by form.

Measured on real pages such a choice is wrong often enough that a clear miss must be said, not
guessed: then the configuration names the links.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.html_blocks import Element
from cabc_syndicate.collect.identity import canonical_key

_FEWEST = 3
_MEAN_WIDTH = 12
_MENU = re.compile(r"nav|menu|foot|head|crumb|page|hot|rank|side|related|friend|digg|tag", re.I)


def best_group(
    anchors: Sequence[tuple[Element, str]], here: str, form: str | None
) -> tuple[str | None, list[tuple[Element, str]]]:
    """Return the form of the chosen links and the links; with `form`, the links of that form."""
    groups: dict[str, list[tuple[Element, str]]] = {}
    for element, address in anchors:
        if canonical_key(address) != here:
            groups.setdefault(_form(element, address), []).append((element, address))
    if form is not None:
        return form, groups.get(form, [])
    scores = {name: _score(group) for name, group in groups.items()}
    best = max(scores, key=lambda name: scores[name], default=None)
    return (best, groups[best]) if best is not None and scores[best] > 0 else (None, [])


def _form(element: Element, address: str) -> str:
    parts = urlsplit(address)
    path = re.sub(r"\d+", "0", parts.path)
    folder, _, name = path.rpartition("/")
    if not re.search(r"\d|\.", name):  # a slug of its own for each article: /news/some-words
        name = "*" if name else ""
    keys = ",".join(sorted(key for key, _ in parse_qsl(parts.query, keep_blank_values=True)))
    actions = [value for key, value in parse_qsl(parts.query) if not re.search(r"\d", value)]
    host = str(parts.hostname or "")
    return f"{host}{folder}/{name}?{keys}:{','.join(sorted(actions))} {_place(element)}"


def _place(element: Element) -> str:
    """Return the tags around a link, with the names of those that have one."""
    steps = []
    for parent in element.iterancestors():
        name = parent.get("id") or (parent.get("class") or "").strip()
        # Rows that alternate in class or carry a number are still rows of one list.
        mark = re.sub(r"\d+|\b(?:odd|even|first|last|alt)\b", "", name) if name else ""
        steps.append(f"{parent.tag!s}.{mark.strip()}" if parent.tag not in {"li", "tr"} else "row")
    return "/".join(reversed(steps[:12]))


def _score(group: Sequence[tuple[Element, str]]) -> float:
    texts: dict[str, str] = {}
    for element, address in group:
        text = one_line(str(element.text_content()))
        key = canonical_key(address)
        texts[key] = max(texts.get(key, ""), text, key=len)
    widths = [columns(text) for text in texts.values()]
    if len(widths) < _FEWEST or sum(widths) / len(widths) <= _MEAN_WIDTH:
        return 0.0
    score: float = min(sum(widths) / len(widths), 60) * min(len(widths), 40) ** 0.5
    first = group[0][0]
    around = [first, *first.iterancestors()][:5]
    names = " ".join(f"{one.get('id') or ''} {one.get('class') or ''}" for one in around)
    if _MENU.search(names) or any(
        one.tag in {"nav", "footer", "aside", "header"} for one in around
    ):
        score *= 0.3
    return score
