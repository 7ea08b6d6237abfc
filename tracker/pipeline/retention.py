"""Drops bodies from the archive that nothing rests on: no event, nothing that is believed, no rebuild."""

from dataclasses import asdict, dataclass
from datetime import timedelta

from db import retention
from scrapers.registry import all_sources
from scrapers.source import ListSource
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker


@dataclass(frozen=True, slots=True)
class Prunable:
    """What is not needed: documents, the bodies that only they have, and their size in bytes as they came."""

    documents: int
    bodies: int
    size: int


def prune(tracker: Tracker, days: int, *, really: bool, who: str) -> Prunable:
    """Find what is not needed and older than so many days, and (``really``) drop it.

    The rows of the documents stay and say when their bodies went. Bodies go after the rows say so: one that
    a killed process left behind is only wasted room. ``who`` stands in the audit log for what was dropped.
    """
    now = tracker.clock()
    lists = {key for key, source in {**all_sources(), **tracker.sources}.items() if isinstance(source, ListSource)}
    with tracker.database.writing(alone=True) as session:
        found = retention.unneeded(session, now - timedelta(days=days), lists)
        needed = retention.needed_bodies(session, {document.id or 0 for document in found})
        sizes = {part["sha256"]: part["size"] or 0 for document in found for part in document.parts}
        bodies = {sha256: size for sha256, size in sizes.items() if sha256 not in needed}
        prunable = Prunable(len(found), len(bodies), sum(bodies.values()))
        if really and found:
            retention.mark_dropped(session, found, bodies, now)
            record(session, now, who, "archive.prune", "archive", older_than_days=days, **asdict(prunable))
    if really:
        for sha256 in bodies:
            tracker.archive.drop(sha256)
    return prunable
