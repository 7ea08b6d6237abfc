"""Logs what becomes of the sources: a failure at once, not only when it has lasted."""

import structlog

from db import sources
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)


class SourceLog:
    """Looks at the sources now and then and logs what changed since the last look."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self._seen = self._look()

    def tick(self) -> None:
        """Log each source whose state, error or record count is another than before."""
        now = self._look()
        for key, (state, error, records) in now.items():
            if self._seen.get(key) == (state, error, records):
                continue
            if error is None:
                log.info("source", source=key, state=state, records=records)
            else:
                log.warning("source", source=key, state=state, error=error)
        self._seen = now

    def _look(self) -> dict[str, tuple[str, str | None, int | None]]:
        with self._tracker.database.reading() as session:
            return {row.key: (row.state, row.error, row.records) for row in sources.all_states(session)}
