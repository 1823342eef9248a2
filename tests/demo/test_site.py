import re
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from itertools import pairwise
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import ProxyHandler, build_opener

import pytest
from lxml import html

from cabc_syndicate.demo import content
from cabc_syndicate.demo.site import (
    PAGE_SIZE,
    SELECTORS,
    list_address,
    running_site,
    sections,
)
from cabc_syndicate.settings import LANGUAGES, is_slug

BASE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ARTICLES = content.articles(BASE)
open_address = build_opener(ProxyHandler({})).open

Read = Callable[[str], html.HtmlElement]


@pytest.fixture(scope="module")
def home() -> Iterator[str]:
    with running_site(BASE) as site:
        yield site.url


@pytest.fixture(scope="module")
def read(home: str) -> Read:
    def get(address: str) -> html.HtmlElement:
        with open_address(urljoin(home, address), timeout=20) as answer:
            assert answer.status == 200
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
            page = html.document_fromstring(answer.read(), base_url=answer.url)
        page.make_links_absolute(handle_failures="ignore")
        return page

    return get


def one(page: html.HtmlElement, part: str) -> html.HtmlElement:
    (found,) = page.cssselect(SELECTORS[part])
    return found


def article_page(read: Read, article: content.SiteArticle) -> html.HtmlElement:
    return read(f"/index.php?m=content&c=index&a=show&catid={article.catid}&id={article.id}")


def titled(start: str) -> content.SiteArticle:
    (found,) = (article for article in ARTICLES if article.title.startswith(start))
    return found


def test_the_lists_lead_to_all_forty_articles(home: str, read: Read) -> None:
    found: dict[str, str] = {}
    for section in sections():
        address, seen = urljoin(home, list_address(section.catid)), set[str]()
        while address not in seen:
            seen.add(address)
            page = read(address)
            links = page.cssselect(SELECTORS["item"])
            assert 0 < len(links) <= PAGE_SIZE
            found |= {str(link.get("href")): link.text_content() for link in links}
            address = str(one(page, "next").get("href"))
        assert len(seen) > 1
    assert len(found) == 40
    titles = {article.id: article.title for article in ARTICLES}
    assert found == {
        urljoin(
            home, f"/index.php?m=content&c=index&a=show&catid={article.catid}&id={article.id}"
        ): titles[article.id]
        for article in ARTICLES
    }


def test_every_article_shows_its_parts_where_the_selectors_say(read: Read) -> None:
    names = {section.catid: section.title["en"] for section in sections()}
    for article in ARTICLES:
        page = article_page(read, article)
        date = one(page, "date").text_content()
        assert date.endswith(f"Post Time:{article.posted_at:%Y-%m-%d %H:%M:%S}")
        (title,) = page.cssselect("#Article h1")
        assert title.text_content().strip() == f"{article.title}\n{date}"
        trail = re.split(r"\s*>\s*", one(page, "breadcrumb").text_content())
        assert trail[0] == "Home"
        assert trail[-2:] == [names[article.catid], "Text"]
        assert len(trail) == (3 if article.catid == 81 else 4)
        assert len(one(page, "body").text_content()) > 70


def test_every_image_and_attachment_of_an_article_is_served(read: Read) -> None:
    with_image, pictures, attachments = 0, set[bytes](), 0
    for article in ARTICLES:
        body = one(article_page(read, article), "body")
        images = body.xpath(".//img/@src")
        with_image += bool(images)
        for address in images + body.xpath(".//a[contains(@href, 'uploadfile')]/@href"):
            with open_address(address, timeout=20) as answer:
                kind, data = answer.headers["Content-Type"], answer.read()
            if kind == "image/png":
                assert data.startswith(b"\x89PNG")
                assert len(data) < 25_000
                pictures.add(data)
            else:
                assert (kind, data[:5]) == ("application/pdf", b"%PDF-")
                attachments += 1
    assert with_image >= 12
    assert len(pictures) == 8
    assert attachments == 1


def test_a_list_has_an_empty_separator_after_the_fifth_item(read: Read) -> None:
    page = read(list_address(30))
    rows = page.cssselect("ul.list > li")
    assert [row.get("class") for row in rows] == [None] * 5 + ["bk20", None]
    assert rows[5].text_content() == ""
    ids = [int(str(link.get("href")).rpartition("=")[2]) for link in page.cssselect("ul.list a")]
    assert ids == sorted(ids, reverse=True)


def test_pagination_begins_without_a_number_and_ends_in_itself(home: str, read: Read) -> None:
    first, last = (urljoin(home, list_address(30, page)) for page in (1, 3))
    assert "page" not in first
    assert last in [link.get("href") for link in read(first).cssselect("#pages a")]
    assert one(read(last), "next").get("href") == last
    beyond = read(list_address(30, 99))
    assert beyond.cssselect(SELECTORS["item"]) == []
    assert one(beyond, "next").get("href") == last


def test_the_ends_of_a_section_have_scripts_for_neighbours(read: Read) -> None:
    for section in sections():
        inside = [article for article in ARTICLES if article.catid == section.catid]
        for index, article in enumerate(inside):
            before, after = article_page(read, article).xpath('//p[@class="f14"]/a/@href')
            assert before.startswith("javascript:alert(") == (index == 0)
            assert after.startswith("javascript:alert(") == (index == len(inside) - 1)


def test_what_is_not_there_is_a_message_page_with_status_200(read: Read) -> None:
    elsewhere = f"/index.php?m=content&c=index&a=show&catid=81&id={titled('Durian Trains').id}"
    for address in (
        "/index.php?m=content&c=index&a=show&catid=30&id=1",
        "/index.php?m=content&c=index&a=show&catid=30&id=x",
        "/index.php?m=content&c=index&a=lists&catid=7",
        elsewhere,
    ):
        page = read(address)
        assert page.cssselect("div.showMsg")
        assert not page.cssselect("h1")


@pytest.mark.parametrize(
    "path",
    [
        "/no-such-page",
        "/uploadfile/2026/1116/no-such-picture.png",
        "/uploadfile/2026/1116/../../__init__.py",
        "/uploadfile/2026/1116/%2e%2e/events.toml",
        "/statics/css/layout.html",
    ],
)
def test_other_paths_are_404(home: str, path: str) -> None:
    parts = urlsplit(home)
    connection = HTTPConnection(parts.netloc, timeout=20)
    try:
        connection.request("GET", path)
        assert connection.getresponse().status == 404
    finally:
        connection.close()


def test_a_picture_is_served_under_any_day_of_upload(home: str) -> None:
    with open_address(home + "uploadfile/2026/1116/durian.png", timeout=20) as answer:
        assert answer.headers["Content-Type"] == "image/png"
        assert int(answer.headers["Content-Length"]) == len(answer.read())


def test_the_home_page_leads_to_every_section(home: str, read: Read) -> None:
    links = {link.get("href") for link in read("/").cssselect("ul.nav a")}
    assert links == {home, *(urljoin(home, list_address(one.catid)) for one in sections())}
    with open_address(home + "robots.txt", timeout=20) as answer:
        assert b"User-agent: *" in answer.read()
    with open_address(home + "statics/css/site.css", timeout=20) as answer:
        assert answer.headers["Content-Type"] == "text/css"


def test_the_traps_are_there(read: Read) -> None:
    bodies = {
        article.id: one(article_page(read, article), "body").text_content() for article in ARTICLES
    }
    origins = [article.origin for article in ARTICLES if article.origin]
    assert origins == ["边江晚报", "Strait & Hinterland Weekly", "Delta Daily"]
    ports = article_page(read, titled("Two Ports"))
    assert "Copyfrom:Delta DailyPost Time:2026" in ports.text_content()
    assert "\xa0" in one(ports, "breadcrumb").text_content()
    assert "ENGLISH | 中文版" in ports.cssselect("div.welcome")[0].text_content()
    assert len(ports.cssselect("div.footer p")) == 3
    assert len(ports.cssselect("div.hot a")) == 3
    assert "\xa0" in bodies[titled("Rice Millers").id]
    assert "Guangxi\u2212Laos" in titled("Guangxi").title
    repeated = titled("Council Holds")
    assert bodies[repeated.id].split("\n")[2] == repeated.title
    second = titled("Temporary Import")
    assert f"{second.posted_at - timedelta(days=2):%Y-%m-%d}" in bodies[second.id]
    assert "[Abstract]" in bodies[titled("Teaching Mandarin").id]
    assert sum("\u3000\u3000" in body for body in bodies.values()) == 2
    junk = one(article_page(read, titled("Training Day")), "body")
    assert junk.cssselect("script, iframe, [onclick], [onmouseover]")
    assert one(article_page(read, titled("Container Rates")), "body").cssselect("table tr")


def test_thirty_two_articles_are_news_and_eight_are_old() -> None:
    ages = [BASE - article.posted_at for article in ARTICLES]
    assert ages == sorted(ages, reverse=True)
    assert all(timedelta() <= age < timedelta(days=6) for age in ages[8:])
    assert all(timedelta(days=30) <= age <= timedelta(days=400) for age in ages[:8])
    assert any(earlier == later for earlier, later in pairwise(ages))
    assert [article.id for article in ARTICLES] == list(range(22_961, 23_001))
    assert [article.language for article in ARTICLES].count("zh-Hans") == 10


def test_the_sections_are_named_in_all_languages() -> None:
    assert [section.catid for section in sections()] == [28, 30, 31, 81]
    for section in sections():
        assert is_slug(section.slug)
        assert set(section.title) == set(LANGUAGES)
        assert set(section.description) == {"en", "zh-Hans"}


def test_days_in_a_text_follow_the_day_of_posting() -> None:
    rates = titled("Guangxi")
    day = rates.posted_at + timedelta(days=8)
    assert f"{day.day} {day:%B %Y}" in rates.html
    forms = titled("电子原产地证书试点")
    day = forms.posted_at + timedelta(days=20)
    assert f"{day.year}年{day.month}月{day.day}日" in forms.html
    assert not any(re.search(r"\{[+-]", article.html) for article in ARTICLES)


def test_a_head_request_has_no_body(home: str) -> None:
    parts = urlsplit(home)
    with socket.create_connection((parts.hostname, parts.port), timeout=20) as client:
        client.sendall(b"HEAD / HTTP/1.0\r\n\r\n")
        with client.makefile("rb") as lines:
            answer = lines.read()
    assert answer.startswith(b"HTTP/1.0 200 ")
    assert answer.endswith(b"\r\n\r\n")


def test_the_site_stops_with_its_block_and_says_nothing(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with running_site(BASE) as site:
        parts = urlsplit(site.url)
        assert parts.hostname == "127.0.0.1"
        with pytest.raises(HTTPError) as missing:
            open_address(site.url + "missing", timeout=20)
        missing.value.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((parts.hostname, parts.port), timeout=20)
    assert capfd.readouterr() == ("", "")
