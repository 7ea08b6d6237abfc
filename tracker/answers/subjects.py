"""Answers about the user's own parties."""

from db import subjects
from db.tables.subject import Subject
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker


def subject_lists(tracker: Tracker, list_name: str | None, limit: int) -> Answer:
    """Tell the lists with their sizes, and at most so many subjects of one list or of all."""
    with tracker.database.reading() as session:
        return {
            "lists": [{"list": name, "subjects": number} for name, number in subjects.counts(session).items()],
            "subjects": [_subject(row) for row in subjects.after(session, 0, limit, list_name)],
        }


def _subject(row: Subject) -> Answer:
    return {
        "list": row.list_name,
        "id": row.ref,
        "name": row.name,
        "said": row.said,
        "created_at": moment(row.created_at),
        "changed_at": moment(row.changed_at),
    }
