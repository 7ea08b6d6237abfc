"""Moments and JSON mean the same on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError
from stored_rows import NOW, a_document, an_event

from db import documents, events, history
from db.engine import Database
from db.history import EventFilter

BRUSSELS = timezone(timedelta(hours=2))


def test_a_moment_of_another_zone_comes_back_in_utc(database: Database) -> None:
    with database.writing() as session:
        kept = a_document(session, published_at=datetime(2021, 6, 28, 1, 30, tzinfo=BRUSSELS))
        number = kept.id or 0
    with database.reading() as session:
        published_at = documents.get(session, number).published_at
    assert published_at == datetime(2021, 6, 27, 23, 30, tzinfo=UTC)
    assert published_at.tzinfo is UTC


def test_a_naive_moment_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="naive datetime"), database.writing() as session:
        a_document(session, published_at=datetime(2021, 6, 28))


def test_moments_are_compared_in_utc_whatever_zone_asks(database: Database) -> None:
    with database.writing() as session:
        an_event(session, seen_at=NOW)
    with database.reading() as session:
        later = NOW.astimezone(BRUSSELS) + timedelta(minutes=1)
        assert len(history.events_page(session, EventFilter(since=NOW.astimezone(BRUSSELS)), 10)) == 1
        assert history.events_page(session, EventFilter(since=later), 10) == []


def test_json_columns_give_back_what_was_put_in(database: Database) -> None:
    changes = [{"field": "names", "op": "added", "old": None, "new": {"text": "Petit Чапори", "kind": "alias"}}]
    with database.writing() as session:
        number = an_event(session, changes=changes, programmes=["SDGT", "HOSTAGES-EO14078"]).id or 0
    with database.reading() as session:
        event = events.by_ids(session, [number])[number]
        assert event.changes == changes
        assert event.programmes == ["SDGT", "HOSTAGES-EO14078"]
