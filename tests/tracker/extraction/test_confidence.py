"""What a claim's confidence promises, held against the labelled texts by which it was set."""

import importlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tracker.extraction.confidence import MEASURED, Cue

LABELLED = Path(__file__).parents[2] / "benchmarks" / "extraction"
FEW = 30
"""Of fewer claims a share says little."""
CHANCE = 0.01
"""By so much two shares of hundreds of claims that are nearly all right differ by chance."""


@pytest.fixture(scope="module")
def told() -> list[tuple[float, int, int]]:
    """Each confidence on the development texts, with the right claims and all claims told with it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(LABELLED))
        cases: Any = importlib.import_module("labelled").cases
        measure: Any = importlib.import_module("measure").measure
        return list(measure(cases("development")).calibration())


def test_the_confidence_of_a_cue_is_the_share_of_its_claims_that_are_right(told: list[tuple[float, int, int]]) -> None:
    for confidence, right, claims in told:
        if claims >= FEW:
            assert (right + 1) / (claims + 2) == pytest.approx(confidence, abs=0.05)


def test_what_is_told_with_more_confidence_is_more_often_right(told: list[tuple[float, int, int]]) -> None:
    shares = [((right + 1) / (claims + 2), claims) for _, right, claims in told]
    assert len(shares) == len(Cue)
    for (less, fewer), (more, further) in pairwise(shares):
        assert less <= more + (0.05 if min(fewer, further) < FEW else CHANCE)


def test_every_cue_has_a_confidence_of_its_own() -> None:
    assert set(MEASURED) == set(Cue)
    assert len(set(MEASURED.values())) == len(Cue)
