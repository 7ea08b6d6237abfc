"""Reads the Consolidated Screening List from its CSV or its JSON layout, all of it or the lists that are asked for."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from scrapers.csl.entry import CSV_COLUMNS, JSON_FIELDS, Entry, of_object, of_row
from scrapers.csl.listing import read_listing, source_list
from scrapers.csv import Table
from scrapers.gathering import Gathering
from scrapers.json import objects, read_object
from scrapers.parts import only_part
from scrapers.quiet import no_collection
from scrapers.record import DocumentError, Reading

URL = "https://api.trade.gov/static/consolidated_screening_list/consolidated.json"

_ROOT = frozenset({"results", "total", "offset", "sources", "sources_used", "search_performed_at"})


def whole_reader(needed: frozenset[str]) -> Callable[[Mapping[str, bytes]], Reading]:
    """Give the ``read`` of the whole file; without one of the needed lists (by their codes) it is not whole."""
    return partial(_read_whole, needed)


def one_reader(code: str) -> Callable[[Mapping[str, bytes]], Reading]:
    """Give the ``read`` of a single list in the file, by its code."""
    return partial(_read_one, code)


def _read_whole(needed: frozenset[str], parts: Mapping[str, bytes]) -> Reading:
    name, body = only_part(parts)
    gathering = Gathering(name)
    with no_collection():
        form, declared, entries = _entries(name, body, gathering)
        codes = _take(gathering, entries, None)
    missing = needed - codes
    if missing:  # seen: whole lists were missing on random days
        raise DocumentError("truncated", f"{name} lacks the lists {', '.join(sorted(missing))}")
    return gathering.reading(form, declared=declared)


def _read_one(code: str, parts: Mapping[str, bytes]) -> Reading:
    name, body = only_part(parts)
    gathering = Gathering(name)
    with no_collection():
        form, _, entries = _entries(name, body, gathering)
        _take(gathering, entries, code)
    return gathering.reading(form)


def _entries(name: str, body: bytes, gathering: Gathering) -> tuple[str, int | None, Iterator[Entry]]:
    """Give the layout, the declared number of entries, and the entries."""
    if not body.lstrip().startswith((b"{", b"[")):
        table = Table(name, body, CSV_COLUMNS)
        gathering.find_strangers("row", set(table.columns), CSV_COLUMNS)
        return "csv", None, map(of_row, table)
    document = read_object(name, body)
    gathering.find_strangers("document", document.keys(), _ROOT)
    results = objects(name, document, "results")
    gathering.find_strangers("result", {field for result in results for field in result}, JSON_FIELDS)
    total = document.get("total")
    return "json", total if isinstance(total, int) else None, map(of_object, results)


def _take(gathering: Gathering, entries: Iterator[Entry], code: str | None) -> set[str]:
    """Read the entries of one list or of all; give the codes of the lists that were met.

    One entry may be published twice in the same words (Bank of Kunlun in May 2022).
    """
    codes: set[str] = set()
    taken: dict[str, Entry] = {}
    for entry in entries:
        stands_on = source_list(entry.texts.get("source", ""))
        codes.add(stands_on.code)
        if code not in (None, stands_on.code):
            continue
        ref = entry.id if code else f"{stands_on.code}:{entry.id}"
        if taken.setdefault(ref, entry) is entry or taken[ref] != entry:
            gathering.take(ref, partial(read_listing, ref, stands_on, entry, gathering.findings))
    return codes
