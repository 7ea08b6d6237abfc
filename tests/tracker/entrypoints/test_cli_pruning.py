"""The command that drops what nothing rests on."""

import json
from pathlib import Path

import pytest
from small_story import BANK, SAHRAWI, SALT, small_list
from tracker_cast import Command


@pytest.fixture
def aged(fresh_command: Command, tmp_path: Path) -> Command:
    """Bring two documents that are not believed years ago, and one that is."""
    lines = [f"{number}|vessel|IRAN|SHIP {number}" for number in range(9)]
    for day, entries in ((1, [BANK, SALT, SAHRAWI, *lines]), (2, [BANK]), (3, [SALT]), (4, [BANK, SALT, *lines])):
        (tmp_path / "list.txt").write_text(small_list(*entries))
        moment = f"2021-04-0{day}"
        fresh_command("import", "small_list", str(tmp_path / "list.txt"), "--published-at", moment, "--seen-at", moment)
    return fresh_command


def test_it_tells_first_and_drops_when_told_to(aged: Command) -> None:
    told = json.loads(aged("archive", "prune", "--days", "30", "--json").stdout)
    assert (told["would_drop"]["documents"], told["would_drop"]["bodies"]) == (1, 1)
    assert "dropped 1 bodies of 1 documents" in aged("archive", "prune", "--days", "30", "--delete").stdout
    assert "would drop (with --delete) 0 bodies" in aged("archive", "prune", "--days", "30").stdout
    assert aged("archive", "check").exit_code == 0


def test_without_an_age_it_is_wrong_usage(aged: Command) -> None:
    refused = aged("archive", "prune")
    assert refused.exit_code == 2
    assert "archive_keep_days" in refused.stderr
