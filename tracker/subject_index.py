"""The user's own parties in memory, to be found by whoever is designated: loaded once and then kept up to date."""

import gc
from collections.abc import Collection, Iterator
from threading import Lock

from sqlmodel import Session

from db import screening, subjects
from db.engine import Database
from scrapers.record import NameKind, PartyKind, Strength
from tracker.domain.subject import query_of
from tracker.matching.entry import NameEntry
from tracker.matching.matcher import Matcher
from tracker.matching.query import NOTHING, Facts, Query

_NAMES = 1000
"""How many names of one subject can be told apart."""


class SubjectIndex:
    """A matcher over every subject. One thread at a time refreshes it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._matcher = Matcher()
        self._revision = self._deletions = 0
        self._held: set[int] = set()
        self._lock = Lock()

    def refresh(self) -> None:
        """Load the subjects that came, changed or went since the last time."""
        with self._lock, self._database.reading() as session:
            mark = screening.mark(session)
            revision, deletions = mark.revision, mark.deletions
            if revision != self._revision:
                self._load(session)
            if deletions != self._deletions:
                gone = self._held - subjects.all_ids(session)
                self._matcher.remove_parties(gone)
                self._held -= gone
            self._revision, self._deletions = revision, deletions
            if not self._matcher.settled:
                self._matcher.settle()

    def _load(self, session: Session) -> None:
        facts: dict[int, Facts] = {}
        fresh: list[int] = []

        def entries() -> Iterator[NameEntry]:
            for number, name, said in subjects.since(session, self._revision):
                query = query_of(name, said)
                fresh.append(number)
                if query.facts != NOTHING or number in self._held:
                    facts[number] = query.facts
                yield from _entries(number, query)

        was_on = gc.isenabled()
        gc.disable()
        try:
            stated = list(entries())
            known = self._held.intersection(fresh)
            self._matcher.remove_parties(known)
            self._matcher.put(stated, facts)
            self._held.update(fresh)
        finally:
            if was_on:
                gc.enable()

    def who_may_be(self, query: Query, *, limit: int, min_score: float) -> Collection[int]:
        """Give the subjects that may be meant by a party's names and facts."""
        return {match.party_id for match in self._matcher.search(query, limit=limit, min_score=min_score)}


def _entries(number: int, query: Query) -> Iterator[NameEntry]:
    for place, text in enumerate(query.names[:_NAMES]):
        kind = NameKind.ALIAS if place else NameKind.PRIMARY
        yield NameEntry(
            name_id=number * _NAMES + place,
            party_id=number,
            text=text,
            kind=kind,
            strength=Strength.STRONG,
            party_kind=query.kind or PartyKind.OTHER,
        )
