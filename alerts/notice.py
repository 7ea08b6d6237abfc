"""The frozen value that goes out: all that any channel may say about one event."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One changed field: ``op`` is added, removed or changed; ``old`` and ``new`` are readable texts."""

    field: str
    op: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The proof: the document's SHA-256, where it came from, the words where there are any, and the place in it."""

    document: str | None
    url: str | None
    quote: str | None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class NoticeName:
    """A name of the party, with its kind (primary, alias …) and strength (strong, weak)."""

    text: str
    kind: str
    strength: str


@dataclass(frozen=True, slots=True)
class NoticeSubject:
    """The user's own party that a match is about: its list, its id there and its name."""

    list: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One event, told. ``sequence`` is the event's number: order is not promised, gaps can be seen.

    ``kind`` is the event's kind (``designated``, ``reported`` …), ``headline`` one plain sentence that says who, what
    and where, ``watch`` the name of the watch that asked for it. ``thread`` is stable for a party, so that later
    messages about it can be shown together. ``lead_days`` is set on ``confirmed`` events, ``score`` (0–1) on claims
    and matches: how sure they are, ``strength`` on matches: weak where a weak alias alone bears it, else strong.
    ``action`` (designate, delist, amend) is set on notices, reports and matches: what was done. ``authority`` and
    ``programmes`` as far as known.
    """

    sequence: int
    kind: str
    headline: str
    watch: str
    thread: str
    caption: str
    party_id: str | None
    party_kind: str | None
    source: str
    source_title: str
    ref: str | None
    authority: str | None
    programmes: tuple[str, ...]
    names: tuple[NoticeName, ...]
    published_at: datetime | None
    seen_at: datetime
    changes: tuple[Change, ...]
    evidence: Evidence
    explanation: str | None = None
    score: float | None = None
    strength: str | None = None
    lead_days: int | None = None
    subject: NoticeSubject | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """Many events, told as one message: a digest, or what one publication brought.

    ``count`` is how many there are, ``kinds`` how many of each kind, ``notices`` the first of them in number order;
    ``link`` shows them all to whoever has it. ``since`` and ``until`` are when the first and the last were seen.
    """

    watch: str
    headline: str
    count: int
    kinds: tuple[tuple[str, int], ...]
    notices: tuple[Notice, ...]
    since: datetime
    until: datetime
    written_at: datetime
    link: str | None = None
