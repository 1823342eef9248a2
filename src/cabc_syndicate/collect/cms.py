"""Which system made a page? (pure) A guess by what each leaves in its pages and addresses."""

from __future__ import annotations

import re

from cabc_syndicate.collect.characters import one_line

_REACH = 300_000
_GENERATOR = re.compile(
    r"""<meta[^>]+name\s*=\s*["']?generator["']?[^>]+content\s*=\s*["']([^"'<>]{2,120})""", re.I
)
_MARKS = (
    (
        "PHPCMS",
        r"[?&]m=content&(?:amp;)?c=(?:index|rss)|/phpsso_server/|phpcms|/statics/(?:css|js|images)/",
    ),
    ("DedeCMS", r"/plus/(?:list|view|search|count|feedback)\.php|/templets/|dedecms|dedeajax"),
    ("EmpireCMS", r"/e/(?:public|action|search)/|empirecms|帝国(?:网站管理|CMS)"),
    ("WordPress", r"/wp-(?:content|includes|json)/|\bwp-block-"),
    (
        "Drupal",
        r"/sites/(?:all|default)/(?:modules|themes|files)/|Drupal\.settings|drupal-settings",
    ),
    ("Joomla", r"/media/(?:jui|system)/js/|com_content|/components/com_"),
    ("TRS", r"/W0\d{17}|trsapp|TRS_Editor|\./t\d{8}_\d+\.s?html?"),
    ("ASP.NET", r"__VIEWSTATE|\.aspx\b"),
    ("ASP", r"""\.asp(?:["'?#]|\b(?!\w))"""),
)
_COMPILED = tuple((name, re.compile(pattern, re.I)) for name, pattern in _MARKS)


def guess(document: str, url: str) -> str | None:
    """Return the name of the system that most likely made an HTML page, None for no sign of one."""
    text = document[:_REACH]
    found = _GENERATOR.search(text)
    stated = one_line(found[1]) if found else ""
    for place in (stated, url, text):
        for name, pattern in _COMPILED:
            if name.lower() in stated.lower() or pattern.search(place):
                return name
    return stated[:40] or None
