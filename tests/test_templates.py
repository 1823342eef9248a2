"""Where templates are found, and how a bad one is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from cabc_syndicate import templates
from cabc_syndicate.errors import TemplateError


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "web" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_the_defaults_are_found() -> None:
    assert "index.html.j2" in templates.environment("web").list_templates()


def test_an_operators_template_wins_and_may_extend_a_default(tmp_path: Path) -> None:
    write(tmp_path, "feed.html.j2", "mine")
    environment = templates.environment("web", tmp_path)
    assert templates.render(environment, "feed.html.j2") == "mine"
    assert "index.html.j2" in environment.list_templates()


def test_values_are_escaped_and_never_template_source(tmp_path: Path) -> None:
    environment = templates.environment("web", write(tmp_path, "one.mjml.j2", "{{ value }}"))
    assert (
        templates.render(environment, "one.mjml.j2", value="<b>{{ 7*7 }}") == "&lt;b&gt;{{ 7*7 }}"
    )
    assert templates.render(environment, "one.mjml.j2", value=templates.safe("<b>")) == "<b>"


def test_plain_text_is_not_escaped(tmp_path: Path) -> None:
    write(tmp_path, "one.txt.j2", "{{ value }}\n")
    environment = templates.environment("web", tmp_path, autoescape=False)
    assert templates.render(environment, "one.txt.j2", value="A & B") == "A & B\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ unknown }}", "'unknown' is undefined"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("line\n{% if %}", "line 2"),
        ("{% include 'gone.html.j2' %}", 'template "gone.html.j2"'),
        ("{% include '../../etc/passwd' %}", "is missing"),
        ("{{ 'x' + 1 }}", "cannot be filled"),
    ],
)
def test_a_bad_template_is_named_with_reason_and_remedy(
    text: str, reason: str, tmp_path: Path
) -> None:
    environment = templates.environment("web", write(tmp_path, "bad.html.j2", text))
    with pytest.raises(TemplateError) as caught:
        templates.render(environment, "bad.html.j2")
    assert reason in str(caught.value)
    assert caught.value.problem.remedy


def test_a_missing_template_or_file_is_named() -> None:
    environment = templates.environment("web")
    with pytest.raises(TemplateError, match=r'"gone\.html\.j2": is missing'):
        templates.render(environment, "gone.html.j2")
    with pytest.raises(TemplateError, match=r'"gone\.css": is missing'):
        templates.source(environment, "gone.css")


def test_a_template_that_is_not_utf8_is_an_error_of_the_template(tmp_path: Path) -> None:
    write(tmp_path, "bad.html.j2", "")
    (tmp_path / "web" / "bad.html.j2").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(TemplateError, match="cannot be filled"):
        templates.render(templates.environment("web", tmp_path), "bad.html.j2")
