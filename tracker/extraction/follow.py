"""Other names told apart from the act: "Djibo, who also goes by the name Petit Chapori", "the group (JNIM)"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.record import Name, NameKind, PartyKind
from tracker.extraction.aliases import Alias, cues, in_brackets, listed
from tracker.extraction.merge import same_name
from tracker.extraction.page import Page
from tracker.extraction.sentences import Sentence
from tracker.extraction.span import Span, closing
from tracker.extraction.spans import name_at
from tracker.extraction.tales import Tale
from tracker.extraction.words import Word
from tracker.matching.fold import fold

_LEAN = 5
"""Words that may stand between a name and the cue that leans on it."""


def with_other_names(told: tuple[Tale, ...], page: Page) -> tuple[Tale, ...]:
    """Add the names that other sentences give, and drop what is said twice or is no other name."""
    more: dict[int, list[Alias]] = {number: [] for number in range(len(told))}
    if told:
        for number, alias in _found(told, page):
            more[number].append(alias)
    named = tuple(_with(tale, more[number], page) for number, tale in enumerate(told))
    return tuple(tale for tale in named if not any(_is_other_name(tale, other) for other in named))


def _is_other_name(tale: Tale, other: Tale) -> bool:
    """Whether a party stands a second time by nothing but another name of its own."""
    others = {fold(name.text) for name in other.names[1:]}
    alike = tale.action is other.action and _kind(tale) is _kind(other)
    return len(tale.names) == 1 and alike and fold(tale.names[0].text) in others


def _kind(tale: Tale) -> PartyKind:
    return tale.kind or PartyKind.ORGANISATION


def _found(told: tuple[Tale, ...], page: Page) -> Iterator[tuple[int, Alias]]:
    for sentence in page.sentences:
        words = page.words(sentence.start, sentence.end)
        for cue in cues(page.plain, sentence.start, sentence.end, page.language):
            position = next((at for at, word in enumerate(words) if word.start >= cue.start), len(words))
            if _in_bracket(words[:position]):
                continue
            owner = _owner(words[:position], sentence, told, page)
            if owner is None:
                owner = _owner([word for word in words if word.end <= cue.end], sentence, told, page)
            if owner is not None:
                yield from ((owner, alias) for alias in listed(words, position, cue, page.language)[0])
        yield from _bracketed(words, told, page)


def _in_bracket(before: Sequence[Word]) -> bool:
    """Whether a bracket stands open, whose names are read together."""
    return sum(word.text == "(" for word in before) > sum(word.text == ")" for word in before)


def _owner(words: Sequence[Word], sentence: Sentence, told: tuple[Tale, ...], page: Page) -> int | None:
    """The claimed party whose name stands right before the cue, or for whom a pronoun stands there."""
    name = _last_name(words, page)
    if name is not None:
        span, gap = name
        text = page.text[words[span.first].start : words[span.last - 1].end].removesuffix("'s").removesuffix("’s")
        return _known(text, told) if gap <= _LEAN else None
    kind = _kind_meant(words, page)
    return _last_told(sentence, told, kind) if kind else None


def _kind_meant(words: Sequence[Word], page: Page) -> str | None:
    """The kind of party that `he` or `the group` before a cue stands for."""
    language = page.language
    for word in reversed(words):
        if word.key in language.pronouns:
            return language.pronouns[word.key]
        if word.key in language.groups:
            return PartyKind.ORGANISATION.value
        if word.key in language.roles:
            return PartyKind.PERSON.value
    return None


def _last_name(words: Sequence[Word], page: Page) -> tuple[Span, int] | None:
    """The last name before a cue, and how many words lie between."""
    position, last = 0, None
    while position < len(words):
        span = name_at(words, position, page.language)
        last = span or last
        position = span.after if span else position + 1
    return (last, sum(word.is_word for word in words[last.after :])) if last else None


def _known(text: str, told: tuple[Tale, ...]) -> int | None:
    """The party with that name, or with a longer one that contains it; a single word of another name is too little."""
    alone = " " not in fold(text)
    return next(
        (
            at
            for at, tale in enumerate(told)
            if same_name(text, tale.names[0].text)
            or any(fold(name.text) == fold(text) if alone else same_name(text, name.text) for name in tale.names[1:])
        ),
        None,
    )


def _last_told(sentence: Sentence, told: tuple[Tale, ...], kind: str) -> int | None:
    fitting = [at for at, tale in enumerate(told) if tale.sentence.start < sentence.start and _kind(tale).value == kind]
    return fitting[-1] if fitting else None


def _bracketed(words: Sequence[Word], told: tuple[Tale, ...], page: Page) -> Iterator[tuple[int, Alias]]:
    position = 0
    while position < len(words):
        span = name_at(words, position, page.language)
        if span is None:
            position += 1
            continue
        position = span.after
        if position < len(words) and words[position].text == "(":
            owner = _known(page.text[words[span.first].start : words[span.last - 1].end], told)
            inside = words[position + 1 : closing(words, position)]
            if owner is not None:
                yield from ((owner, alias) for alias in in_brackets(inside, page.plain, page.language))


def _with(tale: Tale, more: Sequence[Alias], page: Page) -> Tale:
    """All names once, without those that only shorten the first."""
    others = [Name(page.text[alias.start : alias.end], NameKind.ALIAS, alias.strength) for alias in more]
    kept: dict[str, Name] = {fold(tale.names[0].text): tale.names[0]}
    primary = set(fold(tale.names[0].text).split())
    for name in (*tale.names[1:], *others):
        folded = fold(name.text)
        shortened = " " not in folded and folded in primary
        if folded and not shortened and folded not in kept:
            kept[folded] = name
    return replace(tale, names=tuple(kept.values()))
