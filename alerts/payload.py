"""Writes a notice as JSON for machines; the layout is published in ``alerts/templates/webhook.schema.json``."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from alerts.clean import one_line, shorten, web_link
from alerts.notice import Notice

VERSION = 1
"""Raised when a field changes its meaning or goes; new fields may come without."""

MAX_BYTES = 20_000
"""Standard Webhooks asks for less than 20 kB."""

_LEVELS = ((100, 1000), (30, 300), (3, 100))
"""How much is left of (a list, a text) when everything is too much; the last fits whatever comes."""


def event_of(notice: Notice) -> dict[str, Any]:
    """Return the whole event, its texts cleaned of what nobody can see."""
    data = {"version": VERSION, **_plain(asdict(notice)), "cut": []}
    data["evidence"]["url"] = web_link(notice.evidence.url)
    return {"type": f"designation.{notice.kind}", "timestamp": _plain(notice.seen_at), "data": data}


def write(event: dict[str, Any]) -> bytes:
    """Return the event as compact UTF-8 JSON on one line."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def write_thin(event: dict[str, Any]) -> bytes:
    """Return the event below 20 kB, saying under ``cut`` what had to go."""
    body = write(event)
    for items, chars in _LEVELS:
        if len(body) < MAX_BYTES:
            break
        cuts: list[dict[str, Any]] = []
        data = _thin(event["data"], "", (items, chars), cuts)
        body = write({**event, "data": {**data, "cut": cuts}})
    return body


def _plain(value: Any) -> Any:
    """Turn a value into what JSON knows."""
    match value:
        case str():
            return one_line(value)
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case tuple():
            return [_plain(item) for item in value]
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case _:
            return value


def _thin(value: Any, path: str, limits: tuple[int, int], cuts: list[dict[str, Any]]) -> Any:
    """Return the value within the limits and note in ``cuts`` what was taken away; a link is left whole."""
    items, chars = limits
    match value:
        case str() if len(value) > chars and path != "evidence.url":
            cuts.append({"field": path, "kept": chars, "of": len(value)})
            return shorten(value, chars)
        case list():
            if len(value) > items:
                cuts.append({"field": path, "kept": items, "of": len(value)})
            return [_thin(item, f"{path}[{place}]", limits, cuts) for place, item in enumerate(value[:items])]
        case dict():
            return {key: _thin(item, f"{path}.{key}".lstrip("."), limits, cuts) for key, item in value.items()}
        case _:
            return value
