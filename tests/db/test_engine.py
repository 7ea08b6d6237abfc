"""One database, two kinds: transactions, the schema and its versions."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError
from stored_rows import a_party, a_watch

from db import parties, watches
from db.engine import Database, DatabaseError, alembic_config
from db.tables.registered import METADATA, TABLES

OLD_DOCUMENT = """INSERT INTO document (id, source_key, sha256, parts, origin, fetched_at, backlog, rejects, findings)
VALUES (1, 'un_sc', 'a', '[]', 'fetch', :at, :no, '[]', '[]')"""
OLD_EVENT = """INSERT INTO event
(dedupe_key, kind, source_key, caption, names, programmes, changes, seen_at, document_id)
VALUES ('k', 'designated', 'un_sc', 'x', '[]', '[]', '[]', :at, 1)"""


def test_migrating_an_empty_database_makes_every_table(database: Database) -> None:
    assert {table.__tablename__ for table in TABLES} <= set(inspect(database.engine).get_table_names())


def test_the_migrations_make_what_the_tables_say(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_migrating_twice_keeps_what_is_there(database: Database) -> None:
    with database.writing() as session:
        a_watch(session, "kept")
    database.migrate()
    with database.reading() as session:
        assert watches.named(session, "kept") is not None


@pytest.mark.parametrize("revision", ["0001", "0003", "0005"])
def test_an_older_database_with_rows_is_brought_up_to_date_whole(database_url: str, revision: str) -> None:
    older = Database(database_url)
    command.upgrade(alembic_config(older.engine), revision)
    with older.writing() as session:
        session.execute(text(OLD_DOCUMENT), {"at": "2021-06-01 00:00:00+00", "no": False})
        session.execute(text(OLD_EVENT), {"at": "2021-06-01 00:00:00+00"})
    older.migrate()
    assert older.is_current()
    with older.writing() as session:
        assert session.execute(text("SELECT document_id FROM event")).scalar_one() == 1
        with pytest.raises(IntegrityError):
            session.execute(text(OLD_EVENT.replace("'k'", "'l'").replace(", 1)", ", 2)")), {"at": "2021-06-01"})
        session.rollback()
    older.dispose()


def test_a_schema_from_the_future_is_refused_and_left_alone(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match="9999 is newer than this program"):
        database.migrate()
    with database.reading() as session:
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"


def test_programs_that_start_at_once_migrate_once(database_url: str) -> None:
    code = "import sys; from db.engine import Database; print(); sys.stdin.read(1); Database(sys.argv[1]).migrate()"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    programs = [subprocess.Popen([sys.executable, "-uc", code, database_url], **pipes) for _ in range(3)]
    for program in programs:
        program.stdout.readline()
    for program in programs:
        program.stdin.write(b"!")
        program.stdin.flush()
    told = [program.communicate(timeout=60)[1] for program in programs]
    assert [(program.returncode, error) for program, error in zip(programs, told, strict=True)] == [(0, b"")] * 3


def test_a_block_that_fails_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as session:
        a_watch(session, "half done")
        raise ZeroDivisionError
    with database.reading() as session:
        assert watches.active(session) == []


def test_what_is_written_while_reading_is_not_kept(database: Database) -> None:
    with database.reading() as session:
        a_watch(session, "only looked")
    with database.reading() as session:
        assert watches.active(session) == []


def test_writers_that_want_to_be_alone_come_one_after_the_other(database: Database) -> None:
    inside, most = 0, 0
    guard = threading.Lock()
    together = threading.Barrier(3)

    def write() -> None:
        nonlocal inside, most
        together.wait(timeout=10)
        with database.writing(alone=True) as session:
            a_party(session, threading.current_thread().name)
            with guard:
                inside += 1
                most = max(most, inside)
            time.sleep(0.05)
            with guard:
                inside -= 1

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(timeout=60)
    assert most == 1
    with database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM party")).scalar_one() == 3


def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as session:
        parties.add_names(session, [{"party_id": 404, "text": "Nobody", "kind": "primary", "strength": "strong"}])


def test_sqlite_writes_ahead_and_waits_for_its_turn(tmp_path: Path) -> None:
    opened = Database(f"sqlite:///{tmp_path / 'a folder that is made' / 'tracker.db'}")
    with opened.engine.connect() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    opened.dispose()
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30000, "synchronous": 2}


def test_another_kind_of_database_is_refused_by_name() -> None:
    with pytest.raises(DatabaseError, match="mysql"):
        Database("mysql://127.0.0.1/test")


def test_join_keys_of_an_older_database_are_kept_each_once(database_url: str) -> None:
    older = Database(database_url)
    command.upgrade(alembic_config(older.engine), "0013")
    at = {"at": "2021-06-01 00:00:00+00"}
    with older.writing() as session:
        session.execute(text("INSERT INTO party (id, kind, caption, created_at) VALUES (1, 'person', 'x', :at)"), at)
        listing = "INSERT INTO listing (id, source_key, ref, party_id, status, caption, programmes, first_seen, digest)"
        session.execute(text(f"{listing} VALUES (1, 'un_sc', 'r', 1, 'active', 'x', '[]', :at, 'd')"), at)
        for value in ("a", "a", "b"):
            key = "INSERT INTO join_key (listing_id, scheme, value) VALUES (1, 'passport', :value)"
            session.execute(text(key), {"value": value})
    older.migrate()
    with older.writing() as session:
        assert session.execute(text("SELECT value FROM join_key ORDER BY value")).scalars().all() == ["a", "b"]
    older.dispose()
