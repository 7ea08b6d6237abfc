"""How long it takes to import many subjects, and to screen all of them again when a list changes; and the memory.

Run it as ``PYTHONPATH=.:tests python tests/benchmarks/screening_subjects.py [--subjects N]``. Names are random and
alike (two thousand given and ten thousand family names); one in two has a birth date and a country. The subjects
count as screened at their import: what is measured is the change. The database is SQLite with every commit on the disk.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from small_tracker import Clock, Mailbox, small_tracker
from sqlalchemy import text

from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.screen_subjects import screen_changes
from tracker.pipeline.subjects import Told, import_subjects
from tracker.wiring import Tracker

CHANGED = 100
_PARTS = """
ab al an ar bel bo da dim el fa gor ha ib il ja ka kir la mar mi na nov ol pe ra ro sa ser sha ta ul va yu za
""".split()  # noqa: SIM905 - read more easily than a list


def words(dice: random.Random, count: int, parts: int) -> list[str]:
    """Make so many words that sound like names."""
    return ["".join(dice.choices(_PARTS, k=parts)).capitalize() for _ in range(count)]


def people(dice: random.Random) -> Iterator[str]:
    """Make names without end."""
    given, family = words(dice, 2000, 2), words(dice, 10_000, 3)
    while True:
        yield " ".join((*dice.sample(given, dice.choice((1, 1, 2))), dice.choice(family)))


def write_subjects(path: Path, count: int, dice: random.Random) -> None:
    """Write the table that is imported."""
    names = people(dice)
    with path.open("w", encoding="utf-8") as file:
        file.write("id,name,kind,birth_date,country\n")
        for number in range(count):
            facts = f"{dice.randint(1940, 2005)}-05-17,NE" if number % 2 else ","
            file.write(f"{number},{next(names)},person,{facts}\n")


def change(tracker: Tracker, folder: Path, day: int, dice: random.Random) -> None:
    """Import a document of the list with a hundred further entries, each with two aliases; one in two is a subject."""
    names = people(dice)
    kept = folder / "list.txt"
    lines = kept.read_text().splitlines() if kept.exists() else ["small list", "1|vessel|X|SOME SHIP"]
    if day > 1:
        lines += [f"{day}-{n}|person|X|{next(names)};{next(names)};{next(names)}" for n in range(CHANGED)]
    kept.write_text("\n".join(lines))
    bring(tracker, "small_list", [kept], Clocks(datetime(2021, 7, day, tzinfo=UTC)))


def timed(what: str, work: Callable[[], object]) -> None:
    """Print how long something takes, on the clock and of the processor, and the largest memory so far."""
    wall, busy = time.perf_counter(), time.process_time()
    work()
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what}: {wall:.1f} s ({busy:.1f} s of processor), at most {memory:.0f} MB so far", flush=True)


def screen_all(tracker: Tracker) -> None:
    """Work through every change."""
    while screen_changes(tracker):
        pass


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subjects", type=int, default=1_000_000)
    count = parser.parse_args().subjects
    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = folder / "subjects.csv"
        write_subjects(table, count, random.Random(1))
        tracker = small_tracker(f"sqlite:///{folder / 'tracker.db'}", folder / "home", Clock(), Mailbox())
        change(tracker, folder, 1, dice)
        told = Told(print, lambda *_: None)
        timed(
            f"import of {count:,} subjects", lambda: import_subjects(tracker, table, "clients", told, who="benchmark")
        )
        with tracker.database.writing() as session:
            session.execute(text("UPDATE subject SET run_id = 0"))
        timed("loading of all subjects into memory", tracker.subjects.refresh)
        screen_all(tracker)
        for day in (2, 3):
            change(tracker, folder, day, random.Random(1 if day == 2 else day))
            timed(f"a change of {CHANGED} entries against all", lambda: screen_all(tracker))
        with tracker.database.reading() as session:
            print(f"{session.execute(text('SELECT count(*) FROM subject_match')).scalar()} matches stored")
        tracker.close()


if __name__ == "__main__":
    main()
