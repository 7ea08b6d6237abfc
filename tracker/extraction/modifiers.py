"""Names that only tell whose or which something is: `Hamas's`, `Katiba Macina leader`."""

from collections.abc import Sequence

from tracker.extraction.language import Language
from tracker.extraction.plain import keys
from tracker.extraction.span import Span
from tracker.extraction.spans import name_at
from tracker.extraction.tables.shared import KIN, NAME, POSSESSIVES
from tracker.extraction.words import Word

_WHOSE = keys("dessen deren")


def modifies(words: Sequence[Word], span: Span, chain: Sequence[Word], language: Language, *, apposed: bool) -> bool:
    """Whether a name only describes what follows; ``chain`` stands in front of it, ``apposed`` behind a comma."""
    if language.compounds and _is_owned(words, span):
        return True
    if words[span.last - 1].is_possessive:
        return span.after >= len(words) or words[span.after].key not in NAME
    if span.after >= len(words):
        return apposed and len(chain) > 1 and (chain[0].key in KIN or _heads(chain, language))
    following = words[span.after]
    if following.key in language.titles and following.is_capital:
        return True
    if language.caseless:
        return False
    if _tells_which(following, chain, language):
        return True
    last = words[span.last - 1]
    if chain and language.is_role(chain[-1].key) and last.is_small and last.key in language.groups:
        # `главы Следственного комитета Александра Бастрыкина`
        return following.is_capital
    if apposed and len(chain) > 1 and (chain[0].key in KIN or _heads(chain, language)):
        return True
    if span.quoted and apposed and chain:
        return chain[-1].key in language.roles
    if span.quoted and following.text == ":":
        return any(language.is_role(word.key) for word in chain)
    if span.quoted and name_at(words, span.after, language) is not None:
        return bool(chain) and chain[-1].key in language.groups | language.roles
    bare = following.key.removesuffix("'s")
    callings = language.roles | language.groups | language.vessels
    small = following.is_small or language.capital_roles
    return small and following.is_word and (bare in callings or bare.rsplit("-", 1)[-1] in callings)


def _is_owned(words: Sequence[Word], span: Span) -> bool:
    """Whether a German noun is only somebody's thing, where every noun has a capital: `dessen Gestüt`."""
    alone = span.last - span.first == 1 and not span.quoted
    return alone and span.first > 0 and words[span.first - 1].key in POSSESSIVES | _WHOSE


def _heads(chain: Sequence[Word], language: Language) -> bool:
    """Whether a calling of a company's comes before the company: `основательницу компании Smart`."""
    return chain[0].key in language.roles and chain[-1].key in language.groups


def _tells_which(following: Word, chain: Sequence[Word], language: Language) -> bool:
    """Whether a description goes on behind the name: `the Houthi naval forces' chief`."""
    if not chain or chain[0].key not in language.determiners or not following.is_small or language.verb_last:
        return False
    little = language.prepositions | language.conjunctions | language.relatives | language.stops
    return following.key not in little | language.determiners | language.between
