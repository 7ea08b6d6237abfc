"""Imports the published UN and OFAC consolidated lists in order, and prints what each document told and took.

.venv/bin/python tests/benchmarks/history/published.py
"""

import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tracker.config import Settings
from tracker.pipeline.approving import approve
from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker, build

PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "data"
CONS = PUBLISHED / "ofac" / "consolidated"


def documents() -> list[tuple[str, Path, str]]:
    """Give source, file and day, in the order of publication within each source."""
    un = [("un_sc", path, path.name[:10]) for path in sorted((PUBLISHED / "un").glob("*.gz"))]
    return [
        *un,
        ("us_ofac_cons", CONS / "2025-03-24_CONS_ENHANCED.XML.gz", "2025-03-24"),
        ("us_ofac_cons", CONS / "2025-04-10_CONS_ENHANCED.XML.gz", "2025-04-10"),
        ("us_ofac_cons", CONS / "2025-05-25_consolidated.xml.gz", "2025-05-25"),
        ("us_ofac_cons", CONS / "csv_2025-12-19", "2025-12-19"),
    ]


def take(tracker: Tracker, source: str, path: Path, day: str) -> None:
    """Import one document; one that years of changes made suspicious is approved, as a human would."""
    moment = datetime.fromisoformat(day).replace(tzinfo=UTC)
    start = time.process_time()
    (brought,) = bring(tracker, source, [path], Clocks(moment, moment))
    _print(source, path, brought, time.process_time() - start)
    if brought.verdict == "disbelieved":
        found = approve(tracker, source, brought.sha256, why="years lie between", who="benchmark")
        print(f"{'':<48}{found.verdict} after approval, {found.records} records")


def _print(source: str, path: Path, brought: Brought, seconds: float) -> None:
    events = ", ".join(f"{number} {kind}" for kind, number in sorted(brought.events.items())) or "no events"
    told = brought.reason or f"{brought.records} records; {events}"
    print(f"{source:<13}{path.name:<35}{brought.verdict:<12}{seconds:>6.2f} s  {told}")


def main() -> int:
    """Import all."""
    if not PUBLISHED.is_dir():
        print("the published files of ../shared/data are not here")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        tracker = build(Settings(home=Path(folder)))
        for document in documents():
            take(tracker, *document)
        tracker.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
