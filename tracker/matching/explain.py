"""One plain sentence that says why two names got their score."""

from collections.abc import Sequence

from tracker.matching.part import Part


def sentence(parts: Sequence[Part]) -> str:
    """What agreed, what differed in spelling, what stood only on one side."""
    same = [p.ours for p in parts if p.ours and p.theirs and p.rule == "same"]
    alike = [f"{p.ours} ~ {p.theirs} ({p.rule})" for p in parts if p.ours and p.theirs and p.rule != "same"]
    ours = [p.ours for p in parts if p.ours and not p.theirs]
    theirs = [p.theirs for p in parts if p.theirs and not p.ours]
    clauses = [f"{', '.join(same)} the same"] if same else []
    clauses += [f"{', '.join(alike)}"] if alike else []
    clauses += [f"only the query has {', '.join(ours)}"] if ours else []
    clauses += [f"only the listed name has {', '.join(theirs)}"] if theirs else []
    return ("; ".join(clauses) or "no word in common").capitalize() + "."
