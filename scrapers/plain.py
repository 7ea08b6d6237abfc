"""Turns the bytes of a list in plain text into text, and tells by the first of it what else came instead."""

from scrapers.record import DocumentError
from scrapers.xml import is_markup, root_of


def read_text(name: str, body: bytes) -> str:
    """Decode UTF-8 strictly; raise ``DocumentError`` for nothing, for a web page or other markup, for other bytes."""
    if is_markup(body):
        raise DocumentError("wrong_document", f"{name} is markup: its root is {root_of(name, body)}")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError("encoding", f"{name} is not UTF-8: {error}") from error
    if not text.strip():
        raise DocumentError("empty", f"{name} is empty")
    return text
