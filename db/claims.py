"""Claims of notices and articles."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select as sa_select
from sqlalchemy import update
from sqlmodel import Session, col, select

from db.rows import chunks
from db.tables.claim import ClaimRow
from db.tables.document import Document
from db.tables.event import Event

_OPEN = (col(ClaimRow.confirmed_at).is_(None), col(ClaimRow.ended_at).is_(None))


def _is_open(claim: ClaimRow) -> bool:
    return claim.confirmed_at is None and claim.ended_at is None


def add(session: Session, claim: ClaimRow) -> int:
    """Keep a claim and give its id."""
    session.add(claim)
    session.flush()
    if claim.id is None:
        raise LookupError("the database gave a new claim no number")
    return claim.id


def of_parties(session: Session, party_ids: Collection[int]) -> dict[int, list[ClaimRow]]:
    """Give what was claimed of parties, by party, oldest first."""
    found: dict[int, list[ClaimRow]] = {}
    for chunk in chunks(set(party_ids)):
        wanted = select(ClaimRow).where(col(ClaimRow.party_id).in_(chunk))
        for claim in session.exec(wanted.order_by(col(ClaimRow.published_at), col(ClaimRow.id))):
            found.setdefault(claim.party_id, []).append(claim)
    return found


def of_page(session: Session, document: Document) -> list[ClaimRow]:
    """Give what still stands of what earlier versions of a document's page claimed, oldest first."""
    earlier = select(ClaimRow).join(Document, col(Document.id) == col(ClaimRow.document_id))
    same_page = (Document.source_key == document.source_key, Document.url == document.url)
    standing = earlier.where(*same_page, col(Document.id) < document.id, col(ClaimRow.ended_at).is_(None))
    return list(session.exec(standing.order_by(col(ClaimRow.id))))


def sources_of(session: Session, party_ids: Collection[int]) -> dict[int, list[str]]:
    """Give the sources that claimed something of parties, by party, each once, oldest first."""
    found: dict[int, list[str]] = {}
    for chunk in chunks(set(party_ids)):
        claimed = select(ClaimRow.party_id, Document.source_key).join(
            Document, col(Document.id) == col(ClaimRow.document_id)
        )
        for party_id, source_key in session.exec(
            claimed.where(col(ClaimRow.party_id).in_(chunk)).order_by(col(ClaimRow.id))
        ):
            known = found.setdefault(party_id, [])
            known += [source_key] if source_key not in known else []
    return found


def unconfirmed(
    session: Session, party_ids: Collection[int] | None = None, action: str = "designate"
) -> list[ClaimRow]:
    """Give the claims of an act that no list has confirmed (of these parties, or of all), oldest first."""
    if party_ids is not None:
        said = [claim for some in of_parties(session, party_ids).values() for claim in some]
        waiting = [claim for claim in said if _is_open(claim) and claim.action == action]
        return sorted(waiting, key=lambda claim: (claim.published_at, claim.id))
    rows = select(ClaimRow).where(*_OPEN, ClaimRow.action == action)
    return list(session.exec(rows.order_by(col(ClaimRow.published_at), col(ClaimRow.id))))


def any_open(session: Session) -> bool:
    """Say whether any claim waits for a list."""
    return session.exec(select(ClaimRow.id).where(*_OPEN).limit(1)).first() is not None


def confirm(session: Session, claims: Sequence[ClaimRow], event_id: int, now: datetime) -> None:
    """Mark claims as borne out by a list."""
    for claim in claims:
        claim.confirmed_at, claim.confirmed_by = now, event_id
    session.flush()


def reopen(session: Session, source_key: str) -> None:
    """Make the claims that a list confirmed open again, before the list is read anew."""
    by_this_list = sa_select(Event.__table__.c.id).where(Event.__table__.c.source_key == source_key)  # type: ignore[attr-defined]
    confirmed = update(ClaimRow).where(col(ClaimRow.confirmed_by).in_(by_this_list))
    session.execute(confirmed.values(confirmed_at=None, confirmed_by=None))
