"""WebSub: hubs that are told of changes, and who follows feeds through our own hub."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hub_ping",
        sa.Column("hub", sa.Text(), nullable=False, comment="its address"),
        sa.Column(
            "topic", sa.Text(), nullable=False, comment="the address of the feed that changed"
        ),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="when the hub is told, or told again",
        ),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("hub", "topic", name=op.f("pk_hub_ping")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "hub_request",
        sa.Column("callback", sa.Text(), nullable=False, comment="the subscriber's address"),
        sa.Column("topic", sa.Text(), nullable=False, comment="the address of a feed of ours"),
        sa.Column("mode", sa.String(length=16), nullable=False, comment="subscribe or unsubscribe"),
        sa.Column("lease_seconds", sa.Integer(), nullable=False),
        sa.Column(
            "secret",
            sa.Text(),
            nullable=True,
            comment="that signs what is delivered; the subscriber's choice",
        ),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="when the subscriber is asked to confirm",
        ),
        sa.PrimaryKeyConstraint("callback", "topic", name=op.f("pk_hub_request")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "hub_subscription",
        sa.Column("callback", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when the feed is sent, empty while nothing is new",
        ),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("callback", "topic", name=op.f("pk_hub_subscription")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_hub_subscription_topic"), "hub_subscription", ["topic"])
    op.create_index(op.f("ix_hub_subscription_due_at"), "hub_subscription", ["due_at"])
