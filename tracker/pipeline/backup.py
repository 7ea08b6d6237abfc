"""Backup and restore: one file (tar) with the database, the archive's documents and a list of their hashes.

Secrets are not in it, nor is the journal of what was sent: a journal is worth something only where it is newer than the
database that is put back.
"""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from db import documents, instances
from db.archive import Archive, ArchiveError
from db.dump import dump, is_empty, load
from db.engine import Database
from tracker.pipeline.auditing import record
from tracker.wiring import Tracker

FORMAT = 1
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 1 << 30
_STEP = 1 << 20


class BackupError(Exception):
    """A backup that cannot be made or put back, with the reason; nothing was overwritten."""


def back_up(tracker: Tracker, target: Path, *, with_archive: bool) -> dict[str, Any]:
    """Write a backup while others go on working, and give its manifest; a file that is there is not overwritten."""
    if target.exists():
        raise BackupError(f"{target} is there already")
    made_at = tracker.clock()
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as place:
        folder, draft = Path(place) / "database", Path(place) / "half"
        folder.mkdir()
        revision = dump(tracker.database, folder)
        with tracker.database.reading() as session:
            name = instances.this(session).name
            # Documents are archived before the database names them, so that those of the copy are all there.
            bodies = documents.bodies(session) if with_archive else set()
        manifest: dict[str, Any] = {
            "format": FORMAT,
            "made_at": made_at.isoformat(),
            "database": "sqlite" if tracker.database.is_sqlite else "postgresql",
            "revision": revision,
            "instance": name,
            "with_archive": with_archive,
            "missing": [],
            "files": {},
        }
        with tarfile.open(draft, mode="w") as pack:
            for path in sorted(folder.iterdir()):
                manifest["files"][f"database/{path.name}"] = _hash_of(path)
                pack.add(path, f"database/{path.name}")
            _pack_bodies(tracker.archive, bodies, pack, manifest)
            _add(pack, MANIFEST, _sealed(manifest))
        draft.rename(target)
    return manifest


def _pack_bodies(archive: Archive, bodies: set[str], pack: tarfile.TarFile, manifest: dict[str, Any]) -> None:
    for sha256 in sorted(bodies):
        try:
            packed = archive.packed(sha256)
        except ArchiveError:
            manifest["missing"].append(sha256)
            continue
        name = f"archive/{sha256}.gz"
        manifest["files"][name] = hashlib.sha256(packed).hexdigest()
        _add(pack, name, packed)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a backup is put back; ``scratch`` is a folder with room for the packed database."""

    database: Database
    archive: Archive
    scratch: Path


def restore(target: Target, source: Path, *, now: datetime, who: str) -> dict[str, Any]:
    """Put a backup back into an empty database and give its manifest; every hash is checked before anything is written.

    What was sent meanwhile is known to the journal alone, which the next start asks.
    """
    database = target.database
    with _opened(source) as pack:
        manifest = _checked(pack)
        kind = "sqlite" if database.is_sqlite else "postgresql"
        if manifest["database"] != kind:
            raise BackupError(f"the backup is of {manifest['database']}, the database of these settings is {kind}")
        if not database.knows(manifest["revision"]):
            raise BackupError(f"the backup's schema {manifest['revision']} is newer than this program: update it")
        if not is_empty(database):
            raise BackupError("there is a database already: restore into an empty one, it is never overwritten")
        with TemporaryDirectory(dir=target.scratch) as place:
            for member in pack:
                _unpack(pack, member, target.archive, Path(place))
            load(database, Path(place), manifest["revision"])
    with database.writing(alone=True) as session:
        instance = instances.this(session, to_change=True)
        instance.copied_at, instance.restored_at = datetime.fromisoformat(manifest["made_at"]), now
        record(session, now, who, "database.restore", "database", made_at=manifest["made_at"])
    return manifest


def _unpack(pack: tarfile.TarFile, member: tarfile.TarInfo, archive: Archive, place: Path) -> None:
    path = PurePosixPath(member.name)
    if path.parent.name == "archive":
        body = _read(pack, member).read()
        archive.put_packed(path.stem, body)
    elif path.parent.name == "database":
        with (place / path.name).open("wb") as file:
            source = _read(pack, member)
            while block := source.read(_STEP):
                file.write(block)


def _checked(pack: tarfile.TarFile) -> dict[str, Any]:
    found: dict[str, str] = {}
    manifest: dict[str, Any] | None = None
    for member in pack:
        if member.name == MANIFEST and member.size <= LARGEST_MANIFEST:
            manifest = _unsealed(_read(pack, member).read())
        else:
            found[member.name] = _hash(_read(pack, member))
    if manifest is None:
        raise BackupError("the backup is cut off: its list of hashes, which comes last, is missing")
    if manifest.get("format") != FORMAT:
        raise BackupError(f"the backup has format {manifest.get('format')}, this program reads {FORMAT}")
    wrong = sorted(name for name, _ in found.items() ^ manifest["files"].items())
    if wrong:
        raise BackupError(f"the backup is damaged: {wrong[0]} is not what its hash says")
    return manifest


def _sealed(manifest: dict[str, Any]) -> bytes:
    return json.dumps({"manifest": manifest, "sha256": _seal(manifest)}, indent=1).encode()


def _unsealed(content: bytes) -> dict[str, Any]:
    try:
        sealed = json.loads(content)
        manifest: dict[str, Any] = sealed["manifest"]
        if sealed["sha256"] == _seal(manifest):
            return manifest
    except (ValueError, KeyError, TypeError):
        pass
    raise BackupError("the backup is damaged: its list of hashes is not what its own hash says")


def _seal(manifest: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(path, "r:") as pack:
            yield pack
    except tarfile.TarError as error:
        raise BackupError(f"{path} is no whole backup: {error}") from error


def _read(pack: tarfile.TarFile, member: tarfile.TarInfo) -> BinaryIO:
    content = pack.extractfile(member)
    if content is None:
        raise BackupError(f"the backup is damaged: {member.name} is no file")
    return content  # type: ignore[return-value]


def _add(pack: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    pack.addfile(entry, BytesIO(content))


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return _hash(file)


def _hash(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := file.read(_STEP):
        digest.update(block)
    return digest.hexdigest()
