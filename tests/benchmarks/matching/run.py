"""All matching benchmarks in one run: ``python -m benchmarks.matching.run`` with ``tests`` on the path.

Needs the published files beside the repository; nomenklatura is measured too where it is installed.
"""

import sys

from benchmarks.matching import (
    bench_candidates,
    bench_lists,
    bench_misses,
    bench_padded,
    bench_pairs,
    bench_reference,
    bench_rivals,
    bench_speed,
    bench_thresholds,
    bench_un,
)
from benchmarks.matching.matching_lists import DATA

_BENCHES = (
    bench_pairs,
    bench_reference,
    bench_lists,
    bench_rivals,
    bench_un,
    bench_padded,
    bench_thresholds,
    bench_misses,
    bench_candidates,
    bench_speed,
)


def main() -> int:
    """Run them all; 1 where the published files are missing."""
    if not DATA.exists():
        print("the published files in ../shared/data are not on this machine: nothing to measure", file=sys.stderr)
        return 1
    for bench in _BENCHES:
        bench.run(print)
    return 0


if __name__ == "__main__":
    sys.exit(main())
