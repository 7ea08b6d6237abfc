"""Reads the annex tables of the Official Journal: who is added to a list of restrictive measures, replaced, deleted.

A paragraph says what is done ("the following persons are added to the list …"), a table in the class ``oj-table``
follows with a header row (number, name, identifying information, reasons, date of listing) and one row an entry.
Identifying information runs on as ``DOB: 1.2.1970; POB: …; Nationality: …; Gender: …; Function: …``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from scrapers.announced import Announcement, announced
from scrapers.dates import read_written
from scrapers.draft import Draft
from scrapers.html import squeeze
from scrapers.labelled import Told, births, fields, items, unread_dates
from scrapers.record import Action, Address, Claim, Identifier, Listing, Name, NameKind, PartyKind, Reject
from scrapers.sheet import Sheet
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin, split_outside_brackets

AUTHORITY = "European Union"
_ACTS = (
    (Action.DESIGNATE, re.compile(r"\b(?:added|inserted)\b", re.IGNORECASE)),
    (Action.AMEND, re.compile(r"\breplaced\b", re.IGNORECASE)),
    (Action.DELIST, re.compile(r"\b(?:deleted|removed)\b", re.IGNORECASE)),
)
_LISTED = re.compile(r"\b(?:person|entit|bod(?:y|ies)|entr(?:y|ies)|vessel|group)", re.IGNORECASE)
_PERSONS = re.compile(r"\bpersons?\b(?!.*\bentit)|\bindividuals?\b", re.IGNORECASE)
_ENTITIES = re.compile(r"\bentit|\blegal persons?\b|\bbodies\b|\bgroups\b", re.IGNORECASE)
_COLUMNS = {
    "name": re.compile(r"^names?\b", re.IGNORECASE),
    "about": re.compile(r"identif\w+ information|^identification", re.IGNORECASE),
    "reasons": re.compile(r"reasons", re.IGNORECASE),
    "listed_on": re.compile(r"date of listing|date of designation", re.IGNORECASE),
}
_FORMER = re.compile(r"^(?:f\.?k\.?a\.?|formerly(?: known as)?)\b[.: ]*", re.IGNORECASE)
_ALIAS = re.compile(r"^(?:a\.?k\.?a\.?|alias(?:es)?|also known as|good quality a\.?k\.?a\.?)\b[.: ]*", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]+)\)")
_LANGUAGE = re.compile(r"^(?:in )?[A-Z][a-z]+(?: spelling| script| transliteration)?:\s*")
_LABELS = (
    "DOB",
    "Date of birth",
    "POB",
    "Place of birth",
    "Nationality",
    "Nationalities",
    "Gender",
    "Function",
    "Functions",
    "Position",
    "Title",
    "Rank",
    "Passport number",
    "Passport No",
    "National ID number",
    "National identification number",
    "Tax identification number",
    "Tax ID",
    "Registration number",
    "IMO number",
    "Address",
    "Place of registration",
    "Date of registration",
    "Principal place of business",
    "Associated individuals",
    "Associated entities",
    "Website",
    "Email",
    "Tel.",
    "Type of entity",
)
_NUMBERS = (
    ("passport", ("Passport number", "Passport No")),
    ("national id", ("National ID number", "National identification number")),
    ("tax id", ("Tax identification number", "Tax ID")),
    ("registration", ("Registration number",)),
    ("imo", ("IMO number",)),
)
_FACTS = (
    "Place of registration",
    "Date of registration",
    "Principal place of business",
    "Website",
    "Email",
    "Tel.",
    "Type of entity",
)


@dataclass(slots=True)
class JournalAct:
    """What the body of one act yields."""

    acted_on: str | None
    legal_basis: tuple[str, ...]
    sheet: Sheet = field(default_factory=Sheet)
    claims: list[Claim] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    action: Action | None = None
    kind: PartyKind = PartyKind.OTHER

    def read(self, body: HtmlElement) -> None:
        """Read paragraphs and tables in their order."""
        for node in body.iter("p", "table"):
            inside = next(node.iterancestors("table"), None)
            if node.tag == "table":
                if self._is_list(node):
                    self._read_table(node)
            elif inside is None or not self._is_list(inside):
                self._hear(squeeze(node.text_content()))

    def _is_list(self, table: HtmlElement) -> bool:
        return _columns(_cells(table.xpath(".//tr")[:1])).get("name") is not None

    def _hear(self, text: str) -> None:
        if not text:
            return
        self.sheet.add(text)
        told = [action for action, words in _ACTS if words.search(text)]
        if len(told) == 1 and _LISTED.search(text):
            self.action = told[0]
        if len(text) < 200:
            self.kind = _kind_of(text) or self.kind

    def _read_table(self, table: HtmlElement) -> None:
        rows = table.xpath(".//tr")
        columns = _columns(_cells(rows[:1]))
        for row in rows[1:]:
            cells = _cells([row])
            if (
                self.action is None
                or len(cells) <= max(columns.values())
                or not squeeze(" ".join(cells[columns["name"]]))
            ):
                self.sheet.add(squeeze(row.text_content()) or "-")
                continue
            place = self.sheet.add(" | ".join(squeeze(" ".join(cell)) for cell in cells))
            told = {name: cells[column] for name, column in columns.items()}
            try:
                entry = read_row(told, self.kind, self.legal_basis)
            except UnknownWordError as error:
                self.rejects.append(Reject(place.text[:80], str(error)))
            else:
                self.claims.append(announced(place, Announcement(self.action, AUTHORITY, self.acted_on), entry))


def read_row(told: dict[str, list[str]], kind: PartyKind, legal_basis: tuple[str, ...]) -> Listing:
    """Read one row, each cell as its paragraphs; raise ``UnknownWordError`` where no name is told."""
    about = "; ".join(told.get("about", ()))
    _, facts = fields(about.replace(";", " ; "), _LABELS)
    is_person = any(label in facts for label in ("DOB", "Date of birth", "Gender", "POB", "Place of birth"))
    draft = Draft("", PartyKind.PERSON if is_person else kind, legal_basis=list(legal_basis))
    draft.names += _names(told["name"])
    _read_facts({label: value.strip(" ;") for label, value in facts.items()}, draft)
    draft.reasons = " ".join(told.get("reasons", ())) or None
    period = read_written(" ".join(told.get("listed_on", ())))
    draft.listed_on = period.start if period else None
    draft.remarks = about or None
    return draft.listing()


def _names(paragraphs: Sequence[str]) -> list[Name]:
    """The first paragraph is the name, with spellings in brackets; the others, and what follows a.k.a., are aliases."""
    names: list[Name] = []
    for number, paragraph in enumerate(paragraphs):
        outer = squeeze(_BRACKET.sub("", paragraph)).strip(" ,;")
        for part in split_outside_brackets(outer):
            text, kind = _kind_of_name(part)
            is_first = not names and number == 0
            names.append(Name(text, NameKind.PRIMARY if is_first else kind))
        for inner in _BRACKET.findall(paragraph):
            names += [_other(part) for part in split_outside_brackets(inner) if len(part) > 1]
    if not names:
        raise UnknownWordError("no name in the row")
    return names


def _kind_of_name(text: str) -> tuple[str, NameKind]:
    if _FORMER.match(text):
        return _FORMER.sub("", text), NameKind.FORMER
    text = _ALIAS.sub("", text)
    return text, NameKind.ALIAS if is_latin(text) else NameKind.ORIGINAL_SCRIPT


def _other(text: str) -> Name:
    plain, kind = _kind_of_name(_LANGUAGE.sub("", text.strip()))
    return Name(_LANGUAGE.sub("", plain), kind)


def _read_facts(told: Told, draft: Draft) -> None:
    dates = told.get("DOB") or told.get("Date of birth")
    draft.dates += births(dates, told.get("POB") or told.get("Place of birth"))
    for text in unread_dates(dates):
        draft.add_fact("DOB", text)
    draft.nationalities += items(told.get("Nationality") or told.get("Nationalities"))
    gender = (told.get("Gender") or "").lower().strip(" .")
    draft.gender = gender if gender in ("male", "female") else None
    for label in ("Function", "Functions", "Position", "Rank"):
        draft.positions += items(told.get(label))
    for kind, labels in _NUMBERS:
        draft.identifiers += [Identifier(kind, number) for label in labels for number in items(told.get(label))]
    draft.addresses += [Address(text) for text in items(told.get("Address"))]
    for label in _FACTS:
        draft.add_fact(label, told.get(label))


def _cells(rows: Sequence[HtmlElement]) -> list[list[str]]:
    return [
        [text for part in cell.xpath(".//p") or [cell] if (text := squeeze(part.text_content()))]
        for row in rows
        for cell in row.xpath("./td|./th")
    ]


def _columns(header: Sequence[Sequence[str]]) -> dict[str, int]:
    titles = [" ".join(cell) for cell in header]
    found = {
        name: column
        for name, words in _COLUMNS.items()
        for column, title in reversed(list(enumerate(titles)))
        if words.search(title)
    }
    return found if "name" in found and len(found) > 1 else {}


def _kind_of(heading: str) -> PartyKind | None:
    if _ENTITIES.search(heading) and not re.search(r"\bnatural\b", heading, re.IGNORECASE):
        return PartyKind.ORGANISATION
    return PartyKind.PERSON if _PERSONS.search(heading) else None
