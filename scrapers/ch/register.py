"""What the Swiss list tells once, and its entries only point to: sanctions sets and programmes, places, parties."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from scrapers.draft import Draft
from scrapers.record import Listing
from scrapers.wording import tidy

_ANNEXES = re.compile(r",?\s*\bannex(?:es|e)?\b.*", re.IGNORECASE)
"""How the name of an ordinance ends: with its annexes, whose list grows and says nothing of a party."""

_ENGLISH = "eng"


@dataclass(frozen=True, slots=True)
class SanctionsSet:
    """One set of measures of a programme: its short name, the act behind it, and whose measures they are (UN, EU)."""

    programme: str | None
    ordinance: str | None
    measures: str | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its other spellings in brackets, and its country."""

    text: str | None = None
    country: str | None = None


_NOWHERE = Place()


@dataclass(slots=True)
class Register:
    """All that entries point to, by number; it is whole when the document has been read to its end."""

    sets: dict[str, SanctionsSet] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    findings: set[str] = field(default_factory=set)

    def add(self, element: Element) -> None:
        """Keep a place, or the sanctions sets of a programme."""
        if element.tag == "place":
            self.places[element.get("ssid", "")] = read_place(element)
        else:
            self._add_programme(element)

    def add_name(self, number: str | None, name: str | None) -> None:
        """Keep the name of a party, for those that are related to it."""
        if number and name:
            self.names[number] = name

    def _add_programme(self, element: Element) -> None:
        """A programme is repeated for each of its sets."""
        key, name = _english(element, "program-key"), _english(element, "program-name")
        ordinance = tidy(_ANNEXES.sub("", name)) if name else None
        for number in dict.fromkeys(one.get("ssid", "") for one in element.findall("sanctions-set")):
            measures = _english(element, f"sanctions-set[@ssid='{number}']")
            self.sets[number] = SanctionsSet(key, ordinance, measures, tidy(element.findtext("origin")))

    def place(self, number: str | None) -> Place:
        """Give the place of a number; one that is told nowhere is found, and nothing is known of it."""
        if number is not None and number not in self.places:
            self.findings.add(f"no place has the number {number}")
        return self.places.get(number or "", _NOWHERE)

    def sanctions_set(self, number: str) -> SanctionsSet | None:
        """Give the sanctions set of a number; one that is told nowhere is found."""
        if number not in self.sets:
            self.findings.add(f"no sanctions set has the number {number}")
        return self.sets.get(number)


Later = Callable[[Register], None]
"""What can be told of an entry only when the register is whole."""


@dataclass(slots=True)
class Target:
    """One entry in the making, with what is still to be looked up in the register."""

    draft: Draft
    later: list[Later] = field(default_factory=list)

    def listing(self, register: Register) -> Listing:
        """Look up what is left and make the listing."""
        for step in self.later:
            step(register)
        return self.draft.listing()


@dataclass(frozen=True, slots=True)
class Location:
    """Where something is: details, a place told there or by its number, and remarks."""

    details: tuple[str, ...]
    inside: Place
    number: str | None
    remarks: tuple[str, ...]

    def look_up(self, register: Register) -> Place:
        """Give the whole as one place."""
        place = register.place(self.number)
        where = ", ".join(filter(None, (*self.details, self.inside.text or place.text)))
        text = " ".join(filter(None, (where, *(f"({remark})" for remark in self.remarks))))
        return Place(text or None, self.inside.country or place.country)


def read_location(element: Element) -> Location:
    """Read an element that is an address or points to a place."""
    told = {child.tag: text for child in element if (text := tidy(child.text))}
    box = told.get("p-o-box")
    details = (told.get("c-o"), told.get("address-details"), f"P.O. Box {box}" if box else None, told.get("zip-code"))
    remarks = (told.get("remarks"), told.get("remark"))
    return Location(
        tuple(filter(None, details)), read_place(element), element.get("place-id"), tuple(filter(None, remarks))
    )


def read_place(element: Element) -> Place:
    """Read what an element tells of a place itself."""
    parts = []
    for tag in ("location", "area"):
        text = tidy(element.findtext(tag))
        variants = [tidy(one.text) for one in element.findall(f"{tag}-variant")]
        others = ", ".join(filter(None, variants))
        parts.append(f"{text} ({others})" if text and others else text or others or None)
    return Place(", ".join(filter(None, parts)) or None, read_country(element.find("country")))


def read_country(element: Element | None) -> str | None:
    """Give the country's name, else its code."""
    return None if element is None else tidy(element.text) or element.get("iso-code")


def _english(element: Element, path: str) -> str | None:
    """Give the English text of what is told in several languages, else the first."""
    told = {one.get("lang", ""): tidy(one.text) for one in reversed(element.findall(path))}
    return told.get(_ENGLISH) or next(reversed(told.values()), None)
