"""What is wrong with the running tracker itself, judged from its vital signs: silence is not success."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

LATE_LOOKS = 3
"""A source is late when so many of its intervals passed since it was due."""

LEAST_LATENESS = timedelta(minutes=30)
FAILING_PATIENCE = timedelta(minutes=5)
QUEUE_PATIENCE = timedelta(minutes=15)
UNDELIVERED_PATIENCE = timedelta(hours=12)
REMINDED_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SourceSign:
    """How one source that is fetched is doing; ``quiet_for`` is how long it may bring nothing new."""

    key: str
    interval: timedelta
    quiet_for: timedelta
    next_due_at: datetime | None = None
    last_change_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Signs:
    """The vital signs at one look. ``working_since`` is when this process began, before which nobody may have worked.

    ``silent`` and ``failing`` are steps with their last beat and their first failure in a row; ``overdue``,
    ``undelivered``, ``held``, ``unannounced`` and ``unread`` are since when the oldest unit of a queue waits.
    """

    working_since: datetime
    sources: Sequence[SourceSign] = ()
    silent: Mapping[str, datetime] = field(default_factory=dict)
    failing: Mapping[str, datetime] = field(default_factory=dict)
    unread: datetime | None = None
    unannounced: datetime | None = None
    overdue: datetime | None = None
    undelivered: datetime | None = None
    held: datetime | None = None
    free_bytes: int | None = None
    least_free_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Worry:
    """One thing that is wrong: ``key`` says which, the same as long as it lasts."""

    key: str
    caption: str
    detail: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A worry that was told already."""

    key: str
    told_at: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to tell now: what begins, what lasts for another day, and the keys of what is over."""

    begun: tuple[Worry, ...] = ()
    lasting: tuple[Worry, ...] = ()
    over: tuple[str, ...] = ()


def worries(signs: Signs, now: datetime) -> tuple[Worry, ...]:
    """Judge the vital signs."""
    found: list[Worry] = []
    for source in signs.sources:
        found += _about_source(source, signs.working_since, now)
    found += _about_steps(signs, now)
    found += _about_queues(signs, now)
    found += _about_disk(signs)
    return tuple(found)


def judge(found: Iterable[Worry], found_before: frozenset[str], standing: Iterable[Standing], now: datetime) -> Verdict:
    """Say what to tell: a worry begins when two looks in a row found it, and is over as soon as one does not."""
    current = {worry.key: worry for worry in found}
    told = {each.key: each for each in standing}
    return Verdict(
        begun=tuple(worry for key, worry in current.items() if key not in told and key in found_before),
        lasting=tuple(
            current[key] for key, each in told.items() if key in current and now - each.told_at >= REMINDED_AFTER
        ),
        over=tuple(key for key in told if key not in current),
    )


def _about_source(source: SourceSign, working_since: datetime, now: datetime) -> Iterator[Worry]:
    if source.next_due_at is not None:
        # What was due while nobody worked is late only from the start of work on.
        late = now - max(source.next_due_at, working_since)
        if late > max(LATE_LOOKS * source.interval, LEAST_LATENESS):
            caption = f"nobody looks at {source.key}"
            yield Worry(f"late|{source.key}", caption, f"it has been due since {_minute(source.next_due_at)}")
    if source.last_change_at is not None and now - source.last_change_at > source.quiet_for:
        caption = f"{source.key} has brought nothing new for unusually long"
        detail = f"the last news came on {_minute(source.last_change_at)}; {_span(source.quiet_for)} are usual at most"
        yield Worry(f"quiet|{source.key}", caption, detail)


def _about_steps(signs: Signs, now: datetime) -> Iterator[Worry]:
    for step, last in signs.silent.items():
        yield Worry(f"silent|{step}", f"the step {step} stands still", f"it last moved at {_minute(last)}")
    for step, first in signs.failing.items():
        if now - first > FAILING_PATIENCE:
            detail = f"every try since {_minute(first)} failed; the log says why"
            yield Worry(f"failing|{step}", f"the step {step} fails", detail)


def _about_queues(signs: Signs, now: datetime) -> Iterator[Worry]:
    queues = (
        ("unread", signs.unread, QUEUE_PATIENCE, "documents wait to be read"),
        ("unannounced", signs.unannounced, QUEUE_PATIENCE, "alerts wait to be made into messages"),
        ("overdue", signs.overdue, QUEUE_PATIENCE, "messages wait to be sent"),
        ("undelivered", signs.undelivered, UNDELIVERED_PATIENCE, "messages do not arrive"),
        ("held", signs.held, QUEUE_PATIENCE, "messages are held until somebody releases or drops them"),
    )
    for key, since, patience, caption in queues:
        if since is not None and now - since > patience:
            yield Worry(key, caption, f"the oldest since {_minute(since)}")


def _about_disk(signs: Signs) -> Iterator[Worry]:
    if signs.free_bytes is not None and signs.free_bytes < signs.least_free_bytes:
        detail = f"{signs.free_bytes >> 20} MiB are free, {signs.least_free_bytes >> 20} MiB are wanted"
        yield Worry("disk", "the disk of the data folder is nearly full", detail)


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _span(span: timedelta) -> str:
    return f"{span.days} days" if span.days > 1 else f"{span.total_seconds() / 3600:g} hours"
