"""A step that falls silent shows, on readiness too."""

from datetime import timedelta

import httpx
from small_tracker import Clock

from tracker.entrypoints.api.app import create_app
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.entrypoints.serving import open_port, serving, url_of
from tracker.wiring import Tracker

PATIENCE = {"collect": timedelta(minutes=30), "deliver": timedelta(minutes=5)}


def test_only_a_step_silent_beyond_its_patience_has_stopped() -> None:
    clock = Clock()
    heartbeat = Heartbeat(clock, PATIENCE)
    started = clock()
    clock.forward(minutes=5)
    assert heartbeat.stopped() == {}
    clock.forward(seconds=1)
    assert heartbeat.stopped() == {"deliver": started}
    heartbeat.beat("deliver")
    assert heartbeat.stopped() == {}


def test_readiness_names_the_step_that_fell_silent(fresh: Tracker) -> None:
    clock = Clock()
    heartbeat = Heartbeat(clock, PATIENCE)
    listener = open_port("127.0.0.1", 0)
    with serving(create_app(fresh, heartbeat), listener), httpx.Client(base_url=url_of(listener)) as client:
        assert client.get("/readyz").json()["checks"]["steps"] == "ok"
        clock.forward(minutes=10)
        answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"]["steps"] == "silent: deliver since 2021-06-01 12:00 UTC"
