"""A CMS that pushes its articles over real HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from cabc_syndicate import wiring
from cabc_syndicate.model import Article
from cabc_syndicate.store import articles, membership
from cabc_syndicate.web import app as web
from cabc_syndicate.web.api import MOST_BYTES
from cabc_syndicate.wiring import Application

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
STORY = {
    "id": "news-7",
    "title": "Port reopens <em>after</em> the storm",
    "html": '<p>The harbour master said so.<script>alert(1)</script> <a href="/more">More</a></p>',
    "url": "https://council.example/news/7",
    "posted_at": "2026-11-22T09:30:00",
    "section": "Ports",
}


@dataclass
class Cms:
    """A CMS with the token of its source."""

    application: Application
    port: int
    token: str
    changes: Queue[int] = field(default_factory=Queue)

    def send(
        self, body: object, *, token: str | None = None, kind: str = "application/json"
    ) -> tuple[int, Any]:
        """Post a body, JSON unless it is bytes; return status and answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": kind, "Authorization": f"Bearer {token or self.token}"}
        connection.request("POST", "/api/articles", data, headers)
        answer = connection.getresponse()
        said = json.loads(answer.read())
        connection.close()
        return answer.status, said

    def push(self, **fields: Any) -> dict[str, Any]:
        """Post one article and return what came of it."""
        status, said = self.send(STORY | fields)
        assert status in {200, 422}, said
        (one,) = said["articles"]
        return dict(one)

    @property
    def articles(self) -> list[Article]:
        with self.application.database.read() as connection:
            return articles.listing(connection)


@pytest.fixture
def cms(tmp_path: Path) -> Iterator[Cms]:
    """Serve an installation with a push source named wire."""
    path = tmp_path / "config.toml"
    path.write_text(
        """
[site]
title = "Straits Council"
url = "https://council.example/"
timezone = "Asia/Shanghai"
languages = ["zh-Hans"]
[store]
url = "sqlite:///store.db"
[web]
listen = "127.0.0.1:0"
[smtp]
host = "127.0.0.1"
[sender]
name = "Straits Council"
address = "news@council.example"
[[source]]
id = "wire"
kind = "push"
token = 2
[[source]]
id = "other"
kind = "push"
"""
    )
    application = wiring.open_application(path)
    listener = web.listen(application.settings)
    changes: Queue[int] = Queue()
    server = web.server(application, wiring.frozen_clock(NOW), lambda: changes.put(1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    token = application.signer.push_token("wire", 2)
    yield Cms(application, listener.getsockname()[1], token, changes)
    server.should_exit = True
    thread.join()
    application.database.close()


def test_an_article_is_created_once_revised_withdrawn_and_restored(cms: Cms) -> None:
    first = cms.push()
    assert first["result"] == "created"
    assert cms.push() == {**first, "result": "unchanged"}
    assert cms.push(title="Port reopens at last") == {**first, "result": "revised"}
    assert cms.push(withdrawn=True)["result"] == "withdrawn"
    assert cms.push(withdrawn=True)["result"] == "unchanged"
    assert [one.status.value for one in cms.articles] == ["withdrawn"]
    assert cms.push(title="Port reopens at last") == {**first, "result": "restored"}
    (article,) = cms.articles
    assert (article.id, article.revision, article.section) == (first["article"], 2, "ports")
    assert article.posted_at.isoformat() == "2026-11-22T09:30:00+08:00"
    for _ in range(4):  # created, revised, withdrawn, restored
        cms.changes.get(timeout=30)
    assert cms.changes.empty()


def test_another_section_is_a_further_one(cms: Cms) -> None:
    cms.push(section="trade")
    assert cms.push(section="Ports of Call")["result"] == "revised"
    assert cms.push(section="Ports of Call")["result"] == "unchanged"
    assert cms.push(section="trade")["result"] == "unchanged"
    with cms.application.database.read() as connection:
        (member,) = membership.members(connection)
    assert member.sections == ("trade", "ports-of-call")


def test_the_language_that_is_said_counts(cms: Cms) -> None:
    cms.push(language="th")
    assert [one.language for one in cms.articles] == ["th"]


def test_markup_is_cleaned_and_addresses_are_full(cms: Cms) -> None:
    cms.push()
    (article,) = cms.articles
    assert article.title == "Port reopens after the storm"
    assert "script" not in article.html
    assert "alert" not in article.text
    assert 'href="https://council.example/more"' in article.html


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"titel": "x"}, 'unknown key "titel". Did you mean title?'),
        ({"title": ""}, "title is missing"),
        ({"url": "javascript:alert(1)"}, "url is not a full address"),
        ({"posted_at": "yesterday"}, "posted_at is not a date"),
        ({"posted_at": "2031-01-01"}, "more than a day ahead"),
        ({"id": "x" * 201}, "id has more than 200 characters"),
        ({"id": "a\u0000b"}, "control characters"),
        ({"language": "tlh"}, "language is none of"),
        ({"withdrawn": "yes"}, "neither true nor false"),
        ({"html": "", "text": ""}, "has a title but no text"),
        ({"source": "other"}, "source that the token is not for"),
    ],
)
def test_what_is_wrong_is_refused_with_its_reason(
    cms: Cms, fields: dict[str, Any], reason: str
) -> None:
    done = cms.push(**fields)
    assert done["result"] == "refused"
    assert reason in done["reason"]
    assert cms.articles == []
    assert cms.changes.empty()


def test_one_bad_article_stops_no_other(cms: Cms) -> None:
    status, said = cms.send([STORY, STORY | {"id": "b", "titel": "x"}, 7])
    assert status == 207
    assert [one["result"] for one in said["articles"]] == ["created", "refused", "refused"]
    assert len(cms.articles) == 1


@pytest.mark.parametrize("identity", ["'; DROP TABLE article; --", "../../etc/passwd", "中文 7"])
def test_any_id_is_only_a_name(cms: Cms, identity: str) -> None:
    assert cms.push(id=identity)["result"] == "created"
    assert cms.push(id=identity)["result"] == "unchanged"


def test_only_the_right_token_lets_in(cms: Cms) -> None:
    signer = cms.application.signer
    last = "A" if cms.token[-1] != "A" else "B"
    wrong = [
        signer.push_token("wire", 1),
        signer.push_token("other", 2),
        "x",
        cms.token[:-1] + last,
    ]
    answers = [cms.send(STORY, token=token) for token in wrong]
    assert {status for status, _ in answers} == {401}
    assert len({said["error"] for _, said in answers}) == 1
    assert cms.articles == []


def test_many_wrong_tokens_are_held_off_and_the_right_one_is_not(cms: Cms) -> None:
    statuses = [cms.send(STORY, token=f"wrong-{number}")[0] for number in range(25)]
    assert statuses == [401] * 20 + [429] * 5
    assert cms.push()["result"] == "created"


@pytest.mark.parametrize(
    ("body", "kind", "status", "words"),
    [
        (STORY, "text/plain", 415, "application/json"),
        (b"{", "application/json", 400, "not JSON"),
        (b"[" * 200_000, "application/json", 400, "not JSON"),
        (b"\xff\xfe", "application/json", 400, "not JSON"),
        ([], "application/json", 400, "1 to 100"),
        ([STORY] * 101, "application/json", 400, "1 to 100"),
        (b" " * (MOST_BYTES + 1), "application/json", 413, "fewer articles"),
    ],
    ids=["type", "cut", "deep", "bytes", "none", "many", "large"],
)
def test_a_request_that_is_none(cms: Cms, body: object, kind: str, status: int, words: str) -> None:
    answered, said = cms.send(body, kind=kind)
    assert (answered, words in said["error"]) == (status, True)
    assert cms.articles == []


def test_the_same_article_from_many_at_once_is_one(cms: Cms) -> None:
    threads = [threading.Thread(target=cms.push) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(cms.articles) == 1


def test_a_token_does_nothing_to_the_articles_of_another_source(cms: Cms) -> None:
    cms.push()
    other = cms.application.signer.push_token("other", 1)
    copy = STORY | {"id": "copy"}
    for body, result in ((copy, "unchanged"), (copy | {"withdrawn": True}, "unchanged")):
        _, said = cms.send(body, token=other)
        assert said["articles"][0]["result"] == result
    assert [one.status.value for one in cms.articles] == ["published"]


def test_an_archive_that_is_pushed_later_is_not_mailed(cms: Cms) -> None:
    cms.push()
    cms.push(id="old", title="The old jetty is gone", posted_at="2015-03-01T10:00:00")
    with cms.application.database.read() as connection:
        assert [one.url for one in articles.mailable_after(connection, 0, 99)] == [STORY["url"]]
    assert len(cms.articles) == 2


def test_another_attachment_is_a_revision(cms: Cms) -> None:
    cms.push(attachments=[{"url": "https://council.example/a.pdf"}])
    again = cms.push(attachments=[{"url": "https://council.example/b.pdf"}])
    assert again["result"] == "revised"
    assert [one.url for one in cms.articles[0].attachments] == ["https://council.example/b.pdf"]


def test_what_was_posted_is_never_dated_anew(cms: Cms) -> None:
    cms.push()
    assert cms.push(posted_at="2026-11-23T07:00:00+08:00")["result"] == "revised"
    assert cms.push(posted_at="2026-11-23T07:00:00+08:00")["result"] == "unchanged"
    (article,) = cms.articles
    assert (article.revision, article.posted_at.isoformat()) == (2, "2026-11-22T09:30:00+08:00")


def test_an_answer_never_names_the_host_that_was_asked_for(cms: Cms) -> None:
    connection = HTTPConnection("127.0.0.1", cms.port, timeout=30)
    connection.request("GET", "/healthz/", headers={"Host": "evil.example"})
    answer = connection.getresponse()
    assert answer.status == 404
    assert "evil.example" not in f"{answer.headers}{answer.read().decode()}"
    connection.close()
