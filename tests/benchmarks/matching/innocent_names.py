"""Names that many people bear and nobody listed is meant by: the hard negatives.

Made from the common given and family names of ``innocent_names.txt``, always the same ones. A name whose
words are those of a listed name is left out: no name matcher can tell a namesake apart.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from random import Random

from tracker.matching.fold import fold

_PARTS = {
    "arabic": (2, 3, 3),
    "slavic": (2,),
    "hispanic": (3, 4),
    "chinese": (2,),
    "african": (2, 3),
    "english": (2, 3),
}


@cache
def namesakes() -> frozenset[str]:
    """The innocent names that are a listed name in another spelling."""
    lines = Path(__file__).with_name("innocent_namesakes.txt").read_text("utf-8").splitlines()
    return frozenset(line.partition(": ")[0] for line in lines if not line.startswith("#"))


@cache
def _names(culture: str, part: str) -> list[str]:
    text = Path(__file__).with_name("innocent_names.txt").read_text("utf-8")
    found = (line.partition(": ") for line in text.splitlines())
    return [name for head, _, names in found if head == f"{culture} {part}" for name in names.split()]


def innocent(count: int, listed: Iterable[str]) -> list[str]:
    """That many names, the cultures taking turns, none of them word for word a listed one."""
    known = {" ".join(sorted(fold(text).split())) for text in listed}
    random = Random(20210628)
    found: dict[str, None] = {}
    while len(found) < count:
        for culture in _PARTS:
            name = _name(culture, random)
            if " ".join(sorted(fold(name).split())) not in known:
                found[name] = None
    return list(found)[:count]


def _name(culture: str, random: Random) -> str:
    given, family = _names(culture, "given"), _names(culture, "family")
    parts = random.choice(_PARTS[culture])
    families = 2 if culture == "hispanic" else 1
    names = random.sample(given, parts - families) + random.sample(family, families)
    return " ".join([*names[-1:], *names[:-1]] if culture == "chinese" else names)
