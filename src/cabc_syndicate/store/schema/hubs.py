"""WebSub: hubs that are told of changes, and who follows which feed through our own hub."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, String, Table, Text, text

from cabc_syndicate.store.schema.columns import Instant, metadata

hub_ping = Table(
    "hub_ping",
    metadata,
    Column("hub", Text, nullable=False, comment="its address"),
    Column("topic", Text, nullable=False, comment="the address of the feed that changed"),
    Column("due_at", Instant, nullable=False, comment="when the hub is told, or told again"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("hub", "topic"),
    sqlite_with_rowid=False,
)

hub_request = Table(
    "hub_request",
    metadata,
    Column("callback", Text, nullable=False, comment="the subscriber's address"),
    Column("topic", Text, nullable=False, comment="the address of a feed of ours"),
    Column("mode", String(16), nullable=False, comment="subscribe or unsubscribe"),
    Column("lease_seconds", Integer, nullable=False),
    Column("secret", Text, comment="that signs what is delivered; the subscriber's choice"),
    Column("due_at", Instant, nullable=False, comment="when the subscriber is asked to confirm"),
    PrimaryKeyConstraint("callback", "topic"),
    sqlite_with_rowid=False,
)

hub_subscription = Table(
    "hub_subscription",
    metadata,
    Column("callback", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("secret", Text),
    Column("expires_at", Instant, nullable=False),
    Column("due_at", Instant, comment="when the feed is sent, empty while nothing is new"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("callback", "topic"),
    Index(None, "topic"),
    Index(None, "due_at"),
    sqlite_with_rowid=False,
)
