"""What is new about a subject and a party that it may be, and when a human's word keeps it quiet."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from tracker.matching.query import NOTHING, Facts


@dataclass(frozen=True, slots=True)
class Seen:
    """What a party was when it was looked at: its standing names, facts, and listings (``source:ref``)."""

    names: tuple[str, ...] = ()
    facts: Facts = NOTHING
    listings: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        """A hash of what identifies the party: names and facts, not where it stands."""
        whole = json.dumps([sorted(self.names), asdict(self.facts)], ensure_ascii=False, sort_keys=True)
        return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def plain(self) -> dict[str, Any]:
        """Give it ready for JSON."""
        return {"names": list(self.names), "facts": asdict(self.facts), "listings": list(self.listings)}


def seen_of(plain: Mapping[str, Any]) -> Seen:
    """Read what ``Seen.plain`` wrote."""
    told = plain["facts"]
    facts = Facts(tuple(told["births"]), tuple(told["countries"]), told["gender"], tuple(told["identifiers"]))
    return Seen(tuple(plain["names"]), facts, tuple(plain["listings"]))


@dataclass(frozen=True, slots=True)
class Pair:
    """A subject and a party at one moment; ``matches`` says whether they did."""

    subject_digest: str
    seen: Seen
    matches: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A human's word that a pair is different, with what identified both when it was said."""

    subject_digest: str
    identity: str
    who: str
    why: str
    at: datetime

    def holds_for(self, pairs: Iterable[Pair]) -> bool:
        """Say whether any of these pairs is still as it was when this was said."""
        said = (self.subject_digest, self.identity)
        return any((pair.subject_digest, pair.seen.identity) == said for pair in pairs)


@dataclass(frozen=True, slots=True)
class News:
    """What is new about a pair, one phrase each; ``action`` is delist where it only ends or shrinks."""

    reasons: tuple[str, ...]
    action: str


def news(before: Pair | None, now: Pair, word: Word | None, *, delisted: bool) -> News | None:
    """Say what is to be told of a pair, None for nothing; ``delisted``: the party stands nowhere any more."""
    told = _told(before, now, delisted=delisted)
    if word is None:
        return told
    if told is not None and told.action == "delist":
        return None
    if not now.matches or word.holds_for([now]):
        return None
    if told is None and (before is None or before.seen.identity == now.seen.identity):
        return None
    reasons = told.reasons if told else ("identifying data of the party changed",)
    return News((f"reopened, though judged different by {word.who} ({word.why})", *reasons), "designate")


def regrouped(before: Pair | None, others: Sequence[Pair], now: Pair, elsewhere: Collection[str]) -> Pair | None:
    """Give what was told of a pair before, as if its party had always been grouped as it is now.

    Which listings are one party is a decision of ours: it tells nobody anything of the subject. ``others`` are pairs of
    the same subject with parties of which this one has something now, ``elsewhere`` the listings that stand at other
    parties now. What the listings say besides names cannot be told apart, and is taken to be as it is now.
    """
    held = [each for each in (before, *others) if each is not None]
    listings = tuple(sorted({place for each in held for place in each.seen.listings}))
    left = tuple(place for place in listings if place not in elsewhere)
    if not others and left == listings:
        return before
    names = {name for each in held for name in each.seen.names}
    seen = Seen(tuple(name for name in now.seen.names if name in names), now.seen.facts, left)
    return Pair(held[0].subject_digest, seen, any(each.matches for each in held))


def _told(before: Pair | None, now: Pair, *, delisted: bool) -> News | None:
    if not now.matches:
        if before is None or not before.matches or not delisted:
            return None
        return News((f"delisted: {', '.join(before.seen.listings) or 'everywhere'}",), "delist")
    if before is None:
        return News(("first match",), "designate")
    if not before.matches:
        return News(("matches again",), "designate")
    reasons = tuple(_added(before, now))
    left = [each for each in before.seen.listings if each not in now.seen.listings]
    gone = (f"no longer on {', '.join(left)}",) if left else ()
    if not reasons and not gone:
        return None
    return News((*reasons, *gone), "designate" if reasons else "delist")


def _added(before: Pair, now: Pair) -> Iterator[str]:
    listings = [each for each in now.seen.listings if each not in before.seen.listings]
    names = [each for each in now.seen.names if each not in before.seen.names]
    if listings:
        yield f"new listing: {', '.join(listings)}"
    if names:
        yield f"name added: {', '.join(names)}"
    if now.seen.facts != before.seen.facts:
        yield "facts of the party changed"
    if now.subject_digest != before.subject_digest:
        yield "the subject's own data changed"
