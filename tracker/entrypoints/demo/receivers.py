"""A real mail server and a real webhook receiver on free loopback ports."""

import hmac
import json
from asyncio import Server
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from alerts.signing import decode_secret, sign


class MailSink(Controller):
    """Takes every mail and keeps it."""

    def __init__(self) -> None:
        super().__init__(self, hostname="127.0.0.1", port=0)
        self.mails: list[EmailMessage] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """Take one mail."""
        self.mails.append(message_from_bytes(envelope.original_content or b"", policy=policy.default))
        return "250 OK"

    def _trigger_server(self) -> None:
        if isinstance(self.server, Server):
            self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()


@dataclass(frozen=True, slots=True)
class Received:
    """One webhook as it came; ``genuine`` says whether its signature is right."""

    message_id: str
    event: dict[str, Any]
    genuine: bool


class WebhookReceiver:
    """Takes every POST, verifies it as Standard Webhooks asks, and keeps it."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.secret = ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self._take))

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_port}/hook"

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _take(self, message_id: str, timestamp: str, signature: str, body: bytes) -> None:
        expected = sign([decode_secret(self.secret)], message_id, int(timestamp), body)
        genuine = hmac.compare_digest(expected, signature)
        self.received.append(Received(message_id, json.loads(body), genuine))


def _handler(take: Callable[[str, str, str, bytes], None]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told = self.headers
            take(told["webhook-id"], told["webhook-timestamp"], told["webhook-signature"], body)
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing on stderr: the demo tells what came."""

    return Handler
