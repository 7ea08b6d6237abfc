"""The index of all names: finding, changing, reading while it changes."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from scrapers.record import NameKind, PartyKind, Strength
from tracker.matching.compare import compare
from tracker.matching.entry import NameEntry
from tracker.matching.index import NameIndex
from tracker.matching.likeness import likeness
from tracker.matching.name import parse
from tracker.matching.segment import merge
from tracker.matching.settings import THRESHOLD, Setting


def entry(
    name_id: int,
    party_id: int,
    text: str,
    strength: Strength = Strength.STRONG,
    party_kind: PartyKind = PartyKind.PERSON,
) -> NameEntry:
    kind = NameKind.PRIMARY if strength is Strength.STRONG else NameKind.ALIAS
    return NameEntry(name_id, party_id, text, kind, strength, party_kind)


CAST = (
    entry(1, 10, "DJIBO, Ousmane Illiassou"),
    entry(2, 10, "CHAPORI, Petit", Strength.WEAK),
    entry(3, 11, "IVANOV, Igor Petrovich"),
    entry(4, 12, "Ocean Star Shipping Co., Ltd.", party_kind=PartyKind.ORGANISATION),
    entry(5, 13, "OCEAN STAR 2", party_kind=PartyKind.VESSEL),
    entry(6, 14, "Banco Nacional de Cuba", party_kind=PartyKind.ORGANISATION),
)


@pytest.fixture
def index() -> NameIndex:
    return NameIndex(CAST)


def test_the_best_name_of_each_party_is_told_once(index: NameIndex) -> None:
    found = index.search("Ousmane Djibo Petit Chapori")
    assert [m.party_id for m in found].count(10) == 1


def test_a_weak_alias_is_found_labelled_and_worth_less_than_a_strong_one(index: NameIndex) -> None:
    best = index.search("Petit Chapori")[0]
    assert (best.party_id, best.entry.strength) == (10, Strength.WEAK)
    assert "weak alias" in best.explanation
    assert best.score < index.search("Ousmane Illiassou Djibo")[0].score


def test_the_index_scores_as_the_comparison_does(index: NameIndex) -> None:
    for query in ("Ousmane Djibo", "Igor Ivanov", "I. P. Ivanov", "Usman Jibo"):
        best = index.search(query)[0]
        assert best.score == pytest.approx(
            compare(query, best.entry.text, kind=best.entry.party_kind, rarity=index.rarity).score, abs=0.0001
        )


@pytest.mark.parametrize("query", ["IlliassouDjibo", "DjiboOusmane", "Igorpetrovich Ivanov", "Ivanоv Igor"])
def test_joined_words_and_look_alike_letters_find_their_name(index: NameIndex, query: str) -> None:
    assert index.search(query)[0].party_id in {10, 11}


@pytest.mark.parametrize("query", ["BNC", "B.N.C.", "National Bank BNC"])
def test_an_acronym_finds_the_organisation_it_stands_for(index: NameIndex, query: str) -> None:
    assert any(m.party_id == 14 for m in index.search(query))


def test_a_full_name_finds_the_organisation_listed_by_its_acronym() -> None:
    index = NameIndex([*CAST[:5], entry(9, 19, "BNC", party_kind=PartyKind.ORGANISATION)])
    assert index.search("Banco Nacional de Cuba")[0].party_id == 19


def test_another_kind_is_no_hit_at_the_normal_setting_and_says_why(index: NameIndex) -> None:
    vessel, company = index.search("Ocean Star Shipping Co 2", kind=PartyKind.VESSEL)
    assert {vessel.party_id, company.party_id} == {12, 13}
    other = index.search("Ocean Star Shipping", kind=PartyKind.PERSON)[0]
    assert 0.6 < other.score < THRESHOLD[Setting.NORMAL]
    assert "The kind contradicts: person against organisation." in other.explanation
    assert index.search("Ocean Star Shipping", kind=PartyKind.PERSON, min_score=0.7) == ()


def test_a_kind_that_is_not_told_contradicts_nothing() -> None:
    index = NameIndex([entry(1, 10, "Ocean Star", party_kind=PartyKind.OTHER)])
    for kind in (None, *PartyKind):
        assert index.search("Ocean Star", kind=kind)[0].score == pytest.approx(1.0)


def test_a_hit_rests_on_a_weak_alias_only_where_no_strong_name_reaches_the_threshold() -> None:
    index = NameIndex([entry(1, 10, "Osman Djiboo"), entry(2, 10, "Usman Djibo", Strength.WEAK)])
    both = index.search("Usman Djibo", min_score=0.7)[0]
    assert (both.entry.strength, both.weak) == (Strength.WEAK, False)
    assert "rests on a weak alias" not in both.explanation
    (alone,) = index.search("Usman Djibo", min_score=both.strong + 0.001)
    assert alone.weak
    assert "rests on a weak alias" in alone.explanation


def test_limit_and_least_score_are_kept(index: NameIndex) -> None:
    assert len(index.search("Ocean Star", limit=1)) == 1
    assert index.search("Ocean Star", min_score=0.999) == ()


@pytest.mark.parametrize("query", ["", " ", ",", "…", "\x00", "A" * 5000, "x " * 2000])
def test_nothing_to_look_for_finds_nothing_and_breaks_nothing(index: NameIndex, query: str) -> None:
    assert index.search(query, min_score=0.5) == ()


def test_an_empty_index_answers() -> None:
    assert NameIndex().search("Anyone") == ()


def test_a_name_added_later_is_found_and_one_removed_is_not(index: NameIndex) -> None:
    index.add([entry(7, 15, "KOUNOU, Halid")])
    assert index.search("Halid Kounou")[0].party_id == 15
    index.remove([7, 999])
    assert all(m.party_id != 15 for m in index.search("Halid Kounou"))
    assert len(index) == len(CAST)


def test_a_name_added_again_replaces_its_old_text(index: NameIndex) -> None:
    index.add([entry(3, 11, "SMIRNOV, Oleg")])
    assert len(index) == len(CAST)
    assert index.search("Oleg Smirnov")[0].party_id == 11
    assert all(m.party_id != 11 for m in index.search("Igor Ivanov"))


def many(start: int, count: int) -> list[NameEntry]:
    return [entry(n, n, f"Given{n % 97} Family{n} Zed") for n in range(start, start + count)]


def test_what_came_in_pieces_is_found_the_same_once_settled(index: NameIndex) -> None:
    for start in range(1000, 4000, 600):
        index.add(many(start, 600))
    index.remove([1, 1000, 2200])
    assert not index.settled
    size = len(index)
    index.settle()
    assert index.settled
    assert len(index) == size
    at_once = NameIndex(index.entries())
    for query in ("Given37 Family1007", "Petit Chapori", "BNC", "Ocean Star 2", "Given66 Family1999 Zed"):
        assert index.search(query) == at_once.search(query)
    assert index.get(1000) is None
    assert index.get(1001) is not None


def test_a_name_removed_while_names_are_laid_out_anew_stays_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    index = NameIndex(many(0, 600))
    index.add(many(600, 600))

    def merge_slowly(*arguments: Any) -> Any:
        index.remove([7])
        index.add(many(5000, 1))
        return merge(*arguments)

    monkeypatch.setattr("tracker.matching.index.merge", merge_slowly)
    index.settle()
    assert index.get(7) is None
    assert all(match.party_id != 7 for match in index.search("Given7 Family7 Zed"))
    assert len(index) == 1200


def test_reading_goes_on_while_names_come_and_go(index: NameIndex) -> None:
    def change() -> None:
        for number in range(100, 160):
            index.add([entry(number, number, f"Name Number{number} Zed")])
            index.remove([number])

    def read() -> set[int]:
        return {index.search("Ousmane Djibo")[0].party_id for _ in range(60)}

    with ThreadPoolExecutor(4) as pool:
        changing = pool.submit(change)
        reading = [pool.submit(read) for _ in range(3)]
        changing.result(timeout=60)
        assert [r.result(timeout=60) for r in reading] == [{10}] * 3


def test_every_stored_word_that_is_alike_is_found_through_the_sieve() -> None:
    spelt = "xun shun tsai cai mohammed muhamad mohd ousmane usman djibo jibo abdallah abdullahi petrov petroff lee li"
    stored = entry(1, 1, f"{spelt} ivanov ivanova chapori tchapori kadhafi gaddafi qadhdhafi al")
    index = NameIndex([stored])
    words = parse(stored.text, PartyKind.PERSON).words
    for one in parse(f"{spelt} Tchapouri Kaddafi Xún", PartyKind.PERSON).words:
        alike = index._vocabulary.knower([one])
        assert [alike(one, other) for other in words] == [likeness(one, other) for other in words]


def _of_one_party(*texts: str) -> NameIndex:
    return NameIndex([*CAST, *(entry(100 + i, 50, text) for i, text in enumerate(texts))])


def test_several_names_of_a_party_together_bear_out_a_name_that_none_of_them_is() -> None:
    whole = _of_one_party("XIANHUA, Qin", "QIN, Jack").search("Jack Xianhua")[0]
    alone = _of_one_party("XIANHUA, Qin").search("Jack Xianhua")[0]
    assert (whole.party_id, alone.party_id) == (50, 50)
    assert whole.score > 0.6
    assert alone.score < 0.4
    assert "Its other names bear a part: QIN, Jack." in whole.explanation
    assert {part.ours for part in whole.parts} >= {"jack", "xianhua"}


def test_names_of_different_parties_do_not_bear_each_other_out() -> None:
    apart = NameIndex([*CAST, entry(100, 50, "XIANHUA, Qin"), entry(101, 51, "QIN, Jack")])
    assert all(match.score < 0.5 and "bear a part" not in match.explanation for match in apart.search("Jack Xianhua"))


def test_a_weak_alias_lends_no_word_to_a_strong_name() -> None:
    mixed = NameIndex([*CAST, entry(100, 50, "XIANHUA, Qin"), entry(101, 50, "QIN, Jack", Strength.WEAK)])
    assert mixed.search("Jack Xianhua")[0].score < 0.5


def test_a_word_that_met_already_is_not_lent_again() -> None:
    best = _of_one_party("QIN, Jack", "JACK, Qin Lo").search("Jack Jack")[0]
    assert "bear a part" not in best.explanation


def test_a_name_whose_party_lost_the_other_name_is_no_longer_borne_out() -> None:
    index = _of_one_party("XIANHUA, Qin", "QIN, Jack")
    index.remove([101])
    assert index.search("Jack Xianhua")[0].score < 0.5


@pytest.mark.parametrize(
    ("asked", "listed", "kind"),
    [
        ("kim, io jong", "KIM, Yo Jong", PartyKind.PERSON),
        ("O, Chong-kuk", "O, Chong Euk", PartyKind.PERSON),
        ("AMIROLMOMENIN INDUSTRIES", "AMIR AL MO'MENIN INDUSTRIES", PartyKind.ORGANISATION),
        ("KYRGYZTRANSAVIA AIRLINES", "KYRGYZ TRANS AVIA", PartyKind.ORGANISATION),
        ("HIZBALLAH INTERNATIONAL", "ANSAR-I HIZBULLAH", PartyKind.ORGANISATION),
    ],
)
def test_a_name_is_found_among_many_that_look_likelier_at_first(asked: str, listed: str, kind: PartyKind) -> None:
    syllables = ("un", "il", "ok", "hui", "sim", "tek", "bon", "rak")
    persons = [entry(n, n, f"KIM, {one} Jong") for n, one in enumerate(syllables)]
    firms = [f"{one}{other} Industries International Airlines" for one in syllables for other in syllables]
    others = [entry(100 + n, 100 + n, text, party_kind=PartyKind.ORGANISATION) for n, text in enumerate(firms)]
    index = NameIndex([*persons, *others, entry(1000, 1000, listed, party_kind=kind)])
    best = index.search(asked)[0]
    assert best.entry.text == listed
    assert best.score == pytest.approx(compare(asked, listed, kind=kind, rarity=index.rarity).score, abs=0.0001)
