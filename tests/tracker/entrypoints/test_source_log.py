"""The daemon's log tells what becomes of a source, once."""

from pathlib import Path

import pytest
import small_story
from small_story import BANK, small_list

from tracker.entrypoints.source_log import SourceLog
from tracker.pipeline.bring import Clocks, bring
from tracker.wiring import Tracker


def ticked(log: SourceLog, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    log.tick()
    return "".join(capsys.readouterr())


def test_a_change_is_logged_once_and_a_failure_with_its_reason(
    fresh: Tracker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = SourceLog(fresh)
    assert ticked(log, capsys) == ""
    path = tmp_path / "list.txt"
    path.write_text(small_list(BANK))
    bring(fresh, "small_list", [path], Clocks(small_story.BASELINE))
    told = ticked(log, capsys)
    assert "small_list" in told
    assert "records=1" in told
    assert ticked(log, capsys) == ""
    path.write_text("an error page")
    bring(fresh, "small_list", [path], Clocks(small_story.UPDATE))
    assert "this is not a small list" in ticked(log, capsys)
