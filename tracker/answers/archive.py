"""The answer to whether the archive still holds everything that was ever brought, unaltered."""

from db import documents
from db.archive import ArchiveError
from tracker.answers.notation import Answer
from tracker.wiring import Tracker


def archive_check(tracker: Tracker) -> Answer:
    """Read every part of every document and compare it with its hash; name those that are missing or altered."""
    with tracker.database.reading() as session:
        needed = [found for found in documents.every_part(session) if "dropped_at" not in found[-1]]
    problems: dict[str, str | None] = {}
    total = 0
    for *_, part in needed:
        if part["sha256"] not in problems:
            problems[part["sha256"]], size = _look_at(tracker, part["sha256"])
            total += size
    damaged = [
        {"id": number, "source": source_key, "document": sha256, "part": part["name"], "problem": problem}
        for number, source_key, sha256, part in needed
        if (problem := problems[part["sha256"]]) is not None
    ]
    documents_checked = len({number for number, *_ in needed})
    return {"documents": documents_checked, "parts": len(problems), "bytes": total, "damaged": damaged}


def _look_at(tracker: Tracker, sha256: str) -> tuple[str | None, int]:
    try:
        return None, len(tracker.archive.get(sha256))
    except ArchiveError as error:
        return str(error), 0
