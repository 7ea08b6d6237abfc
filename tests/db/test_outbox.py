"""The outbox leases what is due, once, and fences what late senders say."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select
from stored_rows import DAY, NOW, a_delivery, a_due_delivery, a_watch, an_alert, an_event, delivery_row

from db import endpoints, outbox
from db.engine import Database
from db.tables.outbox import DeliveryAttempt

LEASE = NOW + timedelta(minutes=2)


def test_alerts_wait_until_they_are_announced(database: Database) -> None:
    with database.writing() as session:
        watch = a_watch(session)
        alerts = [an_alert(session, an_event(session), watch) for _ in range(3)]
        alerts[0].announced_at = NOW
        session.flush()
        assert [alert.id for alert in outbox.unannounced(session, 10)] == [alerts[1].id, alerts[2].id]
        assert [alert.id for alert in outbox.unannounced(session, 1)] == [alerts[1].id]


def test_an_event_alerts_a_watch_once(database: Database) -> None:
    with database.writing() as session:
        event, watch = an_event(session), a_watch(session)
        an_alert(session, event, watch)
        row = {"event_id": event.id, "watch_id": watch.id, "watch_name": watch.name, "state": "new", "created_at": NOW}
        with pytest.raises(IntegrityError):
            outbox.add_alerts(session, [row])
        session.rollback()


def test_alerts_are_kept_in_one_go(database: Database) -> None:
    with database.writing() as session:
        watch, kept = a_watch(session), [an_event(session), an_event(session, "delisted")]
        rows = [
            {"event_id": event.id, "watch_id": watch.id, "watch_name": watch.name, "state": "new", "created_at": NOW}
            for event in kept
        ]
        outbox.add_alerts(session, rows)
        assert [(alert.event_id, event.kind) for alert, event in outbox.alerts(session)] == [
            (kept[0].id, "designated"),
            (kept[1].id, "delisted"),
        ]
        assert [event.kind for _, event in outbox.alerts(session, 1)] == ["delisted"]


def test_an_address_gets_an_alert_once(database: Database) -> None:
    with database.writing() as session:
        alert = an_alert(session, an_event(session), a_watch(session))
        a_delivery(session, alert, "mailto:desk@example.org")
        with pytest.raises(IntegrityError):
            a_delivery(session, alert, "mailto:desk@example.org")
        session.rollback()


def test_a_claimed_delivery_carries_the_bytes_that_were_kept(database: Database) -> None:
    with database.writing() as session:
        number = a_due_delivery(session, "mailto:desk@example.org")
        claimed = outbox.claim_due(session, NOW, LEASE)
        assert (claimed.delivery_id, claimed.address, claimed.body, claimed.attempts) == (
            number,
            "mailto:desk@example.org",
            b"the bytes that go out",
            1,
        )
        assert claimed.message_id == delivery_row(session, number).message_id


def test_what_is_not_due_or_not_open_is_not_claimed(database: Database) -> None:
    with database.writing() as session:
        alert = an_alert(session, an_event(session), a_watch(session))
        a_delivery(session, alert, "a:", next_attempt_at=NOW + DAY)
        a_delivery(session, alert, "b:", state="sent")
        a_delivery(session, alert, "c:", state="dead")
        assert outbox.claim_due(session, NOW, LEASE) is None
        failed = a_delivery(session, alert, "d:", state="failed", attempts=3)
        claimed = outbox.claim_due(session, NOW, LEASE)
        assert (claimed.delivery_id, claimed.attempts) == (failed, 4)


def test_an_address_that_is_being_sent_to_does_not_hold_up_another(database: Database) -> None:
    with database.writing() as session:
        slow, behind_it = a_due_delivery(session, "webhook:slow"), a_due_delivery(session, "webhook:slow")
        quick = a_due_delivery(session, "webhook:quick")
        taken = [outbox.claim_due(session, NOW, LEASE) for _ in range(3)]
        assert [claimed and claimed.delivery_id for claimed in taken] == [slow, quick, None]
        outbox.settle(session, taken[0], state="sent", next_attempt_at=None)
        assert outbox.claim_due(session, NOW, LEASE).delivery_id == behind_it


def test_a_lease_that_ran_out_is_taken_again_and_the_late_answer_does_not_count(database: Database) -> None:
    with database.writing() as session:
        number = a_due_delivery(session)
        late = outbox.claim_due(session, NOW, LEASE)
        after = LEASE + timedelta(seconds=1)
        again = outbox.claim_due(session, after, after + DAY)
        assert (again.delivery_id, again.message_id, again.attempts) == (number, late.message_id, 2)
        assert not outbox.settle(session, late, state="dead", error="too late")
        assert outbox.settle(session, again, state="sent", sent_at=after, next_attempt_at=None)
    with database.reading() as session:
        row = delivery_row(session, number)
        assert (row.state, row.sent_at, row.error, row.lease_token) == ("sent", after, None, None)


def test_every_attempt_leaves_a_line_even_when_the_sender_dies(database: Database) -> None:
    with database.writing() as session:
        a_due_delivery(session)
        outbox.claim_due(session, NOW, LEASE)
        second = outbox.claim_due(session, LEASE + DAY, LEASE + 2 * DAY)
        outbox.finish_attempt(
            session, second.attempt_id, ended_at=LEASE + DAY, outcome="failed", status=503, error="busy"
        )
        lines = session.exec(select(DeliveryAttempt).order_by(DeliveryAttempt.id)).all()
        assert [(line.outcome, line.status, line.error, line.ended_at) for line in lines] == [
            ("sending", None, None, None),
            ("failed", 503, "busy", LEASE + DAY),
        ]


def test_two_senders_never_take_the_same_delivery(database: Database) -> None:
    with database.writing() as session:
        due = [a_due_delivery(session, f"webhook:{number}") for number in range(20)]
        for number in range(20):
            endpoints.succeeded(session, f"webhook:{number}", NOW, slow=False)
    taken: list[int] = []

    def send() -> None:
        while True:
            with database.writing() as session:
                claimed = outbox.claim_due(session, NOW, LEASE)
                if claimed is None:
                    return
                taken.append(claimed.delivery_id)

    senders = [threading.Thread(target=send) for _ in range(2)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join(timeout=60)
    assert sorted(taken) == due


def test_the_newest_deliveries_are_shown_in_number_order(database: Database) -> None:
    with database.writing() as session:
        alert = an_alert(session, an_event(session), a_watch(session))
        for address, state in (("a:", "sent"), ("b:", "dead"), ("c:", "sent")):
            a_delivery(session, alert, address, state=state)
        shown = [delivery.address for delivery in outbox.deliveries(session, limit=2)]
        sent = [delivery.address for delivery in outbox.deliveries(session, "sent")]
        assert (shown, sent) == (["b:", "c:"], ["a:", "c:"])


def test_the_next_due_moment_is_that_of_the_first_open_delivery(database: Database) -> None:
    with database.writing() as session:
        assert outbox.next_due_at(session) is None
        alert = an_alert(session, an_event(session), a_watch(session))
        a_delivery(session, alert, "a:", next_attempt_at=NOW + DAY)
        a_delivery(session, alert, "b:", next_attempt_at=NOW + 2 * DAY)
        a_delivery(session, alert, "c:", next_attempt_at=NOW, state="dead")
        assert outbox.next_due_at(session) == NOW + DAY


def test_new_addresses_never_take_every_sender_and_troubled_ones_fewer_still(database: Database) -> None:
    with database.writing() as session:
        for number in range(4):
            a_due_delivery(session, f"webhook:troubled-{number}")
            endpoints.failed(session, f"webhook:troubled-{number}", NOW)
        for number in range(2):
            a_due_delivery(session, f"webhook:new-{number}")
        endpoints.succeeded(session, "webhook:proven", NOW, slow=False)
        a_due_delivery(session, "webhook:proven")

        def claimed() -> str | None:
            taken = outbox.claim_due(session, NOW, LEASE)
            return taken.address.removeprefix("webhook:") if taken else None

        assert [claimed() for _ in range(5)] == ["proven", "new-0", "new-1", "troubled-0", None]
        a_due_delivery(session, "webhook:late")
        endpoints.succeeded(session, "webhook:late", NOW, slow=False)
        assert claimed() == "late"


def test_an_address_is_proven_for_an_hour_and_not_while_it_is_slow(database: Database) -> None:
    with database.writing() as session:
        for name, when, slow in (
            ("old", NOW - timedelta(minutes=61), False),
            ("slow", NOW, True),
            ("fine", NOW, False),
        ):
            a_due_delivery(session, f"webhook:{name}")
            endpoints.succeeded(session, f"webhook:{name}", when, slow=slow)
        for number in range(2):
            a_due_delivery(session, f"webhook:new-{number}")
        taken = [outbox.claim_due(session, NOW, LEASE) for _ in range(5)]
        order = [each.address.removeprefix("webhook:") if each else None for each in taken]
        assert order == ["fine", "old", "new-0", "new-1", None]
