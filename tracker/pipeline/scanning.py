"""Reads an archive of pages in several processes: folders, texts, pages, packed files, WARC. Stores nothing."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from tracker.pipeline.extracting import MAX_BYTES

_WARC = (".warc", ".warc.gz")
_AHEAD = 8
"""So many pages a process may have waiting: enough to keep it busy, few enough to keep memory small."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an archive: where it lies, its bytes, or why it cannot be read."""

    path: str
    body: bytes = b""
    error: str | None = None


def pages(paths: Iterable[Path]) -> Iterator[Page]:
    """Give every page under the paths, one after another: of a WARC each answer that is a text or a page."""
    for path in paths:
        if path.is_dir():
            yield from pages(sorted(child for child in path.iterdir() if not child.name.startswith(".")))
        elif path.name.lower().endswith(_WARC):
            yield from _in_warc(path)
        else:
            yield _file(path)


def scan(
    found: Iterable[Page], work: Callable[[Page], Result], pool: ProcessPoolExecutor, workers: int
) -> Iterator[Result]:
    """Let the processes work on the pages, in their order; only a few pages are in memory at a time."""
    rest = iter(found)
    waiting = deque(pool.submit(work, page) for page in islice(rest, workers * _AHEAD))
    while waiting:
        done = waiting.popleft()
        yield done.result()
        waiting.extend(pool.submit(work, page) for page in islice(rest, 1))


def _file(path: Path) -> Page:
    try:
        with path.open("rb") as opened:
            return Page(str(path), opened.read(MAX_BYTES + 1))
    except OSError as error:
        return Page(str(path), error=str(error.strerror))


def _in_warc(path: Path) -> Iterator[Page]:
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream):
                kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
                if record.rec_type == "response" and kind.lower().startswith(("text/", "application/xhtml")):
                    name = record.rec_headers.get_header("WARC-Target-URI") or str(path)
                    yield Page(name, record.content_stream().read(MAX_BYTES + 1))
    except OSError as error:
        yield Page(str(path), error=str(error.strerror))
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        yield Page(str(path), error=f"the archive cannot be read on: {error}")
