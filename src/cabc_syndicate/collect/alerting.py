"""When is an operator told how a source is? (pure) State and finding -> new state, alert.

A single bad run changes a source's verdict at once, but is no reason to wake anyone. An alert goes
out after three runs in a row that were not sound; at once for a quarantine, since articles wait,
and for a silence, which has waited long enough. There is one alert for each change of state, none
while it lasts, and one notice when a source that was alerted is sound again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from cabc_syndicate.collect.health import Finding, Verdict

STRIKES = 3
SOUND = frozenset({Verdict.WORKING, Verdict.EMPTY})
_AT_ONCE = frozenset({Verdict.SILENT, Verdict.BURST})
_TITLES = {
    Verdict.UNSURE: "its list must be chosen",
    Verdict.BROKEN: "broken",
    Verdict.BLOCKED: "blocked",
    Verdict.LOGIN: "shows a login or firewall page",
    Verdict.SILENT: "silent for too long",
    Verdict.BURST: "new articles in quarantine",
}


@dataclass(frozen=True, slots=True)
class AlertState:
    """What is remembered of a source between its runs."""

    alerted: Verdict | None = None
    """The state last told to the operator; None when it was a sound one, or none at all."""
    verdict: Verdict | None = None
    strikes: int = 0
    """Runs in a row with this same verdict, when it is not a sound one."""
    since: datetime | None = None
    """The first of the runs in a row with this verdict."""
    unsound: int = 0
    """Runs in a row that were not sound, whatever their verdict."""


@dataclass(frozen=True, slots=True)
class Alert:
    """What to tell the operator."""

    kind: Literal["alert", "recovery"]
    verdict: Verdict
    title: str
    text: str


def next_state(
    state: AlertState, finding: Finding, source_id: str, at: datetime
) -> tuple[AlertState, Alert | None]:
    """Return the state after a run, and what to tell the operator, if anything.

    Times in the text are in the zone of `at`. A source that is unsound in changing ways alerts
    once, after three runs; once it has, another state must last for three runs to be told.
    """
    if finding.verdict in SOUND:
        return _recover(state, finding, source_id, at)
    is_same = finding.verdict is state.verdict
    one = 1 if finding.is_new else 0
    after = replace(
        state,
        verdict=finding.verdict,
        strikes=(state.strikes if is_same else 0) + one,
        since=state.since if is_same else at,
        unsound=state.unsound + one,
    )
    if finding.verdict is state.alerted:
        return after, None
    strikes = after.strikes if state.alerted else max(after.strikes, after.unsound)
    is_urgent = finding.quarantine or finding.verdict in _AT_ONCE
    if not is_urgent and (strikes < STRIKES or not finding.is_new):
        return after, None
    return replace(after, alerted=finding.verdict), _alert(after, finding, source_id, at)


def _recover(
    state: AlertState, finding: Finding, source_id: str, at: datetime
) -> tuple[AlertState, Alert | None]:
    is_same = finding.verdict is state.verdict
    after = AlertState(verdict=finding.verdict, since=state.since if is_same else at)
    if state.alerted is None:
        return after, None
    former = _TITLES[state.alerted]
    since = f" (since {_time(state.since, at)})" if state.verdict is state.alerted else ""
    text = (
        f"Source {source_id} {finding.reason}.\n"
        f"What was told before is over: {former}{since}.\n"
        f"There is nothing to do.\n"
    )
    title = f"Source {source_id} works again"
    return after, Alert("recovery", finding.verdict, title, text)


def _alert(state: AlertState, finding: Finding, source_id: str, at: datetime) -> Alert:
    lines = [f"Source {source_id} {finding.reason}."]
    runs = f", {state.strikes} runs in a row" if state.strikes > 1 else ""
    lines.append(f"Since: {_time(state.since, at)}{runs}.")
    if finding.remedy:
        lines.append(f"What to do: {finding.remedy}.")
    if finding.quarantine:
        lines.append("Until then none of them is published or mailed.")
        lines.append(f"To release them: cabc source release {source_id}")
    else:
        lines.append("What was published stays; all other sources go on.")
        lines.append(f"To look at it: cabc source check {source_id} --try")
    title = f"Source {source_id}: {_TITLES[finding.verdict]}"
    return Alert("alert", finding.verdict, title, "\n".join(lines) + "\n")


def _time(moment: datetime | None, like: datetime) -> str:
    return f"{(moment or like).astimezone(like.tzinfo):%Y-%m-%d %H:%M %Z}".strip()
