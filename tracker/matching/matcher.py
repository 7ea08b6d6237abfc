"""Search by all that is known of someone: names first, then what contradicts, identifiers above all."""

from collections.abc import Callable, Collection, Container, Hashable, Iterable, Iterator, Mapping
from math import prod
from threading import Lock
from typing import Final

from tracker.matching.best import Best
from tracker.matching.entry import NameEntry
from tracker.matching.evidence import Contradiction, contradictions, plain_identifier
from tracker.matching.index import Match, NameIndex
from tracker.matching.part import Part
from tracker.matching.query import NOTHING, Facts, Query

_IDENTIFIED: Final = 1.0


class Matcher:
    """Names and facts of parties: those of the lists, or the user's own, whose numbers are then those of his subjects.

    Reading takes no lock and never waits; writing is done by one thread at a time. ``settle`` keeps reading fast.
    """

    def __init__(self, entries: Iterable[NameEntry] = (), facts: Mapping[int, Facts] | None = None) -> None:
        self._index = NameIndex(entries)
        self._writing = Lock()
        self._facts: dict[int, Facts] = {}
        self._bearers: dict[str, tuple[int, ...]] = {}
        self._know(facts or {})

    def __len__(self) -> int:
        return len(self._index)

    def entries(self) -> list[NameEntry]:
        """All the names."""
        return self._index.entries()

    def get(self, name_id: Hashable) -> NameEntry | None:
        """The name with this id, if it is there."""
        return self._index.get(name_id)

    def put(self, entries: Iterable[NameEntry], facts: Mapping[int, Facts] | None = None) -> None:
        """Put names and facts in; a name whose id is there is replaced, and so are the facts of a party."""
        self._index.add(entries)
        self._know(facts or {})

    def remove(self, name_ids: Iterable[Hashable]) -> None:
        """Take names out; ids that are not there are no error."""
        self._index.remove(name_ids)

    def remove_parties(self, party_ids: Collection[int]) -> None:
        """Take parties out, with their names and all that is known of them."""
        for party_id in party_ids:
            self._index.remove(entry.name_id for entry in self._index.names_of(party_id))
        self._know(dict.fromkeys(party_ids, NOTHING))

    @property
    def settled(self) -> bool:
        """Whether ``settle`` would find nothing to do."""
        return self._index.settled

    def settle(self) -> None:
        """Lay out as one what came in pieces: for one thread of its own, nobody waits for it."""
        self._index.settle()

    def _know(self, facts: Mapping[int, Facts]) -> None:
        with self._writing:
            for party, known in facts.items():
                before = _plain_identifiers(self._facts.pop(party, NOTHING))
                if known != NOTHING:
                    self._facts[party] = known
                now = _plain_identifiers(known)
                for gone in before.keys() - now.keys():
                    self._bearers[gone] = tuple(each for each in self._bearers[gone] if each != party)
                for new in now.keys() - before.keys():
                    self._bearers[new] = (*self._bearers.get(new, ()), party)

    def search(
        self, query: Query, *, limit: int = 10, min_score: float = 0.0, min_weak: float | None = None
    ) -> tuple[Match, ...]:
        """The parties that may be meant, best first; an identifier in common wins at once.

        What rests on a weak alias alone has to score more than ``min_weak`` instead, if that is given.
        """
        least_weak = min_score if min_weak is None else min_weak
        identified = {match.party_id: match for match in self._identified(query)}
        best = Best(limit, min_score, least_weak, self._shares(query.facts, identified.keys()))
        found = self._index.find(query.names, best, query.kind)
        weighed = [match.less(self._contradictions(query.facts, match.party_id)).labelled(min_score) for match in found]
        ranked = sorted(weighed, key=lambda match: -match.score)
        return (*identified.values(), *(match for match in ranked if match.reaches(min_score, least_weak)))[:limit]

    def _shares(self, ours: Facts, apart: Container[int]) -> Callable[[int], float]:
        """What facts leave of the score of each party; nothing of those that are found apart."""

        def share(party_id: int) -> float:
            if party_id in apart:
                return 0.0
            return prod(each.factor for each in self._contradictions(ours, party_id))

        return share

    def _contradictions(self, ours: Facts, party_id: int) -> tuple[Contradiction, ...]:
        return () if ours == NOTHING else contradictions(ours, self._facts.get(party_id, NOTHING))

    def _identified(self, query: Query) -> Iterator[Match]:
        """The bearers of an identifier that was told, or typed in place of a name (a wallet, an IMO number)."""
        typed = (name for name in query.names if any(map(str.isdigit, name)))
        for told in (*query.facts.identifiers, *typed):
            plain = plain_identifier(told)
            for party in self._bearers.get(plain, ()):
                names = self._index.names_of(party)
                if names:
                    written = _plain_identifiers(self._facts.get(party, NOTHING)).get(plain, told)
                    part = Part(told, written, "same identifier", 1.0)
                    yield Match(party, _IDENTIFIED, names[0], f"The identifier {written} is the same.", (part,))


def _plain_identifiers(facts: Facts) -> dict[str, str]:
    """The identifiers of a party as they are compared → as they are written."""
    plain = {plain_identifier(text): text for text in facts.identifiers}
    plain.pop("", None)
    return plain
