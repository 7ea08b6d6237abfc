"""Takes fetched or imported bytes apart into plain files: gzip and zip, within limits and never on disk."""

import zlib
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from scrapers.record import DocumentError

MAX_MEMBERS = 200
"""More files than this is no list in several parts but something else."""

MAX_DEPTH = 3
"""So deep may packages lie in packages (a zip of gzipped parts has two)."""

_ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_GZIP = b"\x1f\x8b"
_ENCRYPTED = 0x1
_STEP = 1 << 16
_OFFICE_MEMBERS = {"[Content_Types].xml", "mimetype"}
"""What tells a workbook (xlsx, ods), a zip by construction and one file by meaning, from a package of files."""


def unpack(name: str, body: bytes, max_bytes: int) -> dict[str, bytes]:
    """Give the plain files in ``body`` by lower-case base name without ``.gz``; raise ``DocumentError`` if impossible.

    What a body is, is told by its first bytes: names lie. ``max_bytes`` caps all files together, unpacked.
    """
    files: dict[str, bytes] = {}
    for base, content in _files(name, body, max_bytes, MAX_DEPTH):
        if base in files:
            raise DocumentError("parse", f"{name} holds {base} more than once")
        files[base] = content
        if sum(map(len, files.values())) > max_bytes:
            raise _too_large(name, max_bytes)
    return files


def _files(name: str, body: bytes, max_bytes: int, depth: int) -> Iterator[tuple[str, bytes]]:
    if not body:
        raise DocumentError("empty", f"{name} holds no bytes")
    if len(body) > max_bytes:
        raise _too_large(name, max_bytes)
    if depth == 0:
        raise DocumentError("parse", f"{name} lies too deep in packages")
    if body.startswith(_GZIP):
        yield from _files(name, _gunzip(name, body, max_bytes), max_bytes, depth - 1)
    elif body.startswith((_ZIP, _ZIP_END)):
        yield from _unzip(name, body, max_bytes, depth)
    else:
        yield _base(name), body


def _base(name: str) -> str:
    """Only the last part of a path counts, so no path can lead anywhere."""
    return PurePosixPath(name.replace("\\", "/")).name.lower().removesuffix(".gz")


def _gunzip(name: str, body: bytes, max_bytes: int) -> bytes:
    unpacked = BytesIO()  # grows in place: the pieces and their sum are never in memory at once
    place = 0
    while body.startswith(_GZIP, place):
        stream = zlib.decompressobj(wbits=31)
        while place < len(body) and not stream.eof:
            piece = body[place : place + _STEP]
            place += len(piece)
            try:
                unpacked.write(stream.decompress(piece, max_bytes + 1))
            except zlib.error as error:
                raise DocumentError("parse", f"{name} is damaged: {error}") from error
            if unpacked.tell() > max_bytes:
                raise _too_large(name, max_bytes)
        if not stream.eof:
            raise DocumentError("truncated", f"{name} ends in the middle of its gzip stream")
        place -= len(stream.unused_data)
    return unpacked.getvalue()


def _unzip(name: str, body: bytes, max_bytes: int, depth: int) -> Iterator[tuple[str, bytes]]:
    try:
        package = ZipFile(BytesIO(body))
    except BadZipFile as error:
        kind = "parse" if _ZIP_END in body else "truncated"  # the directory of a zip stands at its end
        raise DocumentError(kind, f"{name} is no whole zip: {error}") from error
    members = [info for info in package.infolist() if not info.is_dir()]
    if _OFFICE_MEMBERS & {info.filename for info in members}:
        yield _base(name), body
        return
    _check(name, members, max_bytes)
    for info in members:
        yield from _files(info.filename, _member(package, info), max_bytes, depth - 1)


def _check(name: str, members: list[ZipInfo], max_bytes: int) -> None:
    """Refuse by what the zip says of itself, before a byte is unpacked."""
    if not members:
        raise DocumentError("empty", f"{name} is a zip without files")
    if len(members) > MAX_MEMBERS:
        raise DocumentError("parse", f"{name} holds {len(members)} files, more than {MAX_MEMBERS}")
    if sum(info.file_size for info in members) > max_bytes:
        raise _too_large(name, max_bytes)
    for info in members:
        if info.flag_bits & _ENCRYPTED:
            raise DocumentError("parse", f"{info.filename} in {name} is encrypted")


def _member(package: ZipFile, info: ZipInfo) -> bytes:
    """Read one member; the zip module itself stops at the size the zip declares, which was checked before."""
    unpacked = BytesIO()
    try:
        with closing(package.open(info)) as member:
            while chunk := member.read(_STEP):
                unpacked.write(chunk)
        return unpacked.getvalue()
    except (EOFError, zlib.error) as error:
        raise DocumentError("truncated", f"{info.filename} ends in the middle of its data") from error
    except (BadZipFile, NotImplementedError, RuntimeError) as error:
        raise DocumentError("parse", f"{info.filename} cannot be unpacked: {error}") from error


def _too_large(name: str, max_bytes: int) -> DocumentError:
    return DocumentError("too_large", f"{name} is larger than {max_bytes:,} bytes when unpacked")
