"""What comes from outside, as frozen values: the words every reader speaks and every decision understands.

Dates of the world outside keep the precision their publisher gave them: they are ISO 8601 prefixes (``"1984"``,
``"1984-05"``, ``"1984-05-17"``), never a date with invented parts. Moments of documents are aware UTC datetimes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from scrapers.swift import swift


class PartyKind(StrEnum):
    """What can be designated."""

    PERSON = "person"
    ORGANISATION = "organisation"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    OTHER = "other"


class NameKind(StrEnum):
    """What part a name plays for its bearer."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER = "former"
    MAIDEN = "maiden"
    ORIGINAL_SCRIPT = "original_script"


class Strength(StrEnum):
    """How much an alias identifies: OFAC's strong/weak, the UN's good/low quality."""

    STRONG = "strong"
    WEAK = "weak"


class Action(StrEnum):
    """What an authority is said to have done to a party."""

    DESIGNATE = "designate"
    DELIST = "delist"
    AMEND = "amend"


@swift
@dataclass(frozen=True, slots=True)
class Name:
    """One name as published (``"DJIBO, Ousmane Illiassou"``); ``script`` is an ISO 15924 code, None where untold."""

    text: str
    kind: NameKind = NameKind.PRIMARY
    strength: Strength = Strength.STRONG
    script: str | None = None
    language: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Birth:
    """A birth (or a founding, a launch): ``date`` and ``latest`` are ISO prefixes, ``latest`` closing a range."""

    date: str | None = None
    latest: str | None = None
    circa: bool = False
    place: str | None = None
    country: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Identifier:
    """A number that identifies: ``kind`` in the field's words (passport, national id, imo, wallet …)."""

    kind: str
    value: str
    country: str | None = None
    issued_on: str | None = None
    expires_on: str | None = None
    note: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Address:
    """Where a party is said to be, as published; ``text`` is everything but the country."""

    text: str | None = None
    country: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Link:
    """A published tie to another party: ``relation`` in the publisher's words, ``name`` and ``ref`` as far as told."""

    relation: str
    name: str
    ref: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Fact:
    """Any other published fact under its publisher's label (vessel flag, tonnage, website …)."""

    label: str
    value: str


@swift
@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of one list, whole. ``ref`` is the publisher's own reference, ``names`` has the primary name first."""

    ref: str
    kind: PartyKind
    names: tuple[Name, ...]
    programmes: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    listed_on: str | None = None
    births: tuple[Birth, ...] = ()
    nationalities: tuple[str, ...] = ()
    citizenships: tuple[str, ...] = ()
    gender: str | None = None
    positions: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    links: tuple[Link, ...] = ()
    reasons: str | None = None
    remarks: str | None = None
    facts: tuple[Fact, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class Reject:
    """A record (or a row) that could not be used: where it stood and why it was set aside.

    ``ref`` is the publisher's reference of a whole record that was set aside: it is unreadable, not gone from the list.
    """

    place: str
    reason: str
    ref: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class Places:
    """Where records stand in a document: in which part, as the how-manieth record of it (1 is the first)."""

    part: str
    numbers: Mapping[str, int]

    def of(self, ref: str) -> str | None:
        """Say where the record with this reference stands; None when it is not there."""
        number = self.numbers.get(ref)
        return None if number is None else f"{self.part}, record {number}"


@swift
@dataclass(frozen=True, slots=True)
class Reading:
    """What one list document says.

    ``format`` names the layout that was read, ``declared`` the record count the document claims for itself,
    ``findings`` the fields met that are neither read nor named as ignored, ``places`` where each record stands.
    """

    format: str
    listings: tuple[Listing, ...]
    published_at: datetime | None = None
    declared: int | None = None
    rejects: tuple[Reject, ...] = ()
    findings: tuple[str, ...] = ()
    places: Places | None = None


@swift
@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that an index or a feed points to, with what it tells about it."""

    url: str
    title: str | None = None
    published_at: datetime | None = None


@swift
@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says an authority did to a party, with the sentence that says it.

    ``names`` has the fullest name first; ``start`` and ``end`` are the offsets of ``quote`` in the article's text.
    ``acted_on`` is the day of the act (not of the page) where told; ``confidence`` lies in 0–1. ``entry`` is what a
    list-form notice prints of the party, whole (its ``ref`` is empty where none is given), ``before`` what it was.
    """

    names: tuple[Name, ...]
    kind: PartyKind
    action: Action
    quote: str
    start: int
    end: int
    authority: str | None = None
    programmes: tuple[str, ...] = ()
    acted_on: str | None = None
    countries: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    confidence: float = 1.0
    entry: Listing | None = None
    before: Listing | None = None


@swift
@dataclass(frozen=True, slots=True)
class Article:
    """A notice or a report as plain text; paragraphs are separated by newlines. ``language`` is an ISO 639-1 code.

    ``published_from`` tells where the page told its date (``json-ld``, ``meta``, ``time``, ``text``, ``url``, ``pdf``).
    ``claims`` are filled by the reader of a structured notice, whose layout says outright what
    prose has to be read for; when there are any, nothing is to be read out of the text beside them. Entries it could
    not use stand in ``rejects``. ``more`` are pages that belong to this one and are to be read too (attachments).
    """

    url: str | None
    title: str | None
    text: str
    published_at: datetime | None = None
    language: str | None = None
    publisher: str | None = None
    published_from: str | None = None
    claims: tuple[Claim, ...] = ()
    rejects: tuple[Reject, ...] = ()
    findings: tuple[str, ...] = ()
    more: tuple[PageLink, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class DeltaEntry:
    """What a publisher's file of changes says of one listing: ``lists`` are the keys of the lists it was done on."""

    ref: str
    action: Action
    name: str
    lists: tuple[str, ...]


@swift
@dataclass(frozen=True, slots=True)
class Delta:
    """One publication of changes. ``published_at`` has the publisher's own zone; ``publication`` is of what kind it is.

    It hints at what a list will show and never lists or delists anybody by itself.
    """

    published_at: datetime
    publication: str | None
    entries: tuple[DeltaEntry, ...]
    findings: tuple[str, ...] = ()


class DocumentError(Exception):
    """A document that cannot be believed as it is; ``kind`` is the error class operators see.

    Kinds: ``empty``, ``blocked`` (challenge or maintenance page), ``wrong_document`` (another root or layout),
    ``truncated``, ``encoding``, ``too_large``, ``parse`` (anything else that cannot be read).
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class MissingPartError(DocumentError):
    """The parts at hand supplement another part that is not among them."""

    def __init__(self, missing: str) -> None:
        super().__init__("parse", f"{missing} is missing: the other parts only supplement it")
        self.missing = missing
