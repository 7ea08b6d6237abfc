"""What the reader has to know of a language: tables of words and patterns, no code."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache

from scrapers.record import Action, Strength

_CASES = ("", "n", "en", "s", "e", "in", "innen")
"""Endings of German nouns in their cases and numbers."""

_LONG_CALLING = 4
"""Letters from which a calling is known at the end of a longer word."""


class Side(StrEnum):
    """Where the party stands, seen from the words that tell the act."""

    AFTER = "after"
    BEFORE = "before"
    EITHER = "either"
    """Behind the words, or else in front of them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say that an act was done.

    ``needs`` must follow the party (``to its sanctions list``) and ends the stretch where parties are looked for.
    ``by_authority`` frames count only where an authority is the one that acts, because their verbs mean much else.
    ``finite`` verbs tell what happened; infinitives and nouns may as well tell what somebody wishes.
    ``echo`` frames only add to an act that an earlier sentence told (was also hit).
    ``partial`` frames name some of those to whom an act was done, whatever it was (among them are …).
    ``headline`` frames leave out the verb that running text would have (X sanctioned by the EU).
    ``particular`` frames count only where an office acts, not a state: its list can only be the list.
    ``certain`` frames name sanctions or a list themselves, so that the authority may be whoever the sentence is about.
    ``within`` must stand somewhere in the sentence, for verbs that mean much else (hits).
    ``weight`` is how sure the wording alone makes us.
    """

    action: Action
    side: Side
    pattern: str
    needs: str = ""
    by_authority: bool = False
    finite: bool = True
    echo: bool = False
    partial: bool = False
    headline: bool = False
    particular: bool = False
    certain: bool = False
    within: str = ""
    weight: float = 0.95


@dataclass(frozen=True, slots=True)
class AliasCue:
    """Words that stand between a name and another name of the same party."""

    pattern: str
    strength: Strength = Strength.STRONG


@dataclass(frozen=True, eq=False)
class Language:
    """The tables of one language. Single words stand as keys (bare, small letters), patterns as people write."""

    code: str
    common: frozenset[str]
    """Frequent little words, by which the language is recognised."""
    stems: str
    """A pattern that every sentence with an act matches: sentences without it are not looked at."""
    frames: tuple[Frame, ...]
    refusals: tuple[str, ...]
    """Patterns of what stands before an act that was not done: negations, modal verbs, conditions, denials."""
    wishes: str
    """Words by which a noun or an infinitive tells a wish, a plan or a bill instead of an act."""
    past: tuple[str, ...]
    """Patterns of what stands before an act told as background."""
    had: str
    """The tense of things done before; after a verb of telling it is the tense of the news itself."""
    said: str
    """Verbs of telling: what stands before them is who tells, not who is designated."""
    telling: frozenset[str]
    """The same verbs as single words: a name in front of one is who tells."""
    cuts: str
    """Patterns where a clause begins."""
    actors: str
    """Words that stand for the authority named before (it, the ministry)."""
    agents: str
    """What stands between an act and the authority by which it was done (by the)."""
    between: frozenset[str]
    """Words that may stand between an acting country and its verb (has, government, on)."""
    aliases: tuple[AliasCue, ...]
    determiners: frozenset[str]
    numbers: frozenset[str]
    conjunctions: frozenset[str]
    openers: frozenset[str]
    """Words after which a list of parties goes on (including)."""
    prepositions: frozenset[str]
    markers: frozenset[str]
    """Prepositions that mark the party of an act and may stand again before each (sanctions on A and on B)."""
    relatives: frozenset[str]
    stops: frozenset[str]
    """Words after which no more parties of this act follow (as, for, because)."""
    roles: frozenset[str]
    groups: frozenset[str]
    vessels: frozenset[str]
    titles: frozenset[str]
    pronouns: Mapping[str, str]
    """Personal pronouns that can stand for a party, by the kind of party: ``person``, ``organisation``."""
    never: frozenset[str]
    """Capitalised words that are no names: days, months, first words of sentences."""
    things: frozenset[str]
    """Last words of names of laws and lists, which are never parties."""
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    days: Mapping[str, int]
    """Patterns of days told from today, and how many days before today they are."""
    date_forms: tuple[str, ...]
    undated: str
    """What stands before a day that is not the day of the act (born on, since, the attack of)."""
    same_time: str
    """Words that set an act at the time of the story's main event."""
    authorities: Mapping[str, str]
    programmes: Mapping[str, str]
    kin: frozenset[str] = frozenset()
    """Words for several of one family, who may share the family name that is told once (brothers)."""
    plurals: frozenset[str] = frozenset()
    """Pronouns that can stand for several parties (they, both)."""
    offices: frozenset[str] = frozenset()
    """What makes a country's name that of its government (ministry, foreign secretary)."""
    compass: frozenset[str] = frozenset()
    """Of the words that are never names those that may open the name of a group (East Turkestan Islamic Movement)."""
    refused_behind: str = ""
    """What behind an act takes it back (reports that … were false)."""
    abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    stop_endings: tuple[str, ...] = ()
    """Endings of words that, after a comma, open a clause of their own (accusing)."""
    causes: frozenset[str] = frozenset()
    """Words behind which a day is that of the reason, not of the act (for, after)."""
    name_links: frozenset[str] = frozenset()
    """Small words that may stand inside the name of an organisation (of, for, the)."""
    leaning: str = ""
    """A pattern of what is written onto the next word and is a word of its own (l', d', the Arabic and)."""
    capital_roles: bool = False
    """Whether callings and kinds of groups may be written with capitals and still be no names."""
    caseless: bool = False
    small_names: bool = False
    """Whether names of groups go on in small letters (État islamique)."""
    capital_days: bool = False
    """Whether days of the week have a capital."""
    verb_first: bool = False
    """Whether the authority may stand behind the verb that tells its act."""
    drops_subject: bool = False
    """Whether a verb may stand without a word for who acts."""
    genitives: frozenset[str] = frozenset()
    """Articles that behind a noun tell whose it is (der Eigentümer des Vereins)."""
    role_tails: frozenset[str] = frozenset()
    """Nouns that complete a calling behind a preposition (homme d'affaires) and keep it open for a name."""
    past_behind: str = ""
    """What stands behind an act told as background (German: belegt hatte)."""
    announces: str = ""
    """Words by which a sentence whose act no frame knows still tells of sanctions (sanzioni, lista nera)."""
    verb_endings: tuple[str, ...] = ()
    """Endings of finite verbs; where they are told, any other word may say what the name behind it is."""
    verb_last: bool = False
    """Whether the words of an act may stand behind the party and the authority in front of both."""
    describing: tuple[str, ...] = ()
    """Endings of nouns that say what a name is and do not belong to it (Fluggesellschaft)."""
    describing_tails: tuple[str, ...] = ("\0",)
    """Ends of joined words that say where a name belongs (Panama-flagged, Beirut-based)."""
    compounds: bool = False
    """Whether a calling may be the end of a longer word (Milizenführer)."""
    title_case: bool = False
    """Whether headlines write every word with a capital."""

    @cached_property
    def _callings(self) -> tuple[str, ...]:
        return tuple(word for word in self.roles if len(word) >= _LONG_CALLING) if self.compounds else ()

    def is_role(self, key: str) -> bool:
        """Whether a word is a calling, in some languages also at the end of a longer word."""
        if not self.compounds:
            return key in self.roles
        return any(key.removesuffix(ending).endswith(self._callings) for ending in _CASES)

    def is_group(self, key: str) -> bool:
        """Whether a word is a kind of group, also behind an article that is written onto it or at a word's end."""
        bare = key.removeprefix("ال") if self.caseless else key
        return bare in self.groups or (self.compounds and key.endswith(self._kinds))

    @cached_property
    def _kinds(self) -> tuple[str, ...]:
        return tuple(word for word in self.groups if len(word) >= _LONG_CALLING)

    @cached_property
    def little(self) -> frozenset[str]:
        """All function words: what stands between names and other words of substance."""
        return (
            self.determiners
            | self.numbers
            | self.prepositions
            | self.conjunctions
            | self.openers
            | self.relatives
            | self.stops
            | self.between
        )

    @property
    def vocabulary(self) -> frozenset[str]:
        """All single words by which a text shows that it is in this language."""
        return self.common | self.little | self.roles | self.groups | self.vessels | self.offices | self.telling


def after(  # noqa: PLR0913 - one parameter a property
    action: Action,
    pattern: str,
    needs: str = "",
    *,
    by_authority: bool = True,
    finite: bool = True,
    weight: float = 0.95,
    certain: bool = False,
) -> Frame:
    """A frame whose parties stand behind it and whose verb an authority must govern."""
    return Frame(
        action,
        Side.AFTER,
        pattern,
        needs,
        by_authority=by_authority,
        finite=finite,
        certain=certain or bool(needs),
        weight=weight,
    )


def adding(pattern: str, *, side: Side = Side.AFTER, by_authority: bool = False) -> Frame:
    """A frame that only adds to an act that was told before."""
    return Frame(Action.DESIGNATE, side, pattern, echo=True, by_authority=by_authority, weight=0.85)


def on_list(action: Action, pattern: str, needs: str) -> Frame:
    """A frame for `its list`, which is the list only where an office acts that keeps no other."""
    return Frame(action, Side.AFTER, pattern, needs, by_authority=True, particular=True, weight=0.9)


def before(action: Action, pattern: str, *, weight: float = 0.95, echo: bool = False, headline: bool = False) -> Frame:
    """A frame whose parties stand in front of it."""
    return Frame(action, Side.BEFORE, pattern, weight=weight, echo=echo, headline=headline)


@lru_cache(maxsize=16)
def in_title_case(language: Language) -> Language:
    """The same language as headlines write it, with a capital in front of every word."""
    return replace(language, capital_roles=True)
