"""Tales: one act on one party, as one sentence tells it, with what the sentences before add to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scrapers.record import Action, Name, NameKind, PartyKind
from tracker.extraction.actors import NAMED_BEFORE, lays_sanctions, sharper, topic
from tracker.extraction.acts import Act, acts
from tracker.extraction.announcing import announcing, counted_act, is_of_sanctions
from tracker.extraction.authorities import authorities
from tracker.extraction.language import Side
from tracker.extraction.page import Page
from tracker.extraction.party import Party
from tracker.extraction.plain import pattern
from tracker.extraction.programmes import programmes
from tracker.extraction.roll import rolled
from tracker.extraction.sentences import Sentence
from tracker.extraction.sought import behind_closing, sought
from tracker.extraction.subjects import several_meant, stands_for, subject_before, subjects_before
from tracker.extraction.timing import day_of_act, is_recent, is_simultaneous, story_day

_BELOW = re.compile(r"\b(?:specified|listed|named|set out|entry|entries|names)\s+below\b", re.IGNORECASE)
"""Words that leave the names to the lines that follow."""


@dataclass(frozen=True, slots=True)
class Tale:
    """What one sentence says was done to one party; ``authority`` is None where the sentence does not name it."""

    names: tuple[Name, ...]
    kind: PartyKind | None
    action: Action
    sentence: Sentence
    start: int
    weight: float
    led: bool
    """Whether the act only goes on with what another sentence told, or names nobody who acts."""
    authority: str | None = None
    programmes: tuple[str, ...] = ()
    acted_on: str | None = None
    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Context:
    """What earlier sentences told about the act that the story is about."""

    authority: str | None = None
    acting: str | None = None
    acted_on: str | None = None
    programmes: tuple[str, ...] = ()
    action: Action = Action.DESIGNATE
    told: bool = False
    """Whether an act was told: only then may a sentence add to it."""
    background: bool = False
    """Whether the last act told was background, which makes one `at the same time` background too."""


def tales(page: Page) -> tuple[Tale, ...]:
    """Read all tales of a page, in order."""
    found: list[Tale] = []
    context = _Context(authority=_publisher(page))
    stems = pattern(page.language.stems)
    for number, sentence in enumerate(page.sentences):
        if stems.search(page.said(sentence)) or is_of_sanctions(page, sentence):
            told, context = _tell(page, number, context)
            found.extend(told)
        else:
            context = _remember(page, sentence, context)
        if not context.told and (leading := announcing(page, sentence)):
            context = replace(context, authority=leading, acting=leading, told=True)
    return tuple(found)


def _publisher(page: Page) -> str | None:
    named = authorities(page.publisher or "", 0, len(page.publisher or ""), page.language)
    return named[0].name if named else None


def _only_office(page: Page) -> str | None:
    """The one office that the whole page names, or the one state whose sanctions it speaks of: the act is its act."""
    found = authorities(page.plain, 0, len(page.plain), page.language)
    offices = {one.name for one in found if not one.country}
    named = offices or {one.name for one in found if lays_sanctions(page.plain, one)}
    return named.pop() if len(named) == 1 else None


def _only_state(page: Page) -> str | None:
    """The one state that the whole page names: what its minister does it does."""
    named = {found.name for found in authorities(page.plain, 0, len(page.plain), page.language)}
    return named.pop() if len(named) == 1 else None


def _of_headline(page: Page) -> str | None:
    """The authority that the first line is about."""
    first = page.sentences[0]
    said = page.said(first)
    named = authorities(said, 0, len(said), page.language)
    about = topic(said, len(said), page.language, named) if first.heading else None
    return about.name if about else None


def _remember(page: Page, sentence: Sentence, context: _Context) -> _Context:
    named = [
        found for found in authorities(page.plain, sentence.start, sentence.end, page.language) if not found.country
    ]
    return replace(context, authority=named[0].name) if named else context


def _tell(page: Page, number: int, context: _Context) -> tuple[list[Tale], _Context]:
    sentence = page.sentences[number]
    said = page.said(sentence)
    found: list[Tale] = []
    told = acts(said, page.language, authorities(said, 0, len(said), page.language), heading=sentence.heading)
    for act in told:
        heard, context = _hear(page, number, act, told, context)
        found.extend(heard)
    loose = None if found else counted_act(page, sentence)
    if loose is not None:
        heard, context = _hear(page, number, loose, (loose,), context)
        found.extend(heard)
    return found, _remember(page, sentence, context)


def _hear(page: Page, number: int, act: Act, told: tuple[Act, ...], context: _Context) -> tuple[list[Tale], _Context]:
    """The tales of one act of a sentence, and what it leaves for those behind it."""
    sentence = page.sentences[number]
    day = day_of_act(page, sentence, act)
    stale = context.background and is_simultaneous(page, number)
    if stale or (act.frame.echo and not context.told) or not is_recent(page, day, background=act.background):
        return [], replace(context, background=context.background or not act.frame.echo)
    acting = act.authority.name if act.authority else None
    led = acting or sharper(context.acting, context.authority) or context.authority
    if led is None and not act.frame.echo:
        led = _only_office(page)
    own = _Context(
        authority=acting or context.authority,
        acting=led,
        acted_on=day or story_day(page, number),
        programmes=_programmes(page, sentence, act, told),
        action=context.action if act.frame.partial else act.frame.action,
        told=bool(led),
    )
    own = _with_lead(own, context)
    parties = list(_parties(page, number, act))
    if parties and not own.acting:
        by_minister = act.authority is not None and act.authority.name == NAMED_BEFORE
        own = replace(own, acting=(_only_state(page) if by_minister else None) or _of_headline(page))
    known = bool(own.acting or own.programmes)
    return [_tale(page, party, place, act, own) for party, place in parties] if known else [], own


def _programmes(page: Page, sentence: Sentence, act: Act, told: tuple[Act, ...]) -> tuple[str, ...]:
    """The programmes named with an act: in the whole sentence, or in its part of a sentence that tells several."""
    starts = [other.start for other in told]
    own = starts.index(act.start)
    start = act.start if own else 0
    end = starts[own + 1] if own + 1 < len(starts) else sentence.end - sentence.start
    return programmes(page.plain, sentence.start + start, sentence.start + end, page.language)


def _with_lead(own: _Context, lead: _Context) -> _Context:
    """Take the day and the programme from the sentence that announced the act, where it was the same authority's."""
    if own.acting != lead.acting:
        return own
    return replace(own, acted_on=own.acted_on or lead.acted_on, programmes=own.programmes or lead.programmes)


def _parties(page: Page, number: int, act: Act) -> Iterator[tuple[Party, Sentence]]:
    sentence = page.sentences[number]
    found = sought(page, sentence, act)
    meant = [] if found else list(_meant(page, number, act))
    if meant:
        yield from meant
        return
    found = found or behind_closing(page, sentence, act)
    if not found and (page.plain[sentence.end - 1] == ":" or _BELOW.search(page.said(sentence), act.start)):
        yield from rolled(page, number + 1)
    for party in found:
        yield party, sentence


def _meant(page: Page, number: int, act: Act) -> Iterator[tuple[Party, Sentence]]:
    """The parties that only a pronoun or `the group` stands for where the act has its parties."""
    sentence = page.sentences[number]
    if act.frame.side is Side.BEFORE:
        words = page.words_without_days(sentence.start + act.before, sentence.start + act.start)
    else:
        words = page.words_without_days(sentence.start + act.first, sentence.start + act.last)
    kind = stands_for(words, page.language)
    one = subject_before(page, number, kind, sentence.start + act.start) if kind else None
    if one is not None:
        yield one
    else:
        yield from subjects_before(page, number, several_meant(words, page.language))


def _tale(page: Page, party: Party, sentence: Sentence, act: Act, context: _Context) -> Tale:
    return Tale(
        names=_names(page, party),
        kind=party.kind,
        action=context.action,
        sentence=sentence,
        start=party.start,
        weight=act.frame.weight * (1.0 if act.authority else 0.9),
        led=act.frame.echo or act.authority is None,
        authority=context.acting,
        programmes=context.programmes,
        acted_on=context.acted_on,
        roles=tuple(dict.fromkeys(party.roles)),
        countries=tuple(party.countries),
    )


def _names(page: Page, party: Party) -> tuple[Name, ...]:
    primary = page.text[party.start : party.end]
    if party.tail is not None:
        primary = f"{primary} {page.text[slice(*party.tail)]}"
    aliases = (Name(page.text[alias.start : alias.end], NameKind.ALIAS, alias.strength) for alias in party.aliases)
    return (Name(primary), *aliases)
