"""Stored names that grow while articles are read: a few scanners of falling size, so that a new name costs little."""

from collections.abc import Iterable

from tracker.extraction.mentions import Mention, MentionScanner
from tracker.matching.entry import NameEntry

_TIMES = 8
"""How many times larger than the next a scanner is at least; otherwise the two become one."""

_LEAST = 64
"""Up to so many names are laid out anew whenever another one comes."""


class MentionTiers:
    """Looks for all stored names, those that have just come included. Reading is safe while names are added."""

    def __init__(self, entries: Iterable[NameEntry] = ()) -> None:
        held = list(entries)
        self._tiers: tuple[tuple[list[NameEntry], MentionScanner], ...] = ((held, MentionScanner(held)),)

    def add(self, entries: Iterable[NameEntry]) -> None:
        """Put further names in."""
        fresh = list(entries)
        if not fresh:
            return
        kept = list(self._tiers)
        while kept and len(kept[-1][0]) < _TIMES * max(len(fresh), _LEAST):
            if len(kept[-1][0]) > _LEAST and len(fresh) < _LEAST:
                break
            fresh = [*kept.pop()[0], *fresh]
        self._tiers = (*kept, (fresh, MentionScanner(fresh)))

    def scan(self, text: str) -> tuple[Mention, ...]:
        """Give every mention that stands up to the guards, in the order of the text."""
        found = [mention for _, scanner in self._tiers for mention in scanner.scan(text)]
        return tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))

    def speaks_of_such(self, text: str) -> bool:
        """Say whether a text speaks of such matters at all."""
        return self._tiers[0][1].speaks_of_such(text)
