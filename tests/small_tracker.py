"""A whole tracker in small: the real pipeline and database, sources whose layout fits on a line, a patient channel.

A list document is lines ``ref|kind|programmes|primary name;strong alias;~weak alias``, under a first line that says
``small list`` with, if wanted, a publication date; ``?ref`` is a record that cannot be read. A page is any text; its
index is one URL a line.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from alerts.channel import Envelope
from alerts.errors import DeliveryError
from alerts.notice import Digest, Notice
from scrapers.record import (
    Article,
    DocumentError,
    Listing,
    Name,
    NameKind,
    PageLink,
    PartyKind,
    Reading,
    Reject,
    Strength,
)
from scrapers.source import ListSource, PageSource, SourceKind
from tracker.config import Settings
from tracker.wiring import Tracker, build

START = datetime(2021, 6, 1, 12, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that moves only when it is told to."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Mailbox:
    """A channel that keeps what it is sent; ``refusals`` are the errors it raises first, in order."""

    scheme: str = "box"
    for_people: bool = False
    digests: list[Digest] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    received: list[Envelope] = field(default_factory=list)
    refusals: list[DeliveryError] = field(default_factory=list)

    def check(self, address: str) -> None:
        """Take every address."""

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        self.notices.append(notice)
        return f"{notice.sequence} {notice.headline}".encode()

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        self.digests.append(digest)
        return f"{digest.count} {digest.headline}".encode()

    def send(self, envelope: Envelope) -> None:
        if self.refusals:
            raise self.refusals.pop(0)
        self.received.append(envelope)


def read_small_list(parts: Mapping[str, bytes]) -> Reading:
    """Read the tiny layout; ``aliases.txt`` supplements it with lines ``ref|alias``."""
    lines = parts["list.txt"].decode().splitlines()
    if not lines or not lines[0].startswith("small list"):
        raise DocumentError("wrong_document", "this is not a small list")
    aliases: dict[str, list[str]] = {}
    for line in parts.get("aliases.txt", b"").decode().splitlines():
        ref, alias = line.split("|")
        aliases.setdefault(ref, []).append(alias)
    day = lines[0].removeprefix("small list").strip()
    return Reading(
        format="small",
        listings=tuple(_listing(line, aliases) for line in lines[1:] if not line.startswith("?")),
        rejects=tuple(Reject(line, "unreadable", line[1:]) for line in lines[1:] if line.startswith("?")),
        published_at=datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None,
    )


def _listing(line: str, aliases: Mapping[str, list[str]]) -> Listing:
    ref, kind, programmes, names = line.split("|")
    primary, *others = [*names.split(";"), *aliases.get(ref, [])]
    return Listing(
        ref=ref,
        kind=PartyKind(kind),
        names=(Name(primary), *(_alias(text) for text in others)),
        programmes=tuple(programmes.split()),
    )


def _alias(text: str) -> Name:
    weak = text.startswith("~")
    return Name(text.lstrip("~"), NameKind.ALIAS, Strength.WEAK if weak else Strength.STRONG)


def read_links(body: bytes, _url: str) -> tuple[PageLink, ...]:
    """Read one URL a line."""
    links = tuple(PageLink(line) for line in body.decode().split())
    if not links:
        raise DocumentError("empty", "the index holds no link")
    return links


def read_text(body: bytes, url: str | None, _media_type: str | None) -> Article:
    """Take the bytes as text."""
    return Article(url=url, title=None, text=body.decode())


SMALL_LIST = ListSource(
    key="small_list",
    title="The small list",
    authority="Treasury Department",
    jurisdiction="US",
    urls=(),
    read=read_small_list,
    companions=frozenset({"list.txt", "aliases.txt"}),
    max_shrink=0.5,
)
SMALL_NEWS = PageSource(
    key="small_news",
    title="The small paper",
    authority="the press",
    jurisdiction="",
    kind=SourceKind.NEWS,
    urls=(),
    index=read_links,
    page=read_text,
)
SMALL_NOTICES = replace(SMALL_NEWS, key="small_notices", title="The small gazette", kind=SourceKind.NOTICE)


def small_tracker(database_url: str, home: Path, clock: Clock, mailbox: Mailbox, **settings: object) -> Tracker:
    """Build a tracker with the small sources and the mailbox beside the usual channels."""
    whole = build(Settings(home=home, database_url=database_url, fetch_gap=0.0, **settings), clock=clock)  # type: ignore[arg-type]
    sources = {source.key: source for source in (SMALL_LIST, SMALL_NEWS, SMALL_NOTICES)}
    return replace(whole, sources=sources, channels={**whole.channels, "box": mailbox})


def with_source(tracker: Tracker, source: ListSource | PageSource) -> Tracker:
    """Give the same tracker with one source changed."""
    return replace(tracker, sources={**tracker.sources, source.key: source})
