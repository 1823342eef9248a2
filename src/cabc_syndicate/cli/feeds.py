"""`cabc feed`: what was published, whether it is sound, and how pages tell readers of it."""

from __future__ import annotations

import html
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from cabc_syndicate.cli import feed_checking
from cabc_syndicate.cli.invocation import Invocation, invocation
from cabc_syndicate.cli.output import print_fields, print_json, print_table
from cabc_syndicate.errors import NotFoundError
from cabc_syndicate.model import Json, as_json_time

if TYPE_CHECKING:
    from cabc_syndicate.publish.feed import Feed

app = typer.Typer(name="feed", help="Look at feeds, and check them.", no_args_is_help=True)
feed_checking.register(app)


@app.command("list")
def list_feeds(context: typer.Context) -> None:
    """List every feed with its address, its number of items and when it last changed."""
    from cabc_syndicate.publish import service

    call = invocation(context)
    with call.application() as application:
        found = service.feeds(application.database, application.settings)
    data = [
        {
            "path": feed.path,
            "url": feed.url,
            "items": feed.items,
            "updated": as_json_time(feed.updated) if feed.updated else None,
        }
        for feed in found
    ]
    if call.as_json:
        print_json(data)
        return
    print_table(("PATH", "ADDRESS", "ITEMS", "UPDATED"), [tuple(one.values()) for one in data])


@app.command("show")
def show_feed(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="A section's slug or all, or one of its files.")],
) -> None:
    """Show one feed and its entries, the newest first."""
    from cabc_syndicate.publish.feed import FORMATS

    name, _, extension = slug.rpartition(".")
    if extension not in FORMATS or not name:
        name, extension = slug, "rss"
    feed = _named(_contents(invocation(context), name), name)
    entries: list[Json] = [
        {
            "id": entry.id,
            "title": entry.title,
            "link": entry.link,
            "published": as_json_time(entry.posted_at),
            "updated": as_json_time(entry.updated_at),
        }
        for entry in feed.entries
    ]
    data: Json = {
        "path": f"{feed.slug}.{extension}",
        "url": feed.address(extension),
        "items": len(feed.entries),
        "updated": as_json_time(feed.updated) if feed.entries else None,
        "title": feed.title,
        "language": feed.language,
    }
    if invocation(context).as_json:
        print_json(data | {"entries": entries})
        return
    print_fields(data)
    if entries:
        sys.stdout.write("\n")
        columns = ("PUBLISHED", "UPDATED", "TITLE", "LINK", "ID")
        names = ("published", "updated", "title", "link", "id")
        print_table(columns, [[entry[key] for key in names] for entry in entries])


@app.command("snippet")
def print_snippet(
    context: typer.Context,
    slug: Annotated[
        str | None, typer.Argument(help="One feed; default: all, each section and selection.")
    ] = None,
) -> None:
    """Print the lines that let a page's readers find the feeds, for its <head>."""
    from cabc_syndicate.publish.feed import FORMATS

    call = invocation(context)
    found = _contents(call, slug, kinds=("all", "section", "selection"))
    lines = [
        f'<link rel="alternate" type="{kind}" title="{html.escape(f"{feed.title} ({name})")}"'
        f' href="{html.escape(feed.address(extension))}">'
        for feed in (found if slug is None else [_named(found, slug)])
        for extension, (name, kind) in FORMATS.items()
    ]
    if call.as_json:
        print_json(lines)
    else:
        sys.stdout.write("".join(f"{line}\n" for line in lines))


def _contents(call: Invocation, slug: str | None, **kinds: tuple[str, ...]) -> tuple[Feed, ...]:
    from cabc_syndicate.publish import service

    with call.application() as application:
        return service.contents(application.database, application.settings, slug, **kinds)


def _named(found: tuple[Feed, ...], slug: str) -> Feed:
    for feed in found:
        if feed.slug == slug:
            return feed
    raise NotFoundError(f'feed "{slug}"', "is not there", "List them with: cabc feed list")
