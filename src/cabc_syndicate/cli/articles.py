"""`cabc article`: what was collected."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import print_fields, print_json, print_table
from cabc_syndicate.errors import NotFoundError
from cabc_syndicate.model import Article, Json, as_json_time
from cabc_syndicate.store import articles, sections

app = typer.Typer(name="article", help="Look at collected articles.", no_args_is_help=True)


@app.command("list")
def list_articles(
    context: typer.Context,
    section: Annotated[str | None, typer.Option(help="Only this section, by slug.")] = None,
    source: Annotated[str | None, typer.Option(help="Only this source, by id.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
) -> None:
    """List articles, the newest posted first."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        known = {one.slug for one in sections.every(connection)}
        if section is not None and section not in known:
            raise NotFoundError(
                f'section "{section}"', "is not there", f"Known: {', '.join(sorted(known))}"
            )
        found = articles.listing(connection, section_slug=section, source_id=source, limit=limit)
    if call.as_json:
        print_json([as_json(article) for article in found])
        return
    print_table(
        ("ID", "POSTED", "SECTION", "TITLE"),
        [
            (
                article.id,
                f"{article.posted_at:%Y-%m-%d %H:%M}",
                article.section or f"({article.status})",
                article.title,
            )
            for article in found
        ],
    )


@app.command("show")
def show_article(context: typer.Context, article_id: str) -> None:
    """Show one article with its text."""
    call = invocation(context)
    with call.application() as application, application.database.read() as connection:
        article = articles.get(connection, article_id)
        if article is None:
            raise NotFoundError(
                f'article "{article_id}"', "is not there", "See `cabc article list`"
            )
        earlier = articles.history(connection, article.seq)
    if call.as_json:
        revisions = [
            {**revision, "seen_at": as_json_time(revision["seen_at"])} for revision in earlier
        ]
        print_json(
            as_json(article)
            | {"text": article.text, "html": article.html, "previous_revisions": revisions}
        )
        return
    print_fields(as_json(article) | {"earlier revisions": len(earlier)})
    sys.stdout.write("\n" + article.text.replace("\n", "\n\n") + "\n")


def as_json(article: Article) -> Json:
    """Return an article as `--json` prints it (the contract's keys)."""
    return {
        "id": article.id,
        "source": article.source,
        "section": article.section,
        "title": article.title,
        "url": article.url,
        "author": article.author or article.origin,
        "posted_at": as_json_time(article.posted_at),
        "posted_from": article.posted_from.value,
        "language": article.language,
        "status": article.status.value,
    }
