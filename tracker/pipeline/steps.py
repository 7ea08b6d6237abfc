"""The steps in their order. Each does one unit of work and returns whether it found any."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tracker.pipeline.announce import announce, hasten_groups
from tracker.pipeline.collect import collect
from tracker.pipeline.deliver import deliver
from tracker.pipeline.ingest import ingest
from tracker.pipeline.screen_subjects import screen
from tracker.wiring import Tracker

STEPS: Mapping[str, Callable[[Tracker], bool]] = {
    "collect": collect,
    "ingest": ingest,
    "screen": screen,
    "announce": announce,
    "deliver": deliver,
}


def impatient(tracker: Tracker) -> Tracker:
    """Give the tracker for whoever works once and goes: no group waits for more of its publication, digests do."""
    hasten_groups(tracker)
    return replace(tracker, settings=tracker.settings.model_copy(update={"group_wait": 0.0}))


def work_until_idle(tracker: Tracker, steps: Sequence[str], stop: Callable[[], bool]) -> None:
    """Work through the named steps until none finds anything due any more, or until ``stop`` says so."""
    found = True
    while found and not stop():
        found = False
        for name in steps:
            while not stop() and STEPS[name](tracker):
                found = True
