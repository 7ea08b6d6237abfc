"""Dates in numbers keep the precision they were given with, and a day that does not exist is none."""

import pytest

from scrapers.dates import read_iso, read_numbers


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2001-02-23", "2001-02-23"),
        ("2015-07-01-04:00", "2015-07-01"),
        ("2015-07-01T00:00:00Z", "2015-07-01"),
        ("1955-11", "1955-11"),
        ("1980", "1980"),
        ("2024-02-29", "2024-02-29"),
        ("2023-02-29", None),
        ("2001-13", None),
        ("0000", None),
        ("23 February 2001", None),
        ("", None),
    ],
)
def test_an_iso_date_is_read_without_its_zone(text: str, date: str | None) -> None:
    assert read_iso(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("02/09/2026", "2026-09-02"),
        ("31/12/1945", "1945-12-31"),
        ("1/2/1970", "1970-02-01"),
        ("dd/mm/1945", "1945"),
        ("dd/03/1945", "1945-03"),
        ("00/00/1961", "1961"),
        ("12.10.2020", "2020-10-12"),
        ("31/04/1960", None),
        ("12/31/1960", None),
        ("15/mm/1960", None),
        ("1960", None),
    ],
)
def test_a_date_in_numbers_has_its_day_first(text: str, date: str | None) -> None:
    assert read_numbers(text) == date
