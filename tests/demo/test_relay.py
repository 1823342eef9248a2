import json
import smtplib
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from cabc_syndicate.demo.relay import Envelope, Relay, keep, running_relay

START = b"EHLO tester\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\n"


class Client:
    """A raw connection: sends exactly the octets it is told to, and reads reply by reply."""

    def __init__(self, relay: Relay) -> None:
        self.socket = socket.create_connection((relay.host, relay.port), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.lines = self.socket.makefile("rb")

    def send(self, octets: bytes) -> None:
        self.socket.sendall(octets)

    def reply(self) -> bytes:
        while (line := self.lines.readline())[3:4] == b"-":
            pass
        return line.rstrip(b"\r\n")

    def replies(self, count: int) -> list[bytes]:
        return [self.reply() for _ in range(count)]

    def codes(self, count: int) -> list[bytes]:
        return [reply[:3] for reply in self.replies(count)]

    def command(self, line: bytes) -> bytes:
        self.send(line + b"\r\n")
        return self.reply()


@contextmanager
def connected(relay: Relay) -> Iterator[Client]:
    client = Client(relay)
    try:
        assert client.reply().startswith(b"220 ")
        yield client
    finally:
        client.lines.close()
        client.socket.close()


def test_smtplib_delivers_a_mail_and_reads_its_queue_id() -> None:
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay:
        with smtplib.SMTP(relay.host, relay.port, timeout=20) as smtp:
            smtp.ehlo()
            assert {"pipelining", "8bitmime", "size", "enhancedstatuscodes", "smtputf8"} <= set(
                smtp.esmtp_features
            )
            refused = smtp.sendmail(
                "from@example.org", ["one@example.org", "two@example.org"], "Subject: x\n\n.dot\n"
            )
            assert refused == {}
            assert smtp.verify("one@example.org")[0] == 252
            assert smtp.noop()[0] == 250
            assert smtp.rset()[0] == 250
        assert relay.messages == 1
    assert kept == [
        Envelope(
            "from@example.org",
            ("one@example.org", "two@example.org"),
            b"Subject: x\r\n\r\n.dot\r\n",
            1,
        )
    ]


def test_the_reply_carries_a_queue_id_of_its_own_for_each_message() -> None:
    with running_relay() as relay, connected(relay) as client:
        client.send(START)
        client.replies(4)
        client.send(b"x\r\n.\r\n" + START[START.index(b"MAIL") :])
        first = client.replies(4)[0]
        client.send(b"y\r\n.\r\n")
        second = client.reply()
        assert first.startswith(b"250 2.0.0 Ok: queued as ")
        assert first != second
        assert (relay.messages, relay.bytes, relay.connections) == (2, 6, 1)


def test_a_whole_session_in_one_write() -> None:
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay, connected(relay) as client:
        again = START[START.index(b"MAIL") :]
        client.send(START + b"one\r\n.\r\n" + again + b"two\r\n.\r\nQUIT\r\n")
        codes = client.codes(10)
        assert client.reply() == b""  # closed
    assert codes == [b"250"] * 3 + [b"354"] + [b"250"] * 3 + [b"354", b"250", b"221"]
    assert [envelope.data for envelope in kept] == [b"one\r\n", b"two\r\n"]


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        (b".\r\n", b""),
        (b"a\r\n.\r\n", b"a\r\n"),
        (b"..\r\n..b\r\n.c\r\n...\r\n.\r\n", b".\r\n.b\r\nc\r\n..\r\n"),
        (b"\r\n\r\n.\r\n", b"\r\n\r\n"),
        (b"a.\r\n..\r\n.\r\n", b"a.\r\n.\r\n"),
    ],
)
def test_dots_are_unstuffed(sent: bytes, received: bytes) -> None:
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay, connected(relay) as client:
        client.send(START + sent)
        assert client.codes(5)[4] == b"250"
    assert [envelope.data for envelope in kept] == [received]


@pytest.mark.parametrize("smuggled", [b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r\n.\r"])
def test_a_bare_line_feed_does_not_end_the_message(smuggled: bytes) -> None:
    body = b"text" + smuggled + b"MAIL FROM:<evil@example.org>\r\n"
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay, connected(relay) as client:
        client.send(START + body + b".\r\nQUIT\r\n")
        assert client.codes(6) == [b"250"] * 3 + [b"354", b"250", b"221"]
    assert len(kept) == 1
    assert kept[0].data == body.replace(b"\r\n.", b"\r\n")


def test_a_bare_line_feed_does_not_end_a_command() -> None:
    with running_relay() as relay, connected(relay) as client:
        assert client.command(b"NOOP\nNOOP").startswith(b"500 5.5.2")
        assert client.command(b"NOOP") == b"250 2.0.0 Ok"


def test_a_message_split_anywhere_around_its_final_dot() -> None:
    tail = b"last line\r\n.\r\nRSET\r\n"
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay, connected(relay) as client:
        client.command(b"EHLO tester")
        for cut in range(len(tail) + 1):
            client.send(START[START.index(b"MAIL") :])
            assert client.codes(3) == [b"250", b"250", b"354"]
            client.send(tail[:cut])
            client.send(tail[cut:])
            assert client.codes(2) == [b"250", b"250"]
        for octet in START[START.index(b"MAIL") :] + tail:
            client.send(bytes([octet]))
        assert client.codes(5) == [b"250", b"250", b"354", b"250", b"250"]
    assert [envelope.data for envelope in kept] == [b"last line\r\n"] * (len(tail) + 2)


def test_a_message_of_two_megabytes() -> None:
    body = b"0123456789" * 7 + b"\r\n"
    body *= 2_000_000 // len(body)
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay, connected(relay) as client:
        client.send(START + body + b".\r\n")
        assert client.codes(5)[4] == b"250"
    assert kept[0].data == body


def test_a_message_over_the_limit_is_refused_and_the_connection_lives_on() -> None:
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append, size_limit=10_000) as relay:
        with connected(relay) as client:
            for size in (10_001, 900_000):
                lines = b"x" * 70 + b"\r\n"
                body = lines * (size // len(lines) + 1)
                client.send(START + body + b".\r\n")
                assert client.replies(5)[4].startswith(b"552 5.3.4")
            declared = client.command(b"MAIL FROM:<a@example.org> SIZE=10001")
            assert declared.startswith(b"552 5.3.4")
            client.send(START + b"small\r\n.\r\n")
            assert client.codes(5)[4] == b"250"
        assert relay.messages == 1
    assert [envelope.data for envelope in kept] == [b"small\r\n"]


@pytest.mark.parametrize(
    ("length", "before", "code"),
    [(998, b"", b"250"), (999, b"", b"554"), (998, b"x" * 40, b"250"), (5000, b"x" * 997, b"554")],
)
def test_lines_of_a_message_have_a_limit(length: int, before: bytes, code: bytes) -> None:
    with running_relay() as relay, connected(relay) as client:
        client.send(START + before + b"\r\n" + b"y" * length + b"\r\nend\r\n.\r\n")
        assert client.codes(5)[4] == code


@pytest.mark.parametrize("length", [1023, 1500, 70_000])
def test_command_lines_have_a_limit(length: int) -> None:
    with running_relay() as relay, connected(relay) as client:
        assert client.command(b"NOOP " + b"x" * (length - 5)).startswith(b"500 5.5.6")
        assert client.command(b"NOOP") == b"250 2.0.0 Ok"


@pytest.mark.parametrize(
    ("lines", "reply"),
    [
        ([b"MAIL FROM:<a@example.org>"], b"503 5.5.1"),
        ([b"EHLO"], b"501 5.5.4"),
        ([b"HELO"], b"501 5.5.4"),
        ([b"STARTTLS"], b"502 5.5.1"),
        ([b"HELO x", b"RCPT TO:<a@example.org>"], b"503 5.5.1"),
        ([b"HELO x", b"DATA"], b"503 5.5.1"),
        ([b"HELO x", b"MAIL TO:<a@example.org>"], b"501 5.5.4"),
        ([b"HELO x", b"MAIL FROM:a@example.org"], b"501 5.5.4"),
        ([b"HELO x", b"MAIL FROM:<a@example.org> RET=HDRS"], b"555 5.5.4"),
        ([b"HELO x", b"MAIL FROM:<a@example.org> SIZE=big"], b"555 5.5.4"),
        ([b"HELO x", "MAIL FROM:<é@example.org>".encode()], b"553 5.6.7"),
        ([b"HELO x", b"MAIL FROM:<>", b"MAIL FROM:<>"], b"503 5.5.1"),
        ([b"HELO x", b"MAIL FROM:<>", b"RCPT TO:<>"], b"501 5.5.4"),
        ([b"HELO x", b"MAIL FROM:<>", b"RCPT TO:<b@example.org> NOTIFY=NEVER"], b"555 5.5.4"),
        ([b"HELO x", b"MAIL FROM:<>", "RCPT TO:<é@example.org>".encode()], b"553 5.6.7"),
        ([b"HELO x", b"MAIL FROM:<>", b"DATA"], b"554 5.5.1"),
        ([b"HELO x", b"MAIL FROM:<>", b"RCPT TO:<b@example.org>", b"DATA now"], b"501 5.5.4"),
        ([b"helo x", b"mail from: <> body=8bitmime size=100", b"rcpt to: <b@c>"], b"250 2.1.5"),
    ],
)
def test_what_is_wrong_or_out_of_order_is_refused(lines: list[bytes], reply: bytes) -> None:
    with running_relay() as relay, connected(relay) as client:
        answers = [client.command(line) for line in lines]
        assert all(answer.startswith(b"250") for answer in answers[:-1])
        assert answers[-1].startswith(reply)


def test_an_internationalised_address_with_smtputf8() -> None:
    kept: list[Envelope] = []
    with running_relay(on_message=kept.append) as relay, connected(relay) as client:
        client.command(b"EHLO tester")
        client.send("MAIL FROM:<a@b.org> SMTPUTF8\r\nRCPT TO:<林@例.org>\r\nDATA\r\n".encode())
        client.send(b"x\r\n.\r\n")
        assert client.codes(4) == [b"250", b"250", b"354", b"250"]
    assert kept[0].recipients == ("林@例.org",)


def test_the_hooks_may_answer_themselves() -> None:
    def refuse(address: str) -> bytes | None:
        return b"550 5.1.1 unknown" if address.startswith("gone@") else None

    def grudge(envelope: Envelope) -> bytes:
        return b"451 4.7.1 later" if envelope.recipients == ("b@example.org",) else b""

    with running_relay(on_message=grudge, on_recipient=refuse) as relay:
        with connected(relay) as client:
            client.send(START + b"x\r\n.\r\nMAIL FROM:<>\r\nRCPT TO:<gone@x>\r\nRCPT TO:<c@x>\r\n")
            assert client.replies(8)[4:] == [
                b"451 4.7.1 later",
                b"250 2.1.0 Ok",
                b"550 5.1.1 unknown",
                b"250 2.1.5 Ok",
            ]
            client.send(b"DATA\r\nx\r\n.\r\nNOOP\r\n")
            assert client.reply().startswith(b"354")
            assert client.reply() == b""  # an empty answer loses the connection
        assert relay.messages == 0


def test_a_421_closes_the_connection() -> None:
    closing = b"421 4.3.2 closing"
    with running_relay(on_recipient=lambda _: closing) as relay, connected(relay) as client:
        client.send(START)
        assert client.replies(4) == [b"250 SMTPUTF8", b"250 2.1.0 Ok", closing, b""]


def test_what_a_hook_raises_comes_out_of_the_block() -> None:
    def fail(_: Envelope) -> None:
        raise LookupError("from the hook")

    with (
        pytest.raises(LookupError, match="from the hook"),
        running_relay(on_message=fail) as relay,
        connected(relay) as client,
    ):
        client.send(START + b"x\r\n.\r\n")
        assert client.reply() == b""


def test_connections_are_numbered_and_dropped_at_the_end() -> None:
    kept: list[Envelope] = []
    with ExitStack() as clients:
        with running_relay(on_message=kept.append) as relay:
            opened = [clients.enter_context(connected(relay)) for _ in range(2)]
            for client in opened:
                client.send(START + b"x\r\n.\r\n")
                assert client.codes(5)[4] == b"250"
        assert [client.reply() for client in opened] == [b"", b""]
    assert sorted(envelope.connection for envelope in kept) == [1, 2]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "example.org"])
def test_only_loopback_is_bound(host: str) -> None:
    with pytest.raises(ValueError, match=host), running_relay(host=host):
        pass


def test_a_port_that_is_taken_is_an_error() -> None:
    with (
        running_relay() as relay,
        pytest.raises(OSError, match="in use"),
        running_relay(port=relay.port),
    ):
        pass


def test_keep_writes_one_file_a_recipient_and_goes_on_counting(tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    for text in ("first", "second"):
        with (
            running_relay(on_message=keep(folder)) as relay,
            smtplib.SMTP(relay.host, relay.port, timeout=20) as smtp,
        ):
            smtp.sendmail("a@x.org", ["b@x.org", "../c/d@x.org"], f"{text}\n")
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "0001-b@x.org.eml",
        "0002-.._c_d@x.org.eml",
        "0003-b@x.org.eml",
        "0004-.._c_d@x.org.eml",
    ]
    assert (folder / names[2]).read_bytes() == b"second\r\n"


def test_keep_refuses_a_mail_that_it_cannot_write(tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    with running_relay(on_message=keep(folder)) as relay, connected(relay) as client:
        folder.rmdir()
        client.send(START + b"x\r\n.\r\n")
        assert client.replies(5)[4].startswith(b"451 4.3.0 ")
        assert relay.messages == 0


def test_the_relay_as_a_process_counts_until_it_is_told_to_stop(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cabc_syndicate.demo.relay", "--port", "0", "--count"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        assert process.stdout is not None
        word, port = process.stdout.readline().split()
        with smtplib.SMTP("127.0.0.1", int(port), timeout=20) as smtp:
            smtp.sendmail("a@x.org", ["b@x.org"], "x\n")
        process.terminate()
        counts = json.loads(process.stdout.read())
    assert word == "listening"
    assert process.returncode == 0
    assert counts == {"messages": 1, "connections": 1, "bytes": 3}
