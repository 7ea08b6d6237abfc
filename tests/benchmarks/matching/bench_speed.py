"""Speed and memory of the index: one full answer, bulk answers in two processes, build."""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

from benchmarks.matching.bench_lists import disturbed
from benchmarks.matching.innocent_names import innocent
from benchmarks.matching.matching_lists import ofac
from benchmarks.matching.padded_names import padded

from tracker.matching.index import NameIndex

_shared: list[NameIndex] = []


def queries(count: int) -> list[str]:
    """Half misspelt listed names, half innocent ones."""
    real = ofac()
    wrong = [text for text, _ in disturbed(real)]
    mixed = Random(7).sample(wrong, count // 2) + innocent(count - count // 2, [])
    Random(8).shuffle(mixed)
    return mixed


def latencies(index: NameIndex, asked: Sequence[str]) -> tuple[float, float]:
    """p50 and p95 of one full answer in milliseconds of processor time, one thread: other work does not count."""
    times = []
    for query in asked:
        started = time.thread_time()
        index.search(query, limit=10)
        times.append(time.thread_time() - started)
    times.sort()
    return times[len(times) // 2] * 1e3, times[int(len(times) * 0.95)] * 1e3


def _bulk(asked: Sequence[str]) -> int:
    return sum(len(_shared[0].search(query, limit=3, min_score=0.7)) for query in asked)


def bulk(index: NameIndex, asked: Sequence[str]) -> float:
    """Names a second with two processes that share the index by fork."""
    _shared[:] = [index]
    started = time.perf_counter()
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        list(pool.map(_bulk, [asked[i::8] for i in range(8)]))
    return len(asked) / (time.perf_counter() - started)


def run(show: Callable[[str], None], count: int = 100_000) -> None:
    """Print the figures."""
    entries = padded(ofac(), count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    index = NameIndex(entries)
    built = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    show(f"speed  {count:,} names: build {built:.1f} s, memory {(after - before) / 1024:.0f} MB")
    asked = queries(2000)
    half, most = latencies(index, asked)
    show(f"speed  one answer p50 {half:.2f} ms, p95 {most:.2f} ms")
    show(f"speed  bulk {bulk(index, queries(6000)):.0f} names/s on 2 processes (score over 0.7)")


if __name__ == "__main__":
    run(print, int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
