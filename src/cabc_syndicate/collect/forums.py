"""Is a group of links the threads of a forum? (pure) Those are no articles."""

from __future__ import annotations

import re

from cabc_syndicate.collect.link_groups import Candidate

_FORUM = re.compile(
    r"/(?:view|show)?(?:topic|thread|forum)s?(?:[./?_-]|$)|/(?:bbs|questions|boards?)/"
    r"|(?:viewforum|forumdisplay|viewtopic|showthread|newpost)",
    re.IGNORECASE,
)
_FORUM_PLACE = re.compile(r"forum|thread|lastpost|questions-", re.IGNORECASE)


def is_forum(best: Candidate) -> bool:
    """Return whether the addresses of a group, or its place on the page, are those of threads."""
    threads = sum(bool(_FORUM.search(link.url)) for link in best.links)
    return threads > 0.5 * len(best.links) or bool(
        _FORUM_PLACE.search(best.form.rpartition(" ")[0])
    )
