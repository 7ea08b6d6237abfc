"""Reads the indexes of a source of pages; one that fails does not hold up the others."""

from dataclasses import dataclass

from scrapers.fetch import FetchError
from scrapers.record import DocumentError, PageLink
from scrapers.source import PageSource
from tracker.pipeline.asking import ask
from tracker.wiring import Tracker


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


def read_indexes(tracker: Tracker, source: PageSource) -> Indexes:
    """Read every index whole, for a link that was missed once must show up again; raise when none can be read."""
    links: list[PageLink] = []
    failed: list[FetchError | DocumentError] = []
    for url in source.urls:
        try:
            answer = ask(tracker, source, url)
            links += source.index(answer.body or b"", answer.base_url)
        except (FetchError, DocumentError) as error:
            failed.append(error)
    if failed and len(failed) == len(source.urls):
        raise failed[0]
    if not failed:
        return Indexes(tuple(links))
    told = f"{len(failed)} of {len(source.urls)} addresses failed: {'; '.join(map(str, failed))}"
    return Indexes(tuple(links), Failure(str(failed[0].kind), told))
