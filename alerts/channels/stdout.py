"""``stdout:`` prints a line or two per notice: what a fresh install shows."""

from datetime import UTC
from typing import TextIO

from alerts.channel import Envelope
from alerts.clean import one_line, web_link
from alerts.errors import AddressError, DeliveryError
from alerts.notice import Digest, Notice
from alerts.parts import Parts


class StdoutChannel:
    """Writes to a text stream."""

    scheme = "stdout"
    for_people = False

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def check(self, address: str) -> None:
        """There is one such address."""
        if address != "stdout:":
            raise AddressError("the address of stdout is stdout: and nothing more")

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write the headline and, where there is any, the evidence below it."""
        seen = notice.seen_at.astimezone(UTC)
        line = f"{seen:%Y-%m-%d %H:%M}Z #{notice.sequence} {one_line(notice.headline, 500)}\n"
        quote = f"“{one_line(notice.evidence.quote, 300)}”" if notice.evidence.quote else ""
        proof = " ".join(filter(None, (quote, web_link(notice.evidence.url))))
        return (line + (f"    {proof}\n" if proof else "")).encode()

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        """Write the headline and a line for each event that is written out."""
        written = digest.written_at.astimezone(UTC)
        lines = [f"{written:%Y-%m-%d %H:%M}Z {one_line(digest.headline, 500)}"]
        lines += [f"    #{notice.sequence} {one_line(notice.headline, 500)}" for notice in digest.notices]
        if digest.count > len(digest.notices):
            lines.append(f"    and {digest.count - len(digest.notices)} more {web_link(digest.link) or ''}".rstrip())
        return ("\n".join(lines) + "\n").encode()

    def send(self, envelope: Envelope) -> None:
        """Print it at once; what the terminal's encoding lacks is shown escaped."""
        encoding = self._stream.encoding or "utf-8"
        text = envelope.body.decode().encode(encoding, "backslashreplace").decode(encoding)
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError) as error:
            raise DeliveryError(f"the output cannot be written to: {error}") from error


def build(parts: Parts) -> StdoutChannel:
    """Build the channel from its parts."""
    return StdoutChannel(parts.stream)
