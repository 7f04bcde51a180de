"""Who gets a digest and when, and each message that was or will be sent for it.

Revisions never change once released, so the tables are spelled out here again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, empty."""
    op.create_table(
        "digest_subscriptions",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger, nullable=True),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("wishes", sa.JSON, nullable=False),
        sa.Column("paused_until", sa.Date, nullable=True),
        sa.Column("stopped", sa.String(32), nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("anchor_version", sa.Integer, nullable=True),
        sa.Column("anchor_at", sa.BigInteger, nullable=True),
        sa.Column("dealt", sa.BigInteger, nullable=True),
        sa.Column("next_due", sa.BigInteger, nullable=True),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_digest_subscriptions"),
    )
    op.create_index("ix_digest_subscriptions_next_due", "digest_subscriptions", ["next_due"])
    op.create_index("ix_digest_subscriptions_chat_id", "digest_subscriptions", ["chat_id"])
    op.create_index("ix_digest_subscriptions_user_id", "digest_subscriptions", ["user_id"])
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("subscription_id", sa.String(24), nullable=False),
        sa.Column("slot", sa.String(64), nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger, nullable=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("not_before", sa.BigInteger, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("resent", sa.Boolean, nullable=False),
        sa.Column("worker", sa.String(64), nullable=False),
        sa.Column("lease_until", sa.BigInteger, nullable=True),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=True),
        sa.Column("error", sa.String(64), nullable=False),
        sa.Column("ended", sa.BigInteger, nullable=True),
        sa.Column("anchor_version", sa.Integer, nullable=True),
        sa.Column("anchor_at", sa.BigInteger, nullable=True),
        sa.Column("cited", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_deliveries_slot", "deliveries", ["subscription_id", "slot", "part"], unique=True
    )
    op.create_index("ix_deliveries_state", "deliveries", ["state", "not_before"])
    op.create_index("ix_deliveries_chat_id", "deliveries", ["chat_id"])


def downgrade() -> None:
    """Drop all subscriptions, and what was sent."""
    for table in ("deliveries", "digest_subscriptions"):
        op.drop_table(table)
