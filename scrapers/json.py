"""Reads a JSON list, and tells a whole document from a cut or a wrong one."""

import json
from typing import Any

from scrapers.plain import read_text
from scrapers.record import DocumentError

Object = dict[str, Any]
"""One JSON object."""


def read_object(name: str, body: bytes) -> Object:
    """Parse a document whose root is an object; raise ``DocumentError`` for anything else."""
    text = read_text(name, body)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        cut = not text.rstrip().endswith(("}", "]"))
        raise DocumentError("truncated" if cut else "parse", f"{name} cannot be read as JSON: {error}") from error
    except RecursionError as error:
        raise DocumentError("parse", f"{name} is nested too deep") from error
    if not isinstance(content, dict):
        raise DocumentError("wrong_document", f"{name} is no JSON object")
    return content


def objects(name: str, owner: Object, field: str) -> list[Object]:
    """Give the list of objects under a field; raise ``DocumentError`` where it is something else."""
    value = owner.get(field)
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise DocumentError("wrong_document", f"{name} has no list of objects under {field!r}")
    return value
