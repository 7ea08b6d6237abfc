"""Which party somebody means who types a number, a reference or a name."""

from sqlmodel import Session

from db import history, parties
from tracker.answers.notation import party_id, party_number
from tracker.wiring import Tracker

SURE_ENOUGH = 0.7
"""Score from which the best hit of a name is taken to be the party that is meant."""


class UnknownPartyError(Exception):
    """No party answers to what was asked; the message says what came nearest."""


def find_party(tracker: Tracker, asked: str) -> int:
    """Give the party meant by ``P42``, ``us_ofac_sdn:32391``, ``32391`` or a name; raise ``UnknownPartyError``."""
    number = party_number(asked)
    with tracker.database.reading() as session:
        if number is not None:
            return _known(session, number)
        listed = _with_reference(session, tracker, asked)
    return _named(tracker, asked) if listed is None else listed


def _known(session: Session, number: int) -> int:
    if parties.get(session, number) is None:
        raise UnknownPartyError(f"there is no party {party_id(number)}")
    return number


def _with_reference(session: Session, tracker: Tracker, asked: str) -> int | None:
    source_key, colon, ref = asked.partition(":")
    named_source = bool(colon) and source_key in tracker.sources
    found = history.listings_with_ref(session, ref if named_source else asked, source_key if named_source else None)
    if not found and named_source:
        raise UnknownPartyError(f"no listing {ref} of {source_key} has ever been read here")
    if len({row.party_id for row in found}) > 1:
        places = ", ".join(f"{row.source_key}:{row.ref}" for row in found)
        raise UnknownPartyError(f"{asked} is the reference of several parties: say which of {places}")
    return found[0].party_id if found else None


def _named(tracker: Tracker, asked: str) -> int:
    tracker.knowledge.refresh()
    best = next(iter(tracker.knowledge.search(asked, 1)), None)
    if best is None:
        raise UnknownPartyError(f"nobody we know is called anything like {asked!r}")
    if best.score < SURE_ENOUGH:
        nearest = f"{best.entry.text} ({party_id(best.party_id)}, score {best.score:.2f})"
        raise UnknownPartyError(f"nobody we know is surely called {asked!r}; nearest is {nearest}")
    return best.party_id
