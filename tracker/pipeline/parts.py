"""The bytes of a document: how they are archived and how they are brought back, unpacked, for reading."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from db.archive import Archive
from scrapers.source import ListSource, Source
from scrapers.unpack import unpack

Part = dict[str, Any]
"""``{"name", "sha256", "size", "carried"}`` as ``db.tables.document.Document.parts`` keeps it."""


def archived(archive: Archive, bodies: Mapping[str, bytes]) -> list[Part]:
    """Keep bodies before anybody reads them, and give the parts that say where they are."""
    return [
        {"name": name, "sha256": archive.put(body), "size": len(body), "carried": False}
        for name, body in sorted(bodies.items())
    ]


def part_name(url: str) -> str:
    """Give the file name in a URL's path, by which the part of a list is known."""
    return PurePosixPath(urlsplit(url).path).name or "document"


def document_hash(parts: Sequence[Part]) -> str:
    """Give the hash a document is known by: its only part's, or one over the names and hashes of all parts."""
    if len(parts) == 1:
        return str(parts[0]["sha256"])
    lines = sorted(f"{part['name']}:{part['sha256']}\n" for part in parts)
    return sha256("".join(lines).encode()).hexdigest()


def unpacked(archive: Archive, source: Source, parts: Iterable[Part]) -> dict[str, bytes]:
    """Give the unpacked members of all parts by lower-case file name; raise ``DocumentError`` when one cannot be."""
    members: dict[str, bytes] = {}
    for part in parts:
        members.update(unpack(part["name"], archive.get(part["sha256"]), source.max_bytes))
    return members


def carried(
    archive: Archive, source: ListSource, own: Collection[str], before: Iterable[Part]
) -> tuple[list[Part], dict[str, bytes]]:
    """Give the parts of the document before, and their members, that stand because only their companions came again.

    ``own`` are the names of the members that came.
    """
    parts: list[Part] = []
    members: dict[str, bytes] = {}
    if not source.companions or not source.companions.issuperset(own):
        return parts, members
    for part in before:
        inside = unpack(part["name"], archive.get(part["sha256"]), source.max_bytes)
        if source.companions.issuperset(inside) and not inside.keys() & own:
            parts.append({**part, "carried": True})
            members.update(inside)
    return parts, members
