"""The commands for working alerts, and the one about the audit log."""

import getpass
import json

import pytest
from sqlalchemy import text
from tracker_cast import Asked, Command

from tracker.wiring import Tracker

ACKNOWLEDGE = ("alerts", "acknowledge", "1", "2", "--by", "anna")


def test_an_alert_is_taken_escalated_and_decided(command: Command, asked: Asked) -> None:
    assert command(*ACKNOWLEDGE).stdout == "alerts 1, 2: acknowledged, says anna\n"
    assert command("alerts", "escalate", "1", "--note", "same name", "--by", "anna").exit_code == 0
    told = command("alerts", "true-match", "1", "--note", "same passport").stdout
    assert told == f"alert 1: true match, says {getpass.getuser()}\n"
    assert command("alerts", "false-positive", "2", "--note", "another man", "--by", "bob").exit_code == 0
    assert command("alerts", "reopen", "2", "--note", "a photograph", "--by", "bob").exit_code == 0
    alert = asked("alerts", "show", "1")["alert"]
    assert [step["to"] for step in alert["work"]] == ["acknowledged", "escalated", "true_match"]
    assert set(alert) >= {"id", "watch", "state", "event", "deliveries", "work", "last_step"}


def test_alerts_are_listed_by_state_and_watch(command: Command, asked: Asked) -> None:
    command(*ACKNOWLEDGE)
    command("alerts", "false-positive", "3", "--note", "another man")

    def listed(*options: str) -> list[int]:
        return [alert["id"] for alert in asked("alerts", *options)["alerts"]]

    assert listed() == [1, 2, 3, 4]
    assert listed("--state", "acknowledged") == [1, 2]
    assert listed("--state", "new", "--state", "false_positive") == [3, 4]
    assert listed("--open") == [1, 2, 4]
    assert listed("--open", "--limit", "1") == [4]
    assert (len(listed("--watch", "everything")), listed("--watch", "nobody")) == (4, [])


def test_the_second_is_told_who_was_first(command: Command) -> None:
    command(*ACKNOWLEDGE)
    late = command(*ACKNOWLEDGE[:-1], "bob")
    assert late.exit_code == 1
    assert str(late.exception).startswith("alert 1 is acknowledged already, says anna (")


@pytest.mark.parametrize(
    "arguments",
    [
        ("alerts", "acknowledge"),
        ("alerts", "acknowledge", "0"),
        ("alerts", "acknowledge", "one"),
        ("alerts", "true-match", "1"),
        ("alerts", "true-match", "1", "--note", " "),
        ("alerts", "acknowledge", "1", "--note", "\udcff"),
        ("alerts", "acknowledge", "1", "--by", " "),
        ("alerts", "--state", "lost"),
        ("alerts", "--json", "show", "1"),
        ("alerts", "--state", "new", "show", "1"),
        ("audit", "--json", "verify"),
        ("audit", "verify", "--expect", "abc"),
    ],
)
def test_what_makes_no_sense_is_wrong_usage(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments).exit_code == 2
    assert json.loads(command("audit", "verify", "--json").stdout)["broken"] is None


def test_people_see_an_alert_with_its_work(command: Command) -> None:
    command("alerts", "escalate", "4", "--note", "same\nname", "--by", "anna")
    told = command("alerts", "show", "4").stdout
    assert told.startswith("alert 4 of watch everything: escalated\n")
    assert "# Messages\n" in told
    assert "\tescalate\tnew\tescalated\tanna\tsame name\n" in told
    heading, *lines = (line.split("\t") for line in command("alerts").stdout.splitlines())
    assert dict(zip(heading, lines[-1], strict=True)).items() >= {"state": "escalated", "by": "anna"}.items()


def test_people_see_who_did_what_and_the_head_to_note(command: Command, asked: Asked) -> None:
    command(*ACKNOWLEDGE)
    line = command("audit").stdout.splitlines()[-1].split("\t")
    assert line[2:6] == ["anna", "alert.acknowledge", "alert 2", "from: new; to: acknowledged"]
    entries = asked("audit")["audit"]
    count, head = len(entries), entries[-1]["hash"]
    assert command("audit", "verify").stdout == f"the audit log is whole: {count} entries, head {head}\n"
    assert command("audit", "verify", "--expect", head.upper()).exit_code == 0


def test_a_broken_log_is_an_exit_code_and_names_the_entry(command: Command, tracker: Tracker, asked: Asked) -> None:
    command(*ACKNOWLEDGE)
    entry = asked("audit")["audit"][-1]["id"]
    with tracker.database.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_entry_stays_as_it_is"))
        connection.execute(
            text("UPDATE audit_entry SET who = 'mallory' WHERE who = 'anna' AND id = :id"), {"id": entry}
        )
    result = command("audit", "verify")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"tracker: entry {entry} of the audit log is broken: it was changed after it was written\n"
    cut = command("audit", "verify", "--expect", "f" * 64, "--json")
    assert (cut.exit_code, json.loads(cut.stdout)["broken"]["id"]) == (1, entry)
