"""The consolidated list of persons, groups and entities under financial sanctions of the European Union.

Nearly everything stands in attributes. Ignored by name are the list's internal numbers, the split form of a name (its
whole form is read) and of a birth date, and the language of the regulation that a detail was taken from.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import cast

from lxml.etree import _Element as Element

from scrapers.dates import read_iso
from scrapers.draft import Draft
from scrapers.eu.words import (
    ACT_DATES,
    ACTS,
    CONDITIONS,
    DOCUMENTS,
    ENTITY,
    FIELDS,
    FLAGS,
    FORMER,
    GENDERS,
    KINDS,
    NOTES,
    OUR_CALENDAR,
    PLACE,
    STRONG,
    UNKNOWN,
    WEAK,
)
from scrapers.gathering import Gathering
from scrapers.parts import xml_document
from scrapers.quiet import no_collection
from scrapers.record import Birth, DocumentError, Identifier, Listing, Name, NameKind, PartyKind, Reading, Strength
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin, split_marked, tidy
from scrapers.xml import records

NAMESPACE = "{http://eu.europa.ec/fpi/fsd/export}"
ROOT = f"{NAMESPACE}export"

Texts = dict[str, str]
"""The attributes of an element that tell something."""

Rank = tuple[bool, bool, bool, int]
"""What makes a name the primary one: strong before weak, current before former, English before others, then its age."""


def read(parts: Mapping[str, bytes]) -> Reading:
    """Read the list; raise ``DocumentError`` when it is none."""
    name, body, _ = xml_document(parts, ROOT)
    gathering, published_at = Gathering(name), None
    with no_collection():
        for element in records(name, body, f"{NAMESPACE}sanctionEntity"):
            published_at = published_at or _generated(element)
            told = _texts(element)
            if "delistingDate" not in told:
                ref = told.get("euReferenceNumber") or told.get("logicalId")
                gathering.take(ref, partial(_listing, element, ref or "", told, gathering))
    return gathering.reading("fsf", published_at)


def _generated(element: Element) -> datetime:
    told = element.getroottree().getroot().get("generationDate", "")
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as error:
        raise DocumentError("parse", f"generationDate is no moment: {told!r}") from error
    if moment.tzinfo is None:
        raise DocumentError("parse", f"generationDate has no time zone: {told!r}")
    return moment.astimezone(UTC)


def _texts(element: Element) -> Texts:
    attributes = cast(Mapping[str, str], element.attrib)  # the stubs think of bytes
    return {name: text for name, value in attributes.items() if value and (text := tidy(value))}


def _listing(element: Element, ref: str, told: Texts, gathering: Gathering) -> Listing:
    draft = Draft(ref, KINDS[_subject(element)])
    gathering.find_strangers("sanctionEntity", told.keys(), ENTITY)
    draft.listed_on = _day(told.get("designationDate"))
    draft.add_identifier("eu reference", told.get("euReferenceNumber"))
    draft.add_identifier("un reference", told.get("unitedNationId"))
    draft.add_fact("Designation", told.get("designationDetails"))
    remarks = []
    ranked: list[tuple[Rank, Name]] = []
    for child in element:
        tag = child.tag[len(NAMESPACE) :]
        if tag == "remark":
            remarks.append(tidy(child.text))
            continue
        fields = _texts(child) | _children(tag, child, gathering, draft)
        gathering.find_strangers(tag, fields.keys(), FIELDS.get(tag, frozenset()))
        if tag == "nameAlias":
            ranked.append(_read_name(fields, draft))
        elif tag in _SECTIONS:
            _SECTIONS[tag](fields, draft)
    draft.remarks = " ".join(filter(None, remarks)) or None
    _add_names(ranked, draft)
    return draft.listing()


def _subject(element: Element) -> str:
    subject = element.find(f"{NAMESPACE}subjectType")
    return "" if subject is None else subject.get("code", "")


def _children(tag: str, element: Element, gathering: Gathering, draft: Draft) -> Texts:
    """Keep what stands in the elements of a section; its remarks are given back as one more field of it."""
    remarks = []
    for child in element:
        name = child.tag[len(NAMESPACE) :]
        if name == "remark":
            remarks.append(tidy(child.text))
        elif name == "publicationUrl":
            draft.add_fact("Publication", tidy(child.text))
        elif name in ACTS:
            draft.add_fact(ACTS[name], child.get("numberTitle"))
        elif name in ("contactInfo", "additionalInformation"):
            draft.add_fact(child.get("key", "").capitalize(), tidy(child.get("value")))
        else:
            gathering.findings.add(f"unknown field {tag}/{name}")
    remark = " ".join(filter(None, remarks))
    return {"remark": remark} if remark else {}


def _day(text: str | None) -> str | None:
    day = read_iso(text) if text else None
    if text and day is None:
        raise UnknownWordError(f"unknown form of date: {text!r}")
    return day


def _country(told: Texts) -> str | None:
    country = told.get("countryDescription")
    return None if country == UNKNOWN else country


def _place(told: Texts) -> str | None:
    return ", ".join(told[part] for part in PLACE if part in told) or None


def _read_name(told: Texts, draft: Draft) -> tuple[Rank, Name]:
    """Read a name with its bearer's title, function and gender, which are told with the names."""
    text, remark = told.get("wholeName"), told.get("remark", "").lower()
    if text is None:
        raise UnknownWordError("a name without a text")
    language = told.get("nameLanguage", "").lower() or None
    is_weak = not FLAGS[told.get("strong", "true")] or any(word in remark for word in WEAK)
    kind = NameKind.FORMER if any(word in remark for word in FORMER) else NameKind.ALIAS
    if kind is NameKind.ALIAS and language is None and not is_latin(text):
        kind = NameKind.ORIGINAL_SCRIPT
    _read_bearer(told, draft)
    if remark and not any(word in remark for word in (*WEAK, *STRONG)):
        draft.add_fact("Name, remark", f"{text}: {told['remark']}")
    rank = (is_weak, kind is not NameKind.ALIAS, language not in (None, "en"), int(told.get("logicalId", "0")))
    return rank, Name(text, kind, Strength.WEAK if is_weak else Strength.STRONG, None, language)


def _read_bearer(told: Texts, draft: Draft) -> None:
    for title in split_marked(told.get("title", "")):
        draft.add_fact("Title", title)
    if draft.kind is PartyKind.PERSON:
        draft.positions.extend(split_marked(told.get("function", "")))
    else:
        draft.add_fact("Function", told.get("function"))
    if "gender" in told:
        draft.gender = draft.gender or GENDERS[told["gender"]]


def _add_names(ranked: list[tuple[Rank, Name]], draft: Draft) -> None:
    """The list marks no name as the primary one: it is the oldest strong one in English or no language in particular.

    The number of a name tells its age and never changes, while their order in the file may.
    """
    ranked.sort(key=lambda pair: pair[0])
    draft.names.extend(name for _, name in ranked)
    if draft.names:
        draft.names[0] = replace(draft.names[0], kind=NameKind.PRIMARY)


def _read_regulation(told: Texts, draft: Draft) -> None:
    title = told.get("numberTitle")
    draft.programmes.extend(filter(None, [told.get("programme")]))
    draft.legal_basis.extend(filter(None, [title]))
    kind, body = told.get("regulationType"), told.get("organisationType")
    dates = [f"{word} {told[name]}" for name, word in ACT_DATES.items() if name in told]
    draft.add_fact("Regulation", ", ".join(filter(None, (title, kind, body, *dates, told.get("remark")))))


def _read_citizenship(told: Texts, draft: Draft) -> None:
    country = ", ".join(filter(None, (told.get("region"), _country(told))))
    draft.citizenships.extend(filter(None, [country]))
    draft.add_fact("Citizenship, remark", told.get("remark"))


def _read_birth(told: Texts, draft: Draft) -> None:
    draft.add_fact("Birth, remark", told.get("remark"))
    date = told.get("birthdate") or _assembled(told) or told.get("yearRangeFrom")
    if date and told.get("calendarType", OUR_CALENDAR) != OUR_CALENDAR:
        draft.add_fact(f"Date of birth, {told['calendarType'].lower()} calendar", date)
        date = None
    latest = told.get("yearRangeTo") if date and "yearRangeFrom" in told and date == told["yearRangeFrom"] else None
    birth = Birth(_day(date), _day(latest), FLAGS[told.get("circa", "false")], _place(told), _country(told))
    if birth.date or birth.place or birth.country:
        draft.dates.append(birth)


def _assembled(told: Texts) -> str | None:
    """Put a date together of its parts; a month or a day may be untold."""
    parts = [told.get("year"), told.get("monthOfYear"), told.get("dayOfMonth")]
    known = parts[: parts.index(None)] if None in parts else parts
    return "-".join(part.zfill(2) for part in known if part) or None


def _read_address(told: Texts, draft: Draft) -> None:
    draft.add_address([_place(told), told.get("remark")], _country(told))
    if FLAGS[told.get("asAtListingTime", "false")] and _place(told):
        draft.add_fact("Address at the time of listing", _place(told))


def _read_identification(told: Texts, draft: Draft) -> None:
    kind = DOCUMENTS[told.get("identificationTypeCode", "")]
    number = told.get("number") or told.get("latinNumber")
    label = told.get("identificationTypeDescription")
    notes = [label if label and label.lower() != kind else None]
    notes += [word for flag, word in CONDITIONS.items() if FLAGS[told.get(flag, "false")]]
    notes += [f"{word} {told[name]}" for name, word in NOTES.items() if name in told]
    note = "; ".join(filter(None, (*notes, told.get("region"), told.get("remark"))))
    if number is None:
        draft.add_fact(label or kind, note)
        return
    issued, expires = _day(told.get("issueDate") or told.get("validFrom")), _day(told.get("validTo"))
    draft.identifiers.append(Identifier(kind, number, _country(told), issued, expires, note or None))
    if told.get("latinNumber", number) != number:
        draft.identifiers.append(Identifier(kind, told["latinNumber"], _country(told), issued, expires, note or None))


_SECTIONS: dict[str, Callable[[Texts, Draft], None]] = {
    "regulation": _read_regulation,
    "citizenship": _read_citizenship,
    "birthdate": _read_birth,
    "address": _read_address,
    "identification": _read_identification,
}

SOURCE = ListSource(
    key="eu_fsf",
    title="EU Consolidated Financial Sanctions List",
    authority="European Union",
    jurisdiction="EU",
    # A public fixed token, known from a maintained crawler and not tried by us. The file is made on the fly, which
    # takes over a minute, and the server answers 500 in bursts.
    urls=("https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",),
    read=read,
    interval=timedelta(hours=2),
    max_bytes=128 * 1024 * 1024,
    min_records=4_400,
)
