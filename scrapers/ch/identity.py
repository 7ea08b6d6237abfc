"""Reads the identities of an entry of the Swiss list: names, births, nationalities, addresses, documents."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from lxml.etree import _Element as Element

from scrapers.ch.names import read_name
from scrapers.ch.register import Location, Register, Target, read_country, read_location
from scrapers.ch.words import DOCUMENTS, OUR_CALENDAR, QUALITIES
from scrapers.dates import read_iso
from scrapers.draft import Draft
from scrapers.record import Birth, Identifier, Strength
from scrapers.wording import tidy

Findings = set[str]


def read_identity(element: Element, target: Target, findings: Findings) -> None:
    """Read everything in an identity; elements that nobody knows are found elsewhere."""
    for child in element:
        read = _READERS.get(child.tag)
        if read is not None:
            read(child, target, findings)


def _read_name(element: Element, target: Target, findings: Findings) -> None:
    names, titles = read_name(element, findings)
    target.draft.names.extend(names)
    for title in titles:
        target.draft.add_fact("Title", title)


def _read_nationality(element: Element, target: Target, findings: Findings) -> None:
    country = read_country(element.find("country"))
    target.draft.nationalities.extend(filter(None, [country]))


def _read_birth(element: Element, target: Target, findings: Findings) -> None:
    """Read a birth (or founding); a date of low quality is about, one that is none of our calendar's is a fact."""
    parts = [element.get(unit, "") for unit in ("year", "month", "day")]
    told = "-".join(filter(None, parts))
    circa = _is_low(element, findings)
    calendar = element.get("calendar", OUR_CALENDAR)
    day = read_iso("-".join(part.zfill(2) for part in parts if part)) if parts[0] else None
    if day and calendar.lower() == OUR_CALENDAR and (parts[1] or not parts[2]):
        target.draft.dates.append(Birth(day, circa=circa))
    elif told:
        target.draft.add_fact("Date of birth", f"{told} ({calendar})")
        findings.add("births that are no dates are kept as facts")


def _is_low(element: Element, findings: Findings) -> bool:
    """Say whether something is told to be of low quality."""
    quality = element.get("quality", "good")
    if quality not in QUALITIES:
        findings.add(f"unknown quality {quality!r} of {element.tag}")
    return QUALITIES.get(quality) is Strength.WEAK


def _read_birth_place(element: Element, target: Target, findings: Findings) -> None:
    target.later.append(partial(_add_birth_place, read_location(element), _is_low(element, findings), target.draft))


def _add_birth_place(location: Location, is_low: bool, draft: Draft, register: Register) -> None:
    place = location.look_up(register)
    if place.text or place.country:
        draft.places.append(Birth(place=place.text, country=place.country))
    if is_low:
        draft.add_fact("Place of birth of low quality", place.text or place.country)


def _read_address(element: Element, target: Target, findings: Findings) -> None:
    """Read an address; one that is no longer current is a fact and no address."""
    is_low, is_current = _is_low(element, findings), element.get("current") != "false"
    target.later.append(partial(_add_address, read_location(element), is_low, is_current, target.draft))


def _add_address(location: Location, is_low: bool, is_current: bool, draft: Draft, register: Register) -> None:
    place = location.look_up(register)
    text = ", ".join(filter(None, (place.text, place.country)))
    if is_current:
        draft.add_address([place.text], place.country)
    else:
        draft.add_fact("Former address", text)
    if is_low:
        draft.add_fact("Address of low quality", text)


def _read_document(element: Element, target: Target, findings: Findings) -> None:
    word = element.get("document-type", "")
    kind = DOCUMENTS.get(word) or word.replace("-", " ") or "identification number"
    if word not in DOCUMENTS:
        findings.add(f"unknown type of document {word!r}")
    remarks = [tidy(element.findtext(tag)) for tag in ("remark", "remarks")]
    document = Identifier(
        kind,
        tidy(element.findtext("number")) or "",
        tidy(element.findtext("issuer")),
        _day(element.find("date-of-issue"), findings),
        _day(element.find("expiry-date"), findings),
        "; ".join(filter(None, ("diplomatic" if word == "diplomatic-passport" else None, *remarks))) or None,
    )
    issued_at = element.find("place-of-issue")
    where = None if issued_at is None else read_location(issued_at)
    target.later.append(partial(_add_document, document, where, target.draft))


def _add_document(document: Identifier, where: Location | None, draft: Draft, register: Register) -> None:
    if where is not None:
        place = where.look_up(register)
        issued = "issued in " + ", ".join(filter(None, (place.text, place.country)))
        document = replace(document, note="; ".join(filter(None, (issued, document.note))))
    if document.value:
        draft.identifiers.append(document)
    else:
        told = (document.country, document.issued_on, document.expires_on, document.note)
        draft.add_fact(document.kind.capitalize(), ", ".join(filter(None, told)))


def _day(element: Element | None, findings: Findings) -> str | None:
    text = None if element is None else tidy(element.text)
    day = read_iso(text) if text else None
    if text and day is None:
        findings.add(f"a document's day is no date: {text!r}")
    return day


_READERS: dict[str, Callable[[Element, Target, Findings], None]] = {
    "name": _read_name,
    "nationality": _read_nationality,
    "day-month-year": _read_birth,
    "place-of-birth": _read_birth_place,
    "address": _read_address,
    "identification-document": _read_document,
}
