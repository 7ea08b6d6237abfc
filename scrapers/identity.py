"""Makes references for lists whose publishers give none: a stable hash of the facts that identify an entry."""

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

Facts = tuple[str, ...]

_SIZE = 8


def hashed_ref(*facts: str) -> str:
    """Give the reference of an entry by its identifying facts, whatever their case and spacing.

    A fact that is corrected gives another reference: to us that is a delisting and a designation.
    """
    return blake2b("\x1f".join(_plain(facts)).encode(), digest_size=_SIZE).hexdigest()


def hashed_refs(entries: Iterable[tuple[Facts, Facts]]) -> list[str]:
    """Give the references of all entries: by what identifies them, and where two share that, by what tells them apart.

    The second part is left out wherever it can be: a corrected birth date must not make another party of somebody.
    """
    entries = list(entries)
    shared = Counter(_plain(identifying) for identifying, _ in entries)
    return [
        hashed_ref(*identifying) if shared[_plain(identifying)] == 1 else hashed_ref(*identifying, *others)
        for identifying, others in entries
    ]


def _plain(facts: Facts) -> Facts:
    return tuple(" ".join(fact.casefold().split()) for fact in facts)
