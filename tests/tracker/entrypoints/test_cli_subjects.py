"""The commands about the user's own parties."""

import json
from pathlib import Path

import pytest
from tracker_cast import Command

from tracker.pipeline.subjects import SubjectError


@pytest.fixture
def clients(tmp_path: Path) -> str:
    path = tmp_path / "clients.csv"
    path.write_text("id,name,country,note\n1,Ousmane Djibo,Niger,vip\n2,Blue Point Salt,,\n")
    return str(path)


def test_subjects_are_imported_listed_exported_and_deleted(command: Command, clients: str, tmp_path: Path) -> None:
    done = command("subjects", "import", clients, "--list", "clients")
    assert (done.exit_code, done.stdout) == (0, "2 rows: 2 added, 0 changed, 0 as they were\n")
    assert "not used: note" in done.stderr
    assert json.loads(command("subjects", "import", clients, "--list", "clients", "--json").stdout) == {
        "imported": {"rows": 2, "added": 0, "changed": 0, "unchanged": 2, "bad": 0}
    }
    listed = command("subjects", "list").stdout
    assert "clients\t2\n" in listed
    assert "clients\t1\tOusmane Djibo\tcountries: NE\t" in listed
    out = tmp_path / "out.csv"
    assert command("subjects", "export", str(out)).stdout == f"2 subjects, {out}\n"
    assert out.read_text().splitlines()[1] == "1,Ousmane Djibo,,,,NE,,,clients"
    assert command("subjects", "delete", "1").stdout == "subject 1 (Ousmane Djibo) is deleted\n"
    assert isinstance(command("subjects", "delete", "1").exception, SubjectError)
    assert [each["id"] for each in json.loads(command("subjects", "list", "--json").stdout)["subjects"]] == ["2"]


def test_bad_rows_end_with_one_and_say_where_they_are_kept(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_text("id,name\n,Nobody\n2,Two\n")
    done = command("subjects", "import", str(path))
    assert (done.exit_code, done.stdout) == (1, "2 rows: 1 added, 0 changed, 0 as they were\n")
    assert "line 2: no id" in done.stderr
    assert "clients.rejected.csv" in done.stderr


def test_a_subject_is_judged_by_any_way_of_naming_the_party(command: Command, clients: str) -> None:
    command("subjects", "import", clients)
    judged = command(
        "subjects", "judge", "1", "small_list:32391", "different", "--why", "another father", "--by", "desk"
    )
    assert (judged.exit_code, judged.stdout.startswith("Ousmane Djibo (1) and P")) == (0, True)
    assert judged.stdout.endswith(": different, says desk\n")
    assert command("subjects", "judge", "1", "32391", "perhaps", "--why", "x").exit_code == 2
    assert isinstance(command("subjects", "judge", "9", "32391", "same", "--why", "x").exception, SubjectError)


def test_the_audit_is_shown_to_people_and_exported(command: Command, clients: str) -> None:
    command("subjects", "import", clients)
    shown = command("subjects", "status").stdout.splitlines()
    assert shown[0] == "2 subjects, 2 wait; not all were screened against every version yet"
    assert command("run", "--once", "--no-web", "--steps", "screen").exit_code == 0
    assert command("subjects", "status").stdout.startswith("2 subjects, 0 wait; all were screened against every")
    head, *rows = command("subjects", "status", "--csv").stdout.splitlines()
    assert head == "source,document,published_at,seen_at,changes,subjects,screened,complete,ran_at"
    assert [row.split(",")[5:8] for row in rows] == [["2", "2", "True"]] * 2
    answer = json.loads(command("subjects", "status", "--json").stdout)
    assert (answer["complete"], [document["source"] for document in answer["documents"]]) == (True, ["small_list"] * 2)
