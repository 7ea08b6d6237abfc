"""Steps are worked tick by tick, whatever they do."""

import logging
import threading
import time
from collections.abc import Callable

import pytest
from small_tracker import Clock

from tracker.entrypoints.heartbeat import Heartbeat
from tracker.entrypoints.workers import RHYTHMS, Worker, build_scheduler, patience_of
from tracker.pipeline.steps import STEPS


def worker(step: Callable[[], bool], stop: threading.Event | None = None) -> Worker:
    return Worker("deliver", step, stop or threading.Event(), Heartbeat(Clock(), patience_of(["deliver"])))


def until(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.01)
    return False


def test_every_step_has_its_rhythm() -> None:
    assert list(RHYTHMS) == list(STEPS)


def test_a_tick_works_until_nothing_more_is_found() -> None:
    found = iter([True, True, False, True])
    worker(lambda: next(found)).tick()
    assert list(found) == [True]


def test_a_tick_stops_when_it_is_told_to() -> None:
    stop = threading.Event()
    calls: list[int] = []

    def step() -> bool:
        calls.append(1)
        stop.set()
        return True

    worker(step, stop).tick()
    assert len(calls) == 1


def test_a_step_that_fails_is_logged_with_its_traceback_and_left_alone_for_a_while(
    capsys: pytest.CaptureFixture[str],
) -> None:
    calls: list[int] = []

    def step() -> bool:
        calls.append(1)
        raise ZeroDivisionError("a step went wrong")

    failing = worker(step)
    failing.tick()
    failing.tick()
    assert len(calls) == 1
    said = "".join(capsys.readouterr())
    assert "a step went wrong" in said
    assert "Traceback" in said


def test_after_a_failure_the_step_is_tried_again() -> None:
    calls: list[int] = []

    def step() -> bool:
        calls.append(1)
        if len(calls) == 1:
            raise OSError("the database is away")
        return False

    failing = worker(step)

    def has_tried_again() -> bool:
        failing.tick()
        return len(calls) == 2

    assert until(has_tried_again, seconds=5)


def test_the_scheduler_ticks_each_step_and_a_slow_delivery_does_not_hold_up_the_others() -> None:
    release, quick = threading.Event(), threading.Event()
    slow_first = iter([True])

    def deliver() -> bool:
        if next(slow_first, False):
            release.wait(10)
        else:
            quick.set()
        return False

    stop = threading.Event()
    scheduler = build_scheduler({"deliver": deliver}, stop, Heartbeat(Clock(), patience_of(["deliver"])))
    scheduler.start()
    try:
        assert quick.wait(5)
        assert not release.is_set()
    finally:
        release.set()
        stop.set()
        scheduler.shutdown()


def test_a_tick_that_finds_its_step_still_at_work_is_skipped_quietly(caplog: pytest.LogCaptureFixture) -> None:
    running: list[int] = []
    most: list[int] = []

    def announce() -> bool:
        running.append(1)
        most.append(len(running))
        time.sleep(0.6)
        running.pop()
        return False

    stop = threading.Event()
    scheduler = build_scheduler({"announce": announce}, stop, Heartbeat(Clock(), patience_of(["announce"])))
    with caplog.at_level(logging.ERROR):
        scheduler.start()
        assert until(lambda: len(most) >= 2)
        scheduler.shutdown()
    assert max(most) == 1
    assert caplog.records == []
