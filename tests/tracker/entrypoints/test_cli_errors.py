"""What the console script does when something is wrong: one line on stderr, exit code 1, no traceback."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from tracker_command import TrackerCommand

from db.engine import Database
from tracker.entrypoints.cli.main import main

Fails = Callable[..., str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that the settings name as the data folder."""
    monkeypatch.setenv("TRACKER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def fails(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fails:
    """Run a command that must fail and give its one line."""

    def run(*arguments: str) -> str:
        monkeypatch.setattr("sys.argv", ["tracker", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert (ended.value.code, said.out) == (1, "")
        assert len(said.err.splitlines()) == 1, said.err
        assert said.err.startswith("tracker: ")
        return said.err

    return run


def test_an_unknown_setting_is_named(fails: Fails, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PROT", "8000")
    assert "TRACKER_PROT" in fails("sources")


def test_a_wrong_setting_is_named(fails: Fails, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PORT", "eight thousand")
    assert "port" in fails("sources", "--json")


def test_a_database_that_does_not_answer_is_said_to_be_so(fails: Fails, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE_URL", "postgresql://nobody:hush@127.0.0.1:1/none")
    said = fails("sources")
    assert "127.0.0.1" in said
    assert "hush" not in said


def test_a_schema_from_the_future_is_refused(fails: Fails, home: Path) -> None:
    opened = Database(f"sqlite:///{home / 'tracker.db'}")
    opened.migrate()
    opened.dispose()
    edited = sqlite3.connect(home / "tracker.db")
    with edited:
        edited.execute("UPDATE alembic_version SET version_num = '9999'")
    edited.close()
    assert "newer than this program" in fails("sources")


def test_an_unknown_source_a_missing_file_and_an_unknown_party_are_named(fails: Fails) -> None:
    assert "us_ofac_dsn" in fails("import", "us_ofac_dsn", "x.csv")
    assert "missing.csv" in fails("import", "us_ofac_sdn", "missing.csv")
    assert "P404" in fails("history", "P404")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("listings --source us_ofac_sdn --json", "no document of us_ofac_sdn is believed"),
        ("listings --source nowhere --csv", "'nowhere' is no list"),
        ("show 32391 --source us_ofac_sdn", "no document of us_ofac_sdn is believed"),
        ("diff --source us_ofac_sdn 2021-04-25 2021-07-07", "no document of us_ofac_sdn is believed"),
        ("history us_ofac_sdn:32391 --as-of 2021-04-25", "no listing 32391 of us_ofac_sdn has ever been read"),
        ("rebuild --source us_ofac_sdn", "no document of us_ofac_sdn is in the archive"),
        ("import us_ofac_sdn missing.csv --backfill", "missing.csv"),
        ("import news_page missing.txt --backfill", "news_page is not a list"),
        ("sources show nowhere", "unknown source 'nowhere'"),
        ("sources approve us_ofac_sdn 0123abcd --why because", "there is none"),
        ("document 0123abcd --raw", "no document whose hash begins 0123abcd"),
        ("proposals --find nowhere", "'nowhere' is no list"),
        ("judge us_ofac_sdn:1 un_sc:2 same --why because", "no listing with the reference 'us_ofac_sdn:1'"),
    ],
)
def test_what_is_not_known_fails_in_one_line(fails: Fails, words: str, said: str) -> None:
    assert said in fails(*words.split())


def test_a_watch_that_cannot_be_is_refused(fails: Fails) -> None:
    assert "carrier-pigeon" in fails("watch", "add", "all", "--channel", "carrier-pigeon:home")
    assert "nobody" in fails("watch", "remove", "nobody")


def test_a_data_folder_that_cannot_be_made_is_named(
    fails: Fails, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("TRACKER_HOME", str(tmp_path / "file" / "inside"))
    assert "inside" in fails("sources")


def test_a_terminal_without_unicode_still_gets_valid_json(home: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The State Department designated Уссман Джибо as a Specially Designated Global Terrorist.")
    home.mkdir()
    full, plain = TrackerCommand(home, {}), TrackerCommand(home, {"PYTHONIOENCODING": "ascii"})
    full.works("import", "news_page", str(article))
    assert plain.works("events").isascii()
    assert full.answers("events") == plain.answers("events")


@pytest.mark.parametrize(
    "words", ["", "run", "import", "search", "sources", "sources show", "archive", "diff", "judge", "watch add", "demo"]
)
def test_help_is_there_for_every_command(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["tracker", *words.split(), "--help"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert "Usage" in capsys.readouterr().out
