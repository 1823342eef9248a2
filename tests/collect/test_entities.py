"""Entities that a page of HTML declares for itself: nothing is expanded, read or asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.collect.conftest import Collector, Site, site_source
from tests.collect.test_service import HARBOUR, article, listing

Build = Callable[..., Collector]


LAUGHS = "".join(f'<!ENTITY l{one} "{f"&l{one - 1};" * 10 if one else "ha"}">' for one in range(9))


@pytest.mark.parametrize("name", ["l8", "file", "%net"])
def test_entities_of_a_page_are_not_expanded(
    collector: Build, site: Site, tmp_path: Path, name: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the house")
    declared = {
        "l8": LAUGHS,
        "file": f'<!ENTITY file SYSTEM "{secret.as_uri()}">',
        "%net": f'<!ENTITY % net SYSTEM "{site.url}/x.dtd"> %net;',
    }[name]
    for number in (1, 2):
        site.pages[f"/show?id={number}"] = article(number)
    used = "" if name == "%net" else f"<p>&{name};</p>"
    page = article(2, more=used)
    site.pages["/show?id=2"] = f'<?xml version="1.0"?><!DOCTYPE html [{declared}]>{page}'
    site.pages["/list"] = f'<?xml version="1.0"?><!DOCTYPE html [{declared}]>{listing(2, 1)}{used}'
    at = collector(site_source(site, 'section = "n"', select='item = "ul.list li"'))
    assert at.run().problems == ()
    one, two = at.articles()
    assert HARBOUR in one.text
    assert HARBOUR in two.text
    assert "secret of" not in two.text + two.html
    assert len(two.html) < 2000
    assert "/x.dtd" not in site.hits
