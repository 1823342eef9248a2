"""The errors this product raises, drawn as a tree.

    SyndicateError
    ├── ConfigurationError      the configuration file or an environment variable is wrong
    ├── UsageError              what was typed cannot be done
    │   └── NotFoundError       an article, edition, source, section or reader that is not there
    ├── BusyError               another process holds what this one needs
    ├── StoreError              the database cannot be opened, read or written
    ├── FetchError              one address could not be read
    │   └── BlockedAddressError the address is private and the source may not read those
    ├── PageError               a page or file holds no article that can be read
    │   ├── GoneError           the page says that its article is not there (any more)
    │   └── LoginPageError      the page is a login form or a firewall's check
    ├── TemplateError           a template cannot be rendered
    ├── PublishError            a file could not be published
    └── RelayError              the SMTP relay cannot be used at all (refused, login, TLS)

Each carries the item it is about, the reason and the remedy, so that one line says what, why and
what to do. `Problem` is the same three for a run that goes on without the item.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """State what failed, why, and what to do; the run it belongs to went on without it."""

    item: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        sentence = f"{self.item}: {self.reason}"
        return f"{sentence}. {self.remedy}" if self.remedy else sentence


class SyndicateError(Exception):
    """Stop what was asked for; `problem` says what, why and what to do."""

    exit_code = 1

    def __init__(self, item: str, reason: str, remedy: str = "") -> None:
        self.problem = Problem(item, reason.rstrip("."), remedy)
        super().__init__(str(self.problem))

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error come back whole from a worker process."""
        return type(self), (self.problem.item, self.problem.reason, self.problem.remedy)


class ConfigurationError(SyndicateError):
    """The configuration is wrong; `problems` holds every finding, not only the first."""

    exit_code = 3

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        first = problems[0]
        super().__init__(first.item, first.reason, first.remedy)


class UsageError(SyndicateError):
    """What was typed cannot be done."""

    exit_code = 2


class NotFoundError(UsageError):
    """The named thing is not in the store."""

    exit_code = 1


class BusyError(SyndicateError):
    """Another process holds what this one needs."""

    exit_code = 5


class StoreError(SyndicateError):
    """The database cannot be opened, read or written."""


class FetchError(SyndicateError):
    """One address could not be read. `status` is the HTTP status, where one was answered."""

    status: int | None = None


class BlockedAddressError(FetchError):
    """The address leads to a private network and the source may not read those."""


class PageError(SyndicateError):
    """A page or file holds no article that can be read."""


class GoneError(PageError):
    """The page says that its article is not there: a message in the place of the article."""


class LoginPageError(PageError):
    """The page asks for a login, or a firewall asks who is reading, instead of showing a text."""


class TemplateError(SyndicateError):
    """A template cannot be rendered."""


class PublishError(SyndicateError):
    """A file could not be published."""


class RelayError(SyndicateError):
    """The SMTP relay cannot be used at all: it refuses connections, the login or TLS."""
