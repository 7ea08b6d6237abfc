"""Webhook secrets are replaced without a gap: both sign for a day, then the new one alone; no database holds them."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from receivers import Request, WebhookReceiver
from small_tracker import Clock, Mailbox, small_tracker
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from alerts.errors import SecretError
from tracker.answers.audit import audit
from tracker.pipeline.channels import ChannelError, rotate_secret
from tracker.pipeline.channels import test_channel as try_channel
from tracker.rotation import Turn, first_one_stands, standing
from tracker.wiring import Tracker

GIVEN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.now(UTC))


@pytest.fixture
def tracker(tmp_path: Path, clock: Clock) -> Iterator[Tracker]:
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    built = small_tracker(url, tmp_path / "home", clock, Mailbox(), allow_networks="127.0.0.0/8")
    yield built
    built.close()


@pytest.fixture
def receiver() -> Iterator[WebhookReceiver]:
    with WebhookReceiver() as running:
        yield running


def verifies(secret: str, request: Request) -> bool:
    try:
        # The library compares with the real clock; what is asked here is the signature alone.
        moment = datetime.fromtimestamp(int(request.headers["webhook-timestamp"]), UTC)
        signed = Webhook(secret).sign(request.headers["webhook-id"], moment, request.body.decode())
        if abs(datetime.now(UTC) - moment) < timedelta(minutes=4):
            Webhook(secret).verify(request.body, dict(request.headers))
    except WebhookVerificationError:
        return False
    return signed in request.headers["webhook-signature"].split(" ")


def told(tracker: Tracker, receiver: WebhookReceiver) -> Request:
    try_channel(tracker, f"webhook:{receiver.url}")
    return receiver.requests[-1]


@pytest.mark.parametrize("given", [None, GIVEN])
def test_for_a_day_both_secrets_verify_then_only_the_new_one(
    tracker: Tracker, clock: Clock, receiver: WebhookReceiver, given: str | None
) -> None:
    old = tracker.secrets.shown(receiver.url)
    assert verifies(old, told(tracker, receiver))

    rotate_secret(tracker, f"webhook:{receiver.url}", given, who="desk")
    new = tracker.secrets.shown(receiver.url)
    assert new != old
    assert new == given or given is None
    both = told(tracker, receiver)
    assert verifies(old, both)
    assert verifies(new, both)
    assert both.headers["webhook-signature"].count("v1,") == 2

    clock.forward(hours=23, minutes=59)
    assert verifies(old, told(tracker, receiver))
    clock.forward(minutes=2)
    later = told(tracker, receiver)
    assert verifies(new, later)
    assert not verifies(old, later)


def test_another_program_sees_the_new_secret_at_once_and_other_addresses_keep_theirs(
    tracker: Tracker, tmp_path: Path, clock: Clock
) -> None:
    other = small_tracker(f"sqlite:///{tmp_path / 'tracker.db'}", tmp_path / "home", clock, Mailbox())
    before = other.secrets.shown("https://b.example.org/")
    rotate_secret(tracker, "webhook:https://a.example.org/", GIVEN, who="desk")

    assert other.secrets.shown("https://a.example.org/") == GIVEN
    assert other.secrets.shown("https://b.example.org/") == before
    assert len(other.secrets.decoded("https://b.example.org/")) == 1
    other.close()


def test_a_new_secret_stands_in_no_database_and_is_its_owners_alone(
    tracker: Tracker, tmp_path: Path, receiver: WebhookReceiver
) -> None:
    rotate_secret(tracker, f"webhook:{receiver.url}", GIVEN, who="desk")
    tracker.database.dispose()
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*.db*") if path.is_file())
    assert GIVEN.removeprefix("whsec_").encode() not in written
    assert stat.S_IMODE((tmp_path / "home" / "secrets" / "rotated.json").stat().st_mode) == 0o600
    (entry,) = audit(tracker, 10)["audit"]
    assert (entry["action"], GIVEN in str(entry)) == ("channel.rotate", False)


@pytest.mark.parametrize(
    ("address", "secret", "error"),
    [
        ("mailto:desk@example.org", None, ChannelError),
        ("webhook:https://a.example.org/", "hunter2", SecretError),
        ("webhook:https://a.example.org/", "whsec_c2hvcnQ=", SecretError),
    ],
)
def test_what_cannot_be_rotated_is_refused_and_the_secret_is_not_repeated(
    tracker: Tracker, address: str, secret: Any, error: type[Exception]
) -> None:
    with pytest.raises(error) as raised:
        rotate_secret(tracker, address, secret, who="desk")
    assert secret is None or secret not in str(raised.value)
    with pytest.raises(SecretError, match="signs already"):
        rotate_secret(
            tracker, "webhook:https://a.example.org/", tracker.secrets.shown("https://a.example.org/"), who=""
        )


def test_secrets_that_follow_each_other_within_a_day_all_sign_until_their_day_is_over() -> None:
    turns = [Turn(NOW + timedelta(hours=hours), str(hours)) for hours in (0, 10, 20)]

    def signing(hours: float) -> tuple[list[str], bool]:
        now = NOW + timedelta(hours=hours)
        return [turn.secret for turn in standing(turns, now)], first_one_stands(turns, now)

    assert signing(21) == (["0", "10", "20"], True)
    assert signing(33) == (["0", "10", "20"], False)
    assert signing(35) == (["10", "20"], False)
    assert signing(45) == (["20"], False)
