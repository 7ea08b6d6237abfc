"""Search by all that is known of someone: names first, then what contradicts, identifiers above all."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from tracker.matching.entry import NameEntry
from tracker.matching.evidence import contradictions, plain_identifier, shared_identifier
from tracker.matching.index import Match, NameIndex
from tracker.matching.part import Part
from tracker.matching.query import NOTHING, Facts, Query

_IDENTIFIED: Final = 1.0


class Matcher:
    """Names and facts of parties. Reading takes no lock; one writer at a time."""

    def __init__(self, entries: Iterable[NameEntry] = (), facts: Mapping[int, Facts] | None = None) -> None:
        self._index = NameIndex(entries)
        self._facts: dict[int, Facts] = {}
        self._bearers: dict[str, tuple[int, ...]] = {}
        self._names: dict[int, tuple[NameEntry, ...]] = {}
        self._note(self._index.entries(), facts or {})

    def __len__(self) -> int:
        return len(self._index)

    def put(self, entries: Iterable[NameEntry], facts: Mapping[int, Facts] | None = None) -> None:
        """Put names and facts in; a name whose id is there is replaced, and so are the facts of a party."""
        fresh = list(entries)
        self._forget(entry.name_id for entry in fresh)
        self._index.add(fresh)
        self._note(fresh, facts or {})

    def remove(self, name_ids: Iterable[int]) -> None:
        """Take names out."""
        gone = tuple(name_ids)
        self._forget(gone)
        self._index.remove(gone)

    def _forget(self, name_ids: Iterable[int]) -> None:
        """Drop the names from their parties; they must still stand in the index."""
        for old in filter(None, map(self._index.get, name_ids)):
            self._names[old.party_id] = tuple(e for e in self._names[old.party_id] if e.name_id != old.name_id)

    def _note(self, entries: Iterable[NameEntry], facts: Mapping[int, Facts]) -> None:
        for entry in entries:
            self._names[entry.party_id] = (*self._names.get(entry.party_id, ()), entry)
        for party, known in facts.items():
            self._facts[party] = known
            for identifier in map(plain_identifier, known.identifiers):
                if identifier:
                    self._bearers[identifier] = (*self._bearers.get(identifier, ()), party)

    def search(self, query: Query, *, limit: int = 10, min_score: float = 0.0) -> tuple[Match, ...]:
        """The parties that may be meant, best first; an identifier in common wins at once."""
        best: dict[int, Match] = {}
        for name in query.names:
            for match in self._index.search(name, limit=3 * limit, min_score=min_score, kind=query.kind):
                held = best.get(match.party_id)
                if held is None or match.score > held.score:
                    best[match.party_id] = match
        found = [self._weighed(match, query.facts) for match in best.values()]
        named = {match.party_id: match for match in found}
        named.update((match.party_id, match) for match in self._identified(query.facts))
        ranked = sorted(named.values(), key=lambda match: -match.score)
        return tuple(match for match in ranked if match.score > min_score)[:limit]

    def _weighed(self, match: Match, ours: Facts) -> Match:
        found = contradictions(ours, self._facts.get(match.party_id, NOTHING))
        if not found:
            return match
        score, told = match.score, match.explanation
        for each in found:
            score *= each.factor
            told += f" The {each.what} contradicts: {each.ours} against {each.theirs}."
        parts = tuple(Part(c.ours, c.theirs, f"{c.what} contradicts", c.factor) for c in found)
        return replace(match, score=round(score, 4), explanation=told, parts=match.parts + parts)

    def _identified(self, ours: Facts) -> Iterable[Match]:
        for identifier in map(plain_identifier, ours.identifiers):
            for party in self._bearers.get(identifier, ()):
                shared = shared_identifier(ours, self._facts[party])
                if shared is not None and self._names.get(party):
                    part = Part(shared, shared, "same identifier", 1.0)
                    told = f"The identifier {shared} is the same."
                    yield Match(party, _IDENTIFIED, self._names[party][0], told, (part,))
