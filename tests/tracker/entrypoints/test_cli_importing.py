"""The command that brings documents from files."""

import json
from pathlib import Path

from small_story import BANK, DJIBO, SAHRAWI, small_list
from tracker_cast import Command

from db.history import EventFilter
from tracker.answers.events import events
from tracker.wiring import Tracker


def a_list(folder: Path, *lines: str) -> str:
    path = folder / "list.txt"
    path.write_text(small_list(*lines))
    return str(path)


def test_an_import_says_what_it_brought(fresh_command: Command, tmp_path: Path) -> None:
    first = fresh_command("import", "small_list", a_list(tmp_path, BANK, SAHRAWI), "--published-at", "2021-04-25")
    second = fresh_command("import", "small_list", a_list(tmp_path, BANK, DJIBO), "--published-at", "2021-07-07")
    assert first.stdout == "small_list: document 1 is believed, 2 records; no events\n"
    assert second.stdout == "small_list: document 2 is believed, 2 records; 1 delisted, 1 designated\n"
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_the_very_same_document_is_known_and_that_is_fine(fresh_command: Command, tmp_path: Path) -> None:
    path = a_list(tmp_path, BANK)
    fresh_command("import", "small_list", path)
    again = fresh_command("import", "small_list", path)
    assert (again.exit_code, "already known" in again.stdout) == (0, True)


def test_an_import_answers_programs_with_one_document(fresh_command: Command, tmp_path: Path) -> None:
    fresh_command("import", "small_list", a_list(tmp_path, BANK), "--published-at", "2021-04-25")
    path = a_list(tmp_path, BANK, DJIBO)
    result = fresh_command("import", "small_list", path, "--published-at", "2021-07-07", "--json")
    (brought,) = json.loads(result.stdout)["imported"]
    assert (brought["verdict"], brought["records"], brought["events"]) == ("believed", 2, {"designated": 1})
    assert len(brought["document"]) == 64


def test_a_document_that_is_not_believed_fails_with_its_reason(fresh_command: Command, tmp_path: Path) -> None:
    page = tmp_path / "list.txt"
    page.write_text("<html>Access denied</html>")
    result = fresh_command("import", "small_list", str(page))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is disbelieved: this is not a small list" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_moments_of_an_import_can_be_given(fresh_command: Command, fresh: Tracker, tmp_path: Path) -> None:
    fresh_command("import", "small_list", a_list(tmp_path, BANK), "--published-at", "2021-04-25")
    path = a_list(tmp_path, BANK, DJIBO)
    moments = ("--published-at", "2021-07-07", "--seen-at", "2021-07-08T09:00Z")
    assert fresh_command("import", "small_list", path, *moments).exit_code == 0
    (event,) = events(fresh, EventFilter())["events"]
    assert (event["published_at"], event["seen_at"]) == ("2021-07-07T00:00:00Z", "2021-07-08T09:00:00Z")


def test_a_moment_that_is_none_is_wrong_usage_and_imports_nothing(fresh_command: Command, tmp_path: Path) -> None:
    result = fresh_command("import", "small_list", a_list(tmp_path, BANK), "--published-at", "last week")
    assert (result.exit_code, "last week" in result.stderr) == (2, True)
    assert "small_list\tThe small list\tlist\toff\t0" in fresh_command("sources").stdout


def test_alerts_of_an_import_can_be_asked_for_and_forbidden(fresh_command: Command, tmp_path: Path) -> None:
    fresh_command("watch", "add", "all", "--channel", "box:desk")
    fresh_command("import", "small_list", a_list(tmp_path, BANK), "--alert", "--published-at", "2021-04-25")
    assert len(json.loads(fresh_command("alerts", "--json").stdout)["alerts"]) == 1
    fresh_command("import", "small_list", a_list(tmp_path, BANK, DJIBO), "--no-alert", "--published-at", "2021-07-07")
    assert len(json.loads(fresh_command("alerts", "--json").stdout)["alerts"]) == 1
    assert len(json.loads(fresh_command("events", "--json").stdout)["events"]) == 2
