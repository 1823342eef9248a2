"""The command line as its contract says, run as a process from a folder of its own."""

from __future__ import annotations

import re
import shutil
import socket
from pathlib import Path

import pytest

from cabc_syndicate.demo.relay import running_relay
from tests.acceptance.program import Program
from tests.installation import Mailbox

CONFIGURATION = """
[site]
title = "Straits Council"
url = "http://127.0.0.1:8080/"
timezone = "Asia/Shanghai"
languages = ["zh-Hans"]

[store]
url = "sqlite:///var/cabc.db"

[smtp]
host = "127.0.0.1"
port = {port}

[sender]
name = "Straits Council"
address = "news@council.example"

[[source]]
id = "pages"
path = "pages"
timezone = "Asia/Shanghai"
{more}
"""

PAGE = """Welcome to the council
ENGLISH | 中文版
 Home > Straits Council > {section} > Text

{title}

Copyfrom:Delta DailyPost Time:{time}

{title}

The first paragraph of this story is long enough to be read as one paragraph of the page.

The second paragraph ends it, with a full stop and nothing else behind it on the page.

Previous:Something else
Next:Another thing

About | Contact | Jobs
"""


@pytest.fixture
def ready(cabc: Program) -> Program:
    """A folder with two pages and a configuration whose relay is down."""
    write_page(cabc.folder, "one", "Media Report", "First story", "2026-11-22 10:00:00")
    write_page(cabc.folder, "two", "Activities", "Second story", "2026-11-22 11:00:00")
    configure(cabc.folder)
    return cabc


def write_page(folder: Path, name: str, section: str, title: str, time: str) -> None:
    (folder / "pages").mkdir(exist_ok=True)
    page = PAGE.format(section=section, title=title, time=time)
    (folder / "pages" / f"{name}.txt").write_text(page, encoding="utf-8")


def configure(folder: Path, port: int = 1, more: str = "") -> None:
    (folder / "config.toml").write_text(
        CONFIGURATION.format(port=port, more=more), encoding="utf-8"
    )


NOW = ("--now", "2026-11-23T12:00:00+08:00")


def test_the_whole_job_by_hand(ready: Program) -> None:
    box = Mailbox()
    with running_relay(on_message=box.take) as relay:
        configure(ready.folder, relay.port)
        assert "2 new" in ready("collect", *NOW).err
        assert "0 new" in ready("collect", *NOW).err
        first = ready("publish", *NOW, "--json").json
        assert "all.rss" in first["written"]
        assert ready("publish", *NOW, "--json").json["written"] == []
        ready("subscriber", "add", "a@reader.example", "--section", "activities", "--confirmed",
              *NOW)  # fmt: skip
        ready(
            "subscriber", "add", "b@reader.example", "--language", "zh-Hans", "--cadence",
            "weekly", "--zone", "Asia/Yangon", "--country", "MM", "--confirmed", *NOW,
        )  # fmt: skip
        assert ready("compose", *NOW, "--json").json["editions"][0]["mails"] == 2
        assert ready("deliver", *NOW, "--json").json["states"] == {"sent": 2}
        assert ready("deliver", *NOW, "--json").json["states"] == {}
    assert box.recipients == ["a@reader.example", "b@reader.example"]
    (edition,) = ready("edition", "list", "--json").json
    assert edition["states"] == {"sent": 2}
    assert edition["state"] == "finished"
    assert ready("edition", "show", "--json").json["id"] == edition["id"]


def test_json_has_the_keys_of_the_contract(ready: Program) -> None:
    ready("collect", *NOW)
    ready("publish", *NOW)
    ready("subscriber", "add", "a@reader.example", "--confirmed", *NOW)
    ready("compose", *NOW)
    contract = {
        "article": {"id", "source", "section", "title", "url", "author", "posted_at",
                    "posted_from", "language", "status"},
        "source": {"id", "kind", "section", "verdict", "last_run", "last_error"},
        "subscriber": {"address", "status", "language", "cadence", "zone", "sections"},
        "edition": {"id", "digest", "cadence", "slot", "state", "audience", "states"},
        "feed": {"path", "url", "items", "updated"},
        "section": {"slug", "title"},
    }  # fmt: skip
    for noun, keys in contract.items():
        listed = ready(noun, "list", "--json").json
        assert listed
        assert all(keys <= one.keys() for one in listed), noun
    article = ready("article", "list", "--json").json[0]
    assert article["author"] == "Delta Daily"
    assert re.fullmatch(r"[A-Za-z0-9-]+", article["id"])
    shown = ready("article", "show", article["id"], "--json").json
    assert {"text", "html", "previous_revisions"} <= shown.keys()
    assert shown["text"].startswith("The first paragraph")
    assert shown["text"].count("\n") == 1


def test_options_work_before_and_after_the_command(ready: Program, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "council.toml"
    moved.parent.mkdir()
    shutil.move(ready.folder / "config.toml", moved)
    shutil.move(ready.folder / "pages", moved.parent / "pages")
    ready("--config", moved, *NOW, "collect")
    before = ready("--config", moved, "--json", "article", "list").json
    after = ready("article", "list", "--json", f"--config={moved}").json
    assert before == after
    assert len(before) == 2
    assert (moved.parent / "var" / "cabc.db").exists()
    assert oct((moved.parent / "var" / "secret.key").stat().st_mode & 0o777) == "0o600"


def test_dry_runs_write_nothing(ready: Program) -> None:
    assert "2 new" in ready("collect", "--dry-run", *NOW).err
    assert ready("article", "list", "--json").json == []
    ready("collect", *NOW)
    assert ready("publish", "--dry-run", "--json", *NOW).json["written"]
    assert not (ready.folder / "feeds").exists()
    ready("subscriber", "add", "a@reader.example", "--confirmed", "--dry-run", *NOW)
    assert ready("subscriber", "list", "--json").json == []
    ready("subscriber", "add", "a@reader.example", "--confirmed", *NOW)
    assert ready("compose", "--dry-run", "--json", *NOW).json["editions"][0]["mails"] == 1
    assert ready("edition", "list", "--json").json == []
    ready("compose", *NOW)
    assert ready("deliver", "--dry-run", "--json", *NOW).json["states"] == {"pending": 1}
    assert ready("edition", "show", "--json").json["states"] == {"pending": 1}


def test_a_preview_in_every_form(ready: Program) -> None:
    ready("collect", *NOW)
    ready("subscriber", "add", "a@reader.example", "--confirmed", *NOW)
    ready("compose", *NOW)
    ready("edition", "preview", "--html", "d.html", "--text", "d.txt", "--eml", "d.eml")
    assert "Second story" in (ready.folder / "d.html").read_text()
    assert "Second story" in (ready.folder / "d.txt").read_text()
    assert b"\r\nList-Unsubscribe: <" in (ready.folder / "d.eml").read_bytes()
    assert "Second story" in ready("edition", "preview", "--reader", "a@reader.example").out
    shown = ready("edition", "preview", "--json").json
    assert shown["reader"] == "a@reader.example"
    assert "Second story" in shown["html"]
    refused = ready("edition", "preview", "--reader", "nobody@reader.example", expect=1)
    assert "nobody@reader.example" in refused.err


def test_import_takes_the_good_rows(ready: Program) -> None:
    ready("collect", *NOW)
    rows = [
        "Email,name,language,cadence,zone,sections,country,status",
        "a@reader.example,Ann,en,weekly,Asia/Manila,activities;media-report,PH,",
        "b@reader.example,,zh-Hans,weekly,Asia/Shanghai,,CN,unsubscribed",
        "not an address,,,,,,,",
        "c@reader.example,,tlh,weekly,,,,",
        "d@reader.example,,en,weekly,Mars/Olympus,,,",
        "e@reader.example,,en,weekly,,nonsense,,",
        "A@Reader.example,Again,en,weekly,,,,",
    ]
    (ready.folder / "readers.csv").write_text("\n".join(rows) + "\n", encoding="utf-8-sig")
    result = ready(
        "subscriber", "import", "readers.csv", "--confirmed", "--basis", "membership",
        "--evidence", "register of 2026", *NOW, expect=4,
    )  # fmt: skip
    for line in (4, 5, 6, 7):
        assert f"line {line}" in result.err
    readers = {one["address"]: one for one in ready("subscriber", "list", "--json").json}
    assert set(readers) == {"a@reader.example", "b@reader.example"}
    assert readers["a@reader.example"]["status"] == "confirmed"
    assert set(readers["a@reader.example"]["sections"]) == {"activities", "media-report"}
    assert readers["b@reader.example"]["status"] == "unsubscribed"
    again = ready("subscriber", "import", "readers.csv", "--json", *NOW, expect=4).json
    assert (again["added"], again["already"]) == (0, 3)


def test_wrong_configurations_are_explained(cabc: Program) -> None:
    missing = cabc("article", "list", expect=3)
    assert "config.toml" in missing.err
    (cabc.folder / "config.toml").write_text("[site\n")
    assert "line 1" in cabc("collect", expect=3).err
    configure(cabc.folder, more='tmezone = "Asia/Shanghai"\n[webb]\n')
    result = cabc("config", "check", expect=3)
    assert 'Did you mean "timezone"?' in result.err
    assert 'Did you mean "web"?' in result.err
    assert re.search(r"config\.toml:\d+", result.err)
    configure(cabc.folder)
    wrong = cabc("config", "check", expect=3, CABC_SMTP__PORT="a hundred")
    assert "CABC_SMTP__PORT" in wrong.err
    assert "JSON" in cabc("config", "check", expect=3, CABC_SITE__LANGUAGES="th").err


def test_the_environment_wins(ready: Program) -> None:
    shown = ready("config", "show", "--json", CABC_SMTP__HOST="relay.example", CABC_SMTP__PORT="99")
    assert shown.json["smtp"]["host"] == "relay.example"
    assert shown.json["smtp"]["port"] == 99
    assert "smtp.host" in ready("config", "show").out


def test_a_section_that_nothing_feeds_is_named(ready: Program) -> None:
    more = 'section = "news"\n[[section]]\nslug = "orphan"\ntitle = "Orphan"\n'
    configure(ready.folder, more=more)
    assert "orphan" in ready("config", "check", expect=4).err
    collected = ready("collect", *NOW, expect=4)
    assert "orphan" in collected.err
    assert "2 new" in collected.err


def test_bad_pages_leave_the_good_ones_alone(ready: Program) -> None:
    pages = ready.folder / "pages"
    (pages / "empty.txt").write_text("")
    (pages / "no-title.txt").write_text("Home > Media Report > Text\n\nPost Time:2026-11-20\n\n")
    (pages / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (pages / "no-date.txt").write_text(
        "Home > Media Report > Text\n\nA story without a date\n\nIts only paragraph, which is "
        "long enough to be taken for a paragraph.\n\nPrevious:x\n"
    )
    result = ready("collect", *NOW, expect=4)
    for name in ("empty.txt", "no-title.txt", "no-date.txt"):
        assert name in result.err, name
    titles = {one["title"] for one in ready("article", "list", "--json").json}
    assert {"First story", "Second story"} <= titles


def test_a_site_that_is_down_leaves_the_others_alone(ready: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    more = f'[[source]]\nid = "down"\nlist = "http://127.0.0.1:{port}/list.html"\n'
    more += "[source.fetch]\nallow_private = true\ndelay = 0\n"
    configure(ready.folder, more=more)
    result = ready("collect", *NOW, expect=4)
    assert "down" in result.err or str(port) in result.err
    assert "2 new" in result.err
    states = {one["id"]: one for one in ready("source", "list", "--json").json}
    assert states["down"]["last_error"]
    assert states["pages"]["last_error"] is None


def test_how_sources_are(ready: Program) -> None:
    configure(ready.folder, more='[[source]]\nid = "wire"\nkind = "push"\n')
    ready("collect", *NOW)
    shown = ready("source", "show", "pages", "--json").json
    assert (shown["verdict"], shown["articles"], shown["held"]) == ("working", 2, 0)
    assert shown["runs"][0]["new"] == 2
    assert "working" in ready("source", "check").out
    (checked,) = ready("source", "check", "pages", "--try", "--json", *NOW).json
    assert (checked["tried"]["found"], checked["tried"]["new"]) == (2, 0)
    token = ready("source", "show", "wire", "--json").json["token"]
    assert len(token) == 22
    assert token not in ready("source", "check", "--json").out
    assert ready("source", "release", "pages", "--json", *NOW).json["released"] == 0
    ready("source", "release", "pages", "--dry-run")
    for command in ("show", "check", "release"):
        assert "nowhere" in ready("source", command, "nowhere", expect=1).err
    (ready.folder / "pages").rename(ready.folder / "elsewhere")
    ready("collect", *NOW, expect=4)
    assert "path" in ready("source", "check", expect=4).out


def test_a_relay_that_refuses_loses_nothing(ready: Program) -> None:
    ready("collect", *NOW)
    ready("subscriber", "add", "a@reader.example", "--confirmed", *NOW)
    ready("compose", *NOW)
    result = ready("deliver", *NOW, expect=4)
    assert "127.0.0.1:1" in result.err
    assert ready("edition", "show", "--json").json["states"] == {"pending": 1}


def test_what_is_not_there_is_named(ready: Program) -> None:
    ready("collect", *NOW)
    assert "nothing-here" in ready("article", "show", "nothing-here", expect=1).err
    assert "nothing-here" in ready("edition", "show", "nothing-here", expect=1).err
    assert "nowhere" in ready("collect", "nowhere", expect=1).err
    assert "nonsense" in ready("subscriber", "add", "a@b.example", "--section", "nonsense",
                               expect=2).err  # fmt: skip
    assert "has no @" in ready("subscriber", "add", "nobody", expect=2).err
    ready("subscriber", "add", "a@b.example")
    assert "already" in ready("subscriber", "add", "A@b.example", expect=2).err
    assert ready("--now", "yesterday", "collect", expect=2).err
    assert "zone" in ready("--now", "2026-11-23T12:00:00", "collect", expect=2).err
    assert "2200" in ready("--now", "9999-12-31T00:00:00Z", "compose", expect=2).err
    assert ready("collekt", expect=2).err
    assert "nowhere" in ready("article", "list", "--section", "nowhere", expect=1).err
    assert "before the @" in ready("subscriber", "add", "ü@münchen.example", expect=2).err


def test_editions_can_be_steered(ready: Program) -> None:
    ready("collect", *NOW)
    ready("subscriber", "add", "a@reader.example", "--confirmed", *NOW)
    ready("compose", *NOW)
    edition = ready("edition", "show", "--json").json["id"]
    assert "would be on hold" in ready("edition", "hold", edition, "--dry-run").err
    assert ready("edition", "show", "--json").json["state"] == "sending"
    ready("edition", "hold", edition)
    assert "Nothing is due" in ready("deliver", *NOW).err
    assert "held" in ready("edition", "approve", edition, expect=2).err
    ready("edition", "release", edition)
    assert "--yes" in ready("edition", "cancel", edition, expect=2).err
    ready("edition", "cancel", edition, "--yes")
    assert ready("edition", "show", "--json").json["states"] == {"cancelled": 1}
    assert "Nothing is due" in ready("deliver", *NOW).err


def test_the_database_can_be_checked(ready: Program) -> None:
    assert "would go" in ready("database", "upgrade", "--dry-run").err
    assert "from version none" in ready("database", "upgrade").err
    assert "already" in ready("database", "upgrade").err
    assert ready("database", "check", "--json").json["findings"] == []


def test_a_postgresql_store_does_the_whole_job(ready: Program, postgresql_address: str) -> None:
    from tests import postgresql

    url = postgresql.create(postgresql_address, "program")
    box = Mailbox()
    with running_relay(on_message=box.take) as relay:
        configure(ready.folder, relay.port)
        environment = {"CABC_STORE__URL": url}
        assert "cabc database upgrade" in ready("collect", *NOW, expect=1, **environment).err
        ready("database", "upgrade", **environment)
        ready("collect", *NOW, **environment)
        ready("publish", *NOW, **environment)
        ready("subscriber", "add", "a@reader.example", "--confirmed", *NOW, **environment)
        ready("compose", *NOW, **environment)
        assert ready("deliver", *NOW, "--json", **environment).json["states"] == {"sent": 1}
    assert box.recipients == ["a@reader.example"]
    assert (ready.folder / "var" / "secret.key").exists()
    postgresql.drop(postgresql_address, "program")


def test_demo_does_it_all_and_can_be_repeated(cabc: Program) -> None:
    for _ in range(2):
        result = cabc("demo", "--json")
        counts = {row["what"]: row["count"] for row in result.json["results"]}
        assert counts["Articles collected"] == "40"
        assert counts["Mails delivered"] == "6"
    folder = cabc.folder / "cabc-demo"
    assert len(list((folder / "mail").glob("*.eml"))) == 6
    page = (folder / "digest.html").read_text()
    for picture in re.findall(r'<img[^>]* src="([^"]+)"', page):
        assert (folder / "feeds" / picture.rpartition("/feeds/")[2]).is_file(), picture
    again = Program(folder)
    assert len(again("article", "list", "--json").json) == 40
    (folder / ".cabc-demo").unlink()
    assert "not a former demo" in cabc("demo", expect=2).err


def test_help_names_every_command(cabc: Program) -> None:
    overview = cabc("--help").out
    for name in (
        "demo", "collect", "publish", "compose", "deliver", "run", "article", "section",
        "source", "subscriber", "edition", "feed", "database", "config",
    ):  # fmt: skip
        assert name in overview
    assert "--confirmed" in cabc("subscriber", "add", "--help").out
    assert re.match(r"cabc-syndicate \d", cabc("--version").out)


def test_titles_cannot_steer_the_terminal(ready: Program) -> None:
    write_page(
        ready.folder, "evil", "Activities", "Red \x1b[31malert\x07 title", "2026-11-22 12:00"
    )
    ready("collect", *NOW, expect=None)
    listed = ready("article", "list").out
    assert "\x1b" not in listed
    assert "\x07" not in listed
    assert "alert" in listed
