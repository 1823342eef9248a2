"""Six kinds of generated site, collected over real HTTP with the list's address alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from bench.layouts import NOW, Expected, Layout, RunningSite, layouts, serving
from bench.layouts.collecting import Collected, collected, configuration, run
from bench.layouts.scoring import f1, has_date, has_title, leaks, list_accuracy

LAYOUTS = {layout.name: layout for layout in layouts("tuning")}
FLOORS = {"asp-tables": 0.97}


@dataclass(frozen=True)
class Reading:
    """One run over one layout: what was stored, and what its site was asked for."""

    layout: Layout
    collected: Collected
    hits: tuple[str, ...]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Reading]]:
    """Collect a layout once, whichever test asks first."""
    done: dict[str, Reading] = {}

    def reading(name: str) -> Reading:
        if name not in done:
            with serving(LAYOUTS[name]) as site:
                got = collected(site, tmp_path_factory.mktemp(name))
                done[name] = Reading(site.layout, got, tuple(site.hits))
        return done[name]

    yield reading


@pytest.fixture(params=LAYOUTS)
def reading(request: pytest.FixtureRequest, read: Callable[[str], Reading]) -> Reading:
    return read(request.param)


@pytest.fixture
def phpcms() -> Iterator[RunningSite]:
    with serving(LAYOUTS["phpcms-default"]) as site:
        yield site


def test_the_list_is_found_exactly_and_in_its_order(reading: Reading) -> None:
    found = list_accuracy(reading.layout, reading.hits)
    if reading.layout.name == "asp-tables":
        assert found.found >= 0.95 * found.expected
    else:
        assert found.is_exact, found


def test_every_title_and_date_is_right(reading: Reading) -> None:
    found = reading.collected.found
    lost = [one.path for one in reading.layout.articles if one.path not in found]
    assert lost == []
    wrong = [
        (one.title, one.posted_at, found[one.path].title, found[one.path].posted_at)
        for one in reading.layout.articles
        if not (has_title(one, found[one.path]) and has_date(one, found[one.path]))
    ]
    assert wrong == []


def test_bodies_are_whole_and_hold_no_neighbours(reading: Reading) -> None:
    found = reading.collected.found
    pairs = [(one, found[one.path].text) for one in reading.layout.articles if one.path in found]
    assert {one.path: leaked for one, text in pairs if (leaked := leaks(one, text))} == {}
    scores = {one.path: f1("\n".join(one.body), text) for one, text in pairs}
    assert len(scores) == len(reading.layout.articles)
    worst = sorted(scores.items(), key=lambda item: item[1])[:3]
    assert sum(scores.values()) / len(scores) >= FLOORS.get(reading.layout.name, 0.99), worst


def test_a_second_run_changes_nothing(phpcms: RunningSite, tmp_path: Path) -> None:
    first = collected(phpcms, tmp_path)
    again = run(tmp_path, configuration(phpcms.list_url), NOW + timedelta(hours=2))
    (source,) = again.report.sources
    assert (source.new, source.revised) == (0, 0)
    assert again.found == first.found


@pytest.mark.proof
@pytest.mark.parametrize("change", ["titles-gone", "firewall", "renamed-classes"])
def test_a_site_that_breaks_takes_nothing_from_what_is_stored(
    phpcms: RunningSite, tmp_path: Path, change: str
) -> None:
    first = collected(phpcms, tmp_path)
    phpcms.change(change)  # type: ignore[arg-type]
    broken = run(tmp_path, configuration(phpcms.list_url), NOW + timedelta(hours=2))
    assert set(first.found) <= set(broken.found)
    phpcms.change("put-back")
    mended = run(tmp_path, configuration(phpcms.list_url), NOW + timedelta(hours=4))
    assert mended.found == first.found


def test_the_stand_answers_as_real_systems_do(phpcms: RunningSite) -> None:
    at = phpcms.articles
    one = at[3]
    gone: Expected | None = phpcms.change("withdrawn-message", place=3)
    assert gone == one
    assert phpcms.pages[one.path][0] == 200
    assert one not in phpcms.articles
    phpcms.change("withdrawn-410", place=3)
    assert phpcms.pages[at[4].path][0] == 410
    phpcms.change("put-back")
    phpcms.change("burst", count=300)
    assert len(phpcms.articles) == 340
    assert len({each.path for each in phpcms.articles}) == 340
    phpcms.change("put-back")
    phpcms.change("ids-reissued")
    assert not {each.path for each in phpcms.articles} & {each.path for each in at}
    assert [each.title for each in phpcms.articles] == [each.title for each in at]
    phpcms.change("put-back")
    edited = phpcms.change("edited", place=2)
    assert edited is not None
    assert edited.path == at[2].path
    assert len(edited.body) == len(at[2].body) + 1


def test_both_editions_are_always_the_same_and_share_no_title() -> None:
    tuning, measuring = layouts("tuning"), layouts("measuring")
    assert [one.name for one in tuning] == [one.name for one in measuring]
    assert {len(one.articles) for one in (*tuning, *measuring)} == {40}
    layouts.cache_clear()
    assert [one.pages for one in layouts("tuning")] == [one.pages for one in tuning]
    for ours, theirs in zip(tuning, measuring, strict=True):
        titles = {one.title for one in ours.articles}
        assert len(titles) == 40
        assert not titles & {one.title for one in theirs.articles}
