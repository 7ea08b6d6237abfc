"""The canonical form: one dictionary for one meaning."""

from dataclasses import replace

from scrapers.record import Birth, Listing, Name, NameKind, PartyKind, Strength
from tracker.domain.canonical import DigestMemory, canonical, digest

DJIBO = Listing(
    ref="32391",
    kind=PartyKind.PERSON,
    names=(
        Name("DJIBO, Ousmane Illiassou"),
        Name("KOUNOU, Ousmane Illasou", NameKind.ALIAS),
        Name("CHAPORI, Petit", NameKind.ALIAS, Strength.WEAK),
    ),
    programmes=("SDGT", "HOSTAGES-EO14078"),
    births=(Birth("1984"),),
)


def test_the_order_of_aliases_and_programmes_does_not_matter() -> None:
    turned = replace(DJIBO, names=(DJIBO.names[0], *reversed(DJIBO.names[1:])), programmes=DJIBO.programmes[::-1])

    assert canonical(turned) == canonical(DJIBO)


def test_the_primary_name_stays_first_whatever_its_letters() -> None:
    assert canonical(DJIBO)["names"][0]["text"] == "DJIBO, Ousmane Illiassou"


def test_spacing_and_unicode_composition_do_not_matter() -> None:
    spaced = replace(DJIBO, remarks="Cafe\u0301  noir\n")

    assert canonical(spaced) == canonical(replace(DJIBO, remarks="Café noir"))


def test_empty_fields_are_left_out() -> None:
    assert canonical(replace(DJIBO, remarks="  ", births=())).keys() == {"ref", "kind", "names", "programmes"}


def test_a_value_published_twice_counts_once() -> None:
    assert canonical(replace(DJIBO, programmes=("SDGT", "SDGT")))["programmes"] == ["SDGT"]


def test_the_digest_changes_with_the_strength_of_a_name() -> None:
    stronger = replace(DJIBO, names=(*DJIBO.names[:2], Name("CHAPORI, Petit", NameKind.ALIAS)))

    assert digest(canonical(stronger)) != digest(canonical(DJIBO))


def test_the_digest_is_the_same_in_every_process() -> None:
    assert digest({"ref": "1", "names": [{"text": "é"}]}) == "5b2b9fd886b77ac96eedcb64ddcbe9ae"


def test_a_remembered_digest_is_the_digest_of_the_canonical_form() -> None:
    memory = DigestMemory()
    changed = replace(DJIBO, births=(Birth("1985"),))

    for listing in (DJIBO, DJIBO, changed, DJIBO):
        assert memory.digest(listing) == digest(canonical(listing))


def test_capitals_change_no_digest_but_in_identifiers() -> None:
    def form(text: str, number: str) -> dict[str, object]:
        return {"names": [{"text": text}], "identifiers": [{"kind": "wallet", "value": number}]}

    assert digest(form("JUND AL AQSA", "1Boat")) == digest(form("Jund Al Aqsa", "1Boat"))
    assert digest(form("Jund Al Aqsa", "1boat")) != digest(form("Jund Al Aqsa", "1Boat"))
