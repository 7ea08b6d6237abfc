"""The whole story of one party, as it is now or as it was at a moment."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from db import history, listings, parties
from db.history import Origin
from db.tables.alias import AliasProposal
from db.tables.claim import ClaimRow
from db.tables.listing import ListingVersion
from db.tables.party import Party
from db.versions import Moment
from tracker.answers.aliases import accepted_until
from tracker.answers.claims import claim_answers, claims_until
from tracker.answers.events import event_answer
from tracker.answers.finding import UnknownPartyError, find_party
from tracker.answers.lags import lag_answers
from tracker.answers.listings import whole
from tracker.answers.notation import Answer, moment, party_id
from tracker.answers.standing import Standing, standings
from tracker.wiring import Tracker

NOW = Moment()


class _Name(NamedTuple):
    text: str
    kind: str
    strength: str
    source: str


def party_history(tracker: Tracker, asked: str, until: Moment = NOW) -> Answer:
    """Tell the story of the party meant by a number, a reference or a name."""
    return party_story(tracker, find_party(tracker, asked), until)


def party_story(tracker: Tracker, number: int, until: Moment = NOW) -> Answer:
    """Tell who a party is, what it is called where, where it stands and stood, what was claimed, what happened when.

    With a moment, everything is told as it had been published and was known to us by then.
    """
    with tracker.database.reading() as session:
        party = parties.get(session, number)
        if party is None or party.id is None:
            raise UnknownPartyError(f"there is no party {party_id(number)}")
        stood = standings(session, listings.of_parties(session, [party.id]).get(party.id, []), until)
        claimed = claims_until(session, party.id, until)
        told = history.timeline(session, party.id, until)
        accepted = accepted_until(session, party.id, until)
        evidence = {claim.document_id for claim in claimed} | {event.document_id for event in told}
        evidence |= {alias.document_id for alias in accepted}
        origins = history.origins(session, evidence | {one.stated.document_id for one in stood if one.stated})
    return {
        "party": _party(party),
        "as_of": moment(until.as_of),
        "known_at": moment(until.known_at),
        "names": _names(stood, claimed, accepted, origins),
        "listings": [whole(one, origins) for one in stood],
        "lags": lag_answers(stood),
        "claims": claim_answers(tracker, claimed, origins),
        "timeline": [event_answer(event, origins) for event in told],
    }


def _party(party: Party) -> Answer:
    return {"id": party_id(party.id), "caption": party.caption, "kind": party.kind}


def _names(
    stood: Iterable[Standing],
    claimed: Iterable[ClaimRow],
    accepted: Iterable[AliasProposal],
    origins: Mapping[int, Origin],
) -> list[Answer]:
    """Describe each name once a source, those that stand before those that were dropped."""
    called: dict[_Name, datetime | None] = {}
    for one in stood:
        for name, ended_at in _given(one.row.source_key, one.said).items():
            called[name] = ended_at if called.get(name, ended_at) is not None else None
    called.update((name, None) for claim in claimed for name in _claimed_names(claim, origins))
    called.update((_Name(each.text, "alias", "weak", origins[each.document_id].source_key), None) for each in accepted)
    ordered = sorted(called.items(), key=lambda item: item[1] is not None)
    return [{**name._asdict(), "ended_at": moment(ended_at)} for name, ended_at in ordered]


def _given(source_key: str, said: Sequence[ListingVersion]) -> dict[_Name, datetime | None]:
    """Give every name one listing ever gave, with when we saw it dropped."""
    called: dict[_Name, datetime | None] = {}
    for version in said:
        if version.content is not None:
            given = [_name(name, source_key) for name in version.content["names"]]
            dropped = [name for name, ended_at in called.items() if ended_at is None and name not in given]
            called.update({**dict.fromkeys(dropped, version.seen_at), **dict.fromkeys(given)})
    return called


def _claimed_names(claim: ClaimRow, origins: Mapping[int, Origin]) -> Iterator[_Name]:
    return (_name(name, origins[claim.document_id].source_key) for name in claim.names)


def _name(name: Mapping[str, str], source_key: str) -> _Name:
    return _Name(name["text"], name["kind"], name["strength"], source_key)
