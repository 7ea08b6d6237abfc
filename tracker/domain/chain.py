"""The hash chain of the audit log: each link proves its own words and that it follows the link before it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

GENESIS = "0" * 64
"""What the first link follows."""

UNREADABLE = "it cannot be read"

Plain = str | int | None | list[str] | list[int]
"""What a detail may hold: values that both databases give back exactly as they took them (no fractions)."""

_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@dataclass(frozen=True, slots=True)
class Act:
    """What an entry says: who did what to which subject, and when."""

    at: datetime
    who: str
    action: str
    subject: str
    detail: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of the log as it is stored."""

    number: int
    act: Act
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The first entry that cannot be as it was written, and why; without a number, something about the whole."""

    number: int | None
    reason: str


def link_hash(number: int, act: Act, previous_hash: str) -> str:
    """Give the SHA-256 (hex) over the hash before, a line feed, and the canonical JSON of number and act.

    Canonical is: keys sorted, no spaces, UTF-8, the moment in UTC with microseconds.
    """
    content = {
        "id": number,
        "at": act.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "who": act.who,
        "action": act.action,
        "subject": act.subject,
        "detail": act.detail,
    }
    return sha256(f"{previous_hash}\n{_ENCODER.encode(content)}".encode()).hexdigest()


def linked(number: int, act: Act, previous_hash: str) -> Link:
    """Make the link of an act that follows another."""
    return Link(number, act, previous_hash, link_hash(number, act, previous_hash))


def first_broken(links: Iterable[Link]) -> Broken | None:
    """Find the first link that was changed, moved, put in, or that does not follow the one before it."""
    return next((broken for broken in _judged(links) if broken is not None), None)


def _judged(links: Iterable[Link]) -> Iterator[Broken | None]:
    expected, previous = 1, GENESIS
    for link in links:
        yield _broken(link, expected, previous)
        expected, previous = link.number + 1, link.hash


def _broken(link: Link, expected: int, previous: str) -> Broken | None:
    if link.number < expected:
        return Broken(link.number, "it was put in front")
    if link.number > expected:
        return Broken(expected, "it is missing")
    if link.previous_hash != previous:
        return Broken(link.number, "it does not follow the entry before it")
    try:
        computed = link_hash(link.number, link.act, link.previous_hash)
    except (TypeError, ValueError, AttributeError):
        return Broken(link.number, UNREADABLE)
    return None if computed == link.hash else Broken(link.number, "it was changed after it was written")
