"""Pages that an index pointed to and that are still to be fetched."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from db.tables.document import Page


def add_new(session: Session, pages: Sequence[Page]) -> int:
    """Queue the pages whose addresses their source has not shown before; give their number."""
    urls = [page.url for page in pages]
    keys = {page.source_key for page in pages}
    known = set(
        session.exec(select(Page.source_key, Page.url).where(col(Page.source_key).in_(keys), col(Page.url).in_(urls)))
    )
    new = {(page.source_key, page.url): page for page in pages if (page.source_key, page.url) not in known}
    session.add_all(new.values())
    session.flush()
    return len(new)


def any_of(session: Session, source_key: str) -> bool:
    """Say whether a source has ever shown a page."""
    return session.exec(select(Page.id).where(Page.source_key == source_key).limit(1)).first() is not None


def claim_due(session: Session, source_keys: Collection[str], now: datetime, lease_until: datetime) -> Page | None:
    """Take the page that has waited longest; until ``lease_until`` nobody else takes it."""
    due = select(Page).where(col(Page.source_key).in_(source_keys), col(Page.next_attempt_at) <= now)
    page = session.exec(
        due.order_by(col(Page.next_attempt_at), col(Page.id)).limit(1).with_for_update(skip_locked=True)
    ).first()
    if page is not None:
        page.next_attempt_at = lease_until
        page.attempts += 1
        session.flush()
    return page


def renew(session: Session, page_id: int, until: datetime) -> None:
    """Keep a page that is being fetched from being taken by others for longer."""
    begun = update(Page).where(col(Page.id) == page_id, col(Page.next_attempt_at).is_not(None))
    session.execute(begun.values(next_attempt_at=until))


def free_leases(session: Session, now: datetime) -> None:
    """Make every page due that somebody had begun to fetch: tried, but neither fetched nor failed."""
    begun = update(Page).where(col(Page.next_attempt_at) > now, col(Page.attempts) > 0, col(Page.error).is_(None))
    session.execute(begun.values(next_attempt_at=now))


def settle(
    session: Session, page_id: int, *, document_id: int | None, retry_at: datetime | None, error: str | None
) -> None:
    """Write down how a fetch went: a document came, it is to be tried again at ``retry_at``, or it is given up."""
    page = session.get(Page, page_id)
    if page is None:
        raise LookupError(f"no page {page_id}")
    page.document_id, page.next_attempt_at, page.error = document_id, retry_at, error
    session.flush()
