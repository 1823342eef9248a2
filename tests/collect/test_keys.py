"""What a source's own keys override, and what a run asks for before it reads a list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from tests.collect.conftest import NOW, Collector, Site, site_source
from tests.collect.test_service import HARBOUR, PADDY, RSS, article, item, listing, source

Build = Callable[..., Collector]

ITEMS = 'item = "ul.list li"'


def fill(site: Site, *numbers: int) -> None:
    for number in numbers:
        site.pages[f"/show?id={number}"] = article(number)
    site.pages["/list"] = listing(*sorted(numbers, reverse=True))


def test_the_lists_own_feed_stands_in_for_a_list_of_scripts(collector: Build, site: Site) -> None:
    """A feed that a page only links may be the whole site's: it is evidence and no more."""
    fill(site, 1, 2, 3)
    items = "".join(item(number, site.url) for number in (3, 2, 1))
    feed = RSS.format(url=site.url, items=items)
    site.pages["/index.php?m=content&c=rss&rssid=30"] = site.pages["/news.xml"] = feed
    link = '<link rel="alternate" type="application/rss+xml" href="/news.xml">'
    scripts = f"<html><head>{link}</head><body>A page of scripts</body></html>"
    own = "/index.php?m=content&c=index&a=lists&catid=30"
    site.pages[own] = site.pages["/list"] = scripts
    one = source(site, f'list = "{site.url}{own}"\nsection = "n"', "own")
    two = source(site, f'list = "{site.url}/list"\nsection = "n"', "linked")
    at = collector(one + two)
    first, second = at.run().sources
    assert (first.new, first.problems) == (3, ())
    assert HARBOUR in at.articles()[0].text
    assert (second.new, second.verdict) == (0, "unsure")


def test_a_list_that_is_byte_for_byte_as_it_was_is_not_read_again(
    collector: Build, site: Site
) -> None:
    """The server gives no validators: the hash of the body says so."""
    fill(site, 1, 2, 3)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    at.run()
    asked = len(site.hits)
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.new, report.verdict) == (0, "working")
    assert [path for path in site.hits[asked:] if path.startswith("/list")] == ["/list"]
    assert report.reason == "has not changed since it was last read"
    fill(site, 1, 2, 3, 4)
    assert at.run(NOW + timedelta(hours=2)).sources[0].new == 1


def test_zone_encoding_and_languages_are_the_operators_word(collector: Build, site: Site) -> None:
    fill(site, 1, 2)
    page = article(2, "Ärger über die Häfen. " + HARBOUR).encode("cp1250")
    site.pages["/show?id=2"] = page
    keys = 'section = "n"\ntimezone = "Asia/Jakarta"\nencoding = "windows-1250"\nlanguages = ["id"]'
    at = collector(site_source(site, keys, select=ITEMS), '["en", "id"]')
    assert at.run().problems == ()
    two = at.articles()[1]
    assert "Ärger über die Häfen" in two.text
    assert two.posted_at.isoformat() == "2018-02-12T09:00:00+07:00"
    assert two.language == "id"


def test_selectors_name_the_parts_of_an_article(collector: Build, site: Site) -> None:
    fill(site, 1, 2)
    site.pages["/show?id=2"] = (
        '<html><body><h1>Site Name</h1><b class="t">Harbour News 2 of the Eastern Coast</b>'
        '<i>Updated: 2018-02-20 10:00:00</i><i class="d">2018-02-12 08:30:00</i>'
        f'<div class="x"><p>{HARBOUR}</p><p class="ad">Buy a boat today.</p><p>{PADDY}</p></div>'
        "<div><p>Other text that is long enough to be taken for the body of a page.</p></div>"
        "</body></html>"
    )
    select = f'{ITEMS}\ntitle = ".t"\ndate = ".d"\nbody = ".x"\nremove = [".ad"]'
    at = collector(site_source(site, 'section = "n"', select=select))
    at.run()
    two = next(one for one in at.articles() if one.url == f"{site.url}/show?id=2")
    assert two.title == "Harbour News 2 of the Eastern Coast"
    assert two.posted_at.isoformat() == "2018-02-12T08:30:00+08:00"
    assert (HARBOUR in two.text, PADDY in two.text) == (True, True)
    assert "boat" not in two.text
    assert "Other text" not in two.text
