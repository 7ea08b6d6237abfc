"""One listing in the making: what its publisher tells of it, collected field by field and in any order."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from scrapers.record import Address, Birth, Fact, Identifier, Link, Listing, Name, NameKind, PartyKind, Strength
from scrapers.vocabulary import UnknownWordError

Value = TypeVar("Value", bound=Hashable)


@dataclass(slots=True)
class Draft:
    """What was told so far; ``dates`` and ``places`` of birth are kept apart, as most publishers tell them."""

    ref: str
    kind: PartyKind
    names: list[Name] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    legal_basis: list[str] = field(default_factory=list)
    listed_on: str | None = None
    dates: list[Birth] = field(default_factory=list)
    places: list[Birth] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    citizenships: list[str] = field(default_factory=list)
    gender: str | None = None
    positions: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    reasons: str | None = None
    remarks: str | None = None
    facts: list[Fact] = field(default_factory=list)

    def add_fact(self, label: str, value: str | None) -> None:
        """Keep a value that has no field of its own, where there is one."""
        if value:
            self.facts.append(Fact(label, value))

    def add_identifier(self, kind: str, value: str | None) -> None:
        """Keep a bare number that identifies, where there is one."""
        if value:
            self.identifiers.append(Identifier(kind, value))

    def add_address(self, parts: Iterable[str | None], country: str | None = None) -> None:
        """Keep an address of these parts, where any of them is told."""
        text = ", ".join(part for part in parts if part)
        if text or country:
            self.addresses.append(Address(text or None, country))

    def settle_primary_name(self) -> None:
        """Put the first primary name first and make aliases of others; without any, the first strong name is it."""
        ranks = [(name.kind is not NameKind.PRIMARY, name.strength is Strength.WEAK) for name in self.names]
        if not ranks:
            raise UnknownWordError("no name")
        primary = replace(self.names.pop(ranks.index(min(ranks))), kind=NameKind.PRIMARY)
        others = (replace(one, kind=NameKind.ALIAS) if one.kind is NameKind.PRIMARY else one for one in self.names)
        self.names = [primary, *others]

    def listing(self) -> Listing:
        """Make the listing, every value once; exactly one of the names is the primary one."""
        names = self.names
        primary = [name for name in names if name.kind is NameKind.PRIMARY]
        if len(primary) != 1:
            raise UnknownWordError(f"{len(primary)} primary names instead of one")
        # Most fields of most listings are empty: they are not even called for, which saves a third of the time.
        return Listing(
            self.ref,
            self.kind,
            names=_once(names if names[0] is primary[0] else primary + names),
            programmes=_once(self.programmes),
            legal_basis=_once(self.legal_basis) if self.legal_basis else (),
            listed_on=self.listed_on,
            births=_once(_births(self.dates, self.places)) if self.dates or self.places else (),
            nationalities=_once(self.nationalities) if self.nationalities else (),
            citizenships=_once(self.citizenships) if self.citizenships else (),
            gender=self.gender,
            positions=_once(self.positions) if self.positions else (),
            identifiers=_once(self.identifiers) if self.identifiers else (),
            addresses=_once(self.addresses) if self.addresses else (),
            links=_once(self.links) if self.links else (),
            reasons=self.reasons,
            remarks=self.remarks,
            facts=_once(self.facts) if self.facts else (),
        )


def _once(values: list[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values)) if len(values) > 1 else tuple(values)


def _births(dates: list[Birth], places: list[Birth]) -> list[Birth]:
    """A single place belongs to every date that has none; of several places nobody knows which goes with which date."""
    if len(places) != 1 or not dates or any(date.place or date.country for date in dates):
        return dates + places
    place, country = places[0].place, places[0].country
    return [Birth(date.date, date.latest, date.circa, place, country) for date in dates]
