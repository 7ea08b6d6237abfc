"""A webhook goes out signed and unchanged, and every answer of a receiver has its outcome."""

import json
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import httpx
import pytest
from receivers import (
    GIGABYTE,
    Answer,
    WebhookReceiver,
    body_of,
    dripping_headers,
    garbage,
    reset,
    silence,
    silence_after_headers,
    status,
)
from sample_notices import LISTED
from standardwebhooks import Webhook
from throwaway_certificate import make_identity

from alerts.channel import Envelope
from alerts.channels.webhook import WebhookChannel, asked_wait
from alerts.errors import AddressError, DeliveryError
from alerts.signing import decode_secret
from tracker.outbound.transport import Timeouts, build_client

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER_SECRET = "whsec_" + "QUJD" * 8
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
PATIENCE = 10.0
"""Seconds that no test waits for, whatever else the machine does."""
HURRY = 0.4


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with client_with(PATIENCE) as guarded:
        yield guarded


def client_with(patience: float) -> httpx.Client:
    return build_client(LOOPBACK, user_agent="tests", timeouts=Timeouts(patience, patience, patience))


@pytest.fixture
def channel(client: httpx.Client) -> WebhookChannel:
    return WebhookChannel(client, lambda url: (decode_secret(SECRET),))


def envelope(url: str, body: bytes = b'{"a":1}', at: datetime = NOW) -> Envelope:
    return Envelope("msg_1", f"webhook:{url}", body, at)


def test_a_composed_notice_arrives_as_it_was_and_the_reference_library_believes_it(channel: WebhookChannel) -> None:
    body = channel.compose(LISTED, "msg_1", "webhook:http://127.0.0.1/hook")
    with WebhookReceiver() as receiver:
        channel.send(envelope(receiver.url, body, datetime.now(UTC)))
    (request,) = receiver.requests
    assert request.path == "/hook"
    assert request.body == body
    assert request.headers["content-type"] == "application/json"
    event = Webhook(SECRET).verify(request.body, dict(request.headers))
    assert event == json.loads(body)
    assert event["data"]["caption"] == "DJIBO, Ousmane Illiassou"


def test_a_second_attempt_keeps_id_and_body_and_carries_its_own_time(channel: WebhookChannel) -> None:
    with WebhookReceiver(status(500)) as receiver:
        with pytest.raises(DeliveryError):
            channel.send(envelope(receiver.url))
        channel.send(envelope(receiver.url, at=NOW + timedelta(minutes=5)))
    first, second = receiver.requests
    assert first.headers["webhook-id"] == second.headers["webhook-id"] == "msg_1"
    assert first.body == second.body
    stamps = [int(request.headers["webhook-timestamp"]) for request in receiver.requests]
    assert stamps == [int(NOW.timestamp()), int(NOW.timestamp()) + 300]
    assert first.headers["webhook-signature"] != second.headers["webhook-signature"]


def test_during_a_rotation_either_secret_verifies(client: httpx.Client) -> None:
    channel = WebhookChannel(client, lambda url: (decode_secret(OTHER_SECRET), decode_secret(SECRET)))
    with WebhookReceiver() as receiver:
        channel.send(envelope(receiver.url, at=datetime.now(UTC)))
    (request,) = receiver.requests
    for secret in (SECRET, OTHER_SECRET):
        assert Webhook(secret).verify(request.body, dict(request.headers)) == {"a": 1}


def test_the_secret_is_asked_for_by_the_url_as_it_was_given(client: httpx.Client) -> None:
    asked: list[str] = []

    def secrets(url: str) -> tuple[bytes, ...]:
        asked.append(url)
        return (b"k" * 24,)

    with WebhookReceiver() as receiver:
        WebhookChannel(client, secrets).send(envelope(receiver.url + "?room=1"))
    assert asked == [receiver.url + "?room=1"]
    assert receiver.requests[0].path == "/hook?room=1"


def test_without_a_secret_nothing_is_sent(client: httpx.Client) -> None:
    with WebhookReceiver() as receiver, pytest.raises(DeliveryError, match="no signing secret") as caught:
        WebhookChannel(client, lambda url: ()).send(envelope(receiver.url))
    assert not caught.value.permanent
    assert receiver.requests == []


@dataclass(frozen=True)
class Outcome:
    """What a failed attempt must tell."""

    status: int | None
    permanent: bool = False
    wait: float | None = None
    says: str = ""


DATE = "Mon, 23 Nov 2026 12:02:00 GMT"
MATRIX: dict[str, tuple[Answer, Outcome | None]] = {
    "200": (status(200, b"ok"), None),
    "204": (status(204), None),
    "299": (status(299), None),
    "301": (status(301, location="http://127.0.0.1:9/elsewhere"), Outcome(301)),
    "307": (status(307, location="/elsewhere"), Outcome(307)),
    "400": (status(400, b"cannot\r\nread this"), Outcome(400, says="answered 400 cannot read this")),
    "401": (status(401), Outcome(401)),
    "404": (status(404), Outcome(404)),
    "410": (status(410), Outcome(410, permanent=True)),
    "429 in seconds": (status(429, retry_after="120"), Outcome(429, wait=120)),
    "429 by date": (status(429, retry_after=DATE), Outcome(429, wait=120)),
    "429 with a date gone by": (status(429, retry_after="Mon, 23 Nov 2020 12:00:00 GMT"), Outcome(429, wait=60)),
    "429 with rubbish": (status(429, retry_after="soon, I promise"), Outcome(429, wait=60)),
    "429 too soon": (status(429, retry_after="1"), Outcome(429, wait=60)),
    "429 for a year": (status(429, retry_after="31536000"), Outcome(429, wait=86400)),
    "429 for ever": (status(429, retry_after="9" * 400), Outcome(429, wait=60)),
    "429 without a word": (status(429), Outcome(429, wait=60)),
    "500": (status(500), Outcome(500)),
    "500 asking to wait": (status(500, retry_after="7"), Outcome(500, wait=7)),
    "502": (status(502), Outcome(502, wait=60)),
    "503": (status(503), Outcome(503)),
    "503 asking to wait": (status(503, retry_after="30"), Outcome(503, wait=30)),
    "504": (status(504), Outcome(504, wait=60)),
    "silence": (silence(), Outcome(None, says="no answer in time")),
    "headers that drip": (dripping_headers(), Outcome(None, says="no answer in time")),
    "200, then silence": (silence_after_headers(200), None),
    "500, then silence": (silence_after_headers(500), Outcome(500)),
    "200 without end": (body_of(200, None), None),
    "500 without end": (body_of(500, None), Outcome(500, says="answered 500 xxx")),
    "200 of 1 GB": (body_of(200, GIGABYTE), None),
    "500 of 1 GB": (body_of(500, GIGABYTE), Outcome(500, says="answered 500 xxx")),
    "reset": (reset(), Outcome(None)),
    "no HTTP": (garbage(), Outcome(None)),
}


NEVER_THROUGH = ("silence", "headers that drip", "500, then silence")


@pytest.mark.parametrize("name", MATRIX)
def test_every_answer_has_its_outcome(name: str) -> None:
    answer, expected = MATRIX[name]
    with client_with(HURRY if name in NEVER_THROUGH else PATIENCE) as client, WebhookReceiver(answer) as receiver:
        started = time.monotonic()
        outcome = attempt(WebhookChannel(client, lambda url: (b"k" * 24,)), receiver.url)
        took = time.monotonic() - started
    assert len(receiver.requests) == 1, "no redirect is followed and nothing is repeated within one attempt"
    assert took < PATIENCE / 2
    assert receiver.poured < 32 << 20
    if expected is None:
        assert outcome is None
    else:
        assert outcome is not None
        found = (outcome.status, outcome.permanent, outcome.retry_after)
        assert found == (expected.status, expected.permanent, expected.wait)
        assert expected.says in str(outcome)
        assert len(str(outcome)) < 300


def attempt(channel: WebhookChannel, url: str) -> DeliveryError | None:
    try:
        channel.send(envelope(url))
    except DeliveryError as error:
        return error
    return None


def test_nobody_listening_is_tried_again(channel: WebhookChannel) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    outcome = attempt(channel, f"http://127.0.0.1:{port}/hook")
    assert outcome is not None
    assert (outcome.permanent, outcome.status) == (False, None)


def test_a_name_that_does_not_resolve_is_tried_again() -> None:
    def unknown(host: str, timeout: float) -> tuple[()]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with build_client(LOOPBACK, user_agent="tests", resolve=unknown) as client:
        outcome = attempt(WebhookChannel(client, lambda url: (b"k" * 24,)), "http://hooks.example.org/hook")
    assert outcome is not None
    assert not outcome.permanent
    assert str(outcome).startswith("hooks.example.org: ")


def test_a_certificate_nobody_vouches_for_is_refused_and_tried_again(channel: WebhookChannel, tmp_path: Path) -> None:
    identity = make_identity(tmp_path, "localhost")
    with WebhookReceiver(tls=identity.server) as receiver:
        outcome = attempt(channel, receiver.url)
    assert outcome is not None
    assert not outcome.permanent
    assert "certificate" in str(outcome).lower()
    assert receiver.requests == []


def test_a_receiver_with_a_trusted_certificate_gets_the_message(tmp_path: Path) -> None:
    identity = make_identity(tmp_path, "localhost")
    with (
        build_client(LOOPBACK, user_agent="tests", tls=identity.client) as client,
        WebhookReceiver(tls=identity.server) as receiver,
    ):
        WebhookChannel(client, lambda url: (b"k" * 24,)).send(envelope(receiver.url))
    assert len(receiver.requests) == 1


def test_a_private_address_that_nobody_allowed_gets_nothing() -> None:
    with WebhookReceiver() as receiver, build_client((), user_agent="tests") as client:
        outcome = attempt(WebhookChannel(client, lambda url: (b"k" * 24,)), receiver.url)
    assert outcome is not None
    assert not outcome.permanent
    assert "TRACKER_ALLOW_NETWORKS" in str(outcome)
    assert receiver.requests == []


def test_the_path_of_the_url_stays_out_of_errors(channel: WebhookChannel) -> None:
    with WebhookReceiver(status(500), reset()) as receiver:
        outcomes = [attempt(channel, receiver.url + "/T0K3N?key=T0K3N") for _ in range(2)]
    assert all(outcome and "T0K3N" not in str(outcome) for outcome in outcomes)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org/hook",
        "ftp://example.org/hook",
        "file:///etc/passwd",
        "http://",
        "http:///path",
        "https://user:secret@example.org/",
        "https://example.org/#part",
        "https://example.org/a b",
        "https://example.org/\r\nX: y",
        "http://1.1.1.1\\@127.0.0.1/",
        "http://ⓛocalhost/",
        "http://[::1/",
        "http://example.org:port/",
        "http://example.org:99999999999/",
        "https://example.org/" + "a" * 2000,
    ],
)
def test_an_address_that_is_no_plain_url_is_refused(channel: WebhookChannel, url: str) -> None:
    with pytest.raises(AddressError) as caught:
        channel.check(f"webhook:{url}")
    assert "secret" not in str(caught.value)
    with pytest.raises(DeliveryError) as late:
        channel.send(envelope(url))
    assert late.value.permanent


@pytest.mark.parametrize("url", ["https://example.org", "http://127.0.0.1:9/hook?a=b", "https://[2001:db8::1]/x"])
def test_a_plain_url_is_accepted(channel: WebhookChannel, url: str) -> None:
    channel.check(f"webhook:{url}")


@pytest.mark.parametrize("header", ["", " ", "-5", "1.5", "٣", "Mon, 99 Nov 2026 12:00:00 GMT", "\x00", "1" * 10])
def test_a_wait_that_cannot_be_read_is_no_wait(header: str) -> None:
    assert asked_wait(header, NOW) is None


def test_a_date_without_a_zone_is_read_as_utc() -> None:
    assert asked_wait("Mon, 23 Nov 2026 12:00:30 -0000", NOW) == 30
