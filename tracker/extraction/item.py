"""One member of a list on its way to a party: the words in front of its name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.extraction.authorities import country_size
from tracker.extraction.callings import is_calling
from tracker.extraction.language import Language
from tracker.extraction.words import Word

_LEAD = 2
"""Words that may stand between a verb and its first name without being known (blacklisted settler X)."""


@dataclass(slots=True)
class Item:
    """One member of a list: the words before its name, and whether a preposition has closed it for names."""

    first: int
    chain: list[Word] = field(default_factory=list)
    closed: bool = False
    named: bool = False
    relative: bool = False
    articled: bool = False

    def leads_to_name(self, language: Language, *, first: bool) -> bool:
        """Whether the words before a name may stand before one: `the`, `Malian businessman`, not `accused`.

        ``first`` tells that this may be the first name right behind a verb.
        """
        chain = self.chain
        small = [word for word in chain if word.is_small]
        if not small or language.caseless:
            return True
        known = language.groups | language.vessels | language.titles
        people = country_size(tuple(chain[:1]), 0, language) > 0
        opening = self.articled or people or chain[0].key in language.determiners | language.numbers
        tails = [word.key.rsplit("-", 1)[-1] for word in small]
        calling = any(tail in known or language.is_role(tail) for tail in tails)
        first = first and self.first == 0 and len(small) <= _LEAD
        noun = bool(language.verb_endings) and not small[-1].key.endswith(language.verb_endings)
        return calling or opening or first or noun

    def is_counted(self, words: Sequence[Word], language: Language, *, first: bool) -> bool:
        """Whether it only says what somebody is, so far: `two men`, behind other parties `and an entity`."""
        joined = self.first > 0 and words[self.first - 1].key in language.conjunctions and not self.named
        added = joined and bool(self.chain) and self.chain[0].key in language.determiners
        return (first or added) and any(is_calling(word, language) for word in self.chain)
