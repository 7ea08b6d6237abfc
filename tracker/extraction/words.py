"""Words and signs of a plain text, with their places."""

import re
from dataclasses import dataclass

from tracker.extraction.plain import key, pattern

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|EE\.UU\."  # U.S. S.A. a.k.a
    r"|\w(?:[\w\u064b-\u0652\u0640]|['&-](?=\w)|-'(?=\w)|\.(?=[a-z0-9]))*"  # al-Qa'ida, AT&T, 13.5
    r"|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign: ``text`` as in the plain text, ``key`` as in the tables."""

    text: str
    key: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is more than a sign."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name: a capital in front, or behind a small particle (``al-Shabaab``)."""
        first = self.text[0]
        if first.isupper():
            return True
        if "'" not in self.text and "-" not in self.text:
            return False
        tail = re.split(r"['-]", self.text, maxsplit=1)
        return len(tail) == 2 and len(tail[0]) <= 3 and tail[1].lstrip("'")[:1].isupper()

    @property
    def is_shouted(self) -> bool:
        """Whether it is written in capitals throughout (``DJIBO``, ``JNIM``)."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_small(self) -> bool:
        """Whether it is a word in small letters."""
        return self.is_word and not self.is_capital and not self.text[0].isdigit()

    @property
    def is_possessive(self) -> bool:
        """Whether it owns what follows (``Hamas's``)."""
        return self.text.endswith(("'s", "s'"))


def words_of(plain: str, start: int, end: int, leaning: str = "") -> tuple[Word, ...]:
    """Cut a stretch of plain text into words; what ``leaning`` matches is taken off the word it is written onto."""
    found: list[Word] = []
    lean = pattern(leaning) if leaning else None
    for match in _WORD.finditer(plain, start, end):
        first, last = match.span()
        if lean and (small := lean.match(plain, first, last)):
            found.append(_word(plain, first, small.end()))
            first = small.end()
        found.append(_word(plain, first, last))
    return tuple(found)


def _word(plain: str, start: int, end: int) -> Word:
    text = plain[start:end]
    return Word(text, key(text), start, end)
