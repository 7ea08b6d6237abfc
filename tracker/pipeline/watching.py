"""Adding and removing watches."""

from collections.abc import Sequence
from datetime import datetime

from alerts.errors import AddressError
from alerts.registry import channel_of
from db import watches
from db.tables.watch import Watch
from tracker.domain.routing import EVENT_KINDS, Rule
from tracker.pipeline.telling import rule_of
from tracker.wiring import Tracker

DEFAULT_CHANNEL = "stdout:"
DEFAULT_WATCH = "console"


class WatchError(Exception):
    """A watch that cannot be added or removed, with the reason."""


def add_watch(tracker: Tracker, name: str, rule: Rule, channels: Sequence[str]) -> Watch:
    """Add a watch; the same definition again changes nothing, another one under a taken name is refused."""
    addresses = list(dict.fromkeys(channels)) or [DEFAULT_CHANNEL]
    _check(tracker, name, rule, addresses)
    with tracker.database.writing(alone=True) as session:
        standing = watches.named(session, name)
        if standing is None:
            return watches.add(session, _watch(name, rule, addresses, tracker.clock()))
        if rule_of(standing) != rule or standing.channels != addresses:
            raise WatchError(f"there is another watch named {name!r}: remove it first, or choose another name")
        return standing


def remove_watch(tracker: Tracker, name: str) -> None:
    """End a watch; what it alerted stays in the records."""
    with tracker.database.writing(alone=True) as session:
        watch = watches.named(session, name)
        if watch is None:
            raise WatchError(f"there is no watch named {name!r}")
        watches.remove(session, watch, tracker.clock())


def ensure_default_watch(tracker: Tracker) -> None:
    """Where nobody watches anything yet, show everything on the console."""
    with tracker.database.reading() as session:
        if watches.active(session):
            return
    add_watch(tracker, DEFAULT_WATCH, Rule(), [DEFAULT_CHANNEL])


def webhook_secret_of(tracker: Tracker, address: str) -> str | None:
    """Give the secret that signs what goes to an address, None where nothing is signed."""
    scheme, _, url = address.partition(":")
    return tracker.secrets.shown(url) if scheme == "webhook" else None


def _watch(name: str, rule: Rule, addresses: list[str], now: datetime) -> Watch:
    return Watch(
        name=name,
        sources=list(rule.sources),
        kinds=list(rule.kinds),
        programmes=list(rule.programmes),
        names=list(rule.names),
        channels=addresses,
        created_at=now,
    )


def _check(tracker: Tracker, name: str, rule: Rule, addresses: Sequence[str]) -> None:
    if not name.strip():
        raise WatchError("a watch needs a name")
    unknown = [kind for kind in rule.kinds if kind not in EVENT_KINDS]
    if unknown:
        raise WatchError(f"unknown kind of event {unknown[0]!r}: kinds are {', '.join(EVENT_KINDS)}")
    unread = [key for key in rule.sources if key not in tracker.sources]
    if unread:
        raise WatchError(f"unknown source {unread[0]!r}: sources are {', '.join(tracker.sources)}")
    for address in addresses:
        try:
            channel_of(tracker.channels, address).check(address)
        except AddressError as error:
            raise WatchError(f"{address}: {error}") from None
