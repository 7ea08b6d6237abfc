"""The commands about sources, documents and the archive."""

from pathlib import Path

import pytest
from small_story import ARTICLE, BANK, DJIBO, SAHRAWI, small_list
from tracker_cast import Asked, Command

from tracker.wiring import Tracker

FLEET = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(10)]


@pytest.fixture
def held_back(fresh_command: Command, tmp_path: Path) -> str:
    """Import a list and then one that shrank too much; give the hash of the latter."""
    for day, lines in ((1, FLEET), (2, FLEET[:3])):
        (tmp_path / "list.txt").write_text(small_list(*lines))
        result = fresh_command("import", "small_list", str(tmp_path / "list.txt"), "--published-at", f"2021-07-0{day}")
    assert "disbelieved" in result.stderr
    lines = fresh_command("sources", "show", "small_list").stdout.splitlines()
    return next(line.split("\t")[0] for line in lines if "\tdisbelieved\t" in line)


def test_the_sources_are_told_with_and_without_a_subcommand(asked: Asked) -> None:
    (line,) = [source for source in asked("sources")["sources"] if source["key"] == "small_list"]
    shown = asked("sources", "show", "small_list")
    assert line.items() <= shown.items()
    assert set(shown) >= {"documents", "rejects", "reject_examples", "findings", "limits", "urls"}


@pytest.mark.parametrize(
    "words", ["sources --json show small_list", "deliveries --state dead retry 1", "audit --limit 3 verify"]
)
def test_options_before_a_subcommand_are_wrong_usage(command: Command, words: str) -> None:
    result = command(*words.split())
    assert (result.exit_code, "options belong behind" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    "words",
    [
        "judge a:1 b:2 same --why",
        "sources approve small_list 00000000 --why",
        "subjects judge 1 P1 same --why",
        "watch mute everything --until 2099-01-01 --why",
        "watch add desk --programme",
        "watch feed",
        "search",
    ],
)
def test_bytes_that_are_no_text_are_wrong_usage(command: Command, words: str) -> None:
    result = command(*words.split(), "caf\udce9")
    assert (result.exit_code, "are no text" in result.stderr) == (2, True)


def test_people_see_a_source_with_its_limits_and_documents(fresh_command: Command, held_back: str) -> None:
    told = fresh_command("sources", "show", "small_list").stdout
    assert "state\tdegraded\n" in told
    assert "max_shrink\t0.5\n" in told
    assert f"{held_back}\t2021-06-01 12:00\t2021-07-02\tdisbelieved\t7 of 10 listings vanished at once" in told


def test_people_see_what_a_reader_set_aside(fresh_command: Command, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(small_list(BANK, "?404"))
    fresh_command("import", "small_list", str(tmp_path / "list.txt"))
    assert "?404\tunreadable\n" in fresh_command("sources", "show", "small_list").stdout


def test_a_held_back_document_is_believed_on_a_humans_word(fresh_command: Command, held_back: str) -> None:
    approve = ("sources", "approve", "small_list", held_back[:12], "--why", "the press release names all seven")
    result = fresh_command(*approve, "--by", "desk")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"document {held_back} of small_list is believed, 3 records; says desk\n"
    told = fresh_command("sources", "show", "small_list").stdout
    assert "state\tok\n" in told


def test_what_cannot_be_believed_stays_as_it_is_and_fails(
    fresh_command: Command, held_back: str, tmp_path: Path
) -> None:
    (tmp_path / "list.txt").write_text(small_list(*FLEET[:9]))
    fresh_command("import", "small_list", str(tmp_path / "list.txt"), "--published-at", "2021-07-03")
    result = fresh_command("sources", "approve", "small_list", held_back, "--why", "too late", "--by", "desk")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"document {held_back} of small_list stays refused: published 2021-07-02" in result.stderr


def document_of(asked: Asked, kind: str) -> str:
    return str(asked("events", "--kind", kind)["events"][0]["evidence"]["document"])


def test_a_document_is_told_with_what_it_proves(asked: Asked, command: Command) -> None:
    sha256 = document_of(asked, "designated")
    (told,) = asked("document", sha256[:8])["documents"]
    assert (told["document"], told["verdict"]) == (sha256, "believed")
    lines = command("document", sha256).stdout
    assert "source\tsmall_list\n" in lines
    assert "designated\tsmall_list:32391\tDJIBO, Ousmane Illiassou\n" in lines


def test_a_document_is_written_byte_by_byte(asked: Asked, command: Command) -> None:
    sha256 = document_of(asked, "reported")
    assert command("document", sha256, "--raw").stdout_bytes == ARTICLE.encode()
    assert command("document", sha256, "--raw", "--part", "list.txt").stdout_bytes == ARTICLE.encode()


@pytest.mark.parametrize("options", [["--raw", "--json"], ["--part", "list.txt"]])
def test_bytes_and_json_do_not_go_together(command: Command, options: list[str]) -> None:
    result = command("document", "0" * 64, *options)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_whole_archive_is_fine_and_one_with_a_hole_fails_naming_it(
    asked: Asked, command: Command, tracker: Tracker
) -> None:
    assert asked("archive", "check") | {"bytes": 0} == {"documents": 3, "parts": 3, "bytes": 0, "damaged": []}
    assert command("archive", "check").stdout.startswith("3 documents in 3 parts, ")

    sha256 = document_of(asked, "reported")
    (Path(tracker.settings.home) / "archive" / sha256[:2] / f"{sha256}.gz").unlink()
    result = command("archive", "check")
    assert (result.exit_code, result.stdout.endswith(": 1 damaged\n")) == (1, True)
    assert f"small_news, document {sha256}, part list.txt: document {sha256} is not in the archive" in result.stderr


def test_a_list_and_an_article_lead_from_event_to_bytes(asked: Asked, command: Command) -> None:
    raw = command("document", document_of(asked, "designated"), "--raw").stdout
    assert raw == small_list(BANK, SAHRAWI, DJIBO)
