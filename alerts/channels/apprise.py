"""``apprise:`` tells a chat service (Slack, Teams, Telegram, ntfy …) through Apprise, in a confined process.

The address holds a name only; the URL behind it is a secret of the settings. Apprise says whether a service took a
message and little more, so every failure is worth another try.
"""

import json
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from alerts.channel import Envelope
from alerts.chat_text import write_chat, write_chat_digest
from alerts.errors import AddressError, DeliveryError
from alerts.notice import Digest, Notice
from alerts.parts import Confined, Parts

_MISSING = "Apprise is not installed here: pip install 'designation-tracker[apprise]'"


class AppriseChannel:
    """Hands the stored title and text to Apprise; of several targets each has a name and is delivered by itself."""

    scheme = "apprise"
    for_people = True

    def __init__(self, confined: Confined, chats: Mapping[str, str]) -> None:
        self._confined = confined
        self._chats = chats

    def check(self, address: str) -> None:
        """Refuse a name without a URL, and a URL that Apprise or we cannot use; nothing is sent."""
        name = self._name_of(address)
        if name not in self._chats:
            known = f"there are {', '.join(sorted(self._chats))}" if self._chats else "there are none"
            raise AddressError(
                f"the settings name no chat {name[:60]!r} ({known}): set TRACKER_APPRISE__NAME to its URL"
            )
        if not _is_installed():
            raise AddressError(_MISSING)
        try:
            told = self._confined("alerts.chat:describe", {"url": self._chats[name]})
        except OSError as error:
            raise AddressError(f"the chat {name} could not be looked at: {error}") from error
        if "wrong" in told:
            raise AddressError(f"the URL of the chat {name} cannot be used: {told['wrong']}")

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write title and text."""
        return write_chat(notice)

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        """Write title and text about many events."""
        return write_chat_digest(digest)

    def send(self, envelope: Envelope) -> None:
        """Let Apprise send it; a chat whose URL was taken out of the settings waits until it is back."""
        name = self._name_of(envelope.address)
        if name not in self._chats:
            raise DeliveryError(f"the settings name no chat {name} any more")
        if not _is_installed():
            raise DeliveryError(_MISSING)
        try:
            told = self._confined("alerts.chat:post", {"url": self._chats[name], **json.loads(envelope.body)})
        except OSError as error:
            raise DeliveryError(f"chat {name}: {error}") from error
        if not told["taken"]:
            raise _failure(name, told)

    def _name_of(self, address: str) -> str:
        return address.removeprefix(f"{self.scheme}:")


def _is_installed() -> bool:
    return find_spec("apprise") is not None


def _failure(name: str, told: Mapping[str, Any]) -> DeliveryError:
    if told["refused"]:
        return DeliveryError(f"chat {name}: refused to connect: {told['refused'][0]}")
    status: int | None = told["status"]
    answered = f"the service answered {status}" if status else "the service could not be reached or did not take it"
    return DeliveryError(f"chat {name}: {answered}; Apprise tells no more", status=status)


def build(parts: Parts) -> AppriseChannel | None:
    """Build the channel where there is a confined process to send in."""
    return AppriseChannel(parts.confined, parts.chats) if parts.confined else None
