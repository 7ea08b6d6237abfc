"""The demo plays on any machine, tells what arrived, and leaves everything else alone."""

from pathlib import Path

import pytest
from tracker_command import TrackerCommand

from tracker.entrypoints.demo import play as demo
from tracker.entrypoints.demo.play import SPELLINGS, play


def test_the_demo_plays_the_story_and_touches_nobodys_data_or_settings(tmp_path: Path) -> None:
    (tmp_path / "tracker.toml").write_text("this = is not for the demo")
    told = TrackerCommand(tmp_path, {"TRACKER_PORT": "nonsense"}).works("demo")
    assert told.rstrip().endswith("Everything arrived that had to.")
    assert told.count("signature verified") == 3
    for words in ("designated under SDGT", "9 days", *SPELLINGS):
        assert words in told
    assert [path.name for path in tmp_path.iterdir()] == ["tracker.toml"]


def test_what_does_not_arrive_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "SCENES", demo.SCENES[:2])
    said: list[str] = []
    assert not play(said.append)
    missing = [line for line in said if line.startswith("MISSING: ")]
    assert any("['reported', 'designated', 'confirmed']" in line for line in missing)
    assert any("3 mails were due, 1 came" in line for line in missing)
