"""How well the claims of a text agree with what was expected of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from labelled import Case, Expected

from scrapers.record import Claim
from tracker.extraction.claims import extract
from tracker.matching.fold import fold


@dataclass(slots=True)
class Tally:
    """Counts of right, wrong and missing things, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    confidences: list[tuple[float, bool]] = field(default_factory=list)

    def share(self, right: str, *wrong: str) -> float:
        """The share of ``right`` among itself and the ``wrong`` ones; 1 where there was nothing to get wrong."""
        total = self.counts[right] + sum(self.counts[name] for name in wrong)
        return self.counts[right] / total if total else 1.0

    def calibration(self) -> list[tuple[float, int, int]]:
        """Each confidence with the number of its claims that are right, and of all of them."""
        told = Counter(confidence for confidence, _ in self.confidences)
        right = Counter(confidence for confidence, is_right in self.confidences if is_right)
        return [(confidence, right[confidence], told[confidence]) for confidence in sorted(told)]


def measure(cases: Iterable[Case]) -> Tally:
    """Read all texts and count."""
    tally = Tally()
    for case in cases:
        _count(case, extract(case.article), tally)
    return tally


def _count(case: Case, claims: tuple[Claim, ...], tally: Tally) -> None:
    place = f"{case.language} {case.number}"
    if not case.expected:
        tally.counts["silent" if not claims else "noisy"] += 1
    left = list(claims)
    for expected in case.expected:
        claim = next((claim for claim in left if _same(claim, expected)), None)
        if claim is None:
            tally.counts["name missing"] += 1
            tally.errors.append(f"{place}: missing {expected.name!r} among {[one.names[0].text for one in claims]}")
            continue
        left.remove(claim)
        tally.counts["name right"] += 1
        tally.confidences.append((claim.confidence, True))
        _compare(place, claim, expected, tally)
    for claim in left:
        tally.counts["name wrong"] += 1
        tally.confidences.append((claim.confidence, False))
        tally.errors.append(
            f"{place}: wrongly {claim.names[0].text!r} ({claim.action.value}) from {claim.quote[:100]!r}"
        )


def _same(claim: Claim, expected: Expected) -> bool:
    return claim.action.value == expected.action and fold(claim.names[0].text) == fold(expected.name)


def _compare(place: str, claim: Claim, expected: Expected, tally: Tally) -> None:
    _compare_aliases(place, claim, expected, tally)
    told = (
        ("authority", claim.authority or "", expected.authorities),
        ("programmes", frozenset(claim.programmes), expected.programmes),
        ("day", claim.acted_on or "", expected.days),
    )
    for what, value, accepted in told:
        if not accepted:
            continue
        right = value in accepted
        tally.counts[f"{what} {'right' if right else 'wrong'}"] += 1
        if not right:
            tally.errors.append(f"{place}: {expected.name}: {what} {value!r}, expected {accepted}")


def _compare_aliases(place: str, claim: Claim, expected: Expected, tally: Tally) -> None:
    found = {fold(name.text) for name in claim.names[1:]}
    wanted = min(
        ({fold(name) for name in choice} for choice in expected.aliases), key=lambda choice: len(choice ^ found)
    )
    tally.counts["alias right"] += len(found & wanted)
    tally.counts["alias wrong"] += len(found - wanted)
    tally.counts["alias missing"] += len(wanted - found)
    if found != wanted:
        tally.errors.append(f"{place}: {expected.name}: aliases {sorted(found)}, expected {sorted(wanted)}")
