"""The screening audit: that every subject was screened against every believed version of every list."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sqlmodel import Session

from db import screening, screening_audit, subjects
from db.screening_audit import BelievedDocument
from db.tables.screening import ScreeningRun
from scrapers.source import ListSource
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker

COLUMNS: Final = (
    "source",
    "document",
    "published_at",
    "seen_at",
    "changes",
    "subjects",
    "screened",
    "complete",
    "ran_at",
)
"""What is told of each document of a list."""


def screening_status(tracker: Tracker) -> Answer:
    """Tell how far the screening is, and for every believed document how many subjects were screened against it.

    ``breaks`` counts places where one run over changes does not begin where the one before ended: always 0, or the
    records have been tampered with; then no run over changes counts as proof.
    """
    keys = [key for key, source in tracker.sources.items() if isinstance(source, ListSource)]
    with tracker.database.reading() as session:
        total, waits = sum(subjects.counts(session).values()), screening_audit.waiting(session)
        reached, newest = screening.reached(session), screening.newest(session)
        runs = screening_audit.changes(session)
        breaks = _breaks(runs, reached.version_id)
        proved = 0 if breaks else reached.version_id
        documents = [
            _document(document, total, _screened(session, document, total - waits, proved), runs)
            for document in screening_audit.believed(session, keys)
        ]
    return {
        "subjects": total,
        "waiting": waits,
        "breaks": breaks,
        "up_to_date": reached == newest and not waits,
        "complete": all(document["complete"] for document in documents),
        "documents": documents,
    }


def _breaks(runs: Sequence[ScreeningRun], mark: int) -> int:
    torn = sum(before.through_version != after.from_version for before, after in pairwise(runs))
    begins = bool(runs) and runs[0].from_version != 0
    ends = (runs[-1].through_version if runs else 0) != mark
    return torn + begins + ends


def _screened(session: Session, document: BelievedDocument, screened: int, proved: int) -> int:
    if document.last_version <= proved:
        return screened
    return screening_audit.screened_themselves(session, document.last_version)


def _document(document: BelievedDocument, total: int, screened: int, runs: Sequence[ScreeningRun]) -> Answer:
    first = next((run for run in runs if run.through_version >= document.last_version > 0), None)
    return {
        "source": document.source_key,
        "document": document.sha256,
        "published_at": moment(document.published_at),
        "seen_at": moment(document.seen_at),
        "changes": document.changes,
        "subjects": total,
        "screened": screened,
        "complete": screened == total,
        "ran_at": moment(first.ran_at) if first else None,
    }
