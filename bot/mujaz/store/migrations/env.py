"""What Alembic runs around the revisions; started by `mujaz.store.migrate` only.

In:  a connection inside a transaction, in the configuration's attributes
Out: the same connection, its database at the newest revision
"""

from __future__ import annotations

from alembic import context

from mujaz.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite too: the caller has begun the transaction itself
    render_as_batch=True,  # SQLite alters a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
