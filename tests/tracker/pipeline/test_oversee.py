"""Silence is news: the tracker tells of its own troubles once, again after a day, and when they are over."""

from dataclasses import replace
from datetime import timedelta

from small_tracker import SMALL_NOTICES, Clock, Mailbox, with_source

from alerts.errors import DeliveryError
from db import concerns, sources
from db.history import EventFilter, events_page
from tracker.domain.routing import Rule
from tracker.pipeline.announce import announce
from tracker.pipeline.deliver import deliver
from tracker.pipeline.oversee import Workshop, oversee
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker


def said(tracker: Tracker) -> list[str]:
    with tracker.database.reading() as session:
        return [f"{event.kind}: {event.caption}" for event in events_page(session, EventFilter(), 100)]


def look_twice(tracker: Tracker, workshop: Workshop) -> None:
    oversee(tracker, workshop, oversee(tracker, workshop))


def test_a_silent_step_is_told_once_and_its_recovery_too(tracker: Tracker, clock: Clock) -> None:
    silent = Workshop(clock(), silent={"ingest": clock()})
    look_twice(tracker, silent)
    look_twice(tracker, silent)
    assert said(tracker) == ["service_degraded: the step ingest stands still"]
    oversee(tracker, Workshop(clock()))
    assert said(tracker)[1:] == ["service_recovered: no longer: the step ingest stands still"]
    with tracker.database.reading() as session:
        assert concerns.standing(session) == []


def test_what_lasts_is_told_again_every_day(tracker: Tracker, clock: Clock) -> None:
    failing = Workshop(clock(), failing={"announce": clock() - timedelta(hours=1)})
    look_twice(tracker, failing)
    for _ in range(3):
        clock.forward(hours=12)
        look_twice(tracker, failing)
    assert said(tracker) == [
        "service_degraded: the step announce fails",
        "service_degraded: still: the step announce fails",
    ]


def test_a_moment_of_trouble_is_not_told(tracker: Tracker, clock: Clock) -> None:
    silent = Workshop(clock(), silent={"ingest": clock()})
    oversee(tracker, Workshop(clock()), oversee(tracker, silent))
    assert said(tracker) == []


def test_a_source_that_nobody_looks_at_is_told_of(tracker: Tracker, clock: Clock) -> None:
    fetched = with_source(tracker, replace(SMALL_NOTICES, urls=("https://gazette.example/",)))
    with tracker.database.writing() as session:
        sources.ensure(session, ["small_notices"], clock())
    workshop = Workshop(clock())
    clock.forward(hours=4)
    look_twice(fetched, workshop)
    assert said(tracker) == ["service_degraded: nobody looks at small_notices"]


def test_messages_that_wait_to_be_sent_are_told_of(tracker: Tracker, clock: Clock, mailbox: Mailbox) -> None:
    add_watch(tracker, "operator", Rule(kinds=("service_degraded",)), ["box:operator"])
    workshop = Workshop(clock(), silent={"ingest": clock()})
    look_twice(tracker, workshop)
    announce(tracker)
    mailbox.refusals = [DeliveryError("try later")]
    deliver(tracker)
    clock.forward(hours=13)
    look_twice(tracker, workshop)
    assert {"service_degraded: messages wait to be sent", "service_degraded: messages do not arrive"} <= set(
        said(tracker)
    )


def test_messages_to_a_paused_address_are_no_new_trouble(tracker: Tracker, clock: Clock, mailbox: Mailbox) -> None:
    add_watch(tracker, "operator", Rule(kinds=("service_degraded",)), ["box:operator"])
    workshop = Workshop(clock(), silent={"ingest": clock()})
    look_twice(tracker, workshop)
    announce(tracker)
    mailbox.refusals = [DeliveryError("gone", permanent=True, status=410)]
    deliver(tracker)
    clock.forward(hours=13)
    look_twice(tracker, workshop)
    assert [line for line in said(tracker) if "messages" in line] == []


def test_a_full_disk_is_told_of(tracker: Tracker, clock: Clock) -> None:
    greedy = replace(tracker, settings=tracker.settings.model_copy(update={"least_free_megabytes": 1 << 40}))
    look_twice(greedy, Workshop(clock()))
    assert said(tracker) == ["service_degraded: the disk of the data folder is nearly full"]


def test_an_operator_is_told_through_a_watch_of_his_own(tracker: Tracker, clock: Clock, mailbox: Mailbox) -> None:
    add_watch(tracker, "operator", Rule(kinds=("service_degraded", "service_recovered")), ["box:operator"])
    add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), ["box:desk"])
    look_twice(tracker, Workshop(clock(), silent={"ingest": clock()}))
    announce(tracker)
    while deliver(tracker):
        pass
    (envelope,) = mailbox.received
    assert envelope.address == "box:operator"
    assert b"the step ingest stands still" in envelope.body


def test_two_processes_tell_of_one_trouble_once(tracker: Tracker, clock: Clock) -> None:
    workshop = Workshop(clock(), silent={"ingest": clock()})
    found = oversee(tracker, workshop)
    oversee(tracker, workshop, found)
    clock.forward(seconds=1)
    oversee(tracker, workshop, found)
    assert len(said(tracker)) == 1
