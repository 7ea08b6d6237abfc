"""One working tracker a database file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.engine import Database
from tracker.entrypoints.errors import StartError


@contextmanager
def sole_worker(database: Database) -> Iterator[None]:
    """Hold the lock beside an SQLite file, or raise ``StartError`` when another tracker works on it.

    The operating system drops the lock with its holder, however that ends. PostgreSQL needs none: there several
    trackers may work side by side.
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
