"""Who reads what."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from cabc_syndicate.store.schema.columns import LARGE, Instant, metadata

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

subscriber = Table(
    "subscriber",
    metadata,
    Column("id", LARGE, primary_key=True, autoincrement=True),
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
    Column("subscriber_id", LARGE, ForeignKey("subscriber.id"), nullable=False),
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
