"""Answers about names that documents give listed parties."""

from collections.abc import Hashable, Iterable

from sqlmodel import Session

from db import aliases, history, parties
from db.aliases import AliasFilter
from db.history import Origin
from db.tables.alias import AliasProposal
from db.versions import Moment
from tracker.answers.notation import Answer, moment, party_id
from tracker.wiring import Tracker

STATES: dict[str, tuple[str | None, ...]] = {
    "proposed": (None,),
    "accepted": ("accepted",),
    "refused": ("refused",),
    "all": (),
}
"""What may be asked for."""


def proposed_aliases(tracker: Tracker, state: str = "proposed", party: int | None = None, limit: int = 100) -> Answer:
    """Tell the names that documents give listed parties and no list does, newest first, with what was decided."""
    with tracker.database.reading() as session:
        rows = aliases.proposals(session, AliasFilter(STATES[state], party), limit)
        origins = history.origins(session, {row.document_id for row in rows})
        captions = {key: each.caption for key, each in parties.by_ids(session, {row.party_id for row in rows}).items()}
    return {"aliases": [_alias(row, captions[row.party_id], origins[row.document_id]) for row in rows]}


def accepted_until(session: Session, party: int, until: Moment) -> list[AliasProposal]:
    """Give the accepted names of a party that had been published and accepted by a moment."""
    rows = aliases.proposals(session, AliasFilter(("accepted",), party), limit=1000)
    origins = history.origins(session, {row.document_id for row in rows})
    return [
        row
        for row in reversed(rows)
        if until.covers(origins[row.document_id].published_at, row.decided_at or row.proposed_at)
    ]


def documents_of_names(session: Session, name_ids: Iterable[Hashable]) -> dict[Hashable, str]:
    """Give the hashes of the documents that names rest on which no list gives, by name."""
    found = aliases.documents_of(session, {number for number in name_ids if isinstance(number, int)})
    origins = history.origins(session, set(found.values()))
    return {name_id: origins[document_id].sha256 for name_id, document_id in found.items()}


def _alias(row: AliasProposal, caption: str, origin: Origin) -> Answer:
    return {
        "id": row.id,
        "state": row.verdict or "proposed",
        "party_id": party_id(row.party_id),
        "caption": caption,
        "name": row.text,
        "score": row.score,
        "reason": row.reason,
        "source": origin.source_key,
        "document": origin.sha256,
        "url": origin.url,
        "quote": row.quote,
        "proposed_at": moment(row.proposed_at),
        "decided_at": moment(row.decided_at),
        "decided_by": row.decided_by,
        "why": row.why,
    }
