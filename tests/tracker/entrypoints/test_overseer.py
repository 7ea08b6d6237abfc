"""The running process looks at itself, tells what it finds twice, and pings a switch outside."""

from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from receivers import WebhookReceiver, status
from small_tracker import Clock, Mailbox, small_tracker

from alerts.dead_mans_switch import DeadMansSwitch
from tracker.answers.concerns import concerns
from tracker.config import Settings, SettingsError
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.entrypoints.overseer import Overseer
from tracker.entrypoints.workers import patience_of
from tracker.wiring import Tracker, build


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tracker(tmp_path: Path, clock: Clock) -> Tracker:
    return small_tracker(f"sqlite:///{tmp_path / 'tracker.db'}", tmp_path / "home", clock, Mailbox())


def test_a_step_that_falls_silent_is_told_and_pinged_as_a_failure(tracker: Tracker, clock: Clock) -> None:
    heartbeat = Heartbeat(clock, patience_of(["collect", "deliver"]))
    with WebhookReceiver() as service, httpx.Client(trust_env=False) as client:
        switch = DeadMansSwitch(client, f"http://127.0.0.1:{service.port}/ping")
        overseer = Overseer(replace(tracker, switch=switch), heartbeat)
        overseer.tick()
        clock.forward(minutes=6)
        heartbeat.failed("collect")
        overseer.tick()
        overseer.tick()
        heartbeat.beat("deliver")
        heartbeat.worked("collect")
        overseer.tick()
    assert [(request.path, request.body) for request in service.requests] == [
        ("/ping", b""),
        ("/ping/fail", b"collect, deliver"),
        ("/ping/fail", b"collect, deliver"),
        ("/ping", b""),
    ]
    (concern,) = concerns(tracker, 10)["concerns"]
    assert (concern["key"], concern["ended_at"] is not None) == ("silent|deliver", True)


def test_a_switch_that_does_not_answer_stops_nobody(tracker: Tracker, clock: Clock) -> None:
    heartbeat = Heartbeat(clock, patience_of(["deliver"]))
    with WebhookReceiver(default=status(500)) as service, httpx.Client(trust_env=False) as client:
        switch = DeadMansSwitch(client, f"http://127.0.0.1:{service.port}/ping")
        Overseer(replace(tracker, switch=switch), heartbeat).tick()
    assert len(service.requests) == 1


def test_the_address_of_the_switch_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "ping").write_text("https://example.org/ping\n")
    built = build(Settings(home=tmp_path / "home", ping_url_file=tmp_path / "ping"))
    built.close()
    assert built.switch is not None


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"ping_url": "ftp://example.org/secret"}, "ping_url: it must look like"),
        ({"ping_url_file": Path("nowhere")}, "ping_url_file: No such file"),
    ],
)
def test_a_switch_that_cannot_be_asked_is_a_wrong_setting(
    tmp_path: Path, given: dict[str, object], message: str
) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        build(Settings(home=tmp_path / "home", **given))  # type: ignore[arg-type]
    assert "secret" not in str(caught.value)
