"""The whole database as files, consistent while others write: SQLite's online backup, or COPY in one snapshot."""

import gzip
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfileobj
from typing import cast

import psycopg
from psycopg import sql
from sqlalchemy import MetaData, Table

from db.engine import Database, DatabaseError

SQLITE_FILE = "tracker.db.gz"
_STEP = 1 << 20
_QUICK = 3
"""The gzip level: rows shrink to a quarter, and twice as fast as by default."""


def dump(database: Database, folder: Path) -> str:
    """Write the database into a folder and give the version of its schema."""
    if database.is_sqlite:
        return _dump_sqlite(database, folder)
    with _psycopg(database) as connection, connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        connection.execute("SET LOCAL statement_timeout = 0")
        revision = cast("str", connection.execute("SELECT version_num FROM alembic_version").fetchall()[0][0])
        for table in _tables(database):
            with gzip.open(folder / f"{table.name}.copy.gz", "wb", _QUICK) as file:
                file.write(",".join(table.columns.keys()).encode() + b"\n")
                with connection.cursor().copy(
                    _copy("COPY {} ({}) TO STDOUT", table.name, table.columns.keys())
                ) as rows:
                    for block in rows:
                        file.write(block)
    return revision


def is_empty(database: Database) -> bool:
    """Say whether there is nothing at all in the database yet."""
    metadata = MetaData()
    metadata.reflect(database.engine)
    return not metadata.tables


def load(database: Database, folder: Path, revision: str) -> None:
    """Fill an empty database with what ``dump`` wrote, and bring it up to date; ``DatabaseError`` says why not."""
    if database.is_sqlite:
        _load_sqlite(database, folder)
    else:
        database.migrate(revision)
        _load_postgres(database, folder)
    database.migrate()


def _dump_sqlite(database: Database, folder: Path) -> str:
    whole = folder / "tracker.db"
    source = sqlite3.connect(f"file:{database.url.database}?mode=ro", uri=True, timeout=30)
    with closing(source) as live, closing(sqlite3.connect(whole)) as copy:
        # All pages in one go: a reader's snapshot, which neither waits for writers nor holds them up.
        live.backup(copy, pages=-1)
        copy.execute("PRAGMA journal_mode=DELETE")
        (revision,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    with whole.open("rb") as plain, gzip.open(folder / SQLITE_FILE, "wb", _QUICK) as packed:
        copyfileobj(plain, packed, _STEP)
    whole.unlink()
    return cast("str", revision)


def _load_sqlite(database: Database, folder: Path) -> None:
    path = Path(database.url.database or "")
    database.dispose()
    draft = path.with_name(f".{path.name}.restoring")
    with gzip.open(folder / SQLITE_FILE, "rb") as packed, draft.open("wb") as plain:
        copyfileobj(packed, plain, _STEP)
    try:
        with closing(sqlite3.connect(draft)) as copy:
            (state,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if state != "ok":
            raise DatabaseError(f"the database in the backup is damaged: {state}")
        path.unlink(missing_ok=True)  # it is empty: opening it has made it
        draft.rename(path)
    finally:
        draft.unlink(missing_ok=True)


def _load_postgres(database: Database, folder: Path) -> None:
    tables = _tables(database)
    with _psycopg(database) as connection, connection.transaction():
        connection.execute("SET LOCAL statement_timeout = 0")
        for table in reversed(tables):
            connection.execute(_copy("DELETE FROM {}", table.name))  # what the migrations themselves put there
        for table in tables:
            with gzip.open(folder / f"{table.name}.copy.gz", "rb") as file:
                columns = file.readline().decode().strip().split(",")
                with connection.cursor().copy(_copy("COPY {} ({}) FROM STDIN", table.name, columns)) as rows:
                    while block := file.read(_STEP):
                        rows.write(block)
            for column in table.columns:
                _go_on_counting(connection, table.name, column.name)


def _go_on_counting(connection: psycopg.Connection, table: str, column: str) -> None:
    found = connection.execute("SELECT pg_get_serial_sequence(%s, %s)", (table, column)).fetchone()
    if found is None or found[0] is None:
        return
    highest = sql.SQL("SELECT setval(%s, coalesce(max({}), 1), max({}) IS NOT NULL) FROM {}")
    connection.execute(
        highest.format(sql.Identifier(column), sql.Identifier(column), sql.Identifier(table)), (found[0],)
    )


def _tables(database: Database) -> list[Table]:
    metadata = MetaData()
    metadata.reflect(database.engine)
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def _copy(statement: str, table: str, columns: Iterable[str] = ()) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL(statement).format(sql.Identifier(table), names)


@contextmanager
def _psycopg(database: Database) -> Iterator[psycopg.Connection]:
    with database.engine.connect() as connection:
        yield cast("psycopg.Connection", connection.connection.driver_connection)
