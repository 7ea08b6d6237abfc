"""How parties and moments are written outside."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tracker.answers.notation import moment, party_id, party_number


def test_a_partys_number_is_written_and_read_back() -> None:
    assert party_id(42) == "P42"
    assert party_number("P42") == party_number("p42") == 42
    assert party_id(None) is None


@pytest.mark.parametrize("text", ["42", "P", "P4x", "PETIT", " P42", "P42\n", "P-1", "P٤٢", "P" + "9" * 19])
def test_what_is_no_party_number_is_not_read_as_one(text: str) -> None:
    assert party_number(text) is None


def test_moments_are_written_in_utc_with_a_z() -> None:
    brussels = timezone(timedelta(hours=2))
    assert moment(datetime(2021, 6, 28, 1, 30, tzinfo=brussels)) == "2021-06-27T23:30:00Z"
    assert moment(datetime(2021, 6, 28, tzinfo=UTC)) == "2021-06-28T00:00:00Z"
    assert moment(None) is None
