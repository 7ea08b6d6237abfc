"""The command that reads a whole archive: scan."""

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from scrapers.record import DocumentError
from tracker.answers.notation import Answer
from tracker.config import Settings, load_settings
from tracker.entrypoints.cli.extracting import Language, PublishedAt, Reader, known_names, reader_of
from tracker.entrypoints.cli.output import complain
from tracker.entrypoints.logs import configure_logging
from tracker.pipeline.extracting import Given
from tracker.pipeline.scanning import Page, pages
from tracker.pipeline.scanning import scan as scan_pages


@dataclass(frozen=True, slots=True)
class _Read:
    """What became of one page: its answer, or why it could not be read."""

    path: str
    answer: Answer | None = None
    error: str | None = None


class _Worker:
    """What one process holds while it works."""

    read: ClassVar[Reader]
    stack: ClassVar[ExitStack]


def scan(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Folders, texts, pages (.gz) or WARC files.")],
    *,
    lang: Language = None,
    published_at: PublishedAt = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that read.")] = 2,
    claims_only: Annotated[bool, typer.Option("--claims-only", help="Leave out documents that claim nothing.")] = False,
) -> None:
    """Read an archive and print what each document yields, one JSON object a line. Stores nothing."""
    settings = load_settings()
    given = Given(lang, published_at)
    context = multiprocessing.get_context("spawn")
    read = bad = claims = 0
    with ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(settings, given)) as pool:
        for one in scan_pages(pages(paths), _read, pool, workers):
            if one.answer is None:
                bad += 1
                complain(f"{one.path}: {one.error}")
                continue
            read += 1
            claims += len(one.answer["claims"])
            if one.answer["claims"] or not claims_only:
                print(json.dumps(one.answer, ensure_ascii=False))
    complain(f"{read} documents read, {claims} claims, {bad} could not be read")
    if bad:
        raise typer.Exit(1)


def _begin(settings: Settings, given: Given) -> None:
    """Open in each process what it reads with."""
    configure_logging(settings)
    _Worker.stack = ExitStack()
    known = _Worker.stack.enter_context(known_names(settings))
    _Worker.read = reader_of(settings, known, given)


def _read(page: Page) -> _Read:
    if page.error is not None:
        return _Read(page.path, error=page.error)
    try:
        return _Read(page.path, _Worker.read(page.path, page.body))
    except DocumentError as error:
        return _Read(page.path, error=str(error))
