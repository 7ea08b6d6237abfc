"""Reading a body while it comes: unpacked from its transfer coding, within caps on both sides, and in time."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO

import httpx

from scrapers.fetching.errors import FetchError, FetchFailure, place

_PIECE = 256 * 1024
_GZIP = 16 + zlib.MAX_WBITS
_GZIP_FIRST_BYTE = b"\x1f"


def read_body(response: httpx.Response, max_bytes: int, in_time: Callable[[], None]) -> bytes:
    """Return the body of a streamed response; neither its wire bytes nor the unpacked ones may exceed ``max_bytes``.

    ``in_time`` is called before every piece and raises when the time is over.
    """
    where = place(response.url)
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > max_bytes:
        raise _too_large(where, max_bytes)
    pieces = _capped(_timed(response.iter_raw(), in_time), max_bytes, where)
    if _is_gzip(response.headers.get("content-encoding", ""), where):
        pieces = _capped(inflated(pieces, where), max_bytes, where)
    body = BytesIO()
    try:
        for piece in pieces:
            body.write(piece)
    except httpx.RemoteProtocolError as error:
        raise FetchError(FetchFailure.TRUNCATED, f"{where}: the body ended before its length: {error}") from error
    return body.getvalue()


def inflated(pieces: Iterable[bytes], where: str) -> Iterator[bytes]:
    """Unpack gzip in small steps, so that a bomb is met by the cap and not by the memory."""
    inflater = zlib.decompressobj(_GZIP)
    begun = False
    try:
        for packed in pieces:
            rest = packed
            while rest:
                if inflater.eof:
                    if not rest.startswith(_GZIP_FIRST_BYTE):
                        return  # padding after the last member
                    inflater = zlib.decompressobj(_GZIP)
                begun = True
                yield inflater.decompress(rest, _PIECE)
                rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    except zlib.error as error:
        raise FetchError(FetchFailure.TRUNCATED, f"{where}: the body is not the gzip it says: {error}") from error
    if begun and not inflater.eof:
        raise FetchError(FetchFailure.TRUNCATED, f"{where}: the gzip stream ends in the middle")


def _is_gzip(coding: str, where: str) -> bool:
    names = [name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")]
    if names in (["gzip"], ["x-gzip"]):
        return True
    if names:
        raise FetchError(FetchFailure.HTTP, f"{where}: the content coding {coding!r} was not asked for")
    return False


def _timed(pieces: Iterable[bytes], in_time: Callable[[], None]) -> Iterator[bytes]:
    for piece in pieces:
        in_time()
        yield piece


def _capped(pieces: Iterable[bytes], max_bytes: int, where: str) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > max_bytes:
            raise _too_large(where, max_bytes)
        yield piece


def _too_large(where: str, max_bytes: int) -> FetchError:
    return FetchError(FetchFailure.TOO_LARGE, f"{where}: the body is larger than {max_bytes} bytes")
