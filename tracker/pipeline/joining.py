"""Finds the party a listing or a claim belongs to, and writes down why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import claims, joins, listings, parties
from db.tables.listing import ListingRow
from db.tables.party import PartyJoin
from scrapers.record import Claim, NameKind, PartyKind, Strength
from scrapers.source import ListSource
from tracker.domain.canonical import Canonical
from tracker.domain.keys import join_keys, reason_of
from tracker.domain.resolve import Profile, kinds_agree, same_party
from tracker.knowledge import Knowledge
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex
from tracker.pipeline.profiles import known_profiles, profile_of

CANDIDATES = 5
CANDIDATE_SCORE = 0.8


@dataclass(frozen=True, slots=True)
class Home:
    """The party something belongs to; ``reason`` is set when that party was known before."""

    party_id: int
    reason: str | None = None

    def record(self, session: Session, listing_id: int | None, now: datetime, claim_id: int | None = None) -> None:
        """Keep the decision, where there was one."""
        if self.reason is not None:
            join = PartyJoin(
                party_id=self.party_id, listing_id=listing_id, claim_id=claim_id, reason=self.reason, decided_at=now
            )
            parties.record_join(session, join)


def join_listings(
    session: Session, source: ListSource, forms: Mapping[str, Canonical], now: datetime
) -> dict[str, Home]:
    """Give each new listing its party.

    It is one that another list carries, when they share a join key; one that only claims know so far, where it is
    surely the same; or a new one.
    """
    carried = _carried_elsewhere(session, source, forms)
    provisional = _provisional(session)
    homes = {ref: carried.get(ref) or _known_home(profile_of(form), provisional) for ref, form in forms.items()}
    alone = [ref for ref, home in homes.items() if home is None]
    rows = [{"kind": forms[ref]["kind"], "caption": forms[ref]["names"][0]["text"], "created_at": now} for ref in alone]
    new = {ref: Home(party_id) for ref, party_id in zip(alone, parties.add_many(session, rows), strict=True)}
    for ref, home in homes.items():
        if home is not None and ref not in carried:
            form = forms[ref]
            parties.describe(session, home.party_id, kind=form["kind"], caption=form["names"][0]["text"])
    return {ref: home or new[ref] for ref, home in homes.items()}


def key_rows(source: ListSource, placed: Mapping[int, Canonical]) -> list[dict[str, str | int]]:
    """Give the rows of the join keys of listings, by listing id."""
    return [
        {"listing_id": listing_id, "scheme": key.scheme, "value": key.value}
        for listing_id, form in placed.items()
        for key in sorted(join_keys(form, source.reference_kind))
    ]


def join_claim(session: Session, claim: Claim, knowledge: Knowledge) -> Home | None:
    """Give the known party that a claim surely speaks of, or None."""
    ours = Profile(
        kind=claim.kind,
        names=tuple(name.text for name in claim.names if name.strength == Strength.STRONG),
        weak_names=tuple(name.text for name in claim.names if name.strength == Strength.WEAK),
        programmes=claim.programmes,
    )
    found = [match for name in ours.names for match in knowledge.search(name, CANDIDATES, CANDIDATE_SCORE)]
    candidates = dict.fromkeys(match.party_id for match in sorted(found, key=lambda match: -match.score))
    profiles = known_profiles(session, candidates)
    reasons = ((party_id, same_party(ours, profiles[party_id])) for party_id in candidates if party_id in profiles)
    return next((Home(party_id, reason) for party_id, reason in reasons if reason is not None), None)


def _carried_elsewhere(session: Session, source: ListSource, forms: Mapping[str, Canonical]) -> dict[str, Home]:
    keys = {ref: join_keys(form, source.reference_kind) for ref, form in forms.items()}
    bearers = joins.bearers(session, {(key.scheme, key.value) for some in keys.values() for key in some})
    kinds = {row.party_id for rows in bearers.values() for row in rows}
    known = {party_id: PartyKind(party.kind) for party_id, party in parties.by_ids(session, kinds).items()}
    homes: dict[str, Home] = {}
    for ref, some in keys.items():
        shared = [
            (row.party_id, key)
            for key in sorted(some)
            for row in bearers.get((key.scheme, key.value), ())
            if row.source_key != source.key and kinds_agree(PartyKind(forms[ref]["kind"]), known[row.party_id])
        ]
        if shared:
            party_id, key = min(shared)
            homes[ref] = Home(
                party_id, f"{_elsewhere(bearers[(key.scheme, key.value)], source)} gives {reason_of(key)}"
            )
    return homes


def _elsewhere(rows: Sequence[ListingRow], source: ListSource) -> str:
    return next(f"{row.source_key} {row.ref}" for row in rows if row.source_key != source.key)


@dataclass(frozen=True, slots=True)
class _Provisional:
    profiles: dict[int, Profile]
    index: NameIndex


def _provisional(session: Session) -> _Provisional:
    waiting = {claim.party_id for claim in claims.unconfirmed(session)}
    unlisted = waiting - listings.of_parties(session, waiting).keys()
    profiles = known_profiles(session, unlisted)
    entries = [
        NameEntry(number, party_id, text, NameKind.PRIMARY, Strength.STRONG, profile.kind)
        for number, (party_id, profile, text) in enumerate(
            (party_id, profile, text) for party_id, profile in profiles.items() for text in profile.names
        )
    ]
    return _Provisional(profiles, NameIndex(entries))


def _known_home(profile: Profile, provisional: _Provisional) -> Home | None:
    if not provisional.profiles:
        return None
    for name in profile.names:
        for match in provisional.index.search(name, limit=CANDIDATES, min_score=CANDIDATE_SCORE):
            reason = same_party(profile, provisional.profiles[match.party_id])
            if reason is not None:
                return Home(match.party_id, reason)
    return None
