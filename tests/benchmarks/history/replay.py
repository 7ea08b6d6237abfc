"""Replays the published stream of OFAC's SDN list and prints, beside its manifest, what the tracker told and took.

.venv/bin/python tests/benchmarks/history/replay.py [--versions N]
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from sqlmodel import select
from stream import STREAM, Version, bodies, versions

from db.history import listings_with_ref
from db.tables.listing import ListingVersion
from db.versions import Moment, list_at, listings_at
from tracker.config import Settings
from tracker.pipeline import ingest_list
from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker, build

SOURCE = "us_ofac_sdn"


@dataclass(frozen=True)
class Told:
    """What one version told, and its seconds: by the clock, of the processor, and of the processor without reading."""

    version: Version
    brought: Brought
    seconds: float
    cpu: float
    storing: float


class Watch:
    """Takes the time that reading takes out of an import, so that deciding and storing are what remains."""

    def __init__(self) -> None:
        self.reading = 0.0  # seconds of processor time
        self._read = ingest_list.read_list
        ingest_list.read_list = self._timed

    def _timed(self, *arguments: Any) -> Any:
        start = time.process_time()
        try:
            return self._read(*arguments)
        finally:
            self.reading += time.process_time() - start


def replay(tracker: Tracker, work: Path, wanted: list[Version]) -> list["Told"]:
    """Import every version in order; give what each told and how many seconds it took."""
    told = []
    watch = Watch()
    for version, body in bodies(work, wanted):
        path = work / "sdn.csv"
        path.write_bytes(body)
        watch.reading, start, cpu = 0.0, time.perf_counter(), time.process_time()
        (brought,) = bring(tracker, SOURCE, [path], Clocks(version.moment, version.moment))
        seconds = time.perf_counter() - start
        spent = time.process_time() - cpu
        told.append(Told(version, brought, seconds, spent, spent - watch.reading))
    return told


def identical_time(tracker: Tracker, work: Path, last: Version) -> float:
    """Give the milliseconds that bringing the last document once more takes, median of 20."""
    times = []
    for _ in range(20):
        start = time.perf_counter()
        bring(tracker, SOURCE, [work / "sdn.csv"], Clocks(last.moment, last.moment))
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def mistakes(told: list["Told"]) -> list[str]:
    """Compare what was told with the manifest, version by version."""
    found = []
    for version, brought in ((one.version, one.brought) for one in told):
        events = Counter(brought.events)
        came, gone = events["designated"] + events["relisted"], events["delisted"]
        if version.added is not None and (came, gone) != (version.added, version.removed):
            found.append(f"{version.commit[:7]}: told +{came} -{gone}, published +{version.added} -{version.removed}")
        if version.changed is not None and events["amended"] > version.changed:
            found.append(f"{version.commit[:7]}: told {events['amended']} amended, only {version.changed} rows changed")
    return found


def stored_sizes(tracker: Tracker, home: Path) -> tuple[int, int]:
    """Give the bytes of the database and of the JSON of every stored version."""
    with tracker.database.reading() as session:
        contents = session.exec(select(ListingVersion.content))
        records = sum(len(json.dumps(content, ensure_ascii=False).encode()) for content in contents if content)
    tracker.database.dispose()
    return sum(path.stat().st_size for path in home.glob("tracker.db*")), records


def as_of_times(tracker: Tracker, middle: Version) -> tuple[float, float]:
    """Give the seconds that one party and the whole list take, as of a version in the middle."""
    moment = Moment(middle.moment)
    with tracker.database.reading() as session:
        (row,) = listings_with_ref(session, "32391", SOURCE)
        start = time.perf_counter()
        listings_at(session, [row.id or 0], moment)
        one = time.perf_counter() - start
        start = time.perf_counter()
        count = len(list_at(session, SOURCE, moment))
        whole = time.perf_counter() - start
    print(f"as of {middle.moment:%Y-%m-%d}: {count} listings, the manifest says {middle.rows} rows")
    return one, whole


def main() -> int:
    """Replay and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--versions", type=int, default=None, help="only the first N versions")
    wanted = versions()[: arguments.parse_args().versions]
    if not STREAM.is_dir():
        print("the published stream of ../shared/data is not here")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        tracker = build(Settings(home=work / "home"))
        told = replay(tracker, work, wanted)
        wrong = mistakes(told)
        same = identical_time(tracker, work, wanted[-1])
        one, whole = as_of_times(tracker, wanted[len(wanted) // 2])
        size, records = stored_sizes(tracker, work / "home")
        tracker.close()
    few = [one for one in told[1:] if (one.version.changed or 0) + (one.version.added or 0) < 20]
    print(f"{len(told)} versions, {len(wrong)} differ from the manifest", *wrong, sep="\n  ")
    print(f"events told: {dict(sum((Counter(one.brought.events) for one in told), Counter()))}")
    changed, amended = sum(one.version.changed or 0 for one in told), sum(one.brought.events["amended"] for one in told)
    print(f"rows changed by their bytes {changed}, amended {amended}")
    print(f"first import {told[0].seconds:.2f} s; identical document: median {same:.1f} ms")
    for what in ("seconds", "cpu", "storing"):
        times = [getattr(one, what) for one in few]
        print(f"a version with few changes, {what}: median {statistics.median(times):.3f}, worst {max(times):.3f}")
    print(f"database {size / 1e6:.1f} MB, {size / records:.2f} times the JSON of its records ({records / 1e6:.1f} MB)")
    print(f"as-of: one party {one * 1000:.1f} ms, the whole list {whole * 1000:.0f} ms")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
