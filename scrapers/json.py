"""Reads a JSON list, and tells a whole document from a cut or a wrong one."""

import json
from typing import Any

from scrapers.plain import read_text
from scrapers.record import DocumentError

Object = dict[str, Any]
"""One JSON object."""


def read_object(name: str, body: bytes) -> Object:
    """Parse a document whose root is an object; raise ``DocumentError`` for anything else."""
    content = _parse(name, body)
    if not isinstance(content, dict):
        raise DocumentError("wrong_document", f"{name} is no JSON object")
    return content


def read_objects(name: str, body: bytes) -> list[Object]:
    """Parse a document whose root is a list of objects; raise ``DocumentError`` for anything else."""
    content = _parse(name, body)
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        raise DocumentError("wrong_document", f"{name} is no JSON list of objects")
    return content


def objects(name: str, owner: Object, field: str) -> list[Object]:
    """Give the list of objects under a field; raise ``DocumentError`` where it is something else."""
    value = owner.get(field)
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise DocumentError("wrong_document", f"{name} has no list of objects under {field!r}")
    return value


def _parse(name: str, body: bytes) -> Any:
    text = read_text(name, body)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        cut = not text.rstrip().endswith(("}", "]"))
        raise DocumentError("truncated" if cut else "parse", f"{name} cannot be read as JSON: {error}") from error
    except RecursionError as error:
        raise DocumentError("parse", f"{name} is nested too deep") from error
