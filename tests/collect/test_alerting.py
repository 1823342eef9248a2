"""When an operator is told: after three strikes, once, and once more when it is over."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.collect.alerting import SOUND, Alert, AlertState, next_state
from cabc_syndicate.collect.health import Finding, Measures, Verdict, judge, recorded

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
WORKING, EMPTY, UNSURE, BROKEN = Verdict.WORKING, Verdict.EMPTY, Verdict.UNSURE, Verdict.BROKEN
BLOCKED, LOGIN, SILENT, BURST = Verdict.BLOCKED, Verdict.LOGIN, Verdict.SILENT, Verdict.BURST


def finding(verdict: Verdict) -> Finding:
    return Finding(verdict, "has 3 links", "Check list", quarantine=verdict is BURST)


def told(verdicts: Iterable[Verdict]) -> list[tuple[int, str, str]]:
    """What is told in a row of hourly runs: at which run, the kind and the verdict."""
    state, alerts = AlertState(), []
    for number, verdict in enumerate(verdicts, 1):
        state, alert = next_state(state, finding(verdict), "news", NOON + number * HOUR)
        assert state.verdict is verdict
        if alert:
            alerts.append((number, alert.kind, str(alert.verdict)))
    return alerts


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([WORKING] * 9, []),
        ([EMPTY] * 9, []),
        ([BROKEN] * 2 + [WORKING], []),
        ([BROKEN] * 3, [(3, "alert", "broken")]),
        ([BROKEN] * 99, [(3, "alert", "broken")]),
        ([UNSURE] * 3, [(3, "alert", "unsure")]),
        ([LOGIN] * 3, [(3, "alert", "login")]),
        ([BROKEN] * 3 + [WORKING] * 3, [(3, "alert", "broken"), (4, "recovery", "working")]),
        ([BLOCKED] * 3 + [EMPTY], [(3, "alert", "blocked"), (4, "recovery", "empty")]),
        ([BROKEN] * 4 + [BLOCKED] * 2 + [BROKEN] * 9, [(3, "alert", "broken")]),
        ([BROKEN] * 4 + [BLOCKED] * 3, [(3, "alert", "broken"), (7, "alert", "blocked")]),
        ([BROKEN, BLOCKED, LOGIN, BROKEN], [(3, "alert", "login")]),
        ([WORKING, SILENT, SILENT], [(2, "alert", "silent")]),
        ([SILENT, BROKEN, SILENT], [(1, "alert", "silent")]),
        ([BURST] * 9, [(1, "alert", "burst")]),
        ([BURST] * 2 + [WORKING], [(1, "alert", "burst"), (3, "recovery", "working")]),
        ([BROKEN] * 3 + [BURST], [(3, "alert", "broken"), (4, "alert", "burst")]),
        (
            [BROKEN] * 3 + [WORKING] + [BROKEN] * 3,
            [(3, "alert", "broken"), (4, "recovery", "working"), (7, "alert", "broken")],
        ),
    ],
)
def test_what_is_told(verdicts: list[Verdict], expected: list[tuple[int, str, str]]) -> None:
    assert told(verdicts) == expected


@given(st.lists(st.tuples(st.sampled_from([BROKEN, BLOCKED, LOGIN, UNSURE]), st.integers(1, 2))))
def test_flapping_never_alerts(spells: list[tuple[Verdict, int]]) -> None:
    assert not told(v for verdict, runs in spells for v in [verdict] * runs + [WORKING])


@given(st.lists(st.sampled_from(Verdict), max_size=60))
def test_one_alert_a_state_and_no_recovery_without_an_alert(verdicts: list[Verdict]) -> None:
    last = "recovery"
    for number, kind, verdict in told(verdicts):
        state = kind if kind == "recovery" else verdict
        assert state != last
        assert verdict == verdicts[number - 1]
        if verdict in {BROKEN, BLOCKED, LOGIN, UNSURE}:
            assert not SOUND & set(verdicts[number - 3 : number])
        last = state


def test_a_repeated_finding_is_no_strike_and_no_reset() -> None:
    bad = finding(BROKEN)
    again = replace(bad, is_new=False)
    state, alerts = AlertState(), []
    for number, one in enumerate([bad, again, again, again, bad, again, bad, again], 1):
        state, alert = next_state(state, one, "news", NOON)
        if alert:
            alerts.append(number)
    assert alerts == [7]


def test_strikes_alone_are_enough_to_store() -> None:
    state = AlertState()
    for _ in range(2):
        state, alert = next_state(state, finding(BROKEN), "news", NOON)
        assert alert is None
        state = replace(state, unsound=0)
    assert next_state(state, finding(BROKEN), "news", NOON)[1]


def last_alert(verdicts: list[Verdict], zone: ZoneInfo) -> Alert:
    state, last = AlertState(), None
    for number, verdict in enumerate(verdicts):
        at = (NOON + number * HOUR).astimezone(zone)
        state, alert = next_state(state, finding(verdict), "news", at)
        last = alert or last
    assert last
    return last


def test_an_alert_says_source_what_since_when_and_what_to_do() -> None:
    alert = last_alert([WORKING] + [BROKEN] * 3, ZoneInfo("Asia/Shanghai"))
    assert alert.title == "Source news: broken"
    assert alert.text == (
        "Source news has 3 links.\n"
        "Since: 2026-03-04 21:00 CST, 3 runs in a row.\n"
        "What to do: Check list.\n"
        "What was published stays; all other sources go on.\n"
        "To look at it: cabc source check news --try\n"
    )


def test_a_quarantine_names_the_command_that_releases_it() -> None:
    alert = last_alert([BURST], ZoneInfo("UTC"))
    assert "cabc source release news" in alert.text
    assert "Since: 2026-03-04 12:00 UTC.\n" in alert.text


def test_a_recovery_says_what_is_over() -> None:
    alert = last_alert([BROKEN] * 3 + [WORKING], ZoneInfo("UTC"))
    assert (alert.kind, alert.title) == ("recovery", "Source news works again")
    assert "broken (since 2026-03-04 12:00 UTC)" in alert.text


# A year of a source, run by run.

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 1, 5, 0, 0, tzinfo=UTC)


def year(seed: int, every: int, trouble: dict[int, Measures] | None = None) -> list[str]:
    """What is told in a year of runs, `every` so many hours.

    On weekdays an editor uploads two batches of up to 20 articles, sometimes one or none, and on
    a weekend nothing. `trouble` is what is seen in its place in a day of the year.
    """
    chance, state = random.Random(seed), AlertState()
    history: list[Measures] = []
    said: list[str] = []
    newest, waiting, held = START - DAY, 0, False
    for hour in range(0, 24 * 365, every):
        at = START + hour * HOUR
        for each in range(hour, hour + every):
            moment = START + each * HOUR
            if moment.weekday() < 5 and moment.hour in {2, 7} and chance.random() < 0.8:
                waiting += chance.randint(1, 20)
                newest = min(moment, at)
        bad = (trouble or {}).get(hour // 24)
        if bad:
            run = replace(bad, at=at, newest_at=newest)
        elif waiting == 0 and history and chance.random() < 0.5:
            run = Measures(at=at, unchanged=True, newest_at=newest)
        else:
            listed = 25 if history else 0
            run = Measures(
                at=at,
                links=25 + waiting,
                first_links=25,
                known_links=max(0, listed - waiting),
                still_listed=5 if history else None,
                new=waiting,
                older=0,
                read=waiting,
                untitled=1 if chance.random() < 0.02 else 0,
                same_date=min(waiting, 2),
                bodies=tuple(chance.randint(1500, 6000) for _ in range(waiting)),
                charset="utf-8",
                newest_at=newest,
            )
            waiting = 0
        found = judge(run, history, None, None, ZONE, held=held)
        held = found.quarantine and not held  # released by the next run
        history.insert(0, recorded(run, found.verdict, history))
        del history[150:]
        state, alert = next_state(state, found, "news", at)
        if alert:
            said.append(f"{hour // 24} {alert.kind} {alert.verdict}: {found.reason}")
    return said


@pytest.mark.proof
@pytest.mark.parametrize("every", [2, 6, 24])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_quiet_year_tells_nothing(seed: int, every: int) -> None:
    assert year(seed, every) == []


def test_a_year_of_trouble_tells_each_once() -> None:
    zero = Measures(at=START, charset="utf-8")
    some = replace(zero, links=3, first_links=3, known_links=3)
    trouble = (
        dict.fromkeys(range(50, 70), some)
        | dict.fromkeys(range(100, 102), replace(zero, refused=1))
        | {150: replace(zero, links=25, first_links=25, still_listed=0, new=25, read=25)}
    )
    said = [line.partition(":")[0] for line in year(3, 6, trouble)]
    assert said == [
        "50 alert broken",
        "70 recovery working",
        "100 alert blocked",
        "102 recovery working",
        "150 alert burst",
        "151 recovery working",
    ]
