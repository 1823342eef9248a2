"""What hostile and broken sites send, through a whole run: nothing is lost, nothing else stops."""

from __future__ import annotations

import threading
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from cabc_syndicate.model import ArticleStatus
from tests.collect.conftest import NOW, Collector, Site, site_source
from tests.collect.test_service import HARBOUR, article, listing, source

Build = Callable[..., Collector]

ITEMS = 'item = "ul.list li"'


def fill(site: Site, *numbers: int) -> None:
    for number in numbers:
        site.pages[f"/show?id={number}"] = article(number)
    site.pages["/list"] = listing(*sorted(numbers, reverse=True))


def numbers_of(at: Collector) -> list[int]:
    return [int((one.url or "").partition("id=")[2]) for one in at.articles()]


def bomb(size: int) -> bytes:
    """Return what unpacks to so many zero bytes, made without ever holding them."""
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1_000_000)
    return b"".join([*(packer.compress(block) for _ in range(size // len(block))), packer.flush()])


def test_a_bomb_of_200_mb_is_named_and_its_size_is_never_held(collector: Build, site: Site) -> None:
    fill(site, 1, 2, 3)
    packed = bomb(200_000_000)
    assert len(packed) < 250_000
    site.pages["/show?id=2"] = (200, {"Content-Encoding": "gzip"}, packed)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    tracemalloc.start()
    report = at.run()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60_000_000
    (problem,) = report.problems
    assert problem.item == f"{site.url}/show?id=2"
    assert "is larger than" in problem.reason
    assert numbers_of(at) == [1, 3]


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_page_that_trickles_for_ever_stops_no_other(
    collector: Build, site: Site, where: str
) -> None:
    fill(site, 1, 2, 3)
    over = threading.Event()

    def trickle(handler: BaseHTTPRequestHandler) -> bool:
        if handler.path != "/show?id=2":
            return False
        start = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        handler.wfile.write(start + (b"X: " if where == "head" else b"\r\n<p>"))
        try:
            while not over.wait(0.02):
                handler.wfile.write(b"x")
                handler.wfile.flush()
        except OSError:
            pass
        return True

    site.answer = trickle
    quick = site_source(site, 'section = "n"', select=ITEMS).replace("timeout = 5", "timeout = 1")
    at = collector(quick)
    try:
        (problem,) = at.run().problems
    finally:
        over.set()
    assert problem.item == f"{site.url}/show?id=2"
    assert "did not answer in full within 1 s" in problem.reason
    assert numbers_of(at) == [1, 3]


@pytest.mark.parametrize("nested", ["<div>" * 20_000, "<ul><li>" * 10_000, "<table><td>" * 10_000])
def test_a_list_below_20_000_tags_stops_no_other_source(
    collector: Build, site: Site, nested: str
) -> None:
    fill(site, 1, 2)
    site.pages["/deep"] = nested + listing(2, 1)
    deep = source(site, f'list = "{site.url}/deep"\nsection = "n"', "deep")
    at = collector(deep + site_source(site, 'section = "n"', select=ITEMS))
    report = at.run()
    assert {problem.item for problem in report.problems} <= {f"{site.url}/deep"}
    assert numbers_of(at) == [1, 2]


@pytest.mark.parametrize("label", ["", '<meta charset="utf-8">', '<meta charset="gb2312">'])
@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_page_cut_inside_a_letter_under_any_label(
    collector: Build, site: Site, label: str, cut: int
) -> None:
    fill(site, 1, 2)
    text = "港口在三个星期的修理之后于星期一重新开放，第一艘船运来了大米和水果。" * 8
    page = article(2, text, head=label).encode("gb18030")
    whole = page[: page.rindex("大米".encode("gb18030"))]
    site.pages["/show?id=2"] = whole + "米𠀀".encode("gb18030")[: 2 + cut]
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    assert at.run().problems == ()
    assert text in at.articles()[1].text


def test_a_redirect_out_of_the_web_is_named_and_stops_no_other(
    collector: Build, site: Site
) -> None:
    fill(site, 1, 2, 3)
    site.pages["/show?id=2"] = (302, {"Location": "file:///etc/hostname"}, b"")
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    (problem,) = at.run().problems
    assert problem.item == f"{site.url}/show?id=2"
    assert "not a web address" in problem.reason
    assert numbers_of(at) == [1, 3]


def test_robots_txt_that_is_a_page_forbids_nothing(collector: Build, site: Site) -> None:
    fill(site, 1, 2)
    page = b"<!DOCTYPE html><title>Not found</title>\nUser-agent: *\nDisallow: /\n"
    site.pages["/robots.txt"] = (200, {"Content-Type": "text/html"}, page)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    assert at.run().problems == ()
    assert numbers_of(at) == [1, 2]


@pytest.mark.parametrize("select", ["", ITEMS])
def test_a_list_that_links_to_itself(collector: Build, site: Site, select: str) -> None:
    fill(site, 1, 2, 3, 4, 5)
    own = (
        '<li><a href="/list">The whole list of harbour news of the coast</a></li>'
        '<li><a href="/list#top">Back to the top of the harbour news list</a></li>'
        '<li><a href="">The harbour news once more</a></li>'
    )
    page = str(site.pages["/list"]).replace("</ul>", own + "</ul>")
    site.pages["/list"] = page + '<a rel="next" href="/list">Next</a>'
    at = collector(site_source(site, 'section = "n"', select=select))
    at.run()
    assert numbers_of(at) == [1, 2, 3, 4, 5]
    assert len(site.hits) < 20


@pytest.mark.parametrize("control", ["\x07", "\x0b", "\x1f", "\x7f", "\u202e", "\x00", "&#0;"])
def test_titles_with_control_characters(collector: Build, site: Site, control: str) -> None:
    fill(site, 1, 2)
    for path, page in list(site.pages.items()):
        site.pages[path] = str(page).replace("News 2 of", f"Ne{control}ws 2 {control}of")
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    assert at.run().problems == ()
    two = at.articles()[1]
    assert all(one.isprintable() for one in two.title)
    assert HARBOUR in two.text
    assert "\x00" not in two.text + two.html


def test_javascript_links_are_neither_articles_nor_kept(collector: Build, site: Site) -> None:
    fill(site, 1, 2, 3, 4)
    script = (
        '<p><a href="javascript:alert(1)">A</a> <a href=" JaVa\tScript:alert(2)">B</a>'
        '<a href="&#106;avascript:alert(3)">C</a></p>'
    )
    site.pages["/show?id=1"] = article(1, more=script)
    rows = "".join(
        f'<li><a href="javascript:show({one})">Harbour News {one} opened by a script</a></li>'
        for one in range(9)
    )
    site.pages["/list"] = str(site.pages["/list"]).replace("</ul>", rows + "</ul>")
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    assert at.run().problems == ()
    assert numbers_of(at) == [1, 2, 3, 4]
    assert "script" not in at.articles()[0].html.lower()


def test_a_clock_a_day_off_loses_nothing_and_repeats_nothing(collector: Build, site: Site) -> None:
    fill(site, 1, 2, 3)
    right = NOW.replace(month=2, day=13, hour=12)
    at = collector(site_source(site, 'section = "n"', select=ITEMS))
    behind = right - timedelta(days=1)
    assert at.run(behind).problems == ()
    posted = {one.url: one.posted_at for one in at.articles()}
    # The third is posted ahead of that clock: no later than it was first seen, then and for good.
    assert [moment.day for moment in posted.values()] == [11, 12, 12]
    for moment in (right, behind, right + timedelta(days=1)):
        (report,) = at.run(moment).sources
        assert (report.new, report.revised, report.withdrawn) == (0, 0, 0)
    assert {one.url: one.posted_at for one in at.articles()} == posted
    assert {one.status for one in at.articles()} == {ArticleStatus.PUBLISHED}
