"""Ingests one notice or article: read, its claims and mentions met with what is known, told."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from db import claims, documents, listings, parties
from db.tables.claim import ClaimRow
from db.tables.document import Document
from scrapers.record import Article, Claim, DocumentError, Name
from scrapers.source import PageSource, SourceKind
from tracker.domain.canonical import printed_form
from tracker.domain.printed import changes_of
from tracker.domain.story import Told, told_before
from tracker.extraction.claims import extract
from tracker.extraction.mentions import Mention
from tracker.matching.fold import fold
from tracker.pipeline import health
from tracker.pipeline.foreknown import list_was_faster
from tracker.pipeline.joining import Home, join_claim
from tracker.pipeline.telling import Draft, tell
from tracker.wiring import Tracker

FRESH = timedelta(days=3)
"""Pages that a source showed at our first look are told of only when they are not older than this."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One page on its way into the database."""

    session: Session
    tracker: Tracker
    source: PageSource
    document: Document
    article: Article
    published_at: datetime
    quietly: bool

    @property
    def url(self) -> str | None:
        """Where to read it: the document's address, of a file the one that the page says of itself."""
        return _address(self.document) or self.article.url or self.document.url

    @property
    def is_official(self) -> bool:
        """Notices are official, news is not."""
        return self.source.kind == SourceKind.NOTICE


def ingest_page(tracker: Tracker, source: PageSource, document: Document) -> None:
    """Take one page out of the queue; a page that cannot be read is an outcome, not an exception."""
    now = tracker.clock()
    part = document.parts[0]
    try:
        article = source.page(tracker.archive.get(part["sha256"]), _address(document), document.media_type)
    except DocumentError as error:
        with tracker.database.writing(alone=True) as session:
            outcome = {"verdict": "disbelieved", "reason": str(error)}
            if documents.finish(session, document.id or 0, ingested_at=now, **outcome):
                health.failed(session, source.key, now, kind=error.kind, reason=str(error), document_id=document.id)
        return
    said = extract(article)
    published_at = document.published_at or article.published_at or document.fetched_at
    with tracker.database.writing(alone=True) as session:
        if not documents.finish(session, document.id or 0, **_outcome(article, published_at, now, len(said))):
            return
        tracker.knowledge.refresh(session)
        telling = Telling(session, tracker, source, document, article, published_at, _quietly(document, published_at))
        claimed = _tell_claims(telling, said)
        _tell_mentions(telling, tracker.knowledge.mentions(article.text), claimed)
        health.succeeded(session, source.key, now).last_change_at = now


def _address(document: Document) -> str | None:
    """Where a document came from; of a file nobody knows, unless the page itself says it."""
    return None if document.origin == "import" else document.url


def _outcome(article: Article, published_at: datetime, now: datetime, number: int) -> dict[str, Any]:
    outcome = {"ingested_at": now, "verdict": "believed", "published_at": published_at, "records": number}
    outcome["rejects"], outcome["findings"] = [asdict(reject) for reject in article.rejects], list(article.findings)
    return outcome if article.title is None else {**outcome, "title": article.title}


def _quietly(document: Document, published_at: datetime) -> bool:
    if document.alert is not None:
        return not document.alert
    return document.backlog and document.fetched_at - published_at > FRESH


def _tell_claims(telling: Telling, said: Sequence[Claim]) -> set[int]:
    homes: dict[str, Home] = {}
    for claim in said:
        key = fold(claim.names[0].text)
        if key not in homes:
            homes[key] = _home(telling, claim)
        _tell_claim(telling, claim, homes[key])
    return {home.party_id for home in homes.values()}


def _home(telling: Telling, claim: Claim) -> Home:
    known = join_claim(telling.session, claim, telling.tracker.knowledge)
    if known is not None:
        return known
    row = {"kind": claim.kind, "caption": claim.names[0].text, "created_at": telling.document.fetched_at}
    return Home(parties.add_many(telling.session, [row])[0])


def _tell_claim(telling: Telling, claim: Claim, home: Home) -> None:
    session, moment = telling.session, telling.document.fetched_at
    before = claims.of_parties(session, [home.party_id]).get(home.party_id, [])
    row = _claim_row(telling, claim, home)
    claim_id = claims.add(session, row)
    home.record(session, None, moment, claim_id)
    _add_new_names(session, home.party_id, claim_id, claim)
    if list_was_faster(session, telling.tracker.sources, claim, home.party_id):
        row.confirmed_at = moment
        events = tell(session, [_draft(telling, claim, home, "mentioned")], quietly=telling.quietly)
    else:
        told = [Told(old.event_id, old.official, old.action, old.published_at) for old in before if old.event_id]
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


def _add_new_names(session: Session, party_id: int, claim_id: int, claim: Claim) -> None:
    known = {name.text for name in parties.names_of(session, [party_id]).get(party_id, [])}
    fixed = {"party_id": party_id, "listing_id": None, "claim_id": claim_id}
    parties.add_names(
        session,
        [{**fixed, **_stated(name), "script": name.script} for name in claim.names if name.text not in known],
    )


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


def _stated(name: Name) -> dict[str, str]:
    return {"text": name.text, "kind": name.kind.value, "strength": name.strength.value}


def _draft(telling: Telling, claim: Claim, home: Home, kind: str) -> Draft:
    return Draft(
        dedupe_key=f"{kind}|{telling.document.id}|{home.party_id}|{claim.action}",
        kind=kind,
        source_key=telling.source.key,
        party_id=home.party_id,
        document_id=telling.document.id,
        caption=claim.names[0].text,
        action=claim.action.value,
        names=tuple(_stated(name) for name in claim.names),
        programmes=claim.programmes,
        authority=claim.authority,
        url=telling.url,
        quote=claim.quote,
        explanation=home.reason,
        changes=changes_of(claim),
        published_at=telling.published_at,
        seen_at=telling.document.fetched_at,
    )


def _tell_mentions(telling: Telling, found: Sequence[Mention], claimed: set[int]) -> None:
    first: dict[int, Mention] = {}
    for mention in found:
        if mention.party_id not in claimed:
            first.setdefault(mention.party_id, mention)
    known = parties.by_ids(telling.session, first)
    listed = listings.of_parties(telling.session, first)
    drafts = [
        _mention_draft(
            telling, mention, known[party_id].caption, {p for row in listed.get(party_id, []) for p in row.programmes}
        )
        for party_id, mention in first.items()
    ]
    tell(telling.session, drafts, quietly=telling.quietly)


def _mention_draft(telling: Telling, mention: Mention, caption: str, programmes: set[str]) -> Draft:
    return Draft(
        dedupe_key=f"mentioned|{telling.document.id}|{mention.party_id}|",
        kind="mentioned",
        source_key=telling.source.key,
        party_id=mention.party_id,
        document_id=telling.document.id,
        caption=caption,
        programmes=tuple(sorted(programmes)),
        url=telling.url,
        quote=_line_around(telling.article.text, mention.start, mention.end),
        explanation=f"the text says {mention.text!r}",
        published_at=telling.published_at,
        seen_at=telling.document.fetched_at,
    )


def _line_around(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : len(text) if last < 0 else last].strip()
