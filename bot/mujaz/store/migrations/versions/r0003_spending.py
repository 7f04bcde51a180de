"""What models cost, and answers that need not be paid for twice.

Revisions never change once released, so the tables are spelled out here again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "spending",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("user_key", sa.String(128), nullable=False),
        sa.Column("group_key", sa.String(128), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=True),
        sa.Column("prompt_tokens", sa.Integer, nullable=False),
        sa.Column("cached_tokens", sa.Integer, nullable=False),
        sa.Column("completion_tokens", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_spending"),
    )
    op.create_index("ix_spending_day", "spending", ["day"])
    op.create_index("ix_spending_user_key", "spending", ["user_key"])
    op.create_table(
        "answer_cache",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_answer_cache"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_answer_cache_key", "answer_cache", ["key"], unique=True)


def downgrade() -> None:
    """Drop what was spent and what was answered."""
    op.drop_table("answer_cache")
    op.drop_table("spending")
