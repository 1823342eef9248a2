"""An HTML page as a tree, and what selectors name in it (pure)."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree, html
from lxml.cssselect import CSSSelector

from cabc_syndicate.collect.characters import without_controls
from cabc_syndicate.collect.times import hide_changes
from cabc_syndicate.errors import PageError

Element = html.HtmlElement


def parse(document: str, item: str) -> Element:
    """Return the tree of an HTML page, without times of changes (`times`); PageError if none."""
    # huge_tree: unclosed tags nest, and libxml2 loses what is deeper than 255 without it. HTML has
    # no entities of its own to expand, and the size of a page is limited where it is fetched.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(without_controls(document).encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise PageError(item, "holds no HTML that can be read", "Open it in a browser") from error
    hide_changes(root)
    return root


def selected(root: Element, selector: str, item: str) -> list[Element]:
    """Return the elements that a CSS selector of the configuration names, in document order."""
    try:
        return [element for element in _compiled(selector)(root) if isinstance(element.tag, str)]
    except (etree.XPathError, SyntaxError, ValueError, NotImplementedError) as error:
        raise PageError(
            item, f'"{selector}" is not a CSS selector: {error}', "Correct it in [source.select]"
        ) from error


@lru_cache(maxsize=256)
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")
