"""Canada's consolidated autonomous sanctions list (Special Economic Measures Act, Magnitsky law).

A flat file of records. No reference is published: a party is followed by its name within its regulation, a ship by its
IMO number, because labels of regulations, wordings of schedules and numbers of items change.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial

from scrapers.births import read_births, read_english_day
from scrapers.ca.names import read_aliases, read_name
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_ref
from scrapers.parts import xml_document
from scrapers.quiet import no_collection
from scrapers.record import Birth, Listing, Name, PartyKind, Reading
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import tidy
from scrapers.xml import records

ROOT = "data-set"

Record = Mapping[str, str]
"""The texts of a record that tell something, by tag."""

_REGULATION, _SURNAME, _FORENAMES, _IMO = "Country", "LastName", "GivenName", "ShipIMONumber"
_ENTITY, _TITLE, _BORN = "EntityOrShip", "TitleOrShip", "DateOfBirthOrShipBuildDate"
_ALIASES, _SCHEDULE, _ITEM, _LISTED = "Aliases", "Schedule", "Item", "DateOfListing"
_BEFORE_SHIPS = {"Entity": _ENTITY, "Title": _TITLE, "DateOfBirth": _BORN}
"""What some fields were called until ships came to the list."""
_FIELDS = frozenset(
    {_REGULATION, _SURNAME, _FORENAMES, _IMO, _ENTITY, _TITLE, _BORN, _ALIASES, _SCHEDULE, _ITEM, _LISTED}
    | _BEFORE_SHIPS.keys()
)

_SAME = {"burma": "myanmar", "jvcfor": "jvcfo"}
"""Regulations under the name that they have in references, where their label has been another."""
_SHORT_NAME = re.compile(r"\(([A-Z]{4,})\)")
_WORDS = re.compile(r"[^\W_]+")
_SERIAL = re.compile(r"\d{5}")
_SERIALS_BEGIN = date(1899, 12, 30)
_SHIPS = re.compile(r"\b(?:tanker|cargo|ship|vessel|carrier|fso|lng|barge|tug)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record with the names that stand in it, the primary one first."""

    record: Record
    names: tuple[Name, ...]


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list; raise ``DocumentError`` when it is none."""
    name, body, _ = xml_document(parts, ROOT)
    gathering = Gathering(name)
    told: dict[tuple[str, ...], _Entry] = {}
    with no_collection():
        for element in records(name, body, "record"):
            fields = {child.tag: text for child in element if child.text and (text := child.text.strip())}
            gathering.find_strangers("record", fields.keys(), _FIELDS)
            if not _BEFORE_SHIPS.keys().isdisjoint(fields):
                fields = {_BEFORE_SHIPS.get(tag, tag): text for tag, text in fields.items()}
            told[(*fields, *fields.values())] = _Entry(fields, tuple(_names(fields)))
        for ref, entry in _with_refs(told.values()):
            gathering.take(ref, partial(_listing, ref, entry, gathering))
    return gathering.reading("sema")


def _names(record: Record) -> Iterator[Name]:
    if _ENTITY in record:
        yield from read_name(record[_ENTITY], is_person=False)
    elif full := ", ".join(filter(None, (tidy(record.get(_SURNAME)), tidy(record.get(_FORENAMES))))):
        yield from read_name(full, is_person=True)


def _with_refs(entries: Iterable[_Entry]) -> Iterator[tuple[str, _Entry]]:
    """Give the entries with references; of two with one name the one that was listed first has the plain one."""
    same: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
    for entry in entries:
        same[_identifying(entry)].append(entry)
    for facts, group in same.items():
        ref = hashed_ref(*facts)
        for place, entry in enumerate(sorted(group, key=_age) if len(group) > 1 else group):
            yield hashed_ref(ref, str(place), entry.record.get(_LISTED, "")) if place else ref, entry


def _identifying(entry: _Entry) -> tuple[str, str]:
    """A ship is known by its number whatever it is called, everybody else by the words of the name."""
    regulation = _regulation(entry.record.get(_REGULATION, ""))
    if _IMO in entry.record:
        return regulation, f"imo {entry.record[_IMO]}"
    return regulation, " ".join(_WORDS.findall(entry.names[0].text.casefold())) if entry.names else ""


def _age(entry: _Entry) -> tuple[str, ...]:
    return tuple(entry.record.get(field, "") for field in (_LISTED, _BORN, _SCHEDULE, _ITEM, _ALIASES, _TITLE))


@lru_cache(maxsize=256)
def _regulation(label: str) -> str:
    """Give the English name of a regulation as one word: ``Myanmar (Burma) / Myanmar (Birmanie)`` is ``myanmar``."""
    english = label.partition("/")[0]
    short = _SHORT_NAME.search(english)
    word = short[1].lower() if short else " ".join(_WORDS.findall(english.partition("(")[0].casefold()))
    return _SAME.get(word, word)


def _listing(ref: str, entry: _Entry, gathering: Gathering) -> Listing:
    record, is_person = entry.record, _is_person(entry.record)
    draft = Draft(ref, _kind(record, is_person), [*entry.names])
    draft.names.extend(read_aliases(record.get(_ALIASES, ""), is_person))
    label = tidy(record.get(_REGULATION))
    if label is None:
        raise UnknownWordError("no regulation")
    draft.programmes.append(label)
    draft.legal_basis.extend(filter(None, [_place(tidy(record.get(_SCHEDULE)), tidy(record.get(_ITEM)))]))
    draft.add_identifier("imo", record.get(_IMO))
    draft.add_fact("Title" if is_person else "Type of ship", tidy(record.get(_TITLE)))
    draft.listed_on = _listed_on(record, draft, gathering)
    _read_births(record, draft, gathering)
    return draft.listing()


def _is_person(record: Record) -> bool:
    is_person = _SURNAME in record or _FORENAMES in record
    if is_person == (_ENTITY in record):
        raise UnknownWordError("the names of a person and of an entity" if is_person else "no name")
    return is_person


def _kind(record: Record, is_person: bool) -> PartyKind:
    if is_person:
        return PartyKind.PERSON
    is_ship = _IMO in record or _SHIPS.search(record.get(_TITLE, ""))
    return PartyKind.VESSEL if is_ship else PartyKind.ORGANISATION


def _place(schedule: str | None, item: str | None) -> str | None:
    """Tell where in the regulation a party stands: ``Schedule 1, Part 1, item 8``."""
    where = f"Schedule {schedule}" if schedule and schedule[0].isdigit() else schedule
    return ", ".join(filter(None, (where, item and f"item {item}"))) or None


@lru_cache(maxsize=4096)  # one day lists many
def _day(text: str) -> str | None:
    """Read a day; one may have become a spreadsheet's number of days."""
    if _SERIAL.fullmatch(text):
        return (_SERIALS_BEGIN + timedelta(days=int(text))).isoformat()
    return read_english_day(text)


def _listed_on(record: Record, draft: Draft, gathering: Gathering) -> str | None:
    text = record.get(_LISTED)
    day = _day(text) if text else None
    if text and day is None:
        draft.add_fact("Date of listing", text)
        gathering.findings.add("days of listing that are no dates are kept as facts")
    return day


def _read_births(record: Record, draft: Draft, gathering: Gathering) -> None:
    text = record.get(_BORN, "")
    if _SERIAL.fullmatch(text):
        draft.dates.append(Birth(_day(text)))
        return
    births = read_births(text, int(draft.listed_on[:4]) if draft.listed_on else None)
    draft.dates.extend(births.told)
    for note in births.notes:
        draft.add_fact("Date of birth", note)
        gathering.findings.add("births that are no dates are kept as facts")


SOURCE = ListSource(
    key="ca_sema",
    title="Canadian autonomous sanctions list",
    authority="Global Affairs Canada",
    jurisdiction="CA",
    # From the settings of a public crawler, not tried by us.
    urls=(
        "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales"
        "/sanctions/sema-lmes.xml",
    ),
    read=read,
    interval=timedelta(hours=2),
    min_records=4_000,
)
