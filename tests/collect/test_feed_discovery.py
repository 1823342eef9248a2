"""Where a site's feeds are: what its pages link, and addresses worth trying."""

import pytest

from cabc_syndicate.collect.feeds import feed_links, guesses

PAGE = """<html><head><base href="/sub/">
<link rel="alternate" type="application/rss+xml" href="feed.php?x=1">
<link rel="alternate" type="application/rss+xml" href="/comments/feed/">
<link rel="alternate" hreflang="th" href="/th/"><link rel="stylesheet" href="/a.xml">
<link rel="alternate" type="application/atom+xml; charset=utf-8" href="javascript:x">
<link rel="ALTERNATE" type="Application/Feed+JSON" href="https://other.example/feed.json">
</head><body><a href="/index.php?m=content&amp;c=rss&amp;rssid=30">RSS</a>
<a href="/news.rss">again</a>
<a href="/sitemap.xml">map</a><a href="/about">x</a>
<a href="feed.php?x=1">twice</a></body></html>"""


def test_feeds_that_a_page_links_come_in_order_and_in_full() -> None:
    assert feed_links(PAGE, "https://council.example/list/") == (
        "https://council.example/sub/feed.php?x=1",
        "https://other.example/feed.json",
        "https://council.example/index.php?m=content&c=rss&rssid=30",
        "https://council.example/news.rss",
    )
    assert feed_links("", "https://council.example/") == ()


WIDE = tuple(
    f"https://a.example{path}"
    for path in ("/feed/", "/wp-json/wp/v2/posts", "/rss.xml", "/atom.xml")
)


@pytest.mark.parametrize(
    ("url", "first"),
    [
        (
            "https://a.example/en/index.php?m=content&c=index&a=lists&catid=30&page=2",
            ("https://a.example/en/index.php?m=content&c=rss&rssid=30",),
        ),
        ("https://a.example/news/trade/", ("https://a.example/news/trade/feed/",)),
        ("https://a.example/list_3_2.html", ()),
        ("https://a.example/?catid=x%0d", ()),
        ("https://a.example", ()),
    ],
)
def test_addresses_worth_trying_the_likeliest_first(url: str, first: tuple[str, ...]) -> None:
    assert guesses(url) == (*first, *WIDE)
