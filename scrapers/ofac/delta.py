"""Reads OFAC's delta files: what one publication changed, entity by entity.

An entity that was added or removed says so; of one that was changed the action stands at the entity, or only at the
fields that were. Notes disagree on the word for a change: all three are taken, and anything else stops the reading.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from lxml.etree import _Element as Element

from scrapers.parts import xml_document
from scrapers.plain import read_text
from scrapers.record import Action, Delta, DeltaEntry, DocumentError, PageLink
from scrapers.xml import records

NAMESPACE = "{https://www.treasury.gov/ofac/DeltaFile/1.0}"
ROOT = f"{NAMESPACE}sanctionsData"
SDN_LIST = "SDN List"
SDN, CONSOLIDATED = "us_ofac_sdn", "us_ofac_cons"

WASHINGTON = ZoneInfo("America/New_York")
"""Where OFAC's history of publications tells its hours, without saying so."""

_ACTIONS = {
    "add": Action.DESIGNATE,
    "remove": Action.DELIST,
    **dict.fromkeys(("modify", "change", "update"), Action.AMEND),
}
_PUBLICATION = f"{NAMESPACE}publicationInfo"
_ENTITY = f"{NAMESPACE}entity"


def read_history(body: bytes, url: str) -> tuple[PageLink, ...]:
    """Read the publications of a year, oldest first: a list of ``{"publicationID", "datePublished"}``."""
    try:
        told = json.loads(read_text("the history of publications", body))
        pairs = [(int(each["publicationID"]), datetime.fromisoformat(each["datePublished"])) for each in told]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DocumentError("parse", f"the history of publications cannot be read: {error!r}") from error
    return tuple(
        PageLink(urljoin(url, f"/changes/{number}"), f"Publication {number}", _in_washington(moment))
        for number, moment in sorted(pairs)
    )


def _in_washington(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=WASHINGTON)


def read_delta(parts: Mapping[str, bytes]) -> Delta:
    """Read one delta file; raise ``DocumentError`` when it is none or says something that nobody knows."""
    name, body, _ = xml_document(parts, ROOT)
    published_at, publication = None, None
    entries: list[DeltaEntry] = []
    for element in records(name, body, _PUBLICATION, _ENTITY):
        if element.tag == _PUBLICATION:
            published_at = _moment(name, element.findtext(f"{NAMESPACE}datePublished"))
            publication = (element.findtext(f"{NAMESPACE}publicationType") or "").strip() or None
        else:
            entries.extend(_entries(name, element))
    if published_at is None:
        raise DocumentError("wrong_document", f"{name} does not say when it was published")
    unplaced = [entry for entry in entries if not entry.lists and entry.action is not Action.AMEND]
    findings = (f"{len(unplaced)} additions or removals name no list",) if unplaced else ()
    return Delta(published_at, publication, tuple(entries), findings)


def _moment(name: str, text: str | None) -> datetime:
    try:
        return _in_washington(datetime.fromisoformat((text or "").strip()))
    except ValueError as error:
        raise DocumentError("parse", f"{name}: datePublished is no moment: {text!r}") from error


def _entries(name: str, entity: Element) -> Iterator[DeltaEntry]:
    """Give what was done to an entity: one entry for each action, with the lists that it was done on."""
    ref = (entity.get("id") or "").strip()
    if not ref:
        raise DocumentError("parse", f"{name} has an entity without an id")
    done = _action(name, ref, entity.get("action") or _field_action(name, ref, entity))
    by_action: dict[Action, list[str]] = {}
    for sanctions_list in entity.iter(f"{NAMESPACE}sanctionsList"):
        key = SDN if (sanctions_list.text or "").strip() == SDN_LIST else CONSOLIDATED
        own = sanctions_list.get("action") if done is Action.AMEND else None
        by_action.setdefault(_action(name, ref, own) if own else done, []).append(key)
    for action, keys in (by_action or {done: []}).items():
        yield DeltaEntry(ref, action, _name(entity) or f"entity {ref}", tuple(dict.fromkeys(keys)))


def _field_action(name: str, ref: str, entity: Element) -> str:
    if not any(field.get("action") for field in entity.iterdescendants()):
        raise DocumentError("parse", f"{name} does not say what was done to entity {ref}")
    return "change"


def _action(name: str, ref: str, word: str) -> Action:
    try:
        return _ACTIONS[word.strip().lower()]
    except KeyError:
        raise DocumentError("parse", f"{name}: unknown action {word!r} on entity {ref}") from None


def _name(entity: Element) -> str | None:
    """Give the primary name in the translation that stands first or is the main one; a change may name none."""
    names = sorted(entity.iter(f"{NAMESPACE}name"), key=lambda one: not _is_primary(one))
    for one in names:
        for translation in sorted(one.iter(f"{NAMESPACE}translation"), key=lambda each: not _is_primary(each)):
            text = " ".join((translation.findtext(f"{NAMESPACE}formattedFullName") or "").split())
            if text:
                return text
    return None


def _is_primary(element: Element) -> bool:
    return (element.findtext(f"{NAMESPACE}isPrimary") or "").strip().lower() == "true"
