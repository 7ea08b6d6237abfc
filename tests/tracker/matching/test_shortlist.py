"""What the index takes to be worth a close look: no name is forecast less than a close look then finds."""

from collections.abc import Sequence

import pytest

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.compare import compare
from tracker.matching.entry import NameEntry
from tracker.matching.meeting import options
from tracker.matching.rarity import USUAL
from tracker.matching.segment import build, parse_entries
from tracker.matching.shortlist import Names, Shortlist
from tracker.matching.vocabulary import Vocabulary

PEOPLE = (
    "DJIBO, Ousmane Illiassou",
    "KIM, Yo Jong",
    "O, Chong Euk",
    "I. P. Ivanov",
    "IVANOV, Igor Petrovich",
    "Abd al-Rahman bin Ali Ali al-Shami",
    "RAH-PEYK, Siyamak",
    "SU, Guiqin",
    "Amir Olmomenin",
)
FIRMS = (
    "AMIR AL MO'MENIN INDUSTRIES",
    "Ocean Star 2 Shipping Co., Ltd.",
    "Ocean Star 3 Shipping GmbH",
    "Islamic Republic of Iran Shipping Lines",
    "IRISL",
    "Kyrgyz Trans Avia",
    "Banco Nacional de Cuba / BNC",
    "PLM INMOBILIARIA C.A.",
    "ANSAR-I HIZBULLAH",
    "J.C. Trading",
)
ASKED = (
    "Ousman Djibo",
    "kim, io jong",
    "O, Chong-kuk",
    "Igor P. Ivanov",
    "Ivan Igorov",
    "Abdulrahman Ali Shami",
    "rahpeyk siyamk",
    "Su Gui Qin",
    "AMIROLMOMENIN INDUSTRIES",
    "Ocean Star Shipping 2",
    "Oceanstar 3 Shipping Company",
    "IRISL Shipping",
    "Islamic Republic Iran Shipping Lines",
    "KYRGYZTRANSAVIA AIRLINES",
    "Hizballah International",
    "JC Trading",
    "Ali Ali Abkar",
)


def names_of(texts: Sequence[str], kind: PartyKind) -> Names:
    entries = [NameEntry(n, n, text, NameKind.PRIMARY, Strength.STRONG, kind) for n, text in enumerate(texts)]
    vocabulary = Vocabulary()
    return Names((build(entries, parse_entries(entries), vocabulary),), vocabulary, USUAL)


@pytest.mark.parametrize(("texts", "kind"), [(PEOPLE, PartyKind.PERSON), (FIRMS, PartyKind.ORGANISATION)])
@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("told", [True, False])
def test_a_close_look_finds_no_more_than_the_forecast(
    texts: Sequence[str], kind: PartyKind, asked: str, *, told: bool
) -> None:
    names = names_of(texts, kind)
    (words,) = options(asked, kind if told else None)
    most = {each.name: each.most for each in Shortlist(asked, words, kind if told else None, names, 0.0).best_first()}
    found = {place: compare(asked, text, kind=kind).score for place, text in enumerate(texts)}
    # The same letters spaced otherwise are looked up by themselves; what meets by an initial alone is no candidate.
    plain = {place: score for place, score in found.items() if 0.2 < score < 0.97}
    assert {place: score for place, score in plain.items() if most.get(place, 0.0) < score} == {}


def test_a_forecast_is_the_score_where_words_meet_one_to_one() -> None:
    names = names_of(PEOPLE, PartyKind.PERSON)
    (words,) = options("Ousman Djibo", None)
    best = next(Shortlist("Ousman Djibo", words, None, names, 0.0).best_first())
    assert best.most == pytest.approx(compare("Ousman Djibo", PEOPLE[0], kind=PartyKind.PERSON).score, abs=0.0011)
