"""Whatever comes instead of a list, each of its readers refuses it by a class that operators know, and never breaks."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from broken_documents import CHALLENGE, NO_SUCH_KEY
from list_fixtures import documents_of, list_sources, parts_of

from scrapers.bundle import bundle, unbundle
from scrapers.record import DocumentError, Reading
from scrapers.source import ListSource

MISHAPS: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "only space": lambda _: b" \r\n ",
    "a challenge page": lambda _: CHALLENGE,
    "an S3 error": lambda _: NO_SUCH_KEY,
    "an error in JSON": lambda _: b'{"message": "Internal Server Error"}',
    "an empty list in JSON": lambda _: b"[]",
    "zeros": lambda _: bytes(4096),
    "a text": lambda _: b"Service temporarily unavailable",
    "half of it": lambda body: body[: len(body) // 2],
    "a third of it": lambda body: body[: len(body) // 3],
}
CASES = [
    pytest.param(source, folder, mishap, id=f"{source.key}/{folder.name}/{name}")
    for source in list_sources()
    for folder in documents_of(source.key)
    for name, mishap in MISHAPS.items()
]


@cache
def parts(folder: Path) -> dict[str, bytes]:
    return parts_of(folder)


@pytest.mark.parametrize(("source", "folder", "mishap"), CASES)
def test_what_comes_instead_of_a_part_is_refused(
    source: ListSource, folder: Path, mishap: Callable[[bytes], bytes]
) -> None:
    good = parts(folder)
    for name, body in good.items():
        with pytest.raises(DocumentError):
            source.read({**good, name: mishap(body)})


JSON_SOURCES = [source for source in list_sources() if source.key in ("mc_freezes", "fr_tresor", "ua_nsdc")]
ODD = (None, 7, True, "", "?", [], {}, [None], [{"x": 1}], {"x": None}, 1.5)


def _changed(value: Any) -> Iterator[Any]:
    """Give a JSON value with each thing in it replaced by each odd one, and with each member left out."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield {other: told for other, told in value.items() if other != key}
            yield from ({**value, key: odd} for odd in ODD)
            yield from ({**value, key: inner} for inner in _changed(item))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from ([*value[:place], inner, *value[place + 1 :]] for inner in _changed(item))


def _documents(body: bytes) -> Iterator[bytes]:
    if b'"body"' not in body[:200]:
        yield from (json.dumps(told).encode() for told in _changed(json.loads(body)))
        return
    answers = unbundle("x", body)
    for url, answer in answers.items():
        for told in _changed(json.loads(answer)):
            yield bundle({**answers, url: json.dumps(told).encode()})


@pytest.mark.parametrize("source", JSON_SOURCES, ids=lambda source: source.key)
def test_an_odd_value_is_refused_set_aside_or_read_but_breaks_nothing(source: ListSource) -> None:
    (folder,) = documents_of(source.key)
    ((name, body),) = parts(folder).items()
    for document in _documents(body):
        try:
            assert isinstance(source.read({name: document}), Reading)
        except DocumentError as error:
            assert error.kind
