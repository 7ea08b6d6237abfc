"""Pages that an index pointed to and that are still to be fetched."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from db.rows import changed_rows
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
    """Take the page that has waited longest, new ones first; until ``lease_until`` nobody else takes it."""
    due = select(Page).where(col(Page.source_key).in_(source_keys), col(Page.next_attempt_at) <= now)
    page = session.exec(
        due.order_by(col(Page.sha256).is_not(None), col(Page.next_attempt_at), col(Page.id))
        .limit(1)
        .with_for_update(skip_locked=True)
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


def settle(session: Session, page_id: int, **outcome: Any) -> None:
    """Write down how a fetch went, and when the page is due again (``next_attempt_at``, None for never)."""
    page = session.get(Page, page_id)
    if page is None:
        raise LookupError(f"no page {page_id}")
    for name, value in outcome.items():
        setattr(page, name, value)
    session.flush()


def at(session: Session, source_key: str, url: str | None) -> Page | None:
    """Give the page of a source at an address."""
    return session.exec(select(Page).where(Page.source_key == source_key, Page.url == url)).first()


def mark_read(session: Session, source_key: str, url: str | None) -> bool:
    """Say of a page that what came can be read; give whether it could not be before."""
    page = update(Page).where(col(Page.source_key) == source_key, col(Page.url) == url, col(Page.unread).is_(True))
    return changed_rows(session, page.values(unread=False)) > 0


def any_unread(session: Session, source_key: str) -> bool:
    """Say whether any page of a source waits to be read that could not be."""
    unread = select(Page.id).where(Page.source_key == source_key, col(Page.unread).is_(True))
    return session.exec(unread.limit(1)).first() is not None
