"""What a source is: a place we read, with everything that is particular to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Literal

from scrapers.record import Article, Delta, PageLink, Reading

Method = Literal["GET", "POST"]
"""How an address is asked; a POST carries nothing."""

BROWSER_USER_AGENT = "Mozilla/5.0 (compatible; designation-tracker/0.1; +https://github.com/designation-tracker)"
"""Honest, yet of the form that OFAC's firewall asks for: begins ``Mozilla/<digit>``, at least 40 characters."""


class SourceKind(StrEnum):
    """What the absence of a party from a source means: everything (list) or nothing (notice, news)."""

    LIST = "list"
    NOTICE = "notice"
    NEWS = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What every source has. ``urls`` of a list are the parts of one document; of the others, its indexes.

    ``jurisdiction`` is whose act a designation there is: an ISO 3166-1 alpha-2 code, ``UN``, ``EU`` or (press) nothing.

    ``version`` is the version of our reader: raise it when the same bytes read differently than before.
    ``interval`` is the time between two looks, ``quiet_for`` how long it is usual that nothing new comes;
    ``max_bytes`` caps one body after decompression. ``key_header`` is the header in which the publisher wants the key
    that the settings give (``api_key``): without it nothing is asked.
    """

    key: str
    title: str
    authority: str
    jurisdiction: str
    urls: tuple[str, ...]
    version: int = 1
    interval: timedelta = timedelta(hours=1)
    quiet_for: timedelta = timedelta(days=60)
    user_agent: str = BROWSER_USER_AGENT
    max_bytes: int = 64 * 1024 * 1024
    key_header: str | None = None
    api_key: str | None = field(default=None, repr=False)

    @property
    def is_reachable(self) -> bool:
        """Say whether there is what it takes to ask: an address, and a key where the publisher wants one."""
        return bool(self.urls) and (self.key_header is None or self.api_key is not None)


@dataclass(frozen=True, slots=True)
class Lead:
    """Where an answer leads: the addresses that it names, and whether it is itself part of the document."""

    urls: tuple[str, ...] = ()
    is_part: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSource(Source):
    """A complete official list: absence from a believed document means delisting.

    ``read`` gets the unpacked parts by lower-case file name and is a pure function; it raises ``DocumentError``.
    ``companions`` are the part names of a layout that comes in several files: a part that did not come again stands
    as it was. ``min_records`` is the count below which a document from the official address is not believed,
    ``max_shrink`` the share of standing listings that may vanish at once. ``reference_kind`` is the kind of identifier
    under which other lists repeat this list's references (``"un reference"``).

    Where the document is not simply what ``urls`` answer (a landing page links it, an API gives it in pieces), ``lead``
    says of each such answer (its body, where it came from) where to go on; it is pure and raises ``DocumentError``
    where nothing leads on. ``bundled`` answers become one part (``scrapers/bundle.py``): there may be so many that one
    look cannot ask for all, so those that lie on the way are asked for again only when older than ``keeps``.
    """

    read: Callable[[Mapping[str, bytes]], Reading]
    companions: frozenset[str] = frozenset()
    min_records: int = 1
    max_shrink: float = 0.10
    reference_kind: str | None = None
    method: Method = "GET"
    lead: Callable[[bytes, str], Lead] | None = None
    bundled: bool = False
    keeps: timedelta = timedelta(days=7)

    @property
    def kind(self) -> SourceKind:
        """Lists are of kind ``list``."""
        return SourceKind.LIST


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSource(Source):
    """A place that publishes one thing after another, found through an index or a feed.

    ``index`` reads the links out of an index body (given its URL); it is pure and raises ``DocumentError``. An index in
    which no entry at all is recognised must raise: silence is not success. One whose entries are all about other
    matters gives no link. ``{year}`` in an address is the current year, and in its first days the last one too.
    ``headers`` go with every request, ``gap`` is the least time in seconds between two.
    """

    kind: SourceKind
    index: Callable[[bytes, str], tuple[PageLink, ...]]
    headers: tuple[tuple[str, str], ...] = ()
    gap: float = 0.0
    quiet_for: timedelta = timedelta(days=21)
    max_bytes: int = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource(IndexSource):
    """A place that publishes pages: ``page`` reads one (body, URL, content type), is pure, raises ``DocumentError``.

    ``marks`` are bytes that only its pages hold, by which a file is known whose address nobody tells.
    """

    page: Callable[[bytes, str | None, str | None], Article]
    marks: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeltaSource(IndexSource):
    """A place that publishes the changes of ``lists`` (their keys), one file after another.

    ``read`` gets the unpacked parts of one, like that of a list. What it says is compared with what the lists show.
    """

    lists: tuple[str, ...]
    read: Callable[[Mapping[str, bytes]], Delta]
