"""Screens a table of the user's own against all names: row by row, in several processes, resumable."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final

from alerts.clean import one_line
from db import claims, listings, parties
from tracker.knowledge import standing_matcher
from tracker.matching.index import Match
from tracker.pipeline.resumable import Done, Resumable
from tracker.pipeline.screen_workers import Answered, Wanted, Workers
from tracker.querying import COLUMNS, SEVERAL
from tracker.tabular.lines import heading, lines_for, no_formula
from tracker.tabular.opening import open_table
from tracker.tabular.rejected import rejected_lines
from tracker.tabular.row import BadRow, Table
from tracker.wiring import Tracker

INPUT: Final = ("id", "name", *COLUMNS)
NEEDED: Final = ("id", "name")
OUTPUT: Final = (
    "id",
    "rank",
    "score",
    "source",
    "ref",
    "party_id",
    "caption",
    "matched_name",
    "matched_kind",
    "matched_strength",
    "explanation",
)
_NOTED_EVERY: Final = 1.0
"""Seconds between two notes of how far the work is: what is lost at most when the process is killed."""


@dataclass(frozen=True, slots=True)
class Watching:
    """Who is told while a table is screened: ``bad`` of each bad row, ``done`` of how far it is."""

    bad: Callable[[BadRow], None]
    done: Callable[[Table, Done], None]


class _Hits:
    """Makes output rows of hits; who the parties are is asked once each."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self._known: dict[int, dict[str, str]] = {}

    def rows(self, answered: Sequence[Answered]) -> list[dict[str, Any]]:
        self._ask({hit.party_id for each in answered for hit in each.hits} - self._known.keys())
        return [
            {"id": each.row_id, "rank": rank, **self._row(hit)}
            for each in answered
            for rank, hit in enumerate(each.hits, 1)
        ]

    def _row(self, hit: Match) -> dict[str, Any]:
        return {
            "score": hit.score,
            "party_id": f"P{hit.party_id}",
            **self._known[hit.party_id],
            "matched_name": no_formula(one_line(hit.entry.text)),
            "matched_kind": hit.entry.kind.value,
            "matched_strength": hit.entry.strength.value,
            "explanation": one_line(hit.explanation),
        }

    def _ask(self, party_ids: set[int]) -> None:
        if not party_ids:
            return
        with self._tracker.database.reading() as session:
            known, listed = parties.by_ids(session, party_ids), listings.of_parties(session, party_ids)
            claimed = claims.sources_of(session, party_ids - listed.keys())
        for party_id in party_ids:
            standing = [row for row in listed.get(party_id, []) if row.status != "delisted"]
            sources = [row.source_key for row in standing] or claimed.get(party_id, [])
            self._known[party_id] = {
                "caption": no_formula(one_line(known[party_id].caption)),
                "source": SEVERAL.join(sources),
                "ref": SEVERAL.join(row.ref for row in standing),
            }


def screen_to_file(
    tracker: Tracker, path: Path, output: Path, wanted: Wanted, watching: Watching, *, restart: bool = False
) -> Done:
    """Screen a table into a file, going on where a run with the same input and options was broken off."""
    made = lines_for(output, OUTPUT)
    run = {
        "input": _identity(path),
        "threshold": wanted.threshold,
        "weak_threshold": wanted.weak_threshold,
        "limit": wanted.limit,
    }
    files = Resumable(output, run, heading(output, OUTPUT))
    with _screened(tracker, path, wanted) as (table, workers):
        begun = files.open(restart=restart)
        try:
            _skip(table, begun.rows)
            noted = time.monotonic()
            for answered, rows in _answers(tracker, table, workers, watching):
                problems = [each.problem for each in answered if each.problem]
                bad = sum(not each.screened for each in answered)
                files.add(made(rows), rejected_lines(problems), rows=len(answered), hits=len(rows), bad=bad)
                watching.done(table, files.done)
                if time.monotonic() - noted > _NOTED_EVERY:
                    files.note()
                    noted = time.monotonic()
            files.finish()
        finally:
            files.close()
    return files.done


def screen_to(
    tracker: Tracker,
    path: Path,
    write: Callable[[Sequence[Mapping[str, Any]]], None],
    wanted: Wanted,
    watching: Watching,
) -> Done:
    """Screen a table and hand over the rows as they come."""
    done = Done()
    with _screened(tracker, path, wanted) as (table, workers):
        for answered, rows in _answers(tracker, table, workers, watching):
            write(rows)
            bad = done.bad + sum(not each.screened for each in answered)
            done = Done(done.rows + len(answered), bad, done.hits + len(rows))
            watching.done(table, done)
    return done


@contextmanager
def _screened(tracker: Tracker, path: Path, wanted: Wanted) -> Iterator[tuple[Table, Workers]]:
    with open_table(path, NEEDED):
        pass  # what is wrong with the table is told before the names are loaded
    with tracker.database.reading() as session:
        matcher = standing_matcher(session)
    # A connection must not be shared with the processes that are made now.
    tracker.database.dispose()
    with Workers(matcher, wanted) as workers, open_table(path, NEEDED) as table:
        yield table, workers


def _answers(
    tracker: Tracker, table: Table, workers: Workers, watching: Watching
) -> Iterator[tuple[list[Answered], list[dict[str, Any]]]]:
    hits = _Hits(tracker)
    for answered in workers.answers(table):
        for each in answered:
            if each.problem:
                watching.bad(each.problem)
        yield answered, hits.rows(answered)


def _skip(table: Table, rows: int) -> None:
    for _ in islice(table, rows):
        pass


def _identity(path: Path) -> str:
    """What tells one input from another: its size, when it was written, and how it begins."""
    about = path.stat()
    with path.open("rb") as file:
        begin = sha256(file.read(1 << 20)).hexdigest()
    return f"{about.st_size} bytes, {about.st_mtime_ns}, {begin[:16]}"
