"""Keeps a change of our reader, or of a document's layout, from looking like a change of the source."""

from collections.abc import Mapping
from dataclasses import replace

from db import listings
from db.listings import Standing
from db.tables.document import Document
from scrapers.source import ListSource
from tracker.pipeline.applying import Update, version_row
from tracker.pipeline.reading import ListReading


def read_alike(believed: Document, source: ListSource, layout: str) -> bool:
    """Say whether the stored readings and a new one in this layout were made by the same reader."""
    return believed.reader_version == source.version and believed.format == layout


def same_layout_by_another_reader(believed: Document, source: ListSource, layout: str) -> bool:
    """Say whether reading the last believed document again would give something comparable."""
    return believed.format == layout and believed.reader_version != source.version


def rebase(update: Update, believed: Document, before: ListReading | None) -> Update:
    """Restate every standing listing as the new reader sees it, without an event, and give what then stands.

    ``before`` is the last believed document read anew. Without it (another layout) the listings that stand in both are
    restated from the new document itself: only additions and removals can then be told.
    """
    if before is None:
        restated, document, moment = update.read, update.document, update.published_at
    else:
        restated, document, moment = before, believed, believed.published_at or update.published_at
    altered = {
        ref: was
        for ref, was in update.standing.items()
        if was.status == "active" and restated.digests.get(ref, was.digest) != was.digest
    }
    seen = replace(update, read=restated, document=document, published_at=moment)
    rows = [{**version_row(seen, ref, was), "rebased": True} for ref, was in altered.items()]
    listings.add_versions(update.session, rows)
    for ref, was in altered.items():
        listings.change(update.session, was.listing_id, digest=restated.digests[ref])
    return replace(update, standing=_with_digests(update.standing, altered, restated))


def _with_digests(
    standing: Mapping[str, Standing], altered: Mapping[str, Standing], restated: ListReading
) -> dict[str, Standing]:
    changed = {ref: replace(was, digest=restated.digests[ref]) for ref, was in altered.items()}
    return {**standing, **changed}
