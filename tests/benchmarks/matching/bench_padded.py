"""Aliases removed from an index padded to 100,000 names of all kinds."""

from collections.abc import Callable
from random import Random

from benchmarks.matching.bench_lists import find, half, left_out
from benchmarks.matching.matching_lists import ofac
from benchmarks.matching.padded_names import padded

from scrapers.record import Strength
from tracker.matching.index import NameIndex


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


if __name__ == "__main__":
    run(print)
