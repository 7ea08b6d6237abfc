"""Makes references for lists whose publishers give none: a stable hash of the facts that identify an entry."""

from hashlib import blake2b

_SIZE = 8


def hashed_ref(*facts: str | None) -> str:
    """Give the reference of an entry by its identifying facts, whatever their case and spacing.

    A fact that is corrected gives another reference: to us that is a delisting and a designation.
    """
    text = "\x1f".join(" ".join((fact or "").casefold().split()) for fact in facts)
    return blake2b(text.encode(), digest_size=_SIZE).hexdigest()
