"""Adding, changing and removing watches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from alerts.errors import AddressError
from alerts.registry import channel_of
from db import items, watches
from db.tables.watch import Watch
from tracker.domain.chain import Plain
from tracker.domain.pace import GROUPINGS, PACES, WEEKDAYS, Pace, next_digest
from tracker.domain.routing import EVENT_KINDS, PARTY_KINDS, Rule
from tracker.pipeline.auditing import ITSELF, record
from tracker.watched import pace_of, rule_of
from tracker.wiring import Tracker

DEFAULT_CHANNEL = "stdout:"
DEFAULT_WATCH = "console"


class WatchError(Exception):
    """A watch that cannot be added, changed or removed, with the reason."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a watch is to be: its filters, its channels, and when it tells."""

    rule: Rule = field(default_factory=Rule)
    channels: tuple[str, ...] = ()
    pace: Pace = field(default_factory=Pace)


def plan_of(watch: Watch) -> Plan:
    """Give what a stored watch is."""
    return Plan(rule_of(watch), tuple(watch.channels), pace_of(watch))


def add_watch(
    tracker: Tracker,
    name: str,
    rule: Rule,
    channels: Sequence[str],
    pace: Pace | None = None,
    *,
    who: str = ITSELF,
) -> Watch:
    """Add a watch; the same definition again changes nothing, another one under a taken name is refused."""
    plan = Plan(rule, tuple(dict.fromkeys(channels)) or (DEFAULT_CHANNEL,), pace or Pace())
    _check(tracker, name, plan)
    with tracker.database.writing(alone=True) as session:
        standing = watches.named(session, name)
        if standing is None:
            now = tracker.clock()
            added = watches.add(session, Watch(name=name, created_at=now, **_columns(plan)))
            record(session, now, who, "watch.add", f"watch {name}", **_stated(plan))
            return added
        if plan_of(standing) != plan:
            raise WatchError(
                f"there is another watch named {name!r}: change it with `tracker watch edit`, or choose another name"
            )
        return standing


def edit_watch(tracker: Tracker, name: str, change: Callable[[Plan], Plan], *, who: str) -> Watch:
    """Change a watch; what already waits for its digest waits for the new time, or goes out now."""
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        watch = _standing(watches.named(session, name), name)
        before = plan_of(watch)
        plan = change(before)
        _check(tracker, name, plan)
        for column, value in _columns(plan).items():
            setattr(watch, column, value)
        session.add(watch)
        items.reschedule(session, watch.id or 0, next_due(plan.pace, now))
        session.flush()
        if plan != before:
            record(session, now, who, "watch.edit", f"watch {name}", changed=_changed(before, plan))
        return watch


def remove_watch(tracker: Tracker, name: str, *, who: str) -> None:
    """End a watch; what it alerted stays in the records."""
    now = tracker.clock()
    with tracker.database.writing(alone=True) as session:
        watches.remove(session, _standing(watches.named(session, name), name), now)
        session.flush()
        record(session, now, who, "watch.remove", f"watch {name}")


def renew_feed(tracker: Tracker, name: str, *, who: str) -> None:
    """Give the feeds of a watch other addresses; those that were known until now open nothing any more."""
    with tracker.database.writing(alone=True) as session:
        watch = _standing(watches.named(session, name), name)
        watch.feed_version += 1
        session.add(watch)
        session.flush()
        record(session, tracker.clock(), who, "watch.renew-feed", f"watch {name}")


def next_due(pace: Pace, now: datetime) -> datetime:
    """Give when what waits now is told: at the next digest, or at once."""
    return next_digest(pace, now) if pace.is_digest else now


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


def _standing(watch: Watch | None, name: str) -> Watch:
    if watch is None:
        raise WatchError(f"there is no watch named {name!r}")
    return watch


def _columns(plan: Plan) -> dict[str, Any]:
    rule, pace = plan.rule, plan.pace
    return {
        "sources": list(rule.sources),
        "kinds": list(rule.kinds),
        "programmes": list(rule.programmes),
        "names": list(rule.names),
        "authorities": list(rule.authorities),
        "countries": list(rule.countries),
        "party_kinds": list(rule.party_kinds),
        "subject_lists": list(rule.subject_lists),
        "min_score": rule.min_score,
        "channels": list(plan.channels),
        "pace": pace.every,
        "at": f"{pace.at:%H:%M}",
        "weekday": pace.weekday,
        "zone": pace.zone,
        "grouping": pace.grouping,
    }


def _stated(plan: Plan) -> dict[str, Plain]:
    """Give what of a plan is not as it is without options, as the audit log keeps it (a score as text)."""
    usual = _columns(Plan())
    return {
        column: str(value) if isinstance(value, float) else value
        for column, value in _columns(plan).items()
        if value != usual[column]
    }


def _changed(before: Plan, after: Plan) -> list[str]:
    new = _columns(after)
    return [f"{column}: {old} → {new[column]}" for column, old in _columns(before).items() if new[column] != old]


def _check(tracker: Tracker, name: str, plan: Plan) -> None:
    if not name.strip():
        raise WatchError("a watch needs a name")
    _among(plan.rule.kinds, EVENT_KINDS, "kind of event", "kinds")
    _among(plan.rule.sources, tuple(tracker.sources), "source", "sources")
    _among(plan.rule.party_kinds, PARTY_KINDS, "kind of party", "kinds")
    _among((plan.pace.every,), PACES, "pace", "paces")
    _among((plan.pace.weekday,), WEEKDAYS, "weekday", "weekdays")
    _among((plan.pace.grouping,), GROUPINGS, "grouping", "groupings")
    if plan.rule.min_score is not None and not 0 <= plan.rule.min_score <= 1:
        raise WatchError("a score lies between 0 and 1")
    try:
        ZoneInfo(plan.pace.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise WatchError(f"unknown time zone {plan.pace.zone!r}: zones look like Europe/Brussels") from None
    check_channels(tracker, plan.channels)


def check_channels(tracker: Tracker, addresses: Sequence[str]) -> None:
    """Refuse addresses that nothing can ever be sent to."""
    for address in addresses:
        try:
            channel_of(tracker.channels, address).check(address)
        except AddressError as error:
            raise WatchError(f"{address}: {error}") from None


def _among(given: Sequence[str], known: Sequence[str], one: str, many: str) -> None:
    unknown = [value for value in given if value not in known]
    if unknown:
        raise WatchError(f"unknown {one} {unknown[0]!r}: {many} are {', '.join(known)}")
