"""The questions one may ask: search, parties, lists, events, sources."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request

from db.history import EventFilter
from db.versions import Moment
from scrapers.record import PartyKind
from tracker.answers.aliases import STATES, proposed_aliases
from tracker.answers.events import events as tell_events
from tracker.answers.lists import list_then
from tracker.answers.notation import Answer, party_number
from tracker.answers.outbox import told as tell_told
from tracker.answers.party import party_story
from tracker.answers.search import search as tell_search
from tracker.answers.sources import sources as tell_sources
from tracker.domain.routing import EVENT_KINDS
from tracker.entrypoints.api import alias_models, models
from tracker.entrypoints.asking import read_end, read_start
from tracker.matching.query import Query as Record
from tracker.querying import read_query
from tracker.wiring import Tracker

router = APIRouter(
    prefix="/api/v1",
    responses={422: {"model": models.Problem}, 503: {"model": models.Problem}},
)

told_router = APIRouter(responses={404: {"model": models.Problem}, 422: {"model": models.Problem}})

AsOf = Annotated[str | None, Query(description="as published until this moment; a date means its end, UTC")]
KnownAt = Annotated[str | None, Query(description="as we knew it at this moment; a date means its end, UTC")]


def tracker_of(request: Request) -> Tracker:
    """Give the tracker that the application was made for."""
    tracker: Tracker = request.app.state.tracker
    return tracker


@router.get("/search", response_model=models.SearchAnswer, tags=["search"])
def search(  # noqa: PLR0913 - one parameter a part of the question
    request: Request,
    q: Annotated[str, Query(min_length=1, max_length=300, description="a name in any spelling, or an identifier")],
    *,
    kind: Annotated[str | None, Query(description=f"one of {', '.join(PartyKind)}; others score less")] = None,
    birth: Annotated[str | None, Query(description="born then: 1984-05-17, 1984-05 or 1984")] = None,
    country: Annotated[str | None, Query(description="of that country: name or code; several between ;")] = None,
    gender: Annotated[str | None, Query(description="male or female")] = None,
    identifier: Annotated[str | None, Query(max_length=300, description="a number; several between ;")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    min_score: Annotated[float, Query(ge=0, le=1, description="leave out whoever scores less")] = 0.0,
) -> Answer:
    """Tell whom a name may mean, best first, and why."""
    told = {"kind": kind, "birth_date": birth, "country": country, "gender": gender, "identifier": identifier}
    return tell_search(
        tracker_of(request), _asked(q, {key: text for key, text in told.items() if text}), limit, min_score
    )


@router.get(
    "/parties/{party_id}",
    response_model=models.PartyAnswer,
    responses={404: {"model": models.Problem}},
    tags=["parties"],
)
def party(
    request: Request,
    party_id: Annotated[str, Path(pattern="^[Pp][0-9]{1,18}$", examples=["P42"])],
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> Answer:
    """Tell the whole story of one party, as it is or as it was."""
    return party_story(tracker_of(request), party_number(party_id) or 0, _moment(as_of, known_at))


@router.get(
    "/lists/{source}", response_model=models.ListAnswer, responses={404: {"model": models.Problem}}, tags=["lists"]
)
def listings(
    request: Request,
    source: Annotated[str, Path(description="a list's key", examples=["us_ofac_sdn"])],
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> Answer:
    """Tell a whole list as it stands or stood; what is not known is an error, never an empty list."""
    return list_then(tracker_of(request), source, _moment(as_of, known_at))


@router.get("/events", response_model=models.EventsAnswer, tags=["events"])
def events(
    request: Request,
    *,
    since: Annotated[str | None, Query(description="only after this event's number, or seen since this moment")] = None,
    kind: Annotated[str | None, Query(description=f"one of {', '.join(EVENT_KINDS)}")] = None,
    source: Annotated[str | None, Query(description="a source's key")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Answer:
    """Tell what happened, in number order: from ``since`` on, or else the newest."""
    if kind is not None and kind not in EVENT_KINDS:
        raise HTTPException(422, f"kind: {kind!r} is none of {', '.join(EVENT_KINDS)}")
    try:
        start = read_start(since) if since else EventFilter()
    except ValueError as error:
        raise HTTPException(422, f"since: {error}") from None
    return tell_events(tracker_of(request), replace(start, kind=kind, source_key=source), limit)


@router.get("/aliases", response_model=alias_models.AliasesAnswer, tags=["parties"])
def aliases(
    request: Request,
    *,
    state: Annotated[str, Query(description=f"one of {', '.join(STATES)}")] = "proposed",
    party: Annotated[str | None, Query(pattern="^[Pp][0-9]{1,18}$", description="only of this party")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Answer:
    """Tell the names that documents give listed parties and no list does, newest first, with what was decided."""
    if state not in STATES:
        raise HTTPException(422, f"state: {state!r} is none of {', '.join(STATES)}")
    return proposed_aliases(tracker_of(request), state, party_number(party or ""), limit)


@router.get("/sources", response_model=models.SourcesAnswer, tags=["sources"])
def sources(request: Request) -> Answer:
    """Tell how every source is doing."""
    return tell_sources(tracker_of(request))


def _asked(name: str, told: Mapping[str, str]) -> Record | str:
    """Read who is asked for; a name of blanks alone asks for nobody."""
    if not name.strip():
        return name
    asked = read_query(name, told)
    if asked.unread:
        raise HTTPException(422, "; ".join(asked.unread).replace("birth_date:", "birth:"))
    return asked.query


@told_router.get("/told/{message_id}", response_model=models.EventsAnswer, tags=["events"])
def told(request: Request, message_id: Annotated[str, Path(pattern="^msg_[0-9a-f]{32}$")]) -> Answer:
    """Tell every event that one message tells; its id, which only its receivers know, is the key to it."""
    answer = tell_told(tracker_of(request), message_id)
    if answer is None:
        raise HTTPException(404, "there is no such message")
    return answer


def _moment(as_of: str | None, known_at: str | None) -> Moment:
    return Moment(_end("as_of", as_of), _end("known_at", known_at))


def _end(name: str, text: str | None) -> datetime | None:
    try:
        return None if text is None else read_end(text)
    except ValueError as error:
        raise HTTPException(422, f"{name}: {error}") from None
