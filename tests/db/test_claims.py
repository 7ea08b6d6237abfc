"""Claims stand unconfirmed until a list bears them out."""

from stored_rows import DAY, NOW, a_claim, a_document, a_party, an_event

from db import claims
from db.engine import Database


def test_the_claims_of_a_party_come_oldest_first(database: Database) -> None:
    with database.writing() as session:
        party, other = a_party(session), a_party(session, "Other")
        document = a_document(session).id or 0
        late = a_claim(session, party, document, published_at=NOW)
        early = a_claim(session, party, document, published_at=NOW - DAY)
        a_claim(session, other, document)
        assert {of: [claim.id for claim in of_it] for of, of_it in claims.of_parties(session, [party]).items()} == {
            party: [early.id, late.id]
        }


def test_a_confirmed_claim_is_unconfirmed_no_more(database: Database) -> None:
    with database.writing() as session:
        party, other = a_party(session), a_party(session, "Other")
        document = a_document(session).id or 0
        borne_out, open_still = a_claim(session, party, document), a_claim(session, other, document)
        a_claim(session, other, document, action="delist")
        event = an_event(session, "confirmed", party_id=party).id or 0
        claims.confirm(session, [borne_out], event, NOW)
    with database.reading() as session:
        assert [claim.id for claim in claims.unconfirmed(session)] == [open_still.id]
        (kept,) = claims.of_parties(session, [party])[party]
        assert (kept.confirmed_at, kept.confirmed_by) == (NOW, event)


def test_unconfirmed_claims_can_be_asked_for_by_party(database: Database) -> None:
    with database.writing() as session:
        party, other = a_party(session), a_party(session, "Other")
        document = a_document(session).id or 0
        wanted = a_claim(session, party, document)
        a_claim(session, other, document)
        assert [claim.id for claim in claims.unconfirmed(session, [party])] == [wanted.id]
        assert claims.unconfirmed(session, []) == []


def test_a_new_claim_gets_a_number(database: Database) -> None:
    with database.writing() as session:
        first = a_claim(session, a_party(session), a_document(session).id or 0)
        assert (first.id or 0) > 0
