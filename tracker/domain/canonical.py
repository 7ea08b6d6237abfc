"""The canonical form of a listing: one dictionary for one meaning, whatever the order and spacing of its publication.

Versions are stored in this form, compared in it and recognised by its digest. Empty fields are left out and a version
number stands in front of the digest's input, so that a new field later does not mark the world as changed.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from scrapers.record import Address, Birth, Fact, Identifier, Link, Listing, Name

DIGEST_VERSION = "2:"

EXACT = "identifiers"
"""The only field in which capitals mean something (wallet addresses): elsewhere they are typography."""

Canonical = dict[str, Any]

_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))

_FIELDS = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Listing, Name, Birth, Identifier, Address, Link, Fact)
}


def canonical(listing: Listing) -> Canonical:
    """Give the canonical form: text normalised (NFC, single spaces), empty fields left out, sets sorted and unique.

    Names keep the primary one first. Everything is made of dictionaries, lists and strings, ready for JSON.
    """
    form: Canonical = {}
    for field in _FIELDS[Listing]:
        value = _plain(getattr(listing, field))
        if value:
            form[field] = value
    form["names"] = [_plain(listing.names[0]), *_as_set([_plain(name) for name in listing.names[1:]])]
    return form


def printed_form(entry: Listing) -> Canonical:
    """Give the canonical form of an entry that a notice prints, which has no reference where none was given."""
    form = canonical(entry)
    form.setdefault("ref", "")
    return form


def digest(form: Mapping[str, Any]) -> str:
    """Give a short stable hash of a canonical form; a text in capitals means what it means without them."""
    words = {field: value for field, value in form.items() if field != EXACT}
    text = DIGEST_VERSION + _ENCODER.encode(words).casefold() + _ENCODER.encode(form.get(EXACT, ()))
    return blake2b(text.encode(), digest_size=16).hexdigest()


def meaning(field: str, value: Any) -> str:
    """Give what counts of a value when it is compared with another of the same field."""
    text = _ENCODER.encode(value)
    return text if field == EXACT else text.casefold()


class DigestMemory:
    """Gives the digests of listings, remembering them from one reading of a list to the next.

    Nearly all entries of a list say what they said before. What was seen is known again by its reference and its hash
    (64 bits, of every field), which takes a fiftieth of the time of its canonical form.
    """

    LARGEST = 1_000_000

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], str] = {}

    def digest(self, listing: Listing) -> str:
        """Give the digest of a listing's canonical form."""
        key = (listing.ref, hash(listing))
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= self.LARGEST:
                self._known.clear()
            known = self._known[key] = digest(canonical(listing))
        return known


def _plain(value: Any) -> Any:
    if not value:
        return None
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return _tidy(value)
    if isinstance(value, tuple):
        return _as_set([plain for item in value if (plain := _plain(item))])
    if value is True:
        return True
    plain = {}
    for field in _FIELDS[type(value)]:
        held = _plain(getattr(value, field))
        if held:
            plain[field] = held
    return plain


@lru_cache(maxsize=200_000)
def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _as_set(values: list[Any]) -> list[Any]:
    if len(values) < 2:
        return values
    # The fields of one kind of value always come in one order, so its items are its key.
    unique = {tuple(value.items()) if isinstance(value, dict) else value: value for value in values}
    return [unique[key] for key in sorted(unique)]
