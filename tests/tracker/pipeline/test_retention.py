"""The archive drops only what nothing rests on, and only when it is asked to."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from small_tracker import Clock, Mailbox, small_tracker

from tracker.answers.archive import archive_check
from tracker.answers.documents import UnknownDocumentError, document_answer, document_bytes
from tracker.pipeline.approving import approve
from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.rebuild import rebuild
from tracker.pipeline.retention import Prunable, prune
from tracker.wiring import Tracker

DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou"
FLEET = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(10)]
WEATHER = "It rained all day and nobody was designated by anybody."

Import = Callable[..., Any]


@pytest.fixture
def aged(tracker: Tracker, import_list: Import, import_text: Import, clock: Clock) -> dict[str, str]:
    """Bring documents that are needed and some that are not, and let a hundred days pass; give their hashes."""
    brought = {
        "baseline": import_list(tracker, FLEET, day=1),
        "told as degraded": import_list(tracker, FLEET[:3], day=2),
        "degraded again": import_list(tracker, FLEET[:2], day=3),
        "unchanged": import_list(tracker, list(reversed(FLEET)), day=4),
        "designated": import_list(tracker, [*FLEET, DJIBO], day=5),
        "weather": import_text(tracker, WEATHER, day=10),
        "report": import_text(tracker, "The State Department designated Amadou Kouffa Diallo.", day=11),
        "newest of the paper": import_text(tracker, WEATHER + " Again.", day=12),
    }
    clock.forward(days=100)
    return {what: each.sha256 for what, each in brought.items()}


def is_kept(tracker: Tracker, sha256: str) -> bool:
    try:
        return bool(document_bytes(tracker, sha256))
    except UnknownDocumentError:
        return False


def test_only_what_nothing_rests_on_is_dropped(tracker: Tracker, aged: dict[str, str]) -> None:
    dropped = prune(tracker, 30, really=True, who="desk")

    assert {what for what, sha256 in aged.items() if not is_kept(tracker, sha256)} == {"degraded again", "weather"}
    assert (dropped.documents, dropped.bodies) == (2, 2)
    assert archive_check(tracker)["damaged"] == []


def test_without_being_told_to_nothing_is_dropped(tracker: Tracker, aged: dict[str, str]) -> None:
    assert prune(tracker, 30, really=False, who="desk").bodies == 2
    assert all(is_kept(tracker, sha256) for sha256 in aged.values())


@pytest.mark.usefixtures("aged")
def test_what_is_younger_stays_and_what_was_dropped_is_dropped_once(tracker: Tracker) -> None:
    assert prune(tracker, 101, really=True, who="desk") == Prunable(0, 0, 0)
    assert prune(tracker, 30, really=True, who="desk").bodies == 2
    assert prune(tracker, 30, really=True, who="desk") == Prunable(0, 0, 0)


@pytest.mark.usefixtures("aged")
def test_a_rebuild_after_it_finds_all_it_needs(tracker: Tracker) -> None:
    prune(tracker, 30, really=True, who="desk")

    rebuilt = rebuild(tracker, "small_list")
    assert (rebuilt.documents, rebuilt.left_out, rebuilt.new_events) == (3, (), 0)


def test_a_dropped_document_says_so(tracker: Tracker, aged: dict[str, str]) -> None:
    prune(tracker, 30, really=True, who="desk")

    (document,) = document_answer(tracker, aged["weather"])["documents"]
    assert document["parts"][0]["dropped_at"].startswith("2021-09-09")
    with pytest.raises(UnknownDocumentError, match="dropped on 2021-09-09"):
        document_bytes(tracker, aged["weather"])


def test_a_body_that_another_document_shares_stays(
    tracker: Tracker, aged: dict[str, str], clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "list.txt").write_text("\n".join(["small list", *FLEET[:2]]))
    clock.forward(days=-100)
    bring(tracker, "small_list", [tmp_path / "again"], Clocks())
    clock.forward(days=100)

    prune(tracker, 30, really=True, who="desk")
    assert is_kept(tracker, aged["degraded again"])
    approve(tracker, "small_list", aged["degraded again"], why="they sank", who="desk")


def test_everything_works_on_an_archive_that_is_no_folder(
    database_url: str, tmp_path: Path, clock: Clock, mailbox: Mailbox, import_list: Import
) -> None:
    tracker = small_tracker(database_url, tmp_path / "home", clock, mailbox, archive_url=f"memory://{uuid4().hex}")
    for day, lines in ((1, FLEET), (2, FLEET[:3]), (3, FLEET[:2]), (5, [*FLEET, DJIBO])):
        brought = import_list(tracker, lines, day=day)
    clock.forward(days=100)

    assert prune(tracker, 30, really=True, who="desk").bodies == 1
    assert rebuild(tracker, "small_list").left_out == ()
    assert (archive_check(tracker)["documents"], archive_check(tracker)["damaged"]) == (3, [])
    assert document_bytes(tracker, brought.sha256).startswith(b"small list")
    assert not (tmp_path / "home" / "archive").exists()
    tracker.close()
