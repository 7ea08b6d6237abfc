"""Names that are proposed for listed parties, and what humans decided of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from db.rows import changed_rows, chunks
from db.tables.alias import AliasProposal
from db.tables.claim import ClaimRow
from db.tables.party import Party, PartyName


@dataclass(frozen=True, slots=True)
class AliasFilter:
    """Which proposals are asked for: with these verdicts (None is undecided; empty means all), of one party."""

    verdicts: tuple[str | None, ...] = (None,)
    party_id: int | None = None


def propose(session: Session, proposals: Sequence[AliasProposal]) -> list[AliasProposal]:
    """Keep the proposals whose name was never proposed for its party before, and give them."""
    wanted = select(AliasProposal).where(col(AliasProposal.party_id).in_({each.party_id for each in proposals}))
    known = {(each.party_id, each.folded) for each in session.exec(wanted)} if proposals else set()
    fresh = {(each.party_id, each.folded): each for each in reversed(proposals)}
    new = [each for key, each in reversed(fresh.items()) if key not in known]
    session.add_all(new)
    session.flush()
    return new


def proposals(session: Session, wanted: AliasFilter, limit: int) -> Sequence[AliasProposal]:
    """Give proposals, the newest first; what was proposed for a party that became another is told of the other."""
    rows = select(AliasProposal).join(Party, col(Party.id) == col(AliasProposal.party_id))
    rows = rows.where(col(Party.merged_into).is_(None))
    if wanted.verdicts:
        verdict = col(AliasProposal.verdict)
        named = verdict.in_([each for each in wanted.verdicts if each is not None])
        rows = rows.where(named | verdict.is_(None) if None in wanted.verdicts else named)
    if wanted.party_id is not None:
        rows = rows.where(AliasProposal.party_id == wanted.party_id)
    return session.exec(rows.order_by(col(AliasProposal.id).desc()).limit(limit)).all()


def by_ids(session: Session, numbers: Collection[int]) -> dict[int, AliasProposal]:
    """Give proposals by number."""
    found: dict[int, AliasProposal] = {}
    for chunk in chunks(set(numbers)):
        rows = session.exec(
            select(AliasProposal).where(col(AliasProposal.id).in_(chunk)).execution_options(populate_existing=True)
        )
        found.update((row.id, row) for row in rows if row.id is not None)
    return found


def decide(session: Session, number: int, before: str | None, **decision: Any) -> bool:
    """Write a decision, if the proposal still has the verdict ``before``; False when somebody was faster."""
    verdict = col(AliasProposal.verdict)
    mine = update(AliasProposal).where(
        col(AliasProposal.id) == number, verdict.is_(None) if before is None else verdict == before
    )
    return changed_rows(session, mine.values(**decision)) == 1


def move(session: Session, party_id: int, into: int) -> None:
    """Give the proposals of one party to another; where both have a name, a refusal of it holds for the other too."""
    theirs = {each.folded: each for each in session.exec(select(AliasProposal).where(AliasProposal.party_id == into))}
    for ours in session.exec(select(AliasProposal).where(AliasProposal.party_id == party_id)).all():
        other = theirs.get(ours.folded)
        if other is None:
            ours.party_id = into
        elif other.verdict is None and ours.verdict == "refused":
            other.verdict, other.decided_at = ours.verdict, ours.decided_at
            other.decided_by, other.why = ours.decided_by, ours.why
    session.flush()


def documents_of(session: Session, name_ids: Collection[int]) -> dict[int, int]:
    """Give the documents that names rest on which no list gives: an accepted alias's, or a claim's; by name."""
    found: dict[int, int] = {}
    for chunk in chunks(set(name_ids)):
        claimed = select(PartyName.id, ClaimRow.document_id).join(ClaimRow, col(ClaimRow.id) == col(PartyName.claim_id))
        accepted = select(AliasProposal.name_id, AliasProposal.document_id)
        for rows in (
            session.exec(claimed.where(col(PartyName.id).in_(chunk))),
            session.exec(accepted.where(col(AliasProposal.name_id).in_(chunk))),
        ):
            found.update((name_id, document_id) for name_id, document_id in rows if name_id is not None)
    return found
