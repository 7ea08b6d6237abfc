"""Subjects and the parties that they may be: brings what is stored to what was found, and drafts what is to be told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session

from db import listings, screening, subjects
from db.parties import survivors
from db.tables.screening import SubjectJudgement, SubjectMatch
from db.tables.subject import Subject
from scrapers.record import Strength
from tracker.domain.screening import News, Pair, Seen, Word, news, regrouped, seen_of
from tracker.matching.index import Match
from tracker.pipeline.screened_parties import Screened, look_at, proof_of
from tracker.pipeline.telling import Draft

DIFFERENT: Final = "different"


@dataclass(frozen=True, slots=True)
class Finding:
    """Whom a subject matches, by party, and the digest of what it was when that was searched."""

    subject_id: int
    digest: str
    hits: Mapping[int, Match]


@dataclass(frozen=True, slots=True)
class _Case:
    """One subject and one party, as they were and as they are; ``party`` is None when it was merged into another.

    ``others`` are pairs of the subject with parties that are this one now, or were when it was told of a listing.
    """

    subject: Subject
    party: Screened | None
    stored: SubjectMatch | None
    others: tuple[Pair, ...]
    hit: Match | None
    word: Word | None


def reconcile(session: Session, findings: Sequence[Finding], only: frozenset[int] | None, now: datetime) -> list[Draft]:
    """Store who matches whom, looking only at the parties ``only`` (None: at all), and draft the news.

    A subject that was stated anew or deleted since it was searched is left out: its turn comes in the queue.
    """
    rows = {row.id: row for row in subjects.by_ids(session, [each.subject_id for each in findings])}
    valid = [each for each in findings if each.subject_id in rows and rows[each.subject_id].digest == each.digest]
    numbers = [each.subject_id for each in valid]
    held = _Held(session, numbers)
    keys = {(each.subject_id, party_id) for each in valid for party_id in each.hits} | held.pairs.keys()
    wanted = sorted(key for key in keys if only is None or key[1] in only)
    parties = look_at(session, {party_id for _, party_id in wanted})
    hits = {each.subject_id: each.hits for each in valid}
    cases = []
    for subject_id, party_id in wanted:
        party, stored = parties.get(party_id), held.pairs.get((subject_id, party_id))
        others = held.others(subject_id, party_id, party)
        word = held.word(subject_id, (party_id, *(each.party_id for each in others)))
        before = tuple(map(_pair, others))
        cases.append(_Case(rows[subject_id], party, stored, before, hits[subject_id].get(party_id), word))
    return [draft for case in cases if (draft := _settle(session, case, now)) is not None]


class _Held:
    """What is stored of some subjects: the pairs, where their parties are now, and what humans said of them."""

    def __init__(self, session: Session, subject_ids: Sequence[int]) -> None:
        stored = screening.matches_of(session, subjects=subject_ids)
        self.pairs = {(pair.subject_id, pair.party_id): pair for pair in stored}
        self._matching: dict[int, list[SubjectMatch]] = {}
        for pair in stored:
            if pair.ended_at is None:
                self._matching.setdefault(pair.subject_id, []).append(pair)
        self._now = survivors(session, {pair.party_id for pair in stored})
        self._words = screening.judgements_of(session, subject_ids)

    def others(self, subject_id: int, party_id: int, party: Screened | None) -> list[SubjectMatch]:
        """Give the subject's matches with parties that are this one now, or were told with one of its listings."""
        if party is None:
            return []
        places = set(party.seen.listings)
        return [
            pair
            for pair in self._matching.get(subject_id, ())
            if pair.party_id != party_id
            and (self._now.get(pair.party_id) == party_id or not places.isdisjoint(pair.seen["listings"]))
        ]

    def word(self, subject_id: int, party_ids: Iterable[int]) -> Word | None:
        """Give the newest word on the subject and any of these parties, if it says that they are different."""
        spoken = filter(None, (self._words.get((subject_id, party_id)) for party_id in party_ids))
        return _word(max(spoken, key=lambda each: each.id or 0, default=None))


def _pair(stored: SubjectMatch) -> Pair:
    return Pair(stored.subject_digest, seen_of(stored.seen), stored.ended_at is None)


def _word(judged: SubjectJudgement | None) -> Word | None:
    if judged is None or judged.verdict != DIFFERENT:
        return None
    return Word(judged.subject_digest, judged.identity, judged.judged_by, judged.why, judged.judged_at)


def _settle(session: Session, case: _Case, now: datetime) -> Draft | None:
    party, stored = case.party, case.stored
    before = None if stored is None else _pair(stored)
    matches = party is not None and party.stands and case.hit is not None
    if before is None and not matches:
        return None
    seen = party.seen if party is not None else Seen()
    after = Pair(case.subject.digest, seen, matches)
    held = [each for each in (before, *case.others) if each is not None]
    left = {place for each in held for place in each.seen.listings}.difference(seen.listings)
    known = regrouped(before, case.others, after, listings.standing_places(session, left))
    told = news(known, after, case.word, delisted=party is not None and not party.stands)
    if before == after and told is None:
        return None
    kept = _store(session, case, after, now)
    if told is None and known is not before and case.word is not None and case.word.holds_for(held):
        _carry_over(session, case.word, kept, after)
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


def _carry_over(session: Session, word: Word, kept: SubjectMatch, after: Pair) -> None:
    """Keep a human's word for the party as it is grouped now: nothing that it rests on has changed."""
    judgement = SubjectJudgement(
        subject_id=kept.subject_id,
        party_id=kept.party_id,
        verdict=DIFFERENT,
        why=word.why,
        judged_by=word.who,
        judged_at=word.at,
        subject_digest=after.subject_digest,
        identity=after.seen.identity,
    )
    screening.judge(session, judgement)


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
        strength=None if case.hit is None else Strength.WEAK if case.hit.weak else Strength.STRONG,
        subject={"list": subject.list_name, "id": subject.ref, "name": subject.name},
        published_at=proof.published_at,
        seen_at=now,
    )


def _sentence(told: News) -> str:
    said = "; ".join(told.reasons)
    return f"{said[:1].upper()}{said[1:]}."
