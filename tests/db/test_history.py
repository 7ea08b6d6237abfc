"""The read side asks few questions and gets whole answers."""

from typing import Any

from stored_rows import DAY, NOW, a_document, a_listing, a_party, an_event

from db import history
from db.engine import Database
from db.history import EventFilter, Origin


def test_each_filter_of_a_page_leaves_out_the_rest(database: Database) -> None:
    with database.writing() as session:
        first = an_event(session, "designated", seen_at=NOW - DAY)
        an_event(session, "delisted", source_key="un_sc")
        an_event(session, "reported")

        def kinds(limit: int = 10, **wanted: Any) -> list[str]:
            return [event.kind for event in history.events_page(session, EventFilter(**wanted), limit)]

        assert kinds() == ["designated", "delisted", "reported"]
        assert kinds(after_id=first.id) == ["delisted", "reported"]
        assert kinds(since=NOW) == ["delisted", "reported"]
        assert kinds(kind="delisted") == ["delisted"]
        assert kinds(source_key="un_sc") == ["delisted"]
        assert kinds(kind="delisted", source_key="us_ofac_sdn") == []


def test_a_page_begins_where_asked_and_else_shows_the_newest(database: Database) -> None:
    with database.writing() as session:
        numbers = [an_event(session).id or 0 for _ in range(4)]

        def page(**wanted: Any) -> list[int | None]:
            return [event.id for event in history.events_page(session, EventFilter(**wanted), 2)]

        assert page() == numbers[2:]
        assert page(after_id=0) == numbers[:2]
        assert page(after_id=numbers[1]) == numbers[2:]
        assert page(since=NOW) == numbers[:2]


def test_a_timeline_follows_the_publications_not_the_order_of_arrival(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        an_event(session, "designated", party_id=party, published_at=NOW)
        an_event(session, "confirmed", party_id=party, published_at=NOW)
        an_event(session, "reported", party_id=party, published_at=NOW - 9 * DAY)
        an_event(session, "mentioned", party_id=party, published_at=None, seen_at=NOW - DAY)
        an_event(session, "designated", party_id=a_party(session, "Other"))
        assert [event.kind for event in history.timeline(session, party)] == [
            "reported",
            "mentioned",
            "designated",
            "confirmed",
        ]


def test_what_a_rebuild_superseded_is_told_no_more(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        an_event(session, "designated", party_id=party)
        an_event(session, "delisted", party_id=party, superseded_at=NOW)
        assert [event.kind for event in history.timeline(session, party)] == ["designated"]
        assert [event.kind for event in history.events_page(session, EventFilter(after_id=0), 10)] == ["designated"]


def test_origins_tell_hash_address_and_source_of_documents(database: Database) -> None:
    with database.writing() as session:
        document = a_document(session, "un_sc", sha256="a" * 64, url="https://un.example/list.xml").id
        found = history.origins(session, {document, None, 404})
        assert found == {document: Origin("a" * 64, "https://un.example/list.xml", "un_sc")}


def test_a_standing_listing_was_last_seen_in_the_newest_document_of_its_list(database: Database) -> None:
    with database.writing() as session:
        listing = a_listing(session, a_party(session), "1", first_seen=NOW)
        a_document(session, verdict="believed", published_at=NOW)
        a_document(session, verdict="unchanged", published_at=NOW + DAY)
        a_document(session, verdict="disbelieved", published_at=NOW + 2 * DAY)
        a_document(session, verdict=None, published_at=NOW + 3 * DAY)
        a_document(session, "un_sc", verdict="believed", published_at=NOW + 4 * DAY)
        assert history.last_seen(session, [listing, 404]) == {listing: NOW + DAY}


def test_a_delisted_listing_was_last_seen_in_the_document_before(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        gone = a_listing(session, party, "1", status="delisted", delisted_at=NOW + 2 * DAY)
        stays = a_listing(session, party, "2")
        for day in range(4):
            a_document(session, verdict="believed", published_at=NOW + day * DAY)
        assert history.last_seen(session, [gone, stays]) == {gone: NOW + DAY, stays: NOW + 3 * DAY}


def test_a_document_without_publication_counts_from_its_fetch(database: Database) -> None:
    with database.writing() as session:
        listing = a_listing(session, a_party(session), "1")
        a_document(session, verdict="believed", published_at=None, fetched_at=NOW + DAY)
        moment = history.last_seen(session, [listing])[listing]
        assert (moment, moment.tzinfo) == (NOW + DAY, NOW.tzinfo)


def test_a_reference_is_found_on_one_list_or_on_any(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        a_listing(session, party, "32391")
        a_listing(session, party, "32391", source_key="us_csl")
        a_listing(session, party, "323")
        assert [row.source_key for row in history.listings_with_ref(session, "32391")] == ["us_ofac_sdn", "us_csl"]
        assert [row.source_key for row in history.listings_with_ref(session, "32391", "us_csl")] == ["us_csl"]
        assert history.listings_with_ref(session, "32391", "un_sc") == []


def test_what_stands_is_counted_by_source(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        a_listing(session, party, "1")
        a_listing(session, party, "2")
        a_listing(session, party, "3", status="delisted")
        a_listing(session, party, "4", source_key="un_sc")
        assert history.active_counts(session) == {"us_ofac_sdn": 2, "un_sc": 1}
