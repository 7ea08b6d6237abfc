"""Rebuilds a list's history: every document that speaks for the list is read again, in the order of publication.

Listings keep their numbers and parties, events that come out the same keep theirs, and nobody is told anything: what is
found to have happened differently gets new events, and the old ones are marked as superseded.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import claims, documents, events, listings, screening, sources
from db.tables.document import Document
from scrapers.record import DocumentError
from scrapers.source import ListSource
from tracker.domain.diff import Differences, differences
from tracker.pipeline import rebasing
from tracker.pipeline.applying import Update, apply, version_row
from tracker.pipeline.confirming import confirm
from tracker.pipeline.ingest_list import comparable, write_believed
from tracker.pipeline.reading import read_list
from tracker.pipeline.telling import tell
from tracker.wiring import Tracker

LIST_KINDS = ("designated", "amended", "delisted", "relisted", "confirmed")


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild did: documents read, documents left out with the reason, events new and superseded."""

    documents: int
    left_out: tuple[str, ...]
    new_events: int
    superseded_events: int


class RebuildError(Exception):
    """A source that cannot be rebuilt, with the reason; nothing was changed."""


def rebuild(tracker: Tracker, source_key: str) -> Rebuilt:
    """Replay a list's documents from the archive, in one transaction."""
    source = tracker.sources.get(source_key)
    if not isinstance(source, ListSource):
        raise RebuildError(f"{source_key!r} is not a list that is read here")
    with tracker.database.writing(alone=True) as session:
        history = documents.history_of(session, source.key)
        if not history:
            raise RebuildError(f"no document of {source_key} is in the archive")
        before = events.newest_id(session)
        claims.reopen(session, source.key)
        listings.unbear(session, source.key)
        screening.begin_again(session, tracker.clock())
        replay = _Replay(session, tracker, source)
        for document in history:
            replay.read(document)
        listings.bury_unborn(session, source.key)
        superseded = events.supersede(session, source.key, LIST_KINDS, replay.keys, tracker.clock())
        sources.state_of(session, source.key).believed_document_id = replay.newest.id if replay.newest else None
        return Rebuilt(
            documents=len(history) - len(replay.left_out),
            left_out=tuple(replay.left_out),
            new_events=events.newest_id(session) - before,
            superseded_events=superseded,
        )


class _Replay:
    """The reading of one document after another; ``keys`` are the dedupe keys of all events found."""

    def __init__(self, session: Session, tracker: Tracker, source: ListSource) -> None:
        self._session = session
        self._tracker = tracker
        self._source = source
        self.newest: Document | None = None
        self.keys: set[str] = set()
        self.left_out: list[str] = []
        self._seen_latest: datetime | None = None

    def read(self, document: Document) -> None:
        """Read one document and apply it on what the ones before it left."""
        try:
            read = read_list(self._tracker, self._source, document, self.newest)
        except DocumentError as error:
            self.left_out.append(f"{document.sha256}: {error}")
            return
        published_at = document.published_at or read.reading.published_at or document.fetched_at
        standing = listings.standing(self._session, self._source.key)
        update = Update(self._session, self._source, document, published_at, read, standing)
        if self.newest is not None and self.newest.format != read.reading.format:
            update = rebasing.rebase(update, self.newest, None)
        found = differences(comparable(update), read.digests)
        drafts = apply(update, found)
        if self.newest is not None or document.alert is True:
            tell(self._session, drafts, quietly=True)
            self.keys.update(draft.dedupe_key for draft in drafts)
        self.keys.update(confirm(update, found, quietly=True))
        self._witness(update, found)
        write_believed(update, document.ingested_at or self._tracker.clock(), changed=bool(drafts))
        self.newest = document

    def _witness(self, update: Update, found: Differences) -> None:
        """Keep that we knew something earlier than the document that now comes first: "as known at" rests on it."""
        if self._seen_latest is None or update.document.fetched_at >= self._seen_latest:
            self._seen_latest = update.document.fetched_at
            return
        restated = {*found.designated, *found.relisted, *found.altered}
        known_since = listings.seen_since(self._session, self._source.key)
        rows = [
            {**version_row(update, ref, was), "rebased": True}
            for ref, was in update.standing.items()
            if ref in update.read.digests
            and ref not in restated
            and update.document.fetched_at < known_since.get(was.listing_id, update.document.fetched_at)
        ]
        listings.add_versions(self._session, rows)
