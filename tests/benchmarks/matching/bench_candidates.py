"""What the search loses against scoring every name there is, without any index."""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

from benchmarks.matching.bench_lists import disturbed, left_out
from benchmarks.matching.matching_lists import ofac

from scrapers.record import Strength
from tracker.matching.alignment import align
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex
from tracker.matching.name import parse
from tracker.matching.score import WEAK_FACTOR, score

FLOOR = 0.6
"""Whoever scores less by every name is nobody that could be lost."""
_held: list[tuple[NameIndex, list[NameEntry]]] = []


def run(show: Callable[[str], None], asked: int = 600) -> None:
    """Print the figures: half of the queries are disturbed names, half aliases that stand in the index no more."""
    entries = ofac()
    aliases = Random(4).sample(left_out(entries, Strength.STRONG), asked // 2)
    gone = {entry.name_id for entry in aliases}
    kept = [entry for entry in entries if entry.name_id not in gone]
    queries = [text for text, _ in Random(3).sample(disturbed(kept), asked - asked // 2)]
    queries += [entry.text for entry in aliases]
    _held[:] = [(NameIndex(kept), kept)]
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        found = list(pool.map(best_and_found, queries, chunksize=5))
    worth = [(best, got) for best, got in found if best >= FLOOR]
    lost = sum(got < best - 0.0001 for best, got in worth)
    hits = sum(got < 0.7 <= best for best, got in worth)
    show(
        f"candidates lost against scoring all {len(kept):,} names: {lost} of {len(worth)} queries whose best is "
        f"{FLOOR} or more ({lost / len(worth):.2%}); hits at 0.7 lost: {hits}"
    )


def best_and_found(query: str) -> tuple[float, float]:
    """The best score over every name, and the best that the search gives."""
    index, entries = _held[0]
    best = max(_scores(index, query, entries))
    matches = index.search(query, limit=10)
    return best, matches[0].score if matches else 0.0


def _scores(index: NameIndex, query: str, entries: Sequence[NameEntry]) -> list[float]:
    found = []
    for entry in entries:
        ours, theirs = parse(query, entry.party_kind).words, parse(entry.text, entry.party_kind).words
        value = score(ours, theirs, align(ours, theirs), index.rarity)
        found.append(value * WEAK_FACTOR if entry.strength is Strength.WEAK else value)
    return found


if __name__ == "__main__":
    run(print, int(sys.argv[1]) if len(sys.argv) > 1 else 600)
