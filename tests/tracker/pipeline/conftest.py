"""A small tracker on either database."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from small_tracker import Clock, Mailbox, small_tracker

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
