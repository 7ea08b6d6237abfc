"""One working tracker a database file; on PostgreSQL several, and whether one is the first of them."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from db.engine import Database
from tracker.entrypoints.errors import StartError

WORKING_LOCK = 7_216_450_024
"""PostgreSQL advisory lock that every working tracker shares; who can have it alone is the first."""


@contextmanager
def working(database: Database, begin: Callable[[bool], None]) -> Iterator[None]:
    """Be one that works on this database; ``begin`` is told first whether nobody else does, and keeps others out.

    On SQLite there is one at a time: ``StartError`` says when another tracker works on the file already.
    """
    if not database.is_sqlite:
        with _side_by_side(database, begin):
            yield
        return
    with sole_worker(database):
        begin(True)
        yield


@contextmanager
def sole_worker(database: Database) -> Iterator[None]:
    """Hold the lock beside an SQLite file, or raise ``StartError`` when another tracker works on it.

    The operating system drops the lock with its holder, however that ends. PostgreSQL needs none.
    """
    if not database.is_sqlite or not database.url.database:
        yield
        return
    path = Path(f"{database.url.database}.lock")
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 20, 0).decode(errors="replace").strip()
        raise StartError(f"another tracker (process {holder or 'unknown'}) works on {path.parent} already") from None
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)


@contextmanager
def _side_by_side(database: Database, begin: Callable[[bool], None]) -> Iterator[None]:
    # The locks are the connection's: the server drops them with it, however that ends.
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        key = {"key": WORKING_LOCK}
        is_first = connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key)
        if is_first:
            begin(True)
        connection.execute(text("SELECT pg_advisory_lock_shared(:key)"), key)
        try:
            if is_first:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
            else:
                begin(False)
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock_all()"))
