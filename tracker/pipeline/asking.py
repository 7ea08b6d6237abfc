"""Asks a source's addresses, and where their answers lead, for everything that makes up its document."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from db import sources
from db.archive import ArchiveError
from db.tables.source_state import Validator
from scrapers.bundle import NAME, bundle
from scrapers.fetch import Fetched, Validators
from scrapers.record import DocumentError
from scrapers.source import IndexSource, Lead, ListSource, PageSource, Source
from tracker.pipeline.parts import Part, archived, part_name
from tracker.wiring import Tracker

FULL_FETCH_AFTER = timedelta(hours=24)
"""Validators older than this are not used: a publisher that answers 304 for ever is found out."""

ANSWERS_A_LOOK = 300
"""So many answers on the way to a bundle are asked for before others have their turn: well within a lease."""

MOST_ANSWERS = 100_000
"""More answers than this make up no document."""


class UnfinishedError(Exception):
    """A document that one look could not gather; what came is kept, and the next look goes on from there."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The parts of a document by address, what to remember of those that came, and whether any did.

    ``addresses`` are those whose answers are in it: what others said of themselves is of no use any more.
    """

    parts: Mapping[str, Part]
    addresses: Collection[str]
    remembered: tuple[Validator, ...]
    came: bool
    media_type: str | None = None


def ask(tracker: Tracker, source: Source, url: str, known: Validator | None = None) -> Fetched:
    """Ask one address of a source, or one that such an address led to; raise ``FetchError``."""
    fresh = known is not None and tracker.clock() - known.fetched_at < FULL_FETCH_AFTER
    return tracker.fetcher.fetch(
        url,
        max_bytes=source.max_bytes,
        user_agent=source.user_agent,
        validators=Validators(known.etag, known.last_modified) if known is not None and fresh else None,
        obey_robots=isinstance(source, PageSource),
        headers={**_key(source, url), **(dict(source.headers) if isinstance(source, IndexSource) else {})},
        method=source.method if isinstance(source, ListSource) and url in source.urls else "GET",
        gap=source.gap if isinstance(source, IndexSource) else 0.0,
    )


def gather(tracker: Tracker, source: ListSource, known: Mapping[str, Validator]) -> Gathered:
    """Gather a list document; ``known`` is what earlier answers said of themselves.

    Raises ``FetchError``, ``DocumentError`` where nothing leads to a document, and ``UnfinishedError``.
    """
    if source.bundled:
        return _gather_bundle(tracker, source, known)
    fetched: dict[str, Fetched] = {}
    for url in source.urls:
        # What leads elsewhere is never remembered, and so always read whole.
        answer = ask(tracker, source, url, known.get(url))
        lead = Lead() if source.lead is None or answer.body is None else source.lead(answer.body, answer.base_url)
        if lead.is_part:
            fetched[url] = answer
        fetched.update((led_to, ask(tracker, source, led_to, known.get(led_to))) for led_to in lead.urls)
    now = tracker.clock()
    parts = {url: _part(tracker, url, answer, known) for url, answer in fetched.items()}
    came = {url: answer for url, answer in fetched.items() if answer.body is not None}
    remembered = tuple(_validator(source, url, answer, parts[url], now) for url, answer in came.items())
    media_type = next((answer.media_type for answer in fetched.values()), None)
    return Gathered(parts, parts.keys(), remembered, bool(came), media_type)


def _gather_bundle(tracker: Tracker, source: ListSource, known: Mapping[str, Validator]) -> Gathered:
    """Gather a bundle: while that is unfinished, what has come already is not asked for again."""
    answers: dict[str, bytes] = {}
    led_to: list[str] = []
    for url in source.urls:
        answers[url], _ = _answer(tracker, source, url, known.get(url))
        led_to.extend(_led_to(source, answers[url], url))
    if len(led_to) > MOST_ANSWERS:
        raise DocumentError("too_large", f"{len(led_to)} answers make up no document of {source.key}")
    asked = 0
    for url in led_to:
        if asked == ANSWERS_A_LOOK:
            raise UnfinishedError(f"{source.key}: {len(answers)} answers of {len(led_to)} so far")
        answers[url], is_new = _answer(tracker, source, url, known.get(url))
        asked += is_new
    if sum(map(len, answers.values())) > source.max_bytes:
        raise DocumentError("too_large", f"the answers of {source.key} are larger than {source.max_bytes:,} bytes")
    (part,) = archived(tracker.archive, {NAME: bundle(answers)})
    return Gathered({source.urls[0]: part}, answers.keys(), (), came=True)


def _led_to(source: ListSource, body: bytes, url: str) -> tuple[str, ...]:
    return source.lead(body, url).urls if source.lead is not None else ()


def _answer(tracker: Tracker, source: ListSource, url: str, known: Validator | None) -> tuple[bytes, bool]:
    """Give an answer and whether it had to be asked for: one that came lately is taken from the archive."""
    is_first = url in source.urls
    if known is not None and tracker.clock() - known.fetched_at < (source.interval / 2 if is_first else source.keeps):
        try:
            return tracker.archive.get(known.sha256), False
        except ArchiveError:  # gone: then it is asked for again
            known = None
    answer = ask(tracker, source, url)
    body = answer.body or b""
    if is_first:
        _led_to(source, body, url)  # what leads nowhere must not be kept and taken for an answer
    (part,) = archived(tracker.archive, {part_name(url): body})
    with tracker.database.writing() as session:
        sources.remember(session, [_validator(source, url, answer, part, tracker.clock())])
    return body, True


def _part(tracker: Tracker, url: str, answer: Fetched, known: Mapping[str, Validator]) -> Part:
    if answer.body is not None:
        return archived(tracker.archive, {part_name(url): answer.body})[0]
    before = known[url]
    return {"name": before.part_name, "sha256": before.sha256, "size": None, "carried": True}


def _validator(source: ListSource, url: str, answer: Fetched, part: Part, now: datetime) -> Validator:
    return Validator(
        source_key=source.key,
        url=url,
        etag=answer.validators.etag,
        last_modified=answer.validators.last_modified,
        part_name=part["name"],
        sha256=part["sha256"],
        fetched_at=now,
    )


def _key(source: Source, url: str) -> dict[str, str]:
    """Give the header with our key, for the origins that the settings name and no other."""
    if source.key_header is None or source.api_key is None:
        return {}
    own = {urlsplit(address)[:2] for address in source.urls}
    return {source.key_header: source.api_key} if urlsplit(url)[:2] in own else {}
