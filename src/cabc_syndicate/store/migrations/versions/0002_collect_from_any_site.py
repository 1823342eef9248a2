"""Collect from any site: pages visited, identities, health, pictures, alerts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="alert or recovery"),
        sa.Column("verdict", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "picture",
        sa.Column(
            "url", sa.Text(), nullable=False, comment="where the site has it: revision.image"
        ),
        sa.Column(
            "name",
            sa.String(length=64),
            nullable=True,
            comment="its file in feeds/images; none when it was refused",
        ),
        sa.Column("type", sa.String(length=32), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=True, comment="made anew, never as it came"),
        sa.Column("problem", sa.Text(), nullable=True, comment="why there is none"),
        sa.Column("tries", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_picture")),
    )
    with op.batch_alter_table("picture", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_picture_name"), ["name"], unique=False)

    op.create_table(
        "visit",
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.Column("key", sa.Text(), nullable=False, comment="the page's canonical address"),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_hash", sa.String(length=32), nullable=True),
        sa.Column("visited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "gone_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when it was first answered that it is not there",
        ),
        sa.PrimaryKeyConstraint("source_id", "key", name=op.f("pk_visit")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "alias",
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.Column("key", sa.Text(), nullable=False, comment="a further identity of the article"),
        sa.Column(
            "article_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["article_seq"], ["article.seq"], name=op.f("fk_alias_article_seq")
        ),
        sa.PrimaryKeyConstraint("source_id", "key", name=op.f("pk_alias")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("alias", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alias_article_seq"), ["article_seq"], unique=False)

    op.create_table(
        "article_section",
        sa.Column(
            "article_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("section_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_seq"], ["article.seq"], name=op.f("fk_article_section_article_seq")
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_article_section_section_id")
        ),
        sa.PrimaryKeyConstraint("article_seq", "section_id", name=op.f("pk_article_section")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("article_section", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_article_section_section_id"), ["section_id"], unique=False
        )

    op.create_table(
        "attachment",
        sa.Column(
            "article_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("type", sa.String(length=128), nullable=True),
        sa.Column("length", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_seq"], ["article.seq"], name=op.f("fk_attachment_article_seq")
        ),
        sa.PrimaryKeyConstraint("article_seq", "revision", "position", name=op.f("pk_attachment")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "likeness",
        sa.Column(
            "article_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "site", sa.String(length=255), nullable=False, comment="host, or the source's id"
        ),
        sa.Column("title_key", sa.Text(), nullable=False),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_seq"], ["article.seq"], name=op.f("fk_likeness_article_seq")
        ),
        sa.PrimaryKeyConstraint("article_seq", name=op.f("pk_likeness")),
    )
    with op.batch_alter_table("likeness", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_likeness_site_text_digest"), ["site", "text_digest"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_likeness_site_title_key"), ["site", "title_key"], unique=False
        )

    op.create_table(
        "near",
        sa.Column(
            "article_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "other_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(["article_seq"], ["article.seq"], name=op.f("fk_near_article_seq")),
        sa.ForeignKeyConstraint(["other_seq"], ["article.seq"], name=op.f("fk_near_other_seq")),
        sa.PrimaryKeyConstraint("article_seq", "other_seq", name=op.f("pk_near")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("near", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_near_other_seq"), ["other_seq"], unique=False)

    op.create_table(
        "translation",
        sa.Column(
            "article_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="canonical address of the other one"),
        sa.ForeignKeyConstraint(
            ["article_seq"], ["article.seq"], name=op.f("fk_translation_article_seq")
        ),
        sa.PrimaryKeyConstraint("article_seq", "key", name=op.f("pk_translation")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("translation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_translation_key"), ["key"], unique=False)

    with op.batch_alter_table("run", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_run_stage_subject_id"), ["stage", "subject", "id"], unique=False
        )

    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "form",
                sa.Text(),
                nullable=True,
                comment="of the links on its list page, once they are known for sure",
            )
        )
        batch_op.add_column(
            sa.Column(
                "feed_url",
                sa.Text(),
                nullable=True,
                comment="the site's own feed, where that is read for the list",
            )
        )
        batch_op.add_column(
            sa.Column(
                "held_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="since when new articles are kept in quarantine",
            )
        )
        batch_op.add_column(
            sa.Column(
                "alerted",
                sa.String(length=32),
                nullable=True,
                comment="the verdict the operator was told of last",
            )
        )
        batch_op.add_column(
            sa.Column(
                "strikes",
                sa.Integer(),
                server_default=sa.text("0"),
                nullable=False,
                comment="bad runs in row",
            )
        )
        batch_op.add_column(
            sa.Column(
                "unsound",
                sa.Integer(),
                server_default=sa.text("0"),
                nullable=False,
                comment="of any verdict",
            )
        )
        batch_op.add_column(
            sa.Column(
                "since",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="when the verdict became what it is",
            )
        )
        batch_op.add_column(
            sa.Column(
                "canary_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="when a known article was last compared",
            )
        )
