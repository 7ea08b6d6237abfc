"""A backup holds everything but secrets, is checked before anything is written, and overwrites nothing."""

import gzip
import json
import tarfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import postgres_server
import pytest
from small_tracker import Clock
from sqlalchemy import select

from db.archive import Archive
from db.engine import Database
from db.tables.registered import METADATA
from tracker.answers.audit import verification
from tracker.domain.routing import Rule
from tracker.pipeline.backup import MANIFEST, BackupError, Target, _sealed, back_up, restore
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
SHIP = "15036|vessel|IRAN|AMIN 2;АМИН 2"

Import = Callable[..., Any]


@pytest.fixture
def lived(tracker: Tracker, import_list: Import, clock: Clock) -> Tracker:
    add_watch(tracker, "all", Rule(), ["box:one", "webhook:https://hooks.example.org/x"])
    import_list(tracker, [BANK], day=1)
    import_list(tracker, [BANK, SHIP], day=2)
    work_until_idle(tracker, ["announce", "deliver"], stop=lambda: False)
    return tracker


@pytest.fixture
def target(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Target]:
    if database_url.startswith("sqlite"):
        url = f"sqlite:///{tmp_path / 'elsewhere' / 'tracker.db'}"
        yield _target(url, tmp_path)
        return
    with postgres_server.fresh_database(request.getfixturevalue("postgres_url")) as url:
        place = _target(url, tmp_path)
        yield place
        place.database.dispose()


def _target(url: str, folder: Path) -> Target:
    return Target(Database(url), Archive(f"file://{folder / 'other-archive'}"), folder)


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    with database.engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table)).all()), key=str)
            for table in METADATA.sorted_tables
        }


def put_back(target: Target, file: Path, clock: Clock) -> dict[str, Any]:
    return restore(target, file, now=clock(), who="desk")


def test_every_row_and_every_document_is_back(lived: Tracker, target: Target, tmp_path: Path, clock: Clock) -> None:
    before = everything(lived.database)
    back_up(lived, tmp_path / "backup.tar", with_archive=True)
    put_back(target, tmp_path / "backup.tar", clock)
    after = everything(target.database)

    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"instance", "audit_entry"}, "only the restore itself is written down"
    assert len(after["audit_entry"]) == len(before["audit_entry"]) + 1
    for document in before["document"]:
        sha256 = document[3][0]["sha256"]
        assert target.archive.get(sha256) == lived.archive.get(sha256)


def test_new_rows_go_on_counting_after_a_restore(
    lived: Tracker, target: Target, tmp_path: Path, clock: Clock, import_list: Import
) -> None:
    back_up(lived, tmp_path / "backup.tar", with_archive=True)
    put_back(target, tmp_path / "backup.tar", clock)
    restored = replace(lived, database=target.database, archive=target.archive)
    add_watch(restored, "second", Rule(), ["box:two"])
    brought = import_list(restored, [BANK, SHIP, "26|person|SDGT|ANNA OVA"], day=3)

    assert brought.events == {"designated": 1}
    assert verification(restored)["broken"] is None


def test_no_secret_is_in_a_backup(lived: Tracker, tmp_path: Path) -> None:
    url = "https://hooks.example.org/x"
    shown = lived.secrets.shown(url)
    key = (lived.settings.home / "secrets" / "webhook.key").read_bytes()
    back_up(lived, tmp_path / "backup.tar", with_archive=True)
    with tarfile.open(tmp_path / "backup.tar") as pack:
        held = b"".join(_content(pack, member) for member in pack)
        plain = b"".join(gzip.decompress(_content(pack, member)) for member in pack if member.name.endswith(".gz"))
    for secret in (shown.encode(), shown.removeprefix("whsec_").encode(), key, key.hex().encode()):
        assert secret not in held + plain


def _content(pack: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = pack.extractfile(member)
    assert file is not None
    return file.read()


def test_a_backup_that_is_cut_off_or_altered_is_refused_and_nothing_is_written(
    lived: Tracker, target: Target, tmp_path: Path, clock: Clock
) -> None:
    whole = tmp_path / "backup.tar"
    back_up(lived, whole, with_archive=True)
    content = whole.read_bytes()
    middle = len(content) // 3
    broken = {
        "cut": content[: len(content) // 2],
        "altered": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
        "empty": b"",
        "other": b"PK not a tar file" * 100,
        "manifest": _with_manifest(whole, lambda manifest: manifest["files"].clear()),
    }
    for name, bad in broken.items():
        file = tmp_path / f"{name}.tar"
        file.write_bytes(bad)
        with pytest.raises(BackupError):
            put_back(target, file, clock)
    assert not (tmp_path / "other-archive").exists()
    put_back(target, whole, clock)


def _with_manifest(whole: Path, change: Callable[[dict[str, Any]], Any], *, sealed: bool = False) -> bytes:
    made = BytesIO()
    with tarfile.open(whole) as pack, tarfile.open(fileobj=made, mode="w") as other:
        for member in pack:
            content = _content(pack, member)
            if member.name == MANIFEST:
                said = json.loads(content)
                change(said["manifest"])
                content = _sealed(said["manifest"]) if sealed else json.dumps(said).encode()
                member.size = len(content)
            other.addfile(member, BytesIO(content))
    return made.getvalue()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"revision": "9999"}, "newer than this program"),
        ({"format": 2}, "format 2"),
        ({"database": "oracle"}, "the backup is of oracle"),
    ],
)
def test_a_backup_of_another_kind_or_of_a_newer_program_is_refused(
    lived: Tracker, target: Target, tmp_path: Path, clock: Clock, change: Any, why: str
) -> None:
    back_up(lived, tmp_path / "backup.tar", with_archive=False)
    other = tmp_path / "other.tar"
    other.write_bytes(_with_manifest(tmp_path / "backup.tar", lambda manifest: manifest.update(change), sealed=True))
    with pytest.raises(BackupError, match=why):
        put_back(target, other, clock)


def test_neither_a_database_nor_a_file_is_overwritten(
    lived: Tracker, target: Target, tmp_path: Path, clock: Clock
) -> None:
    back_up(lived, tmp_path / "backup.tar", with_archive=False)
    with pytest.raises(BackupError, match="is there already"):
        back_up(lived, tmp_path / "backup.tar", with_archive=False)
    with pytest.raises(BackupError, match="there is a database already"):
        put_back(Target(lived.database, lived.archive, tmp_path), tmp_path / "backup.tar", clock)


def test_a_backup_taken_while_others_write_is_consistent(
    lived: Tracker, target: Target, tmp_path: Path, clock: Clock, import_list: Import
) -> None:
    """Of each document either all rows are there or none."""
    done = threading.Event()

    def write() -> None:
        for day in range(3, 15):
            import_list(lived, [BANK, SHIP, *(f"{day}{n}|vessel|IRAN|SHIP {day}{n}" for n in range(40))], day=day)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    back_up(lived, tmp_path / "backup.tar", with_archive=True)
    assert not done.is_set()
    writer.join()
    put_back(target, tmp_path / "backup.tar", clock)

    rows = everything(target.database)
    for document in rows["document"]:
        assert target.archive.get(document[3][0]["sha256"])
    events = [row for row in rows["event"] if row[2] == "designated"]
    assert (len(events) - 1) % 40 == 0
    assert len(rows["alert"]) == len(rows["event"])
