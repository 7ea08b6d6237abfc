"""The answer to how one source is doing, in everything that its operator may want to know."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from db import documents, listings
from db import sources as states
from db.tables.document import Document
from db.tables.source_state import SourceState
from scrapers.source import ListSource, Source
from tracker.answers.cross_check import cross_check_answer
from tracker.answers.documents import outcome
from tracker.answers.notation import Answer
from tracker.answers.sources import describe, registered
from tracker.wiring import Tracker

LAST_DOCUMENTS = 10
EXAMPLES = 5


class UnknownSourceError(Exception):
    """There is no such source; the message names those that are."""


def source_answer(tracker: Tracker, key: str) -> Answer:
    """Tell of one source: its state and limits, its last documents, and what its reader set aside or did not know."""
    known = registered(tracker)
    if key not in known:
        raise UnknownSourceError(f"unknown source {key!r}: sources are {', '.join(known)}")
    with tracker.database.reading() as session:
        state = states.find_state(session, key) or SourceState(key=key)
        last = documents.newest_of(session, key, LAST_DOCUMENTS)
        read = _read(session, state, last)
        records = listings.count_active(session, key)
        checked = cross_check_answer(session, key)
    return {
        **describe(known[key], state, records, is_on=key in tracker.sources),
        "failures": state.failures,
        "limits": _limits(known[key]),
        "documents": [outcome(document) for document in last],
        **_reading(read),
        "cross_check": checked,
    }


def _read(session: Session, state: SourceState, last: Sequence[Document]) -> Document | None:
    """Give the document whose reading is told: of a list the one that stands, of pages the last one."""
    if state.believed_document_id is not None:
        return documents.get(session, state.believed_document_id)
    return last[0] if last else None


def _reading(read: Document | None) -> Answer:
    rejects: list[dict[str, Any]] = read.rejects if read else []
    return {
        "read": read.sha256 if read else None,
        "rejects": len(rejects),
        "reject_examples": rejects[:EXAMPLES],
        "findings": read.findings if read else [],
    }


def _limits(source: Source) -> Answer:
    limits: Answer = {
        "interval_seconds": source.interval.total_seconds(),
        "max_bytes": source.max_bytes,
        "user_agent": source.user_agent,
        "reader_version": source.version,
    }
    if isinstance(source, ListSource):
        limits |= {"min_records": source.min_records, "max_shrink": source.max_shrink}
    return limits
