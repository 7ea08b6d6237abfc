"""Names written otherwise: one disturbance each, always the same ones."""

from collections.abc import Callable
from random import Random

_SPELLINGS = (
    ("ou", "u"), ("dj", "j"), ("kh", "h"), ("q", "k"), ("y", "i"), ("ei", "ey"), ("w", "v"), ("ah", "a"), ("mm", "m"),
    ("ss", "s"), ("ll", "l"), ("ee", "i"), ("sh", "ch"), ("ya", "ia"), ("ts", "c"), ("gh", "g"), ("dh", "d"),
    ("u", "ou"),
)  # fmt: skip
_LOOKS = dict(zip("aeopcyx", "аеорсух", strict=True))


def _place(name: str, random: Random) -> int:
    letters = [i for i, c in enumerate(name) if c.isalpha() and i and name[i - 1].isalpha()]
    return random.choice(letters) if letters else 0


def typo(name: str, random: Random) -> str:
    """One letter struck wrong."""
    i = _place(name, random)
    return name[:i] + random.choice("abcdefghijklmnopqrstuvwxyz") + name[i + 1 :]


def swap(name: str, random: Random) -> str:
    """Two neighbouring letters exchanged."""
    i = max(_place(name, random), 1)
    return name[: i - 1] + name[i] + name[i - 1] + name[i + 1 :]


def drop(name: str, random: Random) -> str:
    """One letter left out."""
    i = _place(name, random)
    return name[:i] + name[i + 1 :]


def reorder(name: str, random: Random) -> str:
    """The words in another order, without the comma."""
    words = name.replace(",", "").split()
    random.shuffle(words)
    return " ".join(words)


def join(name: str, random: Random) -> str:
    """Two neighbouring words written together."""
    words = name.replace(",", "").split()
    if len(words) < 2:
        return name
    i = random.randrange(len(words) - 1)
    return " ".join([*words[:i], words[i] + words[i + 1].lower(), *words[i + 2 :]])


def transliterate(name: str, random: Random) -> str:
    """One sound written as another language does."""
    lower = name.lower()
    fitting = [(a, b) for a, b in _SPELLINGS if a in lower]
    if not fitting:
        return name
    old, new = random.choice(fitting)
    return lower.replace(old, new, 1)


def vowel(name: str, random: Random) -> str:
    """One vowel for another."""
    places = [i for i, c in enumerate(name) if c.lower() in "aeiou"]
    if not places:
        return name
    i = random.choice(places)
    return name[:i] + random.choice([v for v in "aeiou" if v != name[i].lower()]) + name[i + 1 :]


def homoglyph(name: str, random: Random) -> str:
    """One Latin letter replaced by the Cyrillic one that looks like it."""
    places = [i for i, c in enumerate(name.lower()) if c in _LOOKS]
    if not places:
        return name
    i = random.choice(places)
    return name[:i] + _LOOKS[name[i].lower()] + name[i + 1 :]


DISTURBANCES: tuple[Callable[[str, Random], str], ...] = (
    typo, swap, drop, reorder, join, transliterate, vowel, homoglyph,
)  # fmt: skip
