"""Finds a PostgreSQL server for the tests, or starts one, and makes databases on it that nobody else uses.

``TRACKER_TEST_POSTGRES_URL`` names a database on a server where databases may be created; without it the server on
127.0.0.1:5432 is tried, then one of our own is started from ``initdb`` and ``pg_ctl``.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL, make_url

VARIABLE = "TRACKER_TEST_POSTGRES_URL"
USUAL_URL = "postgresql://127.0.0.1:5432/test"
NAMED_URL = os.environ.get(VARIABLE)
"""Read at import: each test runs without any ``TRACKER_*`` variable."""


class NoServerError(Exception):
    """There is no PostgreSQL server and none can be started; the message says why."""


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Give the URL of a database from which others can be made."""
    url = NAMED_URL or USUAL_URL
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError as error:
        if NAMED_URL:
            raise NoServerError(f"{VARIABLE} names a server that does not answer: {error}") from error
        with _own_server(folder) as own_url:
            yield own_url
    else:
        yield url


@contextmanager
def fresh_database(server_url: str) -> Iterator[str]:
    """Give the URL of an empty database, dropped afterwards."""
    name = f"tracker_test_{os.getpid()}_{uuid4().hex[:12]}"
    _run(server_url, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    finally:
        _run(server_url, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def copy_database(server: URL, old: str, new: str) -> None:
    """Make a database that is in all parts like another one, which nobody may be using meanwhile."""
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(new), sql.Identifier(old))
    _run(_beside(server), statement)


def drop_database(server: URL, name: str) -> None:
    """Drop a database and throw out whoever uses it."""
    _run(_beside(server), sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _beside(server: URL) -> str:
    return server.set(database="postgres").render_as_string(hide_password=False)


def _run(url: str, statement: sql.Composed) -> None:
    with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
        connection.execute(statement)


@contextmanager
def _own_server(folder: Path) -> Iterator[str]:
    initdb, pg_ctl = shutil.which("initdb"), shutil.which("pg_ctl")
    if initdb is None or pg_ctl is None:
        raise NoServerError(f"no PostgreSQL at 127.0.0.1:5432, {VARIABLE} is not set, and initdb or pg_ctl is missing")
    if os.geteuid() == 0:
        raise NoServerError(f"no PostgreSQL at 127.0.0.1:5432, and root cannot start one: set {VARIABLE}")
    data, port = folder / "data", _free_port()
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    _call(initdb, "-D", data, "-A", "trust", "-U", "tester")
    _call(pg_ctl, "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
    try:
        yield f"postgresql://tester@127.0.0.1:{port}/postgres"
    finally:
        _call(pg_ctl, "-D", data, "-m", "immediate", "stop")


def _call(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
