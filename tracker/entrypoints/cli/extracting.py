"""The commands that read files and store nothing: extract."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import DBAPIError

from db.engine import DatabaseError
from scrapers.record import Claim, DocumentError
from scrapers.registry import all_sources
from tracker.answers.notation import Answer, moment, party_id
from tracker.config import Settings, load_settings
from tracker.entrypoints.asking import read_moment
from tracker.entrypoints.cli.arguments import AsJson, usage
from tracker.entrypoints.cli.extract_tables import show_documents
from tracker.entrypoints.cli.output import complain, show_json
from tracker.entrypoints.logs import configure_logging
from tracker.extraction.languages import TABLES
from tracker.extraction.mentions import Mention
from tracker.knowledge import Knowledge
from tracker.pipeline.extracting import MAX_BYTES, Extracted, Given, extracted, nobody
from tracker.wiring import entity_model, remembered


def _language(text: str) -> str:
    if text not in TABLES:
        raise ValueError(f"{text!r} is none of {', '.join(TABLES)}")
    return text


Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="L", parser=usage(_language), help="The language; default: by the text."),
]
PublishedAt = Annotated[
    datetime | None,
    typer.Option(metavar="WHEN", parser=usage(read_moment), help="When it was published; default: what the page says."),
]


def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Texts, pages or notices; - is the input.")],
    *,
    lang: Language = None,
    published_at: PublishedAt = None,
    as_json: AsJson = False,
) -> None:
    """Show what texts, pages or notices yield: claims, and mentions where there is a database. Stores nothing."""
    settings = load_settings()
    configure_logging(settings)
    given = Given(lang, published_at)
    read = list(_read(files, given, settings))
    answer = {"documents": [document for document in read if document is not None]}
    show_json(answer) if as_json else show_documents(answer)
    if None in read:
        raise typer.Exit(1)


def _read(files: Iterable[Path], given: Given, settings: Settings) -> Iterator[Answer | None]:
    """Give what each file yields, None for one that cannot be read, which is told."""
    with known_names(settings) as known:
        read = reader_of(settings, known, given)
        for path in files:
            try:
                answer = read(str(path), _body(path))
            except DocumentError as error:
                complain(f"{path}: {error}")
                yield None
            except OSError as error:
                complain(f"{path}: {error.strerror}")
                yield None
            else:
                yield answer


Reader = Callable[[str, bytes], Answer]
"""Reads one document (its path, its bytes) and answers what it yields; raises ``DocumentError``."""


def reader_of(settings: Settings, known: Knowledge | None, given: Given) -> Reader:
    """Give the one way in which a file and a page of an archive are read."""
    sources, model, find = all_sources(), entity_model(settings), known.mentions if known else nobody
    return lambda path, body: answer_of(extracted(path, body, sources, given, find, model), known)


@contextmanager
def known_names(settings: Settings) -> Iterator[Knowledge | None]:
    """Open what we know; a database that cannot be used is told and done without, for claims need none."""
    with ExitStack() as stack:
        try:
            known = stack.enter_context(remembered(settings))
        except (DatabaseError, DBAPIError) as error:
            complain(f"without mentions: {getattr(error, 'orig', error)}")
            known = None
        yield known


def _body(path: Path) -> bytes:
    if str(path) == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with path.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)


def answer_of(found: Extracted, known: Knowledge | None) -> Answer:
    """Write what a document yields as one dictionary."""
    captions = known.captions({mention.party_id for mention in found.mentions}) if known and found.mentions else {}
    return {
        "path": found.path,
        "kind": found.kind,
        "language": found.language,
        "published_at": moment(found.published_at),
        "claims": [_claim(claim) for claim in found.claims],
        "mentions": [_mention(mention, captions.get(mention.party_id, mention.name)) for mention in found.mentions],
    }


def _claim(claim: Claim) -> Answer:
    return {
        "names": [name.text for name in claim.names],
        "kind": claim.kind.value,
        "action": claim.action.value,
        "authority": claim.authority,
        "programmes": list(claim.programmes),
        "acted_on": claim.acted_on,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "confidence": claim.confidence,
    }


def _mention(mention: Mention, caption: str) -> Answer:
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "party_id": party_id(mention.party_id),
        "caption": caption,
        "score": mention.score,
    }
