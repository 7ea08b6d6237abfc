"""Canada's list: references that outlive re-wording, names packed into cells, and what is refused."""

import re

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, PUBLISHED, needs_published, parts_of, read_published

from scrapers.ca.names import read_aliases, read_name
from scrapers.lists.ca_sema import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Listing, Name, NameKind, Reading, Strength

GOOD = (FIXTURES / "ca_sema" / "xml" / "sema-lmes.xml").read_bytes()
PERSON = {"Country": "Syria / Syrie", "LastName": "Doe", "GivenName": "Jane", "Schedule": "1", "Item": "1"}
SHIP = {"Country": "Russia / Russie", "EntityOrShip": "Star", "ShipIMONumber": "9074729", "Item": "4"}


def read(*records: dict[str, str]) -> Reading:
    told = "".join(
        "<record>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in one.items()) + "</record>" for one in records
    )
    return SOURCE.read({"x": f"<data-set>{told}</data-set>".encode()})


def only(**fields: str) -> Listing:
    reading = read({**PERSON, **fields})
    assert (len(reading.listings), reading.rejects) == (1, ())
    return reading.listings[0]


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"x": spoil(GOOD)})
    assert refusal.value.kind == kind


def test_a_list_without_records_is_empty() -> None:
    with pytest.raises(DocumentError) as refusal:
        read()
    assert refusal.value.kind == "empty"


@pytest.mark.parametrize(
    "changed",
    [
        {"Schedule": "Schedule 1 (Part 1)", "Item": "74"},
        {"Country": "Syria"},
        {"Country": "Syria / République arabe syrienne "},
        {"LastName": "DOE ", "GivenName": "Jane\n"},
        {"DateOfBirthOrShipBuildDate": "1970", "Aliases": "J. D.", "TitleOrShip": "Dr."},
        {"DateOfListing": "2020-01-01"},
    ],
)
def test_a_reference_outlives_everything_but_another_name(changed: dict[str, str]) -> None:
    assert only(**changed).ref == only().ref
    assert only(**changed | {"GivenName": "Janet"}).ref != only().ref


def test_a_regulation_that_was_relabelled_is_the_same() -> None:
    assert only(Country="Burma / Birmanie").ref == only(Country="Myanmar (Burma) / Myanmar (Birmanie)").ref
    assert only(Country="Belarus / Bélarus").ref != only().ref


def test_the_layout_before_ships_reads_the_same() -> None:
    before = read({"Country": "Iran", "Entity": "Example", "Item": "1"}, PERSON | {"DateOfBirth": "1970"})
    after = read(
        {"Country": "Iran", "EntityOrShip": "Example", "Item": "1"}, PERSON | {"DateOfBirthOrShipBuildDate": "1970"}
    )
    assert before == after


def test_a_ship_that_is_renamed_stays_the_same() -> None:
    (first,), (renamed,) = read(SHIP).listings, read(SHIP | {"EntityOrShip": "Moon"}).listings
    assert (first.ref, first.kind, first.identifiers) == (renamed.ref, "vessel", (Identifier("imo", "9074729"),))


def test_namesakes_in_one_regulation_are_two_and_the_first_listed_keeps_the_plain_reference() -> None:
    first = PERSON | {"DateOfListing": "2014-05-12"}
    second = PERSON | {"DateOfListing": "2021-03-21", "Item": "6"}
    both = {listing.listed_on: listing.ref for listing in read(second, first).listings}
    assert len(set(both.values())) == 2
    assert both["2014-05-12"] == read(first).listings[0].ref
    assert both == {listing.listed_on: listing.ref for listing in read(first, second | {"Item": "9"}).listings}


def test_a_record_that_is_there_twice_is_read_once() -> None:
    assert read(PERSON, PERSON) == read(PERSON)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"Country": "Iran", "Item": "1"}, "no name"),
        (PERSON | {"EntityOrShip": "Doe Ltd."}, "the names of a person and of an entity"),
        ({"LastName": "Doe", "Item": "1"}, "no regulation"),
    ],
)
def test_a_record_that_makes_no_sense_is_set_aside(record: dict[str, str], reason: str) -> None:
    reading = read(SHIP, record)
    assert ([reject.reason for reject in reading.rejects], len(reading.listings)) == ([reason], 1)


def test_an_unknown_field_is_found() -> None:
    assert read(PERSON | {"Passport": "X1"}).findings == ("unknown field record/Passport",)


@pytest.mark.parametrize(
    ("told", "births"),
    [
        ("1954-08-30", (Birth("1954-08-30"),)),
        ("1963 or 1964", (Birth("1963"), Birth("1964"))),
        ("1963-1964", (Birth("1963", "1964"),)),
        ("Sep-99", (Birth("1999-09"),)),
        ("19850", (Birth("1954-05-06"),)),
    ],
)
def test_births_are_read_in_every_form(told: str, births: tuple[Birth, ...]) -> None:
    assert only(DateOfBirthOrShipBuildDate=told, DateOfListing="2022-03-01").births == births


def test_a_birth_or_a_day_of_listing_that_is_no_date_is_kept_as_a_fact_and_found() -> None:
    reading = read(PERSON | {"DateOfBirthOrShipBuildDate": "born in the early 1970s", "DateOfListing": "soon"})
    assert set(reading.listings[0].facts) == {
        Fact("Date of birth", "born in the early 1970s"),
        Fact("Date of listing", "soon"),
    }
    assert len(reading.findings) == 2


def test_where_in_the_regulation_a_party_stands_is_the_legal_basis() -> None:
    assert only(Schedule="1, Part 1", Item="8").legal_basis == ("Schedule 1, Part 1, item 8",)
    assert only(Schedule="Part 2", Item="8").legal_basis == ("Part 2, item 8",)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Aleksandr Gutsan; Petrushev", ["Aleksandr Gutsan", "Petrushev"]),
        ("Masood Darshti, Masood Dorosti", ["Masood Darshti", "Masood Dorosti"]),
        ("Любомир ПУШКИН / Любомир ПУШКIН", ["Любомир ПУШКИН", "Любомир ПУШКIН"]),
        ("حسن الورديان/حسن محمد علي الورديان", ["حسن الورديان", "حسن محمد علي الورديان"]),
        ("Анна Пушкарева or Анна Шейман", ["Анна Пушкарева", "Анна Шейман"]),
        ("Карниенко or Карниенка", ["Карниенко or Карниенка"]),
        ("Abbas Nilforoushan\n عباس نیلفروشان", ["Abbas Nilforoushan", "عباس نیلفروشان"]),
        ("LEVY, Yinon AKA", ["LEVY", "Yinon"]),
        ("", []),
        (" ; ,", []),
    ],
)
def test_the_aliases_of_a_person_are_parted(cell: str, names: list[str]) -> None:
    assert [name.text for name in read_aliases(cell, is_person=True)] == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("М Инвест, ООО", ["М Инвест, ООО"]),
        ("Институт машиностроения (ЦНИИМаш, АО)", ["Институт машиностроения (ЦНИИМаш, АО)"]),
        ("Министерство образования, науки и молодежи", ["Министерство образования, науки и молодежи"]),
        ("Федеральное агентство or Россотрудничество", ["Федеральное агентство", "Россотрудничество"]),
        ('АО "ННК" / АО "Независимая компания"', ['АО "ННК"', 'АО "Независимая компания"']),
        ("Sepah-e Eslami/GRI, CGRI", ["Sepah-e Eslami/GRI", "CGRI"]),
        (
            "International\nGroup of Entrepreneurs Company Ltd., IGE",
            ["International Group of Entrepreneurs Company Ltd.", "IGE"],
        ),
        ('АO "195\nремонтный завод"', ['АO "195 ремонтный завод"']),
    ],
)
def test_the_aliases_of_an_organisation_are_parted(cell: str, names: list[str]) -> None:
    assert [name.text for name in read_aliases(cell, is_person=False)] == names


def test_labels_tell_the_language_of_what_follows_them() -> None:
    cell = "Galina X,  Belarusian: Галіна К, Коля; Russian\xa0: Галина К Arabic:عبدالرحيم دقلو"
    assert list(read_aliases(cell, is_person=True)) == [
        Name("Galina X", NameKind.ALIAS),
        Name("Галіна К", NameKind.ORIGINAL_SCRIPT, language="be"),
        Name("Коля", NameKind.ORIGINAL_SCRIPT, Strength.WEAK, language="be"),
        Name("Галина К", NameKind.ORIGINAL_SCRIPT, language="ru"),
        Name("عبدالرحيم دقلو", NameKind.ORIGINAL_SCRIPT, language="ar"),
    ]


@pytest.mark.parametrize(
    ("cell", "is_person", "strength"),
    [
        ("Evgeni", True, Strength.WEAK),
        ("Тимати", True, Strength.WEAK),
        ("Evgeni Doe", True, Strength.STRONG),
        ("Redut", False, Strength.STRONG),
        ("习近平", True, Strength.STRONG),
    ],
)
def test_a_single_word_identifies_no_person(cell: str, is_person: bool, strength: Strength) -> None:
    assert [name.strength for name in read_aliases(cell, is_person)] == [strength]


def test_words_that_mix_letters_of_two_scripts_are_kept_as_published() -> None:
    (name,) = read_aliases("Belarusian: Мiхаiл Мiхайлавiч", is_person=True)
    assert name == Name("Мiхаiл Мiхайлавiч", NameKind.ORIGINAL_SCRIPT, language="be")
    assert "i" in name.text  # the Latin letter


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Metrotek Ltd. (also known as NTC Metrotek)", ["Metrotek Ltd.", "NTC Metrotek"]),
        ("Omsk Plant\n(also known as Omsktransmash", ["Omsk Plant", "Omsktransmash"]),
        (
            "Granit JSC (also known as OAO ‘Granit’ and Granit\nSystems)",
            ["Granit JSC", "OAO ‘Granit’ and Granit Systems"],
        ),
        ("Granit JSC (also known as OKB Granit and OAO Granit)", ["Granit JSC", "OKB Granit", "OAO Granit"]),
        ("Life & Charity (also known as Life and Charity Co. Ltd.)", ["Life & Charity", "Life and Charity Co. Ltd."]),
        ("Hara Institute (HI)/Institut Hara", ["Hara Institute (HI)", "Institut Hara"]),
        ("Iran Aircraft Industries (IACI)", ["Iran Aircraft Industries (IACI)"]),
    ],
)
def test_the_name_of_an_organisation_may_hold_others(text: str, names: list[str]) -> None:
    told = list(read_name(text, is_person=False))
    assert [name.text for name in told] == names
    assert [name.kind for name in told].count(NameKind.PRIMARY) == 1


@needs_published
@pytest.mark.published
def test_the_real_file_is_read_whole() -> None:
    reading = read_published(SOURCE, "ca/2025-05-25_sema-lmes.xml.gz")
    assert (len(reading.listings), reading.rejects) == (4759, ())
    assert reading.findings == ("births that are no dates are kept as facts",)
    kinds = [listing.kind for listing in reading.listings]
    assert (kinds.count("person"), kinds.count("organisation"), kinds.count("vessel")) == (3334, 1316, 109)
    words = [word for listing in reading.listings for name in listing.names for word in name.text.split()]
    mixed = [
        word for word in words if re.search("[a-z]", word, re.IGNORECASE) and re.search("[а-яё]", word, re.IGNORECASE)
    ]
    assert len(mixed) > 150  # as published; matching folds them


@needs_published
@pytest.mark.published
def test_no_reference_of_the_real_file_changes_when_it_is_worded_and_numbered_anew() -> None:
    (body,) = parts_of(PUBLISHED / "ca" / "2025-05-25_sema-lmes.xml.gz").values()
    text = re.sub(r"<Schedule>.*?</Schedule>", "<Schedule>Schedule One</Schedule>", body.decode())
    text = re.sub(r"<Item>(\d+)</Item>", lambda found: f"<Item>{int(found[1]) + 1}</Item>", text)
    text = text.replace("Myanmar (Burma) / Myanmar (Birmanie)", "Burma / Birmanie").replace("EntityOrShip", "Entity")
    refs = [{listing.ref for listing in SOURCE.read({"x": one}).listings} for one in (body, text.encode())]
    assert refs[0] == refs[1]
