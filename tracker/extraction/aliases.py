"""Other names of a party: behind cues, in brackets, in quotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern

from scrapers.record import Strength
from tracker.extraction.authorities import country_size
from tracker.extraction.language import Language
from tracker.extraction.plain import keys, pattern
from tracker.extraction.series import JOINING, belong_to_one, may_be_others
from tracker.extraction.span import Span, quoted_at
from tracker.extraction.spans import called_at, name_at
from tracker.extraction.words import Word

_SEVERAL = keys(
    "names aliases monikers handles pseudonyms nicknames acronyms spellings noms surnoms pseudonymes nombres apodos"
    " nomes apelidos nomi soprannomi namen decknamen"
)
"""Last words of a cue behind which several names come."""

_GOES = keys("goes going went uses using used")
_KUNYA = keys("abu umm abou aboul")
_HANDLE = re.compile(r"[a-z]\w*_\w|[a-z]+\d")
"""What people call themselves on a net: `blade_runner`, `tank77`."""

_AND = keys("and et y e und и و")
"""Words that join names in quotes only: what follows may as well be another thought."""

_SEPARATORS = frozenset(",;/")


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name, by its place in the plain text."""

    start: int
    end: int
    strength: Strength


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that announce other names, with their place."""

    start: int
    end: int
    strength: Strength


def cue_at(plain: str, start: int, language: Language) -> Cue | None:
    """The cue that begins exactly here; of several the longest."""
    found = [
        Cue(start, match.end(), strength)
        for form, strength in _forms(language)
        if (match := form.match(plain, start)) is not None
    ]
    return max(found, key=lambda cue: cue.end, default=None)


def cues(plain: str, start: int, end: int, language: Language) -> tuple[Cue, ...]:
    """All cues in a stretch of text, in order."""
    found = sorted(
        (
            Cue(match.start(), match.end(), strength)
            for form, strength in _forms(language)
            for match in form.finditer(plain, start, end)
        ),
        key=lambda cue: (cue.start, -cue.end),
    )
    kept: list[Cue] = []
    for cue in found:
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return tuple(kept)


def listed(words: Sequence[Word], position: int, cue: Cue, language: Language) -> tuple[list[Alias], int]:
    """Read the names behind a cue: `X`, `X or Y`, `"X" and "Y"`; give them and where reading goes on."""
    found: list[Alias] = []
    joined = position == 0 or not words[position - 1].is_capital
    alone = not any(may_be_others(word, language) for word in words[:position])
    enclosed = position > 0 and words[position - 1].text == "-"
    several = False
    while position < len(words) and words[position].start < cue.end:
        joined = joined or words[position].key in _GOES
        several = several or words[position].key in _SEVERAL
        position += 1
    listing = position < len(words) and words[position].text == ":"
    while position < len(words):
        before, position = position, _skip(words, position, language, first=not found)
        several = several or any(word.key in _SEVERAL for word in words[before:position])
        span = _name_behind(words, position, language, handles=several) if position < len(words) else None
        if span is None:
            break
        found.append(_alias(words, span, cue.strength))
        position = span.after
        if (letters := _letters(words, position)) is not None:
            found.append(letters)
            position += 3
        several = several or (joined and belong_to_one(words, position, language, enclosed=enclosed, alone=alone))
        following = _next_name(words, position, language, quoted=span.quoted)
        if following == position and position < len(words):
            following = _further_name(words, position, language, several=several, joined=joined)
        if following == position and listing and words[position : position + 1] and words[position].text == ";":
            following = position + 1
        if following == position:
            break
        position = following
    return found, position


def _name_behind(words: Sequence[Word], position: int, language: Language, *, handles: bool) -> Span | None:
    if words[position].text == '"':
        return quoted_at(words, position, small=True)
    if handles and _HANDLE.search(words[position].text):
        return Span(position, position + 1, position + 1)
    return called_at(words, position, language)


def _letters(words: Sequence[Word], position: int) -> Alias | None:
    """The letters in a bracket behind another name: `also known as the Allied Democratic Forces (ADF)`."""
    inside = words[position : position + 3]
    if [word.text for word in inside[::2]] != ["(", ")"] or not inside[1].is_shouted:
        return None
    return Alias(inside[1].start, inside[1].end, Strength.STRONG)


def shortened(words: Sequence[Word], position: int, own: Sequence[Word]) -> tuple[Alias, int] | None:
    """The short form of the name ``own`` that stands behind an `or` at this place: `Macina Trading Company, or MTC`."""
    if not own or position + 1 >= len(words):
        return None
    short = words[position + 1]
    if short.text == '"' and (span := quoted_at(words, position + 1, small=True)) is not None:
        return Alias(words[span.first].start, words[span.last - 1].end, Strength.WEAK), span.after
    initials = "".join(word.text[0] for word in own if word.is_capital)
    if len(initials) > 1 and short.text == initials:
        return Alias(short.start, short.end, Strength.STRONG), position + 2
    return None


def in_brackets(words: Sequence[Word], plain: str, language: Language) -> list[Alias]:
    """Read the names in a bracket: all of them behind a cue, else only a bracket that is nothing but one name."""
    found: list[Alias] = []
    strength: Strength | None = None
    for told in _pieces(words, plain, language):
        cue = cue_at(plain, told[0].start, language)
        strength = cue.strength if cue else strength
        piece = [word for word in told if cue is None or (word.start >= cue.end and word.text != ":")]
        alias = _whole(piece, strength or Strength.STRONG, language) if piece else None
        if alias is not None and (strength is not None or len(found) == 0):
            found.append(alias)
        elif strength is None:
            return found
    return found


def _whole(piece: Sequence[Word], strength: Strength, language: Language) -> Alias | None:
    """The name that fills a piece from end to end; `DJIBO, Ousmane` comes as one piece, `赵光宗` has no capitals."""
    if not language.caseless and all(_has_no_case(word.text) for word in piece):
        return Alias(piece[0].start, piece[-1].end, strength)
    span = quoted_at(piece, 0, small=True) if piece[0].text == '"' else name_at(piece, 0, language)
    if span is None and len(piece) > 1 and piece[0].is_capital and piece[0].key in language.determiners:
        rest = name_at(piece, 1, language) or Span(1, 2, 2)
        return Alias(piece[0].start, piece[-1].end, Strength.WEAK) if rest.after == len(piece) else None
    if span is None or country_size(tuple(piece), 0, language) == len(piece):
        return None
    if span.after < len(piece) and piece[span.after].text == "," and piece[0].is_shouted:
        return Alias(piece[0].start, piece[-1].end, strength)
    return _alias(piece, span, strength) if span.after == len(piece) else None


def _has_no_case(text: str) -> bool:
    return text.isalpha() and text.lower() == text.upper()


def _pieces(words: Sequence[Word], plain: str, language: Language) -> list[list[Word]]:
    """Cut a bracket at semicolons, slashes, `or` and commas, but not inside `SURNAME, Given`."""
    named = cues(plain, words[0].start, words[-1].end, language) if words else ()
    pieces: list[list[Word]] = [[]]
    for number, word in enumerate(words):
        comma_form = word.text == "," and any(other.text == ";" for other in words) and len(pieces[-1]) > 0
        shouted = word.text == "," and bool(pieces[-1]) and pieces[-1][-1].is_shouted
        titled = number + 1 < len(words) and not words[number + 1].is_shouted and words[number + 1].is_capital
        within = any(cue.start < word.start < cue.end for cue in named)
        if (
            not within
            and (word.text in _SEPARATORS or word.key in JOINING)
            and not ((comma_form or shouted) and titled)
        ):
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if piece]


def _alias(words: Sequence[Word], span: Span, strength: Strength) -> Alias:
    first, last = words[span.first], words[span.last - 1]
    single = span.last - span.first == 1 and not first.is_shouted
    return Alias(first.start, last.end, Strength.WEAK if single or span.quoted else strength)


def _skip(words: Sequence[Word], position: int, language: Language, *, first: bool) -> int:
    """Skip what may stand between a cue and its name: articles, a colon, `the name`."""
    limit = position + (4 if first else 2)
    while position < min(len(words), limit):
        word = words[position]
        skipped = word.is_small and not _HANDLE.search(word.text) and name_at(words, position, language) is None
        if word.text not in ":," and not skipped:
            break
        position += 1
    return position


def _next_name(words: Sequence[Word], position: int, language: Language, *, quoted: bool) -> int:
    """Where the next name of the same cue begins; the same place when the list ends."""
    if position >= len(words):
        return position
    word = words[position]
    following = words[position + 1] if position + 1 < len(words) else None
    if following is None:
        return position
    if word.key in JOINING or word.text == "/":
        return (
            position + 1
            if word.key not in _AND or (quoted and word.key == "and") or following.text == '"'
            else position
        )
    if word.text == "," and following.text == '"' and quoted:
        return position + 1
    if word.text == "," and following.key in ("or", "ou", "o", "oder", "или", "أو"):
        return position + 2
    return position


def _further_name(words: Sequence[Word], position: int, language: Language, *, several: bool, joined: bool) -> int:
    """Where an unquoted list goes on that commas and `and` join, as long as it cannot be one of other parties."""
    comma = words[position].text == ","
    ahead = position + comma
    together = ahead < len(words) and words[ahead].key in JOINING
    ahead += together
    if ahead >= len(words) or not (comma or together):
        return position
    name = _name_behind(words, ahead, language, handles=several)
    if name is None or (language.caseless and together and not name.quoted):
        return position
    of_one = several or (joined and (not comma or words[ahead].key in _KUNYA))
    return ahead if of_one else position


@lru_cache(maxsize=16)
def _forms(language: Language) -> tuple[tuple[Pattern[str], Strength], ...]:
    return tuple((pattern(cue.pattern), cue.strength) for cue in language.aliases)
