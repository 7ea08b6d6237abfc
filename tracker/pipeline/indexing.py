"""Reads the indexes of a source; one that fails does not hold up the others."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from scrapers.fetch import FetchError
from scrapers.record import DocumentError, PageLink
from scrapers.source import IndexSource
from tracker.pipeline.asking import ask
from tracker.wiring import Tracker

LAST_YEAR_FOR = timedelta(days=14)
"""So long into a year the index of the last one is looked at too."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why some of the indexes gave nothing."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Indexes:
    """The links of all indexes that could be read, and what is to be told of those that could not."""

    links: tuple[PageLink, ...]
    failure: Failure | None = None


def read_indexes(tracker: Tracker, source: IndexSource) -> Indexes:
    """Read every index whole, for a link that was missed once must show up again; raise when none can be read."""
    links: list[PageLink] = []
    failed: list[FetchError | DocumentError] = []
    urls = _addresses(source, tracker.clock())
    for url in urls:
        try:
            answer = ask(tracker, source, url)
            links += source.index(answer.body or b"", answer.base_url)
        except (FetchError, DocumentError) as error:
            failed.append(error)
    if failed and len(failed) == len(urls):
        raise failed[0]
    if not failed:
        return Indexes(tuple(links))
    told = f"{len(failed)} of {len(urls)} addresses failed: {'; '.join(map(str, failed))}"
    return Indexes(tuple(links), Failure(str(failed[0].kind), told))


def _addresses(source: IndexSource, now: datetime) -> list[str]:
    """Give the addresses of a source's indexes; one of a year is looked at until the next year has begun well."""
    years = sorted({now.year, (now - LAST_YEAR_FOR).year})
    return list(dict.fromkeys(url.replace("{year}", str(year)) for url in source.urls for year in years))
