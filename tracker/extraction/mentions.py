"""Stored names found in a text: all of them at once, exactly, with guards for names that also mean much else."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import ahocorasick

from scrapers.record import PartyKind, Strength
from tracker.extraction.tables.common_names import COMMON_NAMES, CONTEXT, TALK, VESSEL
from tracker.extraction.tables.shared import LEGAL_FORMS, PARTICLES
from tracker.matching.entry import NameEntry
from tracker.matching.fold import fold

_MARKS = "\u00ad\u0300-\u036f\u0640\u064b-\u0652\u200b-\u200f"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}[^\W\d_]?(?!\w)|[^\W_]+(?:[{_MARKS}]+[^\W_]*)*(?:['’‘`´ʼ](?![sS]\b)[^\W_]+)*")
"""Words as ``fold`` sees them, but without the English genitive."""

_NEAR = 30
"""Words around a mention that are its context."""

_FURTHER = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0-]$")

_BESIDE = 3
"""Words around the name of a ship within which a word for ships must stand."""

_SHORT = 3
"""Single words up to this length must be written in capitals, and backed by another name of their party."""

_CONTEXT_FOUND, _VESSEL_FOUND, _TALK_FOUND = -1, -2, -3
"""What the automaton says for words that are no names."""

_CROWD = 12
"""A word that so many listed parties bear is a common name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stored name in a text: where it stands, whose it is, and how much it identifies (0–1)."""

    text: str
    start: int
    end: int
    party_id: int
    name: str
    strength: Strength
    score: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stored name stands, by its number."""

    start: int
    end: int
    number: int


class _Backing(StrEnum):
    """What a name needs besides being written: nothing, talk of such matters, a word for ships, a fuller name.

    ``talk`` is for names that thousands bear: words that hardly stand elsewhere, and no further name beside it.
    """

    NONE = "none"
    CONTEXT = "context"
    TALK = "talk"
    VESSEL = "vessel"
    FULLER = "fuller"


@dataclass(frozen=True, slots=True)
class _Stored:
    """A stored name with what its wording needs and is worth."""

    entry: NameEntry
    backing: _Backing
    score: float


@dataclass(frozen=True, slots=True)
class _Hits:
    """What one pass finds, by the numbers of words: names, and the places of words that speak of such matters."""

    names: list[_Place]
    context: list[int]
    vessels: list[int]
    talk: list[int]


class MentionScanner:
    """Looks for all stored names in one pass over a text."""

    def __init__(self, entries: Iterable[NameEntry]) -> None:
        forms = [(form, entry) for entry in entries for form in _forms(entry)]
        crowd = _crowd(forms)
        stored: defaultdict[str, dict[int, _Stored]] = defaultdict(dict)
        for form, entry in forms:
            one = _weigh(form.split(), entry, crowd)
            known = stored[form].setdefault(entry.party_id, one)
            if one.score > known.score:
                stored[form][entry.party_id] = one
        self._stored = [tuple(parties.values()) for parties in stored.values()]
        self._sizes = [form.count(" ") + 1 for form in stored]
        self._automaton = _automaton(stored)

    def scan(self, text: str) -> tuple[Mention, ...]:
        """Give every mention that stands up to the guards, in the order of the text."""
        words = _WORD.findall(text)
        hits = self._hits(words)
        written = [
            (hit, place)
            for hit, place in _placed(text, words, hits.names)
            if _is_written_as_name(text[place.start : place.end])
        ]
        fuller = {
            stored.entry.party_id
            for hit, _ in written
            for stored in self._stored[hit.number]
            if stored.backing is _Backing.NONE
        }
        return tuple(
            _mention(text, place, stored)
            for hit, place in written
            for stored in self._stored[hit.number]
            if stored.entry.party_id in fuller
            or (_is_backed(hit, stored, hits) and not (stored.backing is _Backing.TALK and _goes_on(text, place)))
        )

    def speaks_of_such(self, text: str) -> bool:
        """Say whether a text speaks of such matters at all: sanctions, terror, smuggling, in the eight languages."""
        return bool(self._hits(_WORD.findall(text)).context)

    def _hits(self, words: list[str]) -> _Hits:
        line = f" {_fold_line(words)} "
        hits = _Hits([], [], [], [])
        for end, number in self._automaton.iter(line):
            last = line.count(" ", 0, end)
            if number in (_CONTEXT_FOUND, _TALK_FOUND):
                hits.context.append(last)
                if number == _TALK_FOUND:
                    hits.talk.append(last)
            elif number == _VESSEL_FOUND:
                hits.vessels.append(last)
            else:
                hits.names.append(_Place(last - self._sizes[number], last, number))
        return _Hits(_longest(hits.names), hits.context, hits.vessels, hits.talk)


def _automaton(forms: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for stem in CONTEXT:
        automaton.add_word(f" {fold(stem)}", _CONTEXT_FOUND)
    for stem in TALK:
        automaton.add_word(f" {fold(stem)}", _TALK_FOUND)
    for stem in VESSEL:
        automaton.add_word(f" {fold(stem)}", _VESSEL_FOUND)
    for number, form in enumerate(forms):
        automaton.add_word(f" {form} ", number)
    automaton.make_automaton()
    return automaton


def _fold_line(words: Iterable[str]) -> str:
    return " ".join(filter(None, map(_fold_word, words)))


@lru_cache(maxsize=1 << 17)
def _fold_word(word: str) -> str:
    """Fold one word; articles are left out, for lists and papers differ in them."""
    return "" if word in ("the", "The", "THE") else fold(word)


def _forms(entry: NameEntry) -> Iterator[str]:
    """The name as stored and, for `SURNAME, Given`, in its natural order."""
    written = [_fold_line(_WORD.findall(entry.text))]
    surname, comma, given = entry.text.partition(",")
    if comma and entry.party_kind is PartyKind.PERSON:
        written.append(_fold_line(_WORD.findall(f"{given} {surname}")))
    for form in dict.fromkeys(written):
        if any(letter.isalpha() for letter in form) and len(form) > 1:
            yield form


def _crowd(forms: Iterable[tuple[str, NameEntry]]) -> Mapping[str, int]:
    """By how many parties each word is borne."""
    borne = {(word, entry.party_id) for form, entry in forms for word in form.split()}
    return Counter(word for word, _ in borne)


def _weigh(words: list[str], entry: NameEntry, crowd: Mapping[str, int]) -> _Stored:
    strong = entry.strength is Strength.STRONG
    common = len(words) <= 3 and all(
        word in COMMON_NAMES or crowd[word] >= _CROWD or len(word) < 3 or word in LEGAL_FORMS for word in words
    )
    if entry.party_kind in (PartyKind.VESSEL, PartyKind.AIRCRAFT) and (len(words) == 1 or common):
        return _Stored(entry, _Backing.VESSEL, 0.8)
    if len([word for word in words if word not in PARTICLES]) == 1:
        plain = strong and not common and len(words[-1]) > _SHORT
        return _Stored(entry, _Backing.CONTEXT if plain else _Backing.FULLER, 0.8 if strong else 0.6)
    if common and entry.party_kind is PartyKind.PERSON:
        return _Stored(entry, _Backing.TALK, 0.85 if strong else 0.7)
    if common or sum(map(len, words)) < 7:
        return _Stored(entry, _Backing.CONTEXT, 0.85 if strong else 0.7)
    return _Stored(entry, _Backing.NONE, 1.0 if strong else 0.8)


def _placed(text: str, words: list[str], hits: list[_Place]) -> Iterator[tuple[_Place, _Place]]:
    """Give each hit with its place in the text."""
    if not hits:
        return
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    for word in words:
        start = text.index(word, start)
        for _ in range(_parts(word)):
            starts.append(start)
            ends.append(start + len(word))
        start += len(word)
    for hit in hits:
        yield hit, _Place(starts[hit.start], ends[hit.end - 1], hit.number)


def _parts(word: str) -> int:
    folded = _fold_word(word)
    return folded.count(" ") + 1 if folded else 0


def _longest(places: list[_Place]) -> list[_Place]:
    """Of places inside one another the longest: the Islamic State in the Greater Sahara is not the Islamic State."""
    kept: list[_Place] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or place.end > kept[-1].end:
            kept.append(place)
    return kept


def _is_written_as_name(written: str) -> bool:
    """Whether no word but small particles begins with a small letter, and a short single word is all capitals."""
    words = _WORD.findall(written)
    if len(words) == 1 and len(written) <= _SHORT:
        return written.upper() == written
    return not any(word[0].islower() and len(word) > 3 for word in words) and not written[0].islower()


def _goes_on(text: str, place: _Place) -> bool:
    """Whether a further name stands right beside: `Tariq Aziz Shah` is not Tariq Aziz."""
    behind = _FURTHER.match(text, place.end)
    before = _BEFORE.search(text, max(0, place.start - 25), place.start)
    inside = before is not None and text[: before.start()].rstrip(" \n")[-1:] not in ("", ".", ":", "!", "?", "“", '"')
    return bool((behind and behind[1][0].isupper()) or (inside and before and before[1][0].isupper()))


def _is_backed(hit: _Place, stored: _Stored, hits: _Hits) -> bool:
    if stored.backing is _Backing.NONE:
        return True
    if stored.backing is _Backing.CONTEXT:
        return any(hit.start - _NEAR <= word <= hit.end + _NEAR for word in hits.context)
    if stored.backing is _Backing.TALK:
        return any(hit.start - _NEAR <= word <= hit.end + _NEAR for word in hits.talk)
    if stored.backing is _Backing.VESSEL:
        return any(hit.start - _BESIDE < word <= hit.end + _BESIDE for word in hits.vessels)
    return False


def _mention(text: str, place: _Place, stored: _Stored) -> Mention:
    entry = stored.entry
    written = text[place.start : place.end]
    return Mention(written, place.start, place.end, entry.party_id, entry.text, entry.strength, stored.score)
