"""A name's place among words, and names in quotes."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.extraction.words import Word

_QUOTE_LIMIT = 9
_SAYING, _PLAIN, _PARTICLE = 5, 3, 3
"""More words than this in quotes, so many of them small and longer than a particle, are a saying and no name."""


@dataclass(frozen=True, slots=True)
class Span:
    """A name's words ``first`` up to ``last`` (not with it); reading goes on at ``after``, behind a closing quote."""

    first: int
    last: int
    after: int
    quoted: bool = False


def closing(words: Sequence[Word], position: int) -> int:
    """The place of the bracket or quote that closes the one at this place; the end of the words where none does."""
    opening = words[position].text
    wanted = {"(": ")", "[": "]"}.get(opening, opening)
    for other in range(position + 1, len(words)):
        if words[other].text == wanted:
            return other
    return len(words)


def comma_form(words: Sequence[Word]) -> int:
    """How many words a leading `SURNAME, Given Names` takes, 0 when there is none."""
    comma = next((number for number, word in enumerate(words) if word.text == ","), 0)
    if not comma or not all(word.is_shouted for word in words[:comma]):
        return 0
    last = comma + 1
    while last < len(words) and words[last].is_capital and not words[last].is_shouted:
        last += 1
    return last if last > comma + 1 else 0


def quoted_at(words: Sequence[Word], position: int, *, small: bool = False) -> Span | None:
    """The name in quotes that begins here; ``small`` lets it be written in small letters."""
    end = closing(words, position)
    if end == len(words) or not 1 <= end - position - 1 <= _QUOTE_LIMIT or not words[position + 1].is_word:
        return None
    # American writers put the comma that follows inside the quotes.
    last = end - (words[end - 1].text == ",")
    inner = words[position + 1 : last]
    if not (small or inner[0].is_capital or inner[-1].is_capital) or any(word.text in ".;:?!" for word in inner):
        return None
    long = sum(word.is_small and len(word.text) > _PARTICLE for word in inner)
    if last < end and long:
        return None
    if len(inner) > _SAYING and long >= _PLAIN:
        return None
    return Span(position + 1, last, end + 1, quoted=True)
