"""Who is meant: the parties in a stretch of words, told apart from what describes them."""

from collections.abc import Sequence

from scrapers.record import Strength
from tracker.extraction.aliases import Alias, cue_at, in_brackets, listed, shortened
from tracker.extraction.authorities import authorities, countries, country_size
from tracker.extraction.bounds import is_as_well, is_teller, joins, names_follow, opens_telling
from tracker.extraction.callings import complement, is_calling, office
from tracker.extraction.item import Item
from tracker.extraction.kin import share_family_name
from tracker.extraction.kinds import kind_described, kind_of
from tracker.extraction.language import Language
from tracker.extraction.modifiers import modifies
from tracker.extraction.page import Page
from tracker.extraction.party import Party
from tracker.extraction.span import Span, closing
from tracker.extraction.spans import name_at
from tracker.extraction.tables.shared import BESIDES, CONTRACTED, OF, OR
from tracker.extraction.trim import trimmed
from tracker.extraction.words import Word

_YEAR = 4
"""Digits of a year or the number of an act, which describe nobody."""

_BREAKS = frozenset(",;:-•/،؛")


class PartyReader:
    """Reads one stretch of words from left to right."""

    def __init__(self, words: Sequence[Word], page: Page, language: Language, *, open_end: bool) -> None:
        self._words = words
        self._plain = page.plain
        self._text = page.text
        self._entities = page.entities
        self._language = language
        self._open_end = open_end
        self._found: list[Party] = []
        self._item = Item(0)
        self._position = 0

    def read(self) -> list[Party]:
        """Give the parties in order."""
        while self._position < len(self._words) and not self._at_end():
            self._position = self._step(self._position)
        self._close_item(self._position)
        share_family_name(self._found, self._words, self._language)
        return self._found

    def _at_end(self) -> bool:
        """Whether what follows belongs to another thought; within a bounded stretch nothing does."""
        if not self._open_end:
            return False
        position, language = self._position, self._language
        word = self._words[position]
        if word.text in ".!?":
            before = self._words[position - 1] if position else word
            return before.key not in language.abbreviations | language.titles and len(before.text) > 1
        joined = position > 0 and self._words[position - 1].key in language.conjunctions
        if word.key in language.markers and joined:
            return False
        if cue_at(self._plain, word.start, language) is not None:
            return False
        named = language.caseless and name_at(self._words, position, language) is not None
        if word.key in language.stops and word.is_small and not named:
            return not (
                is_as_well(self._words, position)
                or self._in_description(position)
                or self._names_follow(position)
                or (not language.title_case and self._complement(position))
            )
        fresh = position > 0 and self._words[position - 1].text in ",،"
        if fresh and opens_telling(self._words, position, self._plain, language):
            return True
        listing = word.key in language.openers
        return fresh and not listing and word.is_small and word.key.endswith(language.stop_endings or ("\0",))

    def _names_follow(self, position: int) -> bool:
        counted = self._item.is_counted(self._words, self._language, first=not self._found)
        return counted and names_follow(self._words, position, self._plain, self._language)

    def _behind_comma(self) -> bool:
        return self._item.first > 0 and self._words[self._item.first - 1].text in ",،"

    def _in_description(self, position: int) -> bool:
        """Whether the reading is inside `, a banker for Hamas,` or `, who is known as X,` behind a name."""
        item = self._item
        if item.relative:
            return True
        if not (self._found and item.chain and self._behind_comma()) or item.named:
            return False
        phrase = self._words[position].key in self._language.prepositions
        return phrase or item.chain[0].key in self._language.determiners

    def _step(self, position: int) -> int:
        word = self._words[position]
        cue = cue_at(self._plain, word.start, self._language)
        if cue is not None and self._introduces():
            behind = (at for at, other in enumerate(self._words) if other.start >= max(cue.end, word.end))
            return next(behind, len(self._words))
        if cue is not None:
            aliases, after = listed(self._words, position, cue, self._language)
            if aliases and self._found:
                self._found[-1].aliases.extend(aliases)
                return after
        if word.text in "([":
            return self._brackets(position)
        other = shortened(self._words, position, self._last_words()) if word.key in OR else None
        if other is not None:
            self._found[-1].aliases.append(other[0])
            return other[1]
        if word.text in _BREAKS or joins(self._words, position, self._language):
            self._close_item(position)
            self._item = Item(position + 1, closed=self._goes_on_unnamed(word))
            return position + 1
        office = self._office(position)
        if office:
            return position + office
        span = self._entity(position) or name_at(self._words, position, self._language)
        if span is not None and is_teller(self._words, span, self._plain, self._language):
            return len(self._words)
        if span is not None:
            return self._name(span)
        complement = self._complement(position) or self._country(position)
        if complement:
            return position + complement
        self._describe(word)
        return position + 1

    def _goes_on_unnamed(self, word: Word) -> bool:
        """Whether a phrase about nobody by name goes on behind an `and`: `two members of ISIS and al-Qaida`."""
        item, language = self._item, self._language
        counted = bool(item.chain) and is_calling(item.chain[-1], language)
        return language.title_case and word.key in language.conjunctions and item.closed and not item.named and counted

    def _last_words(self) -> list[Word]:
        """The words of the last name, as long as its item is open or just closed by a comma."""
        party = self._found[-1] if self._found else None
        return [word for word in self._words if party and party.start <= word.start < party.end]

    def _introduces(self) -> bool:
        """Whether a cue brings in the party itself: `designated the person known as X`."""
        item = self._item
        if item.named or not item.chain or not is_calling(item.chain[-1], self._language):
            return False
        return not self._found or not self._behind_comma()

    def _entity(self, position: int) -> Span | None:
        """The name that a model of the user's saw here, where it ends with a word."""
        end = self._entities.get(self._words[position].start)
        last = next((at for at in range(position, len(self._words)) if self._words[at].end == end), None)
        return None if end is None or last is None else Span(position, last + 1, last + 1)

    def _complement(self, position: int) -> int:
        """How many words complete a calling and leave it open for a name."""
        item, language = self._item, self._language
        if self._words[position].key not in language.prepositions or not item.chain or item.named or item.closed:
            return 0
        if self._found and self._behind_comma() and item.chain[0].key in language.roles:
            return 0
        return complement(self._words, position, item.chain[-1], language)

    def _country(self, position: int) -> int:
        """How many words a country of several words takes, so that its `and` joins nothing."""
        size = country_size(tuple(self._words[position : position + 5]), 0, self._language)
        for word in self._words[position : position + size] if size > 1 else ():
            self._describe(word)
        return size if size > 1 else 0

    def _office(self, position: int) -> int:
        """Without capitals: how many words say of what somebody is the head (`commander of the Forces X`)."""
        item, language = self._item, self._language
        if not language.caseless or item.named or not item.chain or item.chain[-1].key not in language.roles:
            return 0
        if self._found and self._behind_comma():
            item.closed = True
            return 0
        return office(self._words, position, language)

    def _brackets(self, position: int) -> int:
        end = closing(self._words, position)
        if self._found and self._item.named:
            aliases = in_brackets(self._words[position + 1 : end], self._plain, self._language)
            self._found[-1].aliases.extend(aliases)
        return end + 1

    def _name(self, told: Span) -> int:
        item = self._item
        span = trimmed(told, self._words, item.chain, self._language)
        if item.named and span.quoted and self._words[span.first - 2].end <= self._words[span.first - 1].start:
            return self._nickname(span)
        may_follow = item.leads_to_name(self._language, first=not self._found and self._open_end)
        if item.named or item.closed or item.relative or not may_follow or self._is_office(span):
            return span.after
        apposed = bool(self._found) and self._behind_comma()
        if not self._cued(span) and modifies(self._words, span, item.chain, self._language, apposed=apposed):
            item.chain.extend(self._words[span.first : span.last])
            return span.after
        item.named = True
        self._found.append(self._party(span))
        return span.after

    def _cued(self, span: Span) -> bool:
        """Whether words that announce another name stand right behind: `il capo Sergio Vargas detto …`."""
        follows = self._words[span.after : span.after + 1]
        return any(cue_at(self._plain, word.start, self._language) for word in follows)

    def _is_office(self, span: Span) -> bool:
        """Whether the name is that of an authority."""
        start, end = self._words[span.first].start, self._words[span.last - 1].end
        named = authorities(self._plain, start, end, self._language)
        return any(not one.country and one.start == start and one.end == end for one in named)

    def _nickname(self, span: Span) -> int:
        party = self._found[-1]
        if self._words[span.first - 2].end == party.end:
            first, last = self._words[span.first], self._words[span.last - 1]
            party.aliases.append(Alias(first.start, last.end, Strength.WEAK))
            rest = name_at(self._words, span.after, self._language) if span.after < len(self._words) else None
            if rest is not None and not rest.quoted:
                party.tail = (self._words[rest.first].start, self._words[rest.last - 1].end)
                return rest.after
        return span.after

    def _party(self, span: Span) -> Party:
        words = self._words[span.first : span.last]
        end = words[-1].end - (2 if words[-1].is_possessive else 0)
        kind = kind_of(words, self._item.chain, self._language, quoted=span.quoted)
        party = Party(words[0].start, end, kind)
        self._tell(party, self._item.chain)
        return party

    def _describe(self, word: Word) -> None:
        item, language = self._item, self._language
        if self._reopens(word):
            self._item = Item(self._position, [word])
            return
        if is_as_well(self._words, self._position):
            return
        if word.key in language.relatives or self._tells_what(word):
            item.relative = True
        if word.key in language.genitives and item.chain and not item.named:
            item.closed = True
        if self._position == item.first > 0 and self._words[item.first - 1].key in BESIDES:
            item.articled = True
            return
        if word.key in language.prepositions and not item.named:
            if self._leads_again(word):
                return
            told = any(other.key not in language.determiners for other in item.chain)
            item.closed = told or word.key not in language.markers or self._only_tells_whose(word)
            item.articled = word.key in CONTRACTED
            return
        if not item.named and word.is_word and not (word.text.isdigit() and len(word.text) >= _YEAR):
            item.chain.append(word)

    def _leads_again(self, word: Word) -> bool:
        """Whether the preposition that leads to the parties stands again before one: `designation of A and of B`."""
        joined = self._position > 0 and self._words[self._position - 1].key in self._language.conjunctions
        return joined and self._plain[: self._words[0].start].rstrip().casefold().endswith(f" {word.key}")

    def _tells_what(self, word: Word) -> bool:
        """Whether an Arabic pronoun with `and` tells what somebody is: `مامادو تراوري، وهو تاجر`."""
        return self._language.caseless and word.key in self._language.pronouns

    def _reopens(self, word: Word) -> bool:
        """Whether an article with a calling opens the object behind a phrase: `nach Angaben aus Brüssel den Chef X`."""
        position = self._position
        if not self._language.verb_last or not self._item.closed or position + 1 >= len(self._words):
            return False
        before, follows = self._words[position - 1], self._words[position + 1]
        free = before.key not in self._language.prepositions and word.key in self._language.determiners
        noun = next((other for other in self._words[position + 1 : position + 4] if other.is_capital), follows)
        kind = noun.key.endswith(self._language.describing or ("\0",))
        return free and (kind or self._language.is_role(noun.key))

    def _only_tells_whose(self, word: Word) -> bool:
        """Whether `of` behind a name and a comma tells where its bearer belongs: `Tokarev, da Transneft`."""
        if word.key not in OF or not self._found or not self._behind_comma() or self._item.chain:
            return False
        pairs = zip(self._words[self._position :], self._words[self._position + 1 :], strict=False)
        return not any(one.key in self._language.conjunctions and other.key in OF for one, other in pairs)

    def _close_item(self, position: int) -> None:
        item = self._item
        if not item.named and item.chain and self._found and not item.relative:
            self._tell(self._found[-1], self._words[item.first : position])

    def _tell(self, party: Party, words: Sequence[Word]) -> None:
        """Keep what a description says of its party: callings and countries."""
        described = [word for word in words if word.key not in self._language.determiners | self._language.numbers]
        if not described:
            return
        told = countries(tuple(described), self._language)
        party.countries.extend(country.name for country in told if country.name not in party.countries)
        if any(word.key in self._language.roles for word in described):
            party.roles.append(self._text[described[0].start : described[-1].end])
        if party.kind is None:
            party.kind = kind_described(described, self._language)
