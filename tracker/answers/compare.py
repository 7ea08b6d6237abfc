"""The answer to a pair of names: how alike they are, and why. Needs no database."""

from dataclasses import asdict

from scrapers.record import PartyKind
from tracker.answers.notation import Answer
from tracker.matching.compare import compare
from tracker.matching.settings import THRESHOLD


def compare_names(left: str, right: str, kind: PartyKind | None = None) -> Answer:
    """Tell how likely two names mean one party, at which settings that is a hit, and what became of every word."""
    found = compare(left, right, kind=kind)
    score = round(found.score, 4)
    return {
        "left": left,
        "right": right,
        "kind": kind,
        "score": score,
        "hit_at": [setting for setting, least in THRESHOLD.items() if score >= least],
        "explanation": found.explanation,
        "parts": [{**asdict(part), "likeness": round(part.likeness, 4)} for part in found.parts],
    }
