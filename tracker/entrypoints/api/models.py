"""What the API answers, field by field: the same as the commands print with ``--json``."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

PartyId = Annotated[str, Field(pattern=r"^P[0-9]{1,18}$", examples=["P42"])]
Status = Literal["active", "delisted"]


class Answer(BaseModel):
    """Everything we answer is spelt out here; a field that is not would be a mistake of ours."""

    model_config = ConfigDict(extra="forbid")


class Problem(Answer):
    """What went wrong, in words."""

    error: str = Field(examples=["there is no party P42"])


class MatchedName(Answer):
    """The stored name that met the query."""

    name: str = Field(examples=["CHAPORI, Petit"])
    kind: str = Field(examples=["alias"])
    strength: str = Field(examples=["weak"])
    document: str | None = Field(description="SHA-256 of the document that gives it, where no list does")


class ListingBrief(Answer):
    """A listing of a party that was found."""

    source: str = Field(examples=["us_ofac_sdn"])
    ref: str = Field(examples=["32391"])
    status: Status
    programmes: list[str] = Field(examples=[["SDGT"]])


class SearchResult(Answer):
    """A party that a name may mean."""

    party_id: PartyId
    caption: str = Field(examples=["DJIBO, Ousmane Illiassou"])
    kind: str = Field(examples=["person"])
    score: float = Field(ge=0, le=1, examples=[0.9])
    weak: bool = Field(description="whether it rests on a weak alias alone")
    matched: MatchedName
    explanation: str
    listings: list[ListingBrief]


class SearchAnswer(Answer):
    """The parties that a name may mean, best first."""

    query: str = Field(examples=["Petit Chapori"])
    results: list[SearchResult]


class Change(Answer):
    """One changed field; a name is told with its kind and strength."""

    field: str = Field(examples=["names"])
    op: Literal["added", "removed", "changed"]
    old: Any = None
    new: Any = None


class Evidence(Answer):
    """The proof: the document's SHA-256, whence and when it came, the place in it, the words where there are any."""

    document: str | None
    url: str | None
    place: str | None = Field(examples=["sdn.csv, record 8976"])
    published_at: datetime | None
    fetched_at: datetime | None
    quote: str | None


class EventName(Answer):
    """A name of the party as the event's document gives it."""

    text: str
    kind: str
    strength: str


class EventSubject(Answer):
    """The user's own party that a match is about."""

    list: str
    id: str
    name: str


class Event(Answer):
    """One thing that happened; numbers only grow, so the last one is where to go on from."""

    id: int = Field(examples=[214])
    kind: str = Field(examples=["designated"])
    source: str = Field(examples=["us_ofac_sdn"])
    ref: str | None = Field(examples=["32391"])
    party_id: PartyId | None
    caption: str = Field(examples=["DJIBO, Ousmane Illiassou"])
    action: str | None = Field(examples=["designate"])
    authority: str | None
    programmes: list[str] = Field(examples=[["SDGT"]])
    names: list[EventName]
    published_at: datetime | None
    seen_at: datetime
    superseded_at: datetime | None
    lead_days: int | None
    changes: list[Change]
    explanation: str | None
    score: float | None
    strength: str | None = Field(description="of a match: weak where a weak alias alone bears it, else strong")
    subject: EventSubject | None
    evidence: Evidence


class EventsAnswer(Answer):
    """Events in number order."""

    events: list[Event]


class Party(Answer):
    """Who it is."""

    id: PartyId
    caption: str
    kind: str


class PartyName(Answer):
    """One name as one source gives it; ``ended_at`` is set when the source dropped it."""

    text: str
    kind: str
    strength: str
    source: str | None
    ended_at: datetime | None


class Listing(Answer):
    """One entry of one list as it stood, with its times and the document that says so.

    ``unlisted``: the list had not come to it yet; ``unknown``: our records of the list begin only later.
    """

    source: str = Field(examples=["us_ofac_sdn"])
    ref: str = Field(examples=["32391"])
    status: Literal["active", "delisted", "unlisted", "unknown"]
    programmes: list[str] = Field(examples=[["SDGT"]])
    caption: str | None
    listed_on: str | None
    first_seen: datetime | None
    last_seen: datetime | None
    delisted_at: datetime | None
    records_begin: datetime | None
    content: dict[str, Any] | None
    document: str | None


class Appearance(Answer):
    """Since when a listing stands: by the publisher's word, by our documents, or at the latest (``baseline``)."""

    source: str = Field(examples=["un_sc"])
    ref: str = Field(examples=["QDi.042"])
    on: date
    basis: Literal["listed_on", "first_seen", "baseline"]


class Lag(Answer):
    """How long one list came behind another; ``bound`` says how far the days can be trusted."""

    model_config = ConfigDict(extra="forbid", validate_by_name=True, serialize_by_alias=True)

    first: Appearance = Field(alias="from")
    to: Appearance
    days: int
    bound: Literal["exact", "at_least", "at_most", "unknown"]


class Claim(Answer):
    """What a notice or article says, with the sentence; unconfirmed until a list carries it."""

    id: int
    source: str
    official: bool
    action: str
    names: list[dict[str, Any]]
    authority: str | None
    programmes: list[str]
    acted_on: str | None
    content: dict[str, Any] | None
    quote: str
    confidence: float
    document: str
    url: str | None
    published_at: datetime
    seen_at: datetime
    confirmed_at: datetime | None
    confirmed_by: int | None
    state: str


class PartyAnswer(Answer):
    """The whole story of one party; the timeline follows the publications."""

    party: Party
    as_of: datetime | None
    known_at: datetime | None
    names: list[PartyName]
    listings: list[Listing]
    lags: list[Lag]
    claims: list[Claim]
    timeline: list[Event]


class Proof(Answer):
    """The document that a statement rests on."""

    document: str
    url: str | None
    published_at: datetime | None
    fetched_at: datetime


class Entry(Answer):
    """One entry of a list: where it was first seen, and the document that says what it says."""

    ref: str = Field(examples=["32391"])
    party_id: PartyId
    kind: str = Field(examples=["person"])
    caption: str = Field(examples=["DJIBO, Ousmane Illiassou"])
    names: list[EventName]
    programmes: list[str] = Field(examples=[["SDGT"]])
    listed_on: str | None
    first_seen: datetime
    first_document: str
    document: str


class ListAnswer(Answer):
    """A whole list as it stood at a moment, by the newest document of then."""

    source: str = Field(examples=["us_ofac_sdn"])
    as_of: datetime
    known_at: datetime | None
    document: Proof
    records: int
    listings: list[Entry]


class Source(Answer):
    """A place we read and how it is doing; ``off`` is a source without addresses or switched off."""

    key: str = Field(examples=["us_ofac_sdn"])
    title: str
    kind: Literal["list", "notice", "news"]
    authority: str
    jurisdiction: str
    urls: list[str]
    state: str = Field(examples=["ok"])
    last_checked_at: datetime | None
    last_success_at: datetime | None
    last_change_at: datetime | None
    next_due_at: datetime | None
    records: int | None
    error_kind: str | None
    error: str | None


class SourcesAnswer(Answer):
    """Every source we can read."""

    sources: list[Source]


class Alive(Answer):
    """The process answers."""

    status: Literal["alive"] = "alive"


class Readiness(Answer):
    """Whether the tracker does its work, check by check."""

    status: Literal["ready", "not ready"]
    checks: dict[str, str] = Field(examples=[{"database": "ok", "schema": "ok", "steps": "ok"}])
