"""All names we know, in memory: loaded from the database once and then kept up to date."""

from collections.abc import Iterable
from threading import Lock

from sqlmodel import Session

from db import joins, parties
from db.engine import Database
from scrapers.record import NameKind, PartyKind, Strength
from tracker.extraction.mentions import Mention, MentionScanner
from tracker.matching.entry import NameEntry
from tracker.matching.index import Match, NameIndex


class Knowledge:
    """The name index and the mention scanner over every stored name, names that lists have dropped included.

    Reading is safe from several threads; refreshing happens one at a time.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._index = NameIndex(())
        self._entries: list[NameEntry] = []
        self._scanner: MentionScanner | None = None
        self._generation = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def refresh(self, session: Session | None = None) -> None:
        """Load the names that came since the last time, through ``session`` or one of its own."""
        if session is None:
            with self._database.reading() as own:
                return self.refresh(own)
        with self._lock:
            self._start_anew_if_regrouped(session)
            last = self._entries[-1].name_id if self._entries else 0
            fresh = list(load_names(session, after_id=last))
            if fresh:
                self._index.add(fresh)
                self._entries.extend(fresh)
                self._drop(parties.superseded_ids(session))
                self._scanner = None
        return None

    def _start_anew_if_regrouped(self, session: Session) -> None:
        # A judgement moves names from one party to another: what was loaded before it may point to the wrong one.
        generation = joins.generation(session)
        if generation != self._generation:
            self._index, self._entries, self._scanner = NameIndex(()), [], None
            self._generation = generation

    def _drop(self, superseded: set[int]) -> None:
        if superseded:
            # The last entry stays in the list: its number says how far we have read.
            kept = [entry for entry in self._entries[:-1] if entry.name_id not in superseded]
            self._index.remove(superseded)
            self._entries = [*kept, self._entries[-1]]

    def search(self, query: str, limit: int = 10, min_score: float = 0.0) -> tuple[Match, ...]:
        """Find the parties whose names come nearest to the query, best first."""
        return self._index.search(query, limit=limit, min_score=min_score)

    def captions(self, party_ids: Iterable[int]) -> dict[int, str]:
        """Say what parties are called."""
        with self._database.reading() as session:
            return {party_id: party.caption for party_id, party in parties.by_ids(session, party_ids).items()}

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Find the known names that a text mentions."""
        with self._lock:
            if self._scanner is None:
                self._scanner = MentionScanner(self._entries)
            scanner = self._scanner
        return scanner.scan(text)


def load_names(session: Session, after_id: int = 0) -> Iterable[NameEntry]:
    """Read stored names as entries of a name index, in id order."""
    for name, party_kind in parties.names_after(session, after_id):
        if name.id is not None:
            yield NameEntry(
                name_id=name.id,
                party_id=name.party_id,
                text=name.text,
                kind=NameKind(name.kind),
                strength=Strength(name.strength),
                party_kind=PartyKind(party_kind),
            )
