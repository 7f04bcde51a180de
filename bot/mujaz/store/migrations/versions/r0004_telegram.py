"""Chats, the answers that they were given, and the updates that were dealt with.

Revisions never change once released, so the tables are spelled out here again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, empty."""
    op.create_table(
        "telegram_chats",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("habits", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_telegram_chats"),
    )
    op.create_table(
        "telegram_answers",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_telegram_answers"),
    )
    for name, columns in (
        ("chat_id", ["chat_id", "user_id", "asked_at"]),
        ("user_id", ["user_id"]),
        ("key", ["key", "asked_at"]),
    ):
        op.create_index(f"ix_telegram_answers_{name}", "telegram_answers", columns)
    op.create_table(
        "telegram_updates",
        sa.Column("bot_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name="pk_telegram_updates"),
    )
    op.create_index("ix_telegram_updates_seen_at", "telegram_updates", ["seen_at"])


def downgrade() -> None:
    """Drop what chats have chosen and were told."""
    for table in ("telegram_updates", "telegram_answers", "telegram_chats"):
        op.drop_table(table)
