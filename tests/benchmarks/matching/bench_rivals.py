"""The same list measures for the others, by scoring every name; equal scores count against them as against us."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from benchmarks.matching.bench_lists import disturbed, half, left_out
from benchmarks.matching.innocent_names import innocent, namesakes
from benchmarks.matching.matching_lists import ofac
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from scrapers.record import PartyKind, Strength
from tracker.matching.entry import NameEntry

Scores = npt.NDArray[np.float32]


def _plain(text: str) -> str:
    return " ".join(text.lower().replace(",", " ").split())


def _sorted(text: str) -> str:
    return " ".join(sorted(_plain(text).split()))


def wratio(asked: Sequence[str], names: Sequence[str]) -> Scores:
    """rapidfuzz's WRatio, 0–100."""
    return process.cdist([*map(_plain, asked)], [*map(_plain, names)], scorer=fuzz.WRatio, dtype=np.float32)


def token_sort(asked: Sequence[str], names: Sequence[str]) -> Scores:
    """rapidfuzz's token_sort_ratio, 0–100."""
    return process.cdist([*map(_sorted, asked)], [*map(_sorted, names)], scorer=fuzz.ratio, dtype=np.float32)


def like_ofac(asked: Sequence[str], names: Sequence[str]) -> Scores:
    """Jaro-Winkler on the whole, in the given and in alphabetical order, or the mean of the best for each word."""
    whole = process.cdist([*map(_plain, asked)], [*map(_plain, names)], scorer=JaroWinkler.similarity, dtype=np.float32)
    ordered = process.cdist(
        [*map(_sorted, asked)], [*map(_sorted, names)], scorer=JaroWinkler.similarity, dtype=np.float32
    )
    return 100 * np.maximum(np.maximum(whole, ordered), _by_words(asked, names))


def _by_words(asked: Sequence[str], names: Sequence[str]) -> Scores:
    held = [_plain(name).split() or [""] for name in names]
    flat = [word for words in held for word in words]
    starts = np.cumsum([0, *(len(words) for words in held)])[:-1]
    means = []
    for query in asked:
        alike = process.cdist(_plain(query).split() or [""], flat, scorer=JaroWinkler.similarity, dtype=np.float32)
        means.append(np.maximum.reduceat(alike, starts, axis=1).mean(axis=0))
    return np.array(means, np.float32)


RIVALS = {"WRatio": wratio, "token_sort": token_sort, "like OFAC": like_ofac}


def run(show: Callable[[str], None], step: int = 5) -> None:
    """Print the figures on every fifth query of the test half."""
    persons = [e for e in ofac() if e.party_kind is PartyKind.PERSON]
    harmless = [name for name in innocent(3000, (e.text for e in persons))[1::2] if name not in namesakes()]
    for name, scorer in RIVALS.items():
        tops = np.sort(scorer(harmless, [e.text for e in persons]).max(axis=1))
        cut = float(tops[-int(len(tops) * 0.01) - 1])
        for strength in Strength:
            gone = left_out(persons, strength)
            ids = {e.name_id for e in gone}
            wanted = [(e.text, e.party_id) for e in gone if half(e.party_id) == "test"][::step]
            _show(
                show,
                f"{name}: {strength} alias left out",
                scorer,
                wanted,
                [e for e in persons if e.name_id not in ids],
                cut,
            )
        wanted = [w for w in disturbed(persons) if half(w[1]) == "test"][::step]
        _show(show, f"{name}: disturbed", scorer, wanted, persons, cut)


def _show(
    show: Callable[[str], None],
    label: str,
    scorer: Callable[[Sequence[str], Sequence[str]], Scores],
    wanted: Sequence[tuple[str, int]],
    entries: Sequence[NameEntry],
    cut: float,
) -> None:
    parties = np.array([e.party_id for e in entries])
    scores = scorer([text for text, _ in wanted], [e.text for e in entries])
    ranks, over = [], 0
    for row, (_, party) in zip(scores, wanted, strict=True):
        own = row[parties == party].max()
        ranks.append(len(set(parties[(row >= own) & (parties != party)].tolist())))
        over += own > cut
    first, ten = (sum(rank < limit for rank in ranks) / len(ranks) for limit in (1, 10))
    show(f"{label:38} n={len(ranks):4} R@1 {first:.3f}  R@10 {ten:.3f}  recall over {cut:.1f}: {over / len(ranks):.3f}")


if __name__ == "__main__":
    run(print)
