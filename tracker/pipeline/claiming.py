"""Meets the claims of a notice or article with what is known, and tells what is news."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from db import claims, listings, parties
from db.tables.claim import ClaimRow
from scrapers.record import Action, Claim, PartyKind
from tracker.domain.canonical import Canonical, printed_form
from tracker.domain.printed import changes_of
from tracker.domain.resolve import NAME_AGREES, births_contradict
from tracker.domain.story import Act, Told, same_act, told_before
from tracker.matching.fold import fold
from tracker.pipeline.correcting import withdraw
from tracker.pipeline.foreknown import list_was_faster
from tracker.pipeline.joining import Home, Search, candidates_in, join_claim
from tracker.pipeline.naming import folded, propose_names, stated, tell_names
from tracker.pipeline.page_telling import Telling
from tracker.pipeline.telling import Draft, place_in_text, tell

_TELLING = ("names", "authority", "programmes", "acted_on", "content")


def tell_claims(telling: Telling, said: Sequence[Claim], standing: Mapping[tuple[int, str], ClaimRow]) -> set[int]:
    """Tell of every claim what is news of it, and give the parties they speak of.

    ``standing`` is what an earlier version of the page claimed, by party and action: it is not told again, and what
    the page says no more is told as withdrawn.
    """
    homes: dict[str, Home] = {}
    search = candidates_in(telling.tracker.knowledge)
    again: set[tuple[int, str]] = set()
    for claim in said:
        key = "|".join((fold(claim.names[0].text), *_births_of(claim)))
        if key not in homes:
            homes[key] = _home(telling, claim, search)
        act = (homes[key].party_id, claim.action.value)
        if act not in standing:
            _tell_claim(telling, claim, homes[key])
        elif act not in again:
            _restate(telling, claim, homes[key], standing[act])
        again.add(act)
    if not telling.is_cut:
        for act in standing.keys() - again:
            withdraw(telling, standing[act])
    return {home.party_id for home in homes.values()}


def _home(telling: Telling, claim: Claim, search: Search) -> Home:
    known = join_claim(telling.session, claim, search) or _home_in_story(telling, claim, search)
    if known is not None:
        _describe_as_printed(telling, claim, known)
        return known
    row = {"kind": claim.kind, "caption": claim.names[0].text, "created_at": telling.document.fetched_at}
    return Home(parties.add_many(telling.session, [row])[0])


def _describe_as_printed(telling: Telling, claim: Claim, home: Home) -> None:
    """A printed entry knows better what a party is than the prose before it; a list knows better than both."""
    if claim.entry is not None and not listings.of_parties(telling.session, [home.party_id]):
        parties.describe(telling.session, home.party_id, kind=claim.kind.value, caption=claim.names[0].text)


def _home_in_story(telling: Telling, claim: Claim, search: Search) -> Home | None:
    """The party of which other reports of these days tell the same act: one that no list carries yet."""
    session = telling.session
    found = [match for match in search(claim.names[0].text) if match.score > NAME_AGREES]
    candidates = {match.party_id for match in found if len(fold(match.entry.text).split()) > 1}
    candidates -= listings.of_parties(session, candidates).keys()
    ours = Act(claim.action, claim.authority, telling.published_at, claim.kind if claim.entry else None)
    for party_id, told in sorted(claims.of_parties(session, candidates).items()):
        births = [birth for row in told for birth in _births(row.content)]
        if any(same_act(ours, _act(row)) for row in told) and not births_contradict(_births_of(claim), births):
            return Home(party_id, f"another report of these days tells the same of {told[0].names[0]['text']!r}")
    return None


def _act(row: ClaimRow) -> Act:
    kind = PartyKind(row.content["kind"]) if row.content else None
    return Act(Action(row.action), row.authority, row.published_at, kind)


def _births_of(claim: Claim) -> list[str]:
    return _births(printed_form(claim.entry)) if claim.entry else []


def _births(form: Canonical | None) -> list[str]:
    return [birth["date"] for birth in (form or {}).get("births", ()) if "date" in birth]


def _tell_claim(telling: Telling, claim: Claim, home: Home) -> None:
    session, moment = telling.session, telling.document.fetched_at
    before = claims.of_parties(session, [home.party_id]).get(home.party_id, [])
    row = _claim_row(telling, claim, home)
    claim_id = claims.add(session, row)
    home.record(session, None, moment, claim_id)
    _take_names(telling, claim, home, claim_id)
    if list_was_faster(session, telling.tracker.sources, claim, home.party_id):
        row.confirmed_at = moment
        events = tell(session, [_draft(telling, claim, home, "mentioned")], quietly=telling.quietly)
    else:
        told = [
            Told(old.event_id, old.official, old.action, old.published_at)
            for old in before
            if old.event_id and old.ended_at is None
        ]
        row.event_id = told_before(
            told, official=telling.is_official, action=claim.action, published_at=telling.published_at
        )
        if row.event_id is not None:
            session.flush()
            return
        kind = "announced" if telling.is_official else "reported"
        events = tell(session, [_draft(telling, claim, home, kind)], quietly=telling.quietly)
    row.event_id = events[0].id if events else None
    session.flush()


def _restate(telling: Telling, claim: Claim, home: Home, before: ClaimRow) -> None:
    """Keep what a correction says otherwise of an act that was told; what it says alike rests on the first version."""
    row = _claim_row(telling, claim, home)
    if all(getattr(row, field) == getattr(before, field) for field in _TELLING):
        return
    row.event_id, row.confirmed_at, row.confirmed_by = before.event_id, before.confirmed_at, before.confirmed_by
    before.ended_at, before.ended_why = telling.document.fetched_at, "restated"
    _take_names(telling, claim, home, claims.add(telling.session, row))


def _take_names(telling: Telling, claim: Claim, home: Home, claim_id: int) -> None:
    """Keep the names that the party has not got yet; those that prose gives a listed party a human must accept first.

    Of a listed party those are told that are no mere other writing of a name it has.
    """
    session, party_id = telling.session, home.party_id
    held = parties.names_of(session, [party_id]).get(party_id, [])
    texts, known = {name.text for name in held}, {folded(name.text) for name in held}
    others = [name for name in claim.names if folded(name.text) not in known]
    is_listed = bool(listings.of_parties(session, [party_id]))
    seen = _draft(telling, claim, home, "alias_seen")
    if is_listed and claim.entry is None:
        tell_names(telling, seen, propose_names(telling, seen, others))
        return
    fixed = {"party_id": party_id, "listing_id": None, "claim_id": claim_id}
    fresh = [name for name in claim.names if name.text not in texts]
    parties.add_names(session, [{**fixed, **stated(name), "script": name.script} for name in fresh])
    if is_listed:
        tell_names(telling, seen, others)


def _claim_row(telling: Telling, claim: Claim, home: Home) -> ClaimRow:
    return ClaimRow(
        document_id=telling.document.id or 0,
        party_id=home.party_id,
        official=telling.is_official,
        action=claim.action.value,
        names=[{**asdict(name), "kind": name.kind.value, "strength": name.strength.value} for name in claim.names],
        authority=claim.authority,
        programmes=list(claim.programmes),
        acted_on=claim.acted_on,
        content=printed_form(claim.entry) if claim.entry else None,
        quote=claim.quote,
        quote_start=claim.start,
        quote_end=claim.end,
        confidence=claim.confidence,
        published_at=telling.published_at,
        seen_at=telling.document.fetched_at,
    )


def _draft(telling: Telling, claim: Claim, home: Home, kind: str) -> Draft:
    return Draft(
        dedupe_key=f"{kind}|{telling.document.id}|{home.party_id}|{claim.action}",
        kind=kind,
        source_key=telling.source.key,
        party_id=home.party_id,
        document_id=telling.document.id,
        caption=claim.names[0].text,
        action=claim.action.value,
        names=tuple(stated(name) for name in claim.names),
        programmes=claim.programmes,
        authority=claim.authority,
        url=telling.url,
        quote=claim.quote,
        place=place_in_text(claim.start, claim.end),
        explanation=home.reason,
        score=claim.confidence,
        changes=changes_of(claim),
        published_at=telling.published_at,
        seen_at=telling.document.fetched_at,
    )
