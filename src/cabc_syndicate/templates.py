"""Find, compile and render Jinja2 templates.

They are looked for in the operator's own folder, then in the installed package, then in the
checkout's `templates/`; each holds `email/` and `web/`. Values are data: they are escaped, and
never become template source. Whatever goes wrong is a TemplateError that names the template.
"""

from __future__ import annotations

from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Literal

from jinja2 import (
    BaseLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2 import TemplateError as JinjaError
from markupsafe import Markup

from cabc_syndicate.errors import TemplateError

__all__ = ["Environment", "environment", "fingerprint", "render", "safe", "source"]

_MISTAKES = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
"""What an expression of a template, or a file that is not UTF-8, can raise."""

_COMPARE = "Compare it with the one that was installed"


def environment(
    kind: Literal["web", "email"], override: Path | None = None, *, autoescape: bool = True
) -> Environment:
    """Return an environment over the templates of one kind.

    `override` is a folder with `web/` and `email/` of its own; what it lacks is taken from the
    defaults. Only plain-text templates (`*.txt.j2`) may go without `autoescape`.
    """
    return Environment(
        loader=FileSystemLoader([folder / kind for folder in _folders(override)]),
        autoescape=autoescape,  # noqa: S701 - on, but for plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(templates: Environment, name: str, **values: object) -> str:
    """Return the named template filled with the values.

    Raises TemplateError when it is missing, is not valid Jinja2 or asks for an unknown value.
    """
    try:
        return templates.get_template(name).render(**values)
    except JinjaError as error:
        raise _explained(name, error) from error
    except _MISTAKES as error:
        raise TemplateError(f'template "{name}"', f"cannot be filled: {error}", _COMPARE) from error


def source(templates: Environment, name: str) -> str:
    """Return a file beside the templates as it is, such as a style sheet."""
    try:
        return (templates.loader or BaseLoader()).get_source(templates, name)[0]
    except TemplateNotFound as error:
        raise _explained(name, error) from error


def safe(html: str) -> Markup:
    """Declare HTML that was sanitised when it was collected as safe to insert unescaped."""
    return Markup(html)  # noqa: S704 - that is its purpose


def fingerprint(kind: Literal["web", "email"], override: Path | None = None) -> str:
    """Return what changes when a template, or a file beside them, does."""
    names = sha256()
    for folder in _folders(override):
        for file in sorted((folder / kind).glob("*")):
            names.update(file.name.encode() + b"\0" + file.read_bytes())
    return names.hexdigest()


def _folders(override: Path | None) -> list[Path]:
    package = resources.files("cabc_syndicate")
    installed = Path(str(package / "templates"))
    checkout = Path(str(package)).parents[1] / "templates"
    return [folder for folder in (override, installed, checkout) if folder is not None]


def _explained(name: str, error: JinjaError) -> TemplateError:
    if isinstance(error, TemplateNotFound):
        missing = error.name or name
        included = "" if missing == name else f", which {name} includes,"
        return TemplateError(
            f'template "{missing}"',
            f"is missing{included} in your own folder and among those that were installed",
            "Put it there, or install the program again",
        )
    if isinstance(error, TemplateSyntaxError):
        return TemplateError(
            f'template "{error.name or name}", line {error.lineno}',
            error.message or "is not a valid template",
            "Mend that line",
        )
    return TemplateError(
        f'template "{name}"',
        f"cannot be filled: {error.message}",
        _COMPARE,
    )
