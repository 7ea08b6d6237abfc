"""The dead man's switch is asked at its address, and its failures are errors that keep the address to themselves."""

import httpx
import pytest
from receivers import GIGABYTE, Answer, WebhookReceiver, body_of, garbage, reset, silence, status

from alerts.dead_mans_switch import DeadMansSwitch
from alerts.errors import AddressError, DeliveryError

SECRET_PATH = "6d1f2a70-secret"


@pytest.fixture
def client() -> httpx.Client:
    return httpx.Client(timeout=0.5, trust_env=False)


def switch(client: httpx.Client, service: WebhookReceiver, path: str = SECRET_PATH) -> DeadMansSwitch:
    return DeadMansSwitch(client, f"http://127.0.0.1:{service.port}/{path}")


def test_what_went_well_asks_the_address_itself_and_what_did_not_its_fail(client: httpx.Client) -> None:
    with WebhookReceiver() as service:
        switch(client, service).ping(fine=True)
        switch(client, service, f"{SECRET_PATH}/").ping(fine=False, text="ingest")
    assert [(request.path, request.body) for request in service.requests] == [
        (f"/{SECRET_PATH}", b""),
        (f"/{SECRET_PATH}/fail", b"ingest"),
    ]


@pytest.mark.parametrize("answer", [status(404), status(302, location="/"), silence(), reset(), garbage()])
def test_what_is_no_success_is_an_error_that_does_not_tell_the_address(client: httpx.Client, answer: Answer) -> None:
    with WebhookReceiver(default=answer) as service, pytest.raises(DeliveryError) as caught:
        switch(client, service).ping(fine=True)
    assert "127.0.0.1" in str(caught.value)
    assert SECRET_PATH not in str(caught.value)


def test_an_endless_answer_is_not_read(client: httpx.Client) -> None:
    with WebhookReceiver(default=body_of(200, GIGABYTE)) as service:
        switch(client, service).ping(fine=True)
    assert service.poured < GIGABYTE // 10


@pytest.mark.parametrize("url", ["", "ping me", "ftp://example.org/", "https:///path", "http://[::1"])
def test_an_address_that_cannot_be_one_is_refused_without_being_told(client: httpx.Client, url: str) -> None:
    with pytest.raises(AddressError):
        DeadMansSwitch(client, url)
