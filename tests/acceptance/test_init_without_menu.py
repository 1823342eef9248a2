"""`cabc init` on a home page whose menu is made by a script."""

from tests.acceptance.program import Program
from tests.collect.conftest import Site, serve, site

__all__ = ["serve", "site"]

SECTIONS = {"ports": "Ports", "farms": "Farms"}
TEXT = {
    "ports": "The harbour master and the shipping lines met on Monday to settle who may berth. ",
    "farms": "Growers of the upper delta plant two weeks early since the rains came in March. ",
}


def headline(section: str, number: int) -> str:
    return f"{SECTIONS[section]} of the delta agree on measure number {number}"


def rows(section: str) -> str:
    return "".join(
        f'<li><a href="/{section}/{one}.html">{headline(section, one)}</a>'
        f"<span>2026-11-{one:02d}</span></li>"
        for one in range(18, 6, -1)
    )


def test_breadcrumbs_of_its_articles_give_the_sections(cabc: Program, site: Site) -> None:
    boxes = "".join(f'<ul class="{section}">{rows(section)}</ul>' for section in SECTIONS)
    site.pages["/"] = f'<html lang="en"><div id="nav"></div>{boxes}'
    for section, name in SECTIONS.items():
        crumb = f'<div><a href="/">Home</a> &gt; <a href="/{section}/">{name}</a>'
        site.pages[f"/{section}/"] = f'{crumb}</div><ul class="list">{rows(section)}</ul>'
        for number in range(7, 19):
            site.pages[f"/{section}/{number}.html"] = (
                f"{crumb} &gt; Text</div><h1>{headline(section, number)}</h1>"
                f"<p>2026-11-{number:02d} 10:00</p><p>{TEXT[section] * 5} No {number}.</p>"
            )
    when = ("--now", "2026-11-25T00:00:00Z")
    begun = cabc("init", site.url, "--allow-private", "--delay", 0, *when, "--json").json
    assert {one["slug"]: one["list"] for one in begun["sections"]} == {
        section: f"{site.url}/{section}/" for section in SECTIONS
    }
    assert begun["articles"] == 10
