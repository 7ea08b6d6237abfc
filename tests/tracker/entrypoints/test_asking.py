"""Moments and places to begin at, as people write them."""

from datetime import UTC, datetime

import pytest

from db.history import EventFilter
from tracker.entrypoints.asking import read_end, read_moment, read_start


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-04-25", datetime(2021, 4, 25, tzinfo=UTC)),
        ("2021-04-25T06:30", datetime(2021, 4, 25, 6, 30, tzinfo=UTC)),
        ("2021-04-25T06:30:00Z", datetime(2021, 4, 25, 6, 30, tzinfo=UTC)),
        ("2021-04-25T06:30+02:00", datetime(2021, 4, 25, 4, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_without_a_zone_is_utc(text: str, moment: datetime) -> None:
    assert read_moment(text) == moment
    assert read_moment(text).tzinfo is UTC


@pytest.mark.parametrize(
    "text", ["", "today", "25/04/2021", "2021-13-01", "2021-04-25 at noon", "0001-01-01T00:00+05:00"]
)
def test_what_is_no_moment_is_an_error_that_shows_how_one_looks(text: str) -> None:
    for read in (read_moment, read_end):
        with pytest.raises(ValueError, match="neither a date"):
            read(text)


def test_up_to_a_date_means_its_end_and_up_to_a_moment_that_moment() -> None:
    assert read_end("2021-04-25") == datetime(2021, 4, 25, 23, 59, 59, 999_999, tzinfo=UTC)
    assert read_end("2021-04-25T06:30+02:00") == datetime(2021, 4, 25, 4, 30, tzinfo=UTC)
    assert read_end("9999-12-31").year == 9999


def test_digits_are_an_events_number_and_all_else_a_moment() -> None:
    assert read_start("0") == EventFilter(after_id=0)
    assert read_start("214") == EventFilter(after_id=214)
    assert read_start("2021-04-25") == EventFilter(since=datetime(2021, 4, 25, tzinfo=UTC))
    with pytest.raises(ValueError, match="neither a date"):
        read_start("9" * 30)
