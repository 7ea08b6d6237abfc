"""A small tracker on either database, and one that looks at a publisher on loopback."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from guarded_desk import LARGEST, Desk, Open
from loopback_publisher import Publisher
from small_tracker import Clock, Mailbox, small_tracker

from db import sources
from scrapers.fetch import Fetcher, Manners
from scrapers.source import ListSource
from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def tracker(database_url: str, tmp_path: Path, clock: Clock, mailbox: Mailbox) -> Iterator[Tracker]:
    built = small_tracker(database_url, tmp_path / "home", clock, mailbox)
    yield built
    built.close()


Importer = Callable[..., Brought]


@pytest.fixture
def import_list(tmp_path: Path) -> Importer:
    """Import lines as a document of the small list, published on a day of July 2021."""

    def run(tracker: Tracker, lines: Sequence[str], day: int, *, alert: bool | None = None) -> Brought:
        folder = tmp_path / f"list-{day}"
        folder.mkdir(exist_ok=True)
        (folder / "list.txt").write_text("\n".join(["small list", *lines]))
        published_at = datetime(2021, 7, day, tzinfo=UTC)
        return bring(tracker, "small_list", [folder], Clocks(published_at), alert)[0]

    return run


@pytest.fixture
def import_text(tmp_path: Path) -> Importer:
    """Import a text as a page of the small paper or another page source, published on a day of June 2021."""

    def run(tracker: Tracker, text: str, day: int, source: str = "small_news") -> Brought:
        path = tmp_path / f"{source}-{abs(hash(text))}.txt"
        path.write_text(text)
        return bring(tracker, source, [path], Clocks(datetime(2021, 6, day, tzinfo=UTC)))[0]

    return run


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


@pytest.fixture
def desk_of(tmp_path: Path, clock: Clock, mailbox: Mailbox, publisher: Publisher) -> Iterator[Open]:
    """Point a source at a path of the publisher, with limits fit for small documents, and read a first document."""
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    built = small_tracker(url, tmp_path / "home", clock, mailbox, allow_networks="127.0.0.0/8")
    hasty = Fetcher(built.clients[0], Manners(min_gap=0.0, attempts=1, total=10.0))

    def run(source: ListSource, path: str, first: bytes) -> Desk:
        limits = {"min_records": 20, "max_bytes": LARGEST, "urls": (publisher.url(path),)}
        limited = replace(source, **limits)  # type: ignore[arg-type]
        tracker = replace(built, fetcher=hasty, sources={limited.key: limited})
        with tracker.database.writing() as session:
            sources.ensure(session, tracker.sources.keys(), clock())
        desk = Desk(tracker, publisher, clock, limited)
        desk.publish(first)
        desk.look()
        assert (desk.state().state, desk.kinds()) == ("ok", [])
        return desk

    yield run
    built.close()
