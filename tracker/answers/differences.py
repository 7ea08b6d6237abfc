"""The answer to how a list differs between two days."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlmodel import Session

from db import listings, versions
from db.tables.listing import ListingVersion
from db.versions import Moment
from tracker.answers.documents import proof
from tracker.answers.lists import check_is_list, document_then
from tracker.answers.notation import Answer, moment, party_id
from tracker.domain.canonical import Canonical
from tracker.domain.interval import Outcome, Step, outcome
from tracker.wiring import Tracker


def list_diff(tracker: Tracker, source_key: str, first: datetime, last: datetime) -> Answer:
    """Tell who came onto a list between two moments, who left it, and who says something else field by field.

    It rests on the documents nearest before the moments. What was restated by another reader or in another layout in
    between is counted, not told as changed.
    """
    check_is_list(tracker, source_key)
    with tracker.database.reading() as session:
        documents = [document_then(session, source_key, Moment(when)) for when in (first, last)]
        said = versions.versions_between(session, source_key, first, last)
        before = _said_at(session, said, first)
        rows = listings.by_refs(session, source_key, said)
    parties = {row.ref: party_id(row.party_id) for row in rows}
    found = {ref: outcome(before.get(ref), _steps(steps)) for ref, steps in sorted(said.items())}
    told: dict[str, list[Answer]] = {"designated": [], "delisted": [], "amended": [], "same": []}
    for ref, became in found.items():
        if became is not None:
            told[became.kind].append(_entry(ref, parties[ref], became))
    ends = [
        {"as_of": moment(when), "document": proof(document)}
        for when, document in zip((first, last), documents, strict=True)
    ]
    return {
        "source": source_key,
        "from": ends[0],
        "to": ends[1],
        **{kind: told[kind] for kind in ("designated", "delisted", "amended")},
        "restated": sum(became is not None and became.restated for became in found.values()),
    }


def _said_at(session: Session, said: Mapping[str, Sequence[ListingVersion]], when: datetime) -> dict[str, Canonical]:
    ids = {steps[0].listing_id for steps in said.values()}
    return {one.ref: one.content for one in versions.listings_at(session, ids, Moment(when))}


def _steps(said: Sequence[ListingVersion]) -> list[Step]:
    return [Step(version.content, version.rebased) for version in said]


def _entry(ref: str, party: str | None, became: Outcome) -> Answer:
    return {
        "ref": ref,
        "party_id": party,
        "kind": became.content["kind"],
        "caption": became.content["names"][0]["text"],
        "programmes": became.content.get("programmes", []),
        "listed_on": became.content.get("listed_on"),
        "changes": [asdict(change) for change in became.changes],
    }
