"""The whole job on the sample site: collect, publish, enrol, compose, deliver, and look at it.

Everything is written below one folder, which a later tour replaces; nothing leaves loopback.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

from cabc_syndicate import wiring
from cabc_syndicate.collect.service import collect
from cabc_syndicate.compose.service import compose
from cabc_syndicate.deliver.service import deliver, preview
from cabc_syndicate.demo import content
from cabc_syndicate.demo.relay import keep, running_relay
from cabc_syndicate.demo.site import SELECTORS, list_address, running_site
from cabc_syndicate.errors import Problem, UsageError
from cabc_syndicate.observe import Progress
from cabc_syndicate.publish.service import publish
from cabc_syndicate.settings import WEEKDAYS
from cabc_syndicate.subscribe import service as subscribing
from cabc_syndicate.subscribe.lifecycle import Wish
from cabc_syndicate.wiring import Application

_MARKER = ".cabc-demo"

READERS = (
    Wish("mei@beijing.example", "王梅", "zh-Hans", zone="Asia/Shanghai", country="CN"),
    Wish("daniel@singapore.example", "Daniel Tan", "en", zone="Asia/Singapore", country="SG"),
    Wish("aye@yangon.example", "Aye Aye", "my", zone="Asia/Yangon", country="MM"),
    Wish("putri@jakarta.example", "Putri", "id", zone="Asia/Jakarta", country="ID"),
    Wish("somchai@bangkok.example", "สมชาย", "th", zone="Asia/Bangkok", country="TH"),
    Wish("lan@hanoi.example", "Lan", "vi", zone="Asia/Ho_Chi_Minh", country="VN"),
)
"""Six readers; who reads what is in `_choice`."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out of the tour: rows of (what, how many, where), and what went wrong."""

    folder: Path
    rows: tuple[tuple[str, str, str], ...]
    problems: tuple[Problem, ...]
    site: str
    """Where the sample site is served."""
    listen: str
    """Where the configuration says that the feeds are served."""


@contextmanager
def touring(
    folder: Path, listen: str, *, now: datetime, say: Callable[[str], None], progress: Progress
) -> Iterator[tuple[Application, Outcome]]:
    """Do the whole job in a folder; the sample site is up while the block lasts.

    Raises UsageError when the folder holds something that is not a former demo.
    """
    _clear(folder)
    mail = folder / "mail"
    with running_site(now) as site, running_relay(on_message=keep(mail)) as relay:
        path = folder / "config.toml"
        path.write_text(_configuration(site.url, listen, relay.port, now), encoding="utf-8")
        application = wiring.open_application(path)
        try:
            yield application, _tour(application, folder, site.url, listen, now, say, progress)
        finally:
            application.database.close()


def _tour(
    application: Application,
    folder: Path,
    site: str,
    listen: str,
    now: datetime,
    say: Callable[[str], None],
    progress: Progress,
) -> Outcome:
    database, settings = application.database, application.settings
    say(f"Collecting from {site}, a small council's website that has no feed")
    collected = collect(database, settings, now=now, progress=progress)
    say("Publishing feeds and pages")
    published = publish(database, settings, now=now, progress=progress)
    say("Enrolling six readers of different sections, languages and zones")
    slugs = [section.slug for section in settings.section]
    for number, wish in enumerate(READERS):
        chosen = _choice(wish, slugs, number)
        subscribing.add(database, settings, chosen, confirmed=True, now=now)
    say("Composing this week's digest")
    composed = compose(database, settings, now=now, progress=progress)
    say("Delivering it to an SMTP server on loopback")
    delivered = deliver(
        database, settings, application.signer, clock=lambda: now, progress=progress
    )
    page = _write_preview(application, folder, site, now)
    new = sum(one.new for one in collected.sources)
    feeds = settings.publish.directory
    kinds = (".rss", ".atom", ".json")
    rows = (
        ("Articles collected", str(new), "cabc article list"),
        (
            "Feeds (RSS, Atom, JSON)",
            str(sum(name.endswith(kinds) for name in published.written)),
            str(feeds / "all.rss"),
        ),
        (
            "Pages",
            str(sum(name.endswith(".html") for name in published.written)),
            str(feeds / "index.html"),
        ),
        ("Readers", str(len(READERS)), "cabc subscriber list"),
        (
            "Digests composed",
            str(sum(one.mailed for one in composed.editions)),
            "cabc edition list",
        ),
        ("Mails delivered", str(delivered.states.get("sent", 0)), f"{folder / 'mail'}/*.eml"),
        ("A digest to look at", "1", str(page)),
        ("Configuration", "1", str(folder / "config.toml")),
    )
    problems = (
        *collected.problems,
        *published.problems,
        *composed.problems,
        *delivered.problems,
    )
    return Outcome(folder, rows, problems, site, listen)


def _choice(wish: Wish, slugs: list[str], number: int) -> Wish:
    """Return the reader with sections: the first two read all, the others two each."""
    if number < 2:
        return wish
    return replace(wish, sections=(slugs[number % len(slugs)], slugs[(number + 1) % len(slugs)]))


def _clear(folder: Path) -> None:
    if folder.exists():
        if not folder.is_dir() or (any(folder.iterdir()) and not (folder / _MARKER).exists()):
            raise UsageError(
                str(folder), "is there and is not a former demo", "Name another with --dir"
            )
        shutil.rmtree(folder)
    try:
        folder.mkdir(parents=True)
        (folder / _MARKER).write_text("Made by `cabc demo`; a later demo replaces this folder.\n")
    except OSError as error:
        raise UsageError(
            str(folder), f"cannot be made: {error}", "Name another with --dir"
        ) from error


def _configuration(site: str, listen: str, port: int, now: datetime) -> str:
    """Return the configuration of the tour, as an operator would write it."""
    day = (now - timedelta(days=1)).astimezone(content.ZONE).weekday()
    head = f"""\
# Written by `cabc demo`: the sample council's site, read every hour and mailed once a week.

[site]
title = "{content.COUNCIL}"
url = "http://{listen}/"
language = "en"
languages = ["zh-Hans", "id", "ms", "th", "vi", "km", "lo", "my", "fil"]
timezone = "Asia/Shanghai"
contact = "office@straitsandrivers.example"
postal_address = "8 Ferry Road, Riverside, Port City"

[store]
url = "sqlite:///var/cabc.db"

[publish]
directory = "feeds"

[web]
listen = "{listen}"

[smtp]
host = "127.0.0.1"
port = {port}

[sender]
name = "{content.COUNCIL}"
address = "news@straitsandrivers.example"

[[digest]]
name = "week"
title = {{ en = "The week in trade", zh-Hans = "一周贸易动态" }}
cadences = ["weekly"]
weekday = "{WEEKDAYS[day]}"
hour = 8
"""
    return head + "".join(_section_tables(section, site) for section in content.sections())


def _section_tables(section: content.SiteSection, site: str) -> str:
    """Return a section and the source that feeds it."""
    return f"""
[[section]]
slug = "{section.slug}"
title = {_inline(section.title)}
description = {_inline(section.description)}

[[source]]
id = "{section.slug}"
section = "{section.slug}"
list = "{site.rstrip("/")}{list_address(section.catid)}"
timezone = "Asia/Shanghai"
languages = ["en", "zh-Hans"]

[source.select]
{_lines(SELECTORS)}

[source.fetch]
delay = 0
allow_private = true  # the sample site is on this machine
"""


def _inline(text: dict[str, str]) -> str:
    pairs = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in text.items())
    return f"{{ {', '.join(pairs)} }}"


def _lines(table: dict[str, str]) -> str:
    return "\n".join(f"{key} = {json.dumps(value)}" for key, value in table.items())


def _write_preview(application: Application, folder: Path, site: str, now: datetime) -> Path:
    """Write a digest as a page, with its pictures beside it: the sample site is gone later."""
    _, message = preview(
        application.database,
        application.settings,
        application.signer,
        edition_id=None,
        reader=READERS[1].address,
        now=now,
    )
    parsed = message_from_bytes(message.content, policy=policy.default)
    body = parsed.get_body(("html",))
    html: str = body.get_content() if body else ""
    pictures = folder / "pictures"

    def beside(found: re.Match[str]) -> str:
        name = found[1]
        if data := content.file(name):
            pictures.mkdir(exist_ok=True)
            (pictures / name).write_bytes(data)
        return f'src="pictures/{name}"'

    address = rf'src="{re.escape(site)}uploadfile/[\d/]+/([\w.-]+)"'
    page = folder / "digest.html"
    page.write_text(re.sub(address, beside, html), encoding="utf-8")
    return page
