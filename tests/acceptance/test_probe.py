"""`cabc source probe` on the six layouts, on a feed, a home page and an article."""

import json
import tomllib
from datetime import UTC, datetime

import pytest
from bench.layouts import Layout, layouts, serving

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


@pytest.mark.parametrize("layout", layouts("tuning"), ids=lambda layout: layout.name)
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


def test_a_feed_is_proposed_by_its_address(cabc: Program) -> None:
    wordpress = next(one for one in layouts("tuning") if one.name == "wordpress")
    with serving(wordpress) as site:
        probed = cabc("source", "probe", site.list_url + "feed/", *QUICK, "--json").json
    assert probed["kind"] == "feed"
    assert "\nurl = " in probed["source"]
