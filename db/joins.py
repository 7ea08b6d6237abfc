"""Join keys, proposals and judgements."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from db.rows import chunks, insert_many
from db.tables.join import JoinKey, Judgement, Proposal
from db.tables.listing import ListingRow


def add_keys(session: Session, keys: Sequence[dict[str, Any]]) -> None:
    """Keep join keys given as ``{"listing_id", "scheme", "value"}``."""
    if keys:
        session.execute(insert(JoinKey), keys)


def drop_keys(session: Session, listing_ids: Iterable[int]) -> None:
    """Forget the join keys of listings, before they are stated anew."""
    for chunk in chunks(listing_ids):
        session.execute(delete(JoinKey).where(col(JoinKey.listing_id).in_(chunk)))


def bearers(session: Session, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], list[ListingRow]]:
    """Give the listings that carry any of these (scheme, value) keys, by key."""
    found: dict[tuple[str, str], list[ListingRow]] = {}
    for chunk in chunks(keys):
        wanted = select(JoinKey, ListingRow).join(ListingRow, col(ListingRow.id) == col(JoinKey.listing_id))
        for key, row in session.exec(wanted.where(tuple_(col(JoinKey.scheme), col(JoinKey.value)).in_(chunk))):
            found.setdefault((key.scheme, key.value), []).append(row)
    return found


def propose(session: Session, proposals: Sequence[dict[str, Any]]) -> int:
    """Keep the proposals whose pair was not proposed before; give their number."""
    pairs = {(row["left_listing_id"], row["right_listing_id"]): row for row in proposals}
    for chunk in chunks(list(pairs)):
        pair = tuple_(col(Proposal.left_listing_id), col(Proposal.right_listing_id))
        for known in session.exec(select(Proposal).where(pair.in_(chunk))):
            pairs.pop((known.left_listing_id, known.right_listing_id), None)
    insert_many(session, Proposal, list(pairs.values()))
    return len(pairs)


def open_proposals(session: Session, limit: int) -> Sequence[Proposal]:
    """Give the proposals that nobody has decided and no other judgement has settled, the likeliest first."""
    left, right = aliased(ListingRow), aliased(ListingRow)
    waiting = (
        select(Proposal)
        .join(left, col(left.id) == col(Proposal.left_listing_id))
        .join(right, col(right.id) == col(Proposal.right_listing_id))
        .where(col(Proposal.decided_at).is_(None), col(left.party_id) != col(right.party_id))
    )
    return session.exec(waiting.order_by(col(Proposal.score).desc(), col(Proposal.id)).limit(limit)).all()


def judge(session: Session, judgement: Judgement) -> None:
    """Keep a judgement and close the proposal it answers."""
    session.add(judgement)
    pair = select(Proposal).where(
        Proposal.left_listing_id == judgement.left_listing_id, Proposal.right_listing_id == judgement.right_listing_id
    )
    for proposal in session.exec(pair):
        proposal.decided_at = judgement.judged_at
    session.flush()


def judgements_among(session: Session, listing_ids: Collection[int]) -> dict[tuple[int, int], str]:
    """Give the newest verdict on every judged pair that one of these listings is part of."""
    found: dict[tuple[int, int], str] = {}
    wanted = select(Judgement).where(
        col(Judgement.left_listing_id).in_(listing_ids) | col(Judgement.right_listing_id).in_(listing_ids)
    )
    for judgement in session.exec(wanted.order_by(col(Judgement.id))):
        found[(judgement.left_listing_id, judgement.right_listing_id)] = judgement.verdict
    return found


def judgements(session: Session, limit: int) -> Sequence[Judgement]:
    """Give the newest judgements, newest first."""
    return session.exec(select(Judgement).order_by(col(Judgement.id).desc()).limit(limit)).all()


def generation(session: Session) -> int:
    """Give a number that grows with every judgement: parties may have been regrouped since it was smaller."""
    return session.exec(select(func.max(Judgement.id))).one() or 0
