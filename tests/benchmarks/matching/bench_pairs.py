"""Labelled pairs: best F1, STRONG rows, time a pair."""

import csv
import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.matching.matching_lists import DATA
from benchmarks.matching.rival_scorers import Scorer, rivals

from scrapers.record import PartyKind
from tracker.matching.compare import compare

KINDS = {
    "Person": PartyKind.PERSON,
    "Company": PartyKind.ORGANISATION,
    "Organization": PartyKind.ORGANISATION,
    "Vessel": PartyKind.VESSEL,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled pair; ``development`` tells the half we may look at."""

    group: str
    schema: str
    left: str
    right: str
    same: bool
    strong: bool
    development: bool


def cases() -> list[Case]:
    """The 826 pairs."""
    with (DATA / "matching" / "cases.csv").open(encoding="utf-8") as file:
        return [_case(row) for row in csv.DictReader(file)]


def _case(row: dict[str, str]) -> Case:
    digest = hashlib.sha256(f"{row['name1']}|{row['name2']}".encode()).digest()
    strong = row["quality"] == "STRONG"
    same = row["is_match"] == "true"
    return Case(row["case_group"], row["schema"], row["name1"], row["name2"], same, strong, digest[0] % 2 == 0)


def ours(left: str, right: str, schema: str) -> float:
    """Our score of a pair."""
    return compare(left, right, kind=KINDS.get(schema)).score


def best_f1(scores: Sequence[float], labels: Sequence[bool]) -> tuple[float, float]:
    """The best F1 over all thresholds, and that threshold."""
    best = (0.0, 0.0)
    for cut in sorted(set(scores)):
        hits = sum(1 for s, same in zip(scores, labels, strict=True) if s >= cut and same)
        said = sum(1 for s in scores if s >= cut)
        f1 = 2 * hits / (said + sum(labels))
        best = max(best, (f1, cut))
    return best


def report(scorer: Scorer, chosen: Sequence[Case]) -> tuple[float, float]:
    """Best F1 of a scorer on some pairs, and its threshold."""
    return best_f1([scorer(c.left, c.right, c.schema) for c in chosen], [c.same for c in chosen])


def run(show: Callable[[str], None]) -> None:
    """Print the table."""
    rows = cases()
    sets = {
        "all": rows,
        "development": [c for c in rows if c.development],
        "test": [c for c in rows if not c.development],
        "outside synth": [c for c in rows if not c.group.startswith("synth")],
        "outside synth, test": [c for c in rows if not c.group.startswith("synth") and not c.development],
    }
    for name, scorer in ({"ours": ours} | rivals()).items():
        figures = "  ".join(f"{label} {f1:.3f}@{cut:.2f}" for label, (f1, cut) in _figures(scorer, sets))
        show(f"pairs  {name:11} {figures}  {_time(scorer, rows):.0f} µs")
    show(f"pairs  ours, STRONG rows right at 0.70: {_strong(rows, 0.70)} of {sum(c.strong for c in rows)}")


def _figures(scorer: Scorer, sets: dict[str, list[Case]]) -> list[tuple[str, tuple[float, float]]]:
    return [(label, report(scorer, chosen)) for label, chosen in sets.items()]


def _strong(rows: Sequence[Case], cut: float) -> int:
    return sum((ours(c.left, c.right, c.schema) >= cut) == c.same for c in rows if c.strong)


def _time(scorer: Scorer, rows: Sequence[Case]) -> float:
    times = []
    for case in rows:
        started = time.perf_counter()
        scorer(case.left, case.right, case.schema)
        times.append(time.perf_counter() - started)
    return median(times) * 1e6


if __name__ == "__main__":
    run(print)
