"""One schema for SQLite and PostgreSQL. A change here comes with a migration."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeDecorator

OPEN_STATES = "('pending', 'claimed', 'sending', 'deferred')"


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC; SQLite, which has no zones, keeps it without its offset."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware instant into UTC; a naive one is a mistake of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive instant cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_LARGE = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

section = Table(
    "section",
    metadata,
    Column("id", Integer, primary_key=True, comment="1 to 62: its bit in subscriber.section_mask"),
    Column("slug", String(64), nullable=False, unique=True),
    Column("title", JSON, nullable=False),
    Column("description", JSON, nullable=False),
    Column("weight", Integer, nullable=False),
    Column("position", Integer, nullable=False, comment="order among sections of equal weight"),
    Column("configured", Boolean, nullable=False),
)

source = Table(
    "source",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("first_run_at", Instant),
    Column("last_run_at", Instant),
    Column("verdict", String(32)),
    Column("last_error", Text),
    Column("encoding", String(32), comment="the last one that read the source well"),
)

article = Table(
    "article",
    metadata,
    Column("seq", _LARGE, primary_key=True, autoincrement=True, comment="order of commit"),
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
    Column("article_seq", _LARGE, ForeignKey("article.seq"), nullable=False),
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

subscriber = Table(
    "subscriber",
    metadata,
    Column("id", _LARGE, primary_key=True, autoincrement=True),
    Column("address", Text, nullable=False),
    Column("address_key", Text, nullable=False, unique=True, comment="for comparing: lower case"),
    Column("name", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("accepts", Text, nullable=False, comment="languages of articles, comma-separated"),
    Column("cadence", String(16), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("country", String(2), nullable=False),
    Column("hour", Integer),
    Column("weekday", Integer, comment="0 is Monday"),
    Column("section_mask", BigInteger, nullable=False, comment="bit id-1 for each section"),
    Column("watermark", BigInteger, nullable=False, comment="article.seq served up to"),
    Column("created_at", Instant, nullable=False),
    Column("confirmed_at", Instant),
    Column("consent", JSON, nullable=False, comment="basis, evidence, when"),
    Index(None, "status", "cadence"),
    sqlite_autoincrement=True,
)

subscription = Table(
    "subscription",
    metadata,
    Column("subscriber_id", _LARGE, ForeignKey("subscriber.id"), nullable=False),
    Column("section_id", Integer, ForeignKey("section.id"), nullable=False),
    Column("since", Instant, nullable=False),
    PrimaryKeyConstraint("subscriber_id", "section_id"),
    sqlite_with_rowid=False,
)

suppression = Table(
    "suppression",
    metadata,
    Column("address_key", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("since", Instant, nullable=False),
)

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
    Column("article_seq", _LARGE, ForeignKey("article.seq"), nullable=False),
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
    Column("id", _LARGE, primary_key=True, autoincrement=True),
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
    Column("subscriber_id", _LARGE, ForeignKey("subscriber.id"), nullable=False),
    Column("plan_id", _LARGE, ForeignKey("plan.id"), comment="none: nothing new for the reader"),
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

run = Table(
    "run",
    metadata,
    Column("id", _LARGE, primary_key=True, autoincrement=True),
    Column("stage", String(16), nullable=False),
    Column("subject", String(128), nullable=False, comment="the source, or empty"),
    Column("started_at", Instant, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("counts", JSON, nullable=False),
    Column("problems", JSON, nullable=False),
    Index(None, "stage", "started_at"),
    sqlite_autoincrement=True,
)
