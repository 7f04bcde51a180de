"""Vectors of passages, once for each text and model.

Revisions never change once released, so the tables are spelled out here again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; they fill in the background."""
    op.create_table(
        "passage_vectors",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("model", sa.String(128), nullable=False),
        sa.Column("dimensions", sa.Integer, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", "model", name="pk_passage_vectors"),
    )
    op.create_table(
        "passage_keys",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("passage_id", sa.String(300), nullable=False),
        sa.Column("model", sa.String(128), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_passage_keys"),
        sa.ForeignKeyConstraint(["passage_id"], ["passages.id"], name="fk_passage_keys_passage_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_passage_keys_passage_id", "passage_keys", ["passage_id", "model"], unique=True
    )


def downgrade() -> None:
    """Drop the vectors: they can be computed again."""
    op.drop_table("passage_keys")
    op.drop_table("passage_vectors")
