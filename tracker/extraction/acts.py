"""What was done: the places of a sentence that tell a designation, and the guards against those that do not."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.extraction.actors import actor, agent
from tracker.extraction.authorities import Authority
from tracker.extraction.language import Frame, Language, Side
from tracker.extraction.plain import pattern


@dataclass(frozen=True, slots=True)
class Act:
    """An act told in a sentence: its words lie at ``start`` to ``end``, its parties between ``first`` and ``last``.

    ``background`` tells that the wording points back to something done before.
    """

    frame: Frame
    start: int
    end: int
    first: int
    last: int
    authority: Authority | None
    background: bool


@dataclass(frozen=True, slots=True)
class _Places:
    """A frame that fits, with the end of the act before it and the start of the act behind it."""

    frame: Frame
    match: re.Match[str]
    before: int
    after: int


def acts(sentence: str, language: Language, named: tuple[Authority, ...]) -> tuple[Act, ...]:
    """All acts that a sentence tells as done, in order."""
    found = [
        (frame, match)
        for frame, match in _matches(sentence, language)
        if not _refused(sentence[: match.start()], frame, language)
    ]
    ends = [0, *(match.end() for _, match in found)]
    starts = [*(match.start() for _, match in found[1:]), len(sentence)]
    places = (_Places(frame, match, *around) for (frame, match), *around in zip(found, ends, starts, strict=False))
    return tuple(act for place in places if (act := _act(sentence, language, named, place)) is not None)


@lru_cache(maxsize=16)
def _compiled(language: Language) -> tuple[tuple[Frame, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (frame, pattern(frame.pattern), pattern(frame.needs) if frame.needs else None) for frame in language.frames
    )


def _matches(sentence: str, language: Language) -> list[tuple[Frame, re.Match[str]]]:
    """Every place where a frame fits; where two overlap the longer one counts."""
    found: list[tuple[Frame, re.Match[str]]] = []
    for frame, form, needs in _compiled(language):
        found.extend(
            (frame, match)
            for match in form.finditer(sentence)
            if needs is None or needs.search(sentence, match.end()) is not None
        )
    found.sort(key=lambda pair: pair[1].start() - pair[1].end())
    kept: list[tuple[Frame, re.Match[str]]] = []
    for frame, match in found:
        if all(match.end() <= other.start() or other.end() <= match.start() for _, other in kept):
            kept.append((frame, match))
    return sorted(kept, key=lambda pair: pair[1].start())


def _refused(left: str, frame: Frame, language: Language) -> bool:
    if any(pattern(source).search(left) for source in language.refusals):
        return True
    return not frame.finite and pattern(language.wishes).search(left) is not None


def _act(sentence: str, language: Language, named: tuple[Authority, ...], places: _Places) -> Act | None:
    frame, match = places.frame, places.match
    start, end = match.span()
    acting = actor(sentence, start, language, named) if frame.side is Side.AFTER else None
    if frame.by_authority and acting is None:
        return None
    closing = pattern(frame.needs).search(sentence, end) if frame.needs else None
    first, last = (end, places.after) if frame.side is Side.AFTER else (places.before, start)
    return Act(
        frame=frame,
        start=start,
        end=closing.end() if closing else end,
        first=first,
        last=min(last, closing.start()) if closing else last,
        authority=acting or agent(sentence, end, language, named),
        background=_background(sentence[:start], language),
    )


def _background(left: str, language: Language) -> bool:
    if any(pattern(source).search(left) for source in language.past):
        return True
    return pattern(language.had).search(left) is not None and pattern(language.said).search(left) is None
