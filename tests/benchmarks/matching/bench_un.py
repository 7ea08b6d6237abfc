"""The UN list: mangled spellings find their name, an original-script name finds its own entry by its other names."""

import csv
from collections.abc import Callable

from benchmarks.matching.bench_lists import find
from benchmarks.matching.matching_lists import DATA, united_nations

from scrapers.record import NameKind
from tracker.matching.entry import NameEntry
from tracker.matching.fold import fold
from tracker.matching.index import NameIndex


def treated(entries: list[NameEntry]) -> list[tuple[str, str]]:
    """The (mangled, listed) pairs whose spelling was really changed."""
    with (DATA / "matching" / "un_treated_pairs.csv").open(encoding="utf-8") as file:
        return [
            (row["query"], row["listed_name"]) for row in csv.DictReader(file) if row["query"] != row["listed_name"]
        ]


def run(show: Callable[[str], None]) -> None:
    """Print the figures."""
    entries = united_nations()
    _show_treated(show, entries)
    originals = [e for e in entries if e.kind is NameKind.ORIGINAL_SCRIPT]
    index = NameIndex(e for e in entries if e.kind is not NameKind.ORIGINAL_SCRIPT)
    found = find(index, [(e.text, e.party_id) for e in originals], None)
    ten = sum(f.rank is not None for f in found) / len(found)
    first = sum(f.rank == 0 for f in found) / len(found)
    show(f"UN     {len(found)} original-script names: R@1 {first:.3f}  R@10 {ten:.3f}")


def _show_treated(show: Callable[[str], None], entries: list[NameEntry]) -> None:
    pairs = treated(entries)
    listed = {fold(e.text) for e in entries}
    extra = [name for _, name in pairs if fold(name) not in listed]
    first_id = len(entries)
    kind, strength, party_kind = NameKind.PRIMARY, entries[0].strength, entries[0].party_kind
    added = [NameEntry(first_id + i, first_id + i, text, kind, strength, party_kind) for i, text in enumerate(extra)]
    index = NameIndex([*entries, *added])
    right = 0
    for query, name in pairs:
        matches = index.search(query, limit=1)
        owners = {e.party_id for e in [*entries, *added] if fold(e.text) == fold(name)}
        right += bool(matches) and matches[0].party_id in owners
    show(f"UN     mangled names whose listed name comes first: {right} of {len(pairs)}")


if __name__ == "__main__":
    run(print)
