"""First names that share the family name behind the last of them: `brothers Ali and Hassan Zein`."""

import itertools
from collections.abc import Sequence

from scrapers.record import PartyKind
from tracker.extraction.language import Language
from tracker.extraction.party import Party
from tracker.extraction.words import Word


def share_family_name(found: Sequence[Party], words: Sequence[Word], language: Language) -> None:
    """Give the family name to the first of two joined names, where the words speak of kin."""
    if not any(word.key in language.kin for word in words):
        return
    for one, other in itertools.pairwise(found):
        first, between, last = (
            [word for word in words if start <= word.start < end]
            for start, end in ((one.start, one.end), (one.end, other.start), (other.start, other.end))
        )
        joined = len(between) == 1 and between[0].key in language.conjunctions
        if joined and len(first) == 1 and len(last) > 1 and one.kind in (PartyKind.PERSON, None):
            one.kind, one.tail = PartyKind.PERSON, (last[1].start, last[-1].end)
