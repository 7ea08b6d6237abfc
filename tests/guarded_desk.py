"""A tracker that looks at one real source of a publisher on loopback, and what must hold when that sends rubbish."""

from collections.abc import Callable
from dataclasses import dataclass

from loopback_publisher import Publisher, Reply
from small_tracker import Clock
from sqlmodel import select

from db import sources, versions
from db.history import EventFilter, events_page
from db.tables.document import Document
from db.tables.event import Event
from db.tables.source_state import SourceState
from db.versions import Moment
from scrapers.source import ListSource
from tracker.pipeline.steps import work_until_idle
from tracker.wiring import Tracker

LARGEST = 4_000_000


@dataclass(frozen=True)
class Desk:
    """A tracker that looks at one source of a publisher."""

    tracker: Tracker
    publisher: Publisher
    clock: Clock
    source: ListSource

    def publish(self, *replies: bytes | Reply) -> None:
        """Serve these from now on."""
        path = self.source.urls[0].removeprefix(self.publisher.url(""))
        self.publisher.answer(path, *(Reply(200, each) if isinstance(each, bytes) else each for each in replies))

    def look(self, times: int = 1, hours: float = 25) -> None:
        """Look at the source so many times, so many hours apart."""
        for _ in range(times):
            self.clock.forward(hours=hours)
            work_until_idle(self.tracker, ["collect", "ingest"], stop=lambda: False)

    def events(self) -> list[Event]:
        with self.tracker.database.reading() as session:
            return events_page(session, EventFilter(after_id=0), limit=1000)

    def kinds(self) -> list[str]:
        return [event.kind for event in self.events()]

    def documents(self) -> list[Document]:
        with self.tracker.database.reading() as session:
            return list(session.exec(select(Document).order_by("id")))

    def state(self) -> SourceState:
        with self.tracker.database.reading() as session:
            return sources.state_of(session, self.source.key)

    def standing(self) -> dict[str, object]:
        with self.tracker.database.reading() as session:
            return {one.ref: one.content for one in versions.list_at(session, self.source.key, Moment())}


Open = Callable[..., Desk]
"""Opens a desk for a source, a path of the publisher and a first document."""


def check_kept_and_not_believed(desk: Desk, body: bytes, kind: str) -> None:
    before = desk.standing()
    desk.publish(body)
    desk.look(times=3)

    first, held = desk.documents()
    assert (first.verdict, held.verdict) == ("believed", "disbelieved")
    assert desk.tracker.archive.get(held.parts[0]["sha256"]) == body
    state = desk.state()
    assert (state.state, state.error_kind, state.error) == ("degraded", kind, held.reason)
    (event,) = desk.events()
    assert (event.kind, event.document_id, event.explanation) == ("source_degraded", held.id, held.reason)
    assert desk.standing() == before


def check_recovers(desk: Desk, good: bytes, *told: str) -> None:
    desk.publish(good)
    desk.look(times=2)
    assert (desk.state().state, desk.state().error) == ("ok", None)
    assert desk.kinds() == ["source_degraded", *told, "source_recovered"]
