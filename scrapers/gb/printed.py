"""Reads the entries of British sanctions notices: numbered, under headings that say what was done to them.

    Additions
    Individuals
    1. SURNAME, Given
    Name (non-Latin script): … DOB: 01/02/1970. POB: … a.k.a: (1) … (2) … Nationality: … Passport Number: … Address: …
    Position: … Other Information: (UK Sanctions List Ref): RUS2025. (Gender): Male Listed on: 22/02/2024
    Last Updated: … Group ID: 16387.

Notices since 2026 name the fields as the UK Sanctions List does (Unique ID, OFSI Group ID, Date Designated). What was
struck through or underlined in an amended entry is lost in the text of a PDF: of an amendment only the name and the
references are believed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scrapers.announced import Announcement, announced
from scrapers.dates import read_written
from scrapers.draft import Draft
from scrapers.gb.words import LIST_REFERENCE, OFSI_GROUP, UN_REFERENCE
from scrapers.labelled import Told, births, fields, items, unread_dates
from scrapers.record import Action, Address, Claim, Identifier, Listing, Name, NameKind, PartyKind, Reject, Strength
from scrapers.sheet import Sheet
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin

AUTHORITY = "United Kingdom"
_SECTION = re.compile(
    r"(?:[A-Z]\.\s*)?(additions?|amendments?|variations?|deletions?|de-?listings?|removals?|revocations?)\s*:?", re.I
)
_ACTS = {"addition": Action.DESIGNATE, "amendment": Action.AMEND, "variation": Action.AMEND}
_KIND = re.compile(r"(?:[A-Z]\.\s*)?(individuals?|entit(?:y|ies)|ships?|vessels?|organisations?)\s*:?", re.I)
_KINDS = {
    "i": PartyKind.PERSON,
    "e": PartyKind.ORGANISATION,
    "o": PartyKind.ORGANISATION,
    "s": PartyKind.VESSEL,
    "v": PartyKind.VESSEL,
}
_ENTRY = re.compile(r"\d{1,4}\.\s+(?=[^a-z]*[A-Z]{2})")
_REGULATIONS = re.compile(r"\bThe [A-Z][\w’'&, -]+? \(Sanctions\)(?: \([^)]*\))* Regulations \d{4}")
_LABELS = (
    "Name (non-Latin script)",
    "Names (non-Latin script)",
    "Non-Latin Name",
    "Non Latin Names",
    "Organisation Name",
    "Title",
    "DOB",
    "Date of Birth",
    "POB",
    "Place of Birth",
    "Good quality a.k.a",
    "Low quality a.k.a",
    "a.k.a",
    "AKA",
    "Nationality",
    "Nationality(ies)",
    "Passport Number",
    "Passport Details",
    "National Identification Number",
    "National Identification no",
    "Address",
    "Position",
    "Other Information",
    "Gender",
    "(Gender)",
    "(UK Sanctions List Ref)",
    "UK Sanctions List Ref",
    "Unique ID",
    "Unique Id",
    "(UN Ref)",
    "UN Reference ID",
    "UN Reference Number",
    "(IMO number)",
    "IMO number",
    "(UK Statement of Reasons)",
    "UK Statement of Reasons",
    "Sanctions Imposed",
    "Sanctions imposed",
    "Designation Source",
    "Regime Name",
    "Date Designated",
    "UK Sanctions List Date Designated",
    "Listed on",
    "Last Updated",
    "Group ID",
    "OFSI Group ID",
)
_REFERENCES = (
    (LIST_REFERENCE, ("(UK Sanctions List Ref)", "UK Sanctions List Ref", "Unique ID", "Unique Id")),
    (UN_REFERENCE, ("(UN Ref)", "UN Reference ID", "UN Reference Number")),
    (OFSI_GROUP, ("Group ID", "OFSI Group ID")),
    ("imo", ("(IMO number)", "IMO number")),
    ("passport", ("Passport Number", "Passport Details")),
    ("national id", ("National Identification Number", "National Identification no")),
)
_ALIASES = (
    ("Good quality a.k.a", Strength.STRONG),
    ("a.k.a", Strength.STRONG),
    ("AKA", Strength.STRONG),
    ("Low quality a.k.a", Strength.WEAK),
)


@dataclass(slots=True)
class PrintedNotice:
    """What the lines of one notice yield."""

    acted_on: str | None
    sheet: Sheet = field(default_factory=Sheet)
    claims: list[Claim] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    action: Action | None = None
    kind: PartyKind = PartyKind.OTHER
    regulations: str | None = None

    def read(self, lines: Iterable[str]) -> None:
        """Read all lines; an entry goes on to the next number, heading or the end."""
        entry: list[str] = []
        for line in (squeezed for line in lines if (squeezed := " ".join(line.split()))):
            section, kind = _SECTION.fullmatch(line), _KIND.fullmatch(line)
            if section or (kind and self.action) or (self.action and _ENTRY.match(line)):
                self._take(entry)
                entry = []
            if section:
                self.action = _ACTS.get(section[1].lower().rstrip("s"), Action.DELIST)
            elif kind and self.action:
                self.kind = _KINDS[kind[1][0].lower()]
            elif self.action and (entry or _ENTRY.match(line)):
                entry.append(line)
                continue
            self._note(line)
        self._take(entry)

    def _note(self, line: str) -> None:
        self.sheet.add(line)
        found = _REGULATIONS.search(line) or _REGULATIONS.search(_in_small_letters(line))
        self.regulations = self.regulations or (found[0] if found else None)

    def _take(self, lines: list[str]) -> None:
        if not lines or self.action is None:
            return
        place = self.sheet.add(_ENTRY.sub("", " ".join(lines), count=1))
        try:
            entry = read_entry(place.text, self.kind, self.regulations, whole=self.action is not Action.AMEND)
        except UnknownWordError as error:
            self.rejects.append(Reject(place.text[:80], str(error)))
        else:
            self.claims.append(announced(place, Announcement(self.action, AUTHORITY, self.acted_on), entry))


def read_entry(text: str, kind: PartyKind, regulations: str | None, *, whole: bool = True) -> Listing:
    """Read one entry; of one that is not to be believed as a whole only name and references."""
    head, told = fields(text, _LABELS)
    name = (told.get("Organisation Name") or head).strip(" .,:")
    if not name or len(name) > 300:
        raise UnknownWordError("no name in front of the first label")
    draft = Draft("", kind, programmes=[told.get("Regime Name") or regulations or ""])
    draft.programmes = [programme for programme in draft.programmes if programme]
    draft.names.append(Name(name))
    draft.identifiers += _identifiers(told, whole=whole)
    draft.ref = next((one.value for one in draft.identifiers if one.kind == LIST_REFERENCE), "")
    if whole:
        _read_person(told, draft)
    return draft.listing()


def _identifiers(told: Told, *, whole: bool) -> Iterator[Identifier]:
    for kind, labels in _REFERENCES:
        if whole or kind in (LIST_REFERENCE, UN_REFERENCE, OFSI_GROUP):
            for label in labels:
                yield from (Identifier(kind, value.strip(" .")) for value in items(told.get(label)))


def _read_person(told: Told, draft: Draft) -> None:
    for label in ("Name (non-Latin script)", "Names (non-Latin script)", "Non-Latin Name", "Non Latin Names"):
        draft.names += [Name(text, NameKind.ORIGINAL_SCRIPT) for text in items(told.get(label)) if not is_latin(text)]
    for label, strength in _ALIASES:
        draft.names += [Name(text, NameKind.ALIAS, strength) for text in items(told.get(label))]
    dates = told.get("DOB") or told.get("Date of Birth")
    draft.dates += births(dates, told.get("POB") or told.get("Place of Birth"))
    for text in unread_dates(dates):
        draft.add_fact("DOB", text)
    draft.nationalities += items(told.get("Nationality") or told.get("Nationality(ies)"))
    draft.positions += items(told.get("Position"))
    draft.addresses += [Address(text) for text in items(told.get("Address"))]
    gender = (told.get("(Gender)") or told.get("Gender") or "").strip(" .").lower()
    draft.gender = gender if gender in ("male", "female") else None
    draft.reasons = told.get("(UK Statement of Reasons)") or told.get("UK Statement of Reasons")
    draft.remarks = told.get("Other Information")
    designated = told.get("UK Sanctions List Date Designated") or told.get("Date Designated") or told.get("Listed on")
    period = read_written(designated or "")
    draft.listed_on = period.start if period else None


def _in_small_letters(line: str) -> str:
    """``THE RUSSIA (SANCTIONS) (EU EXIT) REGULATIONS 2019`` as the list writes it."""
    if not line.isupper():
        return ""
    return line.title().replace("(Eu Exit)", "(EU Exit)").replace("’S", "’s").replace("'S", "'s")
