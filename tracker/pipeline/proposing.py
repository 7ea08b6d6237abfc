"""Proposes what a human should decide: listings that may be one party but are not surely so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlmodel import Session

from db import history, joins, listings
from db.listings import Standing
from db.tables.listing import ListingRow
from scrapers.record import PartyKind, Strength
from tracker.domain.canonical import Canonical
from tracker.domain.keys import join_keys, reason_of
from tracker.domain.resolve import births_contradict, kinds_agree
from tracker.matching.index import Match
from tracker.pipeline.applying import Update
from tracker.pipeline.profiles import profile_of
from tracker.wiring import Tracker

LIKELY = 0.92
"""Score from which two strong names are worth a human's look."""

LOOKED_AT = 5
AT_ONCE = 500
"""So many new listings at most are searched for while a document is ingested; a baseline is searched on request."""


def propose_for(
    session: Session, tracker: Tracker, placed: Mapping[str, Standing], forms: Mapping[str, Canonical]
) -> int:
    """Propose, for these listings, those of other parties that look like the same; give the number of new proposals."""
    rows: list[dict[str, Any]] = []
    for ref, place in placed.items():
        for other, score, reason in _candidates(session, tracker, place, forms[ref]):
            first, second = sorted((place.listing_id, other))
            pair = {"left_listing_id": first, "right_listing_id": second, "proposed_at": tracker.clock()}
            rows.append({**pair, "score": round(score, 3), "reason": reason})
    return joins.propose(session, rows)


def propose_for_new(session: Session, tracker: Tracker, update: Update, refs: Sequence[str]) -> None:
    """Propose for listings that have just come, if other lists are there to compare with and they are not too many."""
    others = history.active_counts(session).keys() - {update.source.key}
    if not others or not 0 < len(refs) <= AT_ONCE:
        return
    tracker.knowledge.refresh()
    standing = listings.standing(session, update.source.key)
    propose_for(session, tracker, {ref: standing[ref] for ref in refs}, update.read.forms)


def find_proposals(tracker: Tracker, source_key: str) -> int:
    """Search for every standing listing of a source; give the number of new proposals."""
    with tracker.database.writing(alone=True) as session:
        tracker.knowledge.refresh()
        standing = listings.standing(session, source_key)
        active = {ref: place for ref, place in standing.items() if place.status == "active"}
        contents = listings.contents(session, (place.listing_id for place in active.values()))
        forms = {ref: contents[place.listing_id] for ref, place in active.items()}
        return propose_for(session, tracker, active, forms)


def _candidates(
    session: Session, tracker: Tracker, place: Standing, form: Canonical
) -> Iterator[tuple[int, float, str]]:
    profile = profile_of(form)
    for row, reason in _sharing_a_key(session, form):
        if row.party_id != place.party_id and row.id is not None:
            yield row.id, 1.0, reason
    for match in _alike(tracker, profile.names, profile.kind):
        if match.party_id == place.party_id:
            continue
        for row in listings.of_parties(session, [match.party_id]).get(match.party_id, [])[:1]:
            theirs = profile_of(listings.contents(session, [row.id or 0]).get(row.id or 0, form))
            if row.id is not None and not births_contradict(profile.births, theirs.births):
                yield row.id, match.score, match.explanation


def _sharing_a_key(session: Session, form: Canonical) -> Iterator[tuple[ListingRow, str]]:
    keys = {(key.scheme, key.value): key for key in join_keys(form)}
    for pair, rows in joins.bearers(session, keys.keys()).items():
        yield from ((row, reason_of(keys[pair])) for row in rows)


def _alike(tracker: Tracker, names: Iterable[str], kind: PartyKind) -> Iterator[Match]:
    for name in names:
        for match in tracker.knowledge.search(name, LOOKED_AT, LIKELY):
            if match.entry.strength == Strength.STRONG and kinds_agree(kind, match.entry.party_kind):
                yield match
