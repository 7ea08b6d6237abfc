"""How long one list came behind another."""

from datetime import date

import pytest

from tracker.domain.lags import Appearance, Basis, appearance, lags

UN = appearance("un_sc", "QDi.042", "2001-11-09", date(2018, 6, 8), is_baseline=True)


def seen(source: str, day: int, *, is_baseline: bool = False, listed_on: str | None = None) -> Appearance:
    return appearance(source, "1", listed_on, date(2021, 7, day), is_baseline=is_baseline)


def test_each_later_list_is_told_behind_each_earlier_one() -> None:
    found = lags([seen("gb_uksl", 9), UN, seen("eu_fsf", 7)])
    assert [(lag.first.source, lag.then.source) for lag in found] == [
        ("un_sc", "eu_fsf"),
        ("un_sc", "gb_uksl"),
        ("eu_fsf", "gb_uksl"),
    ]
    assert found[2].days == 2


def test_two_entries_of_one_list_have_no_lag() -> None:
    assert lags([seen("eu_fsf", 7), seen("eu_fsf", 9)]) == ()


@pytest.mark.parametrize(
    ("listed_on", "is_baseline", "on", "basis"),
    [
        ("2001-11-09", True, date(2001, 11, 9), "listed_on"),
        ("2001-11", True, date(2021, 7, 7), "baseline"),
        ("2001", False, date(2021, 7, 7), "first_seen"),
        (None, True, date(2021, 7, 7), "baseline"),
        (None, False, date(2021, 7, 7), "first_seen"),
    ],
)
def test_the_publishers_own_day_counts_before_that_of_our_documents(
    listed_on: str | None, is_baseline: bool, on: date, basis: Basis
) -> None:
    came = seen("eu_fsf", 7, is_baseline=is_baseline, listed_on=listed_on)
    assert (came.on, came.basis) == (on, basis)


@pytest.mark.parametrize(
    ("first_is_baseline", "then_is_baseline", "bound"),
    [(False, False, "exact"), (True, False, "at_least"), (False, True, "at_most"), (True, True, "unknown")],
)
def test_a_list_that_was_first_seen_whole_makes_a_lag_unsure(
    first_is_baseline: bool, then_is_baseline: bool, bound: str
) -> None:
    (lag,) = lags([seen("un_sc", 1, is_baseline=first_is_baseline), seen("eu_fsf", 3, is_baseline=then_is_baseline)])
    assert (lag.days, lag.bound) == (2, bound)
