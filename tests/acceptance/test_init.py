"""`cabc init`: from a home page to a configuration and a first digest."""

from datetime import UTC, datetime

from cabc_syndicate.demo.site import running_site
from tests.acceptance.program import Program


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
