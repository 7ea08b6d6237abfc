"""What stood when, by both clocks."""

from datetime import timedelta

import pytest
from sqlmodel import Session
from stored_rows import DAY, NOW, a_document, a_listing, a_party, a_version

from db import versions
from db.engine import Database
from db.tables.document import Document
from db.versions import Moment

SDN = "us_ofac_sdn"


def believed(session: Session, day: int, *, seen: int | None = None, source_key: str = SDN) -> Document:
    """Keep a document published on a day and fetched the same day, or on another."""
    moments = {"published_at": NOW + day * DAY, "fetched_at": NOW + (day if seen is None else seen) * DAY}
    return a_document(session, source_key, verdict="believed", **moments)


def names(session: Session, moment: Moment) -> list[str]:
    return [one.content["names"][0]["text"] for one in versions.list_at(session, SDN, moment)]


def on(day: int, known: int | None = None) -> Moment:
    return Moment(NOW + day * DAY, None if known is None else NOW + known * DAY)


def test_a_list_is_what_its_newest_versions_of_then_say(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        one, other = a_listing(session, party, "1"), a_listing(session, party, "2")
        first, second, third = (believed(session, day) for day in (0, 5, 9))
        a_version(session, one, first, "AMIN")
        a_version(session, other, first, "BARAKA")
        a_version(session, one, second, "AMIN 2")
        a_version(session, other, second, None)
        a_version(session, other, third, "BARAKA 2")
        a_version(session, a_listing(session, party, "1", source_key="un_sc"), first, "SOMEBODY ELSE'S")

        assert names(session, on(-1)) == []
        assert names(session, on(0)) == names(session, on(4)) == ["AMIN", "BARAKA"]
        assert names(session, on(5)) == ["AMIN 2"]
        assert names(session, Moment()) == ["AMIN 2", "BARAKA 2"]
        assert [one.ref for one in versions.listings_at(session, [other], on(9))] == ["2"]
        assert versions.listings_at(session, [other], on(5)) == []


def test_what_was_brought_later_is_not_known_earlier(database: Database) -> None:
    with database.writing() as session:
        listing = a_listing(session, a_party(session), "1")
        a_version(session, listing, believed(session, 0, seen=30), "AMIN")
        a_version(session, listing, believed(session, 5), "AMIN 2")

        assert names(session, on(6, known=6)) == ["AMIN 2"]
        assert names(session, on(1, known=6)) == []
        assert names(session, on(1, known=30)) == names(session, on(1)) == ["AMIN"]


def test_all_that_was_said_until_a_moment_is_given_oldest_first(database: Database) -> None:
    with database.writing() as session:
        listing = a_listing(session, a_party(session), "1")
        for day, name in ((0, "AMIN"), (5, None), (9, "AMIN 2")):
            a_version(session, listing, believed(session, day), name)

        said = versions.versions_until(session, [listing, 404], on(5))
        assert [version.published_at for version in said[listing]] == [NOW, NOW + 5 * DAY]
        between = versions.versions_between(session, SDN, NOW, NOW + 9 * DAY)
        assert [version.digest for version in between["1"]] == ["", "AMIN 2"]
        assert versions.versions_between(session, "un_sc", NOW, NOW + 9 * DAY) == {}


def test_each_listing_leads_to_the_document_that_carried_it_first(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        old, new = a_listing(session, party, "1"), a_listing(session, party, "2")
        first, second = believed(session, 0, seen=30), believed(session, 5)
        for listing, document in ((old, first), (old, second), (new, second)):
            a_version(session, listing, document, "AMIN")

        assert versions.first_documents(session, SDN, Moment()) == {
            old: (first.id, NOW),
            new: (second.id, NOW + 5 * DAY),
        }
        assert versions.first_documents(session, SDN, on(9, known=6))[old] == (second.id, NOW + 5 * DAY)
        assert versions.first_documents(session, SDN, on(1)) == {old: (first.id, NOW)}


def test_a_state_rests_on_the_newest_believed_document_of_then(database: Database) -> None:
    with database.writing() as session:
        first, second = believed(session, 0), believed(session, 5, seen=8)
        a_document(session, SDN, verdict="disbelieved", published_at=NOW + 2 * DAY)
        a_document(session, SDN, verdict="kept", published_at=NOW - 9 * DAY)

        def newest(moment: Moment) -> int | None:
            document = versions.document_at(session, SDN, moment)
            return None if document is None else document.id

        assert newest(on(-1)) is None
        assert newest(on(4)) == newest(on(6, known=7)) == newest(on(5).just_before(NOW + 5 * DAY)) == first.id
        assert newest(on(5)) == newest(Moment()) == second.id


def test_records_begin_with_the_first_believed_document(database: Database) -> None:
    with database.writing() as session:
        believed(session, 5)
        believed(session, 0, seen=30)
        a_document(session, SDN, verdict="refused", published_at=NOW - 9 * DAY)
        wanted = [SDN, "un_sc"]

        assert versions.records_begin(session, wanted) == {SDN: NOW}
        assert versions.records_begin(session, wanted, known_at=NOW + 6 * DAY) == {SDN: NOW + 5 * DAY}


@pytest.mark.parametrize(
    ("moment", "covered"),
    [
        (Moment(), True),
        (Moment(as_of=NOW), True),
        (Moment(as_of=NOW - timedelta(seconds=1)), False),
        (Moment(known_at=NOW + DAY), True),
        (Moment(known_at=NOW), False),
        (Moment(as_of=NOW, known_at=NOW), False),
    ],
)
def test_a_moment_covers_what_was_published_and_known_by_then(moment: Moment, covered: bool) -> None:
    assert moment.covers(NOW, NOW + DAY) is covered


def test_what_has_no_publication_counts_from_our_seeing_it() -> None:
    assert Moment(as_of=NOW).covers(None, NOW)
    assert not Moment(as_of=NOW).covers(None, NOW + DAY)
