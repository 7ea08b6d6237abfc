"""What several names of one party say together: a word that its best name lacks may stand in another of its names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from tracker.matching.alignment import Pair
from tracker.matching.entry import NameEntry
from tracker.matching.likeness import Rule
from tracker.matching.meeting import Meeting
from tracker.matching.rarity import Rarity
from tracker.matching.score import score
from tracker.matching.word import Role, Word

TOGETHER: Final = 0.85
"""What a meeting is worth of which several names bear a part."""


@dataclass(frozen=True, slots=True)
class Lent:
    """A word of another name of the party that a word of the query meets."""

    word: Word
    likeness: float
    rule: Rule
    entry: NameEntry


def missed(meeting: Meeting) -> list[Word]:
    """The words of the query that tell somebody and met nothing, each once and not if it has met elsewhere."""
    met = {meeting.ours[i] for pair in meeting.pairs for i in pair.left}
    words = (word for word in dict.fromkeys(meeting.ours) if word.role is Role.NAME and not word.consonantal)
    return [word for word in words if word not in met]


def together(meeting: Meeting, lent: Mapping[Word, Lent], rarity: Rarity) -> Meeting:
    """The meeting with the words that other names of the party lend it; the same where that says no more."""
    theirs, pairs, lenders = list(meeting.theirs), list(meeting.pairs), list[str]()
    for word in missed(meeting):
        if word in lent:
            found = lent[word]
            pairs.append(Pair((meeting.ours.index(word),), (len(theirs),), found.likeness, found.rule))
            theirs.append(found.word)
            lenders.append(found.entry.text)
    united = TOGETHER * score(meeting.ours, theirs, pairs, rarity)
    if united <= meeting.score:
        return meeting
    return replace(meeting, score=united, theirs=tuple(theirs), pairs=pairs, lenders=tuple(dict.fromkeys(lenders)))


def told(lenders: Iterable[str]) -> str:
    """What an explanation says of the names that lent a word; nothing where there are none."""
    names = "; ".join(lenders)
    return f" Its other names bear a part: {names}." if names else ""
