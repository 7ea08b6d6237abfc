"""Whether two articles are one text: syndicated, cut, with another headline or another last paragraph.

A text is kept as a sketch: the smallest hashes of its runs of five words. The share of common ones in two sketches
estimates the share of common runs in the texts (A. Broder, 1997). Independent reports of one event share nearly none.
"""

import re
from zlib import crc32

from tracker.matching.fold import fold

RUN = 5
"""Words in a run."""

SIZE = 32
"""Hashes in a sketch."""

FEWEST_RUNS = 24
"""A text with fewer runs is too short to tell a copy from a coincidence."""

COMMON = 10
"""Common hashes from which one text is a copy of another: about a third of all their runs."""

_WORD = re.compile(r"\w+")
_LONGEST = 20_000
"""Characters that are looked at."""


def sketch(text: str) -> tuple[int, ...]:
    """Give the sketch of a text, smallest hash first; nothing for a text that is too short."""
    words = _WORD.findall(fold(text[:_LONGEST]))
    runs = {crc32(" ".join(words[place : place + RUN]).encode()) for place in range(len(words) - RUN + 1)}
    return tuple(sorted(runs)[:SIZE]) if len(runs) >= FEWEST_RUNS else ()
