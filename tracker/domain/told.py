"""What was told already, as a database that was put back from a backup cannot know by itself.

The same news must be known again although the database that told it is lost, numbers and all: by what it says.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tracker.domain.routing import OPERATIONAL_KINDS

LISTING_KINDS = frozenset({"designated", "amended", "delisted", "relisted"})
"""What a list says of an entry: known again by the entry and what it says since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """An event without anything that another database would number otherwise.

    ``from_list`` says that it comes from a complete list, ``document`` is the number of its document here and ``state``
    the digest of what the entry says since (empty for a delisting, None where there is no entry).
    """

    kind: str
    source: str
    dedupe_key: str
    seen_at: datetime
    published_at: datetime | None = None
    ref: str | None = None
    said: tuple[object, ...] = ()
    state: str | None = None
    from_list: bool = False
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is told: the database by its name, which every copy of it keeps, the watch and the address."""

    database: str
    watch: str
    address: str


def key_of(news: News, place: Place) -> str:
    """Give what knows this very alert again.

    A list's event has it in its own key (entry, document by its hash, publication); others count their documents, so
    what they say stands for them.
    """
    said = (news.dedupe_key,) if news.kind in LISTING_KINDS else (news.kind, news.source, news.ref, *news.said)
    return _hash(place, said)


def topic_of(news: News, place: Place) -> str | None:
    """Give what knows an entry of a list again as one address knows it; None for news about no entry."""
    if news.kind not in LISTING_KINDS or news.state is None:
        return None
    return _hash(place, ("entry", news.source, news.ref))


def in_doubt(news: News, doubted_at: datetime | None, first_seen: Mapping[str, int]) -> bool:
    """Say whether something may have been told before the journal was found missing at ``doubted_at``.

    It cannot when it is trouble of our own since; when its list was read whole before, since then (``first_seen`` is
    the first such document of each source); or when the publisher dates it later.
    """
    if doubted_at is None:
        return False
    if news.kind in OPERATIONAL_KINDS:
        return news.seen_at < doubted_at
    if news.from_list:
        first = first_seen.get(news.source)
        return first is None or news.document is None or news.document <= first
    # A page that tells no day of its own carries the moment at which it was seen.
    dated = news.published_at is not None and news.published_at < news.seen_at
    return not dated or news.published_at < doubted_at  # type: ignore[operator]


def _hash(place: Place, parts: tuple[object, ...]) -> str:
    text = json.dumps([place.database, place.watch, place.address, *parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:40]
