"""`cabc source probe` on what is no list: an article, a sitemap."""

import re
import tomllib
from datetime import UTC, datetime

from cabc_syndicate.demo.site import list_address, running_site
from tests.acceptance.program import Program
from tests.acceptance.test_probe import HEAD, QUICK
from tests.collect.conftest import Site, serve, site
from tests.collect.test_site import article, title

__all__ = ["serve", "site"]


def test_an_article_is_said_to_be_none_with_its_list_in_the_places_to_probe(cabc: Program) -> None:
    with running_site(datetime.now(UTC)) as running:
        place = running.url.rstrip("/") + list_address(30)
        first = cabc("source", "probe", place, *QUICK, "--json").json
        probed = cabc("source", "probe", first["articles"][0]["url"], *QUICK, "--json", expect=4)
    assert "it looks like an article" in probed.json["choice"]["reason"]
    assert probed.json["source"] is None
    assert place in [one["url"] for one in probed.json["sections"]]
    assert "Probe the list that it is in" in probed.err


def test_a_sitemap_is_proposed_by_its_address_and_collects(cabc: Program, site: Site) -> None:
    rows = ""
    for number in range(1, 6):
        site.pages[f"/show?id={number}"] = article(number)
        rows += f"<url><loc>{site.url}/show?id={number}</loc></url>"
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    site.pages["/sitemap.xml"] = f'<urlset xmlns="{space}">{rows}</urlset>'
    probed = cabc("source", "probe", f"{site.url}/sitemap.xml", *QUICK, "--json").json
    assert (probed["kind"], len(probed["articles"])) == ("sitemap", 3)
    assert len(probed["source"].splitlines()) <= 6
    (cabc.folder / "config.toml").write_text(HEAD + probed["source"])
    assert cabc("collect", "--json").json["sources"][0]["new"] == 5


def test_a_page_of_two_lists_is_unsure_until_one_is_named(cabc: Program, site: Site) -> None:
    for name in "ab":
        for number in range(1, 7):
            site.pages[f"/{name}{number}.htm"] = article(number).replace("Part", f"Part {name}")
    boxes = (
        "".join(
            f'<li><a href="/{name}{one}.htm">{title(one).replace("Part", f"Part {name}")}</a></li>'
            for one in range(1, 7)
        )
        for name in "ab"
    )
    site.pages["/news.htm"] = "".join(
        f'<ul class="{form}">{box}</ul>' for form, box in zip(("one", "two"), boxes, strict=True)
    )
    place = f"{site.url}/news.htm"
    (cabc.folder / "config.toml").write_text(HEAD + f'[[source]]\nid = "x"\nlist = "{place}"\n'
        "fetch = { delay = 0, allow_private = true }\n")  # fmt: skip
    collected = cabc("collect", "--json", expect=4)
    assert collected.json["sources"][0]["verdict"] == "unsure"
    assert "select.item" in collected.err
    (cabc.folder / "config.toml").unlink()
    unsure = cabc("source", "probe", place, *QUICK, expect=4)
    lines = re.findall(r"(?m)^select = .*?}", unsure.out.partition("CANDIDATES, TO PASTE")[2])
    chosen = [tomllib.loads(line)["select"]["item"] for line in lines]
    assert len(chosen) == 2
    for item, name in zip(chosen, "ab", strict=True):
        sure = cabc("source", "probe", place, "--item", item, *QUICK, "--json").json
        assert {one["url"].rpartition("/")[2][0] for one in sure["choice"]["links"]} == {name}
        assert tomllib.loads(sure["source"])["source"][0]["select"] == {"item": item}


def test_an_address_in_chinese_is_probed_and_begun_with(cabc: Program, site: Site) -> None:
    rows = ""
    for number in range(1, 11):
        site.pages[f"/show?id={number}"] = article(number)
        rows += f'<li>2018-01-{21 - number:02} <a href="/show?id={number}">{title(number)}</a></li>'
    site.pages["/%E6%96%B0%E9%97%BB/"] = f"<title>News</title><ul>{rows}</ul>"
    probed = cabc("source", "probe", f"{site.url}/新闻/", *QUICK, "--json").json
    assert len(probed["articles"]) == 3
    assert probed["source"]
    cabc("init", f"{site.url}/新闻/", *QUICK)
    config = cabc.folder / "config.toml"
    assert f"`cabc init {site.url}/%E6%96%B0%E9%97%BB/`" in config.read_text()
    config.write_text(config.read_text().replace("http://127.0.0.1:8080/", "https://商会.example/"))
    cabc("collect")
    assert site.headers[-1]["User-Agent"].endswith("(+https://xn--6oq43m.example/)")


def test_a_home_page_that_is_one_dated_list_is_no_front_page(cabc: Program, site: Site) -> None:
    menu = "".join(f'<li><a href="/{one}/">{one}</a></li>' for one in ("News", "Events", "About"))
    for number in range(1, 11):
        site.pages[f"/show?id={number}"] = article(number)
    rows = "".join(
        f'<li>2018-01-{21 - n:02} <a href="/show?id={n}">{title(n)}</a></li>' for n in range(1, 11)
    )
    site.pages["/"] = f"<nav><ul>{menu}</ul></nav><main><ul>{rows}</ul></main>"
    probed = cabc("source", "probe", f"{site.url}/", *QUICK, "--json").json
    assert (probed["choice"]["sure"], len(probed["articles"])) == (True, 3)
    rest = "<p>We speak for the trade of the straits, and have done so for many years.</p>" * 12
    site.pages["/"] = f"<nav><ul>{menu}</ul></nav><main><ul>{rows}</ul></main>{rest}"
    probed = cabc("source", "probe", f"{site.url}/", *QUICK, "--json", expect=4).json
    assert "home page" in probed["choice"]["reason"]
