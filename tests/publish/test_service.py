"""What a run of publish leaves in the folder, on a real store."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree, html

from cabc_syndicate.errors import PublishError
from cabc_syndicate.model import ArticleDraft
from cabc_syndicate.publish import files
from cabc_syndicate.publish.encodings import is_copy
from cabc_syndicate.publish.service import feeds, publish
from cabc_syndicate.store import Database, articles, standing

from .newsroom import NOW, Newsroom, settings_for

FORMATS = ("rss", "atom", "json", "html")


def test_every_section_and_all_have_four_formats_and_lists(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.open_section("training", {"": "Training"})
    room.post(trade, "Ports reopen")
    report = room.publish()
    slugs = ("all", "all.en", "trade", "trade.en", "training", "source-site")
    expected = {f"{slug}.{format_}" for slug in slugs for format_ in FORMATS}
    assert set(report.written) == expected | {
        "_health.atom",
        "index.html",
        "feeds.opml",
        "feeds.en.opml",
        "style.css",
    }
    assert set(room.contents()) == set(report.written)
    assert report.problems == ()


def test_a_second_run_writes_nothing(room: Newsroom) -> None:
    room.post(room.open_section("trade", {"": "Trade"}), "Ports reopen", url=None)
    first = room.publish()
    before = {path: (room.feeds / path).stat().st_mtime_ns for path in first.written}
    second = room.publish(NOW + timedelta(days=400))
    assert second.written == ()
    assert second.unchanged == len(first.written)
    assert before == {path: (room.feeds / path).stat().st_mtime_ns for path in first.written}


def test_a_new_article_touches_only_what_shows_it(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    notices = room.open_section("notices", {"": "Notices"})
    room.post(trade, "Ports reopen")
    room.post(notices, "Office closed")
    room.publish()
    room.post(trade, "Exports rise")
    slugs = ("all", "all.en", "trade", "trade.en", "source-site")
    changed = {f"{slug}.{format_}" for slug in slugs for format_ in FORMATS}
    assert set(room.publish().written) == changed | {"index.html"}


def test_the_same_content_gives_the_same_bytes_elsewhere_and_on_another_day(
    room: Newsroom, tmp_path: Path
) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    for title in ("Ports reopen", "Exports rise", "Fair opens"):
        room.post(trade, title)
    room.publish()
    other = settings_for(tmp_path, publish={"directory": tmp_path / "elsewhere"})
    publish(room.database, other, now=NOW + timedelta(days=1000))
    first = room.contents()
    room.settings = other
    assert room.contents() == first


def test_a_dry_run_says_what_it_would_write(room: Newsroom) -> None:
    room.post(room.open_section("trade", {"": "Trade"}), "Ports reopen")
    report = room.publish(dry_run=True)
    assert "trade.rss" in report.written
    assert not room.feeds.exists()
    assert report.written == room.publish().written


def test_progress_is_told_to_the_end(room: Newsroom) -> None:
    news: list[tuple[str, int, int | None]] = []
    report = room.publish(progress=lambda task, done, total: news.append((task, done, total)))
    assert news[-1] == ("publish", len(report.written), len(report.written))


def test_an_article_without_address_gets_a_page_that_feeds_link_to(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    identity = room.post(trade, "Ports <reopen>", url=None, html="<p>All <b>four</b> ports.</p>")
    room.publish()
    page = html.fromstring(room.read(f"articles/{identity}.html").decode())
    assert page.xpath("string(//h1)") == "Ports <reopen>"
    assert page.xpath("string(//div[@class='body']//b)") == "four"
    assert page.xpath("//link[@rel='stylesheet']/@href") == ["../style.css"]
    address = f"https://council.example/feeds/articles/{identity}.html"
    assert address.encode() in room.read("trade.rss")
    assert f'href="articles/{identity}.html"'.encode() in room.read("trade.html")


def test_an_address_that_is_not_of_the_web_is_replaced_by_a_page(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    identity = room.post(trade, "Ports reopen", url="javascript:alert(1)")
    room.publish()
    assert (room.feeds / f"articles/{identity}.html").is_file()
    assert not any(b"javascript:" in data for data in room.contents().values())


@pytest.mark.parametrize("host", ["[2001:db8::1]", "☃.example", "a..b", "exa!mple.org"])
def test_every_page_that_feeds_link_to_is_there(room: Newsroom, host: str) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.post(trade, "Ports reopen", url=f"http://{host}/x")
    room.publish()
    (entry,) = json.loads(room.read("trade.json"))["items"]
    path = entry["url"].removeprefix("https://council.example/feeds/")
    assert (room.feeds / path).is_file() == path.startswith("articles/")


def test_the_page_of_a_withdrawn_article_says_so_and_no_more(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    identity = room.post(trade, "What must go", url=None, text="Zanzibar", html="<p>Zanzibar</p>")
    other = room.post(trade, "Ports reopen", url=None, language="th")
    for number in range(6):  # or the feeds would lose too much at once, and stay
        room.post(trade, f"Another story {number}")
    room.publish()
    with room.database.write() as connection:
        for one in articles.by_seq(connection, [1, 2]):
            standing.withdraw(connection, one.seq, NOW)
    room.publish()
    page = room.read(f"articles/{identity}.html")
    assert b"This article was withdrawn." in page
    assert "บทความนี้ถูกถอนออกแล้ว".encode() in room.read(f"articles/{other}.html")
    for suffix in ("", ".gz", ".br", ".zst"):
        held = room.read(f"articles/{identity}.html{suffix}")
        assert suffix == "" or is_copy(held, page, suffix)
    assert not any(b"Zanzibar" in data for data in room.contents().values())


def test_unpublished_articles_are_nowhere(room: Newsroom) -> None:
    room.open_section("trade", {"": "Trade"})
    room.post(None, "Kept back", url=None)
    room.publish()
    assert not any(b"Kept back" in data for data in room.contents().values())
    assert not (room.feeds / "articles").exists()


def test_a_reposted_article_is_a_summary_with_source_and_link(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    text = "Prices fell. " * 40 + "The very last words."
    body = f"<p>{text}</p>"
    room.post(trade, "Prices", origin="Harbour Daily", text=text, html=body)
    room.publish()
    for path in ("trade.rss", "trade.atom", "trade.json", "trade.html"):
        document = room.read(path).decode()
        assert "very last words" not in document
        assert "Harbour Daily" in document
        assert "https://council.example/news/1.html" in document


def test_a_reposted_article_is_a_summary_on_its_own_page_too(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    text = "Prices fell. " * 40 + "The very last words."
    identity = room.post(trade, "Prices", url=None, origin="Harbour Daily", text=text)
    room.publish()
    page = room.read(f"articles/{identity}.html").decode()
    assert "very last words" not in page
    assert "Source: Harbour Daily" in page


def test_an_article_that_cannot_be_an_entry_is_left_out_and_named(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.post(trade, "Ports reopen")
    identity = room.post(trade, "\ufffe", text="\uffff", html="")
    report = room.publish()
    assert [problem.item for problem in report.problems] == [f"article {identity}"]
    assert b"Ports reopen" in room.read("trade.atom")
    assert etree.fromstring(room.read("trade.rss")).xpath("count(//item)") == 1


def test_a_folder_that_is_a_file_stops_the_run(room: Newsroom) -> None:
    room.feeds.write_text("in the way")
    with pytest.raises(PublishError, match="cannot be published") as caught:
        room.publish()
    assert caught.value.problem.remedy
    assert room.feeds.read_text() == "in the way"


def test_a_file_that_cannot_be_written_is_a_problem_and_the_others_are_written(
    room: Newsroom,
) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.publish()
    (room.feeds / "trade.rss").unlink()
    (room.feeds / "trade.rss").mkdir()
    (room.feeds / "articles").write_text("in the way")
    room.post(trade, "Ports reopen", url=None)
    report = room.publish()
    failed = {problem.item.rpartition("/")[2] for problem in report.problems}
    assert failed == {"trade.rss", "a1.html"}
    assert b"Ports reopen" in room.read("trade.atom")
    assert not list(room.feeds.rglob("*.partial"))


def test_a_mark_that_cannot_be_made_stops_nothing(room: Newsroom) -> None:
    room.publish()
    (room.feeds / ".publishing").symlink_to(room.feeds / "gone" / "away")
    room.post(room.open_section("trade", {"": "Trade"}), "Ports reopen")
    assert room.publish().problems == ()
    assert b"Ports reopen" in room.read("trade.atom")


def test_one_process_publishes_at_a_time(room: Newsroom) -> None:
    room.publish()
    room.post(room.open_section("trade", {"": "Trade"}), "Ports reopen")
    with ThreadPoolExecutor(1) as pool:
        with files.alone(room.feeds):
            waiting = pool.submit(room.publish)
            room.publish(dry_run=True)  # which writes nothing, and does not wait
            assert not (room.feeds / "trade.atom").exists()
        assert "trade.atom" in waiting.result().written


def test_nothing_is_removed(room: Newsroom) -> None:
    room.feeds.mkdir()
    (room.feeds / "README.md").write_text("mine")
    room.publish()
    assert (room.feeds / "README.md").read_text() == "mine"


def test_an_edit_moves_updated_and_keeps_id_and_published(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    identity = room.post(trade, "Ports reopen")
    room.publish()
    before = etree.fromstring(room.read("trade.atom"))
    with room.database.write() as connection:
        old = articles.get(connection, identity)
        assert old is not None
        draft = ArticleDraft(
            key="key-1",
            url=old.url,
            title="Ports reopen early",
            section_title=None,
            author=None,
            origin=None,
            posted_at=old.posted_at,
            posted_from=old.posted_from,
            language="en",
            html=old.html,
            text=old.text,
        )
        articles.revise(connection, old.seq, draft, digest="other", now=NOW)
    room.publish()
    after = etree.fromstring(room.read("trade.atom"))
    names = {"a": "http://www.w3.org/2005/Atom"}

    def value(tree: etree._Element, path: str) -> str:
        return str(tree.xpath(f"string({path})", namespaces=names))

    for same in ("//a:entry/a:id", "//a:entry/a:published"):
        assert value(before, same) == value(after, same) != ""
    assert value(after, "//a:entry/a:updated") == "2026-03-01T09:00:00+00:00"
    assert value(after, "/a:feed/a:updated") == "2026-03-01T09:00:00+00:00"
    assert value(after, "//a:entry/a:title") == "Ports reopen early"


def test_feeds_lists_every_file_with_its_address(room: Newsroom) -> None:
    trade = room.open_section("trade", {"": "Trade"})
    room.open_section("training", {"": "Training"})
    room.post(trade, "Ports reopen")
    found = {info.path: info for info in feeds(room.database, room.settings)}
    assert len(found) == 24
    assert found["trade.rss"].url == "https://council.example/feeds/trade.rss"
    assert (found["trade.rss"].items, found["training.atom"].items) == (1, 0)
    assert found["all.json"].updated is not None
    assert found["training.html"].updated is None


def test_a_store_without_sections_still_publishes(room: Newsroom) -> None:
    room.publish()
    assert (room.feeds / "all.atom").is_file()
    assert isinstance(room.database, Database)
