"""Parties and their names."""

from sqlmodel import select
from stored_rows import DAY, NOW, a_listing, a_name, a_party

from db import parties
from db.engine import Database
from db.tables.party import PartyJoin

CHAPORI = {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"}


def test_a_party_is_found_by_its_number(database: Database) -> None:
    with database.writing() as session:
        number = a_party(session, "DJIBO, Ousmane Illiassou", "person")
        party = parties.get(session, number)
        assert (party.caption, party.kind, party.created_at) == ("DJIBO, Ousmane Illiassou", "person", NOW)
        assert parties.get(session, number + 1) is None
        assert set(parties.by_ids(session, [number, number + 1])) == {number}


def test_a_list_knows_better_than_the_claim_before_it(database: Database) -> None:
    with database.writing() as session:
        described, other = a_party(session, "Djibo", "other"), a_party(session, "Somebody else")
        parties.describe(session, described, kind="person", caption="DJIBO, Ousmane Illiassou")
        session.expire_all()
        assert parties.get(session, described).caption == "DJIBO, Ousmane Illiassou"
        assert parties.get(session, other).caption == "Somebody else"


def test_a_name_that_a_listing_drops_is_ended_but_kept(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        listing, twin = a_listing(session, party, "1"), a_listing(session, party, "2")
        for of in (listing, twin):
            a_name(session, party, listing_id=of, **CHAPORI)
        a_name(session, party, "DJIBO, Ousmane", listing_id=listing)
        parties.end_names(session, listing, [CHAPORI], NOW + DAY)
        parties.end_names(session, listing, [CHAPORI], NOW + 2 * DAY)
        ended = {(name.listing_id, name.text): name.ended_at for name in parties.names_of(session, [party])[party]}
    assert ended == {
        (listing, "CHAPORI, Petit"): NOW + DAY,
        (twin, "CHAPORI, Petit"): None,
        (listing, "DJIBO, Ousmane"): None,
    }


def test_an_ended_name_that_its_listing_gives_again_is_superseded(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        listing, twin = a_listing(session, party, "1"), a_listing(session, party, "2")
        a_name(session, party, listing_id=listing, **CHAPORI)
        a_name(session, party, listing_id=twin, **CHAPORI)
        weak = parties.names_of(session, [party])[party][0].id
        for of in (listing, twin):
            parties.end_names(session, of, [CHAPORI], NOW)
        assert parties.superseded_ids(session) == set()
        a_name(session, party, listing_id=listing, **{**CHAPORI, "strength": "strong"})
        assert parties.superseded_ids(session) == {weak}


def test_names_after_a_number_are_those_an_index_has_not_seen(database: Database) -> None:
    with database.writing() as session:
        person, vessel = a_party(session, "P", "person"), a_party(session, "V", "vessel")
        a_name(session, person, "seen")
        last_seen = max(name.id or 0 for name in parties.names_of(session, [person])[person])
        a_name(session, vessel, "new")
        a_name(session, person, "newer")
        fresh = [(name.text, name.party_kind) for name in parties.names_after(session, last_seen)]
    assert fresh == [("new", "vessel"), ("newer", "person")]


def test_names_come_by_party_in_the_order_they_were_kept(database: Database) -> None:
    with database.writing() as session:
        one, other, nameless = (a_party(session, caption) for caption in ("One", "Other", "Nameless"))
        for party, text in ((one, "b"), (other, "c"), (one, "a")):
            a_name(session, party, text)
        found = parties.names_of(session, [one, other, nameless])
        assert {party: [name.text for name in names] for party, names in found.items()} == {
            one: ["b", "a"],
            other: ["c"],
        }


def test_the_reason_of_a_join_is_kept(database: Database) -> None:
    with database.writing() as session:
        party = a_party(session)
        parties.record_join(
            session, PartyJoin(party_id=party, listing_id=a_listing(session, party, "1"), reason="same", decided_at=NOW)
        )
    with database.reading() as session:
        (join,) = session.exec(select(PartyJoin)).all()
        assert (join.party_id, join.reason, join.decided_by) == (party, "same", "tracker")
