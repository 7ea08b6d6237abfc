"""A small tracker that has lived through the small story, a way to run commands on it, and its API on a real port."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import small_story
import structlog
from small_tracker import Clock, Mailbox, small_tracker
from tracker_cast import Asked, Command
from typer.testing import CliRunner

from tracker.entrypoints.api.app import create_app
from tracker.entrypoints.cli.main import app
from tracker.entrypoints.serving import open_port, serving, url_of
from tracker.wiring import Tracker


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    """Undo what a command that ran in this process did to the log."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Tracker]:
    """Give a small tracker that knows nothing yet."""
    built = small_tracker(f"sqlite:///{tmp_path / 'tracker.db'}", tmp_path / "home", Clock(), Mailbox())
    yield built
    built.close()


@pytest.fixture
def tracker(fresh: Tracker, tmp_path: Path) -> Tracker:
    """Give a small tracker after the small story."""
    small_story.play(fresh, tmp_path)
    return fresh


@pytest.fixture
def command(tracker: Tracker) -> Command:
    """Run a command on the tracker that knows the story."""
    return lambda *arguments: CliRunner().invoke(app, list(arguments), obj=lambda: tracker)


@pytest.fixture
def fresh_command(fresh: Tracker) -> Command:
    """Run a command on the tracker that knows nothing."""
    return lambda *arguments: CliRunner().invoke(app, list(arguments), obj=lambda: fresh)


@pytest.fixture
def asked(command: Command) -> Asked:
    """Run a command with ``--json`` and give the one document it prints."""

    def ask(*arguments: str) -> dict[str, Any]:
        result = command(*arguments, "--json")
        assert (result.exit_code, result.stderr) == (0, "")
        answer: dict[str, Any] = json.loads(result.stdout)
        return answer

    return ask


@pytest.fixture
def api(tracker: Tracker) -> Iterator[httpx.Client]:
    """Serve the tracker's API and give a client of it."""
    listener = open_port("127.0.0.1", 0)
    with serving(create_app(tracker), listener), httpx.Client(base_url=url_of(listener), timeout=10) as client:
        yield client
