"""Reads one entry of the Swiss list: its history, its party, and what there is about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import cast

from lxml.etree import _Element as Element

from scrapers.ch.identity import read_identity
from scrapers.ch.information import read_information
from scrapers.ch.register import Register, Target
from scrapers.ch.words import ATTRIBUTES, DATES, FIELDS, GENDERS, MODIFICATIONS, OBJECTS, PARTIES, UN_REFERENCE
from scrapers.dates import read_iso
from scrapers.draft import Draft
from scrapers.record import Link, PartyKind
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import tidy

_LISTED, _DELISTED = "listed", "de-listed"
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Modification:
    """What was done to an entry, and the days that are told of it."""

    kind: str
    days: dict[str, str]

    @property
    def since(self) -> str:
        """Since when it is in force, as far as that is told."""
        return next((self.days[name] for name in DATES if name in self.days), "")


def read_target(element: Element, today: str, findings: set[str]) -> Target | None:
    """Read one entry; None when it is de-listed by the day of the list. ``UnknownWordError`` sets it aside."""
    history = [_modification(child) for child in element.findall("modification")]
    latest = _latest([one for one in history if one.since <= today] or history)
    if latest is not None and latest.kind == _DELISTED:
        return None
    _find_strangers(element, findings)
    found = [child for child in element if child.tag in PARTIES]
    if len(found) != 1:
        raise UnknownWordError(f"{len(found)} parties in one entry")
    target = Target(Draft(element.get("ssid", ""), _kind(found[0])))
    _read_history(history, target.draft)
    _read_references(element, target)
    _read_party(found[0], target, findings)
    target.draft.settle_primary_name()
    return target


def _modification(element: Element) -> _Modification:
    kind = element.get("modification-type", "")
    MODIFICATIONS[kind]
    days = {name: day for name in DATES if (day := _day(element.get(name)))}
    return _Modification(kind, days)


@lru_cache(maxsize=4096)  # a day on which much was decided stands in hundreds of entries
def _day(text: str | None) -> str | None:
    day = read_iso(text) if text else None
    if text and day is None:
        raise UnknownWordError(f"unknown form of date: {text!r}")
    return day


def _latest(history: list[_Modification]) -> _Modification | None:
    """The latest day decides, and not the order in the file; of one day's, the first, for the newest stand first."""
    return max(history, key=lambda one: one.since, default=None)


def _find_strangers(element: Element, findings: set[str]) -> None:
    """Find what is not known in an entry, but for the past that its modifications keep."""
    attributes = ATTRIBUTES.get(element.tag)
    if attributes is not None and not attributes.issuperset(cast(Mapping[str, str], element.attrib)):
        told = cast(Mapping[str, str], element.attrib)  # the stubs think of bytes
        findings.update(f"unknown field {element.tag}/@{name}" for name in told if name not in attributes)
    known = FIELDS.get("party" if element.tag in PARTIES else element.tag, _NOTHING)
    for child in element:
        if child.tag not in known:
            findings.add(f"unknown field {element.tag}/{child.tag}")
        elif child.tag != "modification":
            _find_strangers(child, findings)


def _kind(party: Element) -> PartyKind:
    if party.tag == "object":
        return OBJECTS[party.get("object-type", "")]
    return PartyKind.PERSON if party.tag == "individual" else PartyKind.ORGANISATION


def _read_history(history: list[_Modification], draft: Draft) -> None:
    listed = [one for one in history if one.kind == _LISTED]
    latest = _latest(listed)
    draft.listed_on = latest.since or None if latest else min((one.since for one in history if one.since), default=None)
    for one in history:
        told = (f"{word} {one.days[name]}" for name, word in DATES.items() if name in one.days)
        draft.add_fact(MODIFICATIONS[one.kind], ", ".join(told))


def _read_references(element: Element, target: Target) -> None:
    numbers = [element.get("sanctions-set-id"), *(child.text for child in element.findall("sanctions-set-id"))]
    for number in filter(None, map(tidy, numbers)):
        target.later.append(partial(_add_sanctions, number, target.draft))
    for child in element.findall("foreign-identifier"):
        text = tidy(child.text) or ""
        target.draft.add_identifier("un reference" if UN_REFERENCE.fullmatch(text) else "foreign identifier", text)
    for child in element.findall("generic-attribute"):
        target.draft.add_fact(child.get("name", "Attribute"), tidy(child.text))


def _add_sanctions(number: str, draft: Draft, register: Register) -> None:
    told = register.sanctions_set(number)
    if told is not None:
        draft.programmes.extend(filter(None, [told.programme]))
        draft.legal_basis.extend(filter(None, [told.ordinance]))
        draft.add_fact("Sanctions set", told.measures)
        draft.add_fact("Origin", told.origin)


def _read_party(party: Element, target: Target, findings: set[str]) -> None:
    draft = target.draft
    sex = party.get("sex")
    draft.gender = GENDERS.get(sex) if sex else None
    if sex and sex not in GENDERS:
        findings.add(f"unknown sex {sex!r}")
    for identity in sorted(party.findall("identity"), key=lambda one: one.get("main") != "true"):
        read_identity(identity, target, findings)
    draft.reasons = "\n".join(_texts(party, "justification")) or None
    information = _texts(party, "other-information")
    draft.remarks = "\n".join(information) or None
    for text in information:
        read_information(text, draft)
    for child in party.findall("generic-attribute"):
        draft.add_fact(child.get("name", "Attribute"), tidy(child.text))
    for child in party.findall("relation"):
        remarks = [*_texts(child, "remark"), *_texts(child, "remarks")]
        kind = " ".join((child.get("relation-type", "").replace("-", " "), *(f"({one})" for one in remarks)))
        target.later.append(partial(_add_link, kind, child.get("target-id", ""), draft))


def _texts(element: Element, tag: str) -> list[str]:
    return [text for child in element.findall(tag) if (text := tidy(child.text))]


def _add_link(kind: str, ref: str, draft: Draft, register: Register) -> None:
    draft.links.append(Link(kind, register.names.get(ref, ref), ref))
