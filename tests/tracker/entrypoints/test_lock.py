"""One working tracker a database file."""

import os
import subprocess
import sys
from pathlib import Path

import postgres_server
import pytest
from small_tracker import Clock, Mailbox, small_tracker

from db.engine import Database
from tracker.entrypoints.daemon import at_work
from tracker.entrypoints.errors import StartError
from tracker.entrypoints.lock import sole_worker, working


def test_a_second_worker_on_the_same_file_is_refused_with_the_first_ones_number(tmp_path: Path) -> None:
    first, second = (Database(f"sqlite:///{tmp_path / 'tracker.db'}") for _ in range(2))
    with (
        sole_worker(first),
        pytest.raises(StartError, match=f"process {os.getpid()}.* works on {tmp_path} already"),
        sole_worker(second),
    ):
        pytest.fail("two workers on one database")


def test_a_worker_that_ended_leaves_the_place_free(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'tracker.db'}")
    with sole_worker(database):
        pass
    with sole_worker(database):
        assert (tmp_path / "tracker.db.lock").exists()


def test_a_worker_that_was_killed_leaves_the_place_free(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    code = (
        "import sys, time; from db.engine import Database; from tracker.entrypoints.lock import sole_worker\n"
        "with sole_worker(Database(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", code, url], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    with pytest.raises(StartError, match=rf"process {other.pid}\)"), sole_worker(Database(url)):
        pytest.fail("two workers on one database")
    other.kill()
    other.wait(10)
    with sole_worker(Database(url)):
        assert other.returncode != 0


@pytest.mark.postgres
def test_on_postgresql_workers_work_side_by_side(postgres_url: str, tmp_path: Path) -> None:
    database = Database(postgres_url)
    with sole_worker(database), sole_worker(database):
        assert list(tmp_path.iterdir()) == []


@pytest.mark.postgres
def test_on_postgresql_only_the_first_that_works_is_alone(postgres_url: str) -> None:
    with postgres_server.fresh_database(postgres_url) as url:
        database = Database(url)
        told: list[bool] = []
        with working(database, told.append), working(database, told.append):
            assert told == [True, False]
        with working(database, told.append):
            assert told == [True, False, True]
        database.dispose()


@pytest.mark.postgres
def test_two_trackers_of_one_database_with_two_journals_do_not_work_side_by_side(
    postgres_url: str, tmp_path: Path
) -> None:
    with postgres_server.fresh_database(postgres_url) as url:
        one = small_tracker(url, tmp_path / "one", Clock(), Mailbox())
        other = small_tracker(url, tmp_path / "other", Clock(), Mailbox())
        with at_work(one), at_work(one), pytest.raises(StartError, match="journal_url"), at_work(other):
            pass
        one.close()
        other.close()
