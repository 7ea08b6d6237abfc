"""`tracker extract`: what files yield, with and without a database, and files that are none."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from list_fixtures import PUBLISHED, needs_published
from small_story import SENTENCE
from tracker_cast import Command

from tracker.config import PREFIX
from tracker.wiring import Tracker

TEXT = "A man sanctioned\nThe Treasury Department on Monday sanctioned Idriss Bello Maiga, also known as Abu Yahya."
PAGE = (
    '<!doctype html><html lang="en"><head><title>A story</title><link rel="canonical" href="{url}">'
    '<meta property="article:published_time" content="2021-06-29T08:00:00Z"></head>'
    "<body><article><h1>A story</h1><p>{text}</p></article></body></html>"
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the settings away from the real data folder."""
    monkeypatch.setenv(f"{PREFIX}HOME", str(tmp_path / "nothing"))
    return tmp_path


def file(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def documents(command: Command, *arguments: str) -> list[dict[str, Any]]:
    result = command("extract", *arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return list(json.loads(result.stdout)["documents"])


def test_a_text_gives_its_claims_in_the_shape_that_programs_rely_on(fresh_command: Command, home: Path) -> None:
    path = file(home, "a.txt", TEXT)
    (document,) = documents(fresh_command, path, "--published-at", "2021-06-29")
    assert {key: document[key] for key in ("path", "kind", "language", "published_at", "mentions")} == {
        "path": path,
        "kind": "text",
        "language": "en",
        "published_at": "2021-06-29T00:00:00Z",
        "mentions": [],
    }
    (claim,) = document["claims"]
    assert TEXT[claim["start"] : claim["end"]] == claim.pop("quote")
    assert 0 < claim.pop("confidence") <= 1
    del claim["start"], claim["end"]
    assert claim == {
        "names": ["Idriss Bello Maiga", "Abu Yahya"],
        "kind": "person",
        "action": "designate",
        "authority": "Treasury Department",
        "programmes": [],
        "acted_on": "2021-06-28",
    }


def test_nothing_is_stored_and_no_folder_is_made(fresh_command: Command, home: Path) -> None:
    documents(fresh_command, file(home, "a.txt", TEXT))
    assert not (home / "nothing").exists()


def test_a_page_tells_its_own_date_and_a_publishers_page_is_a_notice(fresh_command: Command, home: Path) -> None:
    article = PAGE.format(url="https://paper.example/a", text=TEXT.split("\n")[1])
    notice = PAGE.format(url="https://www.state.gov/designation-of-x/", text="Today, we are designating Amadou Koufa.")
    paper, state = documents(fresh_command, file(home, "a.html", article), file(home, "b.html", notice))
    assert (paper["kind"], paper["published_at"]) == ("html", "2021-06-29T08:00:00Z")
    assert paper["claims"][0]["acted_on"] == "2021-06-28"
    assert (state["kind"], state["claims"][0]["authority"]) == ("notice", "State Department")


def test_a_file_may_be_packed(fresh_command: Command, home: Path) -> None:
    (document,) = documents(fresh_command, file(home, "a.txt.gz", gzip.compress(TEXT.encode())))
    assert document["claims"][0]["names"][0] == "Idriss Bello Maiga"


def test_the_language_may_be_told(fresh_command: Command, home: Path) -> None:
    path = file(home, "a.txt", TEXT)
    assert [one["language"] for one in documents(fresh_command, path, "--lang", "ar")] == ["ar"]
    assert documents(fresh_command, path, "--lang", "ar")[0]["claims"] == []
    refused = fresh_command("extract", path, "--lang", "zh")
    assert (refused.exit_code, "'zh' is none of" in refused.stderr) == (2, True)


def test_a_bad_file_is_told_and_the_others_are_read(fresh_command: Command, home: Path) -> None:
    good = file(home, "a.txt", TEXT)
    bad = file(home, "b.bin", b"%PDF-1.4")
    result = fresh_command("extract", bad, str(home / "gone"), good, "--json")
    assert (result.exit_code, len(json.loads(result.stdout)["documents"])) == (1, 1)
    assert "b.bin: not a page of text" in result.stderr
    assert "gone: No such file" in result.stderr


def test_stored_names_are_mentioned_where_there_is_a_database(
    command: Command, tracker: Tracker, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", f"sqlite:///{home / 'tracker.db'}")
    (document,) = documents(command, file(home, "a.txt", SENTENCE))
    assert document["mentions"], "the story's party is stored"
    mention = document["mentions"][0]
    assert SENTENCE[mention["start"] : mention["end"]] == mention["text"]
    assert (mention["caption"], mention["party_id"][0]) == ("DJIBO, Ousmane Illiassou", "P")
    assert len(tracker.knowledge.captions([])) == 0


def test_a_database_that_cannot_be_used_costs_only_the_mentions(
    fresh_command: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", f"sqlite:///{file(home, 'other.db', b'')}")
    result = fresh_command("extract", file(home, "a.txt", TEXT), "--json")
    assert (result.exit_code, len(json.loads(result.stdout)["documents"][0]["claims"])) == (0, 1)
    assert "without mentions" in result.stderr


def test_people_get_lines(fresh_command: Command, home: Path) -> None:
    quiet = file(home, "b.txt", "The match ended in a draw.")
    result = fresh_command("extract", file(home, "a.txt", TEXT), quiet)
    assert result.exit_code == 0
    assert "Idriss Bello Maiga, Abu Yahya\tperson\tdesignate\tTreasury Department" in result.stdout
    assert "no claims" in result.stdout


@needs_published
def test_a_page_without_an_address_is_known_by_its_marks(fresh_command: Command) -> None:
    (page,) = documents(fresh_command, str(PUBLISHED / "notices" / "ofac_recent_actions" / "20240327.main-slice.html"))
    assert (page["kind"], page["language"], page["published_at"]) == ("notice", "en", "2024-03-27T00:00:00Z")
    assert [(claim["action"], claim["names"][0]) for claim in page["claims"]] == [
        ("designate", "AYASH, Mustafa"),
        ("designate", "SULTANA, Aozma"),
        ("designate", "AAKHIRAH LIMITED"),
        ("designate", "AL-QURESHI EXECUTIVES"),
        ("designate", "GAZA NOW"),
        ("delist", "BELLIZO"),
    ]
