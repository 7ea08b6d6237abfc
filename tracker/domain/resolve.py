"""Whether a claim and a listing speak of the same party.

Joining is a decision with its reason. It is made here only on strong evidence: the name has to agree almost to the
letter, and something else has to agree with it. Everything less stays two parties.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrapers.record import PartyKind
from tracker.matching.compare import compare
from tracker.matching.fold import fold

NAME_AGREES = 0.95
"""Score from which a name says the same words; below it is another spelling and needs a human."""

ALIAS_AGREES = 0.90
FULL_NAME_WORDS = 3
"""A name of so many words that agrees in all of them needs no second witness."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one side: strong names first-hand, weak ones as witnesses only, programmes and birth dates."""

    kind: PartyKind
    names: tuple[str, ...]
    weak_names: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    births: tuple[str, ...] = ()


def same_party(left: Profile, right: Profile) -> str | None:
    """Give the reason, in one sentence, for which both profiles are one party; None when that is not certain enough."""
    if not kinds_agree(left.kind, right.kind) or births_contradict(left.births, right.births):
        return None
    pair = _agreeing_pair(left.names, right.names, left.kind)
    if pair is None:
        return None
    witness = _witness(left, right, pair)
    if witness is None:
        return None
    return f"the name {pair[0]!r} agrees with {pair[1]!r}, and {witness}"


def same_entry(left: Profile, right: Profile) -> str | None:
    """Give the reason for which an entry that a notice printed and another profile are one party, None where unsure.

    A publisher prints an entry as it will list it: the same name to the letter, be it a single word, under a programme
    that both stand under is enough, save for persons, of whom a single word is too little. Where a publisher tells no
    programme, the same name of several words is enough, save again for persons.
    """
    if not kinds_agree(left.kind, right.kind) or births_contradict(left.births, right.births):
        return None
    shared = sorted(set(left.programmes) & set(right.programmes))
    theirs = {fold(name): name for name in right.names}
    for name in left.names:
        words = fold(name)
        if shared and words in theirs and (left.kind != PartyKind.PERSON or " " in words):
            programmes = ", ".join(shared)
            return f"the name {name!r} agrees with {theirs[words]!r} to the letter, and both stand under {programmes}"
        if (
            words in theirs
            and left.kind != PartyKind.PERSON
            and " " in words
            and not _both_tell_programmes(left, right)
        ):
            return f"the name {name!r} agrees with {theirs[words]!r} to the letter"
    return same_party(left, right)


def _both_tell_programmes(left: Profile, right: Profile) -> bool:
    return bool(left.programmes) and bool(right.programmes)


def kinds_agree(left: PartyKind, right: PartyKind) -> bool:
    """Say whether one party can be of both kinds: the same one, or one that is untold."""
    return left == right or PartyKind.OTHER in (left, right)


def births_contradict(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether both sides give birth dates (ISO prefixes) and no year is common to them."""
    years = ({birth[:4] for birth in left}, {birth[:4] for birth in right})
    return all(years) and not years[0] & years[1]


def _agreeing_pair(left: Sequence[str], right: Sequence[str], kind: PartyKind) -> tuple[str, str] | None:
    for ours in left:
        for theirs in right:
            if len(fold(ours).split()) > 1 and compare(ours, theirs, kind=kind).score >= NAME_AGREES:
                return ours, theirs
    return None


def _witness(left: Profile, right: Profile, pair: tuple[str, str]) -> str | None:
    shared = sorted(set(left.programmes) & set(right.programmes))
    if shared:
        return f"both stand under {', '.join(shared)}"
    if {birth[:4] for birth in left.births} & {birth[:4] for birth in right.births}:
        return "the birth dates agree"
    others = _agreeing_alias(left, right, pair)
    if others is not None:
        return f"so does {others[0]!r} with {others[1]!r}"
    words = [set(fold(text).split()) for text in pair]
    if words[0] == words[1] and len(words[0]) >= FULL_NAME_WORDS:
        return f"all of its {len(words[0])} words are the same"
    return None


def _agreeing_alias(left: Profile, right: Profile, pair: tuple[str, str]) -> tuple[str, str] | None:
    ours = _without(pair[0], (*left.names, *left.weak_names))
    theirs = _without(pair[1], (*right.names, *right.weak_names))
    pairs = ((one, other) for one in ours for other in theirs)
    return next((both for both in pairs if compare(*both, kind=left.kind).score >= ALIAS_AGREES), None)


def _without(name: str, names: Iterable[str]) -> list[str]:
    return [other for other in names if fold(other) != fold(name)]
