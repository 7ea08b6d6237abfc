"""Runs the migrations on the engine that ``db.engine`` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import text
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


# The write lock from the start: of two programs that start at once, the second waits and finds nothing left to do.
with context.config.attributes["engine"].execution_options(writes=True).connect() as connection:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": MIGRATION_LOCK})
    context.configure(
        connection=connection, target_metadata=METADATA, render_as_batch=True, render_item=write_type, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
