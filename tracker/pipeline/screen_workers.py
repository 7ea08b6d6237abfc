"""Answers rows of a table in several processes that share one matcher, in the order of the rows."""

import gc
import os
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from typing import Final

from tracker.matching.index import Match
from tracker.matching.matcher import Matcher
from tracker.querying import read_query
from tracker.tabular.rejected import row_text
from tracker.tabular.row import BadRow, Row

_CHUNK: Final = 100
_AHEAD: Final = 4
"""How many chunks a process may have waiting: what is read and not yet written stays in memory."""


class ScreeningError(Exception):
    """A screening that cannot go on, with the reason."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What counts as a hit, on a weak alias alone too, how many a row may have, and how many processes look."""

    threshold: float
    limit: int
    weak_threshold: float
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of one row: its hits, best first, and what of it could not be used."""

    row_id: str
    hits: tuple[Match, ...]
    problem: BadRow | None
    screened: bool = True


def answer(matcher: Matcher, row: Row | BadRow, wanted: Wanted) -> Answered:
    """Screen one row. What cannot be read beside the name is left out and told; without id or name it is no row."""
    if isinstance(row, BadRow):
        return Answered("", (), row, screened=False)
    told = row.cells
    if not told.get("id"):
        return Answered("", (), BadRow(row.line, "no id", row_text(told)), screened=False)
    try:
        asked = read_query(told.get("name", ""), told)
    except ValueError as error:
        return Answered(told["id"], (), BadRow(row.line, str(error), row_text(told)), screened=False)
    hits = matcher.search(asked.query, limit=wanted.limit, min_score=wanted.threshold, min_weak=wanted.weak_threshold)
    reason = f"screened without {'; '.join(asked.unread)}" if asked.unread else ""
    return Answered(told["id"], hits, BadRow(row.line, reason, row_text(told)) if reason else None)


class Workers:
    """So many processes over one matcher; one works in this process itself. They share the matcher by fork."""

    def __init__(self, matcher: Matcher, wanted: Wanted) -> None:
        self._matcher, self._wanted = matcher, wanted
        self._count = wanted.workers if "fork" in get_all_start_methods() else 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        if self._count > 1:
            held = (self._matcher, self._wanted, os.getpid())
            # What is shared must not be written to: the collector would, and every page it writes to is copied.
            gc.freeze()
            self._pool = ProcessPoolExecutor(
                self._count, mp_context=get_context("fork"), initializer=_hold, initargs=held
            )
            # The processes begin with the first task: now, before any file is open that they would hold open too.
            self._pool.submit(os.getpid).result()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def answers(self, rows: Iterable[Row | BadRow]) -> Iterator[list[Answered]]:
        """Give what became of the rows, some at a time, in their order."""
        source = iter(rows)
        chunks = iter(lambda: list(islice(source, _CHUNK)), [])
        if self._pool is None:
            yield from ([answer(self._matcher, row, self._wanted) for row in chunk] for chunk in chunks)
            return
        waiting: deque[Future[list[Answered]]] = deque()
        try:
            for chunk in chunks:
                waiting.append(self._pool.submit(_answer_all, chunk))
                if len(waiting) > self._count * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise ScreeningError("a working process has ended (out of memory?): run it again, it goes on") from None


_held: list[tuple[Matcher, Wanted]] = []
"""What a working process works with."""


def _hold(matcher: Matcher, wanted: Wanted, parent: int) -> None:
    # Answering leaves no circles behind; looking for them again and again would take a sixth of the time.
    gc.disable()
    _held[:] = [(matcher, wanted)]
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End when the process that reads the rows has been killed: nobody would tell us."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _answer_all(rows: Sequence[Row | BadRow]) -> list[Answered]:
    matcher, wanted = _held[0]
    return [answer(matcher, row, wanted) for row in rows]
