"""Finding people on a real list: aliases left out, names disturbed, innocents searched."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.matching.disturbed_names import DISTURBANCES
from benchmarks.matching.innocent_names import innocent, namesakes
from benchmarks.matching.matching_lists import ofac

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex


@dataclass(frozen=True, slots=True)
class Found:
    """What a query gave: the rank of the right party (0 best, None not among ten) and its score."""

    query: str
    rank: int | None
    score: float


def half(party: int) -> str:
    """Whether a party belongs to the half we look at."""
    return "development" if hashlib.sha256(str(party).encode()).digest()[0] % 2 == 0 else "test"


def left_out(entries: Sequence[NameEntry], strength: Strength) -> list[NameEntry]:
    """One alias of that strength of each party that keeps another name."""
    by_party: dict[int, list[NameEntry]] = {}
    for entry in entries:
        by_party.setdefault(entry.party_id, []).append(entry)
    chosen: list[NameEntry] = []
    for party, names in by_party.items():
        aliases = [e for e in names if e.kind is not NameKind.PRIMARY and e.strength is strength]
        if aliases:
            chosen.append(Random(party).choice(aliases))
    return chosen


def find(index: NameIndex, wanted: Iterable[tuple[str, int]], kind: PartyKind | None) -> list[Found]:
    """Search each (query, party)."""
    found = []
    for query, party in wanted:
        matches = index.search(query, limit=10, kind=kind)
        rank = next((i for i, match in enumerate(matches) if match.party_id == party), None)
        found.append(Found(query, rank, matches[rank].score if rank is not None else 0.0))
    return found


def disturbed(entries: Sequence[NameEntry]) -> list[tuple[str, int]]:
    """Each primary name once, the disturbances taking turns; what came out unchanged is left out."""
    primary = [e for e in entries if e.kind is NameKind.PRIMARY]
    made = ((DISTURBANCES[i % len(DISTURBANCES)](e.text, Random(i)), e) for i, e in enumerate(primary))
    return [(text, e.party_id) for text, e in made if text != e.text]


def alarm_thresholds(index: NameIndex, names: Sequence[str], share: float = 0.01) -> tuple[float, float]:
    """The score that this share of innocent names reaches: without those that are a listed name re-spelt, and with."""
    tops = {name: _top(index, name) for name in names}
    others = [top for name, top in tops.items() if name not in namesakes()]
    return _at(share, others), _at(share, list(tops.values()))


def _at(share: float, tops: Sequence[float]) -> float:
    return sorted(tops, reverse=True)[int(len(tops) * share)]


def _top(index: NameIndex, name: str) -> float:
    matches = index.search(name, limit=1, kind=PartyKind.PERSON)
    return matches[0].score if matches else 0.0


def show_found(show: Callable[[str], None], label: str, found: Sequence[Found], cuts: Sequence[float]) -> None:
    """One line of figures."""
    first = sum(f.rank == 0 for f in found) / len(found)
    ten = sum(f.rank is not None for f in found) / len(found)
    recalls = "  ".join(f"recall over {cut:.3f}: {sum(f.score > cut for f in found) / len(found):.3f}" for cut in cuts)
    show(f"{label:32} n={len(found):5} R@1 {first:.3f}  R@10 {ten:.3f}  {recalls}")


def run(show: Callable[[str], None], halves: Sequence[str] = ("development", "test"), innocents: int = 3000) -> None:
    """Print the figures over the persons of the OFAC list."""
    persons = [e for e in ofac() if e.party_kind is PartyKind.PERSON]
    harmless = innocent(innocents, (e.text for e in persons))
    whole = NameIndex(persons)
    cuts = {h: alarm_thresholds(whole, harmless[i::2]) for i, h in enumerate(("development", "test"))}
    show("recall at 1 % false alarms among hard innocent names, without and with their namesakes in another spelling")
    for strength in Strength:
        gone = left_out(persons, strength)
        ids = {e.name_id for e in gone}
        index = NameIndex(e for e in persons if e.name_id not in ids)
        for h in halves:
            wanted = [(e.text, e.party_id) for e in gone if half(e.party_id) == h]
            show_found(show, f"{strength} alias left out, {h}", find(index, wanted, PartyKind.PERSON), cuts[h])
    for h in halves:
        wanted = [w for w in disturbed(persons) if half(w[1]) == h]
        show_found(show, f"disturbed, {h}", find(whole, wanted, PartyKind.PERSON), cuts[h])


if __name__ == "__main__":
    run(print)
