"""When digests are due, over both changes of clocks of 2027, and what is told together."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tracker.domain.pace import GROUPED_FROM, Pace, gathers, next_digest, told_together

BRUSSELS = "Europe/Brussels"
SPRING = datetime(2027, 3, 26, 12, tzinfo=UTC)
"""The clocks of Brussels go from 02:00 to 03:00 on 28 March 2027."""
AUTUMN = datetime(2027, 10, 29, 12, tzinfo=UTC)
"""And from 03:00 back to 02:00 on 31 October 2027."""


def due_times(pace: Pace, start: datetime, number: int) -> Iterator[datetime]:
    moment = start
    for _ in range(number):
        moment = next_digest(pace, moment)
        yield moment


def local(moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(BRUSSELS)):%m-%d %H:%M}"


@pytest.mark.parametrize("start", [SPRING, AUTUMN])
def test_a_daily_digest_comes_once_a_day_at_its_time_whatever_the_clocks_do(start: datetime) -> None:
    due = list(due_times(Pace("daily", time(8), zone=BRUSSELS), start, 5))

    assert [f"{moment.astimezone(ZoneInfo(BRUSSELS)):%H:%M}" for moment in due] == ["08:00"] * 5
    days = [moment.astimezone(ZoneInfo(BRUSSELS)).date() for moment in due]
    assert days == [days[0] + timedelta(days=number) for number in range(5)]


def test_a_time_that_the_spring_skips_comes_an_hour_later_once() -> None:
    due = due_times(Pace("daily", time(2, 30), zone=BRUSSELS), SPRING, 3)

    assert [local(moment) for moment in due] == ["03-27 02:30", "03-28 03:30", "03-29 02:30"]


def test_a_time_that_comes_twice_in_autumn_is_told_the_first_time_only() -> None:
    due = list(due_times(Pace("daily", time(2, 30), zone=BRUSSELS), AUTUMN, 3))

    assert [local(moment) for moment in due] == ["10-30 02:30", "10-31 02:30", "11-01 02:30"]
    assert due[1] == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert due[2] - due[1] == timedelta(hours=25)


@pytest.mark.parametrize("start", [SPRING, AUTUMN])
def test_a_weekly_digest_comes_on_its_day_each_week(start: datetime) -> None:
    due = list(due_times(Pace("weekly", time(9), "sunday", BRUSSELS), start, 3))

    assert [f"{moment.astimezone(ZoneInfo(BRUSSELS)):%A %H:%M}" for moment in due] == ["Sunday 09:00"] * 3


@pytest.mark.parametrize("start", [SPRING, AUTUMN])
@pytest.mark.parametrize("zone", [BRUSSELS, "Asia/Kolkata"])
def test_an_hourly_digest_comes_every_hour_even_when_clocks_change(start: datetime, zone: str) -> None:
    due = list(due_times(Pace("hourly", time(0, 15), zone=zone), start, 72))

    assert {later - sooner for sooner, later in pairwise(due)} == {timedelta(hours=1)}
    assert {moment.astimezone(ZoneInfo(zone)).minute for moment in due} == {15}


def test_every_minute_of_the_days_of_change_has_exactly_one_next_digest() -> None:
    pace = Pace("daily", time(2, 30), zone=BRUSSELS)
    for day in (date(2027, 3, 28), date(2027, 10, 31)):
        start = datetime.combine(day, time(), UTC) - timedelta(hours=3)
        found = sorted({next_digest(pace, start + timedelta(minutes=minute)) for minute in range(48 * 60)})
        days = [moment.astimezone(ZoneInfo(BRUSSELS)).date() for moment in found]
        assert days == [day + timedelta(days=number) for number in range(3)]


@pytest.mark.parametrize(
    ("pace", "for_people", "number", "waits", "together"),
    [
        (Pace(), False, 500, False, True),
        (Pace(), True, GROUPED_FROM, True, True),
        (Pace(), True, GROUPED_FROM - 1, True, False),
        (Pace(grouping="never"), True, 1, False, False),
        (Pace(grouping="always"), False, 2, True, True),
        (Pace("daily"), False, 2, True, True),
        (Pace("daily"), True, 1, True, False),
    ],
)
def test_what_waits_and_what_is_told_together(
    pace: Pace, *, for_people: bool, number: int, waits: bool, together: bool
) -> None:
    assert gathers(pace, for_people=for_people) is waits
    assert told_together(pace, number) is together
