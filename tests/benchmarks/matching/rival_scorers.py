"""The others, scored beside ours: rapidfuzz, a score like OFAC's own search, and nomenklatura where it is installed."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

Scorer = Callable[[str, str, str], float]
"""Query, listed name, schema (Person, Company, …) → 0–1."""


def wratio(left: str, right: str, _schema: str) -> float:
    """rapidfuzz's WRatio on lower case."""
    return fuzz.WRatio(left.lower(), right.lower()) / 100


def token_sort(left: str, right: str, _schema: str) -> float:
    """rapidfuzz's token_sort_ratio on lower case without commas."""
    return fuzz.token_sort_ratio(left.lower().replace(",", " "), right.lower().replace(",", " ")) / 100


def like_ofac(left: str, right: str, _schema: str) -> float:
    """The larger of Jaro-Winkler on the whole and the mean of the best per word (OFAC's FAQ 249)."""
    ours, theirs = left.lower().replace(",", "").split(), right.lower().replace(",", "").split()
    if not ours or not theirs:
        return 0.0
    whole = max(
        JaroWinkler.similarity(" ".join(ours), " ".join(theirs)),
        JaroWinkler.similarity(" ".join(sorted(ours)), " ".join(sorted(theirs))),
    )
    parts = sum(max(JaroWinkler.similarity(a, b) for b in theirs) for a in ours) / len(ours)
    return max(whole, parts)


def nomenklatura() -> Scorer | None:
    """logic-v2 of nomenklatura, or None where it is not installed."""
    if find_spec("nomenklatura") is None:
        return None
    make = import_module("followthemoney").model.make_entity
    module = import_module("nomenklatura.matching")
    config = module.ScoringConfig.defaults()
    compare = module.LogicV2.compare

    def score(left: str, right: str, schema: str) -> float:
        query, result = make(schema), make(schema)
        query.id, result.id = f"q {schema} {left}", f"r {schema} {right}"
        query.add("name", left)
        result.add("name", right)
        return float(compare(query, result, config).score)

    return score


def rivals() -> dict[str, Scorer]:
    """All that can run here, by name."""
    found: dict[str, Scorer] = {"WRatio": wratio, "token_sort": token_sort, "like OFAC": like_ofac}
    peer = nomenklatura()
    return found | {"logic-v2": peer} if peer else found
