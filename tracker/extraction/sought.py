"""Where the parties of an act stand: in front of its words, behind them, behind a colon or a list, or partly only."""

from itertools import takewhile

from tracker.extraction.acts import Act
from tracker.extraction.aliases import cues
from tracker.extraction.authorities import country_size
from tracker.extraction.callings import is_calling
from tracker.extraction.language import Language, Side
from tracker.extraction.page import Page
from tracker.extraction.parties import PartyReader
from tracker.extraction.party import Party
from tracker.extraction.plain import pattern
from tracker.extraction.sentences import Sentence
from tracker.extraction.tables.shared import AMONG, THEM
from tracker.extraction.words import words_of

_TOGETHER = (
    r"\b(?:junto\s+(?:con|com|al?)|juntamente\s+com|al\s+igual\s+que|así\s+como|assim\s+como|bem\s+como|de\s+même\s+que"
    r"|insieme\s+(?:ad?|al|alla|ai|alle|agli|allo|all')|ainsi\s+que|zusammen\s+mit|вместе\s+с)\s*|(?<!\w)إلى جانب(?!\w)"
)
"""What puts further parties behind an act that has its first one in front: `fue designado junto con la empresa X`."""


def sought(page: Page, sentence: Sentence, act: Act) -> list[Party]:
    """The parties of an act, on the side where its wording has them."""
    if act.frame.side is not Side.BEFORE:
        found = _behind(page, sentence, act.first, act.last)
        return found or (_before(page, sentence, act) if act.frame.side is Side.EITHER else [])
    said = page.said(sentence)
    found = _before(page, sentence, act)
    if said[act.end :].startswith(":"):
        return [*found, *_behind(page, sentence, act.end + 1, act.last)]
    if found:
        further = pattern(_TOGETHER).search(said, act.end, act.last)
        return [*found, *(_behind(page, sentence, further.end(), act.last) if further else [])]
    return _inverted(page, sentence, act)


def _inverted(page: Page, sentence: Sentence, act: Act) -> list[Party]:
    """The parties behind words that open their sentence (`Fueron sancionados X e Y`), or some of those only counted."""
    opening = page.words_without_days(sentence.start, sentence.start + act.start)
    little = page.language.little
    if all(word.key in little or not word.is_word for word in opening):
        return _behind(page, sentence, act.first, act.last)
    words = page.words(sentence.start + act.end, sentence.start + act.last)
    for number, word in enumerate(words):
        follows = {other.key for other in words[number + 1 : number + 3]}
        if word.key in page.language.openers or (word.key in AMONG and follows & THEM):
            return _behind(page, sentence, word.start - sentence.start, act.last)
    return []


def _behind(page: Page, sentence: Sentence, first: int, last: int) -> list[Party]:
    words = page.words_without_days(sentence.start + first, sentence.start + last)
    return PartyReader(words, page, page.language_of(sentence), open_end=True).read()


def behind_closing(page: Page, sentence: Sentence, act: Act) -> list[Party]:
    """Read the parties that stand behind the list they were put on, or behind a colon: `to its list: A, B and C`."""
    said = page.said(sentence)
    found = (
        _behind_marker(page, sentence, act) or _behind(page, sentence, act.end, len(said)) if act.frame.needs else []
    )
    colon = said.find(":", act.start)
    return found or (_behind(page, sentence, colon + 1, len(said)) if colon >= 0 else [])


def _inserted(said: str, cut: int, act: Act, language: Language) -> bool:
    """Whether a clause begins inside what commas or dashes close off: `X, a charity that Y runs, was`."""
    if language.verb_last:
        return False
    words = words_of(said, act.before, act.start)
    while words and words[-1].key in language.between:
        words = words[:-1]
    if words and words[-1].text == "-":
        return said[cut : cut + 3].strip() == "-"
    if not words or words[-1].text != ",":
        return False
    comma = said.rfind(",", act.before, cut)
    return comma >= 0 and pattern(language.said).search(said, comma, act.start) is None


def _behind_marker(page: Page, sentence: Sentence, act: Act) -> list[Party]:
    """Read the parties behind the preposition that marks them: `en la lista de sancionados por Nicaragua a X`."""
    words = page.words(sentence.start + act.end, sentence.end)
    passed = {
        word.start
        for number in range(len(words))
        for word in words[number : number + country_size(words[number : number + 5], 0, page.language)]
    }
    plainly = list(
        takewhile(lambda word: word.start in passed or (word.is_small and not is_calling(word, page.language)), words)
    )
    marker = next((word for word in plainly if word.key in page.language.markers), None)
    if marker is None:
        return []
    return _behind(page, sentence, marker.end - sentence.start, sentence.end - sentence.start)


def _before(page: Page, sentence: Sentence, act: Act) -> list[Party]:
    """Read the parties in front of the act, in the last clause that has any."""
    said = page.said(sentence)
    named = cues(page.plain, sentence.start, sentence.end, page.language)
    cuts = [
        match.end()
        for match in pattern(page.language.cuts).finditer(said, act.before, act.start)
        if not any(cue.start < sentence.start + match.end() <= cue.end for cue in named)
        and not _inserted(said, match.start(), act, page.language)
        and said.count("(", act.before, match.start()) <= said.count(")", act.before, match.start())
    ]
    for cut in [*reversed(cuts), act.before]:
        words = page.words_without_days(sentence.start + cut, sentence.start + act.start)
        found = PartyReader(words, page, page.language_of(sentence), open_end=False).read()
        if found:
            # A participle behind a comma belongs to the name before it.
            return found[-1:] if said[act.start] == "," else found
    return []
