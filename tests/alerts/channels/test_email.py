"""Mails reach a real server, and every way of being refused has its outcome."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from mail_sink import DROP, SmtpSink, login
from receivers import LoopbackServer
from sample_notices import LISTED
from throwaway_certificate import Identity, make_identity

from alerts.channel import Envelope
from alerts.channels.email import EmailChannel
from alerts.errors import AddressError, DeliveryError
from alerts.parts import Security, SmtpSettings

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PATIENCE = 10.0
"""Seconds that no test waits for, whatever else the machine does."""
HURRY = 0.5


def connect(host: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout)


def settings(port: int, **changes: Any) -> SmtpSettings:
    return replace(SmtpSettings("localhost", port, "Tracker <tracker@example.org>", timeout=PATIENCE), **changes)


def attempt(channel: EmailChannel, recipient: str = "desk@example.org") -> DeliveryError | None:
    address = f"mailto:{recipient}"
    body = channel.compose(LISTED, "msg_1", address)
    try:
        channel.send(Envelope("msg_1", address, body, NOW))
    except DeliveryError as error:
        return error
    return None


@pytest.fixture
def identity(tmp_path: Path) -> Identity:
    return make_identity(tmp_path, "localhost")


def test_a_composed_notice_arrives_as_it_was_for_one_recipient() -> None:
    with SmtpSink() as sink:
        channel = EmailChannel(settings(sink.port), connect)
        assert attempt(channel) is None
    (mail,) = sink.mails
    assert (mail.sender, mail.recipients) == ("tracker@example.org", ("desk@example.org",))
    assert mail.body == channel.compose(LISTED, "msg_1", "mailto:desk@example.org")
    assert isinstance(mail.message, EmailMessage)
    assert mail.message["Message-ID"] == "<msg_1@example.org>"


def test_a_second_attempt_sends_the_same_mail_again() -> None:
    with SmtpSink("451 try later") as sink:
        channel = EmailChannel(settings(sink.port), connect)
        assert attempt(channel) is not None
        assert attempt(channel) is None
        assert attempt(channel) is None
    assert sink.mails[0] == sink.mails[1]


REFUSALS: dict[str, tuple[Callable[[], SmtpSink], bool, int | None]] = {
    "250": (lambda: SmtpSink("250 taken"), False, None),
    "recipient 421": (lambda: SmtpSink(refused={"desk@example.org": "421 closing"}), False, 421),
    "recipient 450": (lambda: SmtpSink(refused={"desk@example.org": "450 busy"}), False, 450),
    "recipient 550": (lambda: SmtpSink(refused={"desk@example.org": "550 unknown"}), True, 550),
    "recipient 530": (lambda: SmtpSink(refused={"desk@example.org": "530 log in first"}), False, 530),
    "sender 550": (lambda: SmtpSink(refused_sender="550 not from you"), False, 550),
    "mail 421": (lambda: SmtpSink("421 closing"), False, 421),
    "mail 452": (lambda: SmtpSink("452 disk full"), False, 452),
    "mail 550": (lambda: SmtpSink("550 not wanted"), True, 550),
    "mail 554": (lambda: SmtpSink("554 spam"), True, 554),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_every_reply_has_its_outcome(name: str) -> None:
    make_sink, permanent, status = REFUSALS[name]
    with make_sink() as sink:
        outcome = attempt(EmailChannel(settings(sink.port), connect))
    if status is None:
        assert outcome is None
        assert len(sink.mails) == 1
    else:
        assert outcome is not None
        assert (outcome.permanent, outcome.status) == (permanent, status)
        assert str(outcome).startswith("localhost")
        assert sink.mails == []


def test_a_refused_recipient_does_not_hurt_the_others() -> None:
    with SmtpSink(refused={"gone@example.org": "550 unknown"}) as sink:
        channel = EmailChannel(settings(sink.port), connect)
        outcomes = [attempt(channel, name) for name in ("a@example.org", "gone@example.org", "b@example.org")]
    assert [outcome.permanent if outcome else None for outcome in outcomes] == [None, True, None]
    assert [mail.recipients for mail in sink.mails] == [("a@example.org",), ("b@example.org",)]


def test_a_connection_lost_after_the_mail_is_tried_again_with_the_same_message_id() -> None:
    with SmtpSink(DROP) as sink:
        channel = EmailChannel(settings(sink.port), connect)
        outcome = attempt(channel)
        assert outcome is not None
        assert (outcome.permanent, outcome.status) == (False, None)
        assert attempt(channel) is None
    assert len({mail.message["Message-ID"] for mail in sink.mails}) == 1
    assert len(sink.mails) == 2


def conversation(*replies: bytes, then: Callable[[socket.socket, threading.Event], None]) -> LoopbackServer:
    """Serve a mail server that gives these replies, the first as its greeting, and then does something else."""

    def serve(connection: socket.socket, closing: threading.Event) -> None:
        with connection.makefile("rb") as lines:
            for place, reply in enumerate(replies):
                if place:
                    lines.readline()
                connection.sendall(reply)
            then(connection, closing)

    return LoopbackServer(serve)


def hang_up(connection: socket.socket, closing: threading.Event) -> None:
    connection.close()


def be_silent(connection: socket.socket, closing: threading.Event) -> None:
    closing.wait(30)


def drip(connection: socket.socket, closing: threading.Event) -> None:
    while not closing.wait(0.02):
        connection.sendall(b"2")


def talk_without_end(connection: socket.socket, closing: threading.Event) -> None:
    while not closing.is_set():
        connection.sendall(b"250-and another thing\r\n" * 1000)


def take_the_mail_then_be_silent(connection: socket.socket, closing: threading.Event) -> None:
    taken = b""
    while b"\r\n.\r\n" not in taken:
        taken += connection.recv(65536)
    connection.sendall(b"250 taken\r\n")
    be_silent(connection, closing)


BROKEN: dict[str, tuple[LoopbackServer, int | None]] = {
    "no greeting": (conversation(then=be_silent), None),
    "hangs up at once": (conversation(then=hang_up), None),
    "greets with 421": (conversation(b"421 too busy\r\n", then=be_silent), 421),
    "greets with 554": (conversation(b"554 go away\r\n", then=be_silent), 554),
    "drips": (conversation(then=drip), None),
    "never stops talking": (conversation(b"220 hello\r\n", then=talk_without_end), None),
    "speaks HTTP": (conversation(b"HTTP/1.1 400 Bad Request\r\n\r\n", then=be_silent), None),
    "silent after EHLO": (conversation(b"220 hello\r\n", then=be_silent), None),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_server_is_left_in_time_and_tried_again(name: str) -> None:
    server, status = BROKEN[name]
    started = time.monotonic()
    with server:
        outcome = attempt(EmailChannel(settings(server.port, timeout=HURRY), connect))
        took = time.monotonic() - started
    assert outcome is not None
    assert not outcome.permanent
    assert outcome.status == status
    assert took < PATIENCE / 2
    assert len(str(outcome)) < 300


def test_replies_without_end_are_not_read_until_time_is_up() -> None:
    started = time.monotonic()
    with conversation(b"220 hello\r\n", then=talk_without_end) as server:
        outcome = attempt(EmailChannel(settings(server.port), connect))
        took = time.monotonic() - started
    assert "do not end" in str(outcome)
    assert took < PATIENCE / 2


def test_a_server_that_does_not_say_goodbye_has_still_taken_the_mail() -> None:
    polite = (b"220 hello\r\n", b"250 me\r\n", b"250 sender\r\n", b"250 recipient\r\n", b"354 go on\r\n")
    with conversation(*polite, then=take_the_mail_then_be_silent) as server:
        started = time.monotonic()
        assert attempt(EmailChannel(settings(server.port), connect)) is None
        assert time.monotonic() - started < PATIENCE / 2


def test_nobody_listening_is_tried_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    outcome = attempt(EmailChannel(settings(port), connect))
    assert outcome is not None
    assert not outcome.permanent


def test_what_the_guard_refuses_is_tried_again_with_its_reason() -> None:
    def refuse(host: str, port: int, timeout: float) -> socket.socket:
        raise PermissionError("127.0.0.1 is not public")

    outcome = attempt(EmailChannel(settings(25), refuse))
    assert outcome is not None
    assert not outcome.permanent
    assert "127.0.0.1 is not public" in str(outcome)


def test_starttls_and_login_are_used_where_the_settings_ask_for_them(identity: Identity) -> None:
    sink = SmtpSink(tls_context=identity.server, authenticator=login("tracker", "s3cret"), auth_required=True)
    with sink:
        wanted = settings(sink.port, security=Security.STARTTLS, username="tracker", password="s3cret")
        assert attempt(EmailChannel(wanted, connect, identity.client)) is None
    assert len(sink.mails) == 1


def test_tls_from_the_start_works(identity: Identity) -> None:
    with implicit_tls(identity) as (server, taken):
        wanted = settings(server.port, security=Security.TLS)
        assert attempt(EmailChannel(wanted, connect, identity.client)) is None
    assert taken == [True]


@contextlib.contextmanager
def implicit_tls(identity: Identity) -> Any:
    taken: list[bool] = []

    def serve(connection: socket.socket, closing: threading.Event) -> None:
        with connection.makefile("rb") as lines:
            for place, reply in enumerate((b"220 hello", b"250 me", b"250 sender", b"250 recipient", b"354 go on")):
                if place:
                    lines.readline()
                connection.sendall(reply + b"\r\n")
            lines.readline()
            while lines.readline() != b".\r\n":
                pass
            taken.append(isinstance(connection, ssl.SSLSocket))
            connection.sendall(b"250 taken\r\n")

    with LoopbackServer(serve, identity.server) as server:
        yield server, taken


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_nobody_vouches_for_is_refused(identity: Identity, security: Security) -> None:
    from_the_start = security is Security.TLS
    sink = LoopbackServer(be_silent, identity.server) if from_the_start else SmtpSink(tls_context=identity.server)
    with sink:
        outcome = attempt(EmailChannel(settings(sink.port, security=security), connect))
    assert outcome is not None
    assert not outcome.permanent
    assert "certificate verify failed" in str(outcome)


def test_a_certificate_for_another_host_is_refused(identity: Identity) -> None:
    with SmtpSink(tls_context=identity.server) as sink:
        elsewhere = settings(sink.port, security=Security.STARTTLS, host="mail.example.org")
        outcome = attempt(EmailChannel(elsewhere, connect, identity.client))
    assert outcome is not None
    assert "mail.example.org" in str(outcome)
    assert sink.mails == []


def test_a_server_without_starttls_gets_nothing_where_it_is_required() -> None:
    with SmtpSink() as sink:
        outcome = attempt(EmailChannel(settings(sink.port, security=Security.STARTTLS), connect))
    assert outcome is not None
    assert not outcome.permanent
    assert "STARTTLS" in str(outcome)
    assert sink.mails == []


class Elsewhere(socket.socket):
    """A connection that says it leads to another machine."""

    def getpeername(self) -> tuple[str, int]:
        return ("203.0.113.7", 25)


def connect_elsewhere(host: str, port: int, timeout: float) -> socket.socket:
    away = Elsewhere()
    away.settimeout(timeout)
    away.connect(("127.0.0.1", port))
    return away


def test_auto_requires_starttls_of_another_machine_but_not_of_our_own() -> None:
    with SmtpSink() as sink:
        assert attempt(EmailChannel(settings(sink.port), connect)) is None
        outcome = attempt(EmailChannel(settings(sink.port), connect_elsewhere))
    assert outcome is not None
    assert "STARTTLS" in str(outcome)
    assert len(sink.mails) == 1


def test_a_password_never_travels_unprotected_to_another_machine() -> None:
    seen: list[bytes] = []

    def listen(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(b"220 hello\r\n")
        while line := connection.recv(1000):
            seen.append(line)
            connection.sendall(b"250-me\r\n250 AUTH PLAIN LOGIN\r\n")

    with LoopbackServer(listen) as server:
        wanted = settings(server.port, security=Security.NONE, username="tracker", password="s3cret")
        outcome = attempt(EmailChannel(wanted, connect_elsewhere))
    assert outcome is not None
    assert "unprotected" in str(outcome)
    assert not any(b"AUTH" in line for line in seen)


def test_a_refused_login_waits_for_repair_and_shows_no_password() -> None:
    sink = SmtpSink(authenticator=login("tracker", "right"), auth_require_tls=False)
    with sink:
        wanted = settings(sink.port, username="tracker", password="wr0ng")
        outcome = attempt(EmailChannel(wanted, connect))
    assert outcome is not None
    assert (outcome.permanent, outcome.status) == (False, 535)
    assert str(outcome) == "localhost refused the login (535)"
    assert "wr0ng" not in repr(outcome.__cause__)


@pytest.mark.parametrize("challenge", [b"a", "é".encode(), b"w6k="])
def test_a_login_challenge_that_makes_no_sense_is_tried_again(challenge: bytes) -> None:
    with conversation(
        b"220 hello\r\n", b"250-me\r\n250 AUTH CRAM-MD5\r\n", b"334 " + challenge + b"\r\n", then=hang_up
    ) as server:
        outcome = attempt(EmailChannel(settings(server.port, username="tracker", password="s3cret"), connect))
    assert outcome is not None
    assert not outcome.permanent
    assert "s3cret" not in str(outcome)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "desk",
        "@example.org",
        "desk@",
        "a@example.org,b@example.org",
        "a@example.org;b@example.org",
        "desk@example.org?bcc=x@example.org",
        "desk@example.org\r\nRCPT TO:<x@example.org>",
        "desk@example.org ",
        "Desk <desk@example.org>",
        "<desk@example.org>",
        "désk@example.org",
        "desk@exämple.org",
        "desk%x@example.org",
        "desk@[127.0.0.1]",
        "desk@-example.org",
        "a" * 250 + "@example.org",
    ],
)
def test_what_is_not_one_plain_address_is_refused(text: str) -> None:
    channel = EmailChannel(settings(25), connect)
    with pytest.raises(AddressError):
        channel.check(f"mailto:{text}")


@pytest.mark.parametrize(
    "text", ["desk@example.org", "first.last+tag@sub.example.org", "root@localhost", "d@xn--e1a.example"]
)
def test_one_plain_address_is_accepted(text: str) -> None:
    EmailChannel(settings(25), connect).check(f"mailto:{text}")
