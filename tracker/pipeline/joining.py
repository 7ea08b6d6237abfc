"""Finds the party a listing or a claim belongs to, and writes down why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlmodel import Session

from db import claims, joins, listings, parties
from db.tables.listing import ListingRow
from db.tables.party import PartyJoin
from scrapers.record import Claim, NameKind, PartyKind, Strength
from scrapers.source import ListSource
from tracker.domain.canonical import Canonical, printed_form
from tracker.domain.keys import Key, join_keys, reason_of, strength_order
from tracker.domain.resolve import Profile, kinds_agree, same_entry, same_party
from tracker.knowledge import Knowledge
from tracker.matching.entry import NameEntry
from tracker.matching.index import Match, NameIndex
from tracker.pipeline.profiles import known_profiles, profile_of

CANDIDATES = 5
CANDIDATE_SCORE = 0.8

Search = Callable[[str], Sequence[Match]]
"""Gives the known parties that a name may mean, best first."""


def candidates_in(knowledge: Knowledge) -> Search:
    """Search each name once: for as long as nothing new is loaded, that is for one document."""
    return cache(lambda name: knowledge.search(name, CANDIDATES, CANDIDATE_SCORE))


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
    homes = {
        ref: carried.get(ref) or _known_home(form, provisional, source.reference_kind) for ref, form in forms.items()
    }
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


def join_claim(session: Session, claim: Claim, search: Search) -> Home | None:
    """Give the known party that a claim surely speaks of, or None."""
    if claim.entry is not None:
        return _home_of_entry(session, printed_form(claim.entry), search)
    ours = Profile(
        kind=claim.kind,
        names=tuple(name.text for name in claim.names if name.strength == Strength.STRONG),
        weak_names=tuple(name.text for name in claim.names if name.strength == Strength.WEAK),
        programmes=claim.programmes,
    )
    return _home_by_name(session, ours, search, same_party)


def _home_of_entry(session: Session, form: Canonical, search: Search) -> Home | None:
    """What identifies comes first; a name of a listed party that lacks it must agree to the letter."""
    keys = sorted(join_keys(form), key=strength_order)
    bearers = joins.bearers(session, keys)
    for key in keys:
        for row in bearers.get((key.scheme, key.value), ()):
            party = parties.get(session, row.party_id)
            if party is not None and kinds_agree(PartyKind(form["kind"]), PartyKind(party.kind)):
                return Home(row.party_id, f"{row.source_key} {row.ref} gives {reason_of(key)}")
    return _home_by_name(session, profile_of(form), search, same_entry)


def _home_by_name(
    session: Session, ours: Profile, search: Search, same: Callable[[Profile, Profile], str | None]
) -> Home | None:
    found = [match for name in ours.names for match in search(name)]
    candidates = dict.fromkeys(match.party_id for match in sorted(found, key=lambda match: -match.score))
    profiles = known_profiles(session, candidates)
    reasons = ((party_id, same(ours, profiles[party_id])) for party_id in candidates if party_id in profiles)
    return next((Home(party_id, reason) for party_id, reason in reasons if reason is not None), None)


def _carried_elsewhere(session: Session, source: ListSource, forms: Mapping[str, Canonical]) -> dict[str, Home]:
    keys = {ref: join_keys(form, source.reference_kind) for ref, form in forms.items()}
    bearers = joins.bearers(session, {(key.scheme, key.value) for some in keys.values() for key in some})
    kinds = {row.party_id for rows in bearers.values() for row in rows}
    known = {party_id: PartyKind(party.kind) for party_id, party in parties.by_ids(session, kinds).items()}
    homes: dict[str, Home] = {}
    for ref, some in keys.items():
        shared = [
            (key, row)
            for key in some
            for row in bearers.get((key.scheme, key.value), ())
            if row.source_key != source.key and kinds_agree(PartyKind(forms[ref]["kind"]), known[row.party_id])
        ]
        if shared:
            key, row = min(shared, key=lambda pair: (strength_order(pair[0]), pair[1].party_id, pair[1].id))
            homes[ref] = Home(row.party_id, f"{_in_words(row)} gives {reason_of(key)}")
    return homes


def _in_words(row: ListingRow) -> str:
    # Who comes from a list that has let him go has moved: the two must not read as an end and another's beginning.
    left = "" if row.delisted_at is None else f" (delisted {row.delisted_at:%Y-%m-%d})"
    return f"{row.source_key} {row.ref}{left}"


@dataclass(frozen=True, slots=True)
class _Provisional:
    profiles: dict[int, Profile]
    index: NameIndex
    printed: frozenset[int]
    """The parties of which a notice printed a whole entry."""
    keys: Mapping[Key, int]
    """What identifies them."""


def _provisional(session: Session) -> _Provisional:
    waiting = claims.unconfirmed(session)
    claimed = {claim.party_id for claim in waiting}
    printed = {claim.party_id: claim.content for claim in waiting if claim.content}
    # A printed entry is as good as the listing to come, whatever other lists carry its party already.
    profiles = known_profiles(session, (claimed - listings.of_parties(session, claimed).keys()) | printed.keys())
    entries = [
        NameEntry(number, party_id, text, NameKind.PRIMARY, Strength.STRONG, profile.kind)
        for number, (party_id, profile, text) in enumerate(
            (party_id, profile, text) for party_id, profile in profiles.items() for text in profile.names
        )
    ]
    keys = {key: party_id for party_id, form in printed.items() for key in join_keys(form)}
    return _Provisional(profiles, NameIndex(entries), frozenset(printed), keys)


def _known_home(form: Canonical, provisional: _Provisional, reference_kind: str | None) -> Home | None:
    if not provisional.profiles:
        return None
    profile = profile_of(form)
    for key in _shared_keys(form, provisional, reference_kind):
        if kinds_agree(profile.kind, provisional.profiles[provisional.keys[key]].kind):
            return Home(provisional.keys[key], f"a notice gives {reason_of(key)}")
    for name in profile.names:
        for match in provisional.index.search(name, limit=CANDIDATES, min_score=CANDIDATE_SCORE):
            same = same_entry if match.party_id in provisional.printed else same_party
            reason = same(profile, provisional.profiles[match.party_id])
            if reason is not None:
                return Home(match.party_id, reason)
    return None


def _shared_keys(form: Canonical, provisional: _Provisional, reference_kind: str | None) -> list[Key]:
    if not provisional.keys:
        return []
    return sorted(join_keys(form, reference_kind) & provisional.keys.keys(), key=strength_order)
