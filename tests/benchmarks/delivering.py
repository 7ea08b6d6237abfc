"""How fast notices go out from one thread to real receivers in another process.

Run it as ``PYTHONPATH=.:tests python tests/benchmarks/delivering.py``.
"""

import multiprocessing
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime
from ipaddress import ip_network
from multiprocessing.connection import Connection

from mail_sink import SmtpSink
from receivers import WebhookReceiver
from sample_notices import LISTED

from alerts.channel import Channel, Envelope
from alerts.channels.email import EmailChannel
from alerts.channels.webhook import WebhookChannel
from alerts.parts import SmtpSettings
from tracker.outbound.transport import Timeouts, build_client

MESSAGES = 2000


def receive(pipe: Connection) -> None:
    """Run both receivers until told to stop, then say how much each got."""
    with WebhookReceiver() as webhooks, SmtpSink() as mails:
        pipe.send((webhooks.url, mails.port))
        pipe.recv()
        pipe.send((len(webhooks.requests), len(mails.mails)))


def rate(work: Callable[[int], object], times: int) -> float:
    """Return how often a second the work gets done."""
    started = time.perf_counter()
    for number in range(times):
        work(number)
    return times / (time.perf_counter() - started)


def measure(name: str, channel: Channel, address: str, times: int) -> None:
    """Print how fast a channel composes and how fast it sends."""
    body = channel.compose(LISTED, "msg_0", address)
    composing = rate(lambda number: channel.compose(LISTED, f"msg_{number}", address), times)
    sending = rate(lambda number: channel.send(Envelope(f"msg_{number}", address, body, datetime.now(UTC))), times)
    print(f"{name}: {len(body)} bytes, composed {composing:,.0f}/s, delivered {sending:,.0f}/s ({times} messages)")


def main() -> None:
    """Measure webhooks and mail."""
    ours, theirs = multiprocessing.Pipe()
    receiving = multiprocessing.get_context("spawn").Process(target=receive, args=(theirs,))
    receiving.start()
    url, port = ours.recv()
    with build_client((ip_network("127.0.0.0/8"),), user_agent="benchmark", timeouts=Timeouts(5, 20, 20)) as client:
        measure("webhook", WebhookChannel(client, lambda url: (b"k" * 32,)), f"webhook:{url}", MESSAGES)
    settings = SmtpSettings("127.0.0.1", port, "tracker@example.org")
    mail = EmailChannel(settings, lambda host, port, timeout: socket.create_connection((host, port), timeout))
    measure("mail", mail, "mailto:desk@example.org", MESSAGES // 4)
    ours.send("stop")
    print("arrived: {} webhooks, {} mails".format(*ours.recv()))
    receiving.join(10)


if __name__ == "__main__":
    main()
