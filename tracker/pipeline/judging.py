"""Human judgements on pairs of listings: they outrank every score, regroup parties, and can be taken back."""

from dataclasses import dataclass

from sqlmodel import Session

from db import joins, parties
from db.history import listings_with_ref
from db.tables.join import Judgement
from db.tables.listing import ListingRow
from db.tables.party import PartyJoin
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker

VERDICTS = ("same", "different", "unsure")


class JudgementError(Exception):
    """A judgement that cannot be taken, with the reason; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judgement did: the parties of both listings afterwards."""

    verdict: str
    left: str
    right: str
    left_party: int
    right_party: int


def judge(tracker: Tracker, left: str, right: str, verdict: str, *, why: str, who: str) -> Judged:
    """Say of two listings (``source:ref``) whether they are one party, and regroup the parties accordingly.

    ``same`` makes one party of both, ``different`` takes the second listing out of a party they share, ``unsure`` is
    only kept. The newest word on a pair counts.
    """
    if verdict not in VERDICTS:
        raise JudgementError(f"unknown verdict {verdict!r}: verdicts are {', '.join(VERDICTS)}")
    if not why.strip():
        raise JudgementError("a judgement needs its reason")
    with tracker.database.writing(alone=True) as session:
        ours, theirs = _listing(session, left), _listing(session, right)
        if ours.id is None or theirs.id is None or ours.id == theirs.id:
            raise JudgementError("a judgement is about two listings")
        first, second = sorted((ours.id, theirs.id))
        now = tracker.clock()
        joins.judge(
            session,
            Judgement(
                left_listing_id=first, right_listing_id=second, verdict=verdict, why=why, judged_by=who, judged_at=now
            ),
        )
        if verdict == "same" and ours.party_id != theirs.party_id:
            _merge(session, ours, theirs, tracker, who, why)
        if verdict == "different" and ours.party_id == theirs.party_id:
            _split(session, theirs, tracker, who, why)
        record(session, now, who, "judgement.add", f"listings {left} and {right}", verdict=verdict, why=why)
        session.expire_all()
        return Judged(verdict, left, right, _listing(session, left).party_id, _listing(session, right).party_id)


def _listing(session: Session, name: str) -> ListingRow:
    source_key, colon, ref = name.partition(":")
    found = listings_with_ref(session, ref, source_key) if colon else listings_with_ref(session, name)
    if len(found) != 1:
        many = "several listings have" if found else "there is no listing with"
        raise JudgementError(f"{many} the reference {name!r}: name it as source:reference")
    return found[0]


def _merge(session: Session, ours: ListingRow, theirs: ListingRow, tracker: Tracker, who: str, why: str) -> None:
    into, party_id = sorted((ours.party_id, theirs.party_id))
    parties.merge(session, party_id, into)
    _record(session, theirs if theirs.party_id == party_id else ours, into, tracker, who, why)


def _split(session: Session, listing: ListingRow, tracker: Tracker, who: str, why: str) -> None:
    party = parties.get(session, listing.party_id)
    row = {
        "kind": party.kind if party else "other",
        "caption": listing.caption,
        "created_at": tracker.clock(),
    }
    alone = parties.add_many(session, [row])[0]
    parties.move_listing(session, listing.id or 0, alone)
    _record(session, listing, alone, tracker, who, why)


def _record(session: Session, listing: ListingRow, party_id: int, tracker: Tracker, who: str, why: str) -> None:
    join = PartyJoin(party_id=party_id, listing_id=listing.id, reason=why, decided_by=who, decided_at=tracker.clock())
    parties.record_join(session, join)
