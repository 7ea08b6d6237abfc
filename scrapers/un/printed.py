"""Reads one entry of a Security Council list as the committees' press releases print it.

    QDi.434 Name: 1: ABU 2: OBAIDAH 3: YUSUF 4: na Name (original script): … Title: na Designation: na DOB: 7 Feb. 1969
    POB: Annaba, Algeria Good quality a.k.a.: a) … b) … Low quality a.k.a.: na Nationality: Algeria Passport no: na
    National identification no: na Address: … Listed on: 29 Feb. 2020 Other information: …

Entities have ``A.k.a.`` and ``F.k.a.`` instead of the two qualities. ``na`` says that nothing is known. The letters of
the reference tell the list, and whether the entry is a person's.
"""

import re

from scrapers.dates import read_written
from scrapers.draft import Draft
from scrapers.labelled import Told, births, fields, items, unread_dates
from scrapers.record import Address, Identifier, Listing, Name, NameKind, PartyKind, Strength
from scrapers.vocabulary import UnknownWordError, Vocabulary

REFERENCE = re.compile(r"\b(QD|TA|IQ|CD|SD|SO|LY|KP|IR|CF|YE|SS|ML|GB|HT)([ie])\s?\.\s?(\d{3})\b")
PROGRAMMES = Vocabulary(
    "letters of a list",
    {
        "QD": "Al-Qaida",
        "TA": "Taliban",
        "IQ": "Iraq",
        "CD": "DRC",
        "SD": "Sudan",
        "SO": "Somalia",
        "LY": "Libya",
        "KP": "DPRK",
        "IR": "Iran",
        "CF": "CAR",
        "YE": "Yemen",
        "SS": "SouthSudan",
        "ML": "Mali",
        "GB": "GB",
        "HT": "Haiti",
    },
)
_KINDS = {"i": PartyKind.PERSON, "e": PartyKind.ORGANISATION}
_LABELS = (
    "Name",
    "Name (original script)",
    "Title",
    "Designation",
    "DOB",
    "POB",
    "Good quality a.k.a.",
    "Low quality a.k.a.",
    "A.k.a.",
    "F.k.a.",
    "Nationality",
    "Passport no",
    "Passport no.",
    "Passport number",
    "National identification no",
    "National identification no.",
    "National identification number",
    "Address",
    "Listed on",
    "Other information",
)
_NAME_PARTS = re.compile(r"(?:^|\s)[1-4]:\s*")
_ALIASES = (
    ("Good quality a.k.a.", NameKind.ALIAS, Strength.STRONG),
    ("Low quality a.k.a.", NameKind.ALIAS, Strength.WEAK),
    ("A.k.a.", NameKind.ALIAS, Strength.STRONG),
    ("F.k.a.", NameKind.FORMER, Strength.STRONG),
)
_DOCUMENT = re.compile(
    r"(?:(?P<country>[A-Z][A-Za-z ]+?) (?:number|no\.?) )?(?P<number>[A-Z0-9][\w/-]*)"
    r"(?:,? issued (?:on|in) (?P<issued>[\w. ]+))?"
)
_AMENDED = re.compile(r"\s*\(\s*amended on ([^)]*)\)", re.IGNORECASE)


def continues(text: str) -> bool:
    """Say whether a paragraph goes on with an entry: it begins with one of its labels."""
    head, told = fields(text[:60], _LABELS)
    return not head and (bool(told) or text.rstrip().endswith(":"))


def read_printed(text: str) -> Listing:
    """Read one printed entry; raise ``UnknownWordError`` where it lacks its reference or its name."""
    found = REFERENCE.match(text)
    if found is None:
        raise UnknownWordError("no reference such as QDi.001 at the beginning")
    _, told = fields(text[found.end() :], _LABELS)
    draft = Draft(f"{found[1]}{found[2]}.{found[3]}", _KINDS[found[2]], programmes=[PROGRAMMES[found[1]]])
    draft.identifiers.append(Identifier("un reference", draft.ref))
    _read_names(told, draft)
    _read_person(told, draft)
    draft.addresses += [Address(text) for text in items(told.get("Address"))]
    _read_listed_on(told.get("Listed on"), draft)
    draft.remarks = told.get("Other information")
    return draft.listing()


def _read_names(told: Told, draft: Draft) -> None:
    parts = [part.strip() for part in _NAME_PARTS.split(told.get("Name", ""))]
    name = " ".join(part for part in parts if part and part.lower() != "na")
    if not name:
        raise UnknownWordError("no name")
    draft.names.append(Name(name, NameKind.PRIMARY))
    original = (Name(text, NameKind.ORIGINAL_SCRIPT) for text in items(told.get("Name (original script)")))
    draft.names += original
    for label, kind, strength in _ALIASES:
        draft.names += [Name(text, kind, strength) for text in items(told.get(label))]


def _read_person(told: Told, draft: Draft) -> None:
    draft.dates += births(told.get("DOB"), told.get("POB"))
    for text in unread_dates(told.get("DOB")):
        draft.add_fact("DOB", text)
    draft.positions += items(told.get("Designation"))
    for title in items(told.get("Title")):
        draft.add_fact("Title", title)
    draft.nationalities += items(told.get("Nationality"))
    for label, kind in (("Passport n", "passport"), ("National identification n", "national id")):
        numbers = (value for key, value in told.items() if key.startswith(label))
        draft.identifiers += [_document(kind, number) for value in numbers for number in items(value)]


def _document(kind: str, text: str) -> Identifier:
    """Read ``Algeria number 12345, issued on 3 Jan. 2001``; what is written otherwise stays one number."""
    found = _DOCUMENT.fullmatch(text)
    if found is None:
        return Identifier(kind, text)
    issued = read_written(found["issued"] or "")
    return Identifier(kind, found["number"], found["country"], issued.start if issued else None)


def _read_listed_on(text: str | None, draft: Draft) -> None:
    if text is None:
        return
    for amended in _AMENDED.findall(text):
        draft.add_fact("Amended on", amended.strip())
    period = read_written(_AMENDED.sub("", text))
    if period is not None and period.end is None:
        draft.listed_on = period.start
    else:
        draft.add_fact("Listed on", text)
