"""When each step last showed that it lives, and since when it fails."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Lock


class Heartbeat:
    """Remembers the last beat of every step, and the first of its failures in a row; safe for threads."""

    def __init__(self, clock: Callable[[], datetime], patience: Mapping[str, timedelta]) -> None:
        self._clock = clock
        self._patience = patience
        self._beats = dict.fromkeys(patience, clock())
        self._failing: dict[str, datetime] = {}
        self._lock = Lock()

    def beat(self, step: str) -> None:
        """Note that a step is alive."""
        with self._lock:
            self._beats[step] = self._clock()

    def failed(self, step: str) -> None:
        """Note that a try of a step failed."""
        with self._lock:
            self._failing.setdefault(step, self._clock())

    def worked(self, step: str) -> None:
        """Note that a try of a step went well."""
        with self._lock:
            self._failing.pop(step, None)

    def failing(self) -> dict[str, datetime]:
        """Give the steps of which every try has failed lately, with the first of those failures."""
        with self._lock:
            return dict(self._failing)

    def stopped(self) -> dict[str, datetime]:
        """Give the steps that have been silent for longer than they may be, with their last beat."""
        now = self._clock()
        with self._lock:
            return {step: last for step, last in self._beats.items() if now - last > self._patience[step]}
