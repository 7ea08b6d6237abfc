"""Each concern of the tracker about itself arises from what stands in the database, and is over when that is mended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from small_tracker import SMALL_NOTICES, Clock, with_source
from sqlmodel import Session, col, select
from stored_rows import a_delivery, a_document, a_watch, an_alert, an_event

from db import sources
from db.history import EventFilter, events_page
from db.tables.document import Document
from db.tables.outbox import Alert, Delivery
from db.tables.source_state import SourceState
from tracker.pipeline.oversee import Workshop, oversee
from tracker.wiring import Tracker

Deed = Callable[[Session, datetime], Any]


def source(**values: timedelta | None) -> Deed:
    """Say of the fetched source when it is due and when it changed, from now on."""

    def deed(session: Session, now: datetime) -> None:
        state = session.get(SourceState, "small_notices")
        assert state is not None
        for name, span in values.items():
            setattr(state, name, None if span is None else now + span)
        session.add(state)

    return deed


def a_fresh_alert(session: Session, now: datetime) -> Alert:
    alert = an_alert(session, an_event(session, "amended"), a_watch(session))
    alert.created_at = now
    return alert


def a_message(session: Session, now: datetime, **values: Any) -> None:
    alert = a_fresh_alert(session, now)
    alert.announced_at = now
    a_delivery(session, alert, **{"created_at": now, "next_attempt_at": now, **values})


def ended(table: Any, **values: Any) -> Deed:
    """Say of every row of a table that it was worked."""

    def deed(session: Session, now: datetime) -> None:
        for row in session.exec(select(table).order_by(col(table.id))):
            for name, value in values.items():
                setattr(row, name, now if value is None else value)
            session.add(row)

    return deed


CONCERNS: dict[str, tuple[Deed, Deed]] = {
    "nobody looks at small_notices": (
        source(next_due_at=timedelta(0), last_change_at=timedelta(0)),
        source(next_due_at=timedelta(hours=1)),
    ),
    "small_notices has brought nothing new for unusually long": (
        source(next_due_at=timedelta(days=9), last_change_at=timedelta(days=-400)),
        source(last_change_at=timedelta(0)),
    ),
    "documents wait to be read": (
        lambda session, now: a_document(session, "small_list", origin="fetch", fetched_at=now),
        ended(Document, ingested_at=None),
    ),
    "alerts wait to be made into messages": (
        a_fresh_alert,
        ended(Alert, announced_at=None),
    ),
    "messages wait to be sent": (a_message, ended(Delivery, state="sent")),
    "messages do not arrive": (
        lambda session, now: a_message(session, now, state="failed", next_attempt_at=now + timedelta(days=9)),
        ended(Delivery, state="sent"),
    ),
    "messages are held until somebody releases or drops them": (
        lambda session, now: a_message(session, now, state="held"),
        ended(Delivery, state="dead"),
    ),
}


def told(tracker: Tracker) -> list[str]:
    with tracker.database.reading() as session:
        found = events_page(session, EventFilter(), 100)
        return [f"{event.kind}: {event.caption}" for event in found if event.kind.startswith("service")]


@pytest.fixture
def fetching(tracker: Tracker, clock: Clock) -> Tracker:
    """Give a tracker that fetches one source, which is fine."""
    with tracker.database.writing() as session:
        sources.ensure(session, ["small_notices"], clock())
        source(next_due_at=timedelta(days=9), last_change_at=timedelta(0))(session, clock())
    return with_source(tracker, replace(SMALL_NOTICES, urls=("https://gazette.example/",)))


@pytest.mark.parametrize("caption", CONCERNS)
def test_a_concern_arises_and_is_over(fetching: Tracker, clock: Clock, caption: str) -> None:
    trouble, remedy = CONCERNS[caption]
    workshop = Workshop(clock())
    oversee(fetching, workshop, oversee(fetching, workshop))
    assert told(fetching) == []

    with fetching.database.writing() as session:
        trouble(session, clock())
    clock.forward(hours=13)
    oversee(fetching, workshop, oversee(fetching, workshop))
    assert f"service_degraded: {caption}" in told(fetching)

    with fetching.database.writing() as session:
        remedy(session, clock())
    oversee(fetching, workshop)
    assert f"service_recovered: no longer: {caption}" in told(fetching)


def test_a_disk_that_has_room_again_is_over(tracker: Tracker, clock: Clock) -> None:
    greedy = replace(tracker, settings=tracker.settings.model_copy(update={"least_free_megabytes": 1 << 40}))
    workshop = Workshop(clock())
    oversee(greedy, workshop, oversee(greedy, workshop))
    oversee(replace(tracker, settings=tracker.settings.model_copy(update={"least_free_megabytes": 0})), workshop)
    full = "the disk of the data folder is nearly full"
    assert told(tracker) == [f"service_degraded: {full}", f"service_recovered: no longer: {full}"]
