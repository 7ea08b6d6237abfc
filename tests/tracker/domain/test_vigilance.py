"""What the tracker's vital signs mean."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tracker.domain.vigilance import REMINDED_AFTER, Signs, SourceSign, Standing, Worry, judge, worries

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=400)
SIGNS = Signs(working_since=LONG_AGO)
SOURCE = SourceSign("un_sc", interval=timedelta(hours=1), quiet_for=timedelta(days=60))
DISK = Worry("disk", "the disk is full", "0 MiB are free")


def keys(signs: Signs) -> list[str]:
    return [worry.key for worry in worries(signs, NOW)]


def test_a_tracker_that_works_has_nothing_to_worry_about() -> None:
    source = replace(SOURCE, next_due_at=NOW + timedelta(minutes=3), last_change_at=NOW - timedelta(days=2))
    signs = replace(SIGNS, sources=(source,), overdue=NOW - timedelta(minutes=1), free_bytes=5, least_free_bytes=5)
    assert keys(signs) == []


def test_a_source_nobody_looks_at_is_a_worry_after_three_of_its_intervals() -> None:
    due = replace(SOURCE, next_due_at=NOW - timedelta(hours=3))
    assert keys(replace(SIGNS, sources=(due,))) == []
    assert keys(replace(SIGNS, sources=(replace(due, next_due_at=NOW - timedelta(hours=3, seconds=1)),))) == [
        "late|un_sc"
    ]


def test_what_was_due_while_nobody_worked_is_not_late_yet() -> None:
    due = replace(SOURCE, next_due_at=NOW - timedelta(days=9))
    assert keys(replace(SIGNS, sources=(due,), working_since=NOW - timedelta(hours=1))) == []


def test_a_source_that_brings_nothing_new_for_unusually_long_is_a_worry() -> None:
    quiet = replace(SOURCE, last_change_at=NOW - timedelta(days=60, seconds=1))
    (worry,) = worries(replace(SIGNS, sources=(quiet,)), NOW)
    assert worry.key == "quiet|un_sc"
    assert worry.detail == "the last news came on 2026-12-31 11:59 UTC; 60 days are usual at most"


@pytest.mark.parametrize(
    ("signs", "key"),
    [
        (replace(SIGNS, silent={"ingest": NOW - timedelta(hours=1)}), "silent|ingest"),
        (replace(SIGNS, failing={"announce": NOW - timedelta(minutes=6)}), "failing|announce"),
        (replace(SIGNS, unread=NOW - timedelta(minutes=16)), "unread"),
        (replace(SIGNS, unannounced=NOW - timedelta(minutes=16)), "unannounced"),
        (replace(SIGNS, overdue=NOW - timedelta(minutes=16)), "overdue"),
        (replace(SIGNS, undelivered=NOW - timedelta(hours=13)), "undelivered"),
        (replace(SIGNS, held=NOW - timedelta(minutes=16)), "held"),
        (replace(SIGNS, free_bytes=9, least_free_bytes=10), "disk"),
    ],
)
def test_each_sign_of_trouble_is_a_worry_of_its_own(signs: Signs, key: str) -> None:
    assert keys(signs) == [key]


@pytest.mark.parametrize(
    "signs",
    [
        replace(SIGNS, failing={"announce": NOW - timedelta(minutes=5)}),
        replace(SIGNS, overdue=NOW - timedelta(minutes=15)),
        replace(SIGNS, undelivered=NOW - timedelta(hours=12)),
    ],
)
def test_what_lasts_no_longer_than_it_may_is_none(signs: Signs) -> None:
    assert keys(signs) == []


def test_a_worry_begins_when_two_looks_in_a_row_found_it() -> None:
    assert judge([DISK], frozenset(), [], NOW).begun == ()
    assert judge([DISK], frozenset({"disk"}), [], NOW).begun == (DISK,)


def test_what_stands_is_told_again_after_a_day_and_not_before() -> None:
    told = Standing("disk", NOW - REMINDED_AFTER)
    assert judge([DISK], frozenset({"disk"}), [told], NOW).lasting == (DISK,)
    fresh = judge([DISK], frozenset({"disk"}), [replace(told, told_at=NOW - timedelta(hours=23))], NOW)
    assert (fresh.begun, fresh.lasting, fresh.over) == ((), (), ())


def test_what_is_found_no_more_is_over() -> None:
    assert judge([], frozenset({"disk"}), [Standing("disk", NOW)], NOW).over == ("disk",)
