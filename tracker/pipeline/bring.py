"""Brings documents from files, as if their source had been fetched at some moment."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from db import documents, events
from db.tables.document import Document
from scrapers.record import DocumentError
from scrapers.source import IndexSource, ListSource, Source
from tracker.pipeline.announce import announce
from tracker.pipeline.ingest import ingest, ingest_document
from tracker.pipeline.ingest_list import newest_believed
from tracker.pipeline.journaling import is_ours
from tracker.pipeline.parts import Part, archived, document_hash
from tracker.pipeline.reading import read_list
from tracker.wiring import Tracker


class ImportRefused(Exception):  # noqa: N818 - it is an answer, not an accident
    """Files that are not brought in, with the reason; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of one document: ``verdict`` is known (it was there before), believed, unchanged, disbelieved …"""

    document_id: int
    sha256: str
    verdict: str
    reason: str | None = None
    records: int | None = None
    events: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clocks:
    """The moments of an import: by the publisher and by us; ``seen_at`` None is now."""

    published_at: datetime | None = None
    seen_at: datetime | None = None


def keep_for_rebuild(tracker: Tracker, source_key: str, paths: Sequence[Path], clocks: Clocks) -> Brought:
    """Keep a list document of any age in the archive, where the next rebuild of its list fits it in.

    It is read once, to know that it can be and of which day it is; raises ``ImportRefused`` otherwise.
    """
    source = source_of(tracker, source_key)
    if not isinstance(source, ListSource):
        raise ImportRefused(f"{source_key} is not a list: only lists have a history that is rebuilt")
    document = _document(tracker, source, _parts(tracker, source, _as_parts(paths)), clocks, None)
    try:
        read = read_list(tracker, source, document, None)
    except DocumentError as error:
        raise ImportRefused(str(error)) from error
    document.published_at = document.published_at or read.reading.published_at
    if document.published_at is None:
        raise ImportRefused("the document does not say of which day it is: give --published-at")
    with tracker.database.writing(alone=True) as session:
        known = documents.find(session, source.key, document.sha256, document.published_at)
        if known is not None and known.verdict in documents.HISTORY:
            return Brought(known.id or 0, known.sha256, "known", known.reason, known.records)
        document.verdict, document.ingested_at = "kept", tracker.clock()
        kept = documents.add(session, document)
    return Brought(kept.id or 0, kept.sha256, "kept", None, len(read.forms))


def bring(
    tracker: Tracker, source_key: str, paths: Sequence[Path], clocks: Clocks, alert: bool | None = None
) -> list[Brought]:
    """Import files: the paths are the parts of one document of a list, or each a page of its own.

    Each document is archived and queued first and then ingested: an interrupted import goes on where it stopped.
    """
    source = source_of(tracker, source_key)
    # Documents that an interrupted import left in the queue come first.
    while ingest(tracker):
        continue
    documents_of = [_as_parts(paths)] if isinstance(source, ListSource) else [[file] for file in _files(paths)]
    return [_bring_one(tracker, source, _parts(tracker, source, files), clocks, alert) for files in documents_of]


def source_of(tracker: Tracker, source_key: str) -> Source:
    """Give a source by its key, or refuse by name."""
    source = tracker.sources.get(source_key)
    if source is None:
        raise ImportRefused(f"unknown source {source_key!r}: sources are {', '.join(tracker.sources)}")
    return source


def _as_parts(paths: Sequence[Path]) -> list[Path]:
    files: dict[str, Path] = {}
    for path in _files(paths):
        if path.name in files:
            raise ImportRefused(f"two parts are named {path.name}: the parts of one document have names of their own")
        files[path.name] = path
    if not files:
        raise ImportRefused("there is no file in the folder")
    return [files[name] for name in sorted(files)]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(child for child in path.iterdir() if child.is_file() and not child.name.startswith("."))
        else:
            yield path


def _parts(tracker: Tracker, source: Source, files: Iterable[Path]) -> list[Part]:
    """Archive one file after the other: a document of several large ones is never whole in memory."""
    return [part for path in files for part in archived(tracker.archive, {path.name: _body(source, path)})]


def _body(source: Source, path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > source.max_bytes:
            raise ImportRefused(f"{path} has {size} bytes, more than the {source.max_bytes} that are read")
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused(f"{path}: {error.strerror}") from None


def _bring_one(tracker: Tracker, source: Source, parts: Sequence[Part], clocks: Clocks, alert: bool | None) -> Brought:
    document = _document(tracker, source, parts, clocks, alert)
    sha256 = document.sha256
    with tracker.database.writing(alone=True) as session:
        newest = newest_believed(session, source.key) if isinstance(source, ListSource) else None
        known = documents.find(session, source.key, sha256, clocks.published_at)
        if known is not None and _is_same(known, newest, clocks):
            return Brought(known.id or 0, sha256, "known", known.reason, known.records)
        _refuse_older(newest, clocks.published_at)
        before = events.newest_id(session)
        documents.add(session, document)
    ingest_document(tracker, document)
    # Where the journal of what was sent is kept elsewhere, who keeps it announces.
    while is_ours(tracker) and announce(tracker):
        continue
    return _outcome(tracker, document.id or 0, before)


def _document(tracker: Tracker, source: Source, parts: Sequence[Part], clocks: Clocks, alert: bool | None) -> Document:
    return Document(
        source_key=source.key,
        sha256=document_hash(parts),
        parts=list(parts),
        url=f"import:{', '.join(part['name'] for part in parts)}",
        title=parts[0]["name"] if isinstance(source, IndexSource) else None,
        origin="import",
        fetched_at=clocks.seen_at or tracker.clock(),
        published_at=clocks.published_at,
        alert=alert,
    )


def _is_same(known: Document, newest: Document | None, clocks: Clocks) -> bool:
    # A list may say again what it said before: without a date the same bytes are known only when they are the newest.
    returned = newest is not None and clocks.published_at is None and known.sha256 != newest.sha256
    return known.verdict != "disbelieved" and not returned


def _refuse_older(newest: Document | None, published_at: datetime | None) -> None:
    if newest is None or newest.published_at is None or published_at is None or published_at >= newest.published_at:
        return
    raise ImportRefused(
        f"published {published_at:%Y-%m-%d}, older than the newest believed document of {newest.published_at:%Y-%m-%d}"
        "; with --backfill it is kept for a rebuild"
    )


def _outcome(tracker: Tracker, document_id: int, before: int) -> Brought:
    with tracker.database.reading() as session:
        document = documents.get(session, document_id)
        kinds = Counter(events.kinds_of_document(session, document_id, after_id=before))
    return Brought(document_id, document.sha256, document.verdict or "", document.reason, document.records, kinds)
