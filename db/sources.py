"""The state of sources: claiming what is due and writing down how it went."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import uuid4

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from db.rows import changed_rows
from db.tables.source_state import SourceState, Validator


def ensure(session: Session, keys: Collection[str], now: datetime) -> None:
    """Give every source a row, due at once."""
    known = set(session.exec(select(SourceState.key)))
    session.add_all(SourceState(key=key, next_due_at=now) for key in keys if key not in known)
    session.flush()


def state_of(session: Session, key: str) -> SourceState:
    """Give the row of one source, making it when it is new."""
    state = session.get(SourceState, key)
    if state is None:
        state = SourceState(key=key)
        session.add(state)
        session.flush()
    return state


def find_state(session: Session, key: str) -> SourceState | None:
    """Give the row of one source, None where it has none yet."""
    return session.get(SourceState, key)


def all_states(session: Session) -> Sequence[SourceState]:
    """Give every row, by key."""
    return session.exec(select(SourceState).order_by(SourceState.key)).all()


def claim_due(session: Session, keys: Collection[str], now: datetime, lease_until: datetime) -> SourceState | None:
    """Lease the source that has been due longest, or give None when none is due."""
    free = or_(col(SourceState.lease_until).is_(None), col(SourceState.lease_until) < now)
    wanted = select(SourceState).where(col(SourceState.key).in_(keys), col(SourceState.next_due_at) <= now, free)
    first = wanted.order_by(col(SourceState.next_due_at)).limit(1).with_for_update(skip_locked=True)
    state = session.exec(first).first()
    if state is not None:
        state.lease_until, state.lease_token = lease_until, uuid4().hex
        session.flush()
    return state


def renew(session: Session, key: str, token: str | None, until: datetime) -> None:
    """Make a lease last longer, if it is still ours."""
    mine = update(SourceState).where(col(SourceState.key) == key, col(SourceState.lease_token) == token)
    session.execute(mine.values(lease_until=until))


def release(session: Session, key: str, token: str | None, next_due_at: datetime) -> bool:
    """Give a lease back and set the next due time; False when the lease was lost to somebody else."""
    mine = update(SourceState).where(col(SourceState.key) == key, col(SourceState.lease_token) == token)
    freed = mine.values(lease_until=None, lease_token=None, next_due_at=next_due_at)
    return changed_rows(session, freed) == 1


def bring_forward(session: Session, keys: Collection[str], now: datetime) -> None:
    """Make sources due that are not yet."""
    later = update(SourceState).where(col(SourceState.key).in_(keys), col(SourceState.next_due_at) > now)
    session.execute(later.values(next_due_at=now))


def free_leases(session: Session) -> None:
    """Free every claimed source."""
    claimed = update(SourceState).where(col(SourceState.lease_until).is_not(None))
    session.execute(claimed.values(lease_until=None, lease_token=None))


def validators(session: Session, key: str) -> dict[str, Validator]:
    """Give what the last good answers of a source said, by URL."""
    return {row.url: row for row in session.exec(select(Validator).where(Validator.source_key == key))}


def remember(session: Session, rows: Iterable[Validator]) -> None:
    """Write down what good answers said of themselves, each in place of what its address said before."""
    for row in rows:
        session.merge(row)
    session.flush()


def forget_validators(session: Session, key: str, but: Collection[str] = ()) -> None:
    """Drop a source's validators, but those of some addresses, so that the next fetch brings the whole body."""
    for row in session.exec(select(Validator).where(Validator.source_key == key)):
        if row.url not in but:
            session.delete(row)
