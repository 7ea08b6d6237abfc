"""Counting what a statement changed, and writing many rows at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import CursorResult, Table, insert
from sqlalchemy.sql.dml import UpdateBase
from sqlmodel import Session, SQLModel

Value = TypeVar("Value")

CHUNK = 1000
"""Values in one IN (…): well below what any database takes."""


def chunks(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Cut values into lists short enough for one IN (…)."""
    held = list(values)
    for start in range(0, len(held), CHUNK):
        yield held[start : start + CHUNK]


def changed_rows(session: Session, statement: UpdateBase) -> int:
    """Run an update or delete and give the number of rows it changed."""
    return cast("CursorResult[Any]", session.execute(statement)).rowcount


def insert_many(session: Session, table: type[SQLModel], rows: Sequence[dict[str, Any]]) -> list[int]:
    """Insert rows given as dictionaries and give their new ids in the same order."""
    if not rows:
        return []
    target = cast("Table", table.__table__)  # type: ignore[attr-defined]
    statement = insert(target).returning(target.c.id, sort_by_parameter_order=True)
    return list(session.execute(statement, list(rows)).scalars())
