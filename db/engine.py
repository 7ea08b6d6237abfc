"""One database, SQLite or PostgreSQL, and its two kinds of transaction."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlmodel import Session

WRITERS_LOCK = 7_216_450_021
"""PostgreSQL advisory lock that makes writing transactions of the ingest kind happen one after the other."""


class DatabaseError(Exception):
    """The database cannot be used as it is, with the reason and what to do."""


class Database:
    """Opens sessions on one database URL (``sqlite:///…`` or ``postgresql://…``)."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = open_engine(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writing = self.engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session for looking; nothing it does is kept."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self, *, alone: bool = False) -> Iterator[Session]:
        """Open one transaction that is committed at the end of the block, or rolled back by any exception.

        On SQLite it takes the write lock at once (``BEGIN IMMEDIATE``). ``alone`` gives the same on PostgreSQL: no
        other ``alone`` transaction runs beside it.
        """
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            if alone and not self.is_sqlite:
                session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS_LOCK})
            yield session

    def migrate(self, revision: str = "head") -> None:
        """Bring the schema to this program's version, or an older one; refuse one that is newer than the program."""
        scripts = ScriptDirectory.from_config(alembic_config(self.engine))
        current = self.revision()
        if current == scripts.get_current_head():
            return
        if current is not None and not self.knows(current):
            raise DatabaseError(f"the database schema {current} is newer than this program: update the program")
        command.upgrade(alembic_config(self.engine), revision)

    def knows(self, revision: str) -> bool:
        """Say whether a version of the schema is this program's or an older one."""
        scripts = ScriptDirectory.from_config(alembic_config(self.engine))
        return revision in {known.revision for known in scripts.walk_revisions()}

    def is_current(self) -> bool:
        """Say whether the schema is the one this program works with."""
        return self.revision() == ScriptDirectory.from_config(alembic_config(self.engine)).get_current_head()

    def revision(self) -> str | None:
        """Give the version of the schema, None where there is none yet."""
        with self.engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()

    def dispose(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_engine(url: str) -> Engine:
    """Give an engine for an SQLite or PostgreSQL database, prepared as all of ours are; refuse any other kind."""
    address = make_url(url)
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        raise DatabaseError(f"unknown kind of database {address.drivername!r}: use sqlite:/// or postgresql://")
    if address.get_backend_name() == "postgresql":
        return _postgres_engine(address)
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    return _sqlite_engine(str(address))


def alembic_config(engine: Engine) -> Config:
    """Give what alembic needs to know to migrate the database behind an engine."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["engine"] = engine
    return config


def _postgres_engine(url: Any) -> Engine:
    options = {"connect_timeout": 10, "options": "-c timezone=utc -c statement_timeout=300000"}
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args=options,
        pool_pre_ping=True,
        pool_size=10,
        json_serializer=_compact_json,
    )


def _sqlite_engine(url: str) -> Engine:
    options = {"timeout": 30, "check_same_thread": False}
    engine = create_engine(url, connect_args=options, pool_size=10, json_serializer=_compact_json)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _compact_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transaction handling begins too late and too weakly; ours is in _begin_sqlite.
    connection.isolation_level = None
    # Records have 0.5 kB: pages of 8 kB instead of 4 leave less of themselves empty (2.5 % of a database; one that
    # exists keeps its own).
    for pragma in ("busy_timeout=30000", "page_size=8192", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    _turn_to_wal(connection)


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    # Of programs that open a new file at once all but one are refused here without SQLite's own waiting.
    for pause in (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            time.sleep(pause)
        else:
            return
    connection.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: Connection) -> None:
    # An upgraded deferred transaction fails at once when another writer came first: writers lock from the start.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
