"""What a run says of its source: each rule of breakage, and what must not be taken for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.collect.health import (
    Finding,
    Measures,
    Verdict,
    is_burst,
    is_mass_change,
    judge,
    recorded,
)
from cabc_syndicate.collect.measures import from_json, to_json

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday."""
ZONE = ZoneInfo("Asia/Shanghai")


def run(at: datetime = NOON, **changes: Any) -> Measures:
    """A sound run: 25 links, 2 of them new, both read."""
    sound = Measures(
        at=at,
        links=25,
        first_links=25,
        known_links=23,
        still_listed=5,
        new=2,
        read=2,
        same_date=1,
        bodies=(2900, 3100),
        charset="utf-8",
        newest_at=at - HOUR,
    )
    return replace(sound, **changes)


def quiet(at: datetime = NOON, **changes: Any) -> Measures:
    """A sound run in which nothing was new."""
    return run(at, **({"known_links": 25, "new": 0, "read": 0, "bodies": ()} | changes))


def days(count: int = 20, **changes: Any) -> list[Measures]:
    """One sound run a day before `NOON`, newest first."""
    return [run(NOON - number * DAY, **changes) for number in range(1, count + 1)]


def found(
    of: Measures,
    history: Sequence[Measures] = (),
    *,
    links: int | None = None,
    gap: timedelta | None = None,
    held: bool = False,
) -> Finding:
    return judge(of, history, links, gap, ZONE, held=held)


def articles(count: int, **changes: Any) -> dict[str, Any]:
    """The part of a run that read so many new articles."""
    return {"new": count, "read": count, "known_links": 25 - count} | changes


NOTHING = {"links": 0, "first_links": 0, "known_links": 0, "new": 0, "read": 0, "bodies": ()}


@pytest.mark.parametrize(
    ("changes", "verdict", "words"),
    [
        ({}, "working", "25 links, 2 new"),
        (NOTHING, "broken", "no link to an article, where 25 are usual"),
        (NOTHING | {"selector": "select.item"}, "broken", "select.item finds nothing"),
        (NOTHING | {"failed": 1}, "broken", "could not be read"),
        ({"first_links": 3}, "broken", "3 links, where 25 are usual"),
        ({"first_links": 13}, "working", "13 links"),
        ({"still_listed": 0}, "broken", "none of the articles listed first"),
        ({"still_listed": 1}, "working", ""),
        (articles(5, untitled=4), "broken", "4 of 5 article pages"),
        (articles(5, untitled=2), "working", "2 of 5 article pages could not be read"),
        (articles(5, failed=2, untitled=2), "broken", "4 of 5"),
        (articles(1, failed=1), "working", "1 of 1"),
        (articles(6, undated=5), "broken", "no date on 5 of 6"),
        (articles(6, undated=2), "working", "2 articles have no date"),
        (articles(6, future=4), "broken", "4 of 6 articles in the future"),
        (articles(6, same_date=6), "broken", "all 6 articles the same date"),
        (articles(4, same_date=4), "working", ""),
        (articles(3, bodies=(900, 1000, 1100)), "broken", "1000 characters, where 3000 are usual"),
        (articles(3, bodies=(1300, 1400, 5000)), "working", ""),
        (articles(1, bodies=(300,)), "working", ""),
        ({"bad_characters": 0.02}, "broken", "2.0 % unreadable"),
        ({"bad_characters": 0.01}, "working", ""),
        ({"no_html": True, **NOTHING}, "broken", "not HTML"),
        ({"small": True}, "broken", "under 2 kB"),
        ({"charset": "gb18030"}, "broken", "gb18030"),
        ({"canary": "its title is gone"}, "broken", "its title is gone"),
        (articles(10, bodies=(400,) * 10, identical=9), "login", "same text for 9 of 10"),
        (articles(10, bodies=(3000,) * 10, identical=8), "working", ""),
        (NOTHING | {"login": True}, "login", "login or firewall page"),
        ({"login": True}, "working", ""),
        (articles(4, bodies=(), login_pages=3), "login", "3 of 4 article pages"),
        (articles(5, login_pages=2), "working", "2 of 5 article pages could not be read"),
        (articles(5, login_pages=2, failed=1), "broken", "3 of 5 article pages"),
        (articles(2, login_pages=2) | {"canary": "it is gone"}, "login", "2 of 2 article pages"),
        (NOTHING | {"unsure": True}, "unsure", "menus"),
        (NOTHING | {"refused": 1}, "blocked", "refuses us"),
        (NOTHING | {"unreachable": 2}, "blocked", "cannot be reached"),
        (articles(6, bodies=(), refused=6), "blocked", "6 article pages"),
        ({"refused": 1}, "working", "1 requests were refused"),
        (articles(12, bodies=(3000,) * 12), "working", ""),
    ],
)
def test_a_run_beside_a_sound_history(changes: dict[str, Any], verdict: str, words: str) -> None:
    finding = found(run(**changes), days())
    assert finding.verdict == verdict
    assert words in finding.reason
    assert not finding.quarantine
    assert bool(finding.remedy) == (verdict != "working")


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"still_listed": None, "known_links": 0, "new": 25, "read": 25}, "working"),
        (NOTHING, "empty"),
        (NOTHING | {"selector": "select.item"}, "broken"),
        (NOTHING | {"unsure": True}, "unsure"),
        (NOTHING | {"refused": 1}, "blocked"),
        ({"known_links": 0, "new": 25, "read": 25, "untitled": 25}, "broken"),
        ({"known_links": 0, "new": 25, "read": 25, "undated": 25}, "working"),
        ({"known_links": 0, "new": 25, "read": 25, "same_date": 25}, "broken"),
        ({"links": 1, "first_links": 1, "new": 1, "read": 1, "failed": 1}, "broken"),
        ({"links": 900, "known_links": 0, "new": 900, "read": 900}, "working"),
    ],
)
def test_a_first_run_is_held_to_absolute_rules(changes: dict[str, Any], verdict: str) -> None:
    assert found(run(**changes)).verdict == verdict


def test_what_makes_the_rest_worthless_comes_first() -> None:
    everything: dict[str, Any] = {"still_listed": 0, "new": 25, "read": 25, "no_html": True}
    assert found(run(**everything), days()).verdict == "burst"
    everything |= {"unsure": True}
    assert found(run(**everything), days()).verdict == "unsure"
    everything |= {"login": True, "known_links": 0}
    assert found(run(**everything), days()).verdict == "login"
    everything |= {"refused": 20}
    assert found(run(**everything), days()).verdict == "blocked"


def test_the_operators_number_of_links_counts_more_than_history() -> None:
    assert found(run(first_links=3), days(), links=4).verdict == "working"
    assert found(run(first_links=3), links=10).verdict == "broken"


def test_a_list_that_was_always_short_or_small_is_sound() -> None:
    history = days(first_links=3, links=3, small=True)
    assert found(run(first_links=1, links=1, small=True), history).verdict == "working"


def test_a_section_that_was_always_empty_is_sound() -> None:
    empty = [run(NOON - n * DAY, **NOTHING, newest_at=None) for n in range(1, 21)]
    assert found(run(**NOTHING, newest_at=None), empty).verdict == "empty"


def test_a_source_that_never_gives_dates_is_sound() -> None:
    history = days(undated=2)
    assert found(run(**articles(6, undated=6)), history).verdict == "working"


def test_a_batch_with_one_day_for_a_date_is_sound_where_no_time_is_given() -> None:
    midnight = datetime(2026, 3, 4, tzinfo=ZONE)
    batch = run(**articles(12, same_date=12, newest_at=midnight.astimezone(UTC)))
    assert found(batch, days()).verdict == "working"


def test_a_changed_charset_is_odd_only_once() -> None:
    history = days()
    flipped = run(charset="gb18030")
    assert found(flipped, history).verdict == "broken"
    assert found(run(NOON + HOUR, charset="gb18030"), [flipped, *history]).verdict == "working"
    assert found(run(NOON + HOUR), [flipped, *history]).verdict == "broken"


def test_a_long_breakage_never_becomes_the_usual() -> None:
    history = days()
    for hour in range(100):
        bad = run(NOON + hour * HOUR, first_links=3, newest_at=NOON)
        finding = found(bad, history[:20])
        assert finding.reason == "has 3 links, where 25 are usual"
        history.insert(0, from_json(to_json(recorded(bad, finding.verdict, history[:20]))))
    assert found(run(NOON + 100 * HOUR), history[:20]).verdict == "working"


# Runs that prove nothing new.


def test_an_unchanged_list_works_and_is_only_judged_for_silence() -> None:
    unchanged = Measures(at=NOON, unchanged=True, newest_at=NOON - HOUR)
    assert found(unchanged, days()).verdict == "working"
    assert found(unchanged).verdict == "working"
    late = replace(unchanged, at=NOON + 30 * DAY)
    assert found(late, days()).verdict == "silent"


def test_an_unchanged_list_is_as_broken_as_when_it_was_read() -> None:
    bad = run(**NOTHING, selector="select.item")
    unchanged = Measures(at=NOON + HOUR, unchanged=True)
    finding = found(unchanged, [bad, *days()])
    assert (finding.verdict, finding.is_new) == ("broken", True)
    assert "select.item finds nothing" in finding.reason


@pytest.mark.parametrize("trouble", [{"refused": 1}, {"failed": 1}, {"unreachable": 1}])
def test_an_unchanged_list_after_trouble_on_the_way_works(trouble: dict[str, int]) -> None:
    failed = run(**NOTHING, **trouble)
    unchanged = Measures(at=NOON + HOUR, unchanged=True)
    assert found(unchanged, [failed, *days()]).verdict == "working"


def test_bad_articles_count_once_until_others_are_read() -> None:
    bad = run(**articles(3, bodies=(100, 100, 100)))
    assert found(bad, days()).is_new
    later = found(quiet(NOON + HOUR), [bad, *days()])
    assert (later.verdict, later.is_new) == ("broken", False)
    assert "none was read since" in later.reason
    assert found(run(NOON + HOUR), [bad, *days()]).verdict == "working"


def test_a_wrong_canary_counts_once_until_it_is_read_again() -> None:
    bad = quiet(canary="its text is gone", canary_read=True)
    later = found(quiet(NOON + HOUR), [bad, *days()])
    assert (later.verdict, later.is_new) == ("broken", False)
    assert found(quiet(NOON + HOUR, canary_read=True), [bad, *days()]).verdict == "working"


# Bursts.


@pytest.mark.parametrize(
    ("usual", "new", "expected"),
    [(2, 49, False), (2, 50, True), (12, 60, False), (12, 61, True), (100, 400, False)],
)
def test_a_burst_is_fifty_and_more_than_five_times_the_usual(
    usual: int, new: int, *, expected: bool
) -> None:
    assert is_burst(new, days(28, new=usual), NOON, ZONE) is expected


@given(
    new=st.integers(12, 30),
    usual=st.lists(st.integers(0, 40), min_size=1, max_size=60),
    hours=st.integers(1, 30),
)
def test_batches_of_a_dozen_are_never_a_burst(new: int, usual: list[int], hours: int) -> None:
    history = [run(NOON - hours * n * HOUR, new=count) for n, count in enumerate(usual, 1)]
    assert not is_burst(new, history, NOON, ZONE)


@given(st.integers(0, 20), st.integers(1, 6))
def test_far_too_many_are_always_a_burst(usual: int, hours: int) -> None:
    history = [quiet(NOON - hours * n * HOUR, new=0) for n in range(1, 100)]
    history[50] = replace(history[50], new=usual)
    assert is_burst(200, history, NOON, ZONE)


def test_the_usual_is_that_of_the_weekday() -> None:
    history = [
        run(at, new=70 if at.weekday() == NOON.weekday() else 3)
        for at in (NOON - n * DAY for n in range(1, 36))
    ]
    assert not is_burst(150, history, NOON, ZONE)
    assert is_burst(150, history, NOON + DAY, ZONE)


def test_days_are_the_zones() -> None:
    evening = datetime(2026, 3, 3, 17, 0, tzinfo=UTC)  # in Shanghai already Wednesday
    history = [
        run(at, new=70 if at.weekday() == 1 else 3)
        for at in (evening - n * DAY for n in range(1, 36))
    ]
    assert not is_burst(150, history, evening, ZONE)
    assert is_burst(150, history, evening - 2 * HOUR, ZONE)


def test_the_runs_of_a_day_are_summed() -> None:
    today = [run(NOON - n * HOUR, new=20) for n in range(1, 3)]
    assert is_burst(35, [*today, *days(28)], NOON, ZONE)
    hourly = [run(NOON - n * HOUR, new=1) for n in range(12, 24 * 30)]
    assert not is_burst(100, hourly, NOON, ZONE)
    assert is_burst(125, hourly, NOON, ZONE)


def test_a_source_without_history_has_no_burst() -> None:
    assert not is_burst(5000, [], NOON, ZONE)
    nothing_yet = [run(NOON - n * HOUR, **NOTHING, newest_at=None) for n in range(1, 5)]
    assert not is_burst(5000, nothing_yet, NOON, ZONE)
    first = run(NOON - HOUR, new=25, known_links=0, still_listed=None)
    assert not is_burst(60, [first], NOON, ZONE)


def test_the_backfill_is_not_usual() -> None:
    first = run(NOON - 7 * DAY, new=900, known_links=0, still_listed=None)
    assert is_burst(80, [*days(6), first], NOON, ZONE)


def test_after_days_without_a_run_their_articles_may_come_at_once() -> None:
    history = [run(NOON - n * DAY, new=12) for n in range(10, 40)]
    assert not is_burst(120, history, NOON, ZONE)
    assert is_burst(601, history, NOON, ZONE)


def test_a_burst_is_no_measure_for_the_next_one_and_no_burden_after_release() -> None:
    burst = run(NOON - HOUR, new=300, verdict=Verdict.BURST)
    assert is_burst(60, [burst, *days(28)], NOON, ZONE)
    assert found(run(), [burst, *days(28)]).verdict == "working"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"new": 25}, True),
        ({"new": 1, "moved": 20}, True),
        ({"new": 25, "older": 24}, True),
        ({"new": 25, "older": 0}, False),
        ({"new": 5, "moved": 5}, False),
        ({"new": 25, "still_listed": 1}, False),
        ({"new": 25, "still_listed": None}, False),
        ({"new": 4, "links": 4, "first_links": 4}, False),
    ],
)
def test_a_mass_change_of_identity(changes: dict[str, Any], *, expected: bool) -> None:
    changed = run(**({"still_listed": 0, "known_links": 0} | changes))
    assert is_mass_change(changed, days()) is expected
    assert not is_mass_change(changed, [])
    finding = found(changed, days())
    assert finding.quarantine is expected
    assert (finding.verdict is Verdict.BURST) is expected


def test_a_batch_that_fills_a_short_list_is_working() -> None:
    history = days(links=10, first_links=10)
    batch = run(links=10, first_links=10, known_links=0, still_listed=0, new=10, read=10, older=0)
    assert found(batch, history).verdict == "working"


def test_articles_that_moved_are_no_login_page() -> None:
    moved = run(**articles(20, new=0, moved=20, bodies=(3000,) * 20, identical=20, still_listed=0))
    assert found(moved, days()).verdict == "burst"


def test_a_quarantine_stays_until_it_is_released() -> None:
    burst = found(run(**articles(25, new=300)), days(28))
    assert (burst.verdict, burst.quarantine) == ("burst", True)
    assert "300 new articles" in burst.reason
    later = found(quiet(), days(28), held=True)
    assert (later.verdict, later.quarantine) == ("burst", True)
    blocked = found(run(**NOTHING, refused=1), days(28), held=True)
    assert (blocked.verdict, blocked.quarantine) == ("burst", True)
    assert "besides refuses us" in blocked.reason


# Silence.


def posted(*ago: timedelta) -> list[Measures]:
    """Quiet runs at which the newest article was as old as given, before `NOON`."""
    return [quiet(NOON - one, newest_at=NOON - one) for one in sorted(ago)]


@pytest.mark.parametrize(
    ("elapsed", "verdict"), [(2 * DAY, "working"), (4 * DAY, "working"), (20 * DAY, "silent")]
)
def test_silence_is_three_times_the_usual_gap(elapsed: timedelta, verdict: str) -> None:
    history = posted(*(n * DAY for n in range(1, 15)))
    now = NOON + elapsed
    finding = found(quiet(now, newest_at=NOON), history)
    assert finding.verdict == verdict
    if verdict == "silent":
        assert "nothing new for 20 days, where at most 3 days are normal" in finding.reason


def test_a_weekend_is_no_silence() -> None:
    friday = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
    history = [quiet(friday - n * DAY, newest_at=friday - n * DAY) for n in range(1, 9)]
    monday, thursday = friday + 3 * DAY, friday + 6 * DAY + HOUR
    assert found(quiet(monday, newest_at=friday), history).verdict == "working"
    assert found(quiet(thursday, newest_at=friday), history).verdict == "silent"


def test_silence_is_not_judged_without_three_gaps_or_an_expectation() -> None:
    history = posted(DAY, 2 * DAY)
    late = quiet(NOON + 200 * DAY, newest_at=NOON)
    assert found(late, history).verdict == "working"
    assert found(late, history, gap=14 * DAY).verdict == "silent"
    assert found(late, history, gap=300 * DAY).verdict == "working"
    assert found(late, posted(DAY, 2 * DAY, 3 * DAY)).verdict == "silent"


@given(st.integers(0, 47))
def test_silence_is_never_under_two_days(hours: int) -> None:
    history = posted(*(n * 9 * HOUR for n in range(1, 20)))
    late = quiet(NOON + hours * HOUR, newest_at=NOON)
    assert found(late, history, gap=HOUR).verdict == "working"
    assert found(late, history).verdict == "working"


def test_the_batches_of_one_day_are_one_post() -> None:
    morning = posted(*(n * HOUR for n in range(1, 8)))
    late = quiet(NOON + 9 * DAY, newest_at=NOON)
    assert found(late, morning).verdict == "working"
    assert found(late, [*morning, *posted(DAY, 2 * DAY, 3 * DAY)]).verdict == "silent"


def test_a_source_without_articles_is_not_silent() -> None:
    empty = run(**NOTHING, newest_at=None)
    assert found(empty, [replace(empty, at=NOON - DAY)], gap=DAY).verdict == "empty"


# What is stored.

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(
    st.builds(
        Measures,
        at=MOMENTS,
        bodies=st.lists(st.integers(0, 9999)).map(tuple),
        newest_at=st.none() | MOMENTS,
        verdict=st.none() | st.sampled_from(Verdict),
        bad_characters=st.floats(0, 1),
    )
)
def test_measures_survive_storage(measures: Measures) -> None:
    assert from_json(to_json(measures)) == measures


def test_measures_of_other_releases_can_be_read() -> None:
    assert from_json({"at": "2026-03-04T12:00:00+00:00", "phase_of_moon": 3}) == Measures(at=NOON)
    assert from_json(to_json(run()) | {"older": None}) == run()
    with pytest.raises(ValueError, match="without a time"):
        from_json({"links": 3})


@given(st.data())
def test_any_measures_can_be_judged(data: st.DataObject) -> None:
    small = st.integers(0, 60)
    ones = st.builds(
        Measures,
        at=MOMENTS,
        links=small,
        first_links=small,
        still_listed=st.none() | st.integers(0, 5),
        read=small,
        untitled=small,
        failed=small,
        bodies=st.lists(small, max_size=5).map(tuple),
        newest_at=st.none() | MOMENTS,
        verdict=st.none() | st.sampled_from(Verdict),
    )
    of, history = data.draw(ones), data.draw(st.lists(ones, max_size=8))
    finding = found(of, history, held=data.draw(st.booleans()))
    assert finding.reason
    assert finding.quarantine == (finding.verdict is Verdict.BURST)
