"""What kind of party a name means, by its own words and by those around it."""

from collections.abc import Sequence

from scrapers.record import PartyKind
from tracker.extraction.language import Language
from tracker.extraction.tables.shared import LEGAL_FORMS
from tracker.extraction.words import Word


def kind_of(name: Sequence[Word], around: Sequence[Word], language: Language, *, quoted: bool) -> PartyKind | None:
    """Tell the kind, None when nothing tells it."""
    for word in reversed(around):
        bare = word.key.rsplit("-", 1)[-1]
        if bare in language.vessels:
            return PartyKind.VESSEL
        if language.is_role(bare) or word.key in language.titles:
            return PartyKind.PERSON
        if bare in language.groups:
            return PartyKind.ORGANISATION
    if not name:
        return None
    own = [word.key for word in name]
    if any(word in language.groups or word in LEGAL_FORMS for word in own) or quoted or name[0].text.isdigit():
        return PartyKind.ORGANISATION
    if len(name) == 1:
        return PartyKind.ORGANISATION if name[0].is_shouted else None
    return PartyKind.PERSON
