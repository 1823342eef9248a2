"""`cabc section`: what readers choose from."""

from __future__ import annotations

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import print_json, print_table
from cabc_syndicate.store import articles, sections, subscribers

app = typer.Typer(name="section", help="Look at sections.", no_args_is_help=True)


@app.command("list")
def list_sections(context: typer.Context) -> None:
    """List the sections in their order, with their articles and confirmed readers."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        found = sections.every(connection)
        stored = articles.count_by_section(connection)
        readers = subscribers.count_by_section(connection)
    language = application.settings.site.language
    if call.as_json:
        print_json(
            [
                {
                    "slug": section.slug,
                    "title": section.title_in(language),
                    "description": section.description_in(language),
                    "weight": section.weight,
                    "articles": stored.get(section.slug, 0),
                    "readers": readers.get(section.slug, 0),
                }
                for section in found
            ]
        )
        return
    print_table(
        ("SLUG", "TITLE", "ARTICLES", "READERS"),
        [
            (
                section.slug,
                section.title_in(language),
                stored.get(section.slug, 0),
                readers.get(section.slug, 0),
            )
            for section in found
        ],
    )
