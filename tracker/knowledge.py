"""All names we know, in memory: loaded from the database once and then kept up to date."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock, Thread

from sqlmodel import Session

from db import joins, listings, parties
from db.engine import Database
from db.parties import KnownName
from scrapers.record import NameKind, PartyKind, Strength
from tracker.domain.facts import facts_of
from tracker.extraction.mentions import Mention
from tracker.extraction.near import NEAR, near_mentions
from tracker.extraction.tiers import MentionTiers
from tracker.matching.entry import NameEntry
from tracker.matching.index import Match
from tracker.matching.matcher import Matcher
from tracker.matching.query import NOTHING, Facts, Query


class Knowledge:
    """The matcher and the mention scanner over every stored name, names that lists have dropped included.

    Reading is safe from several threads and waits for nobody; refreshing happens one at a time.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._matcher = Matcher()
        self._scanner: MentionTiers | None = None
        self._superseded: set[int] = set()
        self._last_name = self._last_version = self._generation = 0
        self._lock = Lock()
        self._settling = Lock()

    def __len__(self) -> int:
        return len(self._matcher)

    def refresh(self, session: Session | None = None) -> None:
        """Load what came since the last time, through ``session`` or one of its own."""
        if session is None:
            with self._database.reading() as own:
                return self.refresh(own)
        with self._lock:
            self._refresh(session)
        return None

    def catch_up(self, session: Session) -> None:
        """Refresh, but do not wait where another thread is at it and there is something to answer from."""
        if self._lock.acquire(blocking=not self._last_name):
            try:
                self._refresh(session)
            finally:
                self._lock.release()

    def _refresh(self, session: Session) -> None:
        with nullcontext() if self._last_name else _much_to_load():
            self._load(session)
        if not self._matcher.settled:
            Thread(target=self._settle, name="settle", daemon=True).start()

    def _load(self, session: Session) -> None:
        moved = self._moved(session)
        fresh = list(self._fresh(session))
        facts = self._changed_facts(session, {entry.party_id for entry in moved})
        if moved or fresh or facts:
            self._matcher.put((*moved, *fresh), facts)
        if moved or fresh:
            self._drop_superseded(session, anew=bool(moved))
            if self._scanner is not None:
                self._scanner.add(fresh)

    def _drop_superseded(self, session: Session, *, anew: bool) -> None:
        superseded = set(parties.superseded_ids(session))
        self._matcher.remove(superseded)
        if anew or superseded != self._superseded:
            self._superseded, self._scanner = superseded, None

    def _fresh(self, session: Session) -> Iterator[NameEntry]:
        for name in parties.names_after(session, self._last_name):
            self._last_name = name.name_id
            yield entry_of(name)

    def _moved(self, session: Session) -> list[NameEntry]:
        """The names that a judgement gave to another party since they were loaded."""
        generation = joins.generation(session)
        if generation == self._generation:
            return []
        self._generation = generation
        held = ((self._matcher.get(name.name_id), name) for name in parties.names_after(session, 0))
        moved = [(old, entry_of(new)) for old, new in held if old is not None and old.party_id != new.party_id]
        self._matcher.put((), self._facts(session, {old.party_id for old, _ in moved}))
        return [new for _, new in moved]

    def _changed_facts(self, session: Session, also: set[int]) -> dict[int, Facts]:
        newest = listings.newest_version(session)
        if newest == self._last_version:
            return self._facts(session, also)
        before, self._last_version = self._last_version, newest
        if not before or newest < before:
            # At the start, and after a list was read anew into fewer versions.
            return {party_id: facts_of(said) for party_id, said in listings.said_of(session)}
        return self._facts(session, also | listings.parties_changed(session, before))

    def _facts(self, session: Session, party_ids: set[int]) -> dict[int, Facts]:
        said = {party_id: facts_of(forms) for party_id, forms in listings.said_of(session, party_ids)}
        return {**dict.fromkeys(party_ids, NOTHING), **said}

    def _settle(self) -> None:
        with self._settling:
            self._matcher.settle()

    def search(
        self, query: Query | str, limit: int = 10, min_score: float = 0.0, min_weak: float | None = None
    ) -> tuple[Match, ...]:
        """Find the parties that may be meant, best first; what a weak alias alone bears has a line of its own."""
        asked = Query(query) if isinstance(query, str) else query
        return self._matcher.search(asked, limit=limit, min_score=min_score, min_weak=min_weak)

    def captions(self, party_ids: Iterable[int]) -> dict[int, str]:
        """Say what parties are called."""
        with self._database.reading() as session:
            return {party_id: party.caption for party_id, party in parties.by_ids(session, party_ids).items()}

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Find the known names in a text, and, where it speaks of such matters, those it spells otherwise."""
        with self._lock:
            if self._scanner is None:
                self._scanner = MentionTiers(self._matcher.entries())
            scanner = self._scanner
        exact = scanner.scan(text)
        if not scanner.speaks_of_such(text):
            return exact
        found = near_mentions(text, exact, lambda name: self.search(name, limit=1, min_score=NEAR))
        return tuple(sorted((*exact, *found), key=lambda mention: mention.start))


def standing_matcher(session: Session) -> Matcher:
    """Build a matcher of whoever is designated now: parties that all their lists have dropped are left out."""
    gone = parties.delisted(session)
    superseded = parties.superseded_ids(session)
    with _much_to_load():
        facts = {party_id: facts_of(said) for party_id, said in listings.said_of(session)}
        names = (name for name in parties.names_after(session, 0) if name.party_id not in gone)
        return Matcher((entry_of(name) for name in names if name.name_id not in superseded), facts)


@contextmanager
def _much_to_load() -> Iterator[None]:
    """Keep the garbage collector from walking again and again through what is being loaded and stays anyway."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
        gc.freeze()


def entry_of(name: KnownName) -> NameEntry:
    """Give a stored name as an entry of a matcher."""
    return NameEntry(
        name_id=name.name_id,
        party_id=name.party_id,
        text=name.text,
        kind=NameKind(name.kind),
        strength=Strength(name.strength),
        party_kind=PartyKind(name.party_kind),
    )
