"""`cabc article`: what was collected."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Annotated

import typer

from cabc_syndicate.cli.invocation import invocation
from cabc_syndicate.cli.output import print_fields, print_json, print_table
from cabc_syndicate.errors import NotFoundError
from cabc_syndicate.model import Article, ArticleStatus, Json, as_json_time
from cabc_syndicate.store import articles, pictures, recognition, sections

app = typer.Typer(name="article", help="Look at collected articles.", no_args_is_help=True)


@app.command("list")
def list_articles(
    context: typer.Context,
    section: Annotated[str | None, typer.Option(help="Only this section, by slug.")] = None,
    source: Annotated[str | None, typer.Option(help="Only this source, by id.")] = None,
    status: Annotated[ArticleStatus | None, typer.Option(help="Only those of this status.")] = None,
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
        found = articles.listing(
            connection, section_slug=section, source_id=source, status=status, limit=limit
        )
    if call.as_json:
        print_json([as_json(article) for article in found])
        return
    print_table(
        ("ID", "POSTED", "SECTION", "STATUS", "TITLE"),
        [
            (
                article.id,
                f"{article.posted_at:%Y-%m-%d %H:%M}",
                article.section or f"({article.status})",
                "" if article.status is ArticleStatus.PUBLISHED else article.status,
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
        (article,) = pictures.with_pictures(connection, [article])
        earlier = articles.history(connection, article.seq)
        related: Json = {
            "origin": article.origin,
            "also_in": list(article.also),
            "translations": recognition.translations_of(connection, article.seq),
            "nearly_same": recognition.near_of(connection, article.seq),
            "attachments": [asdict(one) for one in article.attachments],
            "picture": asdict(article.picture) if article.picture else None,
        }
    if call.as_json:
        revisions = [
            revision | {name: as_json_time(revision[name]) for name in ("posted_at", "seen_at")}
            for revision in earlier
        ]
        print_json(
            as_json(article)
            | related
            | {"text": article.text, "html": article.html, "previous_revisions": revisions}
        )
        return
    shown = {
        "origin": article.origin,
        "also in": ", ".join(article.also) or None,
        "translations": ", ".join(related["translations"]) or None,
        "nearly the same": ", ".join(related["nearly_same"]) or None,
        "attachments": ", ".join(one.url for one in article.attachments) or None,
        "picture": f"images/{article.picture.name}" if article.picture else None,
        "earlier revisions": len(earlier),
    }
    fields = as_json(article) | {name: one for name, one in shown.items() if one is not None}
    print_fields(fields)
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
