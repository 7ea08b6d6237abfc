"""The whole story of one party."""

from collections.abc import Mapping, Sequence

from db import claims, history, listings, parties
from db.history import Origin
from db.tables.claim import ClaimRow
from db.tables.listing import ListingRow
from db.tables.party import Party, PartyName
from tracker.answers.events import event_answer
from tracker.answers.finding import UnknownPartyError, find_party
from tracker.answers.listings import whole
from tracker.answers.notation import Answer, moment, party_id
from tracker.wiring import Tracker


def party_history(tracker: Tracker, asked: str) -> Answer:
    """Tell the story of the party meant by a number, a reference or a name."""
    return party_story(tracker, find_party(tracker, asked))


def party_story(tracker: Tracker, number: int) -> Answer:
    """Tell who a party is, what it is called where, where it stands and stood, what was claimed, what happened when."""
    with tracker.database.reading() as session:
        party = parties.get(session, number)
        if party is None:
            raise UnknownPartyError(f"there is no party {party_id(number)}")
        names = parties.names_of(session, [number]).get(number, [])
        listed = listings.of_parties(session, [number]).get(number, [])
        claimed = claims.of_parties(session, [number]).get(number, [])
        told = history.timeline(session, number)
        last_seen = history.last_seen(session, [row.id for row in listed if row.id is not None])
        evidence = {claim.document_id for claim in claimed} | {event.document_id for event in told}
        origins = history.origins(session, evidence)
    return {
        "party": _party(party),
        "names": _names(names, _sources_of(listed, claimed, origins)),
        "listings": [whole(row, last_seen.get(row.id or 0)) for row in listed],
        "claims": [_claim(claim, origins) for claim in claimed],
        "timeline": [event_answer(event, origins) for event in told],
    }


def _party(party: Party) -> Answer:
    return {"id": party_id(party.id), "caption": party.caption, "kind": party.kind}


def _sources_of(
    listed: Sequence[ListingRow], claimed: Sequence[ClaimRow], origins: Mapping[int, Origin]
) -> dict[tuple[str, int | None], str]:
    return {
        **{("listing", row.id): row.source_key for row in listed},
        **{("claim", claim.id): origins[claim.document_id].source_key for claim in claimed},
    }


def _names(names: Sequence[PartyName], sources: Mapping[tuple[str, int | None], str]) -> list[Answer]:
    """Describe each name once a source; one that still stands outranks the same name ended earlier."""
    described: dict[tuple[str, str, str, str | None], Answer] = {}
    for name in sorted(names, key=lambda name: name.ended_at is not None):
        whence = ("claim", name.claim_id) if name.listing_id is None else ("listing", name.listing_id)
        source = sources.get(whence)
        answer = {"text": name.text, "kind": name.kind, "strength": name.strength, "source": source}
        described.setdefault(
            (name.text, name.kind, name.strength, source), {**answer, "ended_at": moment(name.ended_at)}
        )
    return list(described.values())


def _claim(claim: ClaimRow, origins: Mapping[int, Origin]) -> Answer:
    origin = origins[claim.document_id]
    return {
        "id": claim.id,
        "source": origin.source_key,
        "official": claim.official,
        "action": claim.action,
        "names": claim.names,
        "authority": claim.authority,
        "programmes": claim.programmes,
        "acted_on": claim.acted_on,
        "quote": claim.quote,
        "confidence": claim.confidence,
        "document": origin.sha256,
        "url": origin.url,
        "published_at": moment(claim.published_at),
        "seen_at": moment(claim.seen_at),
        "confirmed_at": moment(claim.confirmed_at),
        "confirmed_by": claim.confirmed_by,
    }
