"""Which watches take an event."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.matching.compare import compare

SERVICE_KINDS = frozenset({"service_degraded", "service_recovered"})
"""Trouble of the tracker itself."""

OPERATIONAL_KINDS = frozenset({"source_degraded", "source_disagrees", "source_recovered", *SERVICE_KINDS})
QUIET_KINDS = frozenset({"mentioned"})
"""Kinds a watch gets only when it asks for them by name: a known party in the news is not news by itself."""

EVENT_KINDS = (
    "designated",
    "amended",
    "delisted",
    "relisted",
    "announced",
    "reported",
    "confirmed",
    "mentioned",
    *sorted(OPERATIONAL_KINDS),
)

NAME_WATCHED = 0.85
"""Score from which a party's name answers to a watched name."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The filters of one watch; an empty one takes everything, values within one filter are alternatives."""

    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """What routing needs to know of an event: ``names`` are all names of its party."""

    kind: str
    source: str
    programmes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def takes(rule: Rule, event: Happening) -> bool:
    """Say whether a watch with this rule is told of this event."""
    wanted = event.kind in rule.kinds if rule.kinds else event.kind not in QUIET_KINDS
    if not wanted or (rule.sources and event.source not in rule.sources):
        return False
    if event.kind in OPERATIONAL_KINDS and not rule.kinds:
        return not (rule.programmes or rule.names)
    return _programme_wanted(rule, event) and _name_wanted(rule.names, event.names)


def _programme_wanted(rule: Rule, event: Happening) -> bool:
    wanted = {programme.casefold() for programme in rule.programmes}
    return not wanted or any(programme.casefold() in wanted for programme in event.programmes)


def _name_wanted(wanted: Sequence[str], names: Sequence[str]) -> bool:
    return not wanted or any(compare(want, name).score >= NAME_WATCHED for want in wanted for name in names)
