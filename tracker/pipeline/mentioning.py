"""Tells of the known parties that a text mentions."""

from collections.abc import Sequence
from dataclasses import replace

from db import listings, parties
from scrapers.record import Name, NameKind, Strength
from tracker.extraction.mentions import Mention
from tracker.pipeline.naming import folded, propose_names
from tracker.pipeline.page_telling import Telling
from tracker.pipeline.telling import Draft, place_in_text, tell


def tell_mentions(telling: Telling, found: Sequence[Mention], untold: set[int]) -> None:
    """Tell of each known party that the text mentions, once; of those in ``untold`` enough is said elsewhere."""
    first: dict[int, Mention] = {}
    for mention in found:
        if mention.party_id not in untold:
            first.setdefault(mention.party_id, mention)
    known = parties.by_ids(telling.session, first)
    listed = listings.of_parties(telling.session, first)
    drafts = [
        _mention_draft(
            telling, mention, known[party_id].caption, {p for row in listed.get(party_id, []) for p in row.programmes}
        )
        for party_id, mention in first.items()
    ]
    tell(telling.session, drafts, quietly=telling.quietly)
    for draft, mention in zip(drafts, first.values(), strict=True):
        if mention.party_id in listed and folded(mention.text) != folded(mention.name):
            otherwise = replace(draft, score=mention.score, explanation=f"it comes near to {mention.name!r}")
            propose_names(telling, otherwise, [Name(mention.text, NameKind.ALIAS, Strength.WEAK)])


def _mention_draft(telling: Telling, mention: Mention, caption: str, programmes: set[str]) -> Draft:
    return Draft(
        dedupe_key=f"mentioned|{telling.document.id}|{mention.party_id}|",
        kind="mentioned",
        source_key=telling.source.key,
        party_id=mention.party_id,
        document_id=telling.document.id,
        caption=caption,
        programmes=tuple(sorted(programmes)),
        url=telling.url,
        quote=_line_around(telling.article.text, mention.start, mention.end),
        place=place_in_text(mention.start, mention.end),
        explanation=f"the text says {mention.text!r}",
        published_at=telling.published_at,
        seen_at=telling.document.fetched_at,
    )


def _line_around(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : len(text) if last < 0 else last].strip()
