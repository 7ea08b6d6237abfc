"""Stored names that a text spells otherwise: `Ousmane Illiasou Djibbo`. The matcher judges every name-like stretch."""

import re
from collections.abc import Callable, Iterator, Sequence

from scrapers.record import Strength
from tracker.extraction.mentions import Mention
from tracker.extraction.tables.common_names import COMMON_NAMES
from tracker.matching.fold import fold
from tracker.matching.index import Match

Search = Callable[[str], Sequence[Match]]
"""Gives the stored names that come near to a name, best first."""

NEAR = 0.92
"""A spelling that scores less is no mention."""

_MOST = 40
"""So many different stretches of a text are looked up, in its order."""

_LEAST_LETTERS = 9
"""Shorter names are too often someone else's."""

_CAPITAL = r"(?:(?:al|el|ash|an|ar|as|at|ad|az)[-'’])?[^\W\d_a-zà-ÿа-яё][\w'’-]+"
_SMALL = r"(?:al|el|bin|ben|ibn|abu|ould|ag|de|del|da|dos|van|von|der|la)"
_STRETCH = re.compile(rf"(?<![\w-]){_CAPITAL}(?:[ \u00a0](?:{_SMALL}[ \u00a0])*{_CAPITAL}){{1,5}}")
_CASELESS = re.compile(r"[\u0600-\u06ff\u4e00-\u9fff]")


def near_mentions(text: str, exact: Sequence[Mention], search: Search) -> tuple[Mention, ...]:
    """Give the stored names that the text spells in another way than any that was found exactly."""
    told = {mention.party_id for mention in exact}
    found: list[Mention] = []
    for start, end in _stretches(text, exact):
        match = next(iter(search(text[start:end])), None)
        if match is not None and match.party_id not in told and _is_sure(match):
            told.add(match.party_id)
            entry = match.entry
            score = round(match.score * 0.9, 2)
            found.append(Mention(text[start:end], start, end, match.party_id, entry.text, entry.strength, score))
    return tuple(found)


def _stretches(text: str, exact: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    seen: set[str] = set()
    for match in _STRETCH.finditer(text):
        written = match[0]
        taken = any(mention.start < match.end() and match.start() < mention.end for mention in exact)
        if taken or written in seen or _CASELESS.search(written) or len(written) < _LEAST_LETTERS:
            continue
        seen.add(written)
        yield match.span()
        if len(seen) == _MOST:
            return


def _is_sure(match: Match) -> bool:
    """Whether the name identifies: strong, with two words or more that are not borne by thousands."""
    words = fold(match.entry.text).split()
    telling = [word for word in words if len(word) > 2 and word not in COMMON_NAMES]
    strong = match.entry.strength is Strength.STRONG and match.score >= NEAR
    return strong and len(words) > 1 and len(telling) > 1 and sum(map(len, words)) >= _LEAST_LETTERS
