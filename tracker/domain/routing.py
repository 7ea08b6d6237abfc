"""Which watches take an event, and why the others do not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from tracker.matching.compare import compare
from tracker.matching.fold import fold

ENDPOINT_KINDS = frozenset({"delivery_dead", "endpoint_paused"})
"""Trouble with an address we send to; it is told everywhere but there."""

SERVICE_KINDS = frozenset({"service_degraded", "service_recovered"})
"""Trouble of the tracker itself."""

OPERATIONAL_KINDS = frozenset(
    {"source_degraded", "source_disagrees", "source_recovered", *SERVICE_KINDS, *ENDPOINT_KINDS}
)
QUIET_KINDS = frozenset({"alias_seen", "mentioned"})
"""Kinds a watch gets only when it asks for them by name: a known party in the news is not news by itself."""

EVENT_KINDS = (
    "designated",
    "amended",
    "delisted",
    "relisted",
    "announced",
    "reported",
    "withdrawn",
    "confirmed",
    "matched",
    "mentioned",
    "alias_seen",
    *sorted(OPERATIONAL_KINDS),
)

PARTY_KINDS = ("person", "organisation", "vessel", "aircraft", "other")

NAME_WATCHED = 0.85
"""Score from which a party's name answers to a watched name."""

_WILD = frozenset("*?")


@dataclass(frozen=True, slots=True)
class Rule:
    """The filters of one watch; an empty one takes everything, values within one filter are alternatives.

    A name with ``*`` or ``?`` is a pattern for the whole name, any other is compared as names are. ``min_score`` holds
    back claims and matches that are less sure; what a list says has no score and passes.
    """

    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    party_kinds: tuple[str, ...] = ()
    subject_lists: tuple[str, ...] = ()
    min_score: float | None = None

    @property
    def about_parties(self) -> bool:
        """Whether any filter asks about the party, so that trouble of ours is not meant."""
        asked = (self.programmes, self.names, self.authorities, self.countries, self.party_kinds, self.subject_lists)
        return any(asked) or self.min_score is not None


@dataclass(frozen=True, slots=True)
class Happening:
    """What routing needs to know of an event: ``names`` and ``countries`` are all that are known of its party."""

    kind: str
    source: str
    programmes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    authority: str | None = None
    countries: tuple[str, ...] = ()
    party_kind: str | None = None
    subject_lists: tuple[str, ...] = ()
    score: float | None = None


def takes(rule: Rule, event: Happening) -> bool:
    """Say whether a watch with this rule is told of this event."""
    return next(_objections(rule, event), None) is None


def objections(rule: Rule, event: Happening) -> tuple[str, ...]:
    """Say in words every filter that keeps a watch from being told of this event; none when it is told."""
    return tuple(_objections(rule, event))


def _objections(rule: Rule, event: Happening) -> Iterator[str]:
    if rule.kinds and event.kind not in rule.kinds:
        yield f"kind: {event.kind} is none of {', '.join(rule.kinds)}"
    if not rule.kinds and event.kind in QUIET_KINDS:
        yield f"kind: {event.kind} is told only where it is asked for"
    if rule.sources and event.source not in rule.sources:
        yield f"source: {event.source} is none of {', '.join(rule.sources)}"
    if event.kind not in OPERATIONAL_KINDS:
        yield from _about_the_party(rule, event)
    elif rule.about_parties and not rule.kinds:
        yield f"kind: {event.kind} is about no party, and this watch asks about parties"


def _about_the_party(rule: Rule, event: Happening) -> Iterator[str]:
    # The costly one, comparing names, comes last.
    filters: tuple[tuple[str, Sequence[str], Sequence[str], Callable[[str, str], bool]], ...] = (
        ("programme", rule.programmes, event.programmes, _same),
        ("authority", rule.authorities, _known(event.authority), _contains),
        ("country", rule.countries, event.countries, _begins),
        ("kind of party", rule.party_kinds, _known(event.party_kind), _same),
        ("subject list", rule.subject_lists, event.subject_lists, _same),
        ("name", rule.names, event.names, _called),
    )
    if rule.min_score is not None and event.score is not None and event.score < rule.min_score:
        yield f"score: {event.score:.2f} is below {rule.min_score:.2f}"
    for label, wanted, given, fits in filters:
        if wanted and not any(fits(want, one) for want in wanted for one in given):
            yield f"{label}: {', '.join(given) or 'none known'} is none of {', '.join(wanted)}"


def _known(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _same(want: str, given: str) -> bool:
    return want.casefold() == given.casefold()


def _contains(want: str, given: str) -> bool:
    return f" {fold(want)} " in f" {fold(given)} "


def _begins(want: str, given: str) -> bool:
    # Iran is also published as Iran (Islamic Republic of).
    return f"{fold(given)} ".startswith(f"{fold(want)} ")


def _called(want: str, given: str) -> bool:
    if _WILD & set(want):
        return fnmatchcase(fold(given), " ".join(_fold_pattern(want).split()))
    return compare(want, given).score >= NAME_WATCHED


def _fold_pattern(pattern: str) -> str:
    """Fold what stands between the wildcards; brackets are no wildcards here."""
    pieces, held = [], ""
    for char in pattern:
        if char in _WILD:
            pieces += [_spaced_fold(held), char]
            held = ""
        else:
            held += char
    return "".join((*pieces, _spaced_fold(held)))


def _spaced_fold(text: str) -> str:
    """Fold a piece of a pattern, keeping whether it begins or ends a word."""
    before, after = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    return f"{before}{fold(text)}{after}"
