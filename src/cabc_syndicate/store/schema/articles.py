"""What was collected: articles, their revisions and all that hangs on them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from cabc_syndicate.store.schema.columns import LARGE, Instant, metadata

article = Table(
    "article",
    metadata,
    Column("seq", LARGE, primary_key=True, autoincrement=True, comment="order of commit"),
    Column("id", String(64), nullable=False, unique=True),
    Column("tag", Text, nullable=False, unique=True),
    Column("source_id", String(64), nullable=False),
    Column("key", Text, nullable=False, comment="identity within the source"),
    Column("section_id", Integer, ForeignKey("section.id")),
    Column("status", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column(
        "mailable", Boolean, nullable=False, comment="false: backfill, published but not mailed"
    ),
    Column("posted_at", Instant, nullable=False, comment="as in its newest revision, for order"),
    Column("first_seen_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    UniqueConstraint("source_id", "key"),
    Index(None, "section_id", "posted_at"),
    Index(None, "posted_at"),
    Index(None, "updated_at"),
    Index(None, "first_seen_at"),
    sqlite_autoincrement=True,
)

revision = Table(
    "revision",
    metadata,
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("url", Text),
    Column("title", Text, nullable=False),
    Column("author", Text),
    Column("origin", Text),
    Column("posted_at", Instant, nullable=False),
    Column("posted_offset", Integer, nullable=False, comment="minutes east of UTC, as printed"),
    Column("posted_from", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("html", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("image", Text),
    Column("digest", String(64), nullable=False, comment="hash of what makes a revision"),
    Column("seen_at", Instant, nullable=False),
    PrimaryKeyConstraint("article_seq", "number"),
)

alias = Table(
    "alias",
    metadata,
    Column("source_id", String(64), nullable=False),
    Column("key", Text, nullable=False, comment="a further identity of the article"),
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False, index=True),
    PrimaryKeyConstraint("source_id", "key"),
    sqlite_with_rowid=False,
)

article_section = Table(
    "article_section",
    metadata,
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False),
    Column("section_id", Integer, ForeignKey("section.id"), nullable=False, index=True),
    PrimaryKeyConstraint("article_seq", "section_id"),
    sqlite_with_rowid=False,
)

attachment = Table(
    "attachment",
    metadata,
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("type", String(128)),
    Column("length", BigInteger),
    PrimaryKeyConstraint("article_seq", "revision", "position"),
    sqlite_with_rowid=False,
)

translation = Table(
    "translation",
    metadata,
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False),
    Column("key", Text, nullable=False, index=True, comment="canonical address of the other one"),
    PrimaryKeyConstraint("article_seq", "key"),
    sqlite_with_rowid=False,
)

likeness = Table(
    "likeness",
    metadata,
    Column("article_seq", LARGE, ForeignKey("article.seq"), primary_key=True),
    Column("site", String(255), nullable=False, comment="host, or the source's id"),
    Column("title_key", Text, nullable=False),
    Column("text_digest", String(64), nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Index(None, "site", "title_key"),
    Index(None, "site", "text_digest"),
)

near = Table(
    "near",
    metadata,
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False),
    Column("other_seq", LARGE, ForeignKey("article.seq"), nullable=False, index=True),
    PrimaryKeyConstraint("article_seq", "other_seq"),
    sqlite_with_rowid=False,
)

picture = Table(
    "picture",
    metadata,
    Column("url", Text, primary_key=True, comment="where the site has it: revision.image"),
    Column("name", String(64), comment="its file in feeds/images; none when it was refused"),
    Column("type", String(32)),
    Column("width", Integer),
    Column("height", Integer),
    Column("data", LargeBinary, comment="made anew, never as it came"),
    Column("problem", Text, comment="why there is none"),
    Column("tries", Integer, nullable=False, server_default=text("1")),
    Column("fetched_at", Instant, nullable=False),
    Index(None, "name"),
)

archive_page = Table(
    "archive_page",
    metadata,
    Column("feed", String(160), nullable=False, comment="the feed's slug"),
    Column("number", Integer, nullable=False, comment="of the page (RFC 5005), from 1"),
    Column("articles", Text, nullable=False, comment="ids, the oldest first, for good"),
    PrimaryKeyConstraint("feed", "number"),
    sqlite_with_rowid=False,
)
