"""Works the steps at regular ticks, each in threads of its own."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from threading import Event

import structlog
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from tracker.entrypoints.heartbeat import Heartbeat

log = structlog.get_logger(__name__)

LONGEST_PAUSE = 60.0
"""Seconds a step that fails again and again is left alone at most."""

SPARE_THREADS = 2
"""For jobs beside the steps, so that these never wait for a step that waits for a network."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a step is worked: seconds between ticks, workers side by side, and how long it may be silent."""

    seconds: float
    workers: int
    patience: timedelta


RHYTHMS: Mapping[str, Rhythm] = {
    # A fetch may take its whole deadline before the step can show again that it lives.
    "collect": Rhythm(1.0, 3, timedelta(minutes=30)),
    "ingest": Rhythm(0.5, 1, timedelta(minutes=15)),
    # One unit may have to load every subject first.
    "screen": Rhythm(1.0, 1, timedelta(minutes=30)),
    "announce": Rhythm(0.25, 1, timedelta(minutes=5)),
    # Several, so that a receiver that answers slowly does not hold up the others.
    "deliver": Rhythm(0.25, 4, timedelta(minutes=5)),
}


class Worker:
    """Works one step until it finds nothing more, tick by tick; what fails is logged and tried again, ever later."""

    def __init__(self, name: str, step: Callable[[], bool], stop: Event, heartbeat: Heartbeat) -> None:
        self._name = name
        self._step = step
        self._stop = stop
        self._heartbeat = heartbeat
        self._failures = 0
        self._resumes_at = 0.0

    def tick(self) -> None:
        """Work while there is work."""
        self._heartbeat.beat(self._name)
        if time.monotonic() < self._resumes_at:
            return
        try:
            while not self._stop.is_set() and self._step():
                self._worked()
            self._worked()
        except Exception:
            self._failures += 1
            self._heartbeat.failed(self._name)
            pause = min(2.0 ** (self._failures - 1), LONGEST_PAUSE)
            self._resumes_at = time.monotonic() + pause
            log.exception("step failed", step=self._name, next_try_in=pause)

    def _worked(self) -> None:
        self._heartbeat.beat(self._name)
        self._heartbeat.worked(self._name)
        self._failures = 0


def build_scheduler(steps: Mapping[str, Callable[[], bool]], stop: Event, heartbeat: Heartbeat) -> BackgroundScheduler:
    """Give a scheduler, not started yet, that ticks every worker of these steps."""
    jobs = [(name, number) for name in steps for number in range(RHYTHMS[name].workers)]
    scheduler = BackgroundScheduler(
        timezone="UTC",
        executors={"default": ThreadPoolExecutor(len(jobs) + SPARE_THREADS)},
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )
    for name, number in jobs:
        worker = Worker(name, steps[name], stop, heartbeat)
        scheduler.add_job(worker.tick, "interval", seconds=RHYTHMS[name].seconds, id=f"{name}-{number}")
    scheduler.add_listener(_log_job_trouble, EVENT_JOB_ERROR | EVENT_JOB_MISSED)
    return scheduler


def patience_of(steps: Sequence[str]) -> dict[str, timedelta]:
    """Give how long each of these steps may be silent."""
    return {name: RHYTHMS[name].patience for name in steps}


def _log_job_trouble(event: JobExecutionEvent) -> None:
    log.error("tick went wrong", job=event.job_id, error=str(event.exception or "missed"))
