"""Gathers what is known of a party, or said of one by a listing, for deciding whether two are the same."""

from collections.abc import Iterable, Sequence

from sqlmodel import Session

from db import claims, listings, parties
from db.tables.party import PartyName
from scrapers.record import PartyKind, Strength
from tracker.domain.canonical import Canonical
from tracker.domain.resolve import Profile


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
    names = parties.names_of(session, wanted)
    listed = listings.of_parties(session, wanted)
    claimed = claims.of_parties(session, wanted)
    return {
        party_id: _profile(
            PartyKind(party.kind),
            names.get(party_id, []),
            [
                *(row.programmes for row in listed.get(party_id, [])),
                *(claim.programmes for claim in claimed.get(party_id, [])),
            ],
            [form for claim in claimed.get(party_id, []) if (form := claim.content) is not None],
        )
        for party_id, party in parties.by_ids(session, wanted).items()
    }


def _profile(
    kind: PartyKind, names: Sequence[PartyName], programmes: Iterable[Sequence[str]], printed: Iterable[Canonical]
) -> Profile:
    return Profile(
        kind=kind,
        names=tuple(name.text for name in names if name.strength == Strength.STRONG),
        weak_names=tuple(name.text for name in names if name.strength == Strength.WEAK),
        programmes=tuple(sorted({programme for some in programmes for programme in some})),
        births=tuple(birth["date"] for form in printed for birth in form.get("births", ()) if "date" in birth),
    )
