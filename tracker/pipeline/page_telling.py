"""One page on its way into the database, as those who tell of its claims and mentions see it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db.tables.document import Document
from scrapers.record import Article
from scrapers.source import PageSource, SourceKind
from tracker.wiring import Tracker


@dataclass(frozen=True, slots=True)
class Telling:
    """One page on its way into the database; ``is_cut``: it came with much less text than it had before."""

    session: Session
    tracker: Tracker
    source: PageSource
    document: Document
    article: Article
    published_at: datetime
    quietly: bool
    is_cut: bool = False

    @property
    def url(self) -> str | None:
        """Where to read it: the document's address, of a file the one that the page says of itself."""
        return address_of(self.document) or self.article.url or self.document.url

    @property
    def is_official(self) -> bool:
        """Notices are official, news is not."""
        return self.source.kind == SourceKind.NOTICE


def address_of(document: Document) -> str | None:
    """Where a document came from; of a file nobody knows, unless the page itself says it."""
    return None if document.origin == "import" else document.url
