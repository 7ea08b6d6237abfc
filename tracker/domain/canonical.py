"""The canonical form of a listing: one dictionary for one meaning, whatever the order and spacing of its publication.

Versions are stored in this form, compared in it and recognised by its digest. Empty fields are left out and a version
number stands in front of the digest's input, so that a new field later does not mark the world as changed.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from scrapers.record import Address, Birth, Fact, Identifier, Link, Listing, Name

DIGEST_VERSION = "1:"

Canonical = dict[str, Any]

_FIELDS = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Listing, Name, Birth, Identifier, Address, Link, Fact)
}


def canonical(listing: Listing) -> Canonical:
    """Give the canonical form: text normalised (NFC, single spaces), empty fields left out, sets sorted and unique.

    Names keep the primary one first. Everything is made of dictionaries, lists and strings, ready for JSON.
    """
    form = {name: _plain(getattr(listing, name)) for name in _FIELDS[Listing]}
    form["names"] = [form["names"][0], *_as_set(form["names"][1:])]
    for name, value in form.items():
        if isinstance(value, list) and name != "names":
            form[name] = _as_set(value)
    return {name: value for name, value in form.items() if value not in (None, [], "")}


def digest(form: Mapping[str, Any]) -> str:
    """Give a short stable hash of a canonical form, without its reference."""
    text = json.dumps(form, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return blake2b((DIGEST_VERSION + text).encode(), digest_size=16).hexdigest()


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value or None
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return _tidy(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    plain = {name: _plain(getattr(value, name)) for name in _FIELDS[type(value)]}
    return {name: item for name, item in plain.items() if item is not None and item != ""}


def _tidy(text: str) -> str:
    if text.isascii() and "  " not in text and text.isprintable() and text.strip() == text:
        return text
    return " ".join(unicodedata.normalize("NFC", text).split())


def _as_set(values: list[Any]) -> list[Any]:
    unique = {json.dumps(value, sort_keys=True, ensure_ascii=False): value for value in values}
    return [unique[key] for key in sorted(unique)]
