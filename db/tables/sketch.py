"""Sketches of articles, by which copies are recognised."""

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel


class SketchHash(SQLModel, table=True):
    """One hash of the sketch of a document's text."""

    __tablename__ = "sketch_hash"
    __table_args__ = (Index("ix_sketch_hash", "value"),)

    document_id: int = Field(primary_key=True, foreign_key="document.id")
    value: int = Field(primary_key=True, sa_type=BigInteger)
