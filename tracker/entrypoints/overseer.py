"""Looks at the tracker itself now and then, and tells a dead man's switch outside how the look went."""

import structlog

from alerts.errors import DeliveryError
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.pipeline.oversee import Workshop, oversee
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)


class Overseer:
    """One process's look at itself: what it finds twice in a row is told."""

    def __init__(self, tracker: Tracker, heartbeat: Heartbeat) -> None:
        self._tracker = tracker
        self._heartbeat = heartbeat
        self._began_at = tracker.clock()
        self._found: frozenset[str] = frozenset()

    def tick(self) -> None:
        """Look, then ping: without a whole look there is no ping, so that the switch outside tells."""
        workshop = Workshop(self._began_at, self._heartbeat.stopped(), self._heartbeat.failing())
        self._found = oversee(self._tracker, workshop, self._found)
        if self._tracker.switch is None:
            return
        troubles = sorted({*workshop.silent, *workshop.failing})
        try:
            self._tracker.switch.ping(fine=not troubles, text=", ".join(troubles))
        except DeliveryError as error:
            log.warning("the dead man's switch did not answer", error=str(error))
