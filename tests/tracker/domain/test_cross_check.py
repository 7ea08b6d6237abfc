"""When a list and its files of changes agree, when they do not, and when nobody knows yet."""

from datetime import UTC, datetime, timedelta

from scrapers.record import Action
from tracker.domain.cross_check import PATIENCE, Outcome, Told, compare, disagreement, unannounced

NOON = datetime(2026, 1, 16, 12, tzinfo=UTC)
DAY = datetime(2026, 1, 16, tzinfo=UTC)
LATER = NOON + PATIENCE + timedelta(minutes=1)


def told(number: int, ref: str, action: Action, at: datetime = NOON) -> Told:
    return Told(number, ref, action, at, at)


ADDED, REMOVED, CHANGED = (told(1, "7", action) for action in (Action.DESIGNATE, Action.DELIST, Action.AMEND))


def test_what_the_list_shows_agrees_at_once() -> None:
    assert compare([ADDED], {"7"}, DAY, NOON) == {1: Outcome.AGREES}
    assert compare([CHANGED], {"7"}, DAY, NOON) == {1: Outcome.AGREES}
    assert compare([REMOVED], set(), DAY, NOON) == {1: Outcome.AGREES}


def test_what_the_list_does_not_show_yet_is_waited_for() -> None:
    assert compare([ADDED], set(), DAY, NOON) == {}
    assert compare([REMOVED], {"7"}, DAY, NOON + timedelta(hours=23)) == {}


def test_what_the_list_of_a_later_day_does_not_show_disagrees() -> None:
    assert compare([ADDED], set(), DAY + timedelta(days=1), NOON) == {1: Outcome.DISAGREES}
    assert compare([REMOVED], {"7"}, DAY + timedelta(days=1), NOON) == {1: Outcome.DISAGREES}
    assert compare([CHANGED], set(), DAY + timedelta(days=1), NOON) == {1: Outcome.DISAGREES}


def test_what_the_list_did_not_show_in_a_day_disagrees() -> None:
    assert compare([ADDED], set(), DAY, LATER) == {1: Outcome.DISAGREES}


def test_only_the_last_that_was_told_of_a_party_counts() -> None:
    removed_after = told(2, "7", Action.DELIST, NOON + timedelta(hours=1))
    assert compare([ADDED, removed_after], set(), DAY, NOON) == {1: Outcome.OVERTAKEN, 2: Outcome.AGREES}
    assert compare([removed_after, ADDED], {"7"}, DAY, NOON) == {1: Outcome.OVERTAKEN}


def test_a_change_of_the_list_that_no_file_told_is_noticed_after_its_time() -> None:
    assert unannounced([ADDED], {}, NOON + timedelta(hours=23)) == []
    assert unannounced([ADDED], {}, LATER) == [1]
    assert unannounced([ADDED], {"7": [ADDED]}, LATER) == []
    assert unannounced([ADDED], {"7": [CHANGED]}, LATER) == [], "it came from another list"
    assert unannounced([ADDED], {"7": [REMOVED]}, LATER) == [1]


def test_a_disagreement_is_told_in_a_sentence() -> None:
    at = "2026-01-16T10:01:44-05:00"
    assert disagreement("DOE, Jane (7)", Action.DESIGNATE, at) == (
        f"DOE, Jane (7) was added by the publication of {at}, and is not on the list"
    )
    assert "still stands on the list" in disagreement("DOE, Jane (7)", Action.DELIST, at)
    assert disagreement("DOE, Jane (7)", Action.DELIST, "").endswith(
        "removed from the list, and no file of changes tells it"
    )
