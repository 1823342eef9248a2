"""The guarded home of mjml-python, which compiles MJML to HTML for mail.

What it must be kept from (mjml-python 1.4.2 on MRML 6.0.1, each with a test that fails once
upstream has mended it):
- it corrupts non-ASCII characters, backslashes and line ends in attribute values, so it is fed
  ASCII with numeric character references, and those are decoded afterwards;
- deep nesting overflows the native stack and kills the process, so depth is capped before;
- it knows errors only by byte offset, so they are translated to a line and column here;
- without `fonts={}` mails would load web fonts from a third party.
"""

from __future__ import annotations

import re

from mjml import mjml2html

from cabc_syndicate.errors import TemplateError

MAX_DEPTH = 200

_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>")
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_ATTRIBUTE = re.compile(r'="([^"]*)"')
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_REFERENCE = re.compile(r"&#x([0-9a-f]+);")
_CORRUPTED = re.compile(r"\\(?:u\{|n|r|t|\"|\\)")
_OFFSET = re.compile(r"position (\d+)|(\d+)\.\.\d+")


def compile_mjml(document: str, template: str) -> str:
    """Return the HTML of an MJML document; `template` names it in errors.

    Raises TemplateError with line and column where the compiler gives a place.
    """
    source = _as_ascii(_CONTROL.sub("", document))
    _check_depth(source, template)
    try:
        html: str = mjml2html(source, disable_comments=False, fonts={})
    except ValueError as error:
        raise TemplateError(
            _place(template, source, str(error)), f"is not valid MJML: {error}", "Mend the template"
        ) from error
    if found := _CORRUPTED.search(html):
        excerpt = html[max(0, found.start() - 40) : found.end() + 40]
        raise TemplateError(
            template, f"the MJML compiler corrupted a value near: {excerpt}", "Report this"
        )
    return _REFERENCE.sub(_decode, html)


def _as_ascii(document: str) -> str:
    """Put white space inside attributes on one line, and all but ASCII into references."""
    document = _ATTRIBUTE.sub(lambda found: f'="{_BLANKS.sub(" ", found[1]).strip(" ")}"', document)
    return "".join(
        character if character < "\x80" and character != "\\" else f"&#x{ord(character):x};"
        for character in document
    )


def _decode(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number >= 0x80 or number == 0x5C else found[0]


def _check_depth(document: str, template: str) -> None:
    depth = 0
    for found in _TAG.finditer(document):
        closing, name, _, self_closing = found.groups()
        if self_closing or name.lower() in _VOID:
            continue
        depth += -1 if closing else 1
        if depth > MAX_DEPTH:
            raise TemplateError(
                template, f"tags are nested deeper than {MAX_DEPTH}", "Flatten the template"
            )


def _place(template: str, source: str, message: str) -> str:
    found = _OFFSET.search(message)
    if not found:
        return template
    before = source[: int(found[1] or found[2])]
    return f"{template}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
