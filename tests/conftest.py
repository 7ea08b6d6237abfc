"""What every test may ask for: a fresh database of either kind, and a machine without anybody's settings."""

import os
from collections.abc import Iterator
from pathlib import Path

import postgres_server
import pytest

from db.archive import Archive
from db.engine import Database


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run each test in an empty folder (no ``tracker.toml``) and without ``TRACKER_*`` variables."""
    for name in list(os.environ):
        if name.upper().startswith("TRACKER_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the URL of a PostgreSQL server on which databases can be made; skip where there is none."""
    try:
        with postgres_server.server(tmp_path_factory.mktemp("postgres")) as url:
            yield url
    except postgres_server.NoServerError as error:
        pytest.skip(str(error))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an empty database, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'tracker.db'}"
        return
    with postgres_server.fresh_database(request.getfixturevalue("postgres_url")) as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Give a migrated database, once on SQLite and once on PostgreSQL."""
    opened = Database(database_url)
    opened.migrate()
    yield opened
    opened.dispose()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an empty document archive."""
    return Archive(f"file://{tmp_path / 'archive'}")
