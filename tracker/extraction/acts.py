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
class _Fit:
    """A frame that fits, with the authority that acts in it."""

    frame: Frame
    match: re.Match[str]
    acting: Authority | None


def acts(sentence: str, language: Language, named: tuple[Authority, ...], *, heading: bool) -> tuple[Act, ...]:
    """All acts that a sentence tells as done, in order."""
    fits = [
        fit
        for frame, match in _matches(sentence, language, heading=heading)
        if not _refused(sentence[: match.start()], frame, language)
        and (fit := _fit(sentence, frame, match, language, named)) is not None
    ]
    ends = [0, *(fit.match.end() for fit in fits)]
    starts = [*(fit.match.start() for fit in fits[1:]), len(sentence)]
    return tuple(
        _act(sentence, fit, (before, after), language, named)
        for fit, before, after in zip(fits, ends, starts, strict=False)
    )


@lru_cache(maxsize=16)
def _compiled(language: Language) -> tuple[tuple[Frame, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (frame, pattern(frame.pattern), pattern(frame.needs) if frame.needs else None) for frame in language.frames
    )


def _matches(sentence: str, language: Language, *, heading: bool) -> list[tuple[Frame, re.Match[str]]]:
    """Every place where a frame fits; where two overlap the longer one counts, and one that closes its object."""
    found: list[tuple[Frame, re.Match[str]]] = []
    for frame, form, needs in _compiled(language):
        if frame.headline and not heading:
            continue
        found.extend(
            (frame, match)
            for match in form.finditer(sentence)
            if needs is None or needs.search(sentence, match.end()) is not None
        )
    found.sort(key=lambda pair: (pair[1].start() - pair[1].end(), not pair[0].needs))
    kept: list[tuple[Frame, re.Match[str]]] = []
    for frame, match in found:
        if all(match.end() <= other.start() or other.end() <= match.start() for _, other in kept):
            kept.append((frame, match))
    return sorted(kept, key=lambda pair: pair[1].start())


def _refused(left: str, frame: Frame, language: Language) -> bool:
    if any(pattern(source).search(left) for source in language.refusals):
        return True
    return not frame.finite and pattern(language.wishes).search(left) is not None


def _fit(
    sentence: str, frame: Frame, match: re.Match[str], language: Language, named: tuple[Authority, ...]
) -> _Fit | None:
    acting = actor(sentence, match.start(), language, named) if frame.side is Side.AFTER else None
    return None if frame.by_authority and acting is None else _Fit(frame, match, acting)


def _act(sentence: str, fit: _Fit, around: tuple[int, int], language: Language, named: tuple[Authority, ...]) -> Act:
    start, end = fit.match.span()
    closing = pattern(fit.frame.needs).search(sentence, end) if fit.frame.needs else None
    first, last = (end, around[1]) if fit.frame.side is Side.AFTER else (around[0], start)
    return Act(
        frame=fit.frame,
        start=start,
        end=closing.end() if closing else end,
        first=first,
        last=min(last, closing.start()) if closing else last,
        authority=fit.acting or agent(sentence, start, language, named),
        background=_background(sentence[:start], language),
    )


def _background(left: str, language: Language) -> bool:
    if any(pattern(source).search(left) for source in language.past):
        return True
    return pattern(language.had).search(left) is not None and pattern(language.said).search(left) is None
