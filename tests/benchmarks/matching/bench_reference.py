"""The list measures by the protocol the targets were stated under, for us and the others on the same queries.

Of all aliases 300 are drawn; each is taken from its owner alone while every other name stays; an equal score of
another party does not count against the right one; the threshold is what 1 % of 300 members of Congress reach, and
beside it what 1 % of the hard innocent names reach (``innocent_names``, those of the test half of ``bench_lists``).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
from benchmarks.matching.bench_lists import disturbed
from benchmarks.matching.bench_rivals import RIVALS, Scores
from benchmarks.matching.innocent_names import innocent, namesakes
from benchmarks.matching.matching_lists import ofac

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex

ASKED = 300
_DEEP = 60
"""How many parties are fetched to count those that score higher than the right one."""


@dataclass(frozen=True, slots=True)
class Stood:
    """Where the right party stood: how many others scored higher (``_DEEP`` where it was not found), and its score."""

    higher: int
    score: float


def congress(count: int = 300) -> list[str]:
    """That many members of Congress."""
    lines = Path(__file__).with_name("congress_names.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")][:count]


def hard(entries: Iterable[NameEntry], count: int = 3000) -> list[str]:
    """The hard innocent names of the test half without those that are a listed name re-spelt."""
    return [name for name in innocent(count, (e.text for e in entries))[1::2] if name not in namesakes()]


def drawn(entries: Sequence[NameEntry], strength: Strength) -> list[NameEntry]:
    """300 aliases of that strength, each alias as likely as any other."""
    aliases = [e for e in entries if e.kind is not NameKind.PRIMARY and e.strength is strength]
    return Random(strength.value).sample(aliases, ASKED)


def ask_alone(index: NameIndex, gone: Iterable[NameEntry]) -> list[Stood]:
    """Search each alias while it is out of the index."""
    found = []
    for entry in gone:
        index.remove([entry.name_id])
        found.append(_stood(index, entry.text, entry.party_id))
        index.add([entry])
    return found


def _stood(index: NameIndex, query: str, party: int) -> Stood:
    matches = index.search(query, limit=_DEEP, kind=PartyKind.PERSON)
    own = next((m.score for m in matches if m.party_id == party), None)
    return Stood(_DEEP, 0.0) if own is None else Stood(sum(m.score > own for m in matches), own)


def run(show: Callable[[str], None]) -> None:
    """Print the figures."""
    show("reference protocol: 300 aliases, one taken out at a time, equal scores in favour")
    persons = [e for e in ofac() if e.party_kind is PartyKind.PERSON]
    aliases = {strength: drawn(persons, strength) for strength in Strength}
    wrong = Random(5).sample(disturbed(persons), ASKED)
    _ours(show, persons, aliases, wrong)
    negatives = (congress(), hard(persons))
    for name, scorer in RIVALS.items():
        rival = _Rival(scorer, persons)
        cuts = [rival.cut(names) for names in negatives]
        for strength, gone in aliases.items():
            wanted = [(e.text, e.party_id) for e in gone]
            _show(show, f"{name}: {strength} alias left out", rival.asked(wanted, gone), cuts)
        _show(show, f"{name}: disturbed", rival.asked(wrong), cuts)


def _ours(
    show: Callable[[str], None],
    persons: list[NameEntry],
    aliases: dict[Strength, list[NameEntry]],
    wrong: Sequence[tuple[str, int]],
) -> None:
    index = NameIndex(persons)
    cuts = [_reached(_tops(index, names)) for names in (congress(), hard(persons))]
    for strength, gone in aliases.items():
        _show(show, f"ours: {strength} alias left out", ask_alone(index, gone), cuts)
    _show(show, "ours: disturbed", [_stood(index, text, party) for text, party in wrong], cuts)


def _tops(index: NameIndex, names: Sequence[str]) -> list[float]:
    found = (index.search(name, limit=1, kind=PartyKind.PERSON) for name in names)
    return [matches[0].score if matches else 0.0 for matches in found]


def _reached(tops: Sequence[float], share: float = 0.01) -> float:
    return sorted(tops, reverse=True)[int(len(tops) * share)]


class _Rival:
    """A scorer over all names."""

    def __init__(self, scorer: Callable[[Sequence[str], Sequence[str]], Scores], entries: Sequence[NameEntry]) -> None:
        self._scorer = scorer
        self._texts = [e.text for e in entries]
        self._parties = np.array([e.party_id for e in entries])
        self._place = {e.name_id: i for i, e in enumerate(entries)}

    def cut(self, names: Sequence[str]) -> float:
        """The score that 1 % of these names reach."""
        return _reached(self._scorer(names, self._texts).max(axis=1).tolist())

    def asked(self, wanted: Sequence[tuple[str, int]], gone: Sequence[NameEntry] = ()) -> list[Stood]:
        """Where the right party stood for each (query, party), the alias at the same place of ``gone`` left out."""
        scores = self._scorer([text for text, _ in wanted], self._texts)
        for row, entry in zip(scores, gone, strict=False):
            row[self._place[entry.name_id]] = -1
        return [self._stood(row, party) for row, (_, party) in zip(scores, wanted, strict=True)]

    def _stood(self, row: npt.NDArray[np.float32], party: int) -> Stood:
        own = float(row[self._parties == party].max())
        return Stood(len(set(self._parties[row > own].tolist())), own)


def _show(show: Callable[[str], None], label: str, stood: Sequence[Stood], cuts: Sequence[float]) -> None:
    first, ten = (sum(s.higher < limit for s in stood) / len(stood) for limit in (1, 10))
    over = [f"{sum(s.score > cut for s in stood) / len(stood):.3f} (over {cut:.3g})" for cut in cuts]
    show(f"{label:32} R@1 {first:.3f}  R@10 {ten:.3f}  recall at 1 %: Congress {over[0]}, hard {over[1]}")


if __name__ == "__main__":
    run(print)
