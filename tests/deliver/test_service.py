"""Deliver: every reader once, with every verdict stored, over real connections."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from cabc_syndicate.demo.relay import running_relay
from cabc_syndicate.store import subscribers
from tests.gate import Gate
from tests.installation import MONDAY, Installation, Mailbox, parse, part


def enrol_many(installation: Installation, count: int) -> list[str]:
    addresses = [f"r{number}@reader.example" for number in range(count)]
    for address in addresses:
        installation.enrol(address)
    return sorted(addresses)


def test_every_reader_gets_one_mail_and_a_second_run_sends_nothing(
    posted: Installation, mailbox: Mailbox
) -> None:
    posted.post()
    addresses = enrol_many(posted, 30)
    posted.compose()
    assert posted.deliver().states == {"sent": 30}
    assert posted.deliver().states == {}
    assert mailbox.recipients == addresses
    edition = posted.edition()
    assert (edition.state, edition.audience, edition.states) == ("finished", 30, {"sent": 30})


def test_a_message_is_as_an_independent_reader_sees_it(
    posted: Installation, mailbox: Mailbox
) -> None:
    posted.post("activities", "Dezhou−ASEAN “talks” <held>", text="On January 23rd, it began. " * 3)
    posted.post("media-report", "第二条新闻：合作", language="zh-Hans", text="中文正文。" * 40)
    posted.enrol("wei@reader.example", name="Wei, 伟", language="zh-Hans")
    posted.enrol("aye@reader.example", language="my", accepts=("en", "zh-Hans"))
    posted.compose()
    posted.deliver()
    for recipient in ("wei@reader.example", "aye@reader.example"):
        message = mailbox.message(recipient)
        assert message["To"].addresses[0].addr_spec == recipient
        assert message["From"].addresses[0].addr_spec == "news@council.example"
        assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert re.fullmatch(
            r"<http://127\.0\.0\.1:8080/unsubscribe/[\w-]{32}>", message["List-Unsubscribe"]
        )
        assert re.fullmatch(r"<[^<>@\s]+@council\.example>", message["Message-ID"])
        assert message.get_content_type() == "multipart/alternative"
        assert [one.get_content_subtype() for one in message.iter_parts()] == ["plain", "html"]
        for kind in ("plain", "html"):
            text = part(message, kind)
            assert "第二条新闻：合作" in text
            assert "On January 23rd" in text
            assert message["List-Unsubscribe"].strip("<>") in text
        assert "Dezhou−ASEAN “talks” &lt;held&gt;" in part(message, "html")
        assert "Dezhou−ASEAN “talks” <held>" in part(message, "plain")
    assert mailbox.message("wei@reader.example")["To"].addresses[0].display_name == "Wei, 伟"


def test_tokens_name_their_reader(posted: Installation, mailbox: Mailbox) -> None:
    posted.post()
    enrol_many(posted, 3)
    posted.compose()
    posted.deliver()
    for address in mailbox.recipients:
        token = mailbox.message(address)["List-Unsubscribe"].strip("<>").rpartition("/")[2]
        number = posted.signer.number("unsubscribe", token)
        assert number is not None
        with posted.database.read() as connection:
            assert subscribers.by_ids(connection, [number])[number].address == address


def test_a_repeat_has_the_same_message_id(posted: Installation) -> None:
    box = Mailbox()
    posted.post()
    enrol_many(posted, 1)
    posted.compose()
    dropped: list[bytes] = []

    def lose_first_reply(envelope: object) -> bytes | None:
        box.take(envelope)
        if not dropped:
            dropped.append(b"x")
            return b"421 4.3.2 closing"
        return None

    with running_relay(on_message=lose_first_reply) as relay:
        sender = posted.using(smtp={"port": relay.port})
        assert sender.deliver().states == {"deferred": 1}
        assert sender.deliver().states == {}
        assert sender.deliver(MONDAY + timedelta(hours=1)).states == {"sent": 1}
    first, second = (parse(data)["Message-ID"] for _, data in box.raw)
    assert first == second


def test_refused_recipients_leave_the_others_alone(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 4)
    posted.compose()
    answers = {
        "r0@reader.example": b"550 5.1.1 no such mailbox",
        "r1@reader.example": b"450 4.2.0 try later",
        "r2@reader.example": b"550 5.7.1 go away",
    }
    with running_relay(on_recipient=answers.get) as relay:
        report = posted.using(smtp={"port": relay.port}).deliver()
    assert report.states == {"bounced": 2, "deferred": 1, "sent": 1}
    assert report.later == 1
    assert {problem.item for problem in report.problems} == {
        "r0@reader.example",
        "r2@reader.example",
    }
    with posted.database.read() as connection:
        assert subscribers.is_suppressed(connection, "r0@reader.example")
        assert not subscribers.is_suppressed(connection, "r2@reader.example")


def test_a_relay_that_is_down_loses_nothing(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 3)
    posted.compose()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        report = posted.using(smtp={"port": taken.getsockname()[1]}).deliver()
    assert report.states == {}
    assert "cannot be reached" in report.problems[0].reason or report.problems[0].reason
    assert "127.0.0.1" in report.problems[0].item
    assert posted.edition().states == {"pending": 3}
    assert posted.deliver().states == {"sent": 3}


def test_a_relay_that_refuses_the_sender_stops_the_run(posted: Installation) -> None:
    class Refusing:
        async def handle_MAIL(self, *_: object) -> str:  # noqa: N802 - aiosmtpd's name
            return "550 5.7.1 sender not allowed"

    posted.post()
    enrol_many(posted, 5)
    posted.compose()
    with aiosmtpd(Refusing()) as port:
        report = posted.using(smtp={"port": port, "connections": 1}).deliver()
    assert "refuses the sender" in report.problems[0].reason
    assert posted.edition().states == {"pending": 5}


class aiosmtpd:  # noqa: N801 - reads as the function it stands for
    """Run aiosmtpd, an SMTP server that is not ours."""

    def __init__(self, handler: object) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.controller = Controller(handler, hostname="127.0.0.1", port=self.port)

    def __enter__(self) -> int:
        self.controller.start()
        return int(self.port)

    def __exit__(self, *_: object) -> None:
        self.controller.stop()


def test_a_server_that_is_not_ours_takes_it_too(posted: Installation) -> None:
    received: dict[str, bytes] = {}

    class Handler:
        async def handle_DATA(self, _: SMTP, __: object, envelope: object) -> str:  # noqa: N802
            received[envelope.rcpt_tos[0]] = envelope.content  # type: ignore[attr-defined]
            return "250 2.0.0 taken"

    posted.post("activities", "ကုန်သွယ်မှု သတင်း", text="မြန်မာ စာသား " * 40)
    for number, language in enumerate(("en", "my", "zh-Hans", "th", "km")):
        posted.enrol(f"r{number}@reader.example", language=language, accepts=("en",))
    posted.compose()
    with aiosmtpd(Handler()) as port:
        assert posted.using(smtp={"port": port}).deliver().states == {"sent": 5}
    for content in received.values():
        assert "ကုန်သွယ်မှု သတင်း" in part(parse(content), "html")


def test_a_lost_reply_is_sent_once_more_and_then_left(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 1)
    posted.compose()
    with vanishing_relay() as (port, dots):
        report = posted.using(smtp={"port": port, "connections": 1}).deliver()
    assert len(dots) == 2
    assert posted.edition().states == {"uncertain": 1}
    assert "may have arrived" in report.problems[0].reason


def test_a_lost_reply_can_be_held_instead(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 1)
    posted.compose()
    with vanishing_relay() as (port, dots):
        posted.using(smtp={"port": port, "connections": 1, "uncertain": "hold"}).deliver()
    assert len(dots) == 1
    assert posted.edition().states == {"uncertain": 1}


class vanishing_relay:  # noqa: N801 - reads as the function it stands for
    """A server that takes each message and closes the connection instead of replying."""

    def __init__(self) -> None:
        self.dots: list[bytes] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self.serve)

    def __enter__(self) -> tuple[int, list[bytes]]:
        self.thread.start()
        return self.listener.getsockname()[1], self.dots

    def __exit__(self, *_: object) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.thread.join()
        self.listener.close()

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as lines:
                connection.sendall(b"220 vanishing\r\n")
                for line in lines:
                    verb = line[:4].upper()
                    if verb == b"DATA":
                        connection.sendall(b"354 go on\r\n")
                        for content in lines:
                            if content == b".\r\n":
                                self.dots.append(content)
                                break
                        break
                    connection.sendall(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
                    if verb == b"QUIT":
                        break


def test_a_relay_that_keeps_closing_ends_the_run(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 40)
    posted.compose()

    class Closing:
        async def handle_DATA(self, server: SMTP, *_: object) -> str:  # noqa: N802
            server.transport.abort()
            return "250 never seen"

    with aiosmtpd(Closing()) as port:
        report = posted.using(smtp={"port": port, "connections": 2}).deliver()
    assert any("closing the connection" in one.reason for one in report.problems)
    states = posted.edition().states
    assert sum(states.values()) == 40
    assert set(states) <= {"pending", "uncertain"}


def test_a_relay_that_allows_fewer_connections_gets_all_the_mail(
    posted: Installation, mailbox: Mailbox
) -> None:
    posted.post()
    addresses = enrol_many(posted, 40)
    posted.compose()
    with Gate(posted.settings.smtp.service_port, limit=2) as gate:
        report = posted.using(smtp={"port": gate.port}).deliver()
    assert gate.refused >= 1
    assert report.states == {"sent": 40}
    assert report.problems == ()
    assert mailbox.recipients == addresses


def test_slow_connections_lose_and_repeat_nothing(posted: Installation, mailbox: Mailbox) -> None:
    """The first connection has sent most before the others are let in; each plan is another."""
    posted.post("activities")
    posted.post("media-report")
    for number, language in enumerate(("en", "zh-Hans", "th", "my", "vi", "km", "lo")):
        for choice in (("activities",), ("media-report",)):
            address = f"r{number}-{choice[0]}@reader.example"
            posted.enrol(address, *choice, language=language, accepts=("en",))
    posted.compose()
    with Gate(posted.settings.smtp.service_port, slow=0.05) as gate:
        report = posted.using(smtp={"port": gate.port}).deliver()
    assert report.states == {"sent": 14}
    assert report.problems == ()
    assert len(mailbox.recipients) == len(set(mailbox.recipients)) == 14


def test_a_relay_that_dies_in_the_middle_is_reported(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 100)
    posted.compose()
    received: list[str] = []

    def take(envelope: object) -> None:
        received.append(envelope.recipients[0])  # type: ignore[attr-defined]
        if len(received) == 20:
            gate.shut()

    with running_relay(on_message=take) as relay, Gate(relay.port) as gate:
        report = posted.using(smtp={"port": gate.port}).deliver()
    assert any(str(gate.port) in problem.item for problem in report.problems)
    states = posted.edition().states
    assert sum(states.values()) == 100
    assert states["pending"] >= 70
    assert posted.deliver().problems == ()
    assert set(posted.edition().states) <= {"sent", "uncertain"}


def test_a_relay_that_refuses_everybody_for_our_sake_stops_the_run(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 60)
    posted.compose()
    with running_relay(on_recipient=lambda _: b"550 5.7.1 blocked") as relay:
        report = posted.using(smtp={"port": relay.port, "connections": 4}).deliver()
    assert any("one reader after another" in problem.reason for problem in report.problems)
    assert 10 <= report.states["bounced"] <= 13
    assert posted.edition().states["pending"] == 60 - report.states["bounced"]


def test_a_recipient_at_whom_the_relay_hangs_up_holds_nobody_else_up(
    posted: Installation,
) -> None:
    posted.post()
    enrol_many(posted, 30)
    posted.compose()
    box = Mailbox()
    bad = {f"r{number}@reader.example" for number in range(8)}
    with running_relay(
        on_message=box.take, on_recipient=lambda address: b"" if address in bad else None
    ) as relay:
        report = posted.using(smtp={"port": relay.port, "connections": 2}).deliver()
    assert report.states == {"deferred": 8, "sent": 22}
    assert not bad & set(box.recipients)


def test_a_name_too_long_for_a_header_is_left_out(posted: Installation, mailbox: Mailbox) -> None:
    posted.post()
    posted.enrol("a@reader.example", name="很长的名字" * 80)
    posted.compose()
    assert posted.deliver().states == {"sent": 1}
    assert mailbox.message("a@reader.example")["To"] == "a@reader.example"


def test_a_rate_is_kept(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 5)
    posted.compose()
    assert posted.using(smtp={"rate": 500.0}).deliver().states == {"sent": 5}


def test_stopping_leaves_the_rest_due(posted: Installation) -> None:
    posted.post()
    enrol_many(posted, 60)
    posted.compose()
    stop = threading.Event()
    taken: list[str] = []

    def take(envelope: object) -> None:
        taken.append(envelope.recipients[0])  # type: ignore[attr-defined]
        if len(taken) == 10:
            stop.set()

    with running_relay(on_message=take) as relay:
        posted.using(smtp={"port": relay.port, "connections": 2}).deliver(stop=stop)
    states = posted.edition().states
    assert states["sent"] == len(taken) < 60
    assert states == {"sent": len(taken), "pending": 60 - len(taken)}
    assert posted.deliver().states == {"sent": 60 - len(taken)}


def test_two_processes_share_the_work(posted: Installation, mailbox: Mailbox) -> None:
    posted.post()
    addresses = enrol_many(posted, 50)
    posted.compose()
    threads = [threading.Thread(target=posted.deliver) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert mailbox.recipients == addresses


def test_a_password_comes_from_a_file(posted: Installation, tmp_path: Path) -> None:
    from cabc_syndicate.errors import ConfigurationError

    posted.post()
    enrol_many(posted, 1)
    posted.compose()
    missing = tmp_path / "missing"
    with pytest.raises(ConfigurationError, match="missing"):
        posted.using(smtp={"username": "u", "password_file": missing}).deliver()
    assert posted.edition().states == {"pending": 1}


@pytest.fixture(autouse=True)
def _no_thread_stays() -> Iterator[None]:
    before = threading.active_count()
    yield
    assert threading.active_count() <= before
