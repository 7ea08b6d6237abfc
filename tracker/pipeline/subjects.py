"""The user's own parties: taken from a table, deleted, written into a table again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlmodel import Session

from db import screening, subjects
from db.tables.subject import Subject
from tracker.domain.chain import Plain
from tracker.domain.subject import Said, digest_of, said_of
from tracker.pipeline.auditing import record
from tracker.querying import COLUMNS, SEVERAL, read_query
from tracker.tabular.lines import heading, lines_for
from tracker.tabular.opening import open_table
from tracker.tabular.rejected import RejectedRows, row_text
from tracker.tabular.row import BadRow, Row, Table
from tracker.wiring import Tracker

DEFAULT_LIST: Final = "default"
SUBJECT_COLUMNS: Final = ("id", "name", *COLUMNS, "list")
_NEEDED: Final = ("id", "name")
_BATCH: Final = 5000
"""Rows in one transaction: what a kill can undo, and what stands in memory at once."""
_NUL: Final = "\0"


class SubjectError(Exception):
    """A subject that is not there, or not the only one; the message says which."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told while a table is taken: ``bad`` of each bad row, ``done`` of how far it is and how many rows."""

    bad: Callable[[BadRow], None]
    done: Callable[[Table, int], None]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the rows of a table; a bad one was left out, or taken without what could not be read of it."""

    rows: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    bad: int = 0


@dataclass(frozen=True, slots=True)
class _Stated:
    """One usable row; ``key`` is the list's name and the user's id."""

    key: tuple[str, str]
    name: str
    said: Said
    digest: str


def import_subjects(tracker: Tracker, path: Path, list_name: str, told: Told, *, who: str) -> Taken:
    """Add the rows of a table, or state them anew where their id is known; bad rows are kept beside the table.

    Some thousand rows are one transaction, so that the same import again does the rest after a kill.
    """
    taken = Taken()
    with open_table(path, _NEEDED) as table, RejectedRows(path, told.bad) as rejected:
        for batch in iter(lambda: list(islice(table, _BATCH)), []):
            read = [_read(row, list_name) for row in batch]
            rejected.add([problem for _, problem in read if problem])
            # The later of two rows with one id counts, as if they had come in two imports.
            stated = {each.key: each for each, _ in read if each}
            with tracker.database.writing(alone=True) as session:
                added, changed = _keep(session, list(stated.values()), tracker.clock())
                if added or changed:
                    lists = sorted({name for name, _ in stated})
                    counts: dict[str, Plain] = {"file": path.name, "added": added, "changed": changed}
                    record(session, tracker.clock(), who, "subjects.import", f"lists {', '.join(lists)}", **counts)
            taken = Taken(
                rows=taken.rows + len(batch),
                added=taken.added + added,
                changed=taken.changed + changed,
                unchanged=taken.unchanged + len(stated) - added - changed,
                bad=rejected.count,
            )
            told.done(table, taken.rows)
    return taken


def _read(row: Row | BadRow, list_name: str) -> tuple[_Stated | None, BadRow | None]:
    if isinstance(row, BadRow):
        return None, row
    cells = row.cells
    reason = "" if cells.get("id") else "no id"
    whole = row_text(cells)
    storable = whole.encode("utf-8", "backslashreplace").decode()
    if whole != storable or _NUL in whole:
        reason = "a cell holds what no database keeps (NUL, or half a character)"
    try:
        asked = read_query(cells.get("name", ""), cells)
    except ValueError as error:
        reason = reason or str(error)
    if reason:
        return None, BadRow(row.line, reason, storable)
    said = said_of(asked.query)
    key = (cells.get("list") or list_name, cells["id"])
    stated = _Stated(key, asked.query.name, said, digest_of(asked.query.name, said))
    unread = f"kept without {'; '.join(asked.unread)}" if asked.unread else ""
    return stated, BadRow(row.line, unread, storable) if unread else None


def _keep(session: Session, stated: Iterable[_Stated], now: datetime) -> tuple[int, int]:
    by_list: dict[str, dict[str, _Stated]] = {}
    for each in stated:
        by_list.setdefault(each.key[0], {})[each.key[1]] = each
    fresh: list[dict[str, Any]] = []
    changes: list[dict[str, Any]] = []
    revision = screening.next_revision(session)
    for list_name, rows in by_list.items():
        known = subjects.known(session, list_name, rows.keys())
        for ref, each in rows.items():
            values = {
                "name": each.name,
                "said": each.said,
                "digest": each.digest,
                "changed_at": now,
                "revision": revision,
            }
            if ref not in known:
                fresh.append({"list_name": list_name, "ref": ref, "created_at": now, **values})
            elif known[ref].digest != each.digest:
                changes.append({"subject_id": known[ref].subject_id, **values})
    subjects.add_many(session, fresh)
    subjects.restate(session, changes)
    return len(fresh), len(changes)


def delete_subject(tracker: Tracker, ref: str, list_name: str | None, *, who: str) -> str:
    """Forget a subject and give its name; ``SubjectError`` where it is not there, or on several lists."""
    with tracker.database.writing(alone=True) as session:
        subject = find_subject(session, ref, list_name)
        screening.next_revision(session, deleting=True)
        subjects.delete_one(session, subject.id or 0)
        # Not its name: what is forgotten does not live on in a log that nobody can change.
        record(session, tracker.clock(), who, "subjects.delete", f"subject {subject.ref}", list=subject.list_name)
        return subject.name


def find_subject(session: Session, ref: str, list_name: str | None) -> Subject:
    """Give the subject with the user's id."""
    found = subjects.with_ref(session, ref, list_name)
    if not found:
        where = "" if list_name is None else f" on the list {list_name}"
        raise SubjectError(f"there is no subject {ref!r}{where}")
    if len(found) > 1:
        raise SubjectError(f"{ref!r} is on several lists: say which of {', '.join(each.list_name for each in found)}")
    return found[0]


def export_subjects(tracker: Tracker, output: Path, list_name: str | None) -> int:
    """Write all subjects as a table that can be imported again, and give their number.

    The table appears under its name when it is whole.
    """
    made, count = lines_for(output, SUBJECT_COLUMNS), 0
    first = heading(output, SUBJECT_COLUMNS)
    partial = output.with_name(f"{output.name}.partial")
    with tracker.database.reading() as session, partial.open("w", encoding="utf-8") as file:
        file.write(first)
        for page in subjects.every(session, list_name):
            file.write(made([_cells(subject) for subject in page]))
            count += len(page)
    partial.replace(output)
    return count


def _cells(subject: Subject) -> dict[str, Any]:
    said = subject.said
    return {
        "id": subject.ref,
        "name": subject.name,
        "names": SEVERAL.join(_each(said, "names")),
        "kind": said.get("kind", ""),
        "birth_date": SEVERAL.join(_each(said, "births")),
        "country": SEVERAL.join(_each(said, "countries")),
        "gender": said.get("gender", ""),
        "identifier": SEVERAL.join(_each(said, "identifiers")),
        "list": subject.list_name,
    }


def _each(said: Said, field: str) -> Iterator[str]:
    return iter(said.get(field, ()))
