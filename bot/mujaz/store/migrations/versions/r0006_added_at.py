"""When each version of an article was stored: a digest tells what its reader does not know yet.

Revisions never change once released, so the column is spelled out here again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; what is stored already was there before any digest."""
    op.add_column(
        "article_versions", sa.Column("added_at", sa.Integer, nullable=False, server_default="0")
    )


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("article_versions", "added_at")
