"""The deliver step: claims a delivery, sends it with no transaction open, and writes down how that went."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import random

from alerts.channel import Envelope
from alerts.errors import AddressError, DeliveryError
from alerts.registry import channel_of
from db import outbox
from db.outbox import Claimed
from tracker.config import Settings
from tracker.domain.retry import next_delivery_attempt
from tracker.wiring import Tracker

LEASE_MARGIN = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one attempt went; ``requested_wait`` is what the receiver asked for."""

    sent: bool
    permanent: bool = False
    status: int | None = None
    error: str | None = None
    requested_wait: timedelta | None = None


def deliver(tracker: Tracker) -> bool:
    """Attempt one delivery that is due; say whether there was one."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        claimed = outbox.claim_due(session, now, now + lease(tracker.settings))
    if claimed is None:
        return False
    outcome = _attempt(tracker, claimed, now)
    _settle(tracker, claimed, outcome)
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
            sent=False, permanent=error.permanent, status=error.status, error=str(error), requested_wait=wait
        )
    return Outcome(sent=True)


def _settle(tracker: Tracker, claimed: Claimed, outcome: Outcome) -> None:
    now = tracker.clock()
    retry_at = None
    if not outcome.sent and not outcome.permanent:
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
