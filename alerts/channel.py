"""What a channel is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from alerts.notice import Digest, Notice


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message on its way: ``body`` was composed once and is sent unchanged at every attempt.

    ``message_id`` is the same at every attempt, so that a receiver can drop a message it already has; ``attempted_at``
    is the moment of this attempt. ``address`` is the full channel address (``webhook:https://…``, ``mailto:…``).
    """

    message_id: str
    address: str
    body: bytes
    attempted_at: datetime


class Channel(Protocol):
    """A way to be told. One file each in ``alerts/channels/``."""

    scheme: str
    """What its addresses begin with, before the colon."""

    for_people: bool
    """Whether people read it, who want many events of one publication as one message."""

    def check(self, address: str) -> None:
        """Raise ``AddressError`` when nothing can ever be sent to the address."""

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write the message for one notice and one address; pure, called once per delivery."""

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        """Write the message that tells many events at once; pure, called once per delivery."""

    def send(self, envelope: Envelope) -> None:
        """Send it, returning when the receiver has taken it and raising ``DeliveryError`` otherwise."""
