"""What the API answers about names that documents give listed parties."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from tracker.entrypoints.api.models import Answer, PartyId


class Alias(Answer):
    """A name that a document gives a listed party and no list does, with the sentence and a human's decision."""

    id: int
    state: Literal["proposed", "accepted", "refused"]
    party_id: PartyId
    caption: str = Field(examples=["DJIBO, Ousmane Illiassou"])
    name: str = Field(examples=["Petit Chapori"])
    score: float = Field(ge=0, le=1)
    reason: str = Field(description="why the document is about that party")
    source: str
    document: str = Field(description="SHA-256 of the document that says so")
    url: str | None
    quote: str
    proposed_at: datetime
    decided_at: datetime | None
    decided_by: str | None
    why: str | None = Field(description="the reason of the decision")


class AliasesAnswer(Answer):
    """The names that were asked for, the newest first."""

    aliases: list[Alias]
