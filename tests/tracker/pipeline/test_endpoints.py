"""An address in trouble is left alone, told of elsewhere, and delays nobody."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from receivers import WebhookReceiver, status
from small_tracker import Clock, Mailbox

from alerts.errors import DeliveryError
from db import endpoints, outbox
from tracker.config import Settings
from tracker.domain.routing import Rule
from tracker.pipeline.channels import ChannelError, resume_channel, retry_delivery
from tracker.pipeline.channels import test_channel as try_channel
from tracker.pipeline.deliver import called, deliver
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker, build

Import = Callable[..., Any]
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"


def ships(number: int) -> list[str]:
    return [f"9{ref}|vessel|IRAN|SHIP NUMBER {ref}" for ref in range(1, number + 1)]


def work(tracker: Tracker) -> None:
    work_until_idle(tracker, ["announce", "deliver"], stop=lambda: False)


def bring(tracker: Tracker, import_list: Import, number: int) -> None:
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, *ships(number)], day=2)


class Fussy(Mailbox):
    """A mailbox that refuses all that goes to ``refused``."""

    refused = "box:bad"
    error = DeliveryError("down")

    def send(self, envelope: Any) -> None:
        if envelope.address == self.refused:
            raise self.error
        super().send(envelope)


@pytest.fixture
def fussy(tracker: Tracker) -> Fussy:
    box = Fussy()
    tracker.channels["box"] = box  # type: ignore[index]
    return box


def test_a_gone_address_is_paused_told_elsewhere_and_keeps_what_waits(
    tracker: Tracker, import_list: Import, fussy: Fussy, clock: Clock
) -> None:
    fussy.error = DeliveryError("answered 410", permanent=True, status=410, gone=True)
    add_watch(tracker, "one", Rule(), ["box:bad", "box:good"])
    bring(tracker, import_list, 5)
    work(tracker)

    told = [notice for notice in fussy.notices if notice.kind == "endpoint_paused"]
    assert [(notice.caption, notice.explanation) for notice in told] == [("box:bad is paused", "answered 410")]
    assert len([envelope for envelope in fussy.received if envelope.address == "box:good"]) == 6
    clock.forward(days=30)
    assert not deliver(tracker)

    fussy.refused = ""
    resume_channel(tracker, "box:bad", who="desk")
    work(tracker)
    assert len([envelope for envelope in fussy.received if envelope.address == "box:bad"]) == 5
    with pytest.raises(ChannelError, match="neither paused nor resting"):
        resume_channel(tracker, "box:bad", who="desk")


def test_an_address_that_fails_for_five_days_is_paused(
    tracker: Tracker, import_list: Import, fussy: Fussy, clock: Clock
) -> None:
    add_watch(tracker, "one", Rule(), ["box:bad", "box:good"])
    bring(tracker, import_list, 1)
    for day in range(7):
        work(tracker)
        import_list(tracker, [BANK, *ships(day + 2)], day=day + 3)
        clock.forward(days=1)
    work(tracker)

    with tracker.database.reading() as session:
        row = endpoints.of(session, "box:bad")
    assert row is not None
    assert row.paused_at is not None
    assert [notice.kind for notice in fussy.notices if notice.ref == "box:bad"].count("endpoint_paused") == 1


def test_a_dead_message_is_told_through_the_other_channel_once_in_a_run(
    tracker: Tracker, import_list: Import, fussy: Fussy
) -> None:
    fussy.error = DeliveryError("no such mailbox", permanent=True, status=550)
    add_watch(tracker, "one", Rule(), ["box:bad", "box:good"])
    bring(tracker, import_list, 4)
    work(tracker)

    with tracker.database.reading() as session:
        assert len(outbox.deliveries(session, "dead")) == 4
    told = [envelope for envelope in fussy.received if b"given up" in envelope.body]
    assert [envelope.address for envelope in told] == ["box:good"]


def test_two_channels_that_refuse_everything_do_not_tell_of_each_other_for_ever(
    tracker: Tracker, import_list: Import, mailbox: Mailbox
) -> None:
    mailbox.refusals = [DeliveryError("refused", permanent=True)] * 100
    add_watch(tracker, "one", Rule(), ["box:one", "box:two"])
    bring(tracker, import_list, 1)
    work(tracker)

    assert 90 < len(mailbox.refusals) < 100


def test_an_address_rests_as_a_whole_after_a_failure(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    mailbox.refusals = [DeliveryError("busy", retry_after=60)]
    add_watch(tracker, "one", Rule(), ["box:one"])
    bring(tracker, import_list, 5)
    work(tracker)
    assert mailbox.received == []

    clock.forward(seconds=59)
    work(tracker)
    assert mailbox.received == []
    clock.forward(seconds=2)
    work(tracker)
    assert len(mailbox.received) == 5


def test_a_dead_delivery_is_retried_with_the_same_id_and_bytes(
    tracker: Tracker, import_list: Import, mailbox: Mailbox, clock: Clock
) -> None:
    mailbox.refusals = [DeliveryError("refused", permanent=True)]
    add_watch(tracker, "one", Rule(), ["box:one"])
    bring(tracker, import_list, 1)
    work(tracker)
    with tracker.database.reading() as session:
        (dead,) = outbox.deliveries(session, "dead")

    assert retry_delivery(tracker, dead.id or 0, who="desk") == "box:one"
    clock.forward(seconds=5)
    work(tracker)
    assert [(envelope.message_id, envelope.body) for envelope in mailbox.received] == [(dead.message_id, dead.body)]
    with pytest.raises(ChannelError, match=f"delivery {dead.id} was sent"):
        retry_delivery(tracker, dead.id or 0, who="desk")


def test_a_receiver_that_hangs_does_not_delay_the_others(
    tracker: Tracker, import_list: Import, mailbox: Mailbox
) -> None:
    hanging = [threading.Event() for _ in range(3)]

    class Hanging(Mailbox):
        def send(self, envelope: Any) -> None:
            if envelope.address.startswith("box:hang"):
                time.sleep(1.0)
                raise DeliveryError("no answer in time")
            super().send(envelope)

    box = Hanging()
    tracker.channels["box"] = box  # type: ignore[index]
    add_watch(tracker, "one", Rule(), ["box:good", *(f"box:hang{number}" for number in range(len(hanging)))])
    bring(tracker, import_list, 40)
    started = time.monotonic()
    workers = [threading.Thread(target=_work_for, args=(tracker, 2.5)) for _ in range(4)]
    for worker in workers:
        worker.start()
    while len(box.received) < 40 and time.monotonic() - started < 5:
        time.sleep(0.01)
    taken = time.monotonic() - started
    for worker in workers:
        worker.join()

    assert len(box.received) == 40
    assert taken < 2.5


def _work_for(tracker: Tracker, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not deliver(tracker):
            time.sleep(0.02)


def test_a_test_message_goes_the_way_of_every_alert_and_says_what_it_is(tmp_path: Any) -> None:
    settings = Settings(home=tmp_path / "home", allow_networks="127.0.0.0/8")  # type: ignore[arg-type]
    tracker = build(settings)
    with WebhookReceiver(status(204), status(500)) as receiver:
        message_id = try_channel(tracker, f"webhook:{receiver.url}")
        with pytest.raises(DeliveryError, match="answered 500"):
            try_channel(tracker, f"webhook:{receiver.url}")
    tracker.close()

    assert receiver.requests[0].headers["webhook-id"] == message_id
    assert b'"type":"designation.test"' in receiver.requests[0].body


def test_a_webhook_is_named_to_others_without_its_path() -> None:
    assert called("webhook:https://hooks.example.org/services/SECRET?token=x") == "webhook:hooks.example.org"
    assert called("mailto:desk@example.org") == "mailto:desk@example.org"
