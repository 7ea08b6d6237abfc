"""Alerts become deliveries, deliveries arrive once, and failures are tried again or told."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from small_tracker import Clock, Mailbox
from sqlmodel import col, select

from alerts.errors import DeliveryError
from db import outbox
from db.tables.outbox import Delivery, DeliveryAttempt
from tracker.domain.retry import DELIVERY_WAITS
from tracker.domain.routing import Rule
from tracker.pipeline.deliver import deliver
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import add_watch, remove_watch
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
SHIP = "15036|vessel|IRAN|AMIN 2"

Import = Callable[..., Any]


@pytest.fixture
def one_alert(tracker: Tracker, import_list: Import) -> Callable[..., None]:
    def run(*channels: str) -> None:
        add_watch(tracker, "all", Rule(), channels)
        import_list(tracker, [BANK], day=1)
        import_list(tracker, [BANK, SHIP], day=2)

    return run


def work(tracker: Tracker) -> None:
    work_until_idle(tracker, ["announce", "deliver"], stop=lambda: False)


def deliveries(tracker: Tracker) -> Sequence[Delivery]:
    with tracker.database.reading() as session:
        return outbox.deliveries(session)


def test_an_alert_arrives_once_at_every_address(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox
) -> None:
    one_alert("box:one", "box:two")
    work(tracker)
    work(tracker)

    assert sorted(envelope.address for envelope in mailbox.received) == ["box:one", "box:two"]
    assert {row.state for row in deliveries(tracker)} == {"sent"}


def test_a_failed_delivery_is_tried_again_with_the_same_id_and_bytes(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox, clock: Clock
) -> None:
    one_alert("box:desk")
    mailbox.refusals = [DeliveryError("the receiver answered 503", status=503)]
    work(tracker)

    (failed,) = deliveries(tracker)
    assert (failed.state, failed.attempts, failed.error) == ("failed", 1, "the receiver answered 503")
    assert mailbox.received == []

    clock.forward(seconds=7)
    work(tracker)
    (sent,) = deliveries(tracker)
    assert (sent.state, sent.attempts, sent.error) == ("sent", 2, None)
    assert [(envelope.message_id, envelope.body) for envelope in mailbox.received] == [(failed.message_id, failed.body)]


def test_nothing_is_tried_before_its_time(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox, clock: Clock
) -> None:
    one_alert("box:desk")
    mailbox.refusals = [DeliveryError("busy", retry_after=3600)]
    work(tracker)
    clock.forward(minutes=59)

    assert not deliver(tracker)


def test_what_can_never_arrive_is_dead_at_once(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox
) -> None:
    one_alert("box:desk")
    mailbox.refusals = [DeliveryError("no such mailbox", permanent=True, status=550)]
    work(tracker)

    (dead,) = deliveries(tracker)
    assert (dead.state, dead.next_attempt_at, dead.error) == ("dead", None, "no such mailbox")


def test_a_delivery_that_never_arrives_is_dead_after_the_last_wait(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox, clock: Clock
) -> None:
    one_alert("box:desk")
    mailbox.refusals = [DeliveryError("down")] * 99
    for _ in range(len(DELIVERY_WAITS) + 1):
        work(tracker)
        (waiting,) = deliveries(tracker)
        clock.now = waiting.next_attempt_at or clock.now

    (dead,) = deliveries(tracker)
    assert (dead.state, dead.attempts) == ("dead", 10)
    assert not deliver(tracker)


def test_one_address_that_fails_does_not_hold_up_another(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox
) -> None:
    one_alert("box:bad", "box:good")
    mailbox.refusals = [DeliveryError("down")]
    work(tracker)

    assert [envelope.address for envelope in mailbox.received] == ["box:good"]


def test_a_delivery_whose_sender_died_is_sent_when_its_lease_has_ended(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox, clock: Clock
) -> None:
    one_alert("box:desk")
    now = clock()
    with tracker.database.writing() as session:
        assert outbox.claim_due(session, now, now + timedelta(minutes=1)) is not None

    assert not deliver(tracker)
    clock.forward(minutes=2)
    work(tracker)
    assert len(mailbox.received) == 1


def test_every_attempt_is_remembered(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox, clock: Clock
) -> None:
    one_alert("box:desk")
    mailbox.refusals = [DeliveryError("the receiver answered 500", status=500)]
    work(tracker)
    clock.forward(seconds=7)
    work(tracker)

    with tracker.database.reading() as session:
        log = session.exec(select(DeliveryAttempt).order_by(col(DeliveryAttempt.id))).all()
    assert [(line.outcome, line.status) for line in log] == [("failed", 500), ("sent", None)]


def test_a_watch_that_was_removed_tells_no_more(tracker: Tracker, import_list: Import, mailbox: Mailbox) -> None:
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK], day=1)
    remove_watch(tracker, "all", who="desk")
    import_list(tracker, [BANK, SHIP], day=2)
    work(tracker)

    assert mailbox.received == []


def test_the_bytes_are_fixed_when_the_alert_is_announced(
    tracker: Tracker, one_alert: Callable[..., None], mailbox: Mailbox
) -> None:
    one_alert("box:desk")

    (pending,) = deliveries(tracker)
    assert pending.state == "pending"
    assert pending.body == b"1 AMIN 2: designated under IRAN (The small list)"
