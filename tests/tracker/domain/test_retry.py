"""When to try again."""

from datetime import UTC, datetime, timedelta

import pytest

from tracker.domain.retry import DELIVERY_WAITS, next_delivery_attempt, next_look

NOW = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
MIDDLE = 0.5


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 5), (2, 300), (5, 18_000), (9, 86_400)])
def test_a_failed_delivery_waits_longer_each_time(attempts: int, seconds: int) -> None:
    assert next_delivery_attempt(attempts, NOW, MIDDLE) == NOW + timedelta(seconds=seconds)


def test_a_delivery_dies_after_the_last_wait() -> None:
    assert next_delivery_attempt(len(DELIVERY_WAITS) + 1, NOW, MIDDLE) is None


def test_chance_spreads_the_wait_by_a_fifth_either_way() -> None:
    assert next_delivery_attempt(2, NOW, 0.0) == NOW + timedelta(seconds=240)
    assert next_delivery_attempt(2, NOW, 1.0) == NOW + timedelta(seconds=360)


def test_a_receiver_may_ask_for_a_longer_wait_but_not_for_ever() -> None:
    assert next_delivery_attempt(1, NOW, MIDDLE, timedelta(minutes=10)) == NOW + timedelta(minutes=10)
    assert next_delivery_attempt(1, NOW, MIDDLE, timedelta(days=365)) == NOW + timedelta(days=1)


def test_a_receiver_cannot_ask_for_a_shorter_wait() -> None:
    assert next_delivery_attempt(2, NOW, MIDDLE, timedelta(seconds=1)) == NOW + timedelta(seconds=300)


def test_a_well_source_is_looked_at_after_its_interval() -> None:
    assert next_look(timedelta(hours=1), 0, NOW, MIDDLE) == NOW + timedelta(hours=1)


@pytest.mark.parametrize(("failures", "minutes"), [(1, 5), (2, 10), (4, 40), (8, 360), (10_000, 360)])
def test_a_failing_source_is_tried_soon_and_then_ever_later_but_always(failures: int, minutes: int) -> None:
    assert next_look(timedelta(hours=1), failures, NOW, MIDDLE) == NOW + timedelta(minutes=minutes)


def test_a_publisher_may_ask_to_be_left_alone_for_a_day_at_most() -> None:
    assert next_look(timedelta(hours=1), 1, NOW, MIDDLE, timedelta(days=30)) == NOW + timedelta(days=1)
