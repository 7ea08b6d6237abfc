"""Sets what a corrected page says against what the same page said before."""

from dataclasses import dataclass

from sqlmodel import Session

from db import claims, documents, events
from db.tables.claim import ClaimRow
from db.tables.document import Document
from scrapers.record import Action, DocumentError
from scrapers.source import PageSource
from tracker.pipeline.page_telling import Telling, address_of
from tracker.pipeline.telling import Draft, tell
from tracker.wiring import Tracker

LEFT_STANDING = 0.3
"""A page of which less is left than this share was cut (a paywall, a login), not corrected: nothing is withdrawn."""

CUT_SHORT = "the page came with much less text than before: what it said then is not taken for withdrawn"


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same page as it was believed last; ``length`` is that of its text then."""

    document: Document
    length: int

    def is_cut(self, text: str) -> bool:
        """Say whether a text is too short to be a correction of this one."""
        return len(text) < self.length * LEFT_STANDING


def earlier_version(tracker: Tracker, source: PageSource, document: Document) -> Earlier | None:
    """Give the version of a fetched page that was believed last, None where it comes for the first time."""
    if document.origin == "import":
        return None
    with tracker.database.reading() as session:
        earlier = documents.earlier_version(session, document)
    if earlier is None:
        return None
    body = tracker.archive.get(earlier.parts[0]["sha256"])
    try:
        length = len(source.page(body, address_of(earlier), earlier.media_type).text)
    except DocumentError:
        # Today's reader refuses it; what was read of it then still stands.
        length = 0
    return Earlier(earlier, length)


def standing_claims(session: Session, document: Document) -> dict[tuple[int, str], ClaimRow]:
    """Give what earlier versions of a page claim, by party and action."""
    return {(row.party_id, row.action): row for row in claims.of_page(session, document)}


def told_before(session: Session, document: Document) -> set[int]:
    """Give the parties of which earlier versions of a page told anything."""
    numbers = documents.versions_of_page(session, document)
    return {event.party_id for event in events.of_documents(session, numbers, limit=10_000) if event.party_id}


def withdraw(telling: Telling, row: ClaimRow) -> None:
    """Tell that a page says no more what it claimed, where that was told."""
    moment = telling.document.fetched_at
    row.ended_at, row.ended_why = moment, "withdrawn"
    if row.event_id is None:
        return
    draft = Draft(
        dedupe_key=f"withdrawn|{telling.document.id}|{row.party_id}|{row.action}",
        kind="withdrawn",
        source_key=telling.source.key,
        party_id=row.party_id,
        document_id=telling.document.id,
        caption=row.names[0]["text"],
        action=Action(row.action).value,
        names=tuple({part: name[part] for part in ("text", "kind", "strength")} for name in row.names),
        programmes=tuple(row.programmes),
        authority=row.authority,
        url=telling.url,
        quote=row.quote,
        explanation="the page was corrected and says this no more",
        published_at=telling.published_at,
        seen_at=moment,
    )
    tell(telling.session, [draft], quietly=telling.quietly)
