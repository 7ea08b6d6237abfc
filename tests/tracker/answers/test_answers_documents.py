"""The evidence: whence documents came, what they prove, and whether the archive still holds them."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_story import ARTICLE, BANK, DJIBO, SAHRAWI

from db.history import EventFilter
from tracker.answers.archive import archive_check
from tracker.answers.documents import UnknownDocumentError, document_answer, document_bytes
from tracker.answers.events import events
from tracker.pipeline.bring import Clocks, bring
from tracker.wiring import Tracker

Import = Callable[..., Any]


def evidence_of(tracker: Tracker, kind: str) -> str:
    (event,) = events(tracker, EventFilter(kind=kind))["events"]
    return str(event["evidence"]["document"])


def test_a_document_tells_whence_it_came_and_what_it_proves(tracker: Tracker) -> None:
    (told,) = document_answer(tracker, evidence_of(tracker, "designated"))["documents"]
    assert (told["source"], told["url"], told["origin"]) == ("small_list", "import:list.txt", "import")
    assert (told["published_at"], told["fetched_at"]) == ("2021-07-07T00:00:00Z", "2021-07-07T03:00:00Z")
    assert (told["verdict"], told["records"]) == ("believed", 3)
    assert [event["kind"] for event in told["events"]] == ["designated", "delisted", "confirmed"]
    assert [part["name"] for part in told["parts"]] == ["list.txt"]


def test_its_events_can_be_cut_short(tracker: Tracker) -> None:
    (told,) = document_answer(tracker, evidence_of(tracker, "designated"), limit=1)["documents"]
    assert [event["kind"] for event in told["events"]] == ["designated"]


@pytest.mark.parametrize("change", [lambda sha256: sha256[:8], str.upper])
def test_the_first_characters_of_a_hash_are_enough(tracker: Tracker, change: Callable[[str], str]) -> None:
    sha256 = evidence_of(tracker, "reported")
    assert document_answer(tracker, change(sha256))["documents"][0]["document"] == sha256
    assert document_bytes(tracker, change(sha256)) == ARTICLE.encode()


def test_the_same_bytes_brought_again_are_told_once_each(tracker: Tracker, import_list: Import) -> None:
    sha256 = import_list(tracker, 9, BANK, SAHRAWI).sha256
    import_list(tracker, 10, BANK, SAHRAWI, DJIBO)
    import_list(tracker, 11, BANK, SAHRAWI)
    told = document_answer(tracker, sha256)["documents"]
    assert [each["published_at"][:10] for each in told] == ["2021-07-11", "2021-07-09"]
    assert [[event["kind"] for event in each["events"]] for each in told] == [["delisted"], ["delisted"]]


def test_a_document_of_several_parts_gives_the_one_that_is_named(tracker: Tracker, tmp_path: Path) -> None:
    folder = tmp_path / "parts"
    folder.mkdir()
    (folder / "list.txt").write_text(f"small list 2021-07-09\n{BANK}\n{SAHRAWI}")
    (folder / "aliases.txt").write_text("306|THE BANK")
    (brought,) = bring(tracker, "small_list", [folder], Clocks())
    assert document_bytes(tracker, brought.sha256, "aliases.txt") == b"306|THE BANK"
    with pytest.raises(UnknownDocumentError, match=r"several parts, say which: aliases\.txt, list\.txt"):
        document_bytes(tracker, brought.sha256)
    with pytest.raises(UnknownDocumentError, match=r"has no part sdn\.csv: aliases"):
        document_bytes(tracker, brought.sha256, "sdn.csv")


@pytest.mark.parametrize(
    ("prefix", "said"), [("abc", "at least 8"), ("0" * 64, "no document whose hash begins 000"), ("%" * 8, "no doc")]
)
def test_a_hash_that_leads_nowhere_is_said_to(tracker: Tracker, prefix: str, said: str) -> None:
    with pytest.raises(UnknownDocumentError, match=said):
        document_answer(tracker, prefix)


def test_a_prefix_of_several_documents_is_not_guessed_at(tracker: Tracker) -> None:
    with tracker.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE document SET sha256 = '0123abcd' || substr(sha256, 9)")
    with pytest.raises(UnknownDocumentError, match=r"several documents' hashes begin 0123abcd: 0123abcd.*, 0123abcd"):
        document_answer(tracker, "0123abcd")


def body_of(tracker: Tracker, sha256: str) -> Path:
    return Path(tracker.settings.home) / "archive" / sha256[:2] / f"{sha256}.gz"


def test_an_archive_that_holds_everything_is_whole(tracker: Tracker) -> None:
    checked = archive_check(tracker)
    assert (checked["documents"], checked["parts"], checked["damaged"]) == (3, 3, [])
    assert checked["bytes"] > len(ARTICLE)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: path.unlink(), "is not in the archive"),
        (lambda path: path.write_bytes(gzip.compress(b"another text")), "was altered"),
        (lambda path: path.write_bytes(path.read_bytes()[:-20]), "cannot be read"),
        (lambda path: path.write_bytes(b""), "was altered"),
    ],
    ids=["gone", "altered", "cut off", "emptied"],
)
def test_what_is_missing_or_altered_is_named(tracker: Tracker, spoil: Callable[[Path], Any], said: str) -> None:
    sha256 = evidence_of(tracker, "reported")
    spoil(body_of(tracker, sha256))
    (damaged,) = archive_check(tracker)["damaged"]
    assert (damaged["source"], damaged["document"], damaged["part"]) == ("small_news", sha256, "list.txt")
    assert said in damaged["problem"]


def test_a_part_that_several_documents_share_is_read_once_and_missed_by_each(
    tracker: Tracker, import_list: Import
) -> None:
    sha256 = import_list(tracker, 9, BANK, SAHRAWI).sha256
    import_list(tracker, 10, BANK, SAHRAWI, DJIBO)
    import_list(tracker, 11, BANK, SAHRAWI)
    body_of(tracker, sha256).unlink()
    checked = archive_check(tracker)
    assert (checked["documents"], checked["parts"]) == (6, 4)
    assert [damaged["document"] for damaged in checked["damaged"]] == [sha256, sha256]
