"""The archive gives back exactly what was put in, or says what is wrong."""

import gzip
import hashlib
from pathlib import Path
from uuid import uuid4

import pytest

from db.archive import Archive, ArchiveError

BODY = "Ousmane Illiassou Djibo, Уссман".encode()


def file_of(archive: Archive, folder: Path, sha256: str) -> Path:
    (found,) = (folder / "archive" / sha256[:2]).glob(f"{sha256}*")
    assert archive.get(sha256) == BODY
    return found


def test_a_body_is_given_back_under_its_sha256(archive: Archive) -> None:
    sha256 = archive.put(BODY)
    assert sha256 == hashlib.sha256(BODY).hexdigest()
    assert archive.get(sha256) == BODY


def test_a_body_is_kept_compressed_and_only_once(archive: Archive, tmp_path: Path) -> None:
    kept = file_of(archive, tmp_path, archive.put(BODY))
    before = kept.stat()
    archive.put(BODY)
    assert kept.stat().st_mtime_ns == before.st_mtime_ns
    assert gzip.decompress(kept.read_bytes()) == BODY
    assert len([path for path in (tmp_path / "archive").rglob("*") if path.is_file()]) == 1


def test_an_empty_body_is_a_body(archive: Archive) -> None:
    assert archive.get(archive.put(b"")) == b""


def test_a_missing_body_is_an_error_that_names_it(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match=f"{'0' * 64} is not in the archive"):
        archive.get("0" * 64)


def test_an_altered_body_is_refused(archive: Archive, tmp_path: Path) -> None:
    sha256 = archive.put(BODY)
    file_of(archive, tmp_path, sha256).write_bytes(gzip.compress(b"somebody else's words"))
    with pytest.raises(ArchiveError, match="was altered"):
        archive.get(sha256)


@pytest.mark.parametrize(
    "damage", [b"no gzip at all", b"", gzip.compress(BODY, mtime=0)[:-9]], ids=["no gzip", "empty", "cut"]
)
def test_a_damaged_file_is_an_error_that_names_it(archive: Archive, tmp_path: Path, damage: bytes) -> None:
    sha256 = archive.put(BODY)
    file_of(archive, tmp_path, sha256).write_bytes(damage)
    with pytest.raises(ArchiveError, match=sha256):
        archive.get(sha256)


def test_an_interrupted_write_leaves_nothing_under_the_hash(archive: Archive, tmp_path: Path) -> None:
    sha256 = hashlib.sha256(BODY).hexdigest()
    folder = tmp_path / "archive" / sha256[:2]
    folder.mkdir(parents=True)
    (folder / f".{sha256}.half").write_bytes(b"ha")
    with pytest.raises(ArchiveError, match="is not in the archive"):
        archive.get(sha256)
    assert archive.get(archive.put(BODY)) == BODY


def test_an_archive_that_is_no_folder_keeps_drops_and_misses_alike() -> None:
    archive = Archive(f"memory://{uuid4().hex}/documents")
    sha256 = archive.put(BODY)
    assert (archive.put(BODY), archive.get(sha256)) == (sha256, BODY)
    archive.drop(sha256)
    archive.drop(sha256)
    with pytest.raises(ArchiveError, match="is not in the archive"):
        archive.get(sha256)
