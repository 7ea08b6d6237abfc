"""The code that docs/webhooks.md gives to receivers works, and the page tells what the payload holds."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from receivers import Request, WebhookReceiver
from sample_notices import LISTED, digest_of_many

from alerts.channel import Envelope
from alerts.channels.webhook import WebhookChannel
from alerts.payload import digest_of, event_of
from alerts.signing import decode_secret
from tracker.domain.routing import EVENT_KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "webhooks.md").read_text("utf-8")
CODE = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
SCHEMAS = Path(__file__).parents[2] / "alerts" / "templates"
NAMES = ("webhook.schema.json", "webhook-digest.schema.json")
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

Receive = Callable[[str, dict[str, str], bytes], dict[str, Any]]


@pytest.fixture(params=CODE, ids=["by the library", "by hand"])
def receive(request: pytest.FixtureRequest) -> Receive:
    names: dict[str, Any] = {}
    exec(request.param, names)
    found: Receive = names["receive"]
    return found


def delivered(at: datetime) -> Request:
    with httpx.Client(trust_env=False) as client, WebhookReceiver() as receiver:
        channel = WebhookChannel(client, lambda url: (b"n" * 24, decode_secret(SECRET)))
        address = f"webhook:{receiver.url}"
        channel.send(Envelope("msg_1", address, channel.compose(LISTED, "msg_1", address), at))
    return receiver.requests[0]


def test_the_code_accepts_what_we_send(receive: Receive) -> None:
    request = delivered(datetime.now(UTC))
    event = receive(SECRET, dict(request.headers), request.body)
    assert event["data"]["ref"] == "32391"


def test_the_code_refuses_a_body_that_was_changed(receive: Receive) -> None:
    request = delivered(datetime.now(UTC))
    with pytest.raises(Exception, match=r"(?i)no .*signature"):
        receive(SECRET, dict(request.headers), request.body.replace(b"32391", b"32392"))


def test_the_code_refuses_an_old_message(receive: Receive) -> None:
    request = delivered(datetime.now(UTC) - timedelta(minutes=6))
    with pytest.raises(Exception, match="too old"):
        receive(SECRET, dict(request.headers), request.body)


def test_the_page_names_every_field_and_every_kind_of_event() -> None:
    told = set(re.findall(r"`(\w+)`", PAGE))
    digest = digest_of(digest_of_many(2))["data"]
    assert event_of(LISTED)["data"].keys() - told == set()
    assert digest.keys() - told == set()
    assert digest["events"][0].keys() - told == set()
    assert set(EVENT_KINDS) - told == set()


def test_the_examples_of_the_page_have_the_types_of_the_schemas() -> None:
    examples = re.findall(r'^    \{"type": "([\w.]+)"', PAGE, re.MULTILINE)
    patterns = [json.loads((SCHEMAS / name).read_text("utf-8"))["properties"]["type"]["pattern"] for name in NAMES]
    assert [bool(re.search(*pair)) for pair in zip(patterns, examples, strict=True)] == [True, True]
    assert all(f"(../alerts/templates/{name})" in PAGE for name in NAMES)
