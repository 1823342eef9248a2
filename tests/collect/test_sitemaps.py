"""Sitemaps: XML, an index, news, text and gzip, and what must not be read."""

import gzip

import pytest

from cabc_syndicate.collect.sitemaps import LARGEST, MOST_ENTRIES, ReadSitemap, read_sitemap
from cabc_syndicate.errors import PageError
from tests.collect.conftest import BEIJING, NOW

URL = "https://council.example/sitemap.xml"
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset '
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
)


def read(data: str | bytes) -> ReadSitemap:
    raw = data.encode() if isinstance(data, str) else data
    return read_sitemap(raw, URL, zone=BEIJING, now=NOW)


def entry(address: str, more: str = "") -> str:
    return f"<url><loc>{address}</loc>{more}</url>"


def test_entries_come_newest_first_and_once() -> None:
    found = read(
        HEAD
        + entry("https://council.example/old", "<lastmod>2018-02-01</lastmod>")
        + entry(" /undated\n")
        + entry("https://council.example/new?a=1&amp;b=2", "<lastmod>2018-02-24T01:00Z</lastmod>")
        + entry("https://council.example/old", "<lastmod>2018-02-01</lastmod>")
        + entry("javascript:alert(1)")
        + "</urlset>"
    )
    assert (found.kind, found.maps, found.is_cut) == ("urlset", (), False)
    assert [one.url.removeprefix("https://council.example") for one in found.entries] == [
        "/new?a=1&b=2",
        "/old",
        "/undated",
    ]
    assert str(found.entries[1].modified_at) == "2018-02-01 00:00:00+08:00"


def test_news_entries_have_title_date_and_language() -> None:
    news = (
        "<news:news><news:publication><news:name>Delta Courier</news:name>"
        "<news:language>vi</news:language></news:publication>"
        "<news:publication_date>2018-02-27T10:00:00+07:00</news:publication_date>"
        "<news:title>Cầu mới &amp;amp; đường\x0b</news:title></news:news>"
    )
    picture = "<image:image><image:loc>/p.jpg</image:loc></image:image>"
    (one,) = read(HEAD + entry("https://council.example/1", news + picture) + "</urlset>").entries
    assert (one.title, one.language) == ("Cầu mới & đường", "vi")
    assert str(one.posted_at) == "2018-02-27 10:00:00+07:00"
    assert one.image == "https://council.example/p.jpg"


def test_a_picture_is_never_the_page() -> None:
    picture = "<image:image><image:loc>https://council.example/p.jpg</image:loc></image:image>"
    page = "<loc>https://council.example/1</loc>"
    (one,) = read(f"{HEAD}<url>{picture}{page}</url></urlset>").entries
    assert one.url == "https://council.example/1"


def test_an_index_names_its_sitemaps_latest_first() -> None:
    found = read(
        "<sitemapindex><sitemap><loc>https://council.example/1.xml</loc></sitemap><sitemap>"
        "<loc>https://council.example/2.xml.gz</loc><lastmod>2018-02-02</lastmod></sitemap>"
        "</sitemapindex>"
    )
    assert (found.kind, found.entries) == ("index", ())
    assert found.maps == ("https://council.example/2.xml.gz", "https://council.example/1.xml")


def test_lines_of_text_and_gzip() -> None:
    text = "https://council.example/1\r\nhttps://council.example/2\n\n"
    found = read(gzip.compress(text.encode()))
    assert (found.kind, len(found.entries)) == ("text", 2)


def test_a_date_ahead_counts_as_none() -> None:
    more = "<lastmod>2018-03-04</lastmod>"
    (one,) = read(HEAD + entry("https://council.example/1", more) + "</urlset>").entries
    assert one.modified_at is None


def test_a_cut_sitemap_keeps_what_came_before() -> None:
    found = read(HEAD + entry("https://council.example/1") + "<url><loc>https://council.ex")
    assert (len(found.entries), found.is_cut) == (1, True)


def test_no_more_than_the_protocol_allows_is_read() -> None:
    many = "".join(entry(f"/{number}") for number in range(MOST_ENTRIES + 5))
    found = read(f"{HEAD}{many}</urlset>")
    assert (len(found.entries), found.is_cut) == (MOST_ENTRIES, True)


def test_an_empty_one_is_a_sitemap_too() -> None:
    assert read(f"{HEAD}</urlset>") == ReadSitemap("urlset")


LAUGHS = '<!DOCTYPE urlset [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><urlset>&b;</urlset>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" \n", "is empty"),
        ("<!DOCTYPE html><html><body>Sign in</body></html>", "is an HTML page"),
        ("<html><body>Sign in</body></html>", "is an HTML page"),
        ("<rss version='2.0'><channel></channel></rss>", "is a feed"),
        ("<opml></opml>", "is <opml>"),
        (LAUGHS, "refused"),
        (f"<?xml version='1.0'?><!-- <urlset> -->\n{LAUGHS}", "refused"),
        ('<!DOCTYPE u SYSTEM "file:///etc/hostname"><urlset></urlset>', "refused"),
        (f"{HEAD}&unknown;<url></urlset>", "cannot be read"),
        (HEAD + "<a>" * 20_000, "cannot be read"),
        ("One line.\nAnother line.\n", "no list of addresses"),
        (gzip.compress(b" " * (LARGEST + 1)), "unpacks to more than"),
        (b"\x1f\x8bnot gzip", "cannot be unpacked"),
        (b" " * (LARGEST + 1), "is larger than"),
    ],
)
def test_what_is_no_sitemap_says_what_it_is(data: str | bytes, reason: str) -> None:
    with pytest.raises(PageError, match=reason):
        read(data)
