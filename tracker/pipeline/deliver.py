"""The deliver step: claims a delivery, sends it with no transaction open, and writes down how that went."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import random
from urllib.parse import urlsplit

import structlog
from sqlmodel import Session

from alerts.channel import Envelope
from alerts.errors import AddressError, DeliveryError
from alerts.registry import channel_of
from db import endpoints, events, outbox
from db.outbox import Claimed
from tracker.config import Settings
from tracker.domain.retry import PAUSED_AFTER, next_delivery_attempt, rests_until
from tracker.domain.routing import ENDPOINT_KINDS
from tracker.pipeline.journaling import note_sent
from tracker.pipeline.telling import SERVICE, Draft, tell
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)

LEASE_MARGIN = timedelta(seconds=10)
SLOW = timedelta(seconds=3)
"""An address that takes longer than this to answer gets no more than its share of the senders."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one attempt went; ``requested_wait`` is what the receiver asked for, ``gone`` that it is no more."""

    sent: bool
    permanent: bool = False
    status: int | None = None
    error: str | None = None
    requested_wait: timedelta | None = None
    gone: bool = False
    slow: bool = False


def deliver(tracker: Tracker) -> bool:
    """Attempt one delivery that is due; say whether there was one."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        claimed = outbox.claim_due(session, now, now + lease(tracker.settings))
    if claimed is None:
        return False
    arrived_at = tracker.journal.sent_at(claimed.message_id)
    if arrived_at is not None:
        # By a sender that was killed before it could say so, or before this database was put back from a backup.
        _settle(tracker, claimed, Outcome(sent=True), arrived_at)
        return True
    outcome = _attempt(tracker, claimed, now)
    arrived_at = tracker.clock()
    try:
        if outcome.sent:
            note_sent(tracker, claimed, arrived_at)
    finally:
        _settle(tracker, claimed, outcome, arrived_at)
    return True


def lease(settings: Settings) -> timedelta:
    """Give how long a delivery stays claimed: longer than any attempt may take, lest it be sent twice side by side."""
    return timedelta(seconds=2 * max(settings.webhook_timeout, settings.smtp_timeout)) + LEASE_MARGIN


def _attempt(tracker: Tracker, claimed: Claimed, now: datetime) -> Outcome:
    envelope = Envelope(claimed.message_id, claimed.address, claimed.body, now)
    try:
        channel_of(tracker.channels, claimed.address).send(envelope)
    except AddressError as error:
        return Outcome(sent=False, permanent=True, error=str(error))
    except DeliveryError as error:
        wait = None if error.retry_after is None else timedelta(seconds=error.retry_after)
        return Outcome(
            sent=False,
            permanent=error.permanent,
            status=error.status,
            error=str(error),
            requested_wait=wait,
            gone=error.gone,
        )
    return Outcome(sent=True, slow=tracker.clock() - now > SLOW)


def _settle(tracker: Tracker, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
    retry_at = None
    if outcome.gone:
        # The address is paused, so that it waits there until somebody resumes it.
        retry_at = now
    elif not outcome.sent and not outcome.permanent:
        retry_at = next_delivery_attempt(claimed.attempts, now, random(), outcome.requested_wait)  # noqa: S311
    state = "sent" if outcome.sent else "dead" if retry_at is None else "failed"
    with tracker.database.writing() as session:
        outbox.finish_attempt(
            session, claimed.attempt_id, ended_at=now, outcome=state, status=outcome.status, error=outcome.error
        )
        outbox.settle(
            session,
            claimed,
            state=state,
            next_attempt_at=retry_at,
            sent_at=now if outcome.sent else None,
            error=outcome.error,
        )
        if outcome.sent:
            endpoints.succeeded(session, claimed.address, now, slow=outcome.slow)
        else:
            _note_failure(session, claimed, outcome, now, dead=retry_at is None)


def _note_failure(session: Session, claimed: Claimed, outcome: Outcome, now: datetime, *, dead: bool) -> None:
    row = endpoints.failed(session, claimed.address, now)
    if not outcome.permanent:
        row.rests_until = rests_until(row.failures, now, outcome.requested_wait)
    drafts = []
    lasting = row.failing_since is not None and now - row.failing_since >= PAUSED_AFTER
    if row.paused_at is None and (outcome.gone or lasting):
        row.paused_at, row.paused_why = now, outcome.error
        drafts.append(trouble("endpoint_paused", claimed.address, outcome.error, now))
    if dead and row.dead_told_at is None and not _tells_of_trouble(session, claimed):
        row.dead_told_at = now
        drafts.append(trouble("delivery_dead", claimed.address, outcome.error, now))
    for draft in drafts:
        log.error(draft.caption, kind=draft.kind, error=draft.explanation)
    tell(session, drafts)


def _tells_of_trouble(session: Session, claimed: Claimed) -> bool:
    """Say whether the message itself tells of such trouble: two addresses could else tell of each other for ever."""
    event = events.by_ids(session, [claimed.event_id]).get(claimed.event_id)
    return event is not None and event.kind in ENDPOINT_KINDS


def trouble(kind: str, address: str, why: str | None, now: datetime) -> Draft:
    """Draft the event that an address is in trouble; it is told everywhere but there."""
    what = {"endpoint_paused": "is paused", "delivery_dead": "did not take a message, which is given up"}[kind]
    return Draft(
        dedupe_key=f"{kind}|{address}|{now.isoformat()}",
        kind=kind,
        source_key=SERVICE,
        ref=address,
        caption=f"{called(address)} {what}",
        explanation=why,
        seen_at=now,
    )


def called(address: str) -> str:
    """Name an address to others: of a webhook without its path, which may hold a secret."""
    scheme, _, rest = address.partition(":")
    return f"{scheme}:{urlsplit(rest).hostname}" if "://" in rest else address
