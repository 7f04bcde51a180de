"""Bring a database to the newest revision.

In:  a connection inside a write transaction
Out: nothing; the caller's commit makes the migration whole, its rollback leaves no trace

Loading Alembic takes a third of a second, so only a database that is not at HEAD imports this.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from mujaz.errors import SettingsError
from mujaz.store.schema import HEAD

_SCRIPTS = Path(__file__).parent / "migrations"


def alembic_config(connection: Connection | None = None) -> Config:
    """Return the configuration that an alembic.ini would hold."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, *, database: str) -> None:
    """Run the revisions that the database lacks; another process may just have run them."""
    config = alembic_config(connection)
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision == HEAD:
        return
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise newer_than_program(revision, database=database)
    command.upgrade(config, "head")


def newer_than_program(revision: str, *, database: str) -> SettingsError:
    """Return the error for a database that a newer mujaz has made."""
    return SettingsError(
        f"the database {database} is at revision {revision}, this mujaz knows revisions up to"
        f" {HEAD}: upgrade mujaz, or set MUJAZ_DATA_DIR to another directory",
        name="MUJAZ_DATA_DIR",
        problem=f"{database} is at revision {revision}, newer than {HEAD}: upgrade mujaz",
        why="newer-database",
        path=database,
        found=revision,
        known=HEAD,
    )
