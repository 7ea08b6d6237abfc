"""Answers about what humans did: the audit log, and whether it is whole."""

from collections.abc import Iterator, Sequence

from sqlmodel import Session

from db import audit as log
from db.tables.audit import AuditEntry
from tracker.answers.notation import Answer, moment
from tracker.domain.chain import GENESIS, UNREADABLE, Act, Broken, Link, first_broken
from tracker.wiring import Tracker

PAGE = 1000


def audit(tracker: Tracker, limit: int) -> Answer:
    """Tell the newest entries of the audit log, in number order."""
    with tracker.database.reading() as session:
        return {"audit": [_entry(row) for row in log.newest(session, limit)]}


def verification(tracker: Tracker, expected: str | None = None) -> Answer:
    """Compute the whole chain again and tell the first entry that is broken, null where all are whole.

    ``expected`` is a hash that a human noted earlier: it must still stand in the log, or its end was cut off and
    perhaps written anew, which nothing inside can show. ``head`` is the hash to note now.
    """
    seen = _Seen(expected)
    with tracker.database.reading() as session:
        try:
            broken = first_broken(seen.links(session))
        except (TypeError, ValueError):
            broken = Broken(seen.entries + 1, UNREADABLE)
    if broken is None and not seen.expected:
        broken = Broken(None, "the expected hash stands nowhere in it: its end was cut off, or it was written anew")
    return {
        "entries": seen.entries,
        "head": seen.head,
        "broken": None if broken is None else {"id": broken.number, "reason": broken.reason},
    }


class _Seen:
    """What went by while the log was read."""

    def __init__(self, expected: str | None) -> None:
        self.entries, self.head = 0, GENESIS
        self.expected = expected in (None, GENESIS)
        self._wanted = expected
        self._last: int | None = None
        self._page = PAGE

    def links(self, session: Session) -> Iterator[Link]:
        while rows := self._following(session):
            for row in rows:
                yield _link(row)
                self.entries, self.head, self._last = self.entries + 1, row.hash, row.id
                self.expected = self.expected or row.hash == self._wanted

    def _following(self, session: Session) -> Sequence[AuditEntry]:
        try:
            return log.following(session, self._last, self._page)
        except (TypeError, ValueError):
            # One of the page cannot be read: from here on one by one, up to that one.
            self._page = 1
            return log.following(session, self._last, self._page)


def _link(row: AuditEntry) -> Link:
    return Link(row.id or 0, Act(row.at, row.who, row.action, row.subject, row.detail), row.previous_hash, row.hash)


def _entry(row: AuditEntry) -> Answer:
    return {
        "id": row.id,
        "at": moment(row.at),
        "who": row.who,
        "action": row.action,
        "subject": row.subject,
        "detail": row.detail,
        "previous_hash": row.previous_hash,
        "hash": row.hash,
    }
