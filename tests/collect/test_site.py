"""A site over real HTTP: lists, articles, their traps, and what goes wrong on the way."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from cabc_syndicate.demo import content
from cabc_syndicate.demo.site import SELECTORS, list_address, running_site, sections
from cabc_syndicate.model import ArticleStatus
from tests.collect.conftest import NOW, Collector, Site, site_source
from tests.collect.test_page_text import FIRST, SECOND

Build = Callable[..., Collector]

WORDS = ("Nine", "Ten", "Six", "Two", "Four", "Five")


def article(number: int, crumb: str = "Trade News") -> str:
    return f"""<body><p>Home > {crumb} > Text</p><h1>{title(number)}</h1>
    <p>Post Time:2018-02-{number + 10} 10:00:00</p><p>{FIRST}</p><p>{SECOND}</p>
    <p>Previous:<a href="/x">x</a></p></body>"""


def title(number: int) -> str:
    return f"{WORDS[number % 6]} Measures for Fresh Fruit, Part {number}"


def listing(numbers: range, next_page: str = "") -> str:
    rows = "".join(
        f'<li><a href="/show?id={number}">{title(number)}</a></li><li class="hr"></li>'
        for number in reversed(numbers)
    )
    return f'<ul class="list">{rows}</ul><a href="{next_page or "javascript:void(0)"}">Next</a>'


def list_path(page: int) -> str:
    return "/list" if page == 1 else f"/list?page={page}"


def fill(site: Site, *, count: int = 6, per_page: int = 3) -> None:
    last = count // per_page
    for number in range(1, count + 1):
        site.pages[f"/show?id={number}"] = article(number)
    for page in range(1, last + 1):
        end = count - per_page * (page - 1)
        following = list_path(min(page + 1, last))
        site.pages[list_path(page)] = listing(range(end - per_page + 1, end + 1), following)
    site.pages[f"/list?page={last + 1}"] = "<ul class=list></ul>"


@pytest.mark.parametrize(
    ("more", "select"),
    [("", ""), ('link_pattern = "show"', ""), ("", 'item = "ul.list li"'), ("", 'item = "li a"')],
    ids=["automatic", "pattern", "items", "links"],
)
def test_all_pages_are_read_and_then_nothing_is_new(
    collector: Build, site: Site, more: str, select: str
) -> None:
    fill(site)
    at = collector(site_source(site, more, select=select))
    report = at.run()
    assert report.problems == ()
    (source,) = report.sources
    assert (source.found, source.new) == (6, 6)
    assert [one.title for one in at.articles()] == [title(number) for number in range(1, 7)]
    assert at.articles()[0].url == f"{site.url}/show?id=1"
    assert at.articles()[0].section == "trade-news"
    assert at.state("web").verdict == "working"
    site.hits.clear()
    (again,) = at.run(NOW + timedelta(hours=1)).sources
    assert (again.new, again.revised, again.unchanged) == (0, 0, 3)
    assert site.hits[:2] == ["/robots.txt", "/list"]
    # A day has not passed: all six are young, so each is asked for once, and no list page more.
    assert sorted(site.hits[2:]) == [f"/show?id={number}" for number in range(1, 7)]


def test_what_is_new_later_is_found(collector: Build, site: Site) -> None:
    fill(site, count=3)
    at = collector(site_source(site))
    at.run()
    fill(site, count=9)
    (source,) = at.run(NOW + timedelta(days=1)).sources
    assert (source.new, source.unchanged) == (6, 3)
    assert [one.title for one in at.articles()] == [title(number) for number in range(1, 10)]


def test_the_number_of_pages_is_limited(collector: Build, site: Site) -> None:
    fill(site, count=9)
    at = collector(site_source(site, "pages = 2"))
    assert at.run().sources[0].found == 6


def test_pages_that_lead_in_a_circle_end(collector: Build, site: Site) -> None:
    fill(site, count=3)
    site.pages["/list"] = listing(range(1, 4), "/list?page=2")
    site.pages["/list?page=2"] = listing(range(1, 4), "/list?page=3")
    site.pages["/list?page=3"] = listing(range(1, 4), "/list")
    (source,) = collector(site_source(site, select='item = "ul.list li"')).run().sources
    assert (source.found, source.new, source.problems) == (3, 3, ())


def test_one_bad_article_is_named_and_tried_again(collector: Build, site: Site) -> None:
    fill(site)
    site.pages["/show?id=2"] = "<h5>Message</h5><p>The content does not exist!</p>"
    del site.pages["/show?id=3"]
    site.pages["/show?id=4"] = (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4")
    at = collector(site_source(site))
    report = at.run()
    reasons = {problem.item: problem.reason for problem in report.problems}
    assert reasons == {
        f"{site.url}/show?id=2": (
            'has no text of an article, but says "The content does not exist!"'
        ),
        f"{site.url}/show?id=3": "answers 404 Not Found",
        f"{site.url}/show?id=4": "is application/pdf, no page",
    }
    assert report.sources[0].new == 3
    assert at.state("web").verdict == "working"  # though not wholly: three of six are there
    assert at.state("web").last_error
    fill(site)
    (source,) = at.run(NOW + timedelta(hours=1)).sources
    assert (source.new, source.problems) == (3, ())


def test_a_site_that_is_down_stops_no_other(collector: Build, serve: Callable[[], Site]) -> None:
    up, down = serve(), serve()
    fill(up)
    down.pages["/list"] = (503, {"Retry-After": "0"}, b"")
    gone = site_source(Site("http://127.0.0.1:1")).replace('"web"', '"gone"')
    failing = site_source(down).replace('"web"', '"down"')
    at = collector(gone + failing + site_source(up))
    report = at.run()
    assert [source.new for source in report.sources] == [0, 0, 6]
    assert {problem.item: problem.reason for problem in report.problems} == {
        "http://127.0.0.1:1/list": "the server cannot be reached",
        f"{down.url}/list": "answers 503 Service Unavailable",
    }
    assert down.hits.count("/list") == 3
    assert at.state("gone").verdict == "blocked"
    assert at.state("gone").first_run_at is None


def test_dates_in_the_future_are_not_taken_and_make_the_source_broken(
    collector: Build, site: Site
) -> None:
    fill(site)
    at = collector(site_source(site))
    assert at.run().sources[0].new == 6
    fill(site, count=12)
    for path, page in site.pages.items():
        if isinstance(page, str):
            ahead = page.replace("Post Time:2018-", "Post Time:2028-")
            site.pages[path] = ahead.replace("2018-", "")
    (report,) = at.run(NOW + timedelta(hours=1)).sources
    assert (report.verdict, report.new) == ("broken", 6)
    assert "in the future" in report.reason
    assert {one.posted_at for one in at.articles() if one.posted_at > NOW} == {
        NOW + timedelta(hours=1)
    }


@pytest.mark.parametrize("others", [20, pytest.param(100, marks=pytest.mark.proof)])
def test_a_host_that_never_answers_delays_none_of_many_others(
    collector: Build, serve: Callable[[], Site], tmp_path: Path, others: int
) -> None:
    """The slow host answers once all others have been read; it would answer too late otherwise."""
    up, slow = serve(), serve()
    fill(up)
    lists = {f"/list{number}" for number in range(others)}
    up.pages |= dict.fromkeys(lists, up.pages["/list"])
    all_read = threading.Event()
    came_first: list[bool] = []

    def watch(_: BaseHTTPRequestHandler) -> bool:
        if lists <= set(up.hits):
            all_read.set()
        return False

    def hang(_: BaseHTTPRequestHandler) -> bool:
        came_first.append(all_read.wait(30))
        return False

    up.answer, slow.answer = watch, hang
    slow.url = slow.url.replace("127.0.0.1", "localhost")  # another host, with its own turn
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "one.html").write_text(
        f"<h1>A quay of its own</h1><p>Post Time: 2018-02-11 09:00:00</p><div><p>It has a picture."
        f'</p><p><img src="{slow.url}/quay.png"></p></div>'
    )
    folder = """
[[source]]
id = "export"
path = "export"
section = "news"
[source.fetch]
delay = 0
allow_private = true
timeout = 40
"""
    slowly = site_source(slow).replace('"web"', '"slow"').replace("timeout = 5", "timeout = 40")
    fast = "".join(
        site_source(up, path=path).replace('"web"', f'"at{path[1:]}"') for path in sorted(lists)
    )
    at = collector(folder + slowly + fast)
    report = at.run()
    assert came_first
    assert all(came_first)
    assert {"/list", "/quay.png"} <= set(slow.hits)
    assert len(report.sources) == others + 2
    assert {one.verdict for one in report.sources if one.id.startswith("at")} == {"working"}
    assert [one.id for one in report.sources][:2] == ["export", "slow"]


@pytest.mark.parametrize(
    ("document", "select", "reason"),
    [
        ("<p>Nothing</p>", "", "its list of articles cannot be told for sure"),
        ("<p>Nothing</p>", 'item = ".x"', 'has no link to an article for select.item ".x"'),
        ("", "", "its list of articles cannot be told for sure"),
        ("<ul><li><a href=/1>A</a><li><a href=/2>B</a><li><a href=/3>C</a></ul>", "",
         "its list of articles cannot be told for sure"),
    ],
)  # fmt: skip
def test_a_list_without_links(
    collector: Build, site: Site, document: str, select: str, reason: str
) -> None:
    site.pages["/list"] = document
    at = collector(site_source(site, select=select))
    (problem,) = at.run().problems
    assert problem.item == f"{site.url}/list"
    assert problem.reason.startswith(reason)
    assert "select.item" in f"{problem.reason} {problem.remedy}"
    assert at.state("web").first_run_at is None


def test_a_later_list_page_that_fails_loses_nothing(collector: Build, site: Site) -> None:
    fill(site)
    second = site.pages.pop("/list?page=2")
    at = collector(site_source(site))
    report = at.run()
    assert (report.sources[0].new, len(report.problems)) == (3, 1)
    site.pages["/list?page=2"] = second
    (source,) = at.run(NOW + timedelta(hours=1)).sources
    assert (source.new, source.problems) == (3, ())


def test_an_unpublished_article_is_placed_once_its_page_names_a_section(
    collector: Build, site: Site
) -> None:
    fill(site, count=3)
    site.pages["/show?id=2"] = article(2).replace("Home > Trade News > Text", "")
    at = collector(site_source(site))
    (problem,) = at.run().problems
    assert problem.item == f"{site.url}/show?id=2"
    fill(site, count=3)
    report = at.run(NOW + timedelta(hours=1))
    assert (report.problems, report.sources[0].revised) == ((), 1)
    assert {one.status for one in at.articles()} == {ArticleStatus.PUBLISHED}


def test_a_private_address_needs_leave(collector: Build, site: Site) -> None:
    fill(site)
    source = site_source(site).replace("allow_private = true", "")
    (problem,) = collector(source).run().problems
    assert "is not on the public internet" in problem.reason
    assert "allow_private" in problem.remedy
    assert site.hits == []


def test_a_stop_keeps_what_was_read(collector: Build, site: Site) -> None:
    fill(site)
    stop = threading.Event()
    at = collector(site_source(site))

    def watch(task: str, done: int, total: int | None) -> None:
        assert (task, total) == ("web", 6)
        if done == 4:
            stop.set()

    at.run(stop=stop, progress=watch)
    assert len(at.articles()) == 4
    assert at.state("web").first_run_at is None
    at.run(NOW + timedelta(hours=1))
    assert [one.title for one in at.articles()] == [title(number) for number in range(1, 7)]


def test_old_pages_in_gbk(collector: Build, site: Site) -> None:
    fill(site, count=3)
    for path, text in list(site.pages.items()):
        assert isinstance(text, str)
        page = text.replace("Trade News", "贸易新闻").replace("Fruit", "水果")
        site.pages[path] = f'<meta charset="gb2312">{page}'.encode("gb18030")
    at = collector(site_source(site))
    assert at.run().problems == ()
    assert at.articles()[0].title == title(1).replace("Fruit", "水果")
    assert at.state("web").encoding == "gb18030"


@pytest.mark.parametrize("with_selectors", [False, True])
def test_the_sample_site_is_read_whole(collector: Build, with_selectors: bool) -> None:
    base = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    selectors = "\n".join(f"{name} = '{value}'" for name, value in SELECTORS.items())
    with running_site(base) as running:
        sample = Site(running.url.rstrip("/"))
        at = collector(
            "".join(
                site_source(
                    sample, path=list_address(one.catid), select=selectors * with_selectors
                ).replace('"web"', f'"{one.slug}"')
                for one in sections()
            ),
            '["en", "zh-Hans", "id", "ms", "vi", "th"]',
        )
        assert at.run(base).problems == ()
    stored = {one.title: one for one in at.articles()}
    written = {one.title: one for one in content.articles(base)}
    assert stored.keys() == written.keys()
    for name, one in stored.items():
        assert (one.posted_at, one.origin) == (written[name].posted_at, written[name].origin)
        assert "上一篇" not in one.text
        assert "Previous" not in one.text
        assert "<script" not in one.html
    assert {section.title[""] for section in at.sections()} == {
        one.title["en"] for one in sections()
    }
