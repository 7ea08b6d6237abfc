"""English dates keep the precision they were written with, and nothing else is taken for a date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.dates import Period, between, read_date, read_period


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1984", "1984"), ("Sep 1966", "1966-09"), ("17 Apr 1993", "1993-04-17"), ("5 Jan 1975", "1975-01-05")],
)
def test_a_date_keeps_its_precision(text: str, expected: str) -> None:
    assert read_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10",
        "Monday",
        "31 Feb 1960",
        "0 Jan 1960",
        "29 Feb 1961",
        "1 Foo 1960",
        "01/02/1960",
        "19840",
        "1984 ",
        "1 Jan 0000",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("circa 1962", Period("1962", None, True)),
        ("1958 to 1962", Period("1958", "1962")),
        ("1979-1982", Period("1979", "1982")),
        ("circa 1979-1982", Period("1979", "1982", True)),
        ("Jan 1960 to 05 Mar 1961", Period("1960-01", "1961-03-05")),
        ("01 Jan 1960 to 31 Dec 1960", Period("1960")),
        ("01 Feb 1960 to 29 Feb 1960", Period("1960-02")),
        ("01 Jan 1958 to 31 Dec 1962", Period("1958", "1962")),
    ],
)
def test_ranges_and_doubts_are_read(text: str, expected: Period) -> None:
    assert read_period(text) == expected


@pytest.mark.parametrize(
    "text", ["between 1960 and 1962", "1960 to", "to 1960", "1960 to 1961 to 1962", "circa", "late 1960s"]
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


@given(st.dates(), st.integers(0, 800))
def test_a_period_of_days_covers_exactly_its_days(first: date, length: int) -> None:
    last = min(first + timedelta(days=length), date.max) if first < date.max - timedelta(days=800) else first
    period = between(first.isoformat(), last.isoformat())
    assert first.isoformat().startswith(period.start)
    assert last.isoformat().startswith(period.end or period.start)
    if len(period.start) < 10:
        assert first.day == 1
        assert (last + timedelta(days=1)).day == 1
