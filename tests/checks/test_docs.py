"""The documentation names everything there is, and what it shows is true.

A configuration key, command, option, route, table or migration that is not named in its reference
page is a failure; so is a command that no test runs, a link to nowhere, and TOML that is wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from pydantic import BaseModel

from cabc_syndicate import config, wiring
from cabc_syndicate.cli.main import app
from cabc_syndicate.store.schema import metadata
from cabc_syndicate.web.app import build

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "feeds").glob("*.md")])


def test_every_configuration_key_is_described() -> None:
    page = sections(REFERENCE / "configuration.md")
    missing = [
        f"{heading} {key}"
        for heading, keys in tables()
        for key in keys
        if f"\n| `{key}` |" not in page.get(heading, "")
    ]
    assert not missing


def test_no_configuration_key_is_described_that_is_not_there() -> None:
    known = dict(tables())
    surplus = [
        f"{heading} {key}"
        for heading, text in sections(REFERENCE / "configuration.md").items()
        if heading.startswith("[")
        for key in re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE)
        if key not in known.get(heading, ())
    ]
    assert not surplus


def test_every_refused_key_is_named() -> None:
    page = sections(REFERENCE / "configuration.md")["Refused for now"]
    missing = [
        path
        for path in config.LATER
        if f"`{path.rpartition('.')[2]}`" not in page and f"[{path}]" not in page
    ]
    assert not missing


def test_no_key_is_said_to_be_refused_that_works() -> None:
    page = sections(REFERENCE / "configuration.md")["Refused for now"]
    said = set()
    for row in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE):
        keys, _, table = row.partition(" in ")
        for key in re.findall(r"`\[*([a-z_]+)\]*`", keys):
            said.add(f"{table.strip('`[]')}.{key}".strip("."))
    assert said == set(config.LATER)
    known = {
        f"{heading.strip('[]')}.{key}".strip(".") for heading, keys in tables() for key in keys
    }
    assert not known & said


def test_every_command_and_option_is_described() -> None:
    page = sections(REFERENCE / "commands.md")
    missing = []
    for words, options in commands():
        text = page.get(f"cabc {words}".strip() if words else "Options of every command", "")
        if not text:
            missing.append(words)
        missing += [f"{words} {option}" for option in options if f"`{option}" not in text]
    assert not missing


def test_no_command_or_option_is_described_that_is_not_there() -> None:
    known = {f"cabc {words}": options for words, options in commands() if words}
    surplus = []
    for heading, text in sections(REFERENCE / "commands.md").items():
        if heading.startswith("cabc "):
            surplus += [] if heading in known else [heading]
            surplus += [
                f"{heading} {option}"
                for option in re.findall(r"^\| `(--[a-z-]+)", text, re.MULTILINE)
                if option not in known.get(heading, ())
            ]
    assert not surplus


def test_every_command_is_run_by_a_test() -> None:
    sources = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / "tests").rglob("*.py")
        if path != Path(__file__)
    ]
    missing = [
        words
        for words, _ in commands()
        if words and not any(runs(source, words.split()) for source in sources)
    ]
    assert not missing


def test_every_route_is_described(configure: Callable[..., Path]) -> None:
    page = (REFERENCE / "http.md").read_text(encoding="utf-8")
    application = wiring.open_application(configure())
    routes = [getattr(route, "path", "") for route in build(application, wiring.wall_clock).routes]
    application.database.close()
    assert routes
    assert [path for path in routes if f"| `{re.sub(r':[a-z]+}', '}', path)}` |" not in page] == []


def test_every_table_and_migration_is_described() -> None:
    page = (REFERENCE / "store.md").read_text(encoding="utf-8")
    versions = resources.files("cabc_syndicate.store") / "migrations" / "versions"
    migrations = [
        found[1]
        for file in versions.iterdir()
        if file.name.endswith(".py")
        and (found := re.search(r'^revision.* = "(\w+)"', file.read_text("utf-8"), re.MULTILINE))
    ]
    assert migrations
    assert [name for name in (*metadata.tables, *migrations) if f"| `{name}` |" not in page] == []


def test_every_decision_is_in_the_index() -> None:
    index = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in (DOCS / "decisions").glob("[0-9]*.md")]
    assert files
    assert [name for name in files if f"({name})" not in index] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = [re.match(r"[\w-]+", requirement) for requirement in wanted]
    reasons = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (DOCS / "decisions").glob("*.md")
        if "dependenc" in path.name
    )
    cells = set(re.split(r", | \|", "\n".join(re.findall(r"^\| (.+?) \|", reasons, re.MULTILINE))))
    listed = {name for cell in cells for name in cell.split("\n")}
    assert [found[0] for found in names if found and found[0] not in listed] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        place, _, fragment = target.partition("#")
        file = (page.parent / place).resolve() if place else page
        if not file.exists() or (fragment and fragment not in anchors(file)):
            broken.append(target)
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_toml_in_the_docs_is_right(page: Path, tmp_path: Path) -> None:
    for number, block in enumerate(toml_blocks(page)):
        document = tomllib.loads(block)
        if "site" in document and "source" in document:
            path = tmp_path / f"{number}.toml"
            path.write_text(block, encoding="utf-8")
            assert config.unfed_sections(config.load(path)) == []


def test_the_example_configuration_is_right() -> None:
    settings = config.load(ROOT / "config.toml")
    assert config.unfed_sections(settings) == []
    assert len(settings.languages) == 10


def sections(page: Path) -> dict[str, str]:
    """Return the text below each heading of the second and third level, up to the next one."""
    parts = re.split(r"^#{2,3} (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def tables() -> list[tuple[str, list[str]]]:
    """Return each table of the configuration as its heading, with its keys."""
    return list(_tables("", config.Settings))


def _tables(path: str, model: type[BaseModel]) -> Iterator[tuple[str, list[str]]]:
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner is None:
            continue
        below = f"{path}.{name}".strip(".")
        many = inner is not field.annotation
        yield (f"[[{below}]]" if many else f"[{below}]"), list(inner.model_fields)
        yield from _tables(below, inner)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that a field holds, alone or in a tuple."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model_in, get_args(annotation))), None)


def commands() -> list[tuple[str, list[str]]]:
    """Return each command's words with its long options; "" for the root."""
    return list(_commands("", typer.main.get_command(app)))


def _commands(words: str, command: Any) -> Iterator[tuple[str, list[str]]]:
    inner = getattr(command, "commands", {})
    if not inner or not words:
        options = [
            option
            for parameter in command.params
            if parameter.param_type_name == "option"
            for option in parameter.opts
            if option.startswith("--") and (option != "--help" or not words)
        ]
        yield words, options
    for name, below in inner.items():
        yield from _commands(f"{words} {name}".strip(), below)


def runs(source: str, words: list[str]) -> bool:
    """Return whether a test's source calls the program with these words, or loops over nouns."""
    said = r",\s*".join(f'"{re.escape(word)}"' for word in words)
    if re.search(rf'\w\((?:[^()"]*,\s*)?{said}', source):
        return True
    loops = len(words) == 2 and f'noun, "{words[1]}"' in source
    return loops and f'"{words[0]}": {{' in source


def prose(page: Path) -> str:
    """Return a page without its code."""
    text = re.sub(r"^( *)```.*?^\1```$", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    return re.sub(r"`[^`\n]*`", "", text)


def anchors(page: Path) -> set[str]:
    """Return the fragments that a page's headings have, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def toml_blocks(page: Path) -> list[str]:
    """Return the code blocks of a page that say they are TOML."""
    found = re.findall(
        r"^( *)```toml\n(.*?)^\1```$", page.read_text(encoding="utf-8"), flags=re.S | re.M
    )
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]
