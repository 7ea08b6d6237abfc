"""Monaco's national list of frozen funds."""

import pytest
from list_fixtures import FIXTURES, by_ref

from scrapers.french import read_birth
from scrapers.lists.mc_freezes import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Name, NameKind, Reading, Strength

GOOD = (FIXTURES / "mc_freezes" / "sanctions" / "sanctions.json").read_text("utf-8")


def read(old: str = "", new: str = "") -> Reading:
    assert old in GOOD
    return SOURCE.read({"sanctions.json": GOOD.replace(old, new, 1).encode()})


def test_a_cue_in_the_aliases_says_what_follows_it() -> None:
    _, *aliases = by_ref(read())["4101"].names
    assert [(name.text, name.kind, name.strength) for name in aliases] == [
        ("Aleksandr SKACHKOV", NameKind.ALIAS, Strength.STRONG),
        ("Alexander SKACHKOV", NameKind.ALIAS, Strength.STRONG),
        ("Sacha", NameKind.ALIAS, Strength.WEAK),
        ("Le Fort", NameKind.ALIAS, Strength.WEAK),
        ("Le Grand", NameKind.ALIAS, Strength.WEAK),
        ("Alexandre IVANOV", NameKind.FORMER, Strength.STRONG),
    ]


def test_a_bracket_that_a_cue_opened_is_no_part_of_the_name() -> None:
    names = by_ref(read())["4102"].names
    assert names[1:] == (
        Name("EXAMPLE BANK", NameKind.ALIAS, script="Latn"),
        Name("OAO Exemple", NameKind.ALIAS, script="Latn"),
    )


def test_a_person_has_everything_that_is_told() -> None:
    person = by_ref(read())["4101"]
    assert [(birth.date, birth.circa) for birth in person.births] == [("1960-11-21", False), ("1961", True)]
    assert person.nationalities == ("RUSSIE", "UKRAINE (présumée)")
    assert person.identifiers == (
        Identifier("passport", "51N0012345", note="Russie, délivré le 01/02/2010"),
        Identifier("passport", "750000001"),
    )
    assert [address.text for address in person.addresses] == ["Tverskaïa 1, Moscou", "Kiev"]
    assert person.facts == (Fact("Autorité", "Union européenne"), Fact("Date d'expiration", "31/12/2026"))


def test_a_withdrawn_measure_is_no_listing() -> None:
    assert set(by_ref(read())) == {"4101", "4102", "4103"}
    assert "4102" not in by_ref(
        read('"BANQUE EXEMPLE",\n  "state": "publication"', '"BANQUE EXEMPLE",\n  "state": "withdrawal"')
    )


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("14/08/1971", Birth("1971-08-14")),
        ("08/1961,", Birth("1961-08")),
        ("(Vers) 1958,", Birth("1958", circa=True)),
        ("vers le 03/04/1973", Birth("1973-04-03", circa=True)),
        ("Environ 1979", Birth("1979", circa=True)),
        ("Peut-être 21/04/1964", Birth("1964-04-21", circa=True)),
        ("Entre 1957 et 1962.", Birth("1957", "1962")),
        ("Entre 1958, et 1963", Birth("1958", "1963")),
        ("Entre le 01/01/1961 et le 31/12/1963", Birth("1961-01-01", "1963-12-31")),
        ("1987-1988", Birth("1987", "1988")),
        ("Janvier 1964", Birth("1964-01")),
        ("1er août 1961", Birth("1961-08-01")),
        ("27/03//1976", Birth("1976-03-27")),
        ("1984", Birth("1984")),
        ("24/06/1402 (calendrier hégirien)", None),
        ("10/10/(année inconnue)", None),
        ("avant 1964", None),
        ("31/02/1964", None),
    ],
)
def test_french_dates_keep_their_precision(text: str, birth: Birth | None) -> None:
    assert read_birth(text) == birth


def test_a_birth_that_is_no_date_is_kept_as_a_fact_and_found() -> None:
    reading = read("21/11/1960", "10/10/(année inconnue)")
    assert reading.findings == ("births that are no dates are kept as facts",)
    assert Fact("Date de naissance", "10/10/(année inconnue)") in by_ref(reading)["4101"].facts


def test_an_unknown_nature_sets_the_entry_aside() -> None:
    reading = read("Personne morale", "Aéronef")
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("4102", "unknown nature: 'Aéronef'")]


def test_what_nobody_knows_is_found_and_loses_nothing() -> None:
    assert read('"titre"', '"rang"').findings == ("unknown field mesureDetails/rang",)
    reading = read("Masculin", "X")
    assert reading.findings == ("unknown sexe 'X', kept as a fact",)
    assert Fact("Sexe", "X") in by_ref(reading)["4101"].facts


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", "empty"),
        ("[]", "empty"),
        ("<html><head><title>Maintenance</title></head></html>", "blocked"),
        ("<Error><Code>NoSuchKey</Code></Error>", "wrong_document"),
        (GOOD[: len(GOOD) // 2], "truncated"),
        (GOOD.rstrip()[:-1] + "}", "parse"),
        ('{"error": "not found"}', "wrong_document"),
        ("[1, 2]", "wrong_document"),
        (GOOD.replace("4102", "4101"), "parse"),
        (GOOD.replace('"mesureId": 4102', '"mesureId": null'), "parse"),
        (GOOD.replace('"RETIRÉ"', '["RETIRÉ"]'), "wrong_document"),
    ],
)
def test_what_is_not_the_list_or_not_whole_is_refused(body: str, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"sanctions.json": body.encode()})
    assert refusal.value.kind == kind


def test_another_encoding_is_refused() -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"sanctions.json": GOOD.encode("latin-1")})
    assert refusal.value.kind == "encoding"
