"""How claims meet what is known: what is news, what is an old story, what a list has confirmed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from scrapers.record import Action, PartyKind
from tracker.domain.programmes import is_under

STORY_WINDOW = timedelta(days=14)
"""Reports of the same act within so many days are one story."""

FOLLOWS_WITHIN = timedelta(days=30)
"""A removal or change on a list bears out what was announced or reported so many days around it, nothing older."""

_JURISDICTIONS = {
    "State Department": "US",
    "Treasury Department": "US",
    "OFAC": "US",
    "Commerce Department": "US",
    "United States": "US",
    "United Nations Security Council": "UN",
    "European Union": "EU",
    "United Kingdom": "GB",
    "Australia": "AU",
    "Canada": "CA",
    "France": "FR",
    "Switzerland": "CH",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that was told before: the event that told it, what it said was done, and when it was published."""

    event_id: int
    official: bool
    action: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class OnList:
    """A listing that stands: its list's jurisdiction and its programmes."""

    jurisdiction: str
    programmes: tuple[str, ...]


def jurisdiction_of(authority: str | None) -> str | None:
    """Give the jurisdiction of an authority named in a text, None when it is unknown."""
    return _JURISDICTIONS.get(authority or "")


def is_listed_already(authority: str | None, programmes: Sequence[str], listings: Iterable[OnList]) -> bool:
    """Say whether a claimed designation already stands on a list of the same jurisdiction, under these programmes."""
    jurisdiction = jurisdiction_of(authority)
    return any(
        listing.jurisdiction == jurisdiction
        and all(is_under(programme, listing.programmes) for programme in programmes)
        for listing in listings
    )


@dataclass(frozen=True, slots=True)
class Act:
    """What is said to have been done to a party, by whom and when it was told.

    ``kind`` is known where a notice printed the party's entry; prose rarely says what somebody is (None).
    """

    action: Action
    authority: str | None
    told_at: datetime
    kind: PartyKind | None = None


def same_act(left: Act, right: Act) -> bool:
    """Say whether two reports of a party of one name tell of one act: the same, within the days of one story.

    An authority that one of them leaves out contradicts nothing.
    """
    by = {jurisdiction_of(act.authority) or act.authority for act in (left, right)} - {None}
    return (
        left.action == right.action
        and abs(left.told_at - right.told_at) <= STORY_WINDOW
        and len(by) <= 1
        and (left.kind == right.kind or not {left.kind, right.kind}.isdisjoint({None, PartyKind.OTHER}))
    )


def told_before(told: Iterable[Told], *, official: bool, action: str, published_at: datetime) -> int | None:
    """Give the event that told this story first, or None when it is news.

    An official notice is news even where papers reported it; a report after a notice or another report is not.
    """
    for claim in told:
        near = abs(claim.published_at - published_at) <= STORY_WINDOW
        if near and claim.action == action and (claim.official or not official):
            return claim.event_id
    return None


def claim_state(*, confirmed: bool, claimed_at: datetime, now: datetime, patience: timedelta) -> str:
    """Say how a claimed designation stands: ``confirmed``, ``waiting`` for a list, or at last ``unconfirmed``."""
    if confirmed:
        return "confirmed"
    return "waiting" if now - claimed_at <= patience else "unconfirmed"


def lead_days(claimed_at: datetime, listed_at: datetime) -> int:
    """Give the whole days by which a claim was ahead of the list, by publication; negative when it came after."""
    return (listed_at.date() - claimed_at.date()).days
