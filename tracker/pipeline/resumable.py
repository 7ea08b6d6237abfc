"""An output that survives being killed: what is written, and how far the input was read, are noted down together.

Beside ``OUT`` stand ``OUT.partial``, which becomes ``OUT`` when it is whole, and ``OUT.progress``: how many rows are
done and how long both files were then. Whatever was written after the last note is cut off when the work goes on, and
those rows are done again: none is lost, none stands there twice.
"""

import fcntl
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Final

from tracker.pipeline.screen_workers import ScreeningError
from tracker.tabular.rejected import HEADING, rejected_path

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Done:
    """How far the work is: rows read, of which so many were bad, hits found; the lengths of both files in bytes."""

    rows: int = 0
    bad: int = 0
    hits: int = 0
    output: int = 0
    rejected: int = 0


class Resumable:
    """The files of one run. ``run`` says what the run is of: the same input and options go on, others are refused."""

    def __init__(self, output: Path, run: Mapping[str, Any], heading: str) -> None:
        self._output, self._heading = output, heading
        self._run = {"version": _VERSION, **run}
        self._partial = output.with_name(f"{output.name}.partial")
        self._note = output.with_name(f"{output.name}.progress")
        self._rejected = rejected_path(output)
        self.done = Done()

    def open(self, *, restart: bool = False) -> Done:
        """Begin, or go on where the last run stopped; ``ScreeningError`` where that is not the same run."""
        self._file = self._partial.open("ab")
        self._lock()
        self.done = Done() if restart else self._noted()
        self._bad = self._rejected.open("ab" if self.done.rejected else "wb")
        _cut(self._file, self.done.output)
        _cut(self._bad, self.done.rejected)
        if not self.done.rows:
            self._file.write(self._heading.encode())
        return self.done

    def _lock(self) -> None:
        try:
            # The lock of this process alone: it does not live on in a process that was made by fork.
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise ScreeningError(f"another run is writing {self._partial}") from None

    def _noted(self) -> Done:
        try:
            noted = json.loads(self._note.read_text(encoding="utf-8"))
            run, done = noted["run"], Done(**noted["done"])
        except FileNotFoundError:
            return Done()
        except (ValueError, KeyError, TypeError):
            raise ScreeningError(f"{self._note} cannot be read: begin again with --restart") from None
        changed = [name for name in self._run if run.get(name) != self._run[name]]
        if changed:
            raise ScreeningError(
                f"{self._partial} was begun with another {', '.join(changed)}: begin again with --restart"
            )
        if self._partial.stat().st_size < done.output:
            raise ScreeningError(f"{self._partial} is shorter than it was: begin again with --restart")
        return done

    def add(self, lines: str, rejected: str, *, rows: int, hits: int, bad: int) -> None:
        """Write what became of some rows."""
        self._file.write(lines.encode())
        if rejected:
            self._bad.write((rejected if self._bad.tell() else HEADING + rejected).encode())
        done = self.done
        self.done = replace(done, rows=done.rows + rows, hits=done.hits + hits, bad=done.bad + bad)

    def note(self) -> None:
        """Make sure of all that was added."""
        for file in (self._file, self._bad):
            file.flush()
            os.fsync(file.fileno())
        self.done = replace(self.done, output=self._file.tell(), rejected=self._bad.tell())
        fresh = self._note.with_name(f"{self._note.name}.new")
        fresh.write_text(json.dumps({"run": self._run, "done": asdict(self.done)}), encoding="utf-8")
        fresh.replace(self._note)

    def finish(self) -> None:
        """Give the output its name."""
        self.note()
        self._partial.replace(self._output)
        self._note.unlink()
        if not self.done.rejected:
            self._rejected.unlink()

    def close(self) -> None:
        """Let go of the files; what was noted stays."""
        self._file.close()
        self._bad.close()


def _cut(file: BinaryIO, length: int) -> None:
    file.truncate(length)
    file.seek(length)
