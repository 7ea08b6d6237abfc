"""Speed and memory: one full answer, bulk answers in two processes, building from a database, changing in place.

Times are of the processor, so that other work on the machine counts little; memory is the largest of a process that
did nothing else. ``python -m benchmarks.matching.bench_speed 1000000`` measures a million names.
"""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from threading import Thread

from benchmarks.matching.bench_lists import disturbed
from benchmarks.matching.innocent_names import innocent
from benchmarks.matching.many_names import fill
from benchmarks.matching.matching_lists import ofac
from benchmarks.matching.padded_names import padded

from db.engine import Database
from tracker.knowledge import Knowledge
from tracker.matching.matcher import Matcher
from tracker.matching.query import Facts, Query
from tracker.matching.settings import THRESHOLD, Setting, weak_threshold
from tracker.pipeline.screen_workers import Wanted, Workers
from tracker.tabular.row import Row


def queries(count: int) -> list[str]:
    """Half misspelt listed names, half innocent ones, all different."""
    wrong = list(dict.fromkeys(text for text, _ in disturbed(ofac())))
    mixed = Random(7).sample(wrong, count // 2) + innocent(count - count // 2, [])
    Random(8).shuffle(mixed)
    return mixed


def latencies(matcher: Matcher, asked: Sequence[str]) -> list[float]:
    """Milliseconds of one full answer each, shortest first, one thread; each name is asked for the first time."""
    times = []
    for query in asked:
        started = time.thread_time()
        matcher.search(Query(query), limit=10)
        times.append((time.thread_time() - started) * 1e3)
    return sorted(times)


def share(times: Sequence[float], part: float) -> float:
    """The value that this part of the sorted values does not exceed."""
    return times[min(int(len(times) * part), len(times) - 1)]


def bulk(matcher: Matcher, asked: Sequence[str]) -> tuple[float, float]:
    """Names a second with the two processes of ``tracker screen``: by processor time, and by the clock."""
    rows = [Row(line, {"id": str(line), "name": text}) for line, text in enumerate(asked)]
    normal = THRESHOLD[Setting.NORMAL]
    started, spent = time.perf_counter(), _spent()
    with Workers(matcher, Wanted(normal, 10, weak_threshold(normal), workers=2)) as workers:
        for _ in workers.answers(rows):
            pass
    return 2 * len(asked) / (_spent() - spent), len(asked) / (time.perf_counter() - started)


def _spent() -> float:
    """Seconds of the processor that this process and its ended ones have used."""
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def loading(path: str) -> tuple[int, float, float]:
    """Load all names and facts of a database; give their number, the seconds and the megabytes that took."""
    before, started = getrusage(RUSAGE_SELF).ru_maxrss, time.process_time()
    knowledge = Knowledge(Database(path))
    knowledge.refresh()
    return len(knowledge), time.process_time() - started, (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024


def changes(matcher: Matcher, count: int = 2000) -> list[float]:
    """Milliseconds of putting an entity of three names in, shortest first, while what came is being settled beside."""
    first = 1 + max(int(str(entry.name_id)) for entry in matcher.entries())
    real, random, times = ofac(), Random(5), []
    words = [word for entry in real for word in entry.text.split()]
    settling: Thread | None = None
    for number in range(first, first + 3 * count, 3):
        texts = (" ".join(random.sample(words, 3)), " ".join(random.sample(words, 2)), random.choice(words))
        names = [replace(real[0], name_id=number + n, party_id=number, text=text) for n, text in enumerate(texts)]
        started = time.thread_time()
        matcher.put(names, {number: Facts(births=("1984",), identifiers=(f"AB {number}",))})
        times.append((time.thread_time() - started) * 1e3)
        if not matcher.settled and (settling is None or not settling.is_alive()):
            settling = Thread(target=matcher.settle)
            settling.start()
    return sorted(times)


def run(show: Callable[[str], None], count: int = 100_000) -> None:
    """Print the figures."""
    entries = padded(ofac(), count)
    with TemporaryDirectory() as folder:
        path = f"sqlite:///{Path(folder) / 'names.db'}"
        fill(Database(path), entries)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            held, seconds, size = pool.submit(loading, path).result()
    show(f"speed  {held:,} names and their facts from the database: {seconds:.1f} s, {size:.0f} MB")
    matcher = Matcher(entries)
    few = 300 if count > 200_000 else 1000
    asked = queries(8 * few)
    first, later = latencies(matcher, asked[:few]), latencies(matcher, asked[few : 2 * few])
    show(f"speed  one answer, just started: p50 {share(first, 0.5):.2f} ms, p95 {share(first, 0.95):.2f} ms (n={few})")
    show(f"speed  one answer, later on: p50 {share(later, 0.5):.2f} ms, p95 {share(later, 0.95):.2f} ms (n={few})")
    by_processor, by_clock = bulk(matcher, asked[2 * few :])
    show(f"speed  bulk, 2 processes: {by_processor:.0f} names/s of the processor, {by_clock:.0f} by the clock")
    times = changes(matcher)
    told = ", ".join(f"p{part * 100:.0f} {share(times, part):.2f}" for part in (0.5, 0.95, 0.99))
    show(f"speed  one entity put in: {told}, longest {times[-1]:.2f} ms (n={len(times)})")


if __name__ == "__main__":
    run(print, int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
