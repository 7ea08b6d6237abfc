"""However many new addresses hang, one that is known to work is told at once."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from receivers import WebhookReceiver, silence
from small_tracker import Clock, Mailbox, small_tracker

from db import outbox
from tracker.domain.routing import Rule
from tracker.entrypoints.workers import RHYTHMS
from tracker.pipeline.deliver import deliver
from tracker.pipeline.steps import work_until_idle
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

Import = Callable[..., Any]
PATIENCE = 15.0


@pytest.fixture
def hasty(database_url: str, tmp_path: Path, clock: Clock) -> Iterator[Tracker]:
    built = small_tracker(
        database_url, tmp_path / "home", clock, Mailbox(), allow_networks="127.0.0.0/8", webhook_timeout=2 * PATIENCE
    )
    yield built
    built.close()


def ships(number: int) -> list[str]:
    return [f"9{ref}|vessel|IRAN|SHIP NUMBER {ref}" for ref in range(number)]


def test_a_proven_address_is_served_while_six_new_ones_hang(hasty: Tracker, import_list: Import) -> None:
    with ExitStack() as stack, WebhookReceiver() as good:
        hanging = [stack.enter_context(WebhookReceiver(default=silence())) for _ in range(6)]
        add_watch(hasty, "good", Rule(), [f"webhook:{good.url}"])
        import_list(hasty, ships(1), day=1)
        import_list(hasty, ships(2), day=2)
        work_until_idle(hasty, ["announce", "deliver"], stop=lambda: False)
        add_watch(hasty, "hanging", Rule(), [f"webhook:{each.url}" for each in hanging])
        import_list(hasty, ships(22), day=3)
        stop = threading.Event()
        senders = [threading.Thread(target=_send_until, args=(hasty, stop)) for _ in range(RHYTHMS["deliver"].workers)]
        for sender in senders:
            sender.start()
        until = time.monotonic() + PATIENCE
        while len(good.requests) < 21 and time.monotonic() < until:
            time.sleep(0.02)
        arrived, tried = len(good.requests), sum(len(each.requests) for each in hanging)
        stop.set()
        stack.close()  # whoever hangs is let go
        for sender in senders:
            sender.join(PATIENCE)

    assert arrived == 21, "every message to the good address came before a hanging one gave its sender back"
    assert tried <= outbox.MOST_UNPROVEN < RHYTHMS["deliver"].workers


def _send_until(tracker: Tracker, stop: threading.Event) -> None:
    while not stop.is_set():
        if not deliver(tracker):
            time.sleep(0.02)
