"""Alerts about sources reach the operator by mail, once."""

from __future__ import annotations

from datetime import timedelta

from cabc_syndicate.demo.relay import running_relay
from cabc_syndicate.store import alerts
from tests.installation import MONDAY, Installation, Mailbox


def raise_alert(at: Installation, title: str = "Source web: broken") -> None:
    with at.database.write() as connection:
        alerts.add(
            connection,
            "web",
            kind="alert",
            verdict="broken",
            title=title,
            text="Source web has no link.\nWhat to do: look at it.\n",
            raised_at=MONDAY,
        )


def telling(posted: Installation, contact: str | None = "desk@council.example") -> Installation:
    return posted.using(site={"contact": contact})


def test_an_alert_is_mailed_once_as_plain_text(posted: Installation, mailbox: Mailbox) -> None:
    at = telling(posted)
    raise_alert(at, "Source web:\r\nBcc: x@y.example")
    assert at.deliver().problems == ()
    assert at.deliver().problems == ()
    message = mailbox.message("desk@council.example")
    assert message["Subject"] == "Source web: Bcc: x@y.example"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Bcc"] is None
    assert "What to do: look at it." in message.get_content()


def test_without_a_contact_nobody_is_mailed(posted: Installation, mailbox: Mailbox) -> None:
    at = telling(posted, None)
    raise_alert(at)
    assert at.deliver().problems == ()
    assert mailbox.raw == []


def test_an_alert_of_last_month_is_not_mailed_any_more(
    posted: Installation, mailbox: Mailbox
) -> None:
    at = telling(posted)
    raise_alert(at)
    at.deliver(MONDAY + timedelta(days=30))
    assert mailbox.raw == []


def test_an_alert_that_the_relay_refuses_is_tried_again(installation: Installation) -> None:
    answers = [b"451 later", None]
    box = Mailbox(lambda _: answers.pop(0))
    with running_relay(on_message=box.take) as relay:
        at = telling(installation.using(smtp={"port": relay.port}))
        raise_alert(at)
        (problem,) = at.deliver().problems
        assert "could not be mailed: 451" in problem.reason
        assert at.deliver().problems == ()
    assert len(box.raw) == 2
