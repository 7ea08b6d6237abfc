"""When a watch tells: at once, in groups, or in digests at a time of day in a zone."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

PACES = ("at_once", "hourly", "daily", "weekly")
GROUPINGS = ("auto", "always", "never")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

GROUPED_FROM = 11
"""So many events of one source at a time, and people get one message instead of one each."""


@dataclass(frozen=True, slots=True)
class Pace:
    """When a watch tells: ``every`` is one of ``PACES``, ``at`` the time of day in ``zone``, ``grouping`` one of ours.

    An hourly digest is due at the minute of ``at``; ``weekday`` counts for weekly ones only.
    """

    every: str = "at_once"
    at: time = time(8, 0)
    weekday: str = "monday"
    zone: str = "UTC"
    grouping: str = "auto"

    @property
    def is_digest(self) -> bool:
        """Whether what happens waits for a time of day."""
        return self.every != "at_once"


def next_digest(pace: Pace, now: datetime) -> datetime:
    """Give the moment (UTC) of the first digest after ``now``, each day or week exactly once whatever clocks do.

    A time of day that a change of clocks skips is due an hour later by the new clock; one that comes twice is due the
    first time.
    """
    if pace.every == "hourly":
        return _next_hourly(pace, now)
    zone = ZoneInfo(pace.zone)
    day = now.astimezone(zone).date()
    step = 1
    if pace.every == "weekly":
        day += timedelta(days=(WEEKDAYS.index(pace.weekday) - day.weekday()) % 7)
        step = 7
    while True:
        due = datetime.combine(day, pace.at, zone).astimezone(UTC)
        if due > now:
            return due
        day += timedelta(days=step)


def _next_hourly(pace: Pace, now: datetime) -> datetime:
    local = now.astimezone(ZoneInfo(pace.zone))
    # Hours are counted in UTC, where each of them comes once; the zone decides where the minute lies only.
    due = now.astimezone(UTC) + timedelta(minutes=pace.at.minute - local.minute)
    due = due.replace(second=0, microsecond=0)
    while due <= now:
        due += timedelta(hours=1)
    return due


def gathers(pace: Pace, *, for_people: bool) -> bool:
    """Say whether what happens waits for its like before it is told at an address."""
    return pace.is_digest or pace.grouping == "always" or (pace.grouping == "auto" and for_people)


def told_together(pace: Pace, number: int) -> bool:
    """Say whether so many events that waited for each other come as one message."""
    return number > 1 and (pace.is_digest or pace.grouping == "always" or number >= GROUPED_FROM)
