"""What was done: the places of a sentence that tell a designation, and the guards against those that do not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.extraction.actors import NAMED_BEFORE, actor, agent, topic
from tracker.extraction.aliases import cues
from tracker.extraction.authorities import Authority
from tracker.extraction.language import Frame, Language, Side
from tracker.extraction.plain import pattern

_BY = 20
"""Characters that `by the` may take between an act and its authority, behind which the parties come."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act told in a sentence: its words lie at ``start`` to ``end``.

    Its parties lie between ``first`` and ``last``, or between ``before`` and ``start``.
    ``background`` tells that the wording points back to something done before.
    """

    frame: Frame
    start: int
    end: int
    first: int
    last: int
    before: int
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
    named_otherwise = cues(sentence, 0, len(sentence), language)
    fits = _longest(
        [
            fit
            for frame, match in _matches(sentence, language, heading=heading)
            if not any(cue.start < match.start() < cue.end for cue in named_otherwise)
            and (fit := _fit(sentence, frame, match, language, named)) is not None
            and not _refused(sentence[: match.start()], frame, language)
            and not (language.refused_behind and pattern(language.refused_behind).search(sentence, match.end()))
        ]
    )
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


def _matches(sentence: str, language: Language, *, heading: bool) -> Iterator[tuple[Frame, re.Match[str]]]:
    """Every place where a frame fits."""
    for frame, form, needs in _compiled(language):
        if (frame.headline and not heading) or (frame.within and not pattern(frame.within).search(sentence)):
            continue
        for match in form.finditer(sentence):
            if needs is None or needs.search(sentence, match.end()) is not None:
                yield frame, match


def _longest(fits: list[_Fit]) -> list[_Fit]:
    """Of fits that overlap the one that is no echo, then the longest, then the one that closes its object."""
    kept: list[_Fit] = []
    for fit in sorted(fits, key=lambda fit: (fit.frame.echo, fit.match.start() - fit.match.end(), not fit.frame.needs)):
        if all(fit.match.end() <= other.match.start() or other.match.end() <= fit.match.start() for other in kept):
            kept.append(fit)
    return sorted(kept, key=lambda fit: fit.match.start())


def _refused(left: str, frame: Frame, language: Language) -> bool:
    if any(pattern(source).search(left) for source in language.refusals):
        return True
    return not frame.finite and pattern(language.wishes).search(left) is not None


def _fit(
    sentence: str, frame: Frame, match: re.Match[str], language: Language, named: tuple[Authority, ...]
) -> _Fit | None:
    acting = actor(sentence, match.start(), language, named) if frame.side is not Side.BEFORE else None
    if acting is not None and acting.country and not frame.by_authority:
        # A country right before words that anybody may govern only tells whose people they are.
        acting = None
    if acting is None and frame.certain:
        acting = topic(sentence, match.start(), language, named)
    if frame.by_authority and acting is None:
        return None
    if frame.particular and (acting is None or acting.country or acting.name == NAMED_BEFORE):
        return None
    return _Fit(frame, match, acting)


def _act(sentence: str, fit: _Fit, around: tuple[int, int], language: Language, named: tuple[Authority, ...]) -> Act:
    start, end = fit.match.span()
    closing = _closing(sentence, end, fit.frame)
    authority = _authority(sentence, fit, language, named)
    silent = fit.acting is None or fit.acting.name == NAMED_BEFORE
    behind = authority is not None and _is_agent(sentence, end, authority.start, language)
    doing = authority if silent and behind else fit.acting
    return Act(
        frame=fit.frame,
        start=start,
        end=closing.end() if closing else end,
        first=max(end, doing.end) if doing else end,
        last=min(around[1], closing.start()) if closing else around[1],
        before=around[0],
        authority=authority,
        background=_background(sentence[:start], sentence[end:], language),
    )


def _is_agent(sentence: str, end: int, start: int, language: Language) -> bool:
    near = 0 <= start - end <= _BY
    return near and pattern(language.agents).search(sentence, end, start) is not None


def _authority(sentence: str, fit: _Fit, language: Language, named: tuple[Authority, ...]) -> Authority | None:
    if fit.acting is not None and fit.acting.name != NAMED_BEFORE:
        return fit.acting
    found = agent(sentence, fit.match.start(), language, named) or fit.acting
    if found is None and fit.frame.headline:
        return topic(sentence, fit.match.start(), language, named)
    if found is None and language.verb_last and fit.frame.side is Side.BEFORE:
        start = fit.match.start()
        return actor(sentence, start, language, named) or topic(sentence, start, language, named)
    return found


def _closing(sentence: str, end: int, frame: Frame) -> re.Match[str] | None:
    """What closes the party off, as tight as it fits: of `de Colombia de su lista` the second `de`."""
    if not frame.needs:
        return None
    found = pattern(frame.needs).search(sentence, end)
    while found and (later := pattern(frame.needs).search(sentence, found.start() + 1)):
        if later.end() != found.end():
            break
        found = later
    return found


def _points_back(found: re.Match[str], left: str, language: Language) -> bool:
    """Whether words point back; what a verb of telling opens (`announced that it …`) is the news itself."""
    return pattern(rf"{language.said}\W*(?:[\w-]+\W+){{0,2}}?$").search(left, 0, found.start()) is None


def _background(left: str, right: str, language: Language) -> bool:
    if any(_points_back(found, left, language) for source in language.past if (found := pattern(source).search(left))):
        return True
    if language.past_behind and pattern(language.past_behind).match(right):
        return True
    return pattern(language.had).search(left) is not None and pattern(language.said).search(left) is None
