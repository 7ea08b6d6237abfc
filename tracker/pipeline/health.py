"""How a source is doing, and the two events that tell of it."""

from datetime import datetime

from sqlmodel import Session

from db import sources
from db.tables.source_state import SourceState
from tracker.pipeline.telling import Draft, tell

FAILURES_BEFORE_DEGRADED = 3
"""A source that cannot be reached is degraded after so many looks; a document that is not believed degrades at once."""


def still_bad(session: Session, key: str, now: datetime) -> None:
    """Write down a look that found the same document that was not believed before: nothing to tell again."""
    sources.state_of(session, key).last_checked_at = now
    session.flush()


def succeeded(session: Session, key: str, now: datetime) -> SourceState:
    """Write down that a source gave what it should, telling of its recovery when it was degraded."""
    state = sources.state_of(session, key)
    if state.state == "degraded":
        caption = f"{key} works again"
        dedupe = f"recovered|{key}|{state.last_checked_at}|{now.isoformat()}"
        draft = Draft(dedupe_key=dedupe, kind="source_recovered", source_key=key, caption=caption, seen_at=now)
        tell(session, [draft])
    state.state, state.failures, state.error_kind, state.error = "ok", 0, None, None
    state.last_checked_at = state.last_success_at = now
    session.flush()
    return state


def failed(
    session: Session, key: str, now: datetime, *, kind: str, reason: str, document_id: int | None = None
) -> SourceState:
    """Write down that a look at a source failed; tell of it once, when the source becomes degraded."""
    state = sources.state_of(session, key)
    state.failures += 1
    state.last_checked_at = now
    state.error_kind, state.error = kind, reason
    if state.state != "degraded":
        state.state = "failing"
        if document_id is not None or state.failures >= FAILURES_BEFORE_DEGRADED:
            _tell_degraded(session, key, now, kind, reason, document_id)
            state.state = "degraded"
    session.flush()
    return state


def _tell_degraded(session: Session, key: str, now: datetime, kind: str, reason: str, document_id: int | None) -> None:
    draft = Draft(
        dedupe_key=f"degraded|{key}|{now.isoformat()}",
        kind="source_degraded",
        source_key=key,
        document_id=document_id,
        caption=f"{key} is degraded ({kind})",
        explanation=reason,
        seen_at=now,
    )
    tell(session, [draft])
