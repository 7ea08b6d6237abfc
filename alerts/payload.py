"""Writes a notice, or many, as JSON for machines.

The layouts are published in ``alerts/templates``: ``webhook.schema.json`` and ``webhook-digest.schema.json``.
"""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from alerts.clean import one_line, shorten, web_link
from alerts.notice import Digest, Notice, NoticeSubject

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


def digest_of(digest: Digest) -> dict[str, Any]:
    """Return many events as one, each in short: whoever wants all of one asks the API for it by its number."""
    data = {
        "version": VERSION,
        "watch": one_line(digest.watch),
        "headline": one_line(digest.headline),
        "count": digest.count,
        "kinds": dict(digest.kinds),
        "since": _plain(digest.since),
        "until": _plain(digest.until),
        "link": web_link(digest.link),
        "events": [_brief(notice) for notice in digest.notices],
        "cut": [],
    }
    if digest.count > len(digest.notices):
        data["cut"] = [{"field": "events", "kept": len(digest.notices), "of": digest.count}]
    return {"type": "designation.digest", "timestamp": _plain(digest.written_at), "data": data}


def write_thin_digest(event: dict[str, Any]) -> bytes:
    """Return the digest below 20 kB: fewer of its events, never half of one; ``cut`` says how many."""
    data, body = event["data"], write(event)
    while len(body) >= MAX_BYTES and data["events"]:
        kept = len(data["events"]) * 3 // 4
        cut = [{"field": "events", "kept": kept, "of": data["count"]}]
        data = {**data, "events": data["events"][:kept], "cut": cut}
        body = write({**event, "data": data})
    return body


def _brief(notice: Notice) -> dict[str, Any]:
    return {
        "sequence": notice.sequence,
        "kind": one_line(notice.kind, 40),
        "headline": one_line(notice.headline, 300),
        "caption": one_line(notice.caption, 200),
        "action": notice.action,
        "subject": None if notice.subject is None else _brief_subject(notice.subject),
        "strength": notice.strength,
        "party_id": _plain(notice.party_id),
        "source": one_line(notice.source, 100),
        "ref": None if notice.ref is None else one_line(notice.ref, 200),
        "programmes": [one_line(programme, 100) for programme in notice.programmes[:20]],
        "published_at": _plain(notice.published_at),
        "seen_at": _plain(notice.seen_at),
        "url": web_link(notice.evidence.url),
    }


def _brief_subject(subject: NoticeSubject) -> dict[str, str]:
    return {name: one_line(value, 100) for name, value in asdict(subject).items()}


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
