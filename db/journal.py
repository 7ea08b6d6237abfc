"""The journal: what was sent, kept outside the database, so that a database put back from a backup can ask it.

Every line is one alert that arrived at one address, written before the database is told. It holds hashes, no addresses
and no words. Several machines that send for one database share one journal.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Column, Connection, Index, Integer, MetaData, String, Table, func, insert, select, text

from db.engine import open_engine
from db.rows import chunks
from db.types import UtcDateTime

_MAKING_LOCK = 7_216_450_023
_METADATA = MetaData()
_JOURNAL = Table("journal", _METADATA, Column("id", Integer, primary_key=True), Column("name", String, nullable=False))
_SENT = Table(
    "sent",
    _METADATA,
    Column("id", Integer, primary_key=True),
    Column("message_id", String, nullable=False),
    Column("key", String, nullable=False),
    Column("topic", String),
    Column("state", String),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Index("ix_sent_message", "message_id"),
    Index("ix_sent_key", "key"),
    Index("ix_sent_topic", "topic", "seen_at"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One alert that arrived: ``key`` is that very alert at its address.

    ``topic`` is one listing as that address knows it, and ``state`` what it was told of it as of ``seen_at``.
    """

    message_id: str
    key: str
    seen_at: datetime
    sent_at: datetime
    topic: str | None = None
    state: str | None = None


class Journal:
    """The lines of one journal, in a database of their own (``sqlite:///…`` or ``postgresql://…``)."""

    def __init__(self, url: str) -> None:
        self._engine = open_engine(url)
        self._writing = self._engine.execution_options(writes=True)
        with self._writing.begin() as connection:
            if connection.dialect.name == "postgresql":
                # Of two programs that start at once one makes the tables.
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MAKING_LOCK})
            _METADATA.create_all(connection)
            self.name: str = _name_of(connection)

    def write(self, lines: Sequence[Line]) -> None:
        """Append lines and have them on the disk before returning."""
        if not lines:
            return
        with self._writing.begin() as connection:
            connection.execute(
                insert(_SENT), [{name: getattr(line, name) for name in Line.__slots__} for line in lines]
            )

    def sent_at(self, message_id: str) -> datetime | None:
        """Give when a message arrived, None when that is not known."""
        with self._reading() as connection:
            found: datetime | None = connection.scalar(
                select(_SENT.c.sent_at).where(_SENT.c.message_id == message_id).limit(1)
            )
        return found

    def with_keys(self, keys: Collection[str]) -> list[Line]:
        """Give the lines of alerts, by key."""
        return self._lines([select(_SENT).where(_SENT.c.key.in_(chunk)) for chunk in chunks(keys)])

    def last_of_topics(self, topics: Collection[str]) -> list[Line]:
        """Give of each topic the line that tells the latest."""
        statements = []
        for chunk in chunks(topics):
            latest = func.row_number().over(
                partition_by=_SENT.c.topic, order_by=[_SENT.c.seen_at.desc(), _SENT.c.id.desc()]
            )
            ranked = select(_SENT, latest.label("rank")).where(_SENT.c.topic.in_(chunk)).subquery()
            statements.append(select(ranked).where(ranked.c.rank == 1))
        return self._lines(statements)

    def dispose(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _lines(self, statements: Collection[object]) -> list[Line]:
        with self._reading() as connection:
            rows = [row for statement in statements for row in connection.execute(statement).mappings()]  # type: ignore[call-overload]
        return [Line(**{name: row[name] for name in Line.__slots__}) for row in rows]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection


def _name_of(connection: Connection) -> str:
    name: str | None = connection.scalar(select(_JOURNAL.c.name).where(_JOURNAL.c.id == 1))
    if name is None:
        name = uuid4().hex
        connection.execute(insert(_JOURNAL).values(id=1, name=name))
    return name
