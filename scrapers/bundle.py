"""Many answers of one publisher as one part of a document: a line of JSON for each, with its address, unaltered."""

import json
from collections.abc import Mapping

from scrapers.plain import read_text
from scrapers.record import DocumentError

NAME = "answers.jsonl"


def bundle(answers: Mapping[str, bytes]) -> bytes:
    """Bundle answers by their addresses, in order; raise ``DocumentError`` for one that is no UTF-8."""
    lines = (json.dumps({"url": url, "body": _text(url, body)}, ensure_ascii=False) for url, body in answers.items())
    return "".join(f"{line}\n" for line in lines).encode()


def unbundle(name: str, body: bytes) -> dict[str, bytes]:
    """Give the answers by their addresses; raise ``DocumentError`` when it is no bundle or not whole."""
    text = read_text(name, body)
    answers: dict[str, bytes] = {}
    for line in text.removesuffix("\n").split("\n"):
        url, answer = _read_line(name, line)
        if url in answers:
            raise DocumentError("parse", f"{name} holds {url} more than once")
        answers[url] = answer.encode()
    if not text.endswith("\n"):
        raise DocumentError("truncated", f"{name} ends in the middle of a line")
    return answers


def _read_line(name: str, line: str) -> tuple[str, str]:
    try:
        told = json.loads(line)
        url, answer = told["url"], told["body"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        kind = "parse" if line.endswith("}") else "truncated"
        raise DocumentError(kind, f"{name} has a line that is no answer: {line[:60]!r}") from error
    if not isinstance(url, str) or not isinstance(answer, str):
        raise DocumentError("parse", f"{name} has a line that is no answer: {line[:60]!r}")
    return url, answer


def _text(url: str, body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise DocumentError("encoding", f"{url} did not answer in UTF-8: {error}") from error
