"""The French register of asset freezes."""

import pytest
from list_fixtures import FIXTURES, by_ref

from scrapers.lists.fr_tresor import SOURCE
from scrapers.record import Birth, DocumentError, Identifier, Reading

REGISTER = (FIXTURES / "fr_tresor" / "register" / "registre.json").read_text("utf-8")


def read(old: str = "", new: str = "") -> Reading:
    assert old in REGISTER
    return SOURCE.read({"x": REGISTER.replace(old, new).encode()})


def test_a_birth_keeps_the_precision_it_was_told_with() -> None:
    assert by_ref(read())["3912"].births == (
        Birth("1960-11-21", place="Moscou", country="RUSSIE"),
        Birth("1961", circa=True, place="Moscou", country="RUSSIE"),
    )
    assert by_ref(read('"Jour": "21"', '"Jour": "00"'))["3912"].births[0].date == "1960-11"


def test_references_of_the_eu_and_the_un_are_kept_to_join_parties_by() -> None:
    listings = by_ref(read())
    assert Identifier("eu reference", "EU.9387.41") in listings["3912"].identifiers
    assert Identifier("un reference", "QDe.115") in listings["5100"].identifiers


def test_the_regime_in_front_of_a_legal_basis_is_the_programme() -> None:
    listings = by_ref(read())
    assert listings["3912"].programmes == ("UE Ukraine intégrité territoriale",)
    assert listings["5100"].programmes == listings["5100"].legal_basis == ("Arrêté du 8 janvier 2023",)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Personne physique", "Personne", "unknown nature: 'Personne'"),
        ("Masculin", "X", "unknown sexe: 'X'"),
        ('"Mois": "11"', '"Mois": "novembre"', "no date of birth: '1960-novembre-21'"),
    ],
)
def test_an_unknown_word_sets_its_entry_aside(old: str, new: str, reason: str) -> None:
    reading = read(old, new)
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("3912", reason)]
    assert len(reading.listings) == 2


def test_an_unknown_field_is_kept_as_a_fact_and_found() -> None:
    reading = read('"TypeChamp": "TELEPHONE"', '"TypeChamp": "TELEX"')
    assert reading.findings == ("unknown TypeChamp TELEX",)
    assert [fact.value for fact in by_ref(reading)["5100"].facts if fact.label == "TELEX"] == ["+7 495 000 00 00"]


def test_an_unknown_member_of_a_value_is_found() -> None:
    assert read('{"Prenom"', '{"Rang": 1, "Prenom"').findings == ("unknown field PRENOM/Rang",)
    assert read('{"Sexe"', '{"Rang": 1, "Sexe"').findings == ("unknown field SEXE/Rang",)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", "empty"),
        ("<html><head><title>Maintenance</title></head></html>", "blocked"),
        (REGISTER[:900], "truncated"),
        ('{"Publications": null}', "wrong_document"),
        ('{"Publications": {"DatePublication": "2024-05-02T11:20:00"}}', "wrong_document"),
        ('{"Publications": {"DatePublication": "2024-05-02T11:20:00", "PublicationDetail": []}}', "empty"),
        (REGISTER.replace("2024-05-02T", "hier "), "parse"),
        (REGISTER.replace("5100", "3912"), "parse"),
        (REGISTER.replace('{"Sexe": "Masculin"}', '"Masculin"'), "wrong_document"),
    ],
)
def test_what_is_not_the_register_or_not_whole_is_refused(body: str, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({"x": body.encode()})
    assert caught.value.kind == kind


def test_another_encoding_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        SOURCE.read({"x": REGISTER.encode("utf-16")})
    assert caught.value.kind == "encoding"
