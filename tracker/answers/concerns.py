"""The answer to what is or was wrong with the tracker itself."""

from db import concerns as kept
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker


def concerns(tracker: Tracker, limit: int) -> Answer:
    """Tell of the newest concerns, those that stand and those that are over."""
    with tracker.database.reading() as session:
        rows = kept.newest(session, limit)
    return {
        "concerns": [
            {
                "key": row.key,
                "caption": row.caption,
                "detail": row.detail,
                "began_at": moment(row.began_at),
                "told_at": moment(row.told_at),
                "ended_at": moment(row.ended_at),
            }
            for row in rows
        ]
    }
