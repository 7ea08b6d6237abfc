"""``file:`` appends each notice as one line of JSON to a file."""

import os
from pathlib import Path

from alerts import payload
from alerts.channel import Envelope
from alerts.errors import AddressError, DeliveryError
from alerts.notice import Digest, Notice
from alerts.parts import Parts


class FileChannel:
    """Appends below one folder only: whoever may write watches may not thereby write anywhere."""

    scheme = "file"
    for_people = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def check(self, address: str) -> None:
        """Refuse a path outside the folder."""
        self._path_of(address)

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write the event of a webhook, whole, with the message id that tells repetitions."""
        return payload.write({"id": message_id, **payload.event_of(notice)}) + b"\n"

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        """Write the digest of a webhook."""
        return payload.write({"id": message_id, **payload.digest_of(digest)}) + b"\n"

    def send(self, envelope: Envelope) -> None:
        """Append the line and wait until the disk has it."""
        path = self._path_of(envelope.address)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a+b") as file:
                file.write(_line_end_missing_in(file.fileno()) + envelope.body)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise DeliveryError(f"cannot append to {path.name}: {error.strerror}") from error

    def _path_of(self, address: str) -> Path:
        text = address.removeprefix(f"{self.scheme}:")
        if "\0" in text or not text.startswith("/"):
            raise AddressError("a file's address is file: and an absolute path")
        try:
            path = Path(text).resolve()
            usable = path.is_relative_to(self._folder) and not path.is_dir()
        except (OSError, RuntimeError) as error:
            raise AddressError(f"no file can have this path: {error}") from error
        if not usable:
            raise AddressError("this file is not inside the folder that alerts may write to")
        return path


def _line_end_missing_in(file: int) -> bytes:
    """Return a newline when a crash left half a line at the end: it must not swallow ours."""
    size = os.fstat(file).st_size
    return b"\n" if size and os.pread(file, 1, size - 1) != b"\n" else b""


def build(parts: Parts) -> FileChannel | None:
    """Build the channel where a folder is set."""
    return FileChannel(parts.folder) if parts.folder else None
