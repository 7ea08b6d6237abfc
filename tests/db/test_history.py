"""The read side asks few questions and gets whole answers."""

from typing import Any

from stored_rows import DAY, NOW, a_document, a_listing, a_party, an_event

from db import history
from db.engine import Database
from db.history import EventFilter, Origin
from db.versions import Moment


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
        assert [event.kind for event in history.timeline(session, party, Moment())] == [
            "reported",
            "mentioned",
            "designated",
            "confirmed",
        ]


def test_a_timeline_stops_at_the_moment_asked_for_on_either_clock(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        an_event(session, "designated", party_id=party, published_at=NOW - 9 * DAY, seen_at=NOW)
        an_event(session, "delisted", party_id=party, published_at=NOW, seen_at=NOW)
        an_event(session, "mentioned", party_id=party, published_at=None, seen_at=NOW - DAY)

        def kinds(moment: Moment) -> list[str]:
            return [event.kind for event in history.timeline(session, party, moment)]

        assert kinds(Moment(as_of=NOW - DAY)) == ["designated", "mentioned"]
        assert kinds(Moment(as_of=NOW - 2 * DAY)) == ["designated"]
        assert kinds(Moment(known_at=NOW - DAY)) == ["mentioned"]
        assert kinds(Moment(as_of=NOW, known_at=NOW)) == ["designated", "mentioned", "delisted"]


def test_what_a_rebuild_superseded_is_left_out_of_timelines_from_then_on(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        an_event(session, "designated", party_id=party)
        an_event(session, "delisted", party_id=party, superseded_at=NOW + 2 * DAY)

        def kinds(moment: Moment) -> list[str]:
            return [event.kind for event in history.timeline(session, party, moment)]

        assert kinds(Moment()) == kinds(Moment(known_at=NOW + 2 * DAY)) == ["designated"]
        assert kinds(Moment(known_at=NOW + DAY)) == ["designated", "delisted"]
        page = history.events_page(session, EventFilter(after_id=0), 10)
        assert [(event.kind, event.superseded_at) for event in page] == [
            ("designated", None),
            ("delisted", NOW + 2 * DAY),
        ]


def test_origins_tell_hash_address_and_source_of_documents(database: Database) -> None:
    with database.writing() as session:
        row = a_document(session, "un_sc", sha256="a" * 64, url="https://un.example/list.xml")
        found = history.origins(session, {row.id, None, 404})
        times = (row.published_at, row.fetched_at)
        assert found == {row.id: Origin("a" * 64, "https://un.example/list.xml", "un_sc", *times)}


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
