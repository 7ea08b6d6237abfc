"""``mailto:`` sends one mail to one recipient through the configured mail server."""

import ssl

from alerts.channel import Envelope
from alerts.errors import AddressError
from alerts.letter import Mailing, write_digest, write_letter
from alerts.notice import Digest, Notice
from alerts.parts import Connect, Parts, SmtpSettings, WaysOut, is_mail_address, no_ways_out
from alerts.submission import submit


class EmailChannel:
    """Writes text and HTML, and submits by SMTP; certificates are always checked."""

    scheme = "mailto"
    for_people = True

    def __init__(
        self,
        settings: SmtpSettings,
        connect: Connect,
        tls: ssl.SSLContext | None = None,
        ways_out: WaysOut = no_ways_out,
    ) -> None:
        self._settings = settings
        self._connect = connect
        self._tls = tls or ssl.create_default_context()
        self._ways_out = ways_out

    def check(self, address: str) -> None:
        """Refuse what is not exactly one address."""
        self._recipient_of(address)

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write the mail."""
        return write_letter(notice, self._mailing(message_id, address, notice.watch))

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        """Write the mail that tells many events."""
        return write_digest(digest, self._mailing(message_id, address, digest.watch))

    def send(self, envelope: Envelope) -> None:
        """Hand it to the mail server."""
        submit(self._settings, self._connect, self._tls, self._recipient_of(envelope.address), envelope.body)

    def _mailing(self, message_id: str, address: str, watch: str) -> Mailing:
        recipient = self._recipient_of(address)
        return Mailing(message_id, self._settings.sender, recipient, watch, self._ways_out(watch, address))

    def _recipient_of(self, address: str) -> str:
        recipient = address.removeprefix(f"{self.scheme}:")
        if not is_mail_address(recipient):
            raise AddressError(
                "a mail address looks like mailto:desk@example.org: one recipient, ASCII, nothing after it"
            )
        return recipient


def build(parts: Parts) -> EmailChannel | None:
    """Build the channel where a mail server is set."""
    return EmailChannel(parts.smtp, parts.connect, ways_out=parts.ways_out) if parts.smtp else None
