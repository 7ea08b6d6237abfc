"""Many made-up names around the real ones, for measuring size; always the same ones."""

from collections.abc import Sequence
from random import Random

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.entry import NameEntry

_LETTERS = "aeioubdfghjklmnprstvyz"


def padded(real: Sequence[NameEntry], count: int) -> list[NameEntry]:
    """The real entries and made-up ones up to that many: words of other names, mixed and partly misspelt."""
    random = Random(100_000)
    words = {
        kind: [w for e in real if e.party_kind is kind for w in e.text.replace(",", "").split()] for kind in PartyKind
    }
    kinds = [kind for kind in PartyKind if words[kind]]
    entries = list(real)
    first_id = max(e.name_id for e in real) + 1
    first_party = max(e.party_id for e in real) + 1
    while len(entries) < count:
        kind = random.choices(kinds, [len(words[kind]) for kind in kinds])[0]
        chosen = [_changed(random.choice(words[kind]), random) for _ in range(random.choice((2, 3, 3, 4)))]
        number = len(entries) - len(real)
        text = " ".join(chosen)
        entries.append(
            NameEntry(first_id + number, first_party + number // 2, text, NameKind.PRIMARY, Strength.STRONG, kind)
        )
    return entries


def _changed(word: str, random: Random) -> str:
    if len(word) < 4 or random.random() > 0.12:
        return word
    i = random.randrange(1, len(word))
    return word[:i] + random.choice(_LETTERS) + word[i + 1 :]
