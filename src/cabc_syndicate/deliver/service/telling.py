"""Alerts about sources, as mail to the operator: one message each, in the order they were raised.

An alert is marked once the relay has taken it; one that could not be sent is tried again with the
next run. Without `[site] contact` there is nobody to tell: they stay in the feed of health.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from cabc_syndicate import addresses
from cabc_syndicate.config import Settings
from cabc_syndicate.deliver.alerts import alert_message
from cabc_syndicate.deliver.message import mailing_of
from cabc_syndicate.deliver.smtp import ConnectionLost, RelayConnection
from cabc_syndicate.errors import Problem
from cabc_syndicate.store import Database, alerts
from cabc_syndicate.tokens import Signer

_STALE = timedelta(days=7)
"""An alert older than this tells nothing any more; the feed of health still has it."""


def waiting(database: Database, settings: Settings, now: datetime) -> list[alerts.StoredAlert]:
    """Return the alerts that wait for a mail."""
    if settings.site.contact is None:
        return []
    with database.read() as connection:
        return [one for one in alerts.unmailed(connection) if now - one.raised_at < _STALE]


async def tell(
    database: Database,
    settings: Settings,
    signer: Signer,
    connection: RelayConnection,
    found: list[alerts.StoredAlert],
    clock: Callable[[], datetime],
) -> list[Problem]:
    """Send these alerts over an open connection; return what went wrong."""
    contact = settings.site.contact or ""
    mailing = mailing_of(settings)

    async def unhindered() -> None:
        """Nothing has to be stored before the final dot: a repeated alert does no harm."""

    for alert in found:
        now = clock()
        message = alert_message(mailing, signer, alert, addresses.wire(contact), now)
        try:
            reply = await connection.transmit(message, unhindered)
        except ConnectionLost as error:
            return [_problem(alert.title, str(error))]
        if reply.code >= 300:
            return [_problem(alert.title, f"{reply.code} {reply.text}")]
        with database.write() as writing:
            alerts.mark_mailed(writing, alert.id, now)
    return []


def _problem(title: str, reason: str) -> Problem:
    return Problem(
        f'alert "{title}"',
        f"could not be mailed: {reason}",
        "Check [site] contact and [smtp]; it is tried again, and stands in feeds/_health.atom",
    )
