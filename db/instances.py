"""The one row that names this database."""

from sqlmodel import Session, select

from db.tables.instance import Instance


def this(session: Session, *, to_change: bool = False) -> Instance:
    """Give the row; ``to_change`` keeps others from changing it until the transaction ends."""
    row = select(Instance).where(Instance.id == 1)
    return session.exec(row.with_for_update() if to_change else row).one()
