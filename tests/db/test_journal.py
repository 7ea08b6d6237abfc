"""The journal keeps what was sent, by alert and by entry, and its name with it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from stored_rows import DAY, NOW

from db.journal import Journal, Line


@pytest.fixture
def journal(database_url: str) -> Iterator[Journal]:
    opened = Journal(database_url)
    yield opened
    opened.dispose()


def a_line(number: int, **values: object) -> Line:
    given = {"message_id": f"msg_{number}", "key": f"key {number}", "seen_at": NOW, "sent_at": NOW + DAY}
    return Line(**{**given, **values})  # type: ignore[arg-type]


def test_a_journal_keeps_its_name_and_its_lines(journal: Journal, database_url: str) -> None:
    journal.write([a_line(1), a_line(2, message_id="msg_1")])
    again = Journal(database_url)
    assert again.name == journal.name
    assert again.sent_at("msg_1") == NOW + DAY
    assert again.sent_at("msg_2") is None
    assert again.with_keys({"key 2", "key 3"}) == [a_line(2, message_id="msg_1")]
    again.dispose()


def test_the_last_of_a_topic_is_what_was_seen_last_however_late_the_rest_arrived(journal: Journal) -> None:
    later = NOW + timedelta(hours=1)
    journal.write([a_line(1, topic="entry", state="new", seen_at=later), a_line(2, topic="entry", state="old")])
    journal.write([a_line(3, topic="other", state="x")])
    assert [line.state for line in journal.last_of_topics({"entry", "nothing"})] == ["new"]
    assert journal.last_of_topics(set()) == journal.with_keys(set()) == []


def test_writing_nothing_leaves_nothing(journal: Journal) -> None:
    journal.write([])
    assert journal.sent_at("msg_1") is None
