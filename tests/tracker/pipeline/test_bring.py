"""Files are brought in as if their source had been fetched then."""

import gzip
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from small_tracker import START, Clock

from db import documents, listings
from tracker.pipeline.bring import Clocks, ImportRefused, bring
from tracker.pipeline.steps import work_until_idle
from tracker.wiring import Tracker

LINES = "small list\n306|organisation|CUBA|BANCO NACIONAL DE CUBA\n15036|vessel|IRAN|AMIN 2"


def count(tracker: Tracker) -> int:
    with tracker.database.reading() as session:
        return listings.count_active(session, "small_list")


def test_a_plain_a_gzipped_and_a_zipped_file_read_alike(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(LINES)
    (tmp_path / "list.txt.gz").write_bytes(gzip.compress(LINES.encode()))
    with zipfile.ZipFile(tmp_path / "list.zip", "w") as packed:
        packed.writestr("LIST.TXT", LINES)

    verdicts = [
        bring(tracker, "small_list", [tmp_path / name], Clocks())[0].verdict
        for name in ("list.txt", "list.txt.gz", "list.zip")
    ]
    assert verdicts == ["believed", "unchanged", "unchanged"]
    assert count(tracker) == 2


def test_both_clocks_of_an_import_can_be_set(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(LINES)
    published, seen = datetime(2020, 1, 2, tzinfo=UTC), datetime(2020, 1, 3, tzinfo=UTC)
    brought = bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks(published, seen))[0]

    with tracker.database.reading() as session:
        document = documents.get(session, brought.document_id)
    assert (document.published_at, document.fetched_at) == (published, seen)


def test_an_import_without_a_date_is_of_the_day_the_document_gives_or_of_now(
    tracker: Tracker, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "list.txt").write_text(LINES)
    bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())
    (tmp_path / "list.txt").write_text(LINES.replace("small list", "small list 2021-06-02"))
    bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())

    with tracker.database.reading() as session:
        dates = [documents.get(session, number).published_at for number in (1, 2)]
    assert dates == [START, datetime(2021, 6, 2, tzinfo=UTC)]


def test_a_document_that_dates_itself_before_the_newest_is_refused_and_says_so(
    tracker: Tracker, tmp_path: Path
) -> None:
    for day in ("2021-06-02", "2021-06-01"):
        (tmp_path / "list.txt").write_text(LINES.replace("small list", f"small list {day}"))
        brought = bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())[0]

    assert brought.verdict == "refused"
    assert brought.reason == "published 2021-06-01, before the newest believed document of 2021-06-02"


def test_a_list_may_say_again_what_it_said_before(tracker: Tracker, tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "list.txt"
    verdicts = []
    for text in (LINES, LINES + "\n1|person|X|SOMEBODY", LINES):
        path.write_text(text)
        clock.forward(days=1)
        verdicts.append(bring(tracker, "small_list", [path], Clocks())[0].verdict)

    assert verdicts == ["believed", "believed", "believed"]


def test_an_import_that_was_interrupted_goes_on(
    tracker: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list.txt").write_text(LINES)

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("tracker.pipeline.bring.ingest_document", dies)
        with pytest.raises(KeyboardInterrupt):
            bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())
    assert count(tracker) == 0

    work_until_idle(tracker, ["ingest"], stop=lambda: False)
    assert count(tracker) == 2
    assert bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())[0].verdict == "known"


def test_every_file_of_a_page_source_is_a_document_of_its_own(tracker: Tracker, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "story.txt").write_text(f"Nothing happened in {name}.")

    brought = bring(tracker, "small_news", [tmp_path / "a", tmp_path / "b"], Clocks())
    assert [one.verdict for one in brought] == ["believed", "believed"]
    assert len({one.document_id for one in brought}) == 2


@pytest.mark.parametrize(
    ("key", "name", "message"),
    [
        ("nowhere", "list.txt", "unknown source 'nowhere': sources are small_list"),
        ("small_list", "missing.txt", "No such file"),
        ("small_list", "empty", "no file in the folder"),
    ],
)
def test_what_cannot_be_imported_says_why(tracker: Tracker, tmp_path: Path, key: str, name: str, message: str) -> None:
    (tmp_path / "list.txt").write_text(LINES)
    (tmp_path / "empty").mkdir()

    with pytest.raises(ImportRefused, match=message):
        bring(tracker, key, [tmp_path / name], Clocks())


def test_two_parts_of_one_name_are_refused(tracker: Tracker, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "list.txt").write_text(LINES)

    with pytest.raises(ImportRefused, match=r"two parts are named list\.txt"):
        bring(tracker, "small_list", [tmp_path / "a", tmp_path / "b"], Clocks())


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tracker: Tracker, tmp_path: Path) -> None:
    with (tmp_path / "list.txt").open("wb") as file:
        file.truncate(65 * 1024 * 1024)

    with pytest.raises(ImportRefused, match="more than the 67108864 that are read"):
        bring(tracker, "small_list", [tmp_path / "list.txt"], Clocks())
