"""A page exported from the council's site becomes an article, feeds and mail, exactly."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import feedparser
import pytest

from cabc_syndicate.demo.relay import running_relay
from tests.acceptance.program import Program
from tests.installation import Mailbox, part

SEED = Path(__file__).parents[3] / "shared" / "seed"
TITLE = "Dezhou−ASEAN Economic & Trade Cooperation Conference Held in Beijing"
NOW = "2018-02-26T09:00:00+08:00"

CONFIGURATION = """
[site]
title = "China-ASEAN Business Council"
url = "http://127.0.0.1:8080/"
timezone = "Asia/Shanghai"

[store]
url = "sqlite:///var/cabc.db"

[smtp]
host = "127.0.0.1"
port = {port}

[sender]
name = "China-ASEAN Business Council"
address = "news@council.example"

[[source]]
id = "export"
section = "auto"
path = "pages"
timezone = "Asia/Shanghai"
"""

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the exported page is not here")


@pytest.fixture
def installed(cabc: Program) -> Program:
    pages = cabc.folder / "pages"
    pages.mkdir()
    for file in SEED.iterdir():
        shutil.copy(file, pages)
        (pages / file.name).chmod(0o644)
    return cabc


def test_the_page_is_read_exactly(installed: Program) -> None:
    (installed.folder / "config.toml").write_text(CONFIGURATION.format(port=1))
    installed("collect", "--now", NOW)
    (article,) = installed("article", "list", "--json").json
    assert article["title"] == TITLE
    assert article["posted_at"] == "2018-02-24T16:48:42+08:00"
    assert article["posted_from"] == "page"
    assert article["section"] == "media-report"
    assert article["language"] == "en"
    (section,) = installed("section", "list", "--json").json
    assert section["title"] == "Media Report"
    shown = installed("--json", "article", "show", article["id"]).json
    paragraphs = shown["text"].split("\n")
    assert len(paragraphs) == 7
    assert paragraphs[0].startswith("On January 23rd")
    assert paragraphs[-1].endswith("with regard to the building of Maritime Silk Road.")
    for stray in ("Home >", "Previous", "Next:", "Copyright", "Technical Support", "\u00a0", TITLE):
        assert stray not in shown["text"]
    assert "0 new" in installed("collect", "--now", NOW).err


def test_feeds_and_mail_carry_it(installed: Program) -> None:
    box = Mailbox()
    with running_relay(on_message=box.take) as relay:
        (installed.folder / "config.toml").write_text(CONFIGURATION.format(port=relay.port))
        installed("collect", "--now", NOW)
        installed("publish", "--now", NOW)
        installed(
            "subscriber", "add", "reader@yangon.example", "--section", "media-report",
            "--language", "my", "--zone", "Asia/Yangon", "--confirmed", "--now", NOW,
        )  # fmt: skip
        later = "2018-02-26T12:00:00+08:00"
        installed("compose", "--now", later)
        installed("deliver", "--now", later)
        assert "Nothing is due" in installed("deliver", "--now", later).err
    for name in ("media-report.rss", "media-report.atom", "all.rss", "all.atom"):
        feed = feedparser.parse((installed.folder / "feeds" / name).read_bytes())
        assert not feed.bozo, feed.get("bozo_exception")
        (entry,) = feed.entries
        assert entry.title.replace("&amp;", "&") == TITLE
        assert "Maritime Silk Road" in entry.content[0].value
        assert datetime(*entry.published_parsed[:6]) == datetime(2018, 2, 24, 8, 48, 42)  # noqa: DTZ001
    message = box.message("reader@yangon.example")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "Dezhou−ASEAN" in message["Subject"]
    for kind in ("plain", "html"):
        assert "On January 23rd" in part(message, kind)
