"""Finds the party a listing or a claim belongs to, and writes down why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import claims, listings, parties
from db.tables.party import PartyJoin, PartyName
from scrapers.record import Claim, NameKind, PartyKind, Strength
from tracker.domain.canonical import Canonical
from tracker.domain.resolve import Profile, same_party
from tracker.knowledge import Knowledge
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex

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


def join_listings(session: Session, forms: Mapping[str, Canonical], now: datetime) -> dict[str, Home]:
    """Give each new listing its party: one that only claims know so far, where it is surely the same, or a new one."""
    provisional = _provisional(session)
    homes = {ref: _known_home(profile_of(form), provisional) for ref, form in forms.items()}
    alone = [ref for ref, home in homes.items() if home is None]
    rows = [{"kind": forms[ref]["kind"], "caption": forms[ref]["names"][0]["text"], "created_at": now} for ref in alone]
    new = {ref: Home(party_id) for ref, party_id in zip(alone, parties.add_many(session, rows), strict=True)}
    for ref, home in homes.items():
        if home is not None:
            parties.describe(session, home.party_id, kind=forms[ref]["kind"], caption=forms[ref]["names"][0]["text"])
    return {ref: home or new[ref] for ref, home in homes.items()}


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


def profile_of(form: Canonical) -> Profile:
    """Give what a listing says of its party, for comparing with a claim."""
    names = form["names"]
    return Profile(
        kind=PartyKind(form["kind"]),
        names=tuple(name["text"] for name in names if name["strength"] == Strength.STRONG),
        weak_names=tuple(name["text"] for name in names if name["strength"] == Strength.WEAK),
        programmes=tuple(form.get("programmes", ())),
        births=tuple(birth["date"] for birth in form.get("births", ()) if "date" in birth),
    )


def known_profiles(session: Session, party_ids: Iterable[int]) -> dict[int, Profile]:
    """Give what all listings and claims together say of known parties."""
    wanted = list(party_ids)
    rows = parties.by_ids(session, wanted)
    names = parties.names_of(session, wanted)
    listed = listings.of_parties(session, wanted)
    claimed = claims.of_parties(session, wanted)
    return {
        party_id: _profile(
            PartyKind(party.kind),
            names.get(party_id, []),
            [
                *(row.programmes for row in listed.get(party_id, [])),
                *(row.programmes for row in claimed.get(party_id, [])),
            ],
        )
        for party_id, party in rows.items()
    }


def _profile(kind: PartyKind, names: Sequence[PartyName], programmes: Iterable[Sequence[str]]) -> Profile:
    return Profile(
        kind=kind,
        names=tuple(name.text for name in names if name.strength == Strength.STRONG),
        weak_names=tuple(name.text for name in names if name.strength == Strength.WEAK),
        programmes=tuple(sorted({programme for some in programmes for programme in some})),
    )


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
