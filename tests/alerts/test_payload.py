"""The JSON of a notice keeps to its published schema and below its size."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from sample_notices import LISTED, NASTY, OPERATIONAL, digest_of_many, listed, notices

from alerts.notice import Change, Evidence, Notice, NoticeName
from alerts.payload import MAX_BYTES, digest_of, event_of, write, write_thin, write_thin_digest

DIGEST_SCHEMA = json.loads((files("alerts.templates") / "webhook-digest.schema.json").read_text("utf-8"))
SCHEMA = json.loads((files("alerts.templates") / "webhook.schema.json").read_text("utf-8"))
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
KNOWN_WORDS = {
    "$defs", "$ref", "$schema", "additionalProperties", "description", "items", "minimum", "pattern", "properties",
    "required", "title", "type",
}  # fmt: skip


def violations(value: Any, schema: dict[str, Any], path: str = "$") -> Iterator[str]:
    """Check a value by the words our schema uses; a word unknown here is a violation, never ignored."""
    if "$ref" in schema:
        schema = {**schema, **SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]}
    yield from (f"{path}: the check does not know {word}" for word in schema.keys() - KNOWN_WORDS)
    if "type" in schema:
        kinds = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        if not any(isinstance(value, TYPES[kind]) for kind in kinds):
            yield f"{path}: {value!r} is not of type {kinds}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{path}: {value!r} does not look like {schema['pattern']}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        yield f"{path}: {value} is too small"
    if isinstance(value, list) and "items" in schema:
        for place, item in enumerate(value):
            yield from violations(item, schema["items"], f"{path}[{place}]")
    if isinstance(value, dict):
        yield from _violations_of_object(value, schema, path)


def _violations_of_object(value: dict[str, Any], schema: dict[str, Any], path: str) -> Iterator[str]:
    known = schema.get("properties", {})
    yield from (f"{path}: {name} is missing" for name in schema.get("required", ()) if name not in value)
    if schema.get("additionalProperties") is False:
        yield from (f"{path}: {name} is too much" for name in value.keys() - known.keys())
    for name in value.keys() & known.keys():
        yield from violations(value[name], known[name], f"{path}.{name}")


def read_back(notice: Notice) -> dict[str, Any]:
    body = write_thin(event_of(notice))
    assert len(body) < MAX_BYTES
    event: dict[str, Any] = json.loads(body)
    return event


def test_a_listing_says_everything_that_is_known() -> None:
    event = read_back(LISTED)
    assert list(violations(event, SCHEMA)) == []
    assert event["type"] == "designation.designated"
    assert event["timestamp"] == "2021-07-07T15:30:05Z"
    data = event["data"]
    assert (data["version"], data["sequence"], data["ref"], data["programmes"]) == (1, 17, "32391", ["SDGT"])
    assert data["names"][1] == {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"}
    assert data["names"][2]["text"] == "Уссман Иллиассу Джибо"
    assert data["published_at"] == "2021-07-07T00:00:00Z"
    assert data["changes"] == [{"field": "names", "op": "added", "old": None, "new": "Petit Chafori"}]
    assert data["evidence"]["url"] == "https://www.treasury.example/sdn.xml?a=1&b=2"
    assert data["cut"] == []


def test_every_field_of_a_notice_is_in_the_payload_and_in_the_schema() -> None:
    fields = set(Notice.__dataclass_fields__)
    assert fields <= event_of(LISTED)["data"].keys()
    assert fields <= SCHEMA["properties"]["data"]["properties"].keys()
    assert set(SCHEMA["properties"]["data"]["required"]) == event_of(LISTED)["data"].keys()


def test_a_notice_about_a_source_keeps_to_the_schema() -> None:
    event = read_back(OPERATIONAL)
    assert list(violations(event, SCHEMA)) == []
    assert event["data"]["party_id"] is None


@given(notices)
@settings(deadline=None)
def test_any_notice_keeps_to_the_schema_and_the_size_and_is_cleaned(notice: Notice) -> None:
    event = read_back(notice)
    assert list(violations(event, SCHEMA)) == []
    assert not re.search(
        "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", json.dumps(event["data"]["names"])
    )
    assert (event["data"]["evidence"]["url"] or "https://").startswith(("http://", "https://"))


def test_the_worst_that_fits_into_a_notice_still_fits_into_a_webhook_and_says_what_was_cut() -> None:
    wide = "𐎀" * 1500
    notice = listed(
        **dict.fromkeys(("headline", "watch", "thread", "caption", "party_id", "party_kind", "source"), wide),
        **dict.fromkeys(("source_title", "ref", "authority", "explanation"), wide),
        programmes=(wide,) * 120,
        names=(NoticeName(wide, wide, wide),) * 120,
        changes=(Change(wide, wide, wide, wide),) * 120,
        evidence=Evidence(wide, "https://example.org/" + "a" * 1900, wide),
    )
    data = read_back(notice)["data"]
    assert list(violations(data["cut"], SCHEMA["properties"]["data"]["properties"]["cut"])) == []
    assert {"field": "names", "kept": 3, "of": 120} in data["cut"]
    assert {"field": "evidence.quote", "kept": 100, "of": 1500} in data["cut"]
    assert len(data["names"]) == 3
    assert len(data["evidence"]["url"]) == 1920


def test_no_more_is_cut_than_needed() -> None:
    many = tuple(NoticeName(f"Name number {number}", "alias", "strong") for number in range(400))
    data = read_back(listed(names=many))["data"]
    assert len(data["names"]) == 100
    assert data["cut"] == [{"field": "names", "kept": 100, "of": 400}]
    assert data["evidence"]["quote"] == LISTED.evidence.quote


def test_the_same_notice_gives_the_same_bytes() -> None:
    assert write(event_of(LISTED)) == write(event_of(listed()))


def test_a_document_from_this_machine_is_not_given_away_as_a_link() -> None:
    private = Evidence("ab", "file:///home/someone/list.csv", None)
    assert read_back(listed(evidence=private))["data"]["evidence"]["url"] is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda event: event.pop("timestamp"),
        lambda event: event.update(timestamp="yesterday"),
        lambda event: event["data"].update(version=0),
        lambda event: event["data"].update(sequence="17"),
        lambda event: event["data"]["names"].append({"text": "x", "kind": "alias"}),
        lambda event: event["data"]["evidence"].update(url=5),
        lambda event: event["data"]["cut"].append({"field": "names", "kept": 1, "of": 2, "why": "?"}),
    ],
)
def test_the_schema_refuses_a_damaged_event(damage: Any) -> None:
    event = read_back(LISTED)
    damage(event)
    assert list(violations(event, SCHEMA)) != []


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_come_through_as_one_clean_line(text: str) -> None:
    caption = read_back(listed(caption=text))["data"]["caption"]
    assert len(caption.splitlines()) == 1


@pytest.mark.parametrize("count", [1, 40, 500])
def test_a_digest_of_any_size_keeps_to_its_schema_and_below_20_kb(count: int) -> None:
    body = write_thin_digest(digest_of(digest_of_many(count)))
    event = json.loads(body)
    data = event["data"]

    assert list(violations(event, DIGEST_SCHEMA)) == []
    assert len(body) < MAX_BYTES
    assert data["count"] == count
    assert [told["sequence"] for told in data["events"]] == list(range(1, len(data["events"]) + 1))
    assert (data["cut"] == []) == (len(data["events"]) == count)
    assert data["cut"] in ([], [{"field": "events", "kept": len(data["events"]), "of": count}])


@given(notices)
@settings(max_examples=30, deadline=None)
def test_a_digest_of_anything_scraped_keeps_to_its_schema(notice: Notice) -> None:
    body = write_thin_digest(digest_of(digest_of_many(30, notice)))

    assert list(violations(json.loads(body), DIGEST_SCHEMA)) == []
    assert len(body) < MAX_BYTES
