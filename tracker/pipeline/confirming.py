"""Confirms claims: what a notice or a report said is now borne out by a list."""

from collections.abc import Sequence

from db import claims, events, listings
from db.tables.claim import ClaimRow
from db.tables.listing import ListingRow
from scrapers.record import Action
from tracker.domain.diff import Differences
from tracker.domain.programmes import is_under
from tracker.domain.story import FOLLOWS_WITHIN, jurisdiction_of, lead_days
from tracker.pipeline.applying import Update
from tracker.pipeline.telling import Draft, tell


def confirm(update: Update, found: Differences, *, quietly: bool) -> list[str]:
    """Tell, for every listing that came, changed or went, which open claims it bears out, with the lead of the first.

    Gives the dedupe keys of the events that tell so, new or known.
    """
    if not claims.any_open(update.session):
        return []
    there = [*found.designated, *found.relisted, *found.altered]
    acts = ((Action.DESIGNATE, there), (Action.DELIST, found.delisted), (Action.AMEND, found.altered))
    return [key for action, refs in acts for key in _confirm_act(update, action, refs, quietly=quietly)]


def _confirm_act(update: Update, action: Action, refs: Sequence[str], *, quietly: bool) -> list[str]:
    rows = listings.by_refs(update.session, update.source.key, refs)
    waiting: dict[int, list[ClaimRow]] = {}
    for claim in claims.unconfirmed(update.session, [row.party_id for row in rows], action.value):
        # A rebuild reads old documents again, which cannot bear out what was claimed after they came.
        if claim.seen_at <= update.document.fetched_at and _is_of_this_time(update, claim):
            waiting.setdefault(claim.party_id, []).append(claim)
    borne_out = ((row, [claim for claim in waiting.get(row.party_id, []) if bears_out(row, claim)]) for row in rows)
    return [_tell_confirmed(update, row, some, quietly=quietly) for row, some in borne_out if some]


def _is_of_this_time(update: Update, claim: ClaimRow) -> bool:
    """A designation may wait long for its list; a removal or change is of these days, on the same side's list."""
    return claim.action == Action.DESIGNATE or (
        jurisdiction_of(claim.authority) in (None, update.source.jurisdiction)
        and abs(update.published_at - claim.published_at) <= FOLLOWS_WITHIN
    )


def bears_out(listing: ListingRow, claim: ClaimRow) -> bool:
    """Say whether a listing shows what was claimed: the party is there, under one of the claimed programmes if any."""
    return not claim.programmes or any(is_under(programme, listing.programmes) for programme in claim.programmes)


def _tell_confirmed(update: Update, row: ListingRow, borne_out: Sequence[ClaimRow], *, quietly: bool) -> str:
    first = borne_out[0]
    days = lead_days(first.published_at, update.published_at)
    draft = Draft(
        dedupe_key=f"confirmed|{row.id}|{first.id}|{update.published_at.isoformat()}",
        kind="confirmed",
        source_key=update.source.key,
        ref=row.ref,
        party_id=row.party_id,
        listing_id=row.id,
        document_id=update.document.id,
        caption=row.caption,
        names=tuple({part: name[part] for part in ("text", "kind", "strength")} for name in first.names),
        programmes=tuple(row.programmes),
        authority=first.authority,
        url=update.document.url,
        quote=first.quote,
        place=update.read.place(row.ref),
        explanation=_explanation(days, len(borne_out)),
        lead_days=days,
        published_at=update.published_at,
        seen_at=update.document.fetched_at,
    )
    tell(update.session, [draft], quietly=quietly)
    event = events.with_key(update.session, draft.dedupe_key)
    if event is not None and event.id is not None:
        claims.confirm(update.session, borne_out, event.id, update.document.fetched_at)
    return draft.dedupe_key


def _explanation(days: int, number: int) -> str:
    told = "one claim" if number == 1 else f"{number} claims"
    when = f"{days} days ahead of the list" if days > 0 else "by the day the list was published"
    return f"the list bears out {told}, the first of them {when}"
