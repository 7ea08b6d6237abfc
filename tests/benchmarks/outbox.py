"""How fast the outbox empties with one worker, and how long an event takes from its commit to the receiver's answer.

Run it as ``PYTHONPATH=.:tests python tests/benchmarks/outbox.py``. The receiver runs in another process; the
database is SQLite with every commit on the disk.
"""

import multiprocessing
import sys
import tempfile
import threading
import time
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from receivers import WebhookReceiver
from stored_rows import event_row

from tracker.config import Settings
from tracker.domain.routing import Rule
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.entrypoints.workers import build_scheduler, patience_of
from tracker.pipeline.announce import announce
from tracker.pipeline.deliver import deliver
from tracker.pipeline.telling import Draft, tell
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker, build, utc_now

STEPS = {"announce": announce, "deliver": deliver}


class TimedReceiver(WebhookReceiver):
    """A receiver that says over a pipe when each message has come."""

    pipe: Connection

    def _exchange(self, connection, closing):  # type: ignore[no-untyped-def]
        super()._exchange(connection, closing)
        self.pipe.send(time.time())


def receive(pipe: Connection) -> None:
    """Run the receiver until told to stop."""
    with TimedReceiver() as receiver:
        receiver.pipe = pipe
        pipe.send(receiver.url)
        pipe.recv()


def happen(tracker: Tracker, number: int) -> None:
    """Commit so many events at once."""
    fields = Draft.__dataclass_fields__
    rows = ({key: value for key, value in event_row().items() if key in fields} for _ in range(number))
    with tracker.database.writing(alone=True) as session:
        tell(session, [Draft(**{**row, "names": (), "programmes": ("SDGT",), "changes": ()}) for row in rows])


def drain(pipe: Connection, number: int) -> list[float]:
    """Take the moments at which so many messages came."""
    return [pipe.recv() for _ in range(number) if pipe.poll(30)]


def throughput(tracker: Tracker, pipe: Connection, number: int) -> tuple[float, float]:
    """Give how many webhooks a second one worker delivers, commits included, by the clock and by its CPU time."""
    happen(tracker, number)
    while announce(tracker):
        pass
    started, worked = time.perf_counter(), time.process_time()
    while deliver(tracker):
        pass
    taken, busy = time.perf_counter() - started, time.process_time() - worked
    drain(pipe, number)
    return number / taken, number / busy


def latencies(tracker: Tracker, pipe: Connection, number: int) -> list[float]:
    """Give the seconds from the commit of single events to the receiver's answer, at the daemon's own rhythm."""
    stop = threading.Event()
    heartbeat = Heartbeat(utc_now, patience_of(list(STEPS)))
    scheduler = build_scheduler({name: partial(step, tracker) for name, step in STEPS.items()}, stop, heartbeat)
    scheduler.start()
    taken = []
    for _ in range(number):
        happen(tracker, 1)
        committed = time.time()
        taken += [moment - committed for moment in drain(pipe, 1)]
        time.sleep(0.037)
    stop.set()
    scheduler.shutdown()
    return sorted(taken)


def main(number: int) -> None:
    """Measure both."""
    ours, theirs = multiprocessing.Pipe()
    receiving = multiprocessing.get_context("spawn").Process(target=receive, args=(theirs,))
    receiving.start()
    url = ours.recv()
    with tempfile.TemporaryDirectory() as folder:
        tracker = build(Settings(home=Path(folder), allow_networks="127.0.0.0/8"))  # type: ignore[arg-type]
        add_watch(tracker, "all", Rule(), [f"webhook:{url}"])
        told, by_cpu = throughput(tracker, ours, number)
        print(f"one worker: {told:,.0f} webhooks/s, {by_cpu:,.0f}/s of CPU time ({number} messages)")
        seconds = latencies(tracker, ours, max(number // 10, 10))
        middle, late = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.99) - 1]
        print(f"idle: commit to answer, median {middle:.2f} s, p99 {late:.2f} s ({len(seconds)} events)")
        tracker.close()
    ours.send("stop")
    receiving.join(10)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
