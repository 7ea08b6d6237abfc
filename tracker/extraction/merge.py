"""Tales of the same act on the same party become one, told by the sentence that tells it best."""

from dataclasses import replace

from scrapers.record import Name, PartyKind
from tracker.extraction.kinds import kind_on_page, likely_kind
from tracker.extraction.page import Page
from tracker.extraction.roster import Roster
from tracker.extraction.tales import Tale
from tracker.matching.fold import fold


def merged(told: tuple[Tale, ...], page: Page) -> tuple[Tale, ...]:
    """Bring short names to their full form, leave out what is no name, and join what is one party."""
    if not told:
        return ()
    roster = Roster(page)
    found: list[Tale] = []
    for tale in told:
        if not _is_believable(tale, page, roster):
            continue
        full = _in_full(tale, roster)
        same = next((number for number, other in enumerate(found) if _same(full, other)), None)
        if same is None:
            found.append(full)
        else:
            found[same] = _joined(found[same], full)
    return tuple(_with_kind(tale, page) for tale in found)


def same_name(one: str, other: str) -> bool:
    """Whether one name's words are all in the other's: `Djibo` and `Ousmane Illiassou Djibo`."""
    mine, theirs = set(fold(one).split()), set(fold(other).split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _is_believable(tale: Tale, page: Page, roster: Roster) -> bool:
    """In a headline where every word has a capital only names that the text itself spells are names."""
    if not fold(tale.names[0].text):
        return False
    return not page.in_title_case(tale.sentence) or roster.knows(tale.names[0].text)


def _in_full(tale: Tale, roster: Roster) -> Tale:
    primary = tale.names[0]
    full = roster.full(primary.text)
    if full == primary.text:
        return tale
    is_family_name = fold(full).split()[-1:] == fold(primary.text).split()[-1:]
    kind = tale.kind or (PartyKind.PERSON if is_family_name else PartyKind.ORGANISATION)
    return replace(tale, names=(Name(full), *tale.names[1:]), kind=kind)


def _same(one: Tale, other: Tale) -> bool:
    return one.action == other.action and any(same_name(one.names[0].text, name.text) for name in other.names)


def _joined(one: Tale, other: Tale) -> Tale:
    best, rest = (one, other) if _rank(one) >= _rank(other) else (other, one)
    primary = max((one.names[0], other.names[0]), key=lambda name: len(fold(name.text).split()))
    return replace(
        best,
        names=(primary, *one.names[1:], *other.names[1:]),
        kind=best.kind or rest.kind,
        start=min(one.start, other.start),
        authority=best.authority or rest.authority,
        programmes=tuple(dict.fromkeys((*best.programmes, *rest.programmes))),
        acted_on=best.acted_on or rest.acted_on,
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
        countries=tuple(dict.fromkeys((*one.countries, *other.countries))),
    )


def _rank(tale: Tale) -> tuple[float, int, bool, bool]:
    return (
        tale.weight - 0.2 * tale.sentence.heading,
        len(tale.programmes),
        tale.authority is not None,
        tale.acted_on is not None,
    )


def _with_kind(tale: Tale, page: Page) -> Tale:
    """Tell the kind by the whole page where the sentence does not, and else by what such names mostly mean."""
    name = tale.names[0].text
    return replace(tale, kind=tale.kind or kind_on_page(name, page) or likely_kind(name))
