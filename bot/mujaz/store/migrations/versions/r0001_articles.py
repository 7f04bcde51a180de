"""Articles, their versions and passages, and the corpus version.

Revisions never change once released, so the tables are spelled out here again.
"""

from __future__ import annotations

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, and give this corpus the identity that indexes know it by."""
    corpus = op.create_table(
        "corpus",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_corpus"),
    )
    op.bulk_insert(corpus, [{"id": uuid.uuid4().hex, "version": 0}])
    op.create_table(
        "articles",
        sa.Column("id", sa.String(255), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("current_version", sa.Integer, nullable=True),
        sa.Column("changed_at", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_index("ix_articles_source", "articles", ["source"])
    op.create_index("ix_articles_changed_at", "articles", ["changed_at"])
    _create_article_versions()
    _create_passages()


def _create_article_versions() -> None:
    op.create_table(
        "article_versions",
        sa.Column("article_id", sa.String(255), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("raw", sa.Text, nullable=False),
        sa.Column("raw_sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("runs", sa.JSON, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("publisher_basis", sa.String(16), nullable=False),
        sa.Column("distributor", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("published", sa.JSON, nullable=True),
        sa.Column("published_start", sa.Date, nullable=True),
        sa.Column("published_end", sa.Date, nullable=True),
        sa.Column("published_reason", sa.Text, nullable=False),
        sa.Column("machine_translated", sa.Boolean, nullable=False),
        sa.Column("recipe", sa.String(64), nullable=False),
        sa.Column("segments", sa.JSON, nullable=False),
        sa.Column("removed", sa.JSON, nullable=False),
        sa.Column("dates", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "version", name="pk_article_versions"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_article_versions_article_id"
        ),
    )
    op.create_index("ix_article_versions_raw_sha256", "article_versions", ["raw_sha256"])


def _create_passages() -> None:
    op.create_table(
        "passages",
        sa.Column("id", sa.String(300), nullable=False),
        sa.Column("article_id", sa.String(255), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passages"),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name="fk_passages_article_id",
        ),
    )
    op.create_index("ix_passages_article_id", "passages", ["article_id", "version", "n"])


def downgrade() -> None:
    """Drop every table."""
    for table in ("passages", "article_versions", "articles", "corpus"):
        op.drop_table(table)
