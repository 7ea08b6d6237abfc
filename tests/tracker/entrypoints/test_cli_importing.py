"""The commands that bring documents from files and fit older ones in."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from small_story import BANK, DJIBO, SAHRAWI, small_list
from small_tracker import SMALL_LIST, read_small_list, with_source
from tracker_cast import Command
from typer.testing import CliRunner

from db.history import EventFilter
from scrapers.record import DocumentError, Reading
from tracker.answers.events import events
from tracker.entrypoints.cli.main import app
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
    assert "it is kept, `tracker sources show small_list` names it as " in result.stderr
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


def test_an_older_document_is_refused_with_the_way_to_keep_it(fresh_command: Command, tmp_path: Path) -> None:
    fresh_command("import", "small_list", a_list(tmp_path, BANK, DJIBO), "--published-at", "2021-07-07")
    told_by_file = tmp_path / "older" / "list.txt"
    told_by_file.parent.mkdir()
    told_by_file.write_text(small_list(BANK).replace("small list", "small list 2021-04-25"))
    refused = fresh_command("import", "small_list", str(told_by_file))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.endswith("; with --backfill it is kept for a rebuild\n")


def test_older_documents_are_kept_and_fitted_in_by_a_rebuild(fresh_command: Command, tmp_path: Path) -> None:
    fresh_command("import", "small_list", a_list(tmp_path, BANK, SAHRAWI, DJIBO), "--published-at", "2021-07-07")
    older = a_list(tmp_path, BANK, SAHRAWI)
    kept = fresh_command("import", "small_list", older, "--published-at", "2021-04-25", "--backfill")
    assert kept.exit_code == 0
    assert kept.stdout == (
        "small_list: document 2 is kept, 2 records; `tracker rebuild --source small_list` fits it in\n"
    )
    assert json.loads(fresh_command("events", "--json").stdout)["events"] == []

    rebuilt = fresh_command("rebuild", "--source", "small_list")
    assert rebuilt.stdout == ("small_list: 2 documents read in the order of publication; 1 new events, 0 superseded\n")
    (event,) = json.loads(fresh_command("events", "--json").stdout)["events"]
    assert (event["kind"], event["ref"], event["superseded_at"]) == ("designated", "32391", None)
    again = json.loads(fresh_command("rebuild", "--source", "small_list", "--json").stdout)["rebuilt"]
    assert (again["documents"], again["new_events"], again["left_out"]) == (2, 0, [])


def test_an_event_that_a_rebuild_superseded_is_shown_as_such(fresh_command: Command, tmp_path: Path) -> None:
    fresh_command("import", "small_list", a_list(tmp_path, BANK, SAHRAWI), "--published-at", "2021-04-25")
    fresh_command("import", "small_list", a_list(tmp_path, BANK, SAHRAWI, DJIBO), "--published-at", "2021-07-07")
    path = a_list(tmp_path, SAHRAWI, BANK, DJIBO)
    fresh_command("import", "small_list", path, "--published-at", "2021-07-05", "--backfill")
    fresh_command("rebuild", "--source", "small_list")
    first, second = json.loads(fresh_command("events", "--json").stdout)["events"]
    assert (first["published_at"][:10], first["superseded_at"]) == ("2021-07-07", "2021-06-01T12:00:00Z")
    assert (second["published_at"][:10], second["superseded_at"]) == ("2021-07-05", None)
    assert "superseded on 2021-06-01; under HOSTAGES-EO14078, SDGT" in fresh_command("events").stdout
    timeline = json.loads(fresh_command("history", "32391", "--json").stdout)["timeline"]
    assert [event["id"] for event in timeline] == [second["id"]]


def test_a_document_that_the_reader_does_not_know_any_more_is_left_out_by_name(
    fresh_command: Command, fresh: Tracker, tmp_path: Path
) -> None:
    fresh_command("import", "small_list", a_list(tmp_path, BANK), "--published-at", "2021-04-25")
    fresh_command("import", "small_list", a_list(tmp_path, BANK, DJIBO), "--published-at", "2021-07-07")

    def read_only_later(parts: Mapping[str, bytes]) -> Reading:
        if b"DJIBO" not in parts["list.txt"]:
            raise DocumentError("parse", "what a reader forgot")
        return read_small_list(parts)

    forgetful = with_source(fresh, replace(SMALL_LIST, read=read_only_later))
    result = CliRunner().invoke(app, ["rebuild", "--source", "small_list", "--json"], obj=lambda: forgetful)
    assert result.exit_code == 1
    (left_out,) = json.loads(result.stdout)["rebuilt"]["left_out"]
    assert left_out.endswith(": what a reader forgot")
    assert left_out in result.stderr


def test_what_is_kept_for_a_rebuild_cannot_alert(fresh_command: Command, tmp_path: Path) -> None:
    result = fresh_command("import", "small_list", a_list(tmp_path, BANK), "--backfill", "--alert")
    assert (result.exit_code, "alerts nobody" in result.stderr) == (2, True)
