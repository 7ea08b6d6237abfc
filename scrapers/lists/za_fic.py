"""South Africa's targeted financial sanctions (Financial Intelligence Centre): the UN's list as an export of tables.

``Table`` rows are persons, ``Table1`` rows entities, whose name stands in ``FirstName``. The file is given to a POST
only. Several values stand in one text with labels before them: ``Good, X, Low, Y``, ``Passport, 123, Passport, 456``.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from html import unescape

from lxml.etree import _Element as Element

from scrapers.dates import read_iso, read_numbers
from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.parts import xml_document
from scrapers.record import Birth, Identifier, Listing, Name, NameKind, PartyKind, Reading, Strength
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin, tidy
from scrapers.xml import records

ROOT = "NewDataSet"
UN_REFERENCE = "un reference"

Row = Mapping[str, list[str]]
"""What one row tells: the texts of each field, which may repeat."""

_KINDS = {"Table": PartyKind.PERSON, "Table1": PartyKind.ORGANISATION}
_NUMBERS = {"Table": "IndividualID", "Table1": "EntityID"}
_UN = re.compile(r"[A-Z]{2,3}[ie]\.\d+")
_LABEL = re.compile(
    r"(?:^|,\s*|\s+)(?:Good|a\.k\.a\.?|(?P<low>Low)|(?P<former>f\.k\.a\.?|f\.n\.a\.|[Ff]ormerly [Kk]nown [Aa]s))"
    r"(?:,\s*|$)"
)
_DOCUMENTS = {
    "passport": "passport",
    "passport number": "passport",
    "national identification number": "national id",
    "ssn": "social security number",
}
_NOTHING = frozenset({"", "na", "n/a", "none", "none, none"})


def read_tfs(parts: Mapping[str, bytes]) -> Reading:
    """Read the export; raise ``DocumentError`` when it is none. It tells no date."""
    name, body, _ = xml_document(parts, ROOT)
    gathering = Gathering(name)
    rows = [(str(element.tag), _row(element)) for element in records(name, body, *_KINDS)]
    shared = Counter(row.get("ReferenceNumber", [""])[0] for _, row in rows)
    for table, row in rows:
        number, ref = row.get(_NUMBERS[table], [""])[0], row.get("ReferenceNumber", [""])[0]
        if shared[ref] > 1 or not ref:
            ref = f"{ref or table}/{number}" if number else ""
        gathering.find_strangers(table, row.keys(), _READERS.keys() | {_NUMBERS[table], "FullName", "FirstName"})
        gathering.take(ref, partial(_listing, ref, _KINDS[table], row))
    return gathering.reading("dataset")


def _row(element: Element) -> dict[str, list[str]]:
    row: dict[str, list[str]] = {}
    for child in element:
        text = tidy(unescape(child.text or ""))
        if text and text.lower() not in _NOTHING:
            row.setdefault(str(child.tag), []).append(text)
    return row


def _listing(ref: str, kind: PartyKind, row: Row) -> Listing:
    draft = Draft(ref, kind)
    names = row.get("FullName") or row.get("FirstName")
    if not names:
        raise UnknownWordError("no name")
    draft.names.append(_name(names[0], NameKind.PRIMARY))
    for field, texts in row.items():
        for text in texts if field in _READERS else ():
            _READERS[field](text, draft)
    return draft.listing()


def _name(text: str, kind: NameKind, strength: Strength = Strength.STRONG) -> Name:
    return Name(text, kind, strength, script="Latn" if is_latin(text) else None)


def _labelled(text: str) -> Iterator[tuple[re.Match[str] | None, str]]:
    """Give each stretch of a text with the label that stands before it."""
    label, start = None, 0
    for found in (*_LABEL.finditer(text), None):
        stretch = text[start : found.start() if found else None].strip(" ,;")
        if stretch:
            yield label, stretch
        label, start = found, found.end() if found else start


def _read_aliases(separator: str, text: str, draft: Draft) -> None:
    for label, stretch in _labelled(text):
        kind = NameKind.FORMER if label and label["former"] else NameKind.ALIAS
        strength = Strength.WEAK if label and label["low"] else Strength.STRONG
        for alias in (part.strip(" ,;") for part in re.split(separator, stretch)):
            if any(sign.isalnum() for sign in alias):  # a lost script is told as ????
                draft.names.append(_name(alias, kind, strength))


def _read_births(text: str, draft: Draft) -> None:
    for part in text.split(", "):
        date = read_iso(part[:10].strip()) or read_numbers(part[:10].strip())
        if date:
            draft.dates.append(Birth(date))
        else:
            draft.add_fact("Date of birth", part)


def _read_listed(text: str, draft: Draft) -> None:
    draft.listed_on = read_iso(text) or read_iso(text[:10]) or read_numbers(text[:10])
    if draft.listed_on is None:
        raise UnknownWordError(f"no date: {text!r}")


def _read_documents(text: str, draft: Draft) -> None:
    """Read ``National Identification Number, 196707, Passport, 420985``; a value without a label is a document."""
    kind = None
    for value in (part.strip() for part in text.split(",")):
        if value.lower() in _DOCUMENTS:
            kind = _DOCUMENTS[value.lower()]
        elif value:
            draft.identifiers.append(Identifier(kind or "document", value))
            kind = None


def _read_reference(text: str, draft: Draft) -> None:
    draft.add_identifier(UN_REFERENCE if _UN.fullmatch(text) else "reference number", text)


def _read_list(field: str, separator: str, text: str, draft: Draft) -> None:
    getattr(draft, field).extend(part.strip() for part in re.split(separator, text) if part.strip())


def _read_remarks(text: str, draft: Draft) -> None:
    draft.remarks = "\n".join(filter(None, (draft.remarks, text)))


def _read_place(text: str, draft: Draft) -> None:
    draft.places.append(Birth(place=text))


def _read_address(text: str, draft: Draft) -> None:
    draft.add_address([text])


def _read_fact(label: str, text: str, draft: Draft) -> None:
    draft.add_fact(label, text)


_READERS: dict[str, Callable[[str, Draft], None]] = {
    "ReferenceNumber": _read_reference,
    "ListedOn": _read_listed,
    "Comments": _read_remarks,
    "IndividualAlias": partial(_read_aliases, r"[;,]\s"),
    "EntityAlias": partial(_read_aliases, r";\s"),
    "IndividualDateOfBirth": _read_births,
    "IndividualPlaceOfBirth": _read_place,
    "IndividualDocument": _read_documents,
    "IndividualAddress": _read_address,
    "EntityAddress": _read_address,
    "Nationality": partial(_read_list, "nationalities", r",\s*"),
    "Designation": partial(_read_list, "positions", r";\s*"),
    "Title": partial(_read_fact, "Title"),
    "ApplicationStatus": partial(_read_fact, "Application status"),
}


SOURCE = ListSource(
    key="za_fic",
    title="South Africa, targeted financial sanctions",
    authority="Financial Intelligence Centre of South Africa",
    jurisdiction="ZA",
    # From public crawlers, not tried by us; a GET of the same address gives a page with buttons.
    urls=("https://tfs.fic.gov.za/Pages/TFSListDownload?fileType=xml",),
    method="POST",
    read=read_tfs,
    interval=timedelta(hours=6),
    max_bytes=32 * 1024 * 1024,
    min_records=800,
)
