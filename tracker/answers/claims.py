"""Answers about claims."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from sqlmodel import Session

from db import claims, events
from db.history import Origin
from db.tables.claim import ClaimRow
from db.versions import Moment
from tracker.answers.notation import Answer, moment
from tracker.domain.story import claim_state
from tracker.wiring import Tracker


def claims_until(session: Session, party_id: int, until: Moment) -> list[ClaimRow]:
    """Give what was claimed of a party up to a moment, unconfirmed where it was confirmed only later."""
    said = [
        claim
        for claim in claims.of_parties(session, [party_id]).get(party_id, [])
        if until.covers(claim.published_at, claim.seen_at)
    ]
    confirming = events.by_ids(session, {claim.confirmed_by for claim in said if claim.confirmed_by is not None})
    later = {number for number, event in confirming.items() if not until.covers(event.published_at, event.seen_at)}
    said = [_unended(claim) if _ends_later(claim, until) else claim for claim in said]
    said = [claim for claim in said if claim.ended_why != "restated"]
    return [_unconfirmed(claim) if claim.confirmed_by in later else claim for claim in said]


def claim_answers(tracker: Tracker, said: Iterable[ClaimRow], origins: Mapping[int, Origin]) -> list[Answer]:
    """Describe claims; ``origins`` holds where their documents came from."""
    return [{**_claim(claim, origins[claim.document_id]), "state": _state(tracker, claim)} for claim in said]


def _state(tracker: Tracker, claim: ClaimRow) -> str:
    """How a claimed act stands: a list bears out designations, removals and amendments alike."""
    if claim.ended_at is not None and claim.confirmed_at is None:
        return "withdrawn"
    return claim_state(
        confirmed=claim.confirmed_at is not None,
        claimed_at=claim.published_at,
        now=tracker.clock(),
        patience=timedelta(days=tracker.settings.unconfirmed_after),
    )


def _ends_later(claim: ClaimRow, until: Moment) -> bool:
    return claim.ended_at is not None and not until.covers(claim.ended_at, claim.ended_at)


def _unended(claim: ClaimRow) -> ClaimRow:
    return ClaimRow(**{**claim.model_dump(), "ended_at": None, "ended_why": None})


def _unconfirmed(claim: ClaimRow) -> ClaimRow:
    return ClaimRow(**{**claim.model_dump(), "confirmed_at": None, "confirmed_by": None})


def _claim(claim: ClaimRow, origin: Origin) -> Answer:
    return {
        "id": claim.id,
        "source": origin.source_key,
        "official": claim.official,
        "action": claim.action,
        "names": claim.names,
        "authority": claim.authority,
        "programmes": claim.programmes,
        "acted_on": claim.acted_on,
        "content": claim.content,
        "quote": claim.quote,
        "confidence": claim.confidence,
        "document": origin.sha256,
        "url": origin.url,
        "published_at": moment(claim.published_at),
        "seen_at": moment(claim.seen_at),
        "confirmed_at": moment(claim.confirmed_at),
        "confirmed_by": claim.confirmed_by,
    }
