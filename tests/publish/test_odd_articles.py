"""Articles that nobody expects: their feeds have no finding, and none of them stops the others."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sqlalchemy import text as sql

from cabc_syndicate.collect.sanitise import safe_html
from cabc_syndicate.errors import PublishError
from cabc_syndicate.model import Attachment
from cabc_syndicate.publish import files
from cabc_syndicate.publish.feed import Archive, Feed
from cabc_syndicate.publish.health import health_feed
from cabc_syndicate.publish.json_feed import json_feed
from cabc_syndicate.publish.plain import clean_line
from cabc_syndicate.publish.rss_atom import atom, rss
from cabc_syndicate.publish.validation import Media, check
from cabc_syndicate.store import alerts

from .newsroom import FIRST_DAY, NOW, Newsroom, article, entry, feed, settings_for

MAKERS: dict[Media, Any] = {"rss": rss, "atom": atom, "json": json_feed}
ATOM = {"a": "http://www.w3.org/2005/Atom"}
ODD = [
    "How to end a tag: </b>",
    "Write &copy; or &copy, not &#169; &1 &x",
    "B&2B, R&D, AT&T and Q&A",
    "<script>alert(1)</script> & <b>more</b>",
    "Lin Mei <lin@council.example>",
    "Caf\xc3\xa9 \xc2\xa9 \x85 \x91",
    "lost \ufffd, \ufdd0, \U0001ffff",
    "\u200fשלום\u200e \u202eالتجارة\u202c",
    "ความร่วมมือ កិច្ចសហ ການຮ່ວມມື စီးပွားရေး",
    "]]> <!-- <?xml version='1.0'?> <![CDATA[",
    "a < b > c & d",
    "'\"` \\ {} |",
]
BODIES = [
    "<h2><span><h3>Both</h3></span></h2>",
    "<p><button><p>In</p></button></p>",
    "<dd><center><dt>x</center>",
    "<a href='/one'>one<a href='//two.example/é 2?[x]'>two</a></a>",
    "<table border=1 style='color:red'><tr><td width=3 onclick=x()>1<tr><td>2</table>",
    "<video controls src=v.mp4></video><iframe src=x></iframe><audio></audio><img src=data:x>",
    "<o:p class=MsoNormal id=a>Word</o:p><font color=red>red</font>",
    "<b><p>over</b>lap</p>",
    "plain & simple",
    "",
]
ADDRESSES = {
    "https://商会.example/新 闻.html": "https://xn--6oq43m.example/%E6%96%B0%20%E9%97%BB.html",
    "HTTPS://User:pw@News.Example:443": "https://news.example/",
    "https://news.example:8443?a[]=1&b=100%": "https://news.example:8443/?a%5B%5D=1&b=100%25",
    'https://news.example/a|b^c`{}"<>\\#x#y': (
        "https://news.example/a%7Cb%5Ec%60%7B%7D%22%3C%3E%5C#x%23y"
    ),
}
texts = st.lists(st.sampled_from([*ODD, *BODIES, "<", ">", "&", ";", "</", "p", "Ã", "©", " "]))


def findings(made: Feed) -> list[tuple[str, str]]:
    """Return what is wrong in any format."""
    return [
        (one.rule, one.message)
        for media, make in MAKERS.items()
        for one in check(make(made), media, now=NOW)
    ]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("full", [True, False])
def test_an_odd_text_anywhere_is_no_finding_and_is_shown_as_it_is(text: str, full: bool) -> None:
    line = clean_line(text)
    made = entry(title=text, text=text, html=f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}"
                 "</p>", author=text, origin=text, full=full)  # fmt: skip
    one = feed(
        replace(made, section_title=line), title=line, description=line, publisher=line, rights=line
    )
    assert findings(one) == []
    shown = [
        etree.fromstring(rss(one)).findtext("channel/item/title"),
        json.loads(json_feed(one))["items"][0]["title"],
        feedparser.parse(atom(one), sanitize_html=False).entries[0].title_detail.value,
    ]
    assert {str(title).replace("\u2060", "") for title in shown[:2]} == {line.replace("\u2060", "")}
    title = etree.fromstring(atom(one)).find("a:entry/a:title", ATOM)
    assert title is not None
    assert title.text is not None
    text_of = etree.fromstring(f"<t>{title.text}</t>").text if title.get("type") else title.text
    assert text_of == line


@pytest.mark.parametrize("body", BODIES)
def test_an_odd_body_is_no_finding(body: str) -> None:
    made = entry(html=safe_html(body, "https://news.example/"), text="What it says.")
    assert findings(feed(made)) == []
    assert findings(feed(replace(made, html=""))) == []


@given(title=texts, text=texts, body=texts)
def test_whatever_comes_together_is_no_finding(
    title: list[str], text: list[str], body: list[str]
) -> None:
    words = "".join(title)
    html = safe_html("".join(body), "https://news.example/")
    made = entry(title=f"T {words}", text="".join(text), html=html, author=words)
    assert findings(feed(made, title=clean_line(f"T {words}"))) == []


@pytest.mark.parametrize(("url", "expected"), ADDRESSES.items())
def test_an_odd_address_is_written_so_that_every_reader_can_follow(url: str, expected: str) -> None:
    file = Attachment(url, "A </b>", "Application/PDF; name", 10)
    made = entry(url=url, attachments=(file,))
    assert made.link == expected
    assert findings(feed(made)) == []
    enclosure = etree.fromstring(rss(feed(made))).find("channel/item/enclosure")
    assert enclosure is not None
    assert dict(enclosure.attrib) == {"url": expected, "length": "10", "type": "application/pdf"}


@pytest.mark.parametrize("url", ["https://files/a.pdf", "https://my_files.example/a.pdf"])
def test_an_enclosure_that_rss_readers_refuse_is_in_the_other_formats(url: str) -> None:
    made = feed(entry(attachments=(Attachment(url, "", "application/pdf", 1),)))
    assert findings(made) == []
    assert etree.fromstring(rss(made)).find("channel/item/enclosure") is None
    assert url in atom(made).decode()
    assert "title" not in json.loads(json_feed(made))["items"][0]["attachments"][0]


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("joe@council.example", None),
        ("Joe (joe@council.example)", "Joe"),
        ("joe@council.example (Joe)", "Joe"),
        ("Joe <joe@council.example>", "Joe"),
        ("@joe@social.example", "@joe@social.example"),
    ],
)
def test_nobodys_mailbox_is_published(author: str, shown: str | None) -> None:
    made = entry(author=author, origin=author)
    assert (made.author, made.origin) == (shown, shown)
    assert findings(feed(made)) == []


def test_a_title_that_nobody_sees_is_the_beginning_of_the_text() -> None:
    made = entry(title="\u200b\u2060", text="The ports reopen.")
    assert made.title == "The ports reopen."
    assert findings(feed(made)) == []


def test_the_feed_itself_may_be_odd() -> None:
    one = feed(
        entry(),
        logo="https://商会.example/logo.svg",
        icon="https://商会.example/图.ico",
        contact="a&b@council.example",
        hubs=("https://hub.example/",),
    )
    assert findings(one) == []
    assert etree.fromstring(rss(one)).find("channel/image") is None
    assert b"xn--6oq43m.example/logo.svg" in atom(one)
    assert b"<email>" not in atom(one)
    shown = replace(one, logo="https://council.example/logo.PNG", contact="a@商会.example")
    assert findings(shown) == []
    assert etree.fromstring(rss(shown)).find("channel/image/url") is not None
    assert b"<email>a@xn--6oq43m.example</email>" in atom(shown)


@pytest.mark.parametrize("archive", [Archive(0), Archive(1), Archive(1, 1), Archive(3, 2)])
def test_every_page_of_an_archive_has_no_findings(archive: Archive) -> None:
    assert findings(feed(entry(), archive=archive)) == []


def test_alerts_of_one_second_are_told_apart(room: Newsroom) -> None:
    with room.database.write() as connection:
        for number in range(3):
            alerts.add(
                connection,
                "site",
                kind="verdict",
                verdict="broken",
                title=f"Title {number} </b>",
                text="",
                raised_at=NOW,
            )
    room.publish()
    data = room.read("_health.atom")
    assert check(data, "atom", now=NOW + timedelta(minutes=1)) == []
    assert len(etree.fromstring(data).findall("a:entry", ATOM)) == 3


def test_a_site_with_an_odd_address_has_feeds_without_findings(tmp_path: Path) -> None:
    site = {"title": "商会 & Co", "url": "https://商会.Example:443", "contact": "a@b.example"}
    settings = settings_for(tmp_path, site=site)
    assert settings.site.base == "https://xn--6oq43m.example/"
    made = health_feed(settings, f"{settings.site.base}feeds/", [])
    assert findings(made) == []


@pytest.mark.parametrize(
    ("moment", "reason"),
    [
        (datetime(2026, 1, 5), "no time zone"),  # noqa: DTZ001 - what is tested
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=8))), "year 1 "),
        (datetime(1969, 12, 31, tzinfo=UTC), "year 1969"),
        (datetime(9999, 12, 31, 23, tzinfo=timezone(-timedelta(hours=8))), "year 9999"),
    ],
)
@pytest.mark.parametrize("field", ["posted_at", "updated_at"])
def test_a_naive_or_absurd_date_is_no_entry(field: str, moment: datetime, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        entry(full=True, **{field: moment})


def test_an_absurd_date_costs_its_article_only(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.post(trade, "Ports reopen")
    room.post(trade, "Ancient", posted_at=datetime(1, 1, 1, tzinfo=UTC))
    report = room.publish()
    assert [problem.item for problem in report.problems] == ["article a2"]
    assert b"Ports reopen" in room.read("trade.rss")


def test_two_articles_of_one_address_are_two_entries(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    for title in ("First", "Second"):
        room.post(trade, title, url="https://council.example/same.html", posted_at=FIRST_DAY)
    assert room.publish().problems == ()
    for path in ("trade.rss", "trade.atom"):
        parsed = feedparser.parse(room.read(path))
        assert len({one.id for one in parsed.entries}) == 2
        assert {one.link for one in parsed.entries} == {"https://council.example/same.html"}
    for media in MAKERS:
        assert check(room.read(f"trade.{media}"), media, now=NOW) == []


def test_five_megabytes_of_text_become_a_summary(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    text = "ความร่วมมือ " * 150_000
    room.post(trade, "Huge", text=text, html=f"<p>{text}</p>")
    assert len(text.encode()) > 4_500_000
    assert room.publish().problems == ()
    for media in MAKERS:
        data = room.read(f"trade.{media}")
        assert len(data) < 20_000
        assert check(data, media, now=NOW) == []


def test_a_section_that_is_removed_keeps_its_last_files(room: Newsroom) -> None:
    old = room.open_section("old", {"": "Old"})
    room.publish()
    last = room.read("old.atom")
    with room.database.write() as connection:
        connection.execute(sql("DELETE FROM section WHERE id = :id"), {"id": old.id})
    assert room.publish().problems == ()
    assert room.read("old.atom") == last
    assert b"old.rss" not in room.read("feeds.opml")


@contextmanager
def full_disk(most: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_keeps_the_last_good_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    files.replace(path, b"old and whole")
    with full_disk(1000), pytest.raises(PublishError, match=r"feed\.rss.* cannot be published"):
        files.replace(path, b"x" * 2000)
    assert path.read_bytes() == b"old and whole"
    assert list(tmp_path.iterdir()) == [path]


def test_on_a_full_disk_every_file_that_could_not_be_written_is_named(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.post(trade, "First")
    room.publish()
    before = room.contents()
    room.post(trade, "Second")
    with full_disk(500):
        report = room.publish()
    named = " ".join(one.item for one in report.problems)
    assert all(f"trade.{one}" in named for one in ("rss", "atom", "json", "html")), named
    assert ".published.json" in named
    after = room.contents()
    assert after.pop(".publishing") == b""  # the next run looks at everything
    assert after == before
    assert room.publish().problems == ()
    assert b"Second" in room.read("trade.atom")


CRASH = """
import os, signal, sys
from pathlib import Path
from cabc_syndicate.publish import files

def end(event, arguments):
    if event == "os.rename":
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(end)
files.replace(Path(sys.argv[1]), b"new")
"""


def test_a_crash_between_write_and_rename_keeps_the_last_good_file(room: Newsroom) -> None:
    room.open_section("trade", {"": "Trade"})
    room.publish()
    path, before = room.feeds / "trade.rss", room.contents()
    run = subprocess.run(
        [sys.executable, "-c", CRASH, str(path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
        timeout=60,
    )
    assert run.returncode == -signal.SIGKILL
    (left,) = room.feeds.glob(".trade.rss.*.partial")
    assert left.read_bytes() == b"new"
    left.unlink()
    assert room.contents() == before
    room.publish()
    assert room.contents() == before


def test_an_article_that_was_never_stored_has_no_findings_either() -> None:
    assert article().title
    assert findings(feed(entry(title="", text="Only this.", html="", url="/relative"))) == []
