"""What missed aliases have in common with other names of their party: the error analysis of the development half."""

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.matching.bench_lists import Found, alarm_thresholds, find, half, left_out
from benchmarks.matching.innocent_names import innocent
from benchmarks.matching.matching_lists import ofac
from benchmarks.matching.padded_names import padded

from scrapers.record import PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex
from tracker.matching.likeness import likeness
from tracker.matching.name import parse
from tracker.matching.word import Role, Word

_TELLING = (Role.NAME, Role.GENERIC, Role.PLACE)
_IN_COMMON = 0.6
"""From this likeness on a word counts as being in common."""


def run(show: Callable[[str], None]) -> None:
    """Print how many are missed, by what they have in common."""
    entries = ofac()
    persons = [e for e in entries if e.party_kind is PartyKind.PERSON]
    cut, _ = alarm_thresholds(NameIndex(persons), innocent(3000, (e.text for e in persons))[::2])
    for strength in Strength:
        gone = left_out(persons, strength)
        kept = _without(persons, gone)
        found = _asked(NameIndex(kept), gone, PartyKind.PERSON)
        if strength is Strength.STRONG:
            _show(show, f"strong, score {cut:.3f} or less", [(e, f.score <= cut) for e, f in found], kept)
        else:
            _show(show, "weak, not among ten", [(e, f.rank is None) for e, f in found], kept)
    gone = Random(994).sample(left_out(entries, Strength.STRONG), 994)
    kept = _without(entries, gone)
    found = _asked(NameIndex(padded(kept, 100_000)), gone, None)
    _show(show, "padded, not among ten", [(e, f.rank is None) for e, f in found], kept)


def _without(entries: Sequence[NameEntry], gone: Sequence[NameEntry]) -> list[NameEntry]:
    ids = {e.name_id for e in gone}
    return [e for e in entries if e.name_id not in ids]


def _asked(index: NameIndex, gone: Sequence[NameEntry], kind: PartyKind | None) -> list[tuple[NameEntry, Found]]:
    asked = [e for e in gone if half(e.party_id) == "development"]
    return list(zip(asked, find(index, [(e.text, e.party_id) for e in asked], kind), strict=True))


def _show(
    show: Callable[[str], None], label: str, asked: Sequence[tuple[NameEntry, bool]], kept: Sequence[NameEntry]
) -> None:
    missed = [entry for entry, is_missed in asked if is_missed]
    show(f"{label}: {len(missed)} of {len(asked)}")
    others = {party: [e for e in kept if e.party_id == party] for party in {e.party_id for e in missed}}
    counted = Counter((in_common(e, others[e.party_id]), e.party_kind.value) for e in missed)
    for (what, kind), number in counted.most_common():
        show(f"  {number:4}  {kind:12}  {what}")


def in_common(alias: NameEntry, others: Sequence[NameEntry]) -> str:
    """What an alias has in common with other names of its party."""
    words = [w for w in parse(alias.text, alias.party_kind).words if w.role in _TELLING]
    met = [_met(words, other) for other in others]
    most, together = max(map(len, met), default=0), len(set().union(*met))
    if most == len(words):
        return "all words with one name, which says more, or they weigh little"
    if together == len(words):
        return "all words with several names"
    if most > 1:
        return "two or more words with one name, another in the place of the rest"
    return "one word" if together else "no word"


def _met(words: Sequence[Word], other: NameEntry) -> set[int]:
    theirs = parse(other.text, other.party_kind).words
    return {i for i, word in enumerate(words) if any(likeness(word, each)[0] >= _IN_COMMON for each in theirs)}


if __name__ == "__main__":
    run(print)
