"""What each threshold finds and what it costs: recall on the test half, false alarms per 10,000 innocent names."""

from collections.abc import Callable, Sequence

from benchmarks.matching.bench_lists import disturbed, find, half, left_out
from benchmarks.matching.innocent_names import innocent
from benchmarks.matching.matching_lists import ofac

from scrapers.record import PartyKind, Strength
from tracker.matching.index import NameIndex

THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


def run(show: Callable[[str], None], innocents: int = 5000) -> None:
    """Print the table, over the whole list and asked without a kind."""
    entries = ofac()
    index = NameIndex(entries)
    tops = [_top(index, name) for name in innocent(innocents, (e.text for e in entries))]
    gone = [
        e for e in left_out(entries, Strength.STRONG) if half(e.party_id) == "test" and e.party_kind is PartyKind.PERSON
    ]
    ids = {e.name_id for e in gone}
    without = NameIndex(e for e in entries if e.name_id not in ids)
    strong = [f.score for f in find(without, [(e.text, e.party_id) for e in gone], None)]
    wrong = [w for w in disturbed(entries) if half(w[1]) == "test"][::3]
    misspelt = [f.score for f in find(index, wrong, None)]
    show("threshold  strong alias left out  disturbed name  false alarms per 10,000 innocent names")
    for cut in THRESHOLDS:
        found, alarms = (_share(strong, cut), _share(misspelt, cut)), 10_000 * _share(tops, cut)
        show(f"{cut:9.2f}  {found[0]:21.3f}  {found[1]:14.3f}  {alarms:10.0f}")


def _top(index: NameIndex, name: str) -> float:
    matches = index.search(name, limit=1)
    return matches[0].score if matches else 0.0


def _share(scores: Sequence[float], cut: float) -> float:
    return sum(score >= cut for score in scores) / len(scores)


if __name__ == "__main__":
    run(print)
