"""The answer to a name: whom it may mean."""

from collections.abc import Sequence

from db import listings, parties
from db.tables.listing import ListingRow
from db.tables.party import Party
from tracker.answers.aliases import documents_of_names
from tracker.answers.listings import brief
from tracker.answers.notation import Answer, party_id
from tracker.matching.index import Match
from tracker.matching.query import Query
from tracker.wiring import Tracker


def search(tracker: Tracker, query: Query | str, limit: int = 10, min_score: float = 0.0) -> Answer:
    """Tell the parties that a name or a record may mean, best first, each with the name that met it and why."""
    with tracker.database.reading() as session:
        tracker.knowledge.catch_up(session)
        found = tracker.knowledge.search(query, limit, min_score)
        numbers = [match.party_id for match in found]
        documents = documents_of_names(session, (match.entry.name_id for match in found))
        known, listed = parties.by_ids(session, numbers), listings.of_parties(session, numbers)
    results = [
        _result(match, known[match.party_id], listed.get(match.party_id, []), documents.get(match.entry.name_id))
        for match in found
    ]
    return {"query": query if isinstance(query, str) else query.name, "results": results}


def _result(match: Match, party: Party, listed: Sequence[ListingRow], document: str | None) -> Answer:
    name = {"name": match.entry.text, "kind": match.entry.kind, "strength": match.entry.strength}
    return {
        "party_id": party_id(party.id),
        "caption": party.caption,
        "kind": party.kind,
        "score": match.score,
        "weak": match.weak,
        "matched": {**name, "document": document},
        "explanation": match.explanation,
        "listings": [brief(listing) for listing in listed],
    }
