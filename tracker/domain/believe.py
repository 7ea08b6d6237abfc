"""Whether a list document may be believed."""

from collections.abc import Collection
from dataclasses import dataclass

from scrapers.record import Reading


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a document is not believed: the error class operators see, and a plain sentence."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a source's documents are expected to hold: at least so many records, and no more than a share vanished."""

    min_records: int
    max_shrink: float


LARGEST_GROWTH = 10
"""A list does not grow tenfold between two looks; a document of another list, or of all lists together, may seem to."""

SMALL_LIST = 50
"""Below so many standing listings growth says nothing."""

SMALL_LOSS = 2
"""So many listings may always vanish at once: in a tiny list one delisting is a large share."""


def doubt(reading: Reading, active: Collection[str], expectation: Expectation) -> Doubt | None:
    """Say why a reading is not to be believed, or None when it is; ``active`` are the references that stand now."""
    found = len(reading.listings)
    if found == 0:
        return Doubt("empty", "the document holds no records")
    if reading.declared is not None and reading.declared != found + len(reading.rejects):
        return Doubt("truncated", f"the document declares {reading.declared} records but holds {found}")
    if found < expectation.min_records:
        return Doubt("too_few", f"{found} records, below the {expectation.min_records} this source is known to hold")
    if len(active) >= SMALL_LIST and found >= LARGEST_GROWTH * len(active):
        return Doubt("grown", f"{found} records where {len(active)} stood: more than ten times as many")
    present = {listing.ref for listing in reading.listings} | {reject.ref for reject in reading.rejects}
    vanished = sum(ref not in present for ref in active)
    if vanished > max(SMALL_LOSS, expectation.max_shrink * len(active)):
        share = f"{vanished} of {len(active)} listings vanished at once"
        return Doubt("shrunk", f"{share}, more than the {expectation.max_shrink:.0%} that are believed")
    return None
