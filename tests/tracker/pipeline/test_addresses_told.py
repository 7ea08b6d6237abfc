"""Every form of a private address is refused wherever an address is told: webhook, test button, dead man's switch."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from private_forms import LOOK_ALIKES, OTHER_SCHEMES, PRIVATE_FORMS
from receivers import WebhookReceiver, status
from small_tracker import Clock, Mailbox, small_tracker

from alerts.dead_mans_switch import DeadMansSwitch
from alerts.errors import AddressError, DeliveryError
from db.outbox import Claimed
from tracker.pipeline import deliver as delivering
from tracker.pipeline.channels import test_channel as try_channel
from tracker.wiring import Tracker

FORMS = [*PRIVATE_FORMS, *OTHER_SCHEMES, *LOOK_ALIKES]
CLOSED = "10.99.99.99/32"


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracker]:
    folder = tmp_path_factory.mktemp("told")
    url = f"sqlite:///{folder / 'tracker.db'}"
    built = small_tracker(url, folder / "home", Clock(), Mailbox(), allow_networks=CLOSED)
    yield built
    built.close()


@pytest.fixture(scope="module")
def listening() -> Iterator[Callable[[], int]]:
    """Listen on 127.0.0.1 and [::1], on port 80 where we may, and count who comes."""
    came: list[object] = []
    servers = []
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            server = socket.create_server((host, 80), family=family)
        except OSError:
            continue
        servers.append(server)
        threading.Thread(target=_count, args=(server, came), daemon=True).start()
    yield lambda: len(came)
    for server in servers:
        server.close()


def _count(server: socket.socket, came: list[object]) -> None:
    while True:
        try:
            connection, address = server.accept()
        except OSError:
            return
        came.append(address)
        connection.close()


def a_message(url: str) -> Claimed:
    return Claimed(1, 1, "token", "msg_1", f"webhook:{url}", b"{}", 1, 1)


@pytest.mark.parametrize("url", FORMS)
def test_no_form_gets_a_webhook_a_test_or_a_ping(tracker: Tracker, listening: Callable[[], int], url: str) -> None:
    outcome = delivering._attempt(tracker, a_message(url), tracker.clock())
    assert not outcome.sent
    with pytest.raises((AddressError, DeliveryError)):
        try_channel(tracker, f"webhook:{url}")
    with pytest.raises((AddressError, DeliveryError)):
        DeadMansSwitch(tracker.clients[1], url).ping(fine=True)
    assert listening() == 0, "somebody was connected to"


def test_a_redirect_of_a_webhook_into_the_inside_is_not_followed(tmp_path: Path) -> None:
    with WebhookReceiver() as inside:
        for code in (301, 302, 307, 308):
            with WebhookReceiver(status(code, location=inside.url)) as outside:
                built = small_tracker(
                    f"sqlite:///{tmp_path / 'tracker.db'}",
                    tmp_path / "home",
                    Clock(),
                    Mailbox(),
                    allow_networks="127.0.0.0/8",
                )
                outcome = delivering._attempt(built, a_message(outside.url), built.clock())
                built.close()
            assert (outcome.sent, outcome.status) == (False, code)
        assert inside.requests == []
