"""A real mail server on 127.0.0.1 for tests: it keeps what it takes and refuses what it is told to."""

from asyncio import Server
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from aiosmtpd import smtp
from aiosmtpd.controller import Controller


@dataclass(frozen=True)
class Mail:
    """One mail as the sink took it."""

    sender: str
    recipients: tuple[str, ...]
    body: bytes

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return message_from_bytes(self.body, policy=SMTP)


DROP = "drop"
"""As the answer to DATA: take the mail, then break the connection off before saying so."""


class SmtpSink(Controller):
    """A real SMTP server that keeps what it takes in ``mails``.

    ``refused`` gives a reply per recipient, ``refused_sender`` one to MAIL FROM; ``data_answers`` are the replies to
    the next mails, 250 afterwards. The rest goes to aiosmtpd: ``tls_context`` offers STARTTLS, ``ssl_context`` is TLS
    from the start, ``authenticator`` asks for a login.
    """

    def __init__(
        self,
        *data_answers: str,
        refused: Mapping[str, str] | None = None,
        refused_sender: str | None = None,
        **settings: Any,
    ) -> None:
        super().__init__(self, hostname="127.0.0.1", port=0, **settings)
        self.mails: list[Mail] = []
        self.data_answers = deque(data_answers)
        self.refused = dict(refused or {})
        self.refused_sender = refused_sender

    def __enter__(self) -> "SmtpSink":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _trigger_server(self) -> None:
        assert isinstance(self.server, Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]

    async def handle_MAIL(  # noqa: N802 -- aiosmtpd's name
        self, server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope, address: str, options: list[str]
    ) -> str:
        """Take or refuse the sender."""
        envelope.mail_from = address
        return self.refused_sender or "250 OK"

    async def handle_RCPT(  # noqa: N802 -- aiosmtpd's name
        self, server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope, address: str, options: list[str]
    ) -> str:
        """Take or refuse one recipient."""
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 -- aiosmtpd's name
        self, server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope
    ) -> str:
        """Take or refuse the mail."""
        answer = self.data_answers.popleft() if self.data_answers else "250 OK"
        if answer == DROP or answer.startswith("250"):
            self.mails.append(Mail(envelope.mail_from or "", tuple(envelope.rcpt_tos), _bytes(envelope.content)))
        if answer == DROP:
            assert server.transport is not None
            server.transport.abort()  # type: ignore[attr-defined]
        return answer


def login(username: str, password: str) -> Callable[..., smtp.AuthResult]:
    """Return an authenticator for ``SmtpSink`` that knows one user."""

    def check(
        server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope, mechanism: str, data: Any
    ) -> smtp.AuthResult:
        known = (data.login, data.password) == (username.encode(), password.encode())
        return smtp.AuthResult(success=known, handled=False)

    return check


def _bytes(content: bytes | str | None) -> bytes:
    return content.encode() if isinstance(content, str) else content or b""
