"""A site that changes between two runs: the verdict, one alert, nothing bad, and a recovery."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from bench.layouts import NOW, RunningSite, layouts, named, serving

from cabc_syndicate.collect.report import SourceReport
from cabc_syndicate.collect.service import condition, release
from cabc_syndicate.store import alerts, articles
from cabc_syndicate.store.alerts import StoredAlert
from tests.collect.conftest import Collector


@dataclass
class Watch:
    """A site that is collected once an hour."""

    site: RunningSite
    at: Collector
    now: datetime = NOW
    reports: list[SourceReport] = field(default_factory=list)

    def run(self, times: int = 1) -> SourceReport:
        """Collect again, an hour later each time."""
        for _ in range(times):
            self.now += timedelta(hours=1)
            (report,) = self.at.run(self.now).sources
            self.reports.append(report)
        return self.reports[-1]

    @property
    def alerts(self) -> list[StoredAlert]:
        """What the operator was told, the oldest first."""
        with self.at.database.read() as connection:
            return alerts.newest(connection)[::-1]

    @property
    def told(self) -> list[tuple[str, str]]:
        """The kind and verdict of each alert."""
        return [(one.kind, one.verdict) for one in self.alerts]

    @property
    def statuses(self) -> Counter[str]:
        """How many articles have each status."""
        return Counter(one.status.value for one in self.at.articles())

    @property
    def titles(self) -> set[str]:
        """The titles of what is published."""
        return {one.title for one in self.at.articles() if one.status.value == "published"}


Start = Callable[..., Watch]


COUNT = 20


@pytest.fixture
def watch(collector: Callable[..., Collector]) -> Iterator[Start]:
    """Serve a council's site of twenty articles, and collect it three times."""
    with ExitStack() as serving_now:

        def start(select: str = "", layout: str = "phpcms-default") -> Watch:
            site = serving_now.enter_context(serving(named("tuning", layout, count=COUNT)))
            source = f"""
[[source]]
id = "web"
section = "news"
list = "{site.list_url}"
[source.fetch]
delay = 0
allow_private = true
[source.select]
{select}
"""
            watching = Watch(site, collector(source))
            assert watching.run().new == COUNT
            assert watching.run(2).verdict == "working"
            return watching

        yield start


def expected_titles(site: RunningSite) -> set[str]:
    return {one.title for one in site.articles}


@pytest.mark.parametrize(
    ("change", "select", "verdict", "said"),
    [
        ("renamed-classes", 'item = "ul.list li a"', "broken", 'select.item "ul.list li a"'),
        ("titles-gone", "", "broken", "otherwise than before"),
        ("firewall", "", "login", "login or firewall page"),
    ],
)
def test_a_broken_layout_alerts_once_and_recovers(
    watch: Start, change: str, select: str, verdict: str, said: str
) -> None:
    at = watch(select)
    titles = at.titles
    at.site.change(change)
    assert at.run().verdict == verdict  # at once for who asks; nobody is woken yet
    assert at.told == []
    at.run(3)
    assert at.told == [("alert", verdict)]
    assert said in at.alerts[0].text
    assert at.titles == titles
    assert all(one.revision == 1 for one in at.at.articles())
    at.site.change("put-back")
    assert at.run(2).verdict == "working"
    assert at.told == [("alert", verdict), ("recovery", "working")]
    assert at.titles == titles


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(one.name, marks=[pytest.mark.proof] if place else [])
        for place, one in enumerate(layouts("tuning"))
    ],
)
def test_nothing_new_is_published_from_pages_without_titles(
    watch: Start, layout: str, count: int
) -> None:
    at = watch(layout=layout)
    titles = at.titles
    at.site.change("burst", count=count)
    at.site.change("titles-gone")
    assert at.run().verdict == "broken"
    at.run(3)
    assert at.told == [("alert", "broken")]
    assert at.titles == titles
    at.site.change("put-back")
    at.site.change("burst", count=count)
    assert at.run(2).verdict == "working"
    assert at.told[1:] == [("recovery", "working")]
    assert at.titles == expected_titles(at.site)
    assert len(at.titles) == COUNT + count


def test_one_new_article_without_its_title_waits_and_wakes_nobody(watch: Start) -> None:
    at = watch()
    titles = at.titles
    at.site.change("burst", count=1)
    path = at.site.articles[0].path
    sound = at.site.pages[path]
    at.site.change("titles-gone")
    broken = at.site.pages[path]
    at.site.change("put-back")
    at.site.change("burst", count=1)
    at.site.pages[path] = broken
    at.run(4)
    assert (at.titles, at.told) == (titles, [])
    assert "where the list says" in at.reports[-1].problems[0].reason
    at.site.pages[path] = sound
    assert at.run().new == 1
    assert at.titles == expected_titles(at.site)


@pytest.mark.parametrize("layout", ["dedecms-gbk", "asp-tables"])
def test_a_firewalls_page_tells_nothing_of_the_sites_own(watch: Start, layout: str) -> None:
    at = watch(layout=layout)
    at.site.change("burst", count=3)
    at.site.change("firewall")
    assert at.run(4).verdict == "login"
    at.site.change("put-back")
    at.site.change("burst", count=3)
    assert at.run().verdict == "working"  # though its encoding is not the firewall's
    assert at.told == [("alert", "login"), ("recovery", "working")]
    assert at.titles == expected_titles(at.site)


def test_an_automatic_list_heals_itself_where_classes_are_renamed(watch: Start) -> None:
    at = watch()
    at.site.change("renamed-classes")
    assert (at.run(4).verdict, at.told) == ("working", [])
    at.site.change("burst", count=2)
    assert at.run().new == 2


def test_ids_issued_anew_are_one_alert_and_no_new_article(watch: Start) -> None:
    at = watch()
    ids = {one.id for one in at.at.articles()}
    at.site.change("ids-reissued")
    assert at.run().verdict == "burst"
    at.run(3)
    assert at.told == [("alert", "burst")]
    assert "20 of its articles at new addresses" in at.alerts[0].text
    assert {one.id for one in at.at.articles()} == ids
    assert at.statuses == {"published": 20}
    at.site.change("put-back")
    assert at.run(2).verdict == "working"
    assert at.told[1:] == [("recovery", "working")]


def test_once_released_articles_follow_their_new_addresses(watch: Start) -> None:
    at = watch()
    at.site.change("ids-reissued")
    at.run()
    assert release(at.at.database, at.at.settings, "web", now=at.now) == 0
    assert at.run(2).verdict == "working"
    assert at.statuses == {"published": 20}
    assert expected_titles(at.site) == at.titles


def test_a_burst_is_quarantined_until_it_is_released(watch: Start) -> None:
    at = watch()
    titles = at.titles
    at.now += timedelta(days=2)  # on its first day nothing is usual yet
    assert at.run().verdict == "working"
    at.site.change("burst", count=60)
    report = at.run()
    assert (report.verdict, report.new, report.held) == ("burst", 60, 60)
    at.run(2)
    assert at.told == [("alert", "burst")]
    assert "cabc source release web" in at.alerts[0].text
    assert at.titles == titles
    assert not at.at.mailable() - titles
    before = max(one.seq for one in at.at.articles())
    assert condition(at.at.database, at.at.settings, "web").held == 60
    assert release(at.at.database, at.at.settings, "web", now=at.now) == 60
    assert at.titles == expected_titles(at.site)
    assert at.run(2).verdict == "working"
    assert at.told[1:] == [("recovery", "working")]
    # Digests are windows over the sequence: what was held is behind no watermark.
    assert sum(one.seq > before for one in at.at.articles()) == 60
    assert at.at.articles()[-1].html


@pytest.mark.parametrize(
    "news", [pytest.param(0, marks=pytest.mark.proof), 1, pytest.param(4, marks=pytest.mark.proof)]
)
@pytest.mark.parametrize(("status", "verdict"), [(200, "login"), (403, "blocked"), (500, "broken")])
def test_articles_behind_a_wall_are_told_though_their_list_is_as_ever(
    watch: Start, status: int, verdict: str, news: int
) -> None:
    at = watch()
    titles = at.titles
    at.site.change("burst", count=news)
    lists = {path: page for path, page in at.site.pages.items() if "a=lists" in path}
    before = dict(at.site.pages)
    at.site.change("firewall")
    walls = {path: (status, *page[1:]) for path, page in at.site.pages.items()}
    at.site.pages = walls | lists
    at.run(4)
    assert [one.verdict for one in at.reports[3:]] == [verdict] * 4
    assert at.told == [("alert", verdict)]
    assert at.titles == titles
    at.site.pages = before
    at.now += timedelta(days=1)
    assert at.run(2).verdict == "working"
    assert at.told[1:] == [("recovery", "working")]
    assert at.titles == expected_titles(at.site)


def retell(site: RunningSite, titles: dict[int, str], text: str = "") -> None:
    """Change titles by their places in the list, and every text to `text` if one is given."""
    told = list(site.stories)
    for place, title in titles.items():
        told[place] = replace(told[place], title=title)
    if text:
        told = [replace(one, paragraphs=(f"{text} {one.number}. " * 9,)) for one in told]
    site.tell(told)


def test_titles_that_the_list_changes_too_are_edits(watch: Start) -> None:
    at = watch()
    at.now += timedelta(days=2)
    retell(at.site, {place: f"Corrected: the harbour takes ship {place}" for place in range(4)})
    assert at.run(3).verdict == "working"
    assert at.titles == expected_titles(at.site)
    assert at.told == []


def test_a_site_that_stays_changed_is_accepted_by_releasing_it(watch: Start) -> None:
    at = watch()
    at.now += timedelta(days=2)
    retell(at.site, {}, "Members alone read the whole of notice")
    at.site.change("burst", count=2)
    assert at.run(4).verdict == "broken"
    assert at.told == [("alert", "broken")]
    assert "release the source" in at.alerts[0].text
    assert at.statuses == {"published": 20}  # what is new waits
    assert all(one.revision == 1 for one in at.at.articles())
    assert release(at.at.database, at.at.settings, "web", now=at.now) == 0
    assert at.run().new == 2
    at.now += timedelta(days=31)
    assert at.run(3).verdict == "working"
    assert at.told[1:] == [("recovery", "working")]
    assert {one.revision for one in at.at.articles()[:20]} == {2}
    assert at.statuses == {"published": 22}


def test_an_edit_that_is_seen_while_a_list_page_fails_is_not_lost(watch: Start) -> None:
    at = watch()
    at.site.change("burst", count=1)
    edited = at.site.change("edited", place=1)  # the newest known one, which is compared
    assert edited is not None
    second = at.site.layout.design.list_address(2)
    page = at.site.pages[second]
    at.site.pages[second] = (500, *page[1:])
    first = at.run()
    assert first.problems
    at.site.pages[second] = page
    assert first.revised + at.run().revised == 1
    assert [one.title for one in at.at.articles() if one.revision == 2] == [edited.title]


def test_a_batch_of_a_dozen_is_news(watch: Start) -> None:
    at = watch()
    at.site.change("burst", count=12)
    report = at.run()
    assert (report.verdict, report.new, report.held) == ("working", 12, 0)


@pytest.mark.parametrize("how", ["withdrawn-404", "withdrawn-410", "withdrawn-message"])
def test_a_page_that_is_gone_twice_is_withdrawn_and_may_come_back(watch: Start, how: str) -> None:
    at = watch()
    gone = at.site.change(how, place=2)
    assert gone is not None
    assert at.run().withdrawn == 0  # once may be a mishap
    assert at.run().withdrawn == 1
    assert at.titles == expected_titles(at.site)
    assert gone.title not in at.titles
    at.site.change("put-back")
    at.run(2)
    assert gone.title in at.titles
    assert at.told == []


@pytest.mark.parametrize(("place", "days"), [(1, 0), (0, 0), (0, 2)])
def test_an_edited_page_is_a_revision_with_its_history(watch: Start, place: int, days: int) -> None:
    at = watch()
    at.now += timedelta(days=days)  # the newest article is compared each day
    edited = at.site.change("edited", place=place)
    assert edited is not None
    assert at.run().revised == 1
    (article,) = [one for one in at.at.articles() if one.revision == 2]
    assert article.title == edited.title
    assert article.updated_at > article.posted_at
    assert at.run().revised == 0


def test_a_new_title_of_the_newest_article_is_an_edit_and_no_breakage(watch: Start) -> None:
    at = watch()
    at.now += timedelta(days=2)
    old = at.site.articles[0]
    new = "Harbour Chapel Opens Its Doors Again"
    for path, (status, headers, body) in at.site.pages.items():
        page = body.replace(old.title.encode(), new.encode())
        at.site.pages[path] = (status, headers, page)
    assert at.run().verdict == "working"
    assert at.titles == {one.title for one in at.site.articles[1:]} | {new}
    with at.at.database.read() as connection:
        (article,) = [one for one in at.at.articles() if one.revision == 2]
        (before,) = articles.history(connection, article.seq)
    assert (before["title"], before["posted_at"]) == (old.title, old.posted_at)
    assert before["text"]


def test_a_source_that_falls_silent_is_told_at_once_and_when_it_speaks_again(watch: Start) -> None:
    at = watch('\n[source.expect]\ngap = "3d"')
    at.now += timedelta(days=10)
    assert at.run().verdict == "silent"
    at.run(3)
    assert at.told == [("alert", "silent")]
    at.site.change("burst", count=2)
    at.now = max(one.posted_at for one in at.site.articles)
    assert at.run().verdict == "working"
    assert at.told[1:] == [("recovery", "working")]


WITH_IDS = [
    pytest.param(one.name, marks=[pytest.mark.proof] if place else [])
    for place, one in enumerate(layouts("tuning"))
    if one.name != "wordpress"  # it has the words of the title in its addresses
]


@pytest.mark.parametrize("layout", WITH_IDS)
def test_ids_issued_anew_with_news_among_them_publish_nothing(watch: Start, layout: str) -> None:
    at = watch(layout=layout)
    titles = at.titles
    at.site.change("burst", count=3)
    at.site.change("ids-reissued")
    assert at.run(4).verdict == "burst"
    assert at.told == [("alert", "burst")]
    assert at.titles == titles
    assert at.statuses == {"published": COUNT, "quarantined": 3}
    release(at.at.database, at.at.settings, "web", now=at.now)
    assert at.run(2).verdict == "working"
    assert at.told[1:] == [("recovery", "working")]
    assert at.titles == expected_titles(at.site)
