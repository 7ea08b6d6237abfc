"""Makes a claim of an entry that a notice printed."""

from dataclasses import dataclass

from scrapers.record import Action, Claim, Listing
from scrapers.sheet import Place


@dataclass(frozen=True, slots=True)
class Announcement:
    """What was done, by whom, and on which day (an ISO prefix)."""

    action: Action
    authority: str
    acted_on: str | None = None


def announced(place: Place, what: Announcement, entry: Listing, before: Listing | None = None) -> Claim:
    """Say that this was done to the party of an entry; ``before`` is what a changed entry was."""
    return Claim(
        names=entry.names,
        kind=entry.kind,
        action=what.action,
        quote=place.text,
        start=place.start,
        end=place.end,
        authority=what.authority,
        programmes=entry.programmes,
        acted_on=what.acted_on,
        countries=tuple(dict.fromkeys((*entry.nationalities, *entry.citizenships))),
        roles=entry.positions,
        entry=entry,
        before=before,
    )
