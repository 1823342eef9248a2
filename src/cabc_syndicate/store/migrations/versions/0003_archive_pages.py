"""Which archive page of a feed an article is on, for good."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "archived",
        sa.Column("feed", sa.String(length=160), nullable=False, comment="the feed's slug"),
        sa.Column("article_id", sa.String(length=64), nullable=False),
        sa.Column(
            "page",
            sa.Integer(),
            nullable=False,
            comment="of the feed's archive (RFC 5005), for good",
        ),
        sa.PrimaryKeyConstraint("feed", "article_id", name=op.f("pk_archived")),
        sqlite_with_rowid=False,
    )
