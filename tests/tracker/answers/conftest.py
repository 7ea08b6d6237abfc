"""A small tracker that has lived through the small story, on either database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import small_story
from small_tracker import Clock, Mailbox, small_tracker

from tracker.wiring import Tracker


@pytest.fixture
def tracker(database_url: str, tmp_path: Path) -> Iterator[Tracker]:
    built = small_tracker(database_url, tmp_path / "home", Clock(), Mailbox())
    small_story.play(built, tmp_path)
    yield built
    built.close()
