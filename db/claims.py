"""Claims of notices and articles."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from db.tables.claim import ClaimRow


def add(session: Session, claim: ClaimRow) -> int:
    """Keep a claim and give its id."""
    session.add(claim)
    session.flush()
    if claim.id is None:
        raise LookupError("the database gave a new claim no number")
    return claim.id


def of_party(session: Session, party_id: int) -> Sequence[ClaimRow]:
    """Give what was claimed of a party, oldest first."""
    rows = select(ClaimRow).where(ClaimRow.party_id == party_id)
    return session.exec(rows.order_by(col(ClaimRow.published_at), col(ClaimRow.id))).all()


def unconfirmed(session: Session, party_ids: Collection[int] | None = None) -> Sequence[ClaimRow]:
    """Give the claims of a designation that no list has confirmed, oldest first."""
    rows = select(ClaimRow).where(col(ClaimRow.confirmed_at).is_(None), ClaimRow.action == "designate")
    if party_ids is not None:
        rows = rows.where(col(ClaimRow.party_id).in_(set(party_ids)))
    return session.exec(rows.order_by(col(ClaimRow.published_at), col(ClaimRow.id))).all()


def confirm(session: Session, claims: Sequence[ClaimRow], event_id: int, now: datetime) -> None:
    """Mark claims as borne out by a list."""
    for claim in claims:
        claim.confirmed_at, claim.confirmed_by = now, event_id
    session.flush()
