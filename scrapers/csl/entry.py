"""One entry of the Consolidated Screening List, alike for the CSV and the JSON layout."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scrapers.json import Object, objects
from scrapers.record import Address, DocumentError

TEXTS = frozenset(
    {
        "source",
        "entity_number",
        "type",
        "name",
        "title",
        "federal_register_notice",
        "start_date",
        "end_date",
        "standard_order",
        "license_requirement",
        "license_policy",
        "call_sign",
        "vessel_type",
        "gross_tonnage",
        "gross_registered_tonnage",
        "vessel_flag",
        "vessel_owner",
        "remarks",
        "country",
    }
)
LISTS = frozenset({"programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth"})
IGNORED = frozenset({"source_list_url", "source_information_url"})
"""Addresses of whole lists, the same for all of their entries."""

CSV_COLUMNS = frozenset({"_id", "addresses", "ids", *TEXTS, *LISTS, *IGNORED}) - {"country"}
JSON_FIELDS = frozenset({"id", "addresses", "ids", *TEXTS, *LISTS, *IGNORED})

_SEPARATOR = "; "
_CODE = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_STATES = frozenset(
    {"AK", "CT", "DC", "FL", "HI", "IA", "KS", "MI", "NH", "NJ", "NM"}
    | {"NV", "NY", "OH", "OK", "OR", "RI", "TX", "UT", "WA", "WI", "WV", "WY"}
)
"""US states whose codes are no country's: an address without a country may end in one."""


@dataclass(frozen=True, slots=True)
class Number:
    """One of an entry's ``ids``: an identity document or, under OFAC's labels, any other feature."""

    label: str
    value: str
    country: str | None = None
    issued_on: str | None = None
    expires_on: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says: ``texts`` and ``lists`` by the publisher's field names, empty ones left out."""

    id: str
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    addresses: tuple[Address, ...]
    numbers: tuple[Number, ...]


def of_row(row: Mapping[str, str]) -> Entry:
    """Read a row of the CSV layout, where several values stand in one cell."""
    return Entry(
        row["_id"],
        {field: text for field, cell in row.items() if cell and field in TEXTS and (text := cell.strip())},
        {field: _parts(cell) for field in LISTS if (cell := row[field])},
        tuple(map(_address, _parts(row["addresses"]))),
        tuple(map(_number, _parts(row["ids"]))),
    )


def of_object(entry: Object) -> Entry:
    """Read an object of the JSON layout."""
    return Entry(
        _plain(entry.get("id")),
        {field: text for field, value in entry.items() if field in TEXTS and (text := _plain(value))},
        {field: tuple(_values(entry.get(field))) for field in LISTS if entry.get(field)},
        tuple(map(_object_address, _many(entry, "addresses"))),
        tuple(map(_object_number, _many(entry, "ids"))),
    )


def _many(entry: Object, field: str) -> list[Object]:
    return objects("a result", entry, field) if entry.get(field) else []


def _parts(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    if _SEPARATOR not in cell:
        return (cell.strip(" ;"),)
    return tuple([part for text in cell.split(_SEPARATOR) if (part := text.strip(" ;"))])


def _values(value: object) -> Iterator[str]:
    """Even a list of JSON's holds values that stand several in one text."""
    for text in value if isinstance(value, list) else [value]:
        yield from _parts(_plain(text))


def _plain(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str | int | float):
        raise DocumentError("wrong_document", f"neither a text nor a number: {value!r}")
    return str(value).strip()


def _address(text: str) -> Address:
    """Part the country's code, where one is told, from the rest of the address."""
    place, _, last = text.rpartition(", ")
    if _CODE.fullmatch(last) and last not in _STATES:
        return Address(place or None, last)
    return Address(text)


def _object_address(told: Object) -> Address:
    parts = (_plain(told.get(field)) for field in ("address", "city", "state", "postal_code"))
    return Address(", ".join(filter(None, parts)) or None, _plain(told.get("country")) or None)


@lru_cache(maxsize=4096)  # gender and the like stand in thousands of entries
def _number(text: str) -> Number:
    """Read ``country, expires, issued, number, type``; what is not told is left out with its comma."""
    value, _, label = text.rpartition(", ")
    country: str | None = None
    if _CODE.match(value) and value[2:4] == ", ":
        country, value = value[:2], value[4:]
    days: list[str] = []
    while _DAY.match(value) and value[10:12] == ", ":
        days.append(value[:10])
        value = value[12:]
    if len(days) == 1:  # nobody knows which of the two it is
        return Number(label, value, country, notes=(f"issued or expires {days[0]}",))
    expires_on, issued_on = days or (None, None)
    return Number(label, value, country, issued_on, expires_on)


def _object_number(told: Object) -> Number:
    label, value, country, issued, expires = (
        _plain(told.get(field)) or None for field in ("type", "number", "country", "issue_date", "expiration_date")
    )
    return Number(label or "", value or "", country, issued, expires)
