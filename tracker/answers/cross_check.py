"""The answer to whether a list and its publisher's files of changes tell the same."""

from sqlmodel import Session

from db import documents, hints
from scrapers.record import Action
from tracker.answers.notation import Answer, moment
from tracker.domain.cross_check import disagreement


def cross_check_answer(session: Session, key: str) -> Answer | None:
    """Tell a list's last publication (in its own zone), hints by outcome and disagreements; None where none came."""
    newest = hints.newest(session, key)
    if newest is None:
        return None
    return {
        "last_publication": {
            "published_at": newest.told_at,
            "url": documents.get(session, newest.document_id).url,
            "seen_at": moment(newest.seen_at),
        },
        "hints": {outcome or "waiting": count for outcome, count in hints.counts(session, key).items()},
        "disagreements": [
            {
                "ref": row.ref,
                "name": row.name,
                "action": row.action,
                "told_at": row.told_at or None,
                "outcome": row.outcome,
                "says": disagreement(f"{row.name} ({row.ref})", Action(row.action), row.told_at),
            }
            for row in hints.open_of(session, key)
            if row.outcome in hints.OPEN
        ],
    }
