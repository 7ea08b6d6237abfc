"""Subjects and the parties that they may be: brings what is stored to what was found, and drafts what is to be told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db import screening, subjects
from db.tables.screening import SubjectJudgement, SubjectMatch
from db.tables.subject import Subject
from tracker.domain.screening import News, Pair, Seen, Word, news, seen_of
from tracker.matching.index import Match
from tracker.pipeline.screened_parties import Screened, look_at, proof_of
from tracker.pipeline.telling import Draft


@dataclass(frozen=True, slots=True)
class Finding:
    """Whom a subject matches, by party, and the digest of what it was when that was searched."""

    subject_id: int
    digest: str
    hits: Mapping[int, Match]


@dataclass(frozen=True, slots=True)
class _Case:
    """One subject and one party, as they were and as they are; ``party`` is None when it was merged into another."""

    subject: Subject
    party: Screened | None
    stored: SubjectMatch | None
    hit: Match | None
    word: Word | None


def reconcile(session: Session, findings: Sequence[Finding], only: frozenset[int] | None, now: datetime) -> list[Draft]:
    """Store who matches whom, looking only at the parties ``only`` (None: at all), and draft the news.

    A subject that was stated anew or deleted since it was searched is left out: its turn comes in the queue.
    """
    rows = {row.id: row for row in subjects.by_ids(session, [each.subject_id for each in findings])}
    valid = [each for each in findings if each.subject_id in rows and rows[each.subject_id].digest == each.digest]
    numbers = [each.subject_id for each in valid]
    stored = {(pair.subject_id, pair.party_id): pair for pair in screening.matches_of(session, subjects=numbers)}
    words = screening.judgements_of(session, numbers)
    keys = {(each.subject_id, party_id) for each in valid for party_id in each.hits} | stored.keys()
    wanted = sorted(key for key in keys if only is None or key[1] in only)
    parties = look_at(session, {party_id for _, party_id in wanted})
    hits = {each.subject_id: each.hits for each in valid}
    cases = [
        _Case(
            rows[subject_id],
            parties.get(party_id),
            stored.get((subject_id, party_id)),
            hits[subject_id].get(party_id),
            _word(words.get((subject_id, party_id))),
        )
        for subject_id, party_id in wanted
    ]
    return [draft for case in cases if (draft := _settle(session, case, now)) is not None]


def _word(judged: SubjectJudgement | None) -> Word | None:
    if judged is None or judged.verdict != "different":
        return None
    return Word(judged.subject_digest, judged.identity, judged.judged_by, judged.why)


def _settle(session: Session, case: _Case, now: datetime) -> Draft | None:
    party, stored = case.party, case.stored
    before = None
    if stored is not None:
        before = Pair(stored.subject_digest, seen_of(stored.seen), stored.ended_at is None)
    matches = party is not None and party.stands and case.hit is not None
    if before is None and not matches:
        return None
    seen = party.seen if party is not None else Seen()
    after = Pair(case.subject.digest, seen, matches)
    told = news(before, after, case.word, delisted=party is not None and not party.stands)
    if before == after and told is None:
        return None
    kept = _store(session, case, after, now)
    if told is None or party is None:
        return None
    kept.tellings += 1
    return _draft(session, case, party, kept, told, now)


def _store(session: Session, case: _Case, after: Pair, now: datetime) -> SubjectMatch:
    stored, hit = case.stored, case.hit
    if stored is None:
        if hit is None:
            raise LookupError("a pair that was neither known nor found")
        stored = SubjectMatch(
            subject_id=case.subject.id or 0,
            party_id=hit.party_id,
            score=hit.score,
            explanation=hit.explanation,
            subject_digest=after.subject_digest,
            seen=after.seen.plain(),
            found_at=now,
        )
        screening.add_match(session, stored)
        return stored
    stored.subject_digest, stored.seen = after.subject_digest, after.seen.plain()
    stored.ended_at = None if after.matches else stored.ended_at or now
    if after.matches and hit is not None:
        stored.score, stored.explanation = hit.score, hit.explanation
    return stored


def _draft(session: Session, case: _Case, party: Screened, kept: SubjectMatch, told: News, now: datetime) -> Draft:
    subject = case.subject
    before = seen_of(case.stored.seen).listings if case.stored else ()
    places = set(before) ^ set(party.seen.listings)
    listing = party.listing(places)
    proof = proof_of(session, listing, party.claimed)
    since = subject.created_at.isoformat()
    return Draft(
        # The subject by the user's id and its beginning: a database may give a deleted one's number again.
        dedupe_key=f"matched|{subject.list_name}|{subject.ref}|{since}|{kept.party_id}|{kept.tellings}",
        kind="matched",
        source_key=proof.source_key,
        ref=listing.ref if listing else None,
        party_id=kept.party_id,
        listing_id=listing.id if listing else None,
        document_id=proof.document_id,
        caption=party.party.caption,
        action=told.action,
        names=tuple({"text": name.text, "kind": name.kind, "strength": name.strength} for name in party.names),
        programmes=tuple(listing.programmes) if listing else (),
        quote=proof.quote,
        explanation=f"{_sentence(told)} {kept.explanation}",
        score=kept.score,
        subject={"list": subject.list_name, "id": subject.ref, "name": subject.name},
        published_at=proof.published_at,
        seen_at=now,
    )


def _sentence(told: News) -> str:
    said = "; ".join(told.reasons)
    return f"{said[:1].upper()}{said[1:]}."
