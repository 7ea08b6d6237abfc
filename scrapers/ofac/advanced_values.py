"""The values that the ADVANCED XML layout keeps apart from its parties and refers to by number."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from scrapers.dates import Period, between
from scrapers.vocabulary import UnknownWordError

NAMESPACE = "{http://www.un.org/sanctions/1.0}"
PREFIX = len(NAMESPACE)


@dataclass(frozen=True, slots=True)
class Location:
    """A place: its parts under OFAC's names for them, and its country."""

    parts: dict[str, str]
    country: str | None

    def told(self) -> str:
        """Give it as one text where only a text is wanted (a place of issue, a nationality)."""
        return self.country or ", ".join(self.parts.values())


@dataclass(frozen=True, slots=True)
class Document:
    """An identity document; ``name_id`` is the number of the name it was issued in."""

    label: str
    number: str
    country: str | None
    issued_on: str | None
    expires_on: str | None
    notes: tuple[str, ...]
    name_id: str | None


class References:
    """The reference values at the head of a document: what its numbers mean."""

    def __init__(self, sets: Iterable[Element] = ()) -> None:
        self._texts: dict[tuple[str, str], str] = {}
        self._party_types: dict[str, str] = {}
        for value in (value for values in sets for value in values):
            name, number = value.tag[PREFIX:], value.get("ID", "")
            self._texts[name, number] = value.text or ""
            if name == "PartySubType":
                self._party_types[number] = value.get("PartyTypeID", "")

    def text(self, name: str, number: str | None) -> str:
        """Give the word that a number stands for."""
        try:
            return self._texts[name, number or ""]
        except KeyError:
            raise UnknownWordError(f"unknown {name} number {number!r}") from None

    def party_type(self, sub_type: str | None) -> str:
        """Give the kind of a party: the sub-type tells vessels and aircraft apart, its type everything else."""
        name = self.text("PartySubType", sub_type)
        return self.text("PartyType", self._party_types.get(sub_type or "")) if name == "Unknown" else name


def children(element: Element, name: str) -> Iterator[Element]:
    """Give the children of that name."""
    return element.iterfind(NAMESPACE + name)


def text_of(element: Element, name: str) -> str:
    """Give the text of a child, empty when there is none."""
    return element.findtext(NAMESPACE + name) or ""


def read_day(element: Element | None) -> str:
    """Read a date given as ``Year``, ``Month`` and ``Day``; empty when the element is missing or not whole."""
    if element is None:
        return ""
    try:
        year, month, day = (int(text_of(element, name)) for name in ("Year", "Month", "Day"))
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def read_period(element: Element) -> Period | None:
    """Read a ``DatePeriod``, which has a first and a last day for both its start and its end."""
    first = read_day(element.find(f"{NAMESPACE}Start/{NAMESPACE}From"))
    last = read_day(element.find(f"{NAMESPACE}End/{NAMESPACE}To"))
    if not first:
        return None
    start = element.find(f"{NAMESPACE}Start")
    return between(first, last or first, start is not None and start.get("Approximate") == "true")


def read_location(element: Element, references: References) -> Location:
    """Read a location."""
    parts = {
        references.text("LocPartType", part.get("LocPartTypeID")): value
        for part in children(element, "LocationPart")
        if (value := text_of(part, f"LocationPartValue/{NAMESPACE}Value"))
    }
    country = next(children(element, "LocationCountry"), None)
    return Location(parts, None if country is None else references.text("Country", country.get("CountryID")))


def read_document(element: Element, references: References, locations: dict[str, Location]) -> Document:
    """Read an identity document."""
    number = element.get("IssuedBy-CountryID")
    country = references.text("Country", number) if number else None
    dates = {
        references.text("IDRegDocDateType", date.get("IDRegDocDateTypeID")): _date(date)
        for date in children(element, "DocumentDate")
    }
    name = next(children(element, "DocumentedNameReference"), None)
    return Document(
        references.text("IDRegDocType", element.get("IDRegDocTypeID")),
        text_of(element, "IDRegistrationNo"),
        country,
        dates.get("Issue Date"),
        dates.get("Expiration Date"),
        tuple(_notes(element, references, locations, country)),
        None if name is None else name.get("DocumentedNameID"),
    )


def _date(element: Element) -> str | None:
    period = next((read_period(period) for period in children(element, "DatePeriod")), None)
    if period is None:
        return None
    return f"{period.start}/{period.end}" if period.end else period.start


def _notes(
    element: Element, references: References, locations: dict[str, Location], country: str | None
) -> Iterator[str]:
    place = locations.get(element.get("IssuedIn-LocationID") or "")
    if place is not None and place.told() != country:
        yield place.told()
    if authority := text_of(element, "IssuingAuthority"):
        yield f"issued by {authority}"
    if (validity := references.text("Validity", element.get("ValidityID"))) != "Valid":
        yield validity.lower()
    yield text_of(element, "Comment")
