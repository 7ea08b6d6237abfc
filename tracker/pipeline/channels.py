"""What a human does about channels and what is to be sent there: try, resume, retry."""

from datetime import datetime
from uuid import uuid4

from alerts.channel import Envelope
from alerts.notice import Evidence, Notice
from alerts.registry import channel_of
from db import endpoints, instances, outbox
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker


class ChannelError(Exception):
    """What cannot be done about a channel or a delivery, with the reason."""


def test_channel(tracker: Tracker, address: str) -> str:
    """Send one message that says it is a test, by the way every alert goes; give its id, or raise ``DeliveryError``."""
    now = tracker.clock()
    channel = channel_of(tracker.channels, address)
    channel.check(address)
    notice = Notice(
        sequence=0,
        kind="test",
        headline="This is a test of the designation tracker: nothing happened",
        watch="test",
        thread="test",
        caption="Test",
        party_id=None,
        party_kind=None,
        source="tracker",
        source_title="designation tracker",
        ref=None,
        authority=None,
        programmes=(),
        names=(),
        published_at=None,
        seen_at=now,
        changes=(),
        evidence=Evidence(None, None, None),
    )
    message_id = f"msg_{uuid4().hex}"
    channel.send(Envelope(message_id, address, channel.compose(notice, message_id, address), now))
    return message_id


def resume_channel(tracker: Tracker, address: str, *, who: str) -> None:
    """Try a paused or resting address again: everything that waits for it is due."""
    with tracker.database.writing() as session:
        if not endpoints.resume(session, address):
            raise ChannelError(f"{address} is neither paused nor resting")
        record(session, tracker.clock(), who, "channel.resume", f"channel {address}")


def rotate_secret(tracker: Tracker, address: str, secret: str | None, *, who: str) -> datetime:
    """Give a webhook a new signing secret; give until when the old one signs as well."""
    scheme, _, url = address.partition(":")
    if scheme != "webhook":
        raise ChannelError(f"{address} is no webhook: only these are signed")
    channel_of(tracker.channels, address).check(address)
    with tracker.database.writing() as session:
        until = tracker.secrets.rotate(url, secret)
        record(session, tracker.clock(), who, "channel.rotate", f"channel {address}", both_sign_until=until.isoformat())
    return until


def let_go(tracker: Tracker, delivery_id: int | None, *, send: bool, who: str) -> int:
    """Send or drop what is held: one delivery, or all of them, which also ends the doubt; give how many."""
    now = tracker.clock()
    with tracker.database.writing() as session:
        number = outbox.let_go(session, "pending" if send else "dead", now, delivery_id)
        if delivery_id is not None and not number:
            raise ChannelError(f"delivery {delivery_id} is not held")
        if delivery_id is None:
            instances.this(session, to_change=True).doubted_at = None
        what = "all that is held" if delivery_id is None else f"delivery {delivery_id}"
        record(session, now, who, "delivery.release" if send else "delivery.drop", what, deliveries=number)
    return number


def retry_delivery(tracker: Tracker, delivery_id: int, *, who: str) -> str:
    """Make a delivery due again, with the same id and bytes and all its attempts before it; give its address."""
    with tracker.database.writing() as session:
        state = outbox.state_of(session, delivery_id)
        row = outbox.revive(session, delivery_id, tracker.clock())
        if row is None:
            what = {"sent": "was sent", "held": "is held: release or drop it", None: "does not exist"}[state]
            raise ChannelError(f"delivery {delivery_id} {what}")
        if not row.body:
            raise ChannelError(f"delivery {delivery_id} was never written: {row.error}")
        record(session, tracker.clock(), who, "delivery.retry", f"delivery {delivery_id}", channel=row.address)
        return row.address
