"""Elements that stand apart from the article by their names (pure): comments, related, share bars.

The names are those that the themes of common systems use; one that holds most of the page, or its
heading, is the page itself under an odd name.
"""

from __future__ import annotations

import re

from lxml import html

_APART = re.compile(
    r"(?:post-?|entry-?|article-?|wp-|js-)?"
    r"(?:comments?(?:-?(?:area|list|wrap|wrapper|section|box|form|template|thread|respond))?"
    r"|respond|responses|commentlist|disqus_thread|repl(?:y|ies)(?:-?(?:list|form))?|discussion"
    r"|related(?:-?(?:posts?|articles?|news|links?|stories|content|box|list))?|relate|xgwz"
    r"|shar(?:e|ing)(?:-?(?:bar|box|links?|buttons?|post|tools?|list|this))?|sharedaddy"
    r"|social(?:-?(?:links?|share|sharing|bar|icons?|media))?"
    r"|addthis\w*|jiathis\w*|bdshare\w*|bshare\w*|a2a_\w+)",
    re.IGNORECASE,
)


def is_apart(element: html.HtmlElement) -> bool:
    """Return whether an element holds comments, links to other articles or a share bar."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300].split()
    if not any(_APART.fullmatch(name) for name in names):
        return False
    if next(element.iterdescendants("h1"), None) is not None:
        return False
    whole = element.getroottree().getroot()
    return len(str(element.text_content())) * 2 < len(str(whole.text_content()))
