"""The HTML in feeds: what readers know and show, what they drop, and how it nests (pure)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from cabc_syndicate.publish.validation.finding import Findings, Where, finding, shortened

_Fault = tuple[str, str]
"""A rule and what to say."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UNSAFE = _names(
    """applet base basefont body button embed form frame frameset head html iframe input link
    listing meta noframes object param plaintext script select slot style textarea title xmp"""
)
_VOID = _names("area base br col embed frame hr img input link meta param source track wbr")
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_BLOCKS = _HEADINGS | _names(
    """address article aside blockquote center details dialog dir div dl fieldset figcaption figure
    footer form header hgroup hr main menu nav ol p pre section summary table ul"""
)
ELEMENTS = (
    _UNSAFE
    | _VOID
    | _BLOCKS
    | _names(
        """a abbr acronym audio b bdi bdo big canvas caption cite code colgroup data datalist dd del
        dfn dt em font i ins kbd label legend li map mark meter noscript optgroup option output
        picture progress q rp rt ruby s samp small span strike strong sub sup tbody td template
        tfoot th thead time tr tt u var video"""
    )
)
"""The elements of HTML, old ones too."""
_ATTRIBUTES = _names(
    """abbr accept accesskey action align alt autocomplete autofocus autoplay axis background
    bgcolor border cellpadding cellspacing char charoff charset checked cite class clear color cols
    colspan
    compact contenteditable coords crossorigin data datetime decoding default dir disabled download
    draggable enctype face for form frame headers height hidden high href hreflang hspace id ismap
    itemid itemprop itemref itemscope itemtype kind label lang list loading longdesc loop low max
    maxlength media method min multiple muted name nohref noshade nowrap open optimum pattern ping
    placeholder playsinline poster preload prompt readonly referrerpolicy rel required rev reversed
    rows rowspan rules scope selected shape size sizes span spellcheck src srclang srcset start step
    summary tabindex target title translate type usemap valign value vspace width wrap xml:lang
    xmlns"""
)
_ADDRESSES = _names("action background cite data formaction href longdesc poster src xlink:href")
SCRIPT_SCHEMES = ("javascript:", "vbscript:", "data:text/html")
"""How an address begins that runs a script."""
_CELLS, _GROUPS = _names("td th"), _names("tbody tfoot thead")
_OPTIONAL = _CELLS | _GROUPS | _names("p li dd dt tr caption colgroup optgroup option rp rt")
"""Those whose end tag may be left out."""
_ENDED_BY = {
    "li": _names("p li"),
    "dd": _names("p dd dt"),
    "dt": _names("p dd dt"),
    "tr": _CELLS | _names("p tr caption colgroup"),
    **dict.fromkeys(_CELLS, _CELLS | {"p"}),
    **dict.fromkeys(_GROUPS, _CELLS | _GROUPS | _names("p tr caption colgroup")),
}
"""Start tag: what open elements it ends."""
_BORDERS = _names("table td th caption button object template")

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:", re.ASCII)
_TAG = re.compile(r"""<(?!p>)[a-zA-Z](?:[^<>"']++|"[^"<]*"|'[^'<]*')*+""")
_NAME = re.compile(r"</?[a-zA-Z][^\s/<>\"']*")
_IN_ORDER = re.compile(r"""<(/?[a-zA-Z][^\s/<>"']*)(?:[^<>"']++|"[^"]*"|'[^']*')*+>""")
_HARMLESS = re.compile(
    r"<(?:a|abbr|b|blockquote|br|caption|code|dd|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|li"
    r"|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)"
    r'(?: (?:href|src)="https?://[^"\s]+"'
    r'| (?:alt|class|colspan|dir|height|id|lang|rel|rowspan|title|width)="[^"]*")*+\s*/?'
)
_ATTRIBUTE = re.compile(r"""[\s/"']([^\s=<>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?""")
_CANDIDATE = re.compile(
    r"[ \t\r\n\f,]*+([^ \t\r\n\f,][^ \t\r\n\f]*+)((?<=,)|(?:[^,(]++|\([^)]*+(?:\)|$))*+)"
)
"""An address with all that stands up to a space, and its width or density up to a comma."""
_DEEPEST = 300
_REMEMBERED = 20_000
"""Characters of HTML whose faults are kept: the same stands in several feeds and formats."""


def html_faults(text: str, where: Where, *, xml: bool = False) -> Findings:
    """Judge HTML, each rule once; of XHTML (`xml`), the parser has seen that it nests.

    Takes time in proportion to the text, whatever it is: no tag goes past the next `<`.
    """
    if "<" not in text:
        return
    judge = _faults if len(text) <= _REMEMBERED else _faults.__wrapped__
    for rule, message in judge(text, xml):
        yield finding(rule, where, message)


def element_of(tag: str) -> str:
    """Return the name of the element that a start tag or end tag is of."""
    found = _NAME.match(tag)
    return found[0].lstrip("</").lower() if found else ""


@lru_cache(maxsize=1024)
def _faults(text: str, xml: bool) -> tuple[_Fault, ...]:
    found: dict[str, str] = {}
    for tag in set(_TAG.findall(text)):
        if not _HARMLESS.fullmatch(tag):
            for rule, why in _tag_faults(tag, xml):
                found.setdefault(rule, f"{why}: {shortened(tag)}>")
    if not xml and (why := _nesting_fault(_IN_ORDER.findall(text))):
        found["html-nesting"] = why
    return tuple(found.items())


def _tag_faults(tag: str, xml: bool) -> Iterator[_Fault]:
    name = element_of(tag).rpartition(":")[2] if xml else element_of(tag)
    if name in _UNSAFE:
        yield "html-unsafe", f"has an element {name}"
    elif name not in ELEMENTS:
        yield "html-unknown", f"has an element {shortened(name)}, which is not HTML"
    for attribute, quoted in _ATTRIBUTE.findall(tag):
        label, value = attribute.lower(), quoted.strip("\"'")
        if label.startswith("on"):
            yield "html-unsafe", f"has an attribute {label}"
        elif label == "style":
            yield "html-style", "has a style attribute"
        elif label in _ADDRESSES:
            target = "".join(c for c in html.unescape(value) if c > " ").lower()
            if target.startswith(SCRIPT_SCHEMES):
                yield "html-unsafe", "runs a script from an address"
            elif not _SCHEME.match(target):
                yield "html-relative", "has a relative address"
        elif label == "srcset":
            if not all(map(_SCHEME.match, _candidates(html.unescape(value)))):
                yield "html-relative", "has a relative address in srcset"
        elif label not in _ATTRIBUTES and not label.startswith(("data-", "xmlns:")):
            yield "html-unknown", f"has an attribute {shortened(label)}"


def _candidates(srcset: str) -> Iterator[str]:
    """Yield the addresses of a srcset, which may have commas inside (HTML, 4.8.4.2.2)."""
    for address, _ in _CANDIDATE.findall(srcset.rstrip(", \t\r\n\f")):
        if found := address.rstrip(","):
            yield found


def _nesting_fault(tags: list[str]) -> str:
    """Return the first fault in the order of start and end tags, "" if there is none."""
    stack: list[str] = []
    for tag in tags:
        name = tag.lstrip("/").lower()
        if len(stack) > _DEEPEST:
            return f"nests more than {_DEEPEST} elements"
        if tag[0] == "/":
            while stack and stack[-1] != name and stack[-1] in _OPTIONAL:
                stack.pop()
            if not stack or stack[-1] != name:
                return f"ends an element {shortened(name)} that is not the last open one"
            stack.pop()
            continue
        for why in _start_fault(name, stack):
            return why
        if name not in _VOID:
            stack.append(name)
    open_still = [name for name in stack if name not in _OPTIONAL]
    return f"never ends an element {shortened(open_still[-1])}" if open_still else ""


def _start_fault(name: str, stack: list[str]) -> Iterator[str]:
    """Close what the start tag ends, and say why it may not stand here."""
    ended = _ENDED_BY.get(name)
    if ended:
        while stack and stack[-1] in ended:
            if stack.pop() == name:
                break
    if name in _BLOCKS and stack:
        if stack[-1] == "p":
            stack.pop()
        elif "p" in _within(stack):
            yield f"has an element {name} inside a paragraph"
        if name in _HEADINGS and stack and stack[-1] in _HEADINGS:
            yield "has a heading in a heading"
    elif name == "a" and "a" in _within(stack):
        yield "has a link in a link"


def _within(stack: list[str]) -> list[str]:
    """Return the open elements inside the innermost cell or the like."""
    for place in range(len(stack) - 1, -1, -1):
        if stack[place] in _BORDERS:
            return stack[place + 1 :]
    return stack
