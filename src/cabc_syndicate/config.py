"""Read `config.toml`, the environment and secret files into one checked `Settings`.

Every problem is reported at once, each with its line. `CABC_SMTP__HOST` and the like override the
keys of plain tables. Relative paths, those of SQLite included, are relative to the file.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from cabc_syndicate.errors import ConfigurationError, Problem
from cabc_syndicate.settings import (
    MAX_SECTIONS,
    Digest,
    Feed,
    Publish,
    Section,
    Sender,
    Site,
    Smtp,
    Source,
    Store,
    Web,
)
from cabc_syndicate.toml_lines import line_numbers, nearest_line

ENVIRONMENT_PREFIX = "CABC_"

LATER = {
    "relay": "further relays",
    "privacy": "retention",
    "sender.dkim_selector": "DKIM signing",
    "sender.dkim_key_file": "DKIM signing",
    "digest.sender": "a sender for each digest",
    "digest.calendar": "calendars",
}
"""Keys of the contract that this version cannot honour yet: refused, never ignored in silence."""


class Settings(BaseSettings):
    """The whole configuration, checked."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True
    )

    site: Site
    store: Store
    publish: Publish = Publish()
    web: Web = Web()
    smtp: Smtp
    sender: Sender
    section: tuple[Section, ...] = ()
    feed: tuple[Feed, ...] = ()
    digest: tuple[Digest, ...] = ()
    source: tuple[Source, ...] = Field(min_length=1)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the file; read nothing else."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings

    @model_validator(mode="after")
    def _check_names(self) -> Settings:
        for table, names in (
            ("section", [section.slug for section in self.section]),
            ("digest", [digest.name for digest in self.digest]),
            ("source", [source.id for source in self.source]),
        ):
            for name in {name for name in names if names.count(name) > 1}:
                raise ValueError(f'{table} "{name}" is configured twice; rename or remove one')
        if not any(source.section == "auto" for source in self.source):
            known = {section.slug for section in self.section}
            known |= {source.section for source in self.source}
            for digest in self.digest:
                for slug in sorted(set(digest.sections or ()) - known):
                    raise ValueError(f'digest "{digest.name}" names "{slug}", which is no section')
        if len(self.section) > MAX_SECTIONS:
            raise ValueError(f"at most {MAX_SECTIONS} sections can be configured")
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that readers may choose: the site's own first."""
        return tuple(dict.fromkeys((self.site.language, *self.site.languages)))

    @property
    def digests(self) -> tuple[Digest, ...]:
        """Digests as configured; without any, one weekly digest of all sections."""
        return self.digest or (Digest(name="digest", title={"": self.site.title}),)


def load(path: Path) -> Settings:
    """Read and check the configuration file.

    Raises ConfigurationError with every problem found.
    """
    try:
        document = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise _single(
            str(path), "there is no such file", "Name one with --config PATH, or try `cabc demo`"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise _single(str(path), f"cannot be read: {error}", "It must be UTF-8 text") from error
    try:
        data = tomllib.loads(document)
    except tomllib.TOMLDecodeError as error:
        raise _single(
            str(path), f"is not valid TOML: {error}", "Mend that line and try again"
        ) from error
    try:
        settings = Settings(**data)
    except SettingsError as error:
        raise _single(
            "environment", str(error), "Write lists and tables as JSON, or in the file"
        ) from error
    except ValidationError as error:
        lines = line_numbers(document)
        raise ConfigurationError(
            [_explain(path, lines, finding) for finding in _findings(error)]
        ) from error
    return _with_absolute_paths(settings, path.resolve().parent)


def unfed_sections(settings: Settings) -> list[Problem]:
    """Return a problem for each configured section that no source can fill."""
    fed = {source.section for source in settings.source}
    if "auto" in fed:
        return []
    return [
        Problem(
            f'section "{section.slug}"',
            "no source feeds it",
            f'Add a [[source]] with section = "{section.slug}", or remove the section',
        )
        for section in settings.section
        if section.slug not in fed
    ]


def missing_files(settings: Settings) -> list[Problem]:
    """Return a problem for each folder or file that the configuration names and is not there."""
    named = [(f'source "{source.id}": path', source.path) for source in settings.source]
    named.append(("smtp.password_file", settings.smtp.password_file))
    return [
        Problem(f"{key} {path}", "is not there", "Make it, or correct the path")
        for key, path in named
        if path is not None and not path.exists()
    ]


def _single(item: str, reason: str, remedy: str) -> ConfigurationError:
    return ConfigurationError([Problem(item, reason, remedy)])


def _findings(error: ValidationError) -> list[ErrorDetails]:
    """Return the findings, without those that only follow from another."""
    findings = error.errors(include_url=False)
    tables = {finding["loc"][0] for finding in findings if len(finding["loc"]) > 1}

    def follows(finding: ErrorDetails) -> bool:
        """Return whether a table only lacks entries because those it has are wrong."""
        place = finding["loc"]
        return finding["type"] == "too_short" and len(place) == 1 and place[0] in tables

    return [finding for finding in findings if not follows(finding)]


def _explain(path: Path, lines: dict[tuple[str | int, ...], int], error: ErrorDetails) -> Problem:
    location = tuple(part for part in error["loc"])
    line = nearest_line(lines, location)
    key = ".".join(str(part) for part in location if not isinstance(part, int)) or "configuration"
    where = f"{path}:{line}: {key}" if line else f"{path}: {key}"
    variable = ENVIRONMENT_PREFIX + key.upper().replace(".", "__")
    if variable in os.environ:
        where = f"environment variable {variable}"
    if error["type"] == "extra_forbidden":
        if key in LATER:
            return Problem(where, f"is not in this version ({LATER[key]})", "Remove the key")
        known = _keys_at(location[:-1])
        close = difflib.get_close_matches(str(location[-1]), known, n=1)
        meant = f'Did you mean "{close[0]}"?' if close else f"Known here: {', '.join(known)}"
        return Problem(where, f'unknown key "{location[-1]}"', meant)
    if error["type"] == "missing":
        return Problem(where, "is missing", f"Add {key.rpartition('.')[2]} to the configuration")
    return Problem(where, error["msg"].removeprefix("Value error, "))


def _keys_at(location: tuple[int | str, ...]) -> list[str]:
    model: type[BaseModel] = Settings
    for part in location:
        if isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation) or model
    return sorted(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation if issubclass(annotation, BaseModel) else None
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _with_absolute_paths(settings: Settings, folder: Path) -> Settings:
    def absolute(path: Path | None) -> Path | None:
        return path and folder / path.expanduser()

    store_url = re.sub(
        r"^sqlite:///(?!/)(.+)$", lambda found: f"sqlite:///{folder / found[1]}", settings.store.url
    )
    smtp = settings.smtp.model_copy(update={"password_file": absolute(settings.smtp.password_file)})
    return settings.model_copy(
        update={
            "store": settings.store.model_copy(update={"url": store_url}),
            "publish": settings.publish.model_copy(
                update={"directory": absolute(settings.publish.directory)}
            ),
            "smtp": smtp,
            "source": tuple(
                source.model_copy(update={"path": absolute(source.path)})
                for source in settings.source
            ),
        }
    )
