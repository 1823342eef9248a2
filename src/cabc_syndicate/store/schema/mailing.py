"""What is mailed to whom."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from cabc_syndicate.store.schema.columns import LARGE, Instant, metadata

OPEN_STATES = "('pending', 'claimed', 'sending', 'deferred')"

edition = Table(
    "edition",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(128), nullable=False, unique=True),
    Column("digest", String(64), nullable=False),
    Column("cadence", String(16), nullable=False),
    Column("slot", String(32), nullable=False, comment="local date of the due time"),
    Column("state", String(16), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("release_at", Instant, nullable=False, comment="nothing leaves before"),
    Column("cut_off", BigInteger, nullable=False, comment="the last article.seq it may hold"),
    Column("audience", Integer, nullable=False),
    UniqueConstraint("digest", "cadence", "slot"),
    sqlite_autoincrement=True,
)

edition_article = Table(
    "edition_article",
    metadata,
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=False),
    Column("article_seq", LARGE, ForeignKey("article.seq"), nullable=False),
    Column("revision", Integer, nullable=False),
    PrimaryKeyConstraint("edition_number", "article_seq"),
    sqlite_with_rowid=False,
)

rendering = Table(
    "rendering",
    metadata,
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=False),
    Column("language", String(16), nullable=False),
    Column("nonce", String(64), nullable=False),
    Column("html", JSON, nullable=False),
    Column("text", JSON, nullable=False),
    PrimaryKeyConstraint("edition_number", "language"),
)

plan = Table(
    "plan",
    metadata,
    Column("id", LARGE, primary_key=True, autoincrement=True),
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=False, index=True),
    Column("language", String(16), nullable=False),
    Column("accepts", Text, nullable=False),
    Column("section_mask", BigInteger, nullable=False),
    Column("watermark", BigInteger, nullable=False),
    Column("articles", JSON, nullable=False),
    Column("html", JSON, nullable=False),
    Column("text", JSON, nullable=False),
    Column("slots", JSON, nullable=False),
    sqlite_autoincrement=True,
)

due = Table(
    "due",
    metadata,
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("hour", Integer, nullable=False, comment="-1: the digest's own"),
    Column("weekday", Integer, nullable=False, comment="-1: the digest's own"),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("edition_number", "zone", "hour", "weekday"),
    sqlite_with_rowid=False,
)

delivery = Table(
    "delivery",
    metadata,
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=False),
    Column("subscriber_id", LARGE, ForeignKey("subscriber.id"), nullable=False),
    Column("plan_id", LARGE, ForeignKey("plan.id"), comment="none: nothing new for the reader"),
    Column("state", String(16), nullable=False),
    Column("next_at", Instant, nullable=False, comment="due, or to be tried again"),
    Column("lease_until", Instant),
    Column("token", String(32), comment="of the worker that claimed it"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("doubts", Integer, nullable=False, server_default=text("0"), comment="replies lost"),
    Column("code", Integer, comment="the server's last reply code"),
    Column("reply", Text, comment="the server's last reply, or why there was none"),
    Column("settled_at", Instant),
    PrimaryKeyConstraint("edition_number", "subscriber_id"),
    Index(
        "ix_delivery_open",
        "edition_number",
        "next_at",
        "plan_id",
        "subscriber_id",
        sqlite_where=text(f"state IN {OPEN_STATES}"),
        postgresql_where=text(f"state IN {OPEN_STATES}"),
    ),
    Index(
        "ix_delivery_token",
        "token",
        sqlite_where=text("token IS NOT NULL"),
        postgresql_where=text("token IS NOT NULL"),
    ),
    sqlite_with_rowid=False,
)
