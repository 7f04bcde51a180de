"""From when on a message is not sent any more: after an outage nobody gets yesterday's digest.

And an index of what has ended, by which corrections find what has arrived since they last looked.

Revisions never change once released, so the column and the six hours are spelled out here again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_SIX_HOURS = 6 * 3600 * 1000  # milliseconds


def upgrade() -> None:
    """Add the column; the digests that are there may be sent until six hours after their time."""
    op.add_column("deliveries", sa.Column("expires", sa.BigInteger, nullable=True))
    op.create_index("ix_deliveries_ended", "deliveries", ["ended"])
    op.execute(f"UPDATE deliveries SET expires = due + {_SIX_HOURS} WHERE kind = 'digest'")


def downgrade() -> None:
    """Drop the column and the index."""
    op.drop_index("ix_deliveries_ended", "deliveries")
    op.drop_column("deliveries", "expires")
