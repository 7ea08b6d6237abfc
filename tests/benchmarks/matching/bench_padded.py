"""Aliases removed from an index padded to 100,000 names of all kinds; and what candidate search loses."""

from collections.abc import Callable
from random import Random

from benchmarks.matching.bench_lists import disturbed, find, half, left_out
from benchmarks.matching.matching_lists import ofac
from benchmarks.matching.padded_names import padded

from scrapers.record import Strength
from tracker.matching.alignment import align
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex
from tracker.matching.name import parse
from tracker.matching.score import WEAK_FACTOR, score


def run(show: Callable[[str], None], count: int = 100_000) -> None:
    """Print the figures."""
    real = ofac()
    gone = Random(994).sample(left_out(real, Strength.STRONG), 994)
    ids = {e.name_id for e in gone}
    index = NameIndex(padded([e for e in real if e.name_id not in ids], count))
    for h in ("development", "test"):
        found = find(index, [(e.text, e.party_id) for e in gone if half(e.party_id) == h], None)
        first = sum(f.rank == 0 for f in found) / len(found)
        ten = sum(f.rank is not None for f in found) / len(found)
        show(f"padded alias left out, {h:11} n={len(found)} R@1 {first:.3f}  R@10 {ten:.3f}")
    show(f"padded candidates lost against scoring every name: {_lost(real)}")


def _lost(entries: list[NameEntry], asked: int = 150, floor: float = 0.6) -> str:
    """How often the best name by scoring all of them is worth showing and yet not what the search gives."""
    index = NameIndex(entries)
    queries = Random(3).sample(disturbed(entries), asked)
    lost = 0
    for query, _ in queries:
        best = max(_exhaustive(index, query, entry) for entry in entries)
        matches = index.search(query, limit=1)
        lost += best >= floor and (not matches or matches[0].score < best - 0.0001)
    return f"{lost} of {asked} ({lost / asked:.2%})"


def _exhaustive(index: NameIndex, query: str, entry: NameEntry) -> float:
    ours, theirs = parse(query, entry.party_kind).words, parse(entry.text, entry.party_kind).words
    value = score(ours, theirs, align(ours, theirs), index.rarity)
    return value * WEAK_FACTOR if entry.strength is Strength.WEAK else value


if __name__ == "__main__":
    run(print)
