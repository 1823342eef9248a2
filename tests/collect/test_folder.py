"""A folder of pages: from files to articles in the store, and what goes wrong on the way."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from cabc_syndicate.errors import NotFoundError
from cabc_syndicate.model import ArticleStatus, Provenance
from cabc_syndicate.store import articles
from tests.collect.conftest import NOW, Collector
from tests.collect.test_page_html import PHPCMS
from tests.collect.test_page_text import FIRST, META, SEED, page

SOURCE = """
[[source]]
id = "pages"
path = "pages"
"""

Build = Callable[..., Collector]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    return folder


def dated(day: int, month: int = 2) -> str:
    return META.replace("2018-02-24", f"2018-{month:02}-{day:02}")


def test_the_seed_through_the_whole_stage(collector: Build, pages: Path) -> None:
    files = sorted(SEED.glob("*.txt")) if SEED.is_dir() else []
    if not files:
        pytest.skip("no seed folder beside the checkout")
    (pages / files[0].name).write_bytes(files[0].read_bytes())
    at = collector(SOURCE)
    report = at.run()
    assert report.problems == ()
    (article,) = at.articles()
    assert article.section == "media-report"
    assert [section.title for section in at.sections()] == [{"": "Media Report"}]
    assert article.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    assert len(article.text.split("\n")) == 7
    again = at.run(NOW + timedelta(days=1))
    (source,) = again.sources
    assert (source.found, source.new, source.revised, source.unchanged) == (1, 0, 0, 1)
    assert at.articles() == [article]


def test_files_become_articles_oldest_first(collector: Build, pages: Path) -> None:
    (pages / "b.txt").write_text(page(title="Younger\n\n", meta=dated(26)))
    (pages / "a").mkdir()
    (pages / "a" / "c.HTML").write_text(PHPCMS)
    (pages / "notes.doc").write_text("not a page")
    at = collector(SOURCE)
    (source,) = at.run().sources
    assert (source.found, source.new) == (2, 2)
    assert source.articles == ("Nine Measures for Fresh Fruit", "Younger")
    first, second = at.articles()
    assert (first.section, first.url) == ("mao-yi-xin-wen", None)
    assert (second.section, second.title) == ("trade-news", "Younger")
    assert first.tag == f"tag:council.example,2018-03-01:article/{first.id}"
    assert at.state("pages").verdict == "working"
    assert at.state("pages").first_run_at == NOW


def test_an_edit_is_a_revision(collector: Build, pages: Path) -> None:
    (pages / "a.txt").write_text(page())
    at = collector(SOURCE)
    at.run()
    (before,) = at.articles()
    (pages / "a.txt").write_text(page(body=f"{FIRST}\n\nCorrected.\n"))
    (source,) = at.run(NOW + timedelta(hours=1)).sources
    assert (source.new, source.revised, source.articles) == (0, 1, (before.title,))
    (after,) = at.articles()
    assert (after.id, after.seq, after.revision) == (before.id, before.seq, 2)
    assert after.text.endswith("Corrected.")
    assert after.updated_at == NOW + timedelta(hours=1)
    (same,) = at.run(NOW + timedelta(hours=2)).sources
    assert (same.revised, same.unchanged) == (0, 1)


def test_backfill_is_not_mailable(collector: Build, pages: Path) -> None:
    (pages / "old.txt").write_text(page(title="Old\n\n", meta=dated(21)))
    (pages / "new.txt").write_text(page(title="New\n\n", meta=dated(23)))
    (pages / "none.txt").write_text(page(title="Undated\n\n", meta=""))
    at = collector(SOURCE)
    at.run()
    assert at.mailable() == {"New"}
    (pages / "late.txt").write_text(page(title="Late\n\n", meta=dated(2)))
    (pages / "later.txt").write_text(page(title="Later undated\n\n", meta=""))
    at.run(NOW + timedelta(days=1))
    assert at.mailable() == {"New", "Late", "Later undated"}


def test_any_number_of_backfill_days(collector: Build, pages: Path) -> None:
    (pages / "old.txt").write_text(page(title="Old\n\n", meta=dated(21)))
    at = collector(SOURCE + "backfill_days = 99999999999")
    at.run()
    assert at.mailable() == {"Old"}


def test_a_first_sight_is_never_stamped_again(collector: Build, pages: Path) -> None:
    (pages / "a.txt").write_text(page(meta=""))
    at = collector(SOURCE)
    (problem,) = at.run().problems
    assert problem.item == str(pages / "a.txt")
    assert problem.reason == "has no date, so the time it was first seen counts"
    assert at.run(NOW + timedelta(days=1)).problems == ()
    (pages / "a.txt").write_text(page(meta="", body=f"{FIRST}\n\nMore.\n"))
    report = at.run(NOW + timedelta(days=2))
    assert (report.problems, report.sources[0].revised) == ((), 1)
    (article,) = at.articles()
    assert article.posted_from is Provenance.FIRST_SEEN
    assert article.posted_at == NOW


def test_a_page_without_breadcrumb_waits_for_one(collector: Build, pages: Path) -> None:
    (pages / "a.txt").write_text(page(head=""))
    at = collector(SOURCE)
    (problem,) = at.run().problems
    assert problem.item == str(pages / "a.txt")
    assert problem.reason == ("has no breadcrumb that names a section, so it is kept unpublished")
    (article,) = at.articles()
    assert (article.section, article.status) == (None, ArticleStatus.UNPUBLISHED)
    (pages / "a.txt").write_text(page())
    report = at.run(NOW + timedelta(days=1))
    assert (report.problems, report.sources[0].revised) == ((), 1)
    (article,) = at.articles()
    assert (article.section, article.status) == ("trade-news", ArticleStatus.PUBLISHED)


def test_a_fixed_section(collector: Build, pages: Path) -> None:
    (pages / "a.txt").write_text(page(head=""))
    at = collector(SOURCE + 'section = "top-concern"')
    assert at.run().problems == ()
    assert at.articles()[0].section == "top-concern"
    assert at.sections()[0].title == {"": "Top Concern"}


def test_sections_are_matched_by_title_and_slug(collector: Build, pages: Path) -> None:
    for number, name in enumerate(("Trade News", "TRADE  NEWS", "Trade-News", "贸易新闻", "!!")):
        head = f"Home > {name} > Text\n\n"
        (pages / f"{number}.txt").write_text(page(head=head, title=f"Title {number}\n\n"))
    at = collector(SOURCE)
    at.run()
    assert [article.section for article in at.articles()] == [
        "trade-news",
        "trade-news",
        "trade-news",
        "mao-yi-xin-wen",
        "section-3",
    ]


def test_each_bad_file_is_named_and_the_rest_is_read(collector: Build, pages: Path) -> None:
    (pages / "good.txt").write_text(page())
    (pages / "empty.txt").write_text("")
    (pages / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00" * 50)
    (pages / "untitled.txt").write_text(page(title=""))
    (pages / "large.txt").write_text(page() + "x" * 5000)
    (pages / "gone.txt").symlink_to(pages / "nowhere.txt")
    (pages / "outside.txt").symlink_to("/etc/hostname")
    (pages / "loop").symlink_to(pages)
    at = collector(f"{SOURCE}\n[source.fetch]\nmax_bytes = 5000")
    report = at.run()
    problems = {Path(problem.item).name: problem for problem in report.problems}
    assert {name: problem.reason for name, problem in problems.items()} == {
        "empty.txt": "is empty",
        "gone.txt": "cannot be read: No such file or directory",
        "large.txt": "is larger than 5,000 bytes",
        "photo.txt": "is not text",
        "untitled.txt": "has no title",
    }
    assert all(problem.remedy for problem in problems.values())
    assert [article.title for article in at.articles()] == ["Nine Measures for Fresh Fruit"]
    assert at.state("pages").verdict == "working"
    assert at.state("pages").first_run_at == NOW


@pytest.mark.parametrize("what", ["missing", "file", "empty"])
def test_a_folder_that_is_none(collector: Build, tmp_path: Path, what: str) -> None:
    if what == "file":
        (tmp_path / "pages").write_text("x")
    elif what == "empty":
        (tmp_path / "pages").mkdir()
    at = collector(SOURCE)
    (problem,) = at.run().problems
    assert problem.item == f'source "pages": {tmp_path / "pages"}'
    assert (
        problem.reason
        == {
            "missing": "there is no such folder",
            "file": "is not a folder",
            "empty": "holds no .txt, .html or .md file",
        }[what]
    )
    assert problem.remedy
    state = at.state("pages")
    assert (state.verdict, state.first_run_at) == ("broken", None)
    assert problem.reason in (state.last_error or "")


def test_a_missing_folder_loses_nothing(collector: Build, pages: Path) -> None:
    (pages / "a.txt").write_text(page())
    at = collector(SOURCE)
    at.run()
    stored = at.articles()
    pages.rename(pages.with_name("moved"))
    assert len(at.run().problems) == 1
    assert at.articles() == stored


def test_an_unknown_source(collector: Build, pages: Path) -> None:
    del pages
    with pytest.raises(NotFoundError, match='source "other": is not configured'):
        collector(SOURCE).run(only=["other"])


def test_a_dry_run_stores_nothing(collector: Build, pages: Path) -> None:
    (pages / "a.txt").write_text(page())
    at = collector(SOURCE)
    (source,) = at.run(dry_run=True).sources
    assert (source.new, source.articles) == (1, ("Nine Measures for Fresh Fruit",))
    assert (at.articles(), at.sections(), at.state("pages").last_run_at) == ([], [], None)


def test_the_encoding_is_remembered(collector: Build, pages: Path) -> None:
    text = page(
        head="首页 > 媒体报道 > 正文\n", title="九项措施\n\n", body="各位会员在江边开会。\n"
    )
    (pages / "a.txt").write_bytes(text.replace("©", "").encode("gbk"))
    at = collector(SOURCE)
    at.run()
    assert at.state("pages").encoding == "gb18030"
    (article,) = at.articles()
    assert (article.title, article.language) == ("九项措施", "zh-Hans")


def test_many_sections_more_than_there_is_room(collector: Build, pages: Path) -> None:
    for number in range(64):
        head = f"Home > Section Number {number} > Text\n\n"
        (pages / f"{number:02}.txt").write_text(page(head=head, title=f"Title {number}\n\n"))
    at = collector(SOURCE)
    problems = at.run().problems
    assert len(problems) == 2
    assert "62 sections already" in problems[0].reason
    assert len(at.articles()) == 64
    with at.database.read() as connection:
        kept = articles.listing(connection, status=ArticleStatus.UNPUBLISHED)
    assert len(kept) == 2


def test_markdown_files_become_articles_and_drafts_stay_out(collector: Build, pages: Path) -> None:
    (pages / "a.md").write_text(
        "---\ntitle: Grain Terminal Opens\ndate: 2018-02-26 09:30\nsection: Trade News\n---\n\n"
        "The terminal took its **first** ship.\n"
    )
    (pages / "later.md").write_text("---\ntitle: Not yet\ndraft: true\n---\nUnfinished.\n")
    (pages / "broken.markdown").write_text("---\ntitle: [open\n---\nText.\n")
    at = collector(SOURCE)
    (source,) = at.run().sources
    assert (source.found, source.new, len(source.problems)) == (2, 1, 1)
    assert "front matter that cannot be read" in source.problems[0].reason
    (article,) = at.articles()
    assert (article.title, article.section) == ("Grain Terminal Opens", "trade-news")
    assert article.posted_at.isoformat() == "2018-02-26T09:30:00+08:00"
    assert article.html == "<p>The terminal took its <strong>first</strong> ship.</p>"
    assert article.posted_from is Provenance.PAGE


def test_a_folder_of_nothing_but_drafts_is_said_to_hold_no_file(
    collector: Build, pages: Path
) -> None:
    (pages / "later.md").write_text("+++\ndraft = true\n+++\nUnfinished.\n")
    (source,) = collector(SOURCE).run().sources
    assert "holds no" in source.problems[0].reason
