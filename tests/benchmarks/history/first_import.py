"""How long the first import of a large ENHANCED document takes, whole, into SQLite, and its peak memory.

.venv/bin/python tests/benchmarks/history/first_import.py [--entries 19000]

The document is made by multiplying the published entities of the Consolidated list; it is imported plain and zipped.
"""

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from reading import CASES, PUBLISHED, multiplied, parts_of, peak_memory

from tracker.config import Settings
from tracker.pipeline.bring import Clocks, bring
from tracker.wiring import build

SOURCE = "us_ofac_sdn"


def import_one(path: Path, home: Path) -> None:
    """Import one file into a new home, in a process that does nothing else, and print what it took."""
    tracker = build(Settings(home=home))
    before, start, cpu = peak_memory(), time.perf_counter(), time.process_time()
    (brought,) = bring(tracker, SOURCE, [path], Clocks())
    seconds, spent = time.perf_counter() - start, time.process_time() - cpu
    tracker.close()
    told = f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {brought.records} records {brought.verdict}"
    print(f"{told}; {seconds:.1f} s ({spent:.1f} s of processor time)", end="; ")
    print(f"peak memory {peak_memory():.0f} MB, of which {before:.0f} MB were there before the import")


def main() -> None:
    """Make the document, and import it in either form."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--entries", type=int, default=19_000)
    asked.add_argument("--one", type=Path, nargs=2, metavar=("FILE", "HOME"))
    given = asked.parse_args()
    if given.one:
        import_one(*given.one)
        return
    if not PUBLISHED.is_dir():
        raise SystemExit(f"the published files are absent: {PUBLISHED}")
    (body,) = parts_of(PUBLISHED / CASES[0][2]).values()
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = Path(folder) / "SDN_ENHANCED.XML", Path(folder) / "SDN_ENHANCED.ZIP"
        plain.write_bytes(multiplied(body, given.entries))
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
            package.write(plain, plain.name)
        for path in (plain, packed):
            home = Path(folder) / f"home of {path.name}"
            subprocess.run([sys.executable, __file__, "--one", str(path), str(home)], check=True)


if __name__ == "__main__":
    main()
