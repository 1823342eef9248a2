"""`cabc source probe` on the six layouts, on a feed, a home page and an article."""

import json
import re
import tomllib
from datetime import UTC, datetime
from xml.sax.saxutils import escape

import pytest
from bench.layouts import Layout, layouts, named, serving

from cabc_syndicate.demo.site import running_site
from tests.acceptance.program import Program

QUICK = ("--allow-private", "--delay", 0)
HEAD = """
[site]
title = "Loopback Council"
url = "https://council.example/"
timezone = "Asia/Shanghai"
[store]
url = "sqlite:///store.db"
[smtp]
host = "127.0.0.1"
[sender]
name = "Loopback Council"
address = "news@council.example"
"""


AT_ONCE = {"phpcms-default", "asp-tables"}
"""The layouts that are probed at each test; the others are proofs."""


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(one, marks=[] if one.name in AT_ONCE else [pytest.mark.proof], id=one.name)
        for one in layouts("tuning")
    ],
)
def test_each_layout_gets_a_source_of_six_lines_that_collects_everything(
    cabc: Program, layout: Layout
) -> None:
    with serving(layout) as site:
        probed = cabc("source", "probe", site.list_url, *QUICK, "--json").json
        assert probed["choice"]["sure"]
        assert len(probed["articles"]) == 3
        assert len(probed["source"].splitlines()) <= 6
        (cabc.folder / "config.toml").write_text(HEAD + probed["source"])
        done = cabc("collect", "--json", expect=None).json
        assert done["sources"][0]["new"] == len(site.articles)


def test_write_adds_the_source_once_and_keeps_the_rest_of_the_file(cabc: Program) -> None:
    config = cabc.folder / "config.toml"
    before = HEAD + '[[source]]\nid = "pages"\npath = "."  # mine\n'
    config.write_text(before)
    with serving(layouts("tuning")[1]) as site:
        words = ("source", "probe", site.list_url, *QUICK, "--write", "--save", "kept")
        cabc(*words)
        after = config.read_text()
        assert after.startswith(before)
        assert tomllib.loads(after)["source"][1]["list"] == site.list_url
        looks = json.loads((cabc.folder / "kept" / "index.json").read_text())["looks"]
        page = looks[0]["pages"][site.list_url]
        assert (cabc.folder / "kept" / page["file"]).stat().st_size > 500
        assert "is configured" in cabc(*words, expect=2).err
    assert config.read_text() == after


def test_what_is_no_list_is_said_with_what_to_probe_instead(cabc: Program) -> None:
    with running_site(datetime.now(UTC)) as site:
        home = cabc("source", "probe", site.url, *QUICK, expect=4)
        assert "cabc init" in home.err
        assert "Trade News" in home.out


def test_a_feed_gets_a_source_of_six_lines_that_collects_everything(cabc: Program) -> None:
    wordpress = next(one for one in layouts("tuning") if one.name == "wordpress")
    with serving(wordpress) as site:
        probed = cabc("source", "probe", site.list_url + "feed/", *QUICK, "--json").json
        assert probed["kind"] == "feed"
        assert "\nurl = " in probed["source"]
        assert len(probed["source"].splitlines()) <= 6
        (cabc.folder / "config.toml").write_text(HEAD + probed["source"])
        (done,) = cabc("collect", "--json", expect=None).json["sources"]
    assert done["found"] == done["new"] == 10


@pytest.mark.proof
def test_a_layout_that_changes_is_told_once_and_nothing_bad_is_published(cabc: Program) -> None:
    feeds = cabc.folder / "feeds"
    hour = iter(range(24))

    def collect() -> str:
        now = f"2018-03-02T{next(hour):02d}:00:00Z"
        done = cabc("collect", "--json", "--now", now, expect=None).json
        cabc("publish", "--now", now)
        return str(done["sources"][0]["verdict"])

    def told() -> list[str]:
        feed = (feeds / "_health.atom").read_text()
        return re.findall(r"<title>(Source [^<]*)</title>", feed)[::-1]

    with serving(named("tuning", "phpcms-custom", count=20)) as site:
        probed = cabc("source", "probe", site.list_url, *QUICK, "--json").json
        (cabc.folder / "config.toml").write_text(HEAD + probed["source"])
        assert [collect(), collect()] == ["working", "working"]
        before = (feeds / "all.atom").read_bytes()
        site.change("burst", count=3)
        site.change("titles-gone")
        assert [collect() for _ in range(4)] == ["broken"] * 4
        assert (feeds / "all.atom").read_bytes() == before
        assert len(told()) == 1
        assert "broken" in told()[0]
        assert "for want of a title" in cabc("source", "check", expect=4).out
        site.change("put-back")
        site.change("burst", count=3)
        assert collect() == "working"
        assert len(told()) == 2
        assert "works again" in told()[1]
        cabc("source", "check")
        after = (feeds / "all.atom").read_text()
        assert all(escape(one.title) in after for one in site.articles[:3])
