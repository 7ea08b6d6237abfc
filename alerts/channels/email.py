"""``mailto:`` sends one mail to one recipient through the configured mail server."""

import ssl

from alerts.channel import Envelope
from alerts.errors import AddressError
from alerts.letter import write_letter
from alerts.notice import Notice
from alerts.parts import Connect, Parts, SmtpSettings, is_mail_address
from alerts.submission import submit


class EmailChannel:
    """Writes text and HTML, and submits by SMTP; certificates are always checked."""

    scheme = "mailto"

    def __init__(self, settings: SmtpSettings, connect: Connect, tls: ssl.SSLContext | None = None) -> None:
        self._settings = settings
        self._connect = connect
        self._tls = tls or ssl.create_default_context()

    def check(self, address: str) -> None:
        """Refuse what is not exactly one address."""
        self._recipient_of(address)

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write the mail."""
        return write_letter(notice, message_id, self._settings.sender, self._recipient_of(address))

    def send(self, envelope: Envelope) -> None:
        """Hand it to the mail server."""
        submit(self._settings, self._connect, self._tls, self._recipient_of(envelope.address), envelope.body)

    def _recipient_of(self, address: str) -> str:
        recipient = address.removeprefix(f"{self.scheme}:")
        if not is_mail_address(recipient):
            raise AddressError(
                "a mail address looks like mailto:desk@example.org: one recipient, ASCII, nothing after it"
            )
        return recipient


def build(parts: Parts) -> EmailChannel | None:
    """Build the channel where a mail server is set."""
    return EmailChannel(parts.smtp, parts.connect) if parts.smtp else None
