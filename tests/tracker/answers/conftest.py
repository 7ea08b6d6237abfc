"""A small tracker that has lived through the small story, on either database, and further documents of its list."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import small_story
from small_tracker import Clock, Mailbox, small_tracker

from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker

Import = Callable[..., Brought]


@pytest.fixture
def tracker(database_url: str, tmp_path: Path) -> Iterator[Tracker]:
    built = small_tracker(database_url, tmp_path / "home", Clock(), Mailbox())
    small_story.play(built, tmp_path)
    yield built
    built.close()


@pytest.fixture
def import_list(tmp_path: Path) -> Import:
    """Import lines as a document of a small list, published and seen on a day of July 2021."""

    def run(tracker: Tracker, day: int, *lines: str, source: str = "small_list") -> Brought:
        folder = tmp_path / f"{source}-{day}"
        folder.mkdir()
        (folder / "list.txt").write_text(small_story.small_list(*lines))
        moment = datetime(2021, 7, day, tzinfo=UTC)
        return bring(tracker, source, [folder], Clocks(moment, moment))[0]

    return run
