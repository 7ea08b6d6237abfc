"""Events happen once and are read in order."""

from sqlalchemy import func
from sqlmodel import select
from stored_rows import a_document, an_event, event_row

from db import events
from db.engine import Database
from db.tables.event import Event


def test_events_are_numbered_in_the_given_order(database: Database) -> None:
    with database.writing() as session:
        rows = [event_row("designated", ref=str(place)) for place in range(5)]
        kept = events.add_new(session, rows)
        numbers = [event.id or 0 for event in kept]
        assert numbers == sorted(numbers)
        assert [event.ref for event in kept] == ["0", "1", "2", "3", "4"]
        assert events.newest_id(session) == numbers[-1]


def test_what_happened_already_does_not_happen_again(database: Database) -> None:
    known, fresh = event_row(dedupe_key="known"), event_row(dedupe_key="fresh")
    with database.writing() as session:
        events.add_new(session, [known])
    with database.writing() as session:
        assert [event.dedupe_key for event in events.add_new(session, [known, fresh, fresh])] == ["fresh"]
        assert events.add_new(session, [known]) == []
        assert session.exec(select(func.count()).select_from(Event)).one() == 2


def test_without_events_the_newest_number_is_nought(database: Database) -> None:
    with database.reading() as session:
        assert events.newest_id(session) == 0


def test_events_are_given_by_number(database: Database) -> None:
    with database.writing() as session:
        first, second = an_event(session, "designated"), an_event(session, "delisted")
        found = events.by_ids(session, [second.id or 0, 404])
        assert {number: event.kind for number, event in found.items()} == {second.id: "delisted"}
        assert first.id not in found


def test_the_kinds_of_a_documents_events_are_told_from_a_number_on(database: Database) -> None:
    with database.writing() as session:
        document, other = a_document(session).id, a_document(session).id
        first = an_event(session, "designated", document_id=document)
        an_event(session, "delisted", document_id=document)
        an_event(session, "reported", document_id=other)
        assert events.kinds_of_document(session, document or 0) == ["designated", "delisted"]
        assert events.kinds_of_document(session, document or 0, after_id=first.id or 0) == ["delisted"]
