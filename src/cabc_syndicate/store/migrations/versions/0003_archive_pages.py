"""Which articles are on the archive pages of feeds, for good."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "archive_page",
        sa.Column("feed", sa.String(length=160), nullable=False, comment="the feed's slug"),
        sa.Column("number", sa.Integer(), nullable=False, comment="of the page (RFC 5005), from 1"),
        sa.Column("articles", sa.Text(), nullable=False, comment="ids, the oldest first, for good"),
        sa.PrimaryKeyConstraint("feed", "number", name=op.f("pk_archive_page")),
        sqlite_with_rowid=False,
    )
