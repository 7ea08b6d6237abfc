"""Webhook secrets that took another's place: kept in a file of the data folder that its owner alone can read."""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

BOTH_SIGN = timedelta(hours=24)
"""So long the old secret signs beside the new one, so that a receiver can change at any moment in between."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A secret (``whsec_…``) and since when it signs."""

    since: datetime
    secret: str


class Rotations:
    """The secrets that were given to single URLs, in the order in which they came. The file knows URLs by hash only."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "rotated.json"

    def of(self, url: str) -> tuple[Turn, ...]:
        """Give a URL's later secrets, the newest last; none where its first one still stands."""
        turns = self._read().get(_name(url), ())
        return tuple(Turn(datetime.fromisoformat(turn["since"]), turn["secret"]) for turn in turns)

    def add(self, url: str, turn: Turn) -> None:
        """Let another secret take over; those that sign no more are forgotten."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._alone():
            held = self._read()
            kept = [*standing(self.of(url), turn.since), turn]
            held[_name(url)] = [{"since": each.since.isoformat(), "secret": each.secret} for each in kept]
            self._write(json.dumps(held, indent=1))

    def _read(self) -> dict[str, list[dict[str, str]]]:
        try:
            held: dict[str, list[dict[str, str]]] = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return held

    def _write(self, content: str) -> None:
        # Whole under another name first: who reads meanwhile finds the old file or the new one.
        draft = self._path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        draft.rename(self._path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        descriptor = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def standing(turns: Sequence[Turn], now: datetime) -> tuple[Turn, ...]:
    """Give the turns that sign at a moment, the newest last: one signs until its successor has done so for a day."""
    successors = [turn.since for turn in turns[1:]]
    past = [turn for turn, since in zip(turns, successors, strict=False) if now - since < BOTH_SIGN]
    return (*past, *turns[-1:])


def first_one_stands(turns: Sequence[Turn], now: datetime) -> bool:
    """Say whether the secret before all turns still signs; forgotten turns were later than it."""
    return not turns or now - turns[0].since < BOTH_SIGN


def _name(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()
