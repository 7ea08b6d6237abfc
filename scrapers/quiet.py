"""Keeps the garbage collector from walking through records while they are being made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Put off garbage collection: a reader makes a hundred thousand values that all stay, and none that is garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            # What was made goes straight to the oldest generation: walking through it once costs as much as a third of
            # the reading did.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
