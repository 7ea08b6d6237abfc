"""Copies of a whole database, taken and put back by hand: behind the tracker's back, as an administrator would."""

import shutil
from pathlib import Path

import postgres_server
from sqlalchemy.engine import make_url

from db.engine import Database


class DatabaseCopies:
    """Takes a copy of one database and puts it back over whatever is there then."""

    def __init__(self, url: str, folder: Path) -> None:
        self._url = make_url(url)
        self._copy = folder / "copy.db"

    def take(self, database: Database) -> None:
        """Copy the database as it is now; it must not be in use."""
        if database.is_sqlite:
            with database.engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None
                raw.execute("COMMIT") if raw.in_transaction else None
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            database.dispose()
            shutil.copy(self._path, self._copy)
        else:
            database.dispose()
            postgres_server.copy_database(self._url, self._url.database or "", self._name)

    def put_back(self) -> None:
        """Put the copy in the place of the database."""
        if self._url.get_backend_name() == "sqlite":
            for leftover in ("-wal", "-shm"):
                self._path.with_name(self._path.name + leftover).unlink(missing_ok=True)
            shutil.copy(self._copy, self._path)
        else:
            postgres_server.drop_database(self._url, self._url.database or "")
            postgres_server.copy_database(self._url, self._name, self._url.database or "")
            postgres_server.drop_database(self._url, self._name)

    @property
    def _path(self) -> Path:
        return Path(self._url.database or "")

    @property
    def _name(self) -> str:
        return f"{self._url.database}_copy"
