"""All stored names, searchable by any way of writing them."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from threading import Lock
from typing import Final

import numpy as np

from scrapers.record import PartyKind, Strength
from tracker.matching.alignment import Alike
from tracker.matching.best import Best, Hit
from tracker.matching.candidates import MOST
from tracker.matching.compare import compare
from tracker.matching.disguise import disguises, told
from tracker.matching.entry import NameEntry
from tracker.matching.evidence import KIND, Contradiction, kind_contradictions, kind_contradicts
from tracker.matching.explain import sentence
from tracker.matching.likeness import likeness
from tracker.matching.meeting import Meeting, as_arranged, meet, options, rearranged
from tracker.matching.part import Part
from tracker.matching.rarity import Rarity
from tracker.matching.score import WEAK_FACTOR
from tracker.matching.segment import Segment, Words, build, merge, parse_entries
from tracker.matching.settings import THRESHOLD, Setting
from tracker.matching.shortlist import Listed, Names, Shortlist
from tracker.matching.together import TOGETHER, Lent, missed, together
from tracker.matching.together import told as told_together
from tracker.matching.vocabulary import Vocabulary
from tracker.matching.word import Word

_TIMES: Final = 8
"""How many times larger than all later ones a segment of names is at least, once settled."""
_OPEN: Final = 512
"""Up to so many names a segment is laid out anew when further ones come: less than a millisecond."""
_UNITED: Final = 8
"""Of how many parties other names are looked at for words that their best one lacks."""


@dataclass(frozen=True, slots=True)
class Match:
    """A party that a query may mean: its best name, how well that fits (0–1) and why."""

    party_id: int
    score: float
    entry: NameEntry
    explanation: str
    parts: tuple[Part, ...]
    strong: float = 0.0
    """The score of the party's best strong name."""
    weak: bool = False
    """Whether the hit rests on a weak alias alone: no strong name reaches what was asked for."""

    def less(self, found: Iterable[Contradiction]) -> "Match":
        """The match with what contradicts told and taken off its score."""
        match = self
        for each in found:
            told = f"{match.explanation} The {each.what} contradicts: {each.ours} against {each.theirs}."
            part = Part(each.ours, each.theirs, f"{each.what} contradicts", each.factor)
            score, strong = round(match.score * each.factor, 4), round(match.strong * each.factor, 4)
            match = replace(match, score=score, strong=strong, explanation=told, parts=(*match.parts, part))
        return match

    def labelled(self, min_score: float) -> "Match":
        """The match with what its name's weakness means; below the wide threshold no strong name is a hit."""
        if self.entry.strength is not Strength.WEAK:
            return self
        if self.strong >= max(min_score, THRESHOLD[Setting.WIDE]):
            told = f" It is a weak alias, but a strong name reaches {self.strong:.2f}."
            return replace(self, explanation=self.explanation + told)
        return replace(self, weak=True, explanation=self.explanation + " It rests on a weak alias.")

    def reaches(self, min_score: float, min_weak: float) -> bool:
        """Whether the score is above what is asked of such a match."""
        return self.score > (min_weak if self.weak else min_score)


class NameIndex:
    """Names of parties. Reading takes no lock: a change builds what is new beside the old and swaps it in.

    ``rarity`` is how rare words are in the names the index was made of.
    """

    def __init__(self, entries: Iterable[NameEntry] = ()) -> None:
        self._writing = Lock()
        self._vocabulary = Vocabulary()
        held = list(entries)
        words = parse_entries(held)
        self.rarity = _rarity(held, words)
        self._segments: tuple[Segment, ...] = (build(held, words, self._vocabulary),)

    def __len__(self) -> int:
        return sum(len(segment.standing()) for segment in self._segments)

    def entries(self) -> list[NameEntry]:
        """The names that stand in the index."""
        return [segment.entries[place] for segment in self._segments for place in segment.standing().tolist()]

    def get(self, name_id: Hashable) -> NameEntry | None:
        """The name with this id, if it is there."""
        for segment in self._segments:
            place = segment.find(name_id)
            if place is not None:
                return segment.entries[place]
        return None

    def names_of(self, party_id: int) -> list[NameEntry]:
        """The names of one party."""
        return [
            segment.entries[place]
            for segment in self._segments
            for place in np.flatnonzero((segment.parties == party_id) & segment.alive).tolist()
        ]

    def add(self, entries: Iterable[NameEntry]) -> None:
        """Put names in; a name whose id is already there is replaced. ``settle`` keeps reading fast after many."""
        with self._writing:
            fresh = list(entries)
            if not fresh:
                return
            self._drop(entry.name_id for entry in fresh)
            words = parse_entries(fresh)
            segment = build(fresh, words, self._vocabulary)
            *kept, last = self._segments
            if not any(len(each) for each in self._segments):
                self.rarity, kept = _rarity(fresh, words), []
            elif len(last) <= _OPEN:
                segment = merge((last, segment), (last.standing(), segment.standing()))
            else:
                kept.append(last)
            self._segments = (*kept, segment)

    @property
    def settled(self) -> bool:
        """Whether ``settle`` would find nothing to do."""
        return not self._unsettled()

    def settle(self) -> None:
        """Lay out as one what came in pieces.

        Meant for a thread of its own, one at a time, now and then: neither readers nor writers wait for it.
        """
        old = self._unsettled()
        if not old:
            return
        standing = [segment.standing() for segment in old]
        merged = merge(old, standing)
        with self._writing:
            begin = self._segments.index(old[0])
            # Names that were removed meanwhile have to be gone in the new layout too.
            merged.alive[:] = np.concatenate([s.alive[kept] for s, kept in zip(old, standing, strict=True)])
            self._segments = (*self._segments[:begin], merged, *self._segments[begin + len(old) :])
        if begin == 0:
            self.rarity = _rarity(merged.entries, merged.words)

    def _unsettled(self) -> tuple[Segment, ...]:
        """The segments to be laid out as one, so that each is several times larger than all later ones together.

        The last one is left out while it is small, for it is still being written.
        """
        closed = [segment for segment in self._segments if len(segment) > _OPEN]
        later = sum(map(len, closed))
        for begin, segment in enumerate(closed):
            later -= len(segment)
            if len(segment) < _TIMES * later:
                return tuple(closed[begin:])
        return ()

    def remove(self, name_ids: Iterable[Hashable]) -> None:
        """Take names out; ids that are not there are no error."""
        with self._writing:
            self._drop(name_ids)

    def _drop(self, name_ids: Iterable[Hashable]) -> None:
        for name_id in name_ids:
            for segment in self._segments:
                place = segment.find(name_id)
                if place is not None:
                    segment.alive[place] = False

    def search(
        self, query: str, *, limit: int = 10, min_score: float = 0.0, kind: PartyKind | None = None
    ) -> tuple[Match, ...]:
        """The parties a name may mean, best first, each with its best name; one of another ``kind`` scores less."""
        found = self.find((query,), Best(limit, min_score), kind)
        return tuple(match.labelled(min_score) for match in found)

    def find(self, names: Sequence[str], best: Best, kind: PartyKind | None = None) -> Iterator[Match]:
        """The same for somebody of several names, by what ``best`` asks for, before weak aliases are labelled."""
        for name in names:
            for words in options(name, kind):
                self._collect(best, name, words, kind)
        self._unite(best, kind)
        for hit in best.hits():
            yield self._match(names, hit, kind)

    def _collect(self, best: Best, query: str, words: Words, kind: PartyKind | None) -> None:
        alike = self._vocabulary.knower(words)
        segments = self._segments
        searched = Names(segments, self._vocabulary, self.rarity, max(MOST, best.breadth))
        found = Shortlist(query, words, kind, searched, best.floor)
        for listed in found.best_first():
            if listed.most < best.floor:
                break
            if best.may_gain(listed.segment.entries[listed.name], listed.most):
                best.add(self._hit(query, listed, alike, kind))
        for listed in islice(found.lending(), _UNITED):
            entry = listed.segment.entries[listed.name]
            if not best.knows(entry.party_id) and best.may_gain(entry, TOGETHER):
                best.look(self._hit(query, listed, alike, kind))
        for segment in segments:
            for name in _arranged_otherwise(query, words, segment):
                best.add(_hit(query, segment, name, as_arranged(words, segment.words[name]), kind))

    def _hit(self, query: str, listed: Listed, alike: Alike, kind: PartyKind | None) -> Hit:
        entry, held = listed.segment.entries[listed.name], listed.segment.words[listed.name]
        theirs = options(entry.text, entry.party_kind) if "/" in entry.text else (held,)
        meeting = meet(options(query, kind or entry.party_kind), theirs, self.rarity, alike)
        return _hit(query, listed.segment, listed.name, meeting, kind)

    def _unite(self, best: Best, kind: PartyKind | None) -> None:
        """Let the other strong names of the likeliest parties lend the words that their best name lacks."""
        wanting: dict[Word, list[int]] = {}
        half_met = [hit for hit in best.looked(_UNITED) if 0 < hit.score < TOGETHER]
        for hit in half_met:
            for word in missed(hit.meeting):
                wanting.setdefault(word, []).append(hit.entry.party_id)
        lent: dict[int, dict[Word, Lent]] = {}
        for word, parties in wanting.items():
            for found in self._lent(word, parties):
                mine = lent.setdefault(found.entry.party_id, {})
                if word not in mine or found.likeness > mine[word].likeness:
                    mine[word] = found
        for hit in half_met:
            if hit.entry.party_id in lent:
                meeting = together(hit.meeting, lent[hit.entry.party_id], self.rarity)
                best.add(replace(hit, score=hit.score * meeting.score / hit.meeting.score, meeting=meeting))

    def _lent(self, word: Word, parties: Sequence[int]) -> Iterator[Lent]:
        """The words like this one in strong names of these parties."""
        near, wanted = self._vocabulary.near(word), np.array(parties)[:, np.newaxis]
        for segment in self._segments:
            names, _ = segment.holders(near.numbers, near.alike)
            names = names[(segment.parties[names] == wanted).any(axis=0)]
            for name in names[segment.alive[names] & (segment.factors[names] == 1)].tolist():
                for theirs in segment.words[name]:
                    alike, rule = likeness(word, theirs)
                    if alike:
                        yield Lent(theirs, alike, rule, segment.entries[name])

    def _match(self, names: Sequence[str], hit: Hit, kind: PartyKind | None) -> Match:
        entry, parts = hit.entry, hit.meeting.parts()
        hidden = disguises(hit.asked) + disguises(entry.text)
        weak = entry.strength is Strength.WEAK
        score = round(hit.meeting.score * (WEAK_FACTOR if weak else 1.0), 4)
        strong = max(self._strongest(name, entry.party_id) for name in names) if weak else score
        explained = sentence(parts) + told_together(hit.meeting.lenders) + told(hidden)
        match = Match(entry.party_id, score, entry, explained, parts + hidden, strong)
        return match.less(kind_contradictions(kind, entry.party_kind))

    def _strongest(self, query: str, party_id: int) -> float:
        """The best score of any strong name of a party."""
        strong = [name for name in self.names_of(party_id) if name.strength is Strength.STRONG]
        scores = [compare(query, name.text, kind=name.party_kind, rarity=self.rarity).score for name in strong]
        return round(max(scores, default=0.0), 4)


def _hit(query: str, segment: Segment, name: int, meeting: Meeting, kind: PartyKind | None) -> Hit:
    entry = segment.entries[name]
    share = KIND if kind_contradicts(kind, entry.party_kind) else 1.0
    return Hit(meeting.score * share * float(segment.factors[name]), entry, meeting, query)


def _arranged_otherwise(query: str, words: Words, segment: Segment) -> list[int]:
    names = segment.lettered(words)
    standing: list[int] = names[segment.alive[names]].tolist()
    return [name for name in standing if rearranged(query, segment.entries[name].text)]


def _rarity(entries: Sequence[NameEntry], words: Sequence[Words]) -> Rarity:
    """How many parties share each sound: a party with ten spellings of one name does not make it common."""
    borne = {(entry.party_id, word.key) for entry, held in zip(entries, words, strict=True) for word in held}
    return Rarity(Counter(key for _, key in borne), len({entry.party_id for entry in entries}))
