"""Events happen once and are read in order."""

from stored_rows import DAY, NOW, a_party, an_event, event_row

from db import events
from db.engine import Database


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
        assert len(events.page(session)) == 2


def test_without_events_the_newest_number_is_nought(database: Database) -> None:
    with database.reading() as session:
        assert events.newest_id(session) == 0


def test_events_are_given_by_number(database: Database) -> None:
    with database.writing() as session:
        first, second = an_event(session, "designated"), an_event(session, "delisted")
        found = events.by_ids(session, [second.id or 0, 404])
        assert {number: event.kind for number, event in found.items()} == {second.id: "delisted"}
        assert first.id not in found


def test_the_events_of_a_party_come_by_number(database: Database) -> None:
    with database.writing() as session:
        party, other = a_party(session), a_party(session, "Other")
        for kind, of in (("reported", party), ("designated", other), ("designated", party)):
            an_event(session, kind, party_id=of)
        assert [event.kind for event in events.of_party(session, party)] == ["reported", "designated"]


def test_each_filter_of_a_page_leaves_out_the_rest(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        first = an_event(session, "designated", seen_at=NOW - DAY)
        an_event(session, "delisted", source_key="un_sc")
        an_event(session, "reported", party_id=party)

        def kinds(**filters: object) -> list[str]:
            return [event.kind for event in events.page(session, **filters)]

        assert kinds() == ["designated", "delisted", "reported"]
        assert kinds(after_id=first.id) == ["delisted", "reported"]
        assert kinds(since=NOW) == ["delisted", "reported"]
        assert kinds(kind="delisted") == ["delisted"]
        assert kinds(source_key="un_sc") == ["delisted"]
        assert kinds(party_id=party) == ["reported"]
        assert kinds(limit=2) == ["designated", "delisted"]
        assert kinds(kind="delisted", source_key="us_ofac_sdn") == []
