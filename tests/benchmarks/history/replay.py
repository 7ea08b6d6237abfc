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
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from sqlmodel import select
from stream import STREAM, Version, bodies, versions

from db.history import listings_with_ref
from db.tables.listing import ListingVersion
from db.versions import Moment, list_at, listings_at
from tracker.config import Settings
from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker, build

SOURCE = "us_ofac_sdn"


def replay(tracker: Tracker, work: Path, wanted: list[Version]) -> list[tuple[Version, Brought, float]]:
    """Import every version in order; give what each told and how many seconds it took."""
    told = []
    for version, body in bodies(work, wanted):
        path = work / "sdn.csv"
        path.write_bytes(body)
        start = time.perf_counter()
        (brought,) = bring(tracker, SOURCE, [path], Clocks(version.moment, version.moment))
        told.append((version, brought, time.perf_counter() - start))
    return told


def mistakes(told: list[tuple[Version, Brought, float]]) -> list[str]:
    """Compare what was told with the manifest, version by version."""
    found = []
    for version, brought, _ in told:
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
        one, whole = as_of_times(tracker, wanted[len(wanted) // 2])
        size, records = stored_sizes(tracker, work / "home")
        tracker.close()
    later = [seconds for _, _, seconds in told[1:]]
    few = [seconds for version, _, seconds in told[1:] if (version.changed or 0) + (version.added or 0) < 20]
    print(f"{len(told)} versions, {len(wrong)} differ from the manifest", *wrong, sep="\n  ")
    print(f"events told: {dict(sum((Counter(brought.events) for _, brought, _ in told), Counter()))}")
    print(f"first import {told[0][2]:.2f} s; a later version: median {statistics.median(later):.3f} s")
    print(f"a version with few changes: median {statistics.median(few):.3f} s, worst {max(few):.3f} s")
    print(f"database {size / 1e6:.1f} MB, {size / records:.2f} times the JSON of its records ({records / 1e6:.1f} MB)")
    print(f"as-of: one party {one * 1000:.1f} ms, the whole list {whole * 1000:.0f} ms")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
