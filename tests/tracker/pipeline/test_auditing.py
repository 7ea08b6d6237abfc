"""The audit log refuses to be changed, and shows it where somebody did so all the same."""

import threading
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
from small_tracker import Clock
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from stored_rows import a_due_delivery

from db import endpoints
from db.engine import Database
from tracker.answers.audit import audit, verification
from tracker.domain.chain import GENESIS
from tracker.domain.pace import Pace
from tracker.domain.routing import Rule
from tracker.pipeline.approving import approve
from tracker.pipeline.auditing import record
from tracker.pipeline.channels import ChannelError, resume_channel, retry_delivery
from tracker.pipeline.judging import JudgementError, judge
from tracker.pipeline.leaving import leave_watch
from tracker.pipeline.muting import mute_watch, unmute_watch
from tracker.pipeline.retention import prune
from tracker.pipeline.subjects import Told, delete_subject, import_subjects
from tracker.pipeline.watching import Plan, add_watch, edit_watch, ensure_default_watch, remove_watch
from tracker.wiring import Tracker

SQLITE_GUARDS = ("audit_entry_stays_as_it_is", "audit_entry_stays", "audit_entry_comes_last")
POSTGRES_GUARDS = ("audit_entry_stays", "audit_entry_stays_whole")
FLEET = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(10)]
SUBSTITUTE = "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE id = 3"

Import = Callable[..., Any]


@pytest.fixture
def log(tracker: Tracker, clock: Clock) -> Tracker:
    """Give a tracker with which five things were done."""
    for number in range(1, 6):
        clock.forward(minutes=1)
        with tracker.database.writing() as session:
            record(session, clock(), "anna", "alert.acknowledge", f"alert {number}", note=f"№ {number}", tries=number)
    return tracker


def tamper(database: Database, *statements: str) -> None:
    """Do what only the owner of the database can: drop the guards, and change the log."""
    guards = SQLITE_GUARDS if database.is_sqlite else POSTGRES_GUARDS
    of = "" if database.is_sqlite else " ON audit_entry"
    with database.engine.begin() as connection:
        for statement in (*(f"DROP TRIGGER {guard}{of}" for guard in guards), *statements):
            connection.execute(text(statement))


def test_what_was_done_is_told_in_order_and_is_whole(log: Tracker) -> None:
    told = audit(log, 3)["audit"]
    assert [(entry["id"], entry["who"], entry["subject"]) for entry in told] == [
        (3, "anna", "alert 3"),
        (4, "anna", "alert 4"),
        (5, "anna", "alert 5"),
    ]
    assert told[-1]["detail"] == {"note": "№ 5", "tries": 5}
    assert verification(log) == {"entries": 5, "head": told[-1]["hash"], "broken": None}


def test_an_empty_log_is_whole(tracker: Tracker) -> None:
    assert verification(tracker) == {"entries": 0, "head": GENESIS, "broken": None}
    assert verification(tracker, GENESIS)["broken"] is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET who = 'bob' WHERE id = 2",
        "DELETE FROM audit_entry WHERE id = 5",
        "DELETE FROM audit_entry",
    ],
)
def test_changing_and_deleting_are_refused(log: Tracker, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"), log.database.writing() as session:
        session.execute(text(statement))
    assert verification(log)["entries"] == 5


def test_the_ways_around_the_refusal_are_refused_too(log: Tracker) -> None:
    statement = SUBSTITUTE if log.database.is_sqlite else "TRUNCATE audit_entry"
    with pytest.raises(DBAPIError, match="append-only"), log.database.writing() as session:
        session.execute(text(statement))
    assert verification(log)["broken"] is None


@pytest.mark.parametrize(
    ("statements", "broken", "reason"),
    [
        (["UPDATE audit_entry SET who = 'bob' WHERE id = 3"], 3, "it was changed after it was written"),
        (["UPDATE audit_entry SET at = '2021-06-01 12:00:00' WHERE id = 3"], 3, "it was changed after it was written"),
        (["""UPDATE audit_entry SET detail = '{"tries": 2}' WHERE id = 2"""], 2, "it was changed after it was written"),
        (["UPDATE audit_entry SET hash = previous_hash WHERE id = 5"], 5, "it was changed after it was written"),
        (["DELETE FROM audit_entry WHERE id = 3"], 3, "it is missing"),
        (["DELETE FROM audit_entry WHERE id = 1"], 1, "it is missing"),
        (
            [
                "UPDATE audit_entry SET id = 99 WHERE id = 2",
                "UPDATE audit_entry SET id = 2 WHERE id = 3",
                "UPDATE audit_entry SET id = 3 WHERE id = 99",
            ],
            2,
            "it does not follow the entry before it",
        ),
        (["UPDATE audit_entry SET id = 0 WHERE id = 5"], 0, "it was put in front"),
    ],
)
def test_the_first_entry_that_was_tampered_with_is_named(
    log: Tracker, statements: list[str], broken: int, reason: str
) -> None:
    tamper(log.database, *statements)
    assert verification(log)["broken"] == {"id": broken, "reason": reason}


def test_an_entry_that_cannot_even_be_read_is_named(log: Tracker) -> None:
    if not log.database.is_sqlite:
        pytest.skip("PostgreSQL itself keeps what is no JSON out")
    tamper(log.database, "UPDATE audit_entry SET detail = '{broken' WHERE id = 4")
    assert verification(log)["broken"] == {"id": 4, "reason": "it cannot be read"}


def test_a_tail_cut_off_shows_against_a_head_noted_before(log: Tracker, clock: Clock) -> None:
    middle, noted = audit(log, 5)["audit"][2]["hash"], verification(log)["head"]
    tamper(log.database, "DELETE FROM audit_entry WHERE id > 3")

    assert verification(log)["broken"] is None
    assert verification(log, middle)["broken"] is None
    for number in (4, 5, 6):
        assert verification(log, noted)["broken"]["id"] is None
        assert "the expected hash stands nowhere in it" in verification(log, noted)["broken"]["reason"]
        with log.database.writing() as session:
            record(session, clock(), "mallory", "alert.acknowledge", f"alert {number}")


def test_a_head_noted_before_still_stands_when_more_was_done(log: Tracker, clock: Clock) -> None:
    noted = verification(log)["head"]
    with log.database.writing() as session:
        record(session, clock(), "anna", "watch.add", "watch desk")
    assert verification(log, noted)["broken"] is None
    assert verification(log)["head"] != noted


def test_long_logs_are_read_page_by_page(log: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.answers.audit.PAGE", 2)
    assert verification(log)["entries"] == 5
    tamper(log.database, "DELETE FROM audit_entry WHERE id = 3")
    assert verification(log)["broken"]["id"] == 3


def test_a_deed_that_fails_leaves_no_entry(tracker: Tracker, clock: Clock) -> None:
    with pytest.raises(ZeroDivisionError), tracker.database.writing() as session:
        record(session, clock(), "anna", "watch.add", "watch desk")
        raise ZeroDivisionError
    assert verification(tracker)["entries"] == 0


def test_many_at_once_make_one_chain(tracker: Tracker, clock: Clock) -> None:
    together = threading.Barrier(4)

    def act() -> None:
        together.wait(timeout=10)
        for number in range(5):
            with tracker.database.writing() as session:
                record(session, clock(), threading.current_thread().name, "alert.escalate", f"alert {number}")

    people = [threading.Thread(target=act) for _ in range(4)]
    for person in people:
        person.start()
    for person in people:
        person.join(timeout=60)
    assert (verification(tracker)["entries"], verification(tracker)["broken"]) == (20, None)


def acts(tracker: Tracker) -> list[tuple[str, str, str]]:
    return [(entry["who"], entry["action"], entry["subject"]) for entry in audit(tracker, 100)["audit"]]


def test_an_approval_and_a_judgement_are_recorded_with_their_reasons(tracker: Tracker, import_list: Import) -> None:
    import_list(tracker, FLEET, day=1)
    held = import_list(tracker, FLEET[:3], day=2)
    approve(tracker, "small_list", held.sha256, why="the press release says so", who="anna")
    judge(tracker, "small_list:1", "small_list:2", "same", why="one hull", who="bob")
    with pytest.raises(JudgementError):
        judge(tracker, "small_list:1", "small_list:99", "same", why="one hull", who="bob")

    assert acts(tracker) == [
        ("anna", "document.approve", f"document {held.sha256}"),
        ("bob", "judgement.add", "listings small_list:1 and small_list:2"),
    ]
    assert [entry["detail"] for entry in audit(tracker, 2)["audit"]] == [
        {"source": "small_list", "why": "the press release says so"},
        {"verdict": "same", "why": "one hull"},
    ]


def test_a_pruning_is_recorded_when_something_went(tracker: Tracker, import_list: Import, clock: Clock) -> None:
    for day, length in ((1, 10), (2, 3), (3, 2), (4, 9)):
        import_list(tracker, FLEET[:length], day=day)
    clock.forward(days=100)
    for really in (False, True, True):
        prune(tracker, 30, really=really, who="anna")

    assert acts(tracker) == [("anna", "archive.prune", "archive")]
    detail = audit(tracker, 1)["audit"][0]["detail"]
    assert (detail["older_than_days"], detail["documents"], detail["bodies"]) == (30, 1, 1)


def test_what_is_done_to_watches_is_recorded(tracker: Tracker, clock: Clock) -> None:
    ensure_default_watch(tracker)
    for _ in range(2):
        add_watch(
            tracker,
            "desk",
            Rule(programmes=("SDGT",), min_score=0.9),
            ["mailto:a@example.org"],
            Pace("daily", time(2, 30)),
            who="anna",
        )
    for _ in range(2):
        edit_watch(tracker, "desk", lambda plan: Plan(plan.rule, ("mailto:b@example.org",), plan.pace), who="bob")
    mute_watch(tracker, "desk", clock() + timedelta(hours=1), "anna", "the list is being rebuilt")
    unmute_watch(tracker, "desk", who="bob")
    leave_watch(tracker, tracker.links.way_out("desk", "mailto:b@example.org"))
    remove_watch(tracker, "desk", who="anna")

    assert acts(tracker) == [
        ("tracker", "watch.add", "watch console"),
        ("anna", "watch.add", "watch desk"),
        ("bob", "watch.edit", "watch desk"),
        ("anna", "watch.mute", "watch desk"),
        ("bob", "watch.unmute", "watch desk"),
        ("mailto:b@example.org", "watch.leave", "watch desk"),
        ("anna", "watch.remove", "watch desk"),
    ]
    details = [entry["detail"] for entry in audit(tracker, 6)["audit"]]
    assert details[:3] == [
        {
            "programmes": ["SDGT"],
            "min_score": "0.9",
            "channels": ["mailto:a@example.org"],
            "pace": "daily",
            "at": "02:30",
        },
        {"changed": ["channels: ['mailto:a@example.org'] → ['mailto:b@example.org']"]},
        {"until": "2021-06-01T13:00:00+00:00", "why": "the list is being rebuilt"},
    ]
    assert verification(tracker)["broken"] is None


def test_a_delivery_and_a_channel_tried_again_are_recorded(tracker: Tracker, clock: Clock) -> None:
    with tracker.database.writing() as session:
        delivery = a_due_delivery(session, "box:desk")
        endpoints.failed(session, "box:desk", clock()).paused_at = clock()
    retry_delivery(tracker, delivery, who="anna")
    resume_channel(tracker, "box:desk", who="bob")
    with pytest.raises(ChannelError):
        retry_delivery(tracker, 404, who="anna")

    assert acts(tracker) == [
        ("anna", "delivery.retry", f"delivery {delivery}"),
        ("bob", "channel.resume", "channel box:desk"),
    ]


def test_subjects_taken_and_forgotten_are_recorded_without_their_names(tracker: Tracker, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_text("id,name,list\n1,Uno Dos,vendors\n2,Tres Cuatro,clients\n")
    for _ in range(2):
        import_subjects(tracker, path, "default", Told(lambda _: None, lambda *_: None), who="anna")
    delete_subject(tracker, "1", None, who="bob")

    assert acts(tracker) == [
        ("anna", "subjects.import", "lists clients, vendors"),
        ("bob", "subjects.delete", "subject 1"),
    ]
    assert [entry["detail"] for entry in audit(tracker, 2)["audit"]] == [
        {"file": "clients.csv", "added": 2, "changed": 0},
        {"list": "vendors"},
    ]
