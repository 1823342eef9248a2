"""`cabc init`: from a home page to a configuration and a first digest."""

import tomllib
from datetime import UTC, datetime
from typing import Any

from cabc_syndicate.demo.site import running_site
from tests.acceptance.program import Program
from tests.collect.conftest import serve

__all__ = ["serve"]


def test_a_home_page_becomes_a_working_configuration_and_a_first_digest(cabc: Program) -> None:
    with running_site(datetime.now(UTC)) as site:
        begun = cabc("init", site.url, "--allow-private", "--delay", 0, "--json")
        assert [one["slug"] for one in begun.json["sections"]] == [
            "events",
            "trade-news",
            "conversations",
            "rules-and-deadlines",
        ]
        assert begun.json["articles"] == 20
        assert "<html" in (cabc.folder / "first-digest.html").read_text()
        assert "== Events ==" in (cabc.folder / "first-digest.txt").read_text()
        rest = cabc("collect", "--json").json
        assert sum(one["new"] for one in rest["sources"]) == 20
        assert rest["problems"] == []
    assert cabc("subscriber", "list", "--json").json == []


def test_nothing_is_overwritten_without_asking(cabc: Program) -> None:
    (cabc.folder / "config.toml").write_text("# mine\n")
    refused = cabc("init", "http://127.0.0.1:9/", "--allow-private", expect=2)
    assert "--yes" in refused.err
    assert (cabc.folder / "config.toml").read_text() == "# mine\n"


def test_a_private_address_names_the_option_that_lets_it_be_read(cabc: Program) -> None:
    for words in (("init",), ("source", "probe")):
        assert "--allow-private" in cabc(*words, "http://127.0.0.1:9/", expect=None).err
    assert list(cabc.folder.iterdir()) == []


def headline(language: str, number: int) -> str:
    if language == "en":
        return f"Ships call at berth number {number}"
    return f"第{number}号码头本周正式开放迎接会员船舶"


def story(language: str, section: int, number: int) -> str:
    english = f"The harbour of story {number} takes ships of the members since this week. " * 6
    chinese = f"本周起第{number}号码头开放，会员企业的船舶可以停靠，理事会表示欢迎。" * 8
    title = headline(language, number)
    return (
        f"<html lang='{language}'><title>{title}</title><div class='crumb'>"
        f"<a href='/'>Home</a> &gt; <a href='/{language}/{section}/'>{section}</a> &gt; Text</div>"
        f"<h1>{title}</h1>"
        f"<p>2026-11-{number:02d} 10:00</p><p>{english if language == 'en' else chinese}</p>"
    )


def test_the_sites_other_languages_are_offered_and_added(cabc: Program, serve: Any) -> None:
    site = serve()
    names = {"en": ("News", "Events"), "zh": ("协会新闻", "会员活动")}
    for language, other in (("en", ("/zh/", "中文版")), ("zh", ("/", "English"))):
        menu = "".join(
            f"<li><a href='/{language}/{n}/'>{name}</a>" for n, name in enumerate(names[language])
        )
        head = f"<ul class='nav'>{menu}<li><a href='{other[0]}'>{other[1]}</a></ul>"
        site.pages["/" if language == "en" else "/zh/"] = f"<html lang='{language}'>{head}"
        for section in range(2):
            numbers = range(1 + 12 * section, 13 + 12 * section)
            rows = "".join(
                f"<li><a href='/{language}/{section}/{n}.html'>{headline(language, n)}</a>"
                f" <span>2026-11-{n:02d}</span>"
                for n in numbers
            )
            page = f"<html lang='{language}'>{head}<ul class='list'>{rows}</ul>"
            site.pages[f"/{language}/{section}/"] = page
            for number in numbers:
                path = f"/{language}/{section}/{number}.html"
                site.pages[path] = story(language, section, number)
    how = ("--allow-private", "--delay", 0, "--yes", "--now", "2026-11-25T00:00:00Z")
    one = cabc("init", site.url, *how, "--json")
    assert [found["title"] for found in one.json["sections"]] == ["News", "Events"]
    assert [other["language"] for other in one.json["languages"]] == ["zh-Hans"]
    assert "--all-languages" in one.err
    both = cabc("init", site.url, *how, "--all-languages", "--json").json
    assert [found["title"] for found in both["sections"]] == [*names["en"], *names["zh"]]
    written = tomllib.loads((cabc.folder / "config.toml").read_text("utf-8"))
    assert written["site"]["languages"] == ["zh-Hans"]
    assert [source.get("languages") for source in written["source"][2:]] == [["zh-Hans"]] * 2
