"""What is read, how its runs went, and what the operator was told."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, PrimaryKeyConstraint, String, Table, Text, text

from cabc_syndicate.store.schema.columns import LARGE, Instant, metadata

source = Table(
    "source",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("first_run_at", Instant),
    Column("last_run_at", Instant),
    Column("verdict", String(32)),
    Column("last_error", Text),
    Column("encoding", String(32), comment="the last one that read the source well"),
    Column("form", Text, comment="of the links on its list page, once they are known for sure"),
    Column("feed_url", Text, comment="the site's own feed, where that is read for the list"),
    Column("held_at", Instant, comment="since when new articles are kept in quarantine"),
    Column("alerted", String(32), comment="the verdict the operator was told of last"),
    Column("strikes", Integer, nullable=False, server_default=text("0"), comment="bad runs in row"),
    Column("unsound", Integer, nullable=False, server_default=text("0"), comment="of any verdict"),
    Column("since", Instant, comment="when the verdict became what it is"),
    Column("canary_at", Instant, comment="when a known article was last compared"),
)

visit = Table(
    "visit",
    metadata,
    Column("source_id", String(64), nullable=False),
    Column("key", Text, nullable=False, comment="the page's canonical address"),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", String(32)),
    Column("visited_at", Instant, nullable=False),
    Column("gone_at", Instant, comment="when it was first answered that it is not there"),
    PrimaryKeyConstraint("source_id", "key"),
    sqlite_with_rowid=False,
)

run = Table(
    "run",
    metadata,
    Column("id", LARGE, primary_key=True, autoincrement=True),
    Column("stage", String(16), nullable=False),
    Column("subject", String(128), nullable=False, comment="the source, or empty"),
    Column("started_at", Instant, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("counts", JSON, nullable=False),
    Column("problems", JSON, nullable=False),
    Index(None, "stage", "started_at"),
    Index(None, "stage", "subject", "id"),
    sqlite_autoincrement=True,
)

alert = Table(
    "alert",
    metadata,
    Column("id", LARGE, primary_key=True, autoincrement=True),
    Column("source_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False, comment="alert or recovery"),
    Column("verdict", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("raised_at", Instant, nullable=False),
    Column("mailed_at", Instant),
    sqlite_autoincrement=True,
)
