"""Applies the differences of a list document to what is stored, and drafts the events that tell of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from db import joins, listings, parties
from db.listings import Standing
from db.tables.document import Document
from scrapers.source import ListSource
from tracker.domain.canonical import Canonical
from tracker.domain.diff import Differences, FieldChange, field_changes
from tracker.pipeline.joining import Home, join_listings, key_rows
from tracker.pipeline.reading import ListReading
from tracker.pipeline.telling import Draft
from tracker.pipeline.whereabouts import still_standing

LONGEST_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Update:
    """One believed document on its way into the database; ``standing`` is what the list held before it."""

    session: Session
    source: ListSource
    document: Document
    published_at: datetime
    read: ListReading
    standing: Mapping[str, Standing]


def apply(update: Update, found: Differences) -> list[Draft]:
    """Write what changed and give the events, in the order designated, relisted, amended, delisted."""
    return [
        *_designate(update, found.designated),
        *_relist(update, found.relisted),
        *_amend(update, found.altered),
        *_delist(update, found.delisted),
    ]


def _designate(update: Update, refs: Sequence[str]) -> list[Draft]:
    reborn = [ref for ref in refs if ref in update.standing]
    new = [ref for ref in refs if ref not in update.standing]
    fresh = {ref: update.read.forms[ref] for ref in new}
    homes = join_listings(update.session, update.source, fresh, update.document.fetched_at)
    placed = {**_place(update, new, homes), **{ref: update.standing[ref] for ref in reborn}}
    for ref in reborn:
        row = _listing_row(update, ref, placed[ref].party_id)
        listings.change(update.session, placed[ref].listing_id, **row)
    listings.add_versions(update.session, [version_row(update, ref, placed[ref]) for ref in refs])
    parties.add_names(update.session, _name_rows(update, {ref: placed[ref] for ref in new}))
    parties.restate_names(update.session, _name_rows(update, {ref: placed[ref] for ref in reborn}))
    _restate_keys(update, placed, refs)
    reasons = {ref: homes[ref].reason for ref in new}
    return [_draft(update, "designated", ref, placed[ref], explanation=reasons.get(ref)) for ref in refs]


def _restate_keys(update: Update, placed: Mapping[str, Standing], refs: Sequence[str]) -> None:
    by_listing = {placed[ref].listing_id: update.read.forms[ref] for ref in refs}
    joins.drop_keys(update.session, [placed[ref].listing_id for ref in refs if ref in update.standing])
    joins.add_keys(update.session, key_rows(update.source, by_listing))


def _place(update: Update, refs: Sequence[str], homes: Mapping[str, Home]) -> dict[str, Standing]:
    rows = [_listing_row(update, ref, homes[ref].party_id) for ref in refs]
    placed = {
        ref: Standing(listing_id, homes[ref].party_id, "active", update.read.digests[ref])
        for ref, listing_id in zip(refs, listings.add_many(update.session, rows), strict=True)
    }
    for ref in refs:
        homes[ref].record(update.session, placed[ref].listing_id, update.document.fetched_at)
    return placed


def _relist(update: Update, refs: Sequence[str]) -> list[Draft]:
    drafts = []
    before = listings.contents(update.session, (update.standing[ref].listing_id for ref in refs))
    _restate_keys(update, update.standing, refs)
    for ref in refs:
        was = update.standing[ref]
        _restate(update, ref, was, before.get(was.listing_id, {}))
        listings.change(update.session, was.listing_id, status="active", delisted_at=None)
        drafts.append(_draft(update, "relisted", ref, was))
    return drafts


def _amend(update: Update, refs: Sequence[str]) -> list[Draft]:
    drafts = []
    before = listings.contents(update.session, (update.standing[ref].listing_id for ref in refs))
    _restate_keys(update, update.standing, refs)
    for ref in refs:
        was = update.standing[ref]
        old = before[was.listing_id]
        changes = field_changes(old, update.read.forms[ref])
        if not changes:  # digests are made otherwise than they were: nothing to tell
            listings.change(update.session, was.listing_id, digest=update.read.digests[ref])
            continue
        _restate(update, ref, was, old)
        drafts.append(_draft(update, "amended", ref, was, changes))
    return drafts


def _delist(update: Update, refs: Sequence[str]) -> list[Draft]:
    before = listings.contents(update.session, (update.standing[ref].listing_id for ref in refs))
    gone = [_gone_row(update, update.standing[ref].listing_id) for ref in refs]
    listings.add_versions(update.session, gone)
    leavers = {update.standing[ref].party_id for ref in refs}
    elsewhere = still_standing(update.session, leavers, update.source.key, update.published_at)
    drafts = []
    for ref in refs:
        was = update.standing[ref]
        listings.change(update.session, was.listing_id, status="delisted", delisted_at=update.published_at)
        form, explanation = before[was.listing_id], elsewhere[was.party_id]
        drafts.append(_draft(update, "delisted", ref, was, form=form, explanation=explanation))
    return drafts


def _restate(update: Update, ref: str, was: Standing, old: Canonical) -> None:
    form = update.read.forms[ref]
    listings.change(update.session, was.listing_id, **_current(update, ref))
    listings.add_versions(update.session, [version_row(update, ref, was)])
    old_names, new_names = old.get("names", []), form["names"]
    gone = [name for name in old_names if name not in new_names]
    parties.end_names(update.session, was.listing_id, gone, update.document.fetched_at)
    parties.restate_names(update.session, name_rows(was, [name for name in new_names if name not in old_names]))
    parties.describe(update.session, was.party_id, kind=form["kind"], caption=form["names"][0]["text"])


def _current(update: Update, ref: str) -> dict[str, Any]:
    form = update.read.forms[ref]
    return {
        "caption": form["names"][0]["text"],
        "programmes": form.get("programmes", []),
        "listed_on": form.get("listed_on"),
        "digest": update.read.digests[ref],
    }


def _listing_row(update: Update, ref: str, party_id: int) -> dict[str, Any]:
    fixed = {"source_key": update.source.key, "ref": ref, "party_id": party_id, "first_seen": update.published_at}
    return {**fixed, "status": "active", **_current(update, ref)}


def version_row(update: Update, ref: str, place: Standing) -> dict[str, Any]:
    """Give the row of what a listing says from this document on."""
    return {
        "listing_id": place.listing_id,
        "document_id": update.document.id,
        "published_at": update.published_at,
        "seen_at": update.document.fetched_at,
        "digest": update.read.digests[ref],
        "content": update.read.forms[ref],
        "rebased": False,
    }


def _gone_row(update: Update, listing_id: int) -> dict[str, Any]:
    fixed = {"listing_id": listing_id, "document_id": update.document.id, "digest": "", "content": None}
    return {**fixed, "published_at": update.published_at, "seen_at": update.document.fetched_at, "rebased": False}


def _name_rows(update: Update, placed: Mapping[str, Standing]) -> list[dict[str, Any]]:
    return [row for ref, place in placed.items() for row in name_rows(place, update.read.forms[ref]["names"])]


def name_rows(place: Standing, names: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give the rows that make a listing's names searchable."""
    return [
        {
            "party_id": place.party_id,
            "listing_id": place.listing_id,
            "claim_id": None,
            "text": name["text"],
            "kind": name["kind"],
            "strength": name["strength"],
            "script": name.get("script"),
        }
        for name in names
    ]


def _draft(  # noqa: PLR0913 - what an event tells
    update: Update,
    kind: str,
    ref: str,
    place: Standing,
    changes: Sequence[FieldChange] = (),
    *,
    form: Canonical | None = None,
    explanation: str | None = None,
) -> Draft:
    shown = form or update.read.forms[ref]
    return Draft(
        dedupe_key=f"{kind}|{update.source.key}|{ref}|{update.document.sha256}|{update.published_at.isoformat()}",
        kind=kind,
        source_key=update.source.key,
        ref=ref,
        party_id=place.party_id,
        listing_id=place.listing_id,
        document_id=update.document.id,
        caption=shown["names"][0]["text"],
        names=tuple({part: name[part] for part in ("text", "kind", "strength")} for name in shown["names"]),
        programmes=tuple(shown.get("programmes", ())),
        authority=update.source.authority,
        url=update.document.url,
        quote=(shown.get("remarks") or "")[:LONGEST_QUOTE] or None,
        place=update.read.place(ref),
        explanation=explanation,
        changes=tuple(asdict(change) for change in changes),
        published_at=update.published_at,
        seen_at=update.document.fetched_at,
    )
