"""What channels are made of: built once by the wiring and passed in."""

import re
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import getaddresses, parseaddr
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

import httpx

Connect = Callable[[str, int, float], socket.socket]
"""Opens a TCP connection to (host, port) within so many seconds, having judged the address."""

Confined = Callable[[str, Mapping[str, Any]], dict[str, Any]]
"""Runs ``module:function`` with the named arguments in a process that connects only where it may, and ends it in time.

Its answer has ``refused`` added: why connections were not made. ``OSError`` when it broke off, ``TimeoutError`` when it
took too long.
"""


@dataclass(frozen=True, slots=True)
class WayOut:
    """How a recipient stops the messages of one watch: by a link (one click, RFC 8058), by a mail, or not at all."""

    url: str | None = None
    mail: str | None = None


NO_WAY_OUT = WayOut()

WaysOut = Callable[[str, str], WayOut]
"""Gives the way out for (watch, channel address)."""


def no_ways_out(_watch: str, _address: str) -> WayOut:
    """Give no way out: there is nobody to ask."""
    return NO_WAY_OUT


_ADDRESS = re.compile(r"[A-Za-z0-9.!#$&'*+/=^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*")


class Security(StrEnum):
    """How the way to the mail server is protected."""

    AUTO = "auto"
    """STARTTLS is required unless the server's address is this machine's own."""
    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """The mail server and how to speak to it; ``timeout`` are the seconds one message may take in all."""

    host: str
    port: int
    sender: str
    security: Security = Security.AUTO
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: float = 20.0

    def __post_init__(self) -> None:
        one = self.sender.isprintable() and len(getaddresses([self.sender])) == 1
        if not (one and is_mail_address(self.sender_address)):
            raise ValueError("the sender of mail is one address, such as Tracker <tracker@example.org>")
        if (self.username is None) != (self.password is None):
            raise ValueError("a mail server's user name and password come together")
        if not all((text or "").isascii() for text in (self.username, self.password)):
            raise ValueError("a mail server's user name and password are ASCII")

    @property
    def sender_address(self) -> str:
        """The sender without its display name."""
        return parseaddr(self.sender)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything the channels need from outside.

    ``client`` and ``connect`` are guarded doors, and ``client`` ends a whole exchange in time (20 s is usual, 30 s the
    most); ``secrets`` gives the decoded signing secrets of a webhook URL, several during a rotation; ``stream`` is
    where ``stdout:`` writes. Without ``smtp`` there is no mail channel, without ``folder`` (the only place where files
    may be written) no file channel, without ``confined`` no chats, whose secret URLs ``chats`` holds by their names.
    ``ways_out`` says how a recipient of mail may end it.
    """

    client: httpx.Client
    secrets: Callable[[str], tuple[bytes, ...]]
    connect: Connect
    stream: TextIO
    smtp: SmtpSettings | None = None
    folder: Path | None = None
    confined: Confined | None = None
    chats: Mapping[str, str] = field(default_factory=dict, repr=False)
    ways_out: WaysOut = no_ways_out


def is_mail_address(text: str) -> bool:
    """Say whether the text is one plain address that every mail server takes."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None
