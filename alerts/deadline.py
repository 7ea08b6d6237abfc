"""Limits one HTTP exchange as a whole: httpx limits only each single wait, so a slow drip could hold us for ever."""

import contextlib
import socket
import threading
from types import TracebackType
from typing import Any

_CONNECTED = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class Deadline:
    """Cuts the exchange's connection when its time is up.

    Pass ``trace`` as the request's ``trace`` extension and send ``Connection: close``, so that the connection is the
    exchange's own. A cut shows as a lost connection; ``expired`` tells the two apart.
    """

    def __init__(self, seconds: float) -> None:
        self.expired = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Learn the connection as soon as there is one."""
        if event in _CONNECTED:
            self._socket = info["return_value"].get_extra_info("socket")
            if self.expired:
                self._cut()

    def _expire(self) -> None:
        self.expired = True
        self._cut()

    def _cut(self) -> None:
        if self._socket is None:
            return
        # Not the method of the TLS socket: that one also drops its TLS state, which another thread is reading from.
        # A socket that has gone in the meantime needs no cutting.
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
