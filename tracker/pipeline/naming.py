"""Tells that a document calls a listed party otherwise than any list, and proposes the name for a human's decision."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from db import aliases
from db.tables.alias import AliasProposal
from scrapers.record import Name
from tracker.matching.fold import fold
from tracker.pipeline.page_telling import Telling
from tracker.pipeline.telling import Draft, tell


def folded(text: str) -> str:
    """Write a name without regard to the order of its words, case and marks: what is alike so is one name."""
    return " ".join(sorted(fold(text).split()))


def propose_names(telling: Telling, draft: Draft, names: Sequence[Name]) -> list[Name]:
    """Propose those names of the draft's party that nobody proposed before, and give them.

    What a human refused is so never proposed again for that party, whoever says it.
    """
    rows = [
        AliasProposal(
            party_id=draft.party_id or 0,
            document_id=telling.document.id or 0,
            text=name.text,
            folded=folded(name.text),
            quote=draft.quote or "",
            reason=draft.explanation or "",
            score=draft.score or 0.0,
            proposed_at=telling.document.fetched_at,
        )
        for name in names
    ]
    new = {row.text for row in aliases.propose(telling.session, rows)}
    return [name for name in names if name.text in new]


def tell_names(telling: Telling, draft: Draft, names: Sequence[Name]) -> None:
    """Tell that the draft's party, which a list carries, is called by these names here; once a name."""
    if not names:
        return
    called = ", ".join(sorted(fold(name.text) for name in names))
    seen = replace(
        draft,
        kind="alias_seen",
        dedupe_key=f"alias_seen|{draft.party_id}|{called}",
        names=tuple(stated(name) for name in names),
        explanation=f"{draft.explanation}; no list calls it {', '.join(name.text for name in names)}",
    )
    tell(telling.session, [seen], quietly=telling.quietly)


def stated(name: Name) -> dict[str, str]:
    """Write a name as events and stored names have it."""
    return {part: str(value) for part, value in asdict(name).items() if part in ("text", "kind", "strength")}
