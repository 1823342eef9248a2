"""The configuration: every problem at once, each with its line and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cabc_syndicate import config
from cabc_syndicate.errors import ConfigurationError
from cabc_syndicate.toml_lines import line_numbers, nearest_line


def problems(path: Path, *changes: tuple[str, str], more: str = "") -> list[str]:
    text = path.read_text()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text + more)
    with pytest.raises(ConfigurationError) as caught:
        config.load(path)
    return [str(problem) for problem in caught.value.problems]


def test_every_problem_is_reported_at_once_with_its_line(configure: Callable[..., Path]) -> None:
    found = problems(
        configure(),
        ('timezone = "Asia/Shanghai"', 'timezone = "Asia/Nowhere"\nlangage = "en"'),
        ("port = 2525", "port = 70000"),
        ('address = "news@council.example"', 'address = "news"'),
        ('path = "pages"', 'path = "pages"\nevery = "soon"'),
    )
    assert len(found) == 5
    assert any('"Asia/Nowhere" is not a time zone' in one for one in found)
    assert any('Did you mean "language"?' in one for one in found)
    assert any(re.search(r"config\.toml:\d+: smtp\.port", one) for one in found), found
    assert any("has no @" in one for one in found)
    assert any('"90s", "15m"' in one for one in found)
    assert not any("at least 1 item" in one for one in found)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("http://127.0.0.1:8080/", "http://council.example/", "https://"),
        ("sqlite:///var/cabc.db", "mysql://x/y", "is not a store"),
        ('slug = "activities"', 'slug = "all"', "is not a slug"),
        ('slug = "activities"', 'slug = "media-report"', "configured twice"),
        ('path = "pages"', 'kind = "feed"', "needs url"),
        ('path = "pages"', 'kind = "sitemap"', "needs url"),
        ('path = "pages"', 'path = "pages"\nmeta = { date = "(" }', "regular expression"),
        ('path = "pages"', 'path = "pages"\nrewrite = { "(" = "x" }', "regular expression"),
        ('path = "pages"', 'path = "pages"\nexpect = { links = 0 }', "greater than or equal to 1"),
        ('path = "pages"', 'list = "https://x.example/"\nselect = { item = "a[" }', "CSS selector"),
        ('path = "pages"', 'path = "pages"\nevery = 0', "shorter than"),
        ('path = "pages"', 'kind = "site"', "needs list"),
        ('path = "pages"', 'path = "pages"\nlink_pattern = "("', "regular expression"),
        ('{ en = "Activities", zh-Hans = "活动" }', "{}", "write a text"),
        ('{ en = "Activities", zh-Hans = "活动" }', '{ xx = "A" }', "is not one of the languages"),
    ],
)
def test_what_cannot_work_is_refused(
    configure: Callable[..., Path], before: str, after: str, words: str
) -> None:
    assert any(words in one for one in problems(configure(), (before, after)))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('[[digest]]\nname = "n"\ntitle = "N"\ncadences = ["instant"]', "not in this version"),
        ('[[digest]]\nname = "n"\ntitle = "N"\ncadences = []', "is empty"),
        ('[[digest]]\nname = "n"\ntitle = "N"\nweekday = "someday"', "monday"),
        ('[[digest]]\nname = "n"\ntitle = "N"\nhour = 24', "less than or equal to 23"),
        ("[privacy]\nkeep_deliveries = 1", "not in this version"),
        ("[smtp_]\n", 'Did you mean "smtp"?'),
    ],
)
def test_tables_are_checked(configure: Callable[..., Path], table: str, words: str) -> None:
    assert any(words in one for one in problems(configure(), more="\n" + table))


def test_a_digest_of_unknown_sections_is_refused(configure: Callable[..., Path]) -> None:
    found = problems(
        configure(),
        ('path = "pages"', 'path = "pages"\nsection = "activities"'),
        more='\n[[digest]]\nname = "n"\ntitle = "N"\nsections = ["nope"]',
    )
    assert any('"nope"' in one for one in found)


def test_lists_in_the_environment_are_json(
    configure: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = configure()
    monkeypatch.setenv("CABC_SITE__LANGUAGES", '["th"]')
    assert config.load(path).languages == ("en", "th")
    monkeypatch.setenv("CABC_SITE__LANGUAGES", "th")
    with pytest.raises(ConfigurationError, match="JSON"):
        config.load(path)


def test_paths_are_relative_to_the_file(
    configure: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    settings = config.load(configure())
    assert settings.store.url == f"sqlite:///{tmp_path}/var/cabc.db"
    assert settings.publish.directory == tmp_path / "feeds"
    assert settings.source[0].path == tmp_path / "pages"


def test_defaults_work(configure: Callable[..., Path]) -> None:
    settings = config.load(configure())
    assert settings.smtp.security == "none"
    assert settings.smtp.model_copy(update={"host": "smtp.example.org"}).security == "starttls"
    assert [digest.name for digest in settings.digests] == ["digest"]
    assert settings.source[0].kind == "folder"
    assert settings.source[0].section == "auto"


def test_lines_are_found_in_any_layout() -> None:
    lines = line_numbers(
        '[a]\nx = 1 # c\n[[s]]\nid = "1"\n[s.sub]\ny = 2\n[[s]]\n[s.sub]\n"q r" = 1\nd.e = 2\n'
    )
    assert lines["a", "x"] == 2
    assert lines["s", 0, "sub", "y"] == 6
    assert lines["s", 1, "sub", "q r"] == 9
    assert lines["s", 1, "sub", "d", "e"] == 10
    assert nearest_line(lines, ("s", 1, "sub", "nothing")) == 8
    assert nearest_line(lines, ("nothing",)) is None
