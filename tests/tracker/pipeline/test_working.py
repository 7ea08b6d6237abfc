"""Alerts are worked one step at a time, by whoever came first, and nothing of it is forgotten."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from small_tracker import Clock

from db.outbox import AlertFilter
from tracker.answers.alerts import UnknownAlertError, alert, alerts
from tracker.answers.audit import audit, verification
from tracker.domain.routing import Rule
from tracker.pipeline.watching import add_watch
from tracker.pipeline.working import WorkError, work_alerts
from tracker.wiring import Tracker

FLEET = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(3)]


@pytest.fixture
def desk(tracker: Tracker, import_list: Callable[..., Any], clock: Clock) -> Tracker:
    """Give a tracker with two alerts of each of two watches."""
    for name in ("desk", "others"):
        add_watch(tracker, name, Rule(), [f"box:{name}"])
    import_list(tracker, FLEET[:1], day=1)
    import_list(tracker, FLEET, day=2)
    clock.forward(hours=1)
    return tracker


def numbers(tracker: Tracker, **wanted: Any) -> list[int]:
    return [each["id"] for each in alerts(tracker, 100, AlertFilter(**wanted))["alerts"]]


def state(tracker: Tracker, number: int) -> str:
    return str(alert(tracker, number)["state"])


def logged_steps(tracker: Tracker) -> list[dict[str, Any]]:
    """Give what the audit log holds of work on alerts."""
    return [entry for entry in audit(tracker, 100)["audit"] if entry["action"].startswith("alert.")]


def test_the_work_on_an_alert_is_kept_step_by_step(desk: Tracker, clock: Clock) -> None:
    first = numbers(desk)[0]
    work_alerts(desk, [first], "acknowledge", who="anna", note=None)
    clock.forward(minutes=5)
    work_alerts(desk, [first], "escalate", who="anna", note="same birthday")
    work_alerts(desk, [first], "true-match", who="bob", note="same passport")

    told = alert(desk, first)
    assert told["state"] == "true_match"
    assert [(step["step"], step["from"], step["to"], step["who"], step["note"]) for step in told["work"]] == [
        ("acknowledge", "new", "acknowledged", "anna", None),
        ("escalate", "acknowledged", "escalated", "anna", "same birthday"),
        ("true-match", "escalated", "true_match", "bob", "same passport"),
    ]
    assert [step["at"] for step in told["work"]] == ["2021-06-01T13:00:00Z", *["2021-06-01T13:05:00Z"] * 2]
    assert alerts(desk, 100)["alerts"][0]["last_step"] == told["work"][-1]
    assert alerts(desk, 100)["alerts"][1]["last_step"] is None


def test_every_step_stands_in_the_audit_log(desk: Tracker) -> None:
    first, second, *_ = numbers(desk)
    work_alerts(desk, [second, first, second], "false-positive", who="anna", note="another ship")

    entries = logged_steps(desk)
    assert [(entry["who"], entry["action"], entry["subject"]) for entry in entries] == [
        ("anna", "alert.false-positive", f"alert {number}") for number in (first, second)
    ]
    assert entries[0]["detail"] == {"from": "new", "to": "false_positive", "note": "another ship"}
    assert verification(desk)["broken"] is None


def test_what_was_decided_is_worked_again_only_after_it_was_reopened(desk: Tracker) -> None:
    first = numbers(desk)[0]
    work_alerts(desk, [first], "false-positive", who="anna", note="another ship")
    with pytest.raises(WorkError, match=r"alert \d+ is decided \(false positive\): reopen it first, says anna \(2021-"):
        work_alerts(desk, [first], "true-match", who="bob", note="the same ship")
    work_alerts(desk, [first], "reopen", who="bob", note="a new photograph")
    work_alerts(desk, [first], "true-match", who="bob", note="the same ship")
    assert state(desk, first) == "true_match"


def test_of_several_alerts_all_are_taken_on_or_none(desk: Tracker) -> None:
    first, second, third, _ = numbers(desk)
    work_alerts(desk, [second], "acknowledge", who="anna", note=None)
    with pytest.raises(WorkError) as refused:
        work_alerts(desk, [first, second, third, 404], "acknowledge", who="bob", note=None)

    assert str(refused.value) == (
        f"alert {second} is acknowledged already, says anna (2021-06-01 13:00 UTC); there is no alert 404; "
        "nothing was changed"
    )
    assert [state(desk, number) for number in (first, second, third)] == ["new", "acknowledged", "new"]
    assert len(logged_steps(desk)) == 1


def test_a_decision_without_a_reason_is_refused(desk: Tracker) -> None:
    first = numbers(desk)[0]
    for note in (None, "  "):
        with pytest.raises(WorkError, match="true-match needs a note"):
            work_alerts(desk, [first], "true-match", who="anna", note=note)
    assert state(desk, first) == "new"


def test_of_people_who_take_an_alert_at_once_one_has_it_and_the_others_are_told_who(desk: Tracker) -> None:
    first, second, *_ = numbers(desk)
    together, told = threading.Barrier(4), []

    def take() -> None:
        together.wait(timeout=10)
        try:
            work_alerts(desk, [second, first], "acknowledge", who=threading.current_thread().name, note=None)
        except WorkError as error:
            told.append(str(error))

    people = [threading.Thread(target=take) for _ in range(4)]
    for person in people:
        person.start()
    for person in people:
        person.join(timeout=60)
    (step,) = alert(desk, first)["work"]
    assert alert(desk, second)["work"] == [step]
    assert len(told) == 3
    assert all(f"says {step['who']}" in reason and "nothing was changed" in reason for reason in told)
    assert len(logged_steps(desk)) == 2


def test_alerts_are_found_by_state_and_watch(desk: Tracker) -> None:
    every = numbers(desk)
    of_desk = numbers(desk, watch="desk")
    work_alerts(desk, of_desk[:1], "acknowledge", who="anna", note=None)

    assert sorted(of_desk + numbers(desk, watch="others")) == every
    assert numbers(desk, states=("acknowledged",)) == of_desk[:1]
    assert numbers(desk, states=("new",), watch="desk") == of_desk[1:]
    assert numbers(desk, states=("new", "acknowledged")) == every
    assert numbers(desk, watch="nobody") == []


def test_an_alert_is_told_with_its_evidence_and_its_messages(desk: Tracker) -> None:
    first = numbers(desk, watch="desk")[0]
    told = alert(desk, first)
    assert told["event"]["evidence"]["document"]
    assert [(each["channel"], each["state"]) for each in told["deliveries"]] == [("box:desk", "pending")]
    with pytest.raises(UnknownAlertError, match="no alert 404"):
        alert(desk, 404)
