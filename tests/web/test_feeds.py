"""Published files over real HTTP: encodings, validators, names that reach nothing else."""

from __future__ import annotations

import asyncio
import gzip
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import brotli
import pytest
import uvicorn
import zstandard
from starlette.applications import Starlette

from cabc_syndicate.publish import files
from cabc_syndicate.publish.encodings import SUFFIXES, encoded
from cabc_syndicate.web.conditions import encodings
from cabc_syndicate.web.feeds import routes

ATOM = b"<feed>" + b"news " * 2000 + b"</feed>"
UNPACK = {
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": zstandard.decompress,
    None: bytes,
}


@dataclass
class Served:
    """A folder that is served."""

    folder: Path
    port: int

    def put(self, path: str, data: bytes, *, copies: bool = True) -> None:
        files.replace(self.folder / path, data)
        if copies:
            for suffix in SUFFIXES:
                copy = encoded(data, suffix, archive=False)
                files.replace(self.folder / f"{path}{suffix}", copy)

    def ask(
        self, path: str, method: str = "GET", **headers: str | tuple[str, ...]
    ) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, values in headers.items():
            for value in (values,) if isinstance(values, str) else values:
                connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    folder = tmp_path / "feeds"
    config = uvicorn.Config(
        Starlette(routes=routes(folder)), port=0, log_level="warning", backlog=2048
    )
    server = uvicorn.Server(config)
    socket = config.bind_socket()
    socket.listen(2048)  # before anybody asks
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]})
    thread.start()
    made = Served(folder, socket.getsockname()[1])
    made.put("all.atom", ATOM)
    yield made
    server.should_exit = True
    thread.join()
    socket.close()


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1, br;q=0.5", "gzip"),
        ("zstd, gzip", "zstd"),
        ("br;q=0, *", "zstd"),
        ("identity, br;q=0.1", None),
        ("deflate", None),
        ("br;q=nonsense", None),
        ("", None),
        ("br," * 9000, None),
    ],
)
def test_encodings_are_negotiated(served: Served, accepted: str, expected: str | None) -> None:
    chosen = next(iter(encodings(accepted, ("br", "zstd", "gzip"))), None)
    assert chosen == expected
    if len(accepted) < 1000:
        status, headers, body = served.ask("/feeds/all.atom", Accept_Encoding=accepted)
        assert (status, headers.get("content-encoding")) == (200, expected)
        assert headers["vary"] == "Accept-Encoding"
        assert headers["content-type"] == "application/atom+xml; charset=utf-8"
        assert UNPACK[expected](body) == ATOM


def test_each_encoding_has_a_strong_tag_of_its_own(served: Served) -> None:
    tags = {
        served.ask("/feeds/all.atom", Accept_Encoding=coding)[1]["etag"]
        for coding in ("identity", "br", "zstd", "gzip")
    }
    assert len(tags) == 4
    assert not any(tag.startswith("W/") for tag in tags)


def test_either_validator_gives_304_and_the_tag_wins(served: Served) -> None:
    _, headers, _ = served.ask("/feeds/all.atom")
    tag, day = headers["etag"], headers["last-modified"]
    for asked in (
        {"If_None_Match": tag},
        {"If_None_Match": f'"other", W/{tag}'},
        {"If_None_Match": "*"},
        {"If_Modified_Since": day},
        {"If_None_Match": tag, "If_Modified_Since": "Mon, 01 Jan 2001 00:00:00 GMT"},
    ):
        status, found, body = served.ask("/feeds/all.atom", **asked)
        assert (status, body) == (304, b""), asked
        assert found["etag"] == tag
        assert {"vary", "cache-control", "last-modified"} <= found.keys()
    for asked in (
        {"If_None_Match": '"other"', "If_Modified_Since": day},
        {"If_Modified_Since": "Mon, 01 Jan 2001 00:00:00 GMT"},
        {"If_Modified_Since": "nonsense"},
    ):
        assert served.ask("/feeds/all.atom", **asked)[0] == 200, asked


def test_several_lines_of_a_header_are_one_list(served: Served) -> None:
    _, headers, _ = served.ask("/feeds/all.atom")
    tag, day = headers["etag"], headers["last-modified"]
    for lines in (('"x"', tag), (tag, '"x"'), ('"x", "y"', f'"z", W/{tag}')):
        assert served.ask("/feeds/all.atom", If_None_Match=lines)[0] == 304, lines
    for lines in (('"x"', '"y"'), ("*", '"x"')):
        assert served.ask("/feeds/all.atom", If_None_Match=lines)[0] == 200, lines
    for accepted, coding in (
        (("deflate", "gzip"), "gzip"),
        (("gzip;q=0.5", "zstd"), "zstd"),
        (("deflate", "compress"), None),
        (("br", "br;q=0"), None),
    ):
        _, headers, body = served.ask("/feeds/all.atom", Accept_Encoding=accepted)
        assert headers.get("content-encoding") == coding
        assert UNPACK[coding](body) == ATOM
    # A date is no list: two of them are a wrong one.
    assert served.ask("/feeds/all.atom", If_Modified_Since=(day, day))[0] == 200


def test_a_header_may_not_be_too_long_in_all_its_lines(served: Served) -> None:
    tag = served.ask("/feeds/all.atom")[1]["etag"]
    for count, status in ((3, 304), (5, 200), (9, 200)):
        lines = (*[f'"{"x" * 1000}"'] * count, tag)
        assert served.ask("/feeds/all.atom", If_None_Match=lines)[0] == status, count
    status, headers, _ = served.ask("/feeds/all.atom", Accept_Encoding=("x" * 4095, "gzip"))
    assert (status, headers.get("content-encoding")) == (200, None)


LONG_AGO = "Mon, 01 Jan 2001 00:00:00 GMT"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_whoever_wants_only_what_is_gone_gets_412(served: Served, method: str) -> None:
    _, headers, _ = served.ask("/feeds/all.atom")
    tag, day = headers["etag"], headers["last-modified"]
    for asked in (
        {"If_Match": '"other"'},
        {"If_Match": f"W/{tag}"},
        {"If_Match": ""},
        {"If_Match": '"other"', "If_None_Match": tag},
        {"If_Match": '"other"', "If_Unmodified_Since": day},
        {"If_Match": tag, "Accept_Encoding": "br"},
        {"If_Unmodified_Since": LONG_AGO},
        {"If_Unmodified_Since": "Mon Jan  1 00:00:00 2001"},
        {"If_Unmodified_Since": LONG_AGO, "If_None_Match": tag},
    ):
        status, found, body = served.ask("/feeds/all.atom", method, **asked)
        assert (status, body) == (412, b""), asked
        assert found["cache-control"] == "no-store"


def test_whoever_wants_what_there_is_gets_it(served: Served) -> None:
    _, headers, _ = served.ask("/feeds/all.atom")
    tag, day = headers["etag"], headers["last-modified"]
    met: list[dict[str, str | tuple[str, ...]]] = [
        {"If_Match": tag},
        {"If_Match": "*"},
        {"If_Match": f'"other", {tag}'},
        {"If_Match": ('"other"', tag)},
        {"If_Match": tag, "If_Unmodified_Since": LONG_AGO},
        {"If_Unmodified_Since": day},
        {"If_Unmodified_Since": "nonsense"},
        {"If_Unmodified_Since": (LONG_AGO, LONG_AGO)},
    ]
    for asked in met:
        assert served.ask("/feeds/all.atom", **asked)[0] == 200, asked
        assert served.ask("/feeds/all.atom", **asked, If_None_Match=tag)[0] == 304, asked
    assert served.ask("/feeds/nothing.rss", If_Match='"other"')[0] == 404


def test_a_date_without_a_zone_is_utc(served: Served) -> None:
    os.utime(served.folder / "all.atom", (784111777, 784111777))
    for date, status in (("Sun Nov  6 08:49:37 1994", 304), ("Sun Nov  6 08:49:36 1994", 200)):
        assert served.ask("/feeds/all.atom", If_Modified_Since=date)[0] == status


def test_head_says_what_get_would(served: Served) -> None:
    _, got, body = served.ask("/feeds/all.atom", Accept_Encoding="br")
    status, head, nothing = served.ask("/feeds/all.atom", "HEAD", Accept_Encoding="br")
    assert (status, nothing) == (200, b"")
    assert head["content-length"] == str(len(body))
    assert {**head, "date": ""} == {**got, "date": ""}


def test_a_change_changes_the_tag_and_a_stale_copy_is_not_sent(served: Served) -> None:
    _, before, _ = served.ask("/feeds/all.atom", Accept_Encoding="br")
    served.put("all.atom", b"<feed>new</feed>", copies=False)
    old = (served.folder / "all.atom").stat().st_mtime_ns - 10
    os.utime(served.folder / "all.atom.br", ns=(old, old))
    status, after, body = served.ask(
        "/feeds/all.atom", Accept_Encoding="br", If_None_Match=before["etag"]
    )
    assert (status, body) == (200, b"<feed>new</feed>")
    assert "content-encoding" not in after


def test_json_may_be_read_by_pages_of_others(served: Served) -> None:
    served.put("all.json", b"{}")
    assert served.ask("/feeds/all.json")[1]["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in served.ask("/feeds/all.atom")[1]


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("archive/trade.zh-Hans/12.atom", "max-age=86400"),
        ("trade.zh-Hans.json", "max-age=300"),
        ("source-site.rss", "max-age=300"),
        ("feeds.zh-Hans.opml", "max-age=300"),
        ("articles/A-1.html", "max-age=300"),
        ("images/0123456789abcdef.jpg", "immutable"),
    ],
)
def test_every_published_name_is_served(served: Served, path: str, caching: str) -> None:
    served.put(path, b"x")
    status, headers, body = served.ask(f"/feeds/{path}")
    assert (status, body) == (200, b"x")
    assert caching in headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "..%2fsecret.html",
        "all.rss%0a",
        "../secret.html",
        "articles/..%2f..%2fsecret.html",
        "all.atom%00",
        "all.atom.gz",
        ".published.json",
        "archive/trade/0.atom",
        "archive/..%2fsecret/1.atom",
        "nothing.rss",
        "folder.rss",
    ],
)
def test_no_other_name_reaches_a_file(served: Served, path: str) -> None:
    (served.folder.parent / "secret.html").write_text("secret")
    served.put(".published.json", b"{}", copies=False)
    (served.folder / "folder.rss").mkdir()
    assert served.ask(f"/feeds/{path}")[0] == 404


def test_a_thousand_clients_at_once_lose_nothing(served: Served) -> None:
    tag = served.ask("/feeds/all.atom")[1]["etag"]

    async def poll(number: int) -> tuple[bytes, int]:
        reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
        known = f"If-None-Match: {tag}\r\n" if number % 2 else ""
        request = f"GET /feeds/all.atom HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{known}\r\n"
        writer.write(request.encode())
        answer = await reader.read(-1)
        writer.close()
        await writer.wait_closed()
        head, _, body = answer.partition(b"\r\n\r\n")
        return head.split(b" ")[1], len(body)

    async def all_at_once() -> list[tuple[bytes, int]]:
        return await asyncio.gather(*(poll(number) for number in range(1000)))

    answers = asyncio.run(all_at_once())
    assert answers.count((b"304", 0)) == 500
    assert answers.count((b"200", len(ATOM))) == 500


def test_whoever_asks_while_a_file_is_replaced_gets_one_or_the_other(served: Served) -> None:
    texts = [bytes([letter]) * 50_000 for letter in b"abcdefgh"]
    stop = threading.Event()

    def replace() -> None:
        while not stop.is_set():
            for text in texts:
                files.replace(served.folder / "all.html", text)

    served.put("all.html", texts[0], copies=False)
    writer = threading.Thread(target=replace)
    writer.start()
    try:
        found = [served.ask("/feeds/all.html") for _ in range(150)]
    finally:
        stop.set()
        writer.join()
    assert {status for status, _, _ in found} == {200}
    assert all(body in texts for _, _, body in found)
    by_tag = {headers["etag"]: body for _, headers, body in found}
    assert all(by_tag[headers["etag"]] == body for _, headers, body in found)
