"""The daemon: ticks the steps, serves the API, and stops when it is told to.

Any process may be killed at any time: what it had claimed is free again when the lease ends, and the next start goes on
from there. So stopping waits a little for work under way, and then does not wait any longer.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from threading import Event, Thread
from types import FrameType

import structlog

from tracker.entrypoints.api.app import create_app
from tracker.entrypoints.errors import StartError
from tracker.entrypoints.greeting import greeting
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.entrypoints.lock import working
from tracker.entrypoints.overseer import Overseer
from tracker.entrypoints.serving import open_port, serving, url_of
from tracker.entrypoints.source_log import SourceLog
from tracker.entrypoints.workers import build_scheduler, patience_of
from tracker.pipeline.journaling import is_ours, take_up
from tracker.pipeline.leases import free_leases
from tracker.pipeline.steps import STEPS, impatient, work_until_idle
from tracker.pipeline.watching import ensure_default_watch
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)

GRACE_SECONDS = 6.0
"""How long work under way may still take when we are told to stop."""

SOURCE_LOG_SECONDS = 2.0


def run_daemon(tracker: Tracker, steps: Sequence[str], *, web: bool) -> None:
    """Work and serve until SIGTERM or SIGINT."""
    with ExitStack() as stack:
        stack.enter_context(at_work(tracker))
        listener = stack.enter_context(open_port(tracker.settings.host, tracker.settings.port)) if web else None
        stop = stack.enter_context(told_to_stop())
        ensure_default_watch(tracker)
        heartbeat = Heartbeat(tracker.clock, patience_of(steps))
        scheduler = build_scheduler({name: partial(STEPS[name], tracker) for name in steps}, stop, heartbeat)
        scheduler.add_job(SourceLog(tracker).tick, "interval", seconds=SOURCE_LOG_SECONDS, id="source-log")
        seconds = tracker.settings.ping_interval
        scheduler.add_job(Overseer(tracker, heartbeat).tick, "interval", seconds=seconds, id="overseer")
        print(greeting(tracker, url_of(listener) if listener else None), file=sys.stderr, flush=True)
        if listener is not None:
            # All names are read into memory at once, so that the first question need not wait for it.
            scheduler.add_job(tracker.knowledge.refresh, id="knowledge")
            stack.enter_context(serving(create_app(tracker, heartbeat), listener))
        scheduler.start()
        stop.wait()
        log.info("stopping")
        finish(Thread(target=scheduler.shutdown, daemon=True))


def run_once(tracker: Tracker, steps: Sequence[str]) -> None:
    """Work until nothing is due any more, or until SIGTERM or SIGINT."""
    failure: list[BaseException] = []

    def work() -> None:
        try:
            work_until_idle(impatient(tracker), steps, stop.is_set)
        except BaseException as error:  # noqa: BLE001 - it is raised again, by the thread that waits for this one
            failure.append(error)
        finally:
            stop.set()

    with at_work(tracker), told_to_stop() as stop:
        ensure_default_watch(tracker)
        shift = Thread(target=work, daemon=True)
        shift.start()
        stop.wait()
        finish(shift)
    if failure:
        raise failure[0]


@contextmanager
def at_work(tracker: Tracker) -> Iterator[None]:
    """Be the one that works on this database; where that is sure, take up what a killed process left claimed."""

    def begin(alone: bool) -> None:
        if alone:
            if tracker.database.is_sqlite:
                free_leases(tracker)
            take_up(tracker)
        elif not is_ours(tracker):
            raise StartError(
                "other trackers work on this database with another journal of what was sent: "
                "give all of them the same journal_url"
            )

    with working(tracker.database, begin):
        yield


@contextmanager
def told_to_stop() -> Iterator[Event]:
    """Give an event that SIGTERM and SIGINT set while the block runs."""
    stop = Event()

    def handle(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def finish(thread: Thread) -> None:
    """Wait a little for a thread to end; when it does not, end the process."""
    if not thread.ident:
        thread.start()
    thread.join(GRACE_SECONDS)
    if thread.is_alive():
        log.warning("left work under way; the next start takes it up again")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
