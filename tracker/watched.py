"""What stored watches and events mean to the rules that route them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import time
from typing import Any

from sqlmodel import Session

from db import listings, parties
from db.tables.event import Event
from db.tables.watch import Watch
from tracker.domain.headline import headline
from tracker.domain.pace import Pace
from tracker.domain.routing import Happening, Rule


def rule_of(watch: Watch) -> Rule:
    """Give the filters of a stored watch."""
    return Rule(
        sources=tuple(watch.sources),
        kinds=tuple(watch.kinds),
        programmes=tuple(watch.programmes),
        names=tuple(watch.names),
        authorities=tuple(watch.authorities),
        countries=tuple(watch.countries),
        party_kinds=tuple(watch.party_kinds),
        subject_lists=tuple(watch.subject_lists),
        min_score=watch.min_score,
    )


def pace_of(watch: Watch) -> Pace:
    """Give when a stored watch tells."""
    return Pace(watch.pace, time.fromisoformat(watch.at), watch.weekday, watch.zone, watch.grouping)


def happenings(session: Session, events: Sequence[Event], rules: Iterable[Rule]) -> list[Happening]:
    """Describe events for these rules; what none of them asks about is not looked up."""
    asked = list(rules)
    kinds = _party_kinds(session, events) if any(rule.party_kinds for rule in asked) else {}
    countries = _countries(session, events) if any(rule.countries for rule in asked) else {}
    return [
        Happening(
            kind=event.kind,
            source=event.source_key,
            programmes=tuple(event.programmes),
            names=tuple(name["text"] for name in event.names) or (event.caption,),
            authority=event.authority,
            countries=countries.get(event.party_id or 0, ()),
            party_kind=kinds.get(event.party_id or 0),
            subject_lists=(event.subject["list"],) if event.subject else (),
            score=event.score,
        )
        for event in events
    ]


def headline_of(event: Event, source_title: str) -> str:
    """Say a stored event in one plain sentence."""
    told = ("action", "authority", "programmes", "lead_days", "subject", "strength")
    facts = {name: getattr(event, name) for name in told} | {"changes": len(event.changes)}
    return headline(event.kind, event.caption, source_title, facts)


def _party_kinds(session: Session, events: Sequence[Event]) -> dict[int, str]:
    numbers = {event.party_id for event in events if event.party_id is not None}
    return {number: party.kind for number, party in parties.by_ids(session, numbers).items()}


def _countries(session: Session, events: Sequence[Event]) -> dict[int, tuple[str, ...]]:
    numbers = {event.party_id for event in events if event.party_id is not None}
    rows = {row.id: party for party, held in listings.of_parties(session, numbers).items() for row in held if row.id}
    found: dict[int, set[str]] = {}
    for listing_id, content in listings.contents(session, rows).items():
        found.setdefault(rows[listing_id], set()).update(countries_of(content))
    return {party: tuple(sorted(named)) for party, named in found.items()}


def countries_of(content: Mapping[str, Any]) -> Iterator[str]:
    """Give every country that an entry ties its party to, in the publisher's words."""
    yield from content.get("nationalities", ())
    yield from content.get("citizenships", ())
    for field in ("addresses", "births", "identifiers"):
        yield from (value["country"] for value in content.get(field, ()) if "country" in value)
    for fact in content.get("facts", ()):
        if "flag" in fact["label"].casefold():
            yield fact["value"]
