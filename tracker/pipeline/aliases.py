"""A human accepts or refuses names that documents give a listed party."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal

from sqlmodel import Session

from db import aliases, parties
from db.tables.alias import AliasProposal
from scrapers.record import NameKind, Strength
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker

Verdict = Literal["accepted", "refused"]

_ACTIONS = {"accepted": "alias.accept", "refused": "alias.refuse"}


class AliasError(Exception):
    """A decision that cannot be taken, with the reason; nothing was changed."""


def decide_aliases(tracker: Tracker, numbers: Sequence[int], verdict: Verdict, *, why: str, who: str) -> None:
    """Accept or refuse proposed names, all of them or none.

    An accepted one becomes a weak alias of its party, and subjects are screened against it. A refused one is kept, so
    that it is not proposed again; it may still be accepted. What was accepted stays.
    """
    if not why.strip():
        raise AliasError("a decision needs its reason")
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        held = aliases.by_ids(session, numbers)
        refused = [_refusal(number, held.get(number), verdict) for number in sorted(set(numbers))]
        if any(refused):
            raise AliasError(_told(filter(None, refused)))
        late = [row for row in _ordered(held) if not _decide(session, row, verdict, who, why, now)]
        if late:
            raise AliasError(_told(f"alias {row.id} was decided a moment ago" for row in late))
        for row in _ordered(held):
            detail = {"party": f"P{row.party_id}", "name": row.text, "why": why}
            record(session, now, who, _ACTIONS[verdict], f"alias {row.id}", **detail)


def _ordered(held: dict[int, AliasProposal]) -> Iterator[AliasProposal]:
    return (held[number] for number in sorted(held))


def _refusal(number: int, row: AliasProposal | None, verdict: Verdict) -> str | None:
    if row is None:
        return f"there is no proposed alias {number}"
    if row.verdict not in ("accepted", verdict):
        return None
    return f"alias {number} is {row.verdict} already, says {row.decided_by} ({row.decided_at:%Y-%m-%d %H:%M} UTC)"


def _decide(session: Session, row: AliasProposal, verdict: Verdict, who: str, why: str, now: datetime) -> bool:
    name_id = None
    if verdict == "accepted":
        alias = {"party_id": row.party_id, "text": row.text, "kind": NameKind.ALIAS, "strength": Strength.WEAK}
        name_id = parties.add_names(session, [{**alias, "listing_id": None, "claim_id": None}])[0]
    decision = {"verdict": verdict, "decided_at": now, "decided_by": who, "why": why, "name_id": name_id}
    return aliases.decide(session, row.id or 0, row.verdict, **decision)


def _told(reasons: Iterable[str]) -> str:
    return f"{'; '.join(reasons)}; nothing was changed"
