"""Runs the migrations on the engine that ``db.engine`` hands over."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, text
from sqlmodel.sql.sqltypes import AutoString

from db.tables.registered import METADATA
from db.types import Json, UtcDateTime

MIGRATION_LOCK = 7_216_450_022


def write_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write our column types into a new migration by their own short names."""
    if kind != "type":
        return False
    if item is Json:
        return "Json"
    if isinstance(item, UtcDateTime):
        return "UtcDateTime()"
    return "sa.String()" if isinstance(item, AutoString) else False


@contextmanager
def _unwatched(connection: Connection) -> Iterator[None]:
    """Keep SQLite from following foreign keys meanwhile: it drops and copies a table to alter it, rows and all.

    The driver is asked itself, since the setting can only change outside a transaction.
    """
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        yield
        return
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


# One transaction with the write lock from the start: of two programs that start at once, the second waits and finds
# nothing left to do. Left to itself, alembic would commit each step on SQLite and let the second in between two.
engine = context.config.attributes["engine"].execution_options(writes=True)
with engine.connect() as connection, _unwatched(connection), connection.begin():
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": MIGRATION_LOCK})
    context.configure(
        connection=connection, target_metadata=METADATA, render_as_batch=True, render_item=write_type, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()
    if connection.dialect.name == "sqlite" and (broken := connection.execute(text("PRAGMA foreign_key_check")).all()):
        raise RuntimeError(f"the migration left rows that refer to nothing: {broken[:5]}")
