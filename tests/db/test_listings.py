"""Listings stand or have gone; what they said is kept version by version."""

from typing import Any

from stored_rows import DAY, NOW, a_document, a_listing, a_party, listing_row

from db import listings
from db.engine import Database
from db.listings import Standing


def a_version(listing_id: int, document_id: int, content: dict[str, Any] | None) -> dict[str, Any]:
    seen = {"published_at": NOW, "seen_at": NOW, "rebased": False}
    return {"listing_id": listing_id, "document_id": document_id, "digest": "d", "content": content, **seen}


def test_the_standing_of_a_source_tells_every_listing_by_reference(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        active = a_listing(session, party, "32391", digest="one")
        gone = a_listing(session, party, "4636", digest="two", status="delisted")
        a_listing(session, party, "QDi.413", source_key="un_sc")
        assert listings.standing(session, "us_ofac_sdn") == {
            "32391": Standing(active, party, "active", "one"),
            "4636": Standing(gone, party, "delisted", "two"),
        }


def test_only_what_stands_on_this_list_now_is_counted(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        a_listing(session, party, "1")
        a_listing(session, party, "2", status="delisted")
        a_listing(session, party, "3", source_key="un_sc")
        assert listings.count_active(session, "us_ofac_sdn") == 1
        assert listings.count_active(session, "eu_fsf") == 0


def test_the_newest_content_is_given_even_after_a_delisting(database: Database) -> None:
    with database.writing() as session:
        listing = a_listing(session, a_party(session), "32391")
        document = a_document(session).id or 0
        said = [{"remarks": "first"}, {"remarks": "second"}, None]
        listings.add_versions(session, [a_version(listing, document, content) for content in said])
        assert listings.contents(session, [listing, 404]) == {listing: {"remarks": "second"}}


def test_changing_one_listing_leaves_the_others(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        changed, kept = a_listing(session, party, "1"), a_listing(session, party, "2")
        listings.change(session, changed, status="delisted", delisted_at=NOW + DAY)
    with database.reading() as session:
        assert (listing_row(session, changed).status, listing_row(session, changed).delisted_at) == (
            "delisted",
            NOW + DAY,
        )
        assert (listing_row(session, kept).status, listing_row(session, kept).delisted_at) == ("active", None)


def test_the_listings_of_parties_come_by_party_with_active_ones_first(database: Database) -> None:
    with database.writing() as session:
        one, other = a_party(session, "One"), a_party(session, "Other")
        a_listing(session, one, "gone", status="delisted")
        a_listing(session, one, "stands")
        a_listing(session, other, "elsewhere", source_key="un_sc")
        found = listings.of_parties(session, [one, other, 404])
        assert {party: [row.ref for row in rows] for party, rows in found.items()} == {
            one: ["stands", "gone"],
            other: ["elsewhere"],
        }


def test_listings_are_found_by_their_references_on_one_list(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        first, second = a_listing(session, party, "1"), a_listing(session, party, "2")
        a_listing(session, party, "3")
        a_listing(session, party, "1", source_key="un_sc")
        assert [row.id for row in listings.by_refs(session, "us_ofac_sdn", ["2", "1", "404"])] == [first, second]
