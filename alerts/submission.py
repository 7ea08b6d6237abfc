"""Hands one mail to the mail server over a guarded connection, within limits of time and size."""

import contextlib
import io
import ipaddress
import smtplib
import socket
import ssl
import time
from collections.abc import Callable

from alerts.clean import one_line
from alerts.errors import DeliveryError
from alerts.parts import Connect, Security, SmtpSettings

_MOST_REPLIES = 64 * 1024
_LOGIN_REFUSALS = (530, 534, 535, 538)


def submit(settings: SmtpSettings, connect: Connect, tls: ssl.SSLContext, recipient: str, body: bytes) -> None:
    """Return when the server has taken the mail, raise ``DeliveryError`` otherwise."""
    try:
        with contextlib.closing(_Session(settings, connect, tls)) as session:
            session.protect()
            session.sendmail(settings.sender_address, [recipient], body)
            # The server has the mail: whether the goodbye still arrives must not make us send it twice.
            with contextlib.suppress(OSError):
                session.putcmd("quit")
    except (OSError, ValueError) as error:
        raise failure_of(settings.host, error) from error


def failure_of(host: str, error: Exception) -> DeliveryError:
    """Say what a failed session means.

    Every error of ``smtplib`` is an ``OSError``; a login challenge that makes no sense is a ``ValueError``.
    Only a 5xx to the recipient or to the mail itself is permanent. What is refused before (greeting, TLS, login,
    sender) is our own setup at fault: the mail waits until it is repaired.
    """
    match error:
        case smtplib.SMTPRecipientsRefused():
            ((code, reply),) = error.recipients.values()
            return _refusal(host, "the recipient", code, reply, permanent=_lasts(code))
        case smtplib.SMTPDataError():
            return _refusal(host, "the mail", error.smtp_code, error.smtp_error, permanent=_lasts(error.smtp_code))
        case smtplib.SMTPAuthenticationError():
            # Without the server's words: some repeat what they were sent.
            return DeliveryError(f"{host} refused the login ({error.smtp_code})", status=error.smtp_code)
        case smtplib.SMTPResponseException():
            return _refusal(host, "us", error.smtp_code, error.smtp_error, permanent=False)
        case _:
            return DeliveryError(f"{host}: {one_line(str(error), 200) or type(error).__name__}")


class _Session(smtplib.SMTP):
    """One connection to the mail server: opened by ``connect``, bounded as a whole by ``settings.timeout``."""

    def __init__(self, settings: SmtpSettings, connect: Connect, tls: ssl.SSLContext) -> None:
        self._settings = settings
        self._open = connect
        self._tls = tls
        self._deadline = time.monotonic() + settings.timeout
        # A name given keeps smtplib from asking the resolver, which knows no timeout.
        super().__init__(settings.host, settings.port, local_hostname="localhost", timeout=settings.timeout)
        self.local_hostname = _literal(_of(self.sock).getsockname()[0])

    def protect(self) -> None:
        """Encrypt as the settings ask, then log in where they hold a login."""
        security = self._settings.security
        local = ipaddress.ip_address(_of(self.sock).getpeername()[0]).is_loopback
        if security is Security.STARTTLS or (security is Security.AUTO and not local):
            self.starttls(context=self._tls)
        if self._settings.username is None or self._settings.password is None:
            return
        if not (local or isinstance(self.sock, ssl.SSLSocket)):
            raise smtplib.SMTPException("a password is not sent over an unprotected connection")
        self.login(self._settings.username, self._settings.password)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        sock = self._open(host, port, timeout)
        if self._settings.security is not Security.TLS:
            return sock
        sock.settimeout(self._remaining())
        return self._tls.wrap_socket(sock, server_hostname=host)

    def getreply(self) -> tuple[int, bytes]:
        """Read a reply through the limits; ``smtplib`` itself would read for ever."""
        if self.file is None:
            self.file = io.BufferedReader(_Replies(_of(self.sock), self._remaining))
        return super().getreply()

    def send(self, s: bytes | str) -> None:  # type: ignore[override]
        """Send within what is left of the time."""
        _of(self.sock).settimeout(self._remaining())
        super().send(s)

    def _remaining(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"not done within {self._settings.timeout:g} s")
        return left


class _Replies(io.RawIOBase):
    """The server's replies, up to the deadline and to 64 kB in all."""

    def __init__(self, sock: socket.socket, remaining: Callable[[], float]) -> None:
        self._socket = sock
        self._remaining = remaining
        self._room = _MOST_REPLIES

    def readable(self) -> bool:
        """Replies are for reading."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Receive what has come."""
        self._socket.settimeout(self._remaining())
        size = self._socket.recv_into(buffer)
        self._room -= size
        if self._room < 0:
            raise OSError("the mail server's replies do not end")
        return size


def _refusal(host: str, what: str, code: int, reply: bytes | str, *, permanent: bool) -> DeliveryError:
    text = one_line(reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply, 200)
    # What is no SMTP reply at all counts as -1 in smtplib.
    status = code if code > 0 else None
    return DeliveryError(f"{host} refused {what}: {status or ''} {text}", permanent=permanent, status=status)


def _lasts(code: int) -> bool:
    return 500 <= code < 600 and code not in _LOGIN_REFUSALS


def _of(sock: socket.socket | None) -> socket.socket:
    """Return the socket of a session that is still connected."""
    if sock is None:
        raise smtplib.SMTPServerDisconnected("the mail server closed the connection")
    return sock


def _literal(address: str) -> str:
    """Name ourselves by our address, as RFC 5321 has it for a host without a name."""
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"
