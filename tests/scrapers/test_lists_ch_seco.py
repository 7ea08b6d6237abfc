"""Switzerland's list: who is still on it, how names are put together, what is looked up elsewhere in the document."""

import re

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, PUBLISHED, by_ref, needs_published, parts_of, read_published

from scrapers.lists.ch_seco import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Link, Listing, Name, NameKind, Reading, Strength

GOOD = (FIXTURES / "ch_seco" / "whole_list" / "seco.xml").read_bytes()
VESSEL = "34461"


def read(body: bytes) -> Reading:
    return SOURCE.read({"list.xml": body})


def with_changed(*pairs: tuple[str, str]) -> Reading:
    body = GOOD.decode()
    for old, new in pairs:
        assert old in body
        body = body.replace(old, new, 1)
    return read(body.encode())


def with_history(*modifications: tuple[str, str]) -> bool:
    """Give the vessel this history, newest first or not, and say whether it is listed."""
    told = "".join(
        f'<modification modification-type="{kind}"' + (f' effective-date="{day}"' if day else "") + "/>"
        for kind, day in modifications
    )
    start = GOOD.decode().index(f'<target ssid="{VESSEL}">')
    head, tail = GOOD.decode()[:start], GOOD.decode()[start:]
    return VESSEL in by_ref(read((head + re.sub(r"<modification .*?/>", told, tail, count=1)).encode()))


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        read(spoil(GOOD))
    assert refusal.value.kind == kind


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ('list-type="whole-list"', 'list-type="amendment"', "wrong_document"),
        ('list-type="whole-list"', "", "wrong_document"),
        ('date="2026-08-27"', 'date="soon"', "parse"),
        ('date="2026-08-27"', 'date="2026"', "parse"),
        (f'<target ssid="{VESSEL}">', '<target ssid="4397">', "parse"),
        (f'<target ssid="{VESSEL}">', "<target>", "parse"),
    ],
)
def test_what_is_not_the_whole_list_or_has_no_references_is_refused(old: str, new: str, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        with_changed((old, new))
    assert refusal.value.kind == kind


def test_a_list_without_entries_is_empty() -> None:
    with pytest.raises(DocumentError) as refusal:
        read(b'<swiss-sanctions-list list-type="whole-list" date="2026-08-27"></swiss-sanctions-list>')
    assert refusal.value.kind == "empty"


@pytest.mark.parametrize(
    ("history", "is_listed"),
    [
        ([("listed", "2016-05-18")], True),
        ([("de-listed", "2020-01-01"), ("amended", "2019-01-01"), ("listed", "2016-05-18")], False),
        # As five Syrian entries were in September 2026: what came first is written last.
        ([("amended", "2025-06-03"), ("de-listed", "2025-06-20"), ("listed", "2016-05-18")], False),
        ([("listed", "2016-05-18"), ("de-listed", "2010-01-01")], True),
        ([("de-listed", "2020-01-01"), ("listed", "2020-01-01")], False),
        ([("listed", "2020-01-01"), ("de-listed", "2020-01-01")], True),
        # Published before it is in force.
        ([("de-listed", "2026-09-01"), ("listed", "2016-05-18")], True),
        ([("listed", "2026-09-01")], True),
        # As in SECO's own example: no dates at all.
        ([("listed", "")], True),
        ([("de-listed", ""), ("listed", "")], False),
        ([], True),
    ],
)
def test_the_latest_modification_in_force_tells_who_is_listed(history: list[tuple[str, str]], is_listed: bool) -> None:
    assert with_history(*history) is is_listed


def test_the_day_of_listing_is_that_of_the_latest_listing_and_the_others_are_kept() -> None:
    again = by_ref(read(GOOD))["13001"]
    assert again.listed_on == "2024-05-03"
    assert Fact("Listed", "effective 2001-10-06, enacted 2001-10-06, published 2001-10-06") in again.facts


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (
            'modification-type="listed" enactment-date="2016',
            'modification-type="frozen" enactment-date="2016',
            "frozen",
        ),
        ('object-type="vessel"', 'object-type="building"', "building"),
        ('name-type="alias" quality="good"', 'name-type="nickname" quality="good"', "nickname"),
        ('name-type="alias" quality="good"', 'name-type="alias" quality="fair"', "fair"),
        ('effective-date="2016-05-18"', 'effective-date="in May"', "in May"),
        ('part-type="whole-name"><value>Hui', 'part-type="nick-name"><value>Hui', "nick-name"),
    ],
)
def test_an_unknown_word_sets_its_entry_aside_by_its_reference(old: str, new: str, reason: str) -> None:
    reading = with_changed((old, new))
    assert [(reject.ref, reason in reject.reason) for reject in reading.rejects] == [(VESSEL, True)]
    assert len(reading.listings) == 3


def test_what_nobody_knows_is_found_and_the_entry_read() -> None:
    reading = with_changed(
        ('object-type="vessel"', 'object-type="vessel" colour="red"'),
        ('<other-information ssid="34465">', '<flag>KP</flag><other-information ssid="34465">'),
        ("<sanctions-set-id>34422", "<urgency>high</urgency><sanctions-set-id>34422"),
        ("<location>Kopys</location>", "<location>Kopys</location><parish>Kopys</parish>"),
        ('document-type="diplomatic-passport"', 'document-type="seaman-book"'),
        ('lang="RUS" script="LATN"', 'lang="XXX" script="LAT"'),
    )
    assert set(reading.findings) == {
        "births that are no dates are kept as facts",
        "unknown field object/@colour",
        "unknown field object/flag",
        "unknown field place/parish",
        "unknown field target/urgency",
        "unknown language 'XXX'",
        "unknown script 'Lat'",
        "unknown type of document 'seaman-book'",
    }
    assert len(reading.listings) == 4
    assert by_ref(reading)["4397"].identifiers[1].kind == "seaman book"


def test_what_is_said_of_a_party_in_unknown_words_is_found_and_the_party_read() -> None:
    reading = with_changed(
        ('<individual sex="male">', '<individual sex="not-defined">'),
        ('place-id="4401" quality="good"', 'place-id="4401" quality="estimated"'),
        ("<date-of-issue>2015-03-02<", "<date-of-issue>spring 2015<"),
    )
    assert {
        "unknown sex 'not-defined'",
        "unknown quality 'estimated' of place-of-birth",
        "a document's day is no date: 'spring 2015'",
    } <= set(reading.findings)
    assert (by_ref(reading)["4397"].gender, reading.rejects) == (None, ())


def test_a_number_that_leads_nowhere_is_found_and_nobody_lost() -> None:
    reading = with_changed(('place-id="4401"', 'place-id="999"'), ("<sanctions-set-id>34422", "<sanctions-set-id>998"))
    assert {"no place has the number 999", "no sanctions set has the number 998"} <= set(reading.findings)
    assert by_ref(reading)["4397"].births == (Birth("1954-08-30"),)
    assert by_ref(reading)[VESSEL].programmes == ()


def test_places_may_stand_before_the_entries() -> None:
    start, end = GOOD.index(b'  <place ssid="319">\n    <location>Minsk'), GOOD.index(b"</swiss-sanctions-list>")
    first = GOOD.index(b'  <target ssid="4397">')
    moved = GOOD[:first] + GOOD[start:end] + GOOD[first:start] + GOOD[end:]
    assert read(moved) == read(GOOD)


def test_what_a_modification_removed_is_no_entry_and_no_place() -> None:
    assert b"An older spelling" in GOOD
    assert b"An older place" in GOOD
    assert "older" not in repr(read(GOOD))


def names_of(*parts: str) -> list[Name]:
    """Read the vessel with these name parts."""
    old = '<name-part order="1" name-part-type="whole-name"><value>Hui Chon</value></name-part>'
    numbered = "".join(f'<name-part order="{place}" {part}</name-part>' for place, part in enumerate(parts, 1))
    return [name for name in by_ref(with_changed((old, numbered)))[VESSEL].names if name.text != "Hwang Gum San 2"]


def spelt(script: str, *texts: str) -> str:
    return "".join(f'<spelling-variant lang="RUS" script="{script}">{text}</spelling-variant>' for text in texts)


def test_spellings_of_the_parts_go_together_by_script_and_language() -> None:
    names = names_of(
        'name-part-type="family-name"><value>Ivanov</value>' + spelt("LATN", "Iwanow") + spelt("CYRL", "Иванов"),
        'name-part-type="given-name"><value>Sergei</value>' + spelt("LATN", "Sergey", "Serge"),
    )
    assert [(name.text, name.kind, name.script) for name in names] == [
        ("Ivanov Sergei", "primary", None),
        ("Iwanow Sergey", "alias", "Latn"),
        ("Iwanow Serge", "alias", "Latn"),
        ("Иванов Sergei", "alias", None),
    ]


def test_very_many_spellings_are_put_in_one_by_one() -> None:
    texts = [f"Name{number}" for number in range(6)]
    part = 'name-part-type="{}"><value>A</value>' + spelt("LATN", *texts)
    names = names_of(*(part.format(kind) for kind in ("family-name", "given-name", "father-name")))
    assert len(names) == 1 + 1 + 3 * 5
    assert {word for name in names for word in name.text.split()} == {"A", *texts}


def test_parts_stand_in_their_order_without_titles_and_a_maiden_name_is_one() -> None:
    first = by_ref(read(GOOD))["4397"]
    assert (first.names[0].text, Fact("Title", "President") in first.facts) == ("Lukashenka Aliaksandr", True)
    maiden = [name for name in by_ref(read(GOOD))["13001"].names if name.kind is NameKind.MAIDEN]
    assert [name.text for name in maiden] == ["Nashwa Abd Al-Razzaq al-Tikriti al-Example"]


def test_the_main_identity_has_the_primary_name_and_another_has_an_alias() -> None:
    names = by_ref(read(GOOD))["13001"].names
    assert names[0].text == "Nashwa Abd Al-Razzaq al-Tikriti"
    assert Name("Nashwan Example", NameKind.ALIAS, language="en") in names
    assert Name("نشوى", NameKind.ORIGINAL_SCRIPT, Strength.WEAK, None, "ar") in names


def test_an_entry_without_a_primary_name_has_its_first_good_one() -> None:
    reading = with_changed(('34463" name-type="primary-name" quality="good"', '34463" name-type="alias" quality="low"'))
    assert by_ref(reading)[VESSEL].names[0].text == "Hwang Gum San 2"


def test_an_ordinance_is_told_without_the_list_of_its_annexes() -> None:
    longer = with_changed(("annexes 1 et 6", "annexes 1, 2, 6 and 6a"))
    assert by_ref(longer)[VESSEL] == by_ref(read(GOOD))[VESSEL]
    assert by_ref(longer)[VESSEL].legal_basis == (
        "Ordinance of 18 May 2016 on measures against North Korea (SR 946.231.127.6)",
    )


def information(text: str, ref: str = VESSEL) -> Listing:
    old = "IMO Number: 8405270" if ref == VESSEL else "Website: www.example.by"
    return by_ref(with_changed((old, text)))[ref]


@pytest.mark.parametrize(
    ("text", "ref", "found"),
    [
        ("IMO number: 8405270.", VESSEL, [("imo", "8405270")]),
        ("IMO Number : 8405270", VESSEL, [("imo", "8405270")]),
        ("IMO Number: 8405270", "5817", []),
        ("No C 38181; IMO number of the vessel: 9387803.", "5817", []),
        ("Taxpayer identification number: 7707083893", "5817", [("tax id", "7707083893")]),
        ("Tax Registration Number : 123 456 789.", "5817", [("tax id", "123 456 789")]),
        ("Registration number: ИНН", "5817", []),
        ("SWIFT codes: SCERIRTH, SCTSAEA1", "5817", [("bic", "SCERIRTH"), ("bic", "SCTSAEA1")]),
        ("Swift Investments (PVT) Ltd", "5817", []),
        ("National identification no: SYR-1234", "5817", [("national id", "SYR-1234")]),
    ],
)
def test_labelled_numbers_of_other_information_identify(text: str, ref: str, found: list[tuple[str, str]]) -> None:
    listing = information(text, ref)
    told = [(one.kind, one.value) for one in listing.identifiers if one.kind != "un reference"]
    known = [("registration", "100123456"), ("bic", "KHJBSDKH")] if ref == "5817" else []
    assert told == [*known, *found]
    assert text in (listing.remarks or "")


def test_a_reference_of_the_united_nations_is_one_and_others_are_foreign() -> None:
    assert Identifier("un reference", "QDi.012") in by_ref(read(GOOD))["13001"].identifiers
    assert Identifier("foreign identifier", "1") in by_ref(read(GOOD))["4397"].identifiers


def test_a_relation_names_the_other_party_even_when_that_is_de_listed() -> None:
    assert by_ref(read(GOOD))["5817"].links == (Link("related to (sponsor of his club)", "Lukashenka Dzmitry", "5142"),)
    assert by_ref(with_changed(('target-id="5142"', 'target-id="77"')))["5817"].links[0].name == "77"


@pytest.mark.parametrize(
    ("told", "birth"),
    [
        ('day="1" month="2" year="1961"', Birth("1961-02-01")),
        ('month="2" year="1961" quality="good"', Birth("1961-02")),
        ('year="1961" calendar="Gregorian" quality="low"', Birth("1961", circa=True)),
        ('day="5" year="1961"', None),
        ('day="31" month="2" year="1961"', None),
        ('day="1" month="2" year="1361" calendar="Islamic"', None),
    ],
)
def test_births_keep_their_precision_and_what_is_no_date_is_a_fact(told: str, birth: Birth | None) -> None:
    reading = with_changed(('year="1961" calendar="Gregorian" quality="good"', told))
    listing = by_ref(reading)["13001"]
    assert listing.births == (() if birth is None else (birth,))
    assert ("births that are no dates are kept as facts" in reading.findings) is True  # another one is of 1341
    assert [fact.label for fact in listing.facts].count("Date of birth") == (2 if birth is None else 1)


@needs_published
@pytest.mark.published
def test_the_real_excerpt_is_read_without_the_one_who_was_de_listed() -> None:
    reading = read_published(SOURCE, "ch/2026-08-27_SECO_trimmed.xml")
    assert (reading.rejects, reading.findings) == ((), ())
    assert [(one.ref, one.names[0].text, one.listed_on) for one in reading.listings] == [
        ("46130", "Belagroprombank", "2021-08-11")
    ]


@needs_published
@pytest.mark.published
def test_the_real_entry_that_was_de_listed_is_read_when_it_is_listed_again() -> None:
    (body,) = parts_of(PUBLISHED / "ch" / "2026-08-27_SECO_trimmed.xml").values()
    again = b'<modification modification-type="listed" effective-date="2020-01-01"/><modification '
    reading = read(body.replace(b"<modification ", again, 1))
    listing = by_ref(reading)["5142"]
    assert [name.text for name in listing.names] == [
        "Lukashenka Dzmitry Aliaksandravich",
        "Lukashenko Dzmitry Aliaksandravich",
    ]
    assert listing.births == (Birth("1980-03-23"),)
    assert listing.addresses[0].text == "President's Sports Club, ul. Starovilenskaya, 4, 220029"
    assert reading.findings == ("no place has the number 29492",)  # it was cut out of the excerpt


@needs_published
@pytest.mark.published
def test_secos_example_of_an_amendment_is_no_list_but_its_entries_can_be_read() -> None:
    (body,) = parts_of(PUBLISHED / "ch" / "2025-05-25_seco_EXAMPLE_amendment.xml").values()
    with pytest.raises(DocumentError) as refusal:
        read(body)
    assert refusal.value.kind == "wrong_document"
    reading = read(body.replace(b'list-type="amendment"', b'list-type="whole-list"'))
    assert [one.names[0].text for one in reading.listings] == ["Test B", "Test C", "Test A"]
    assert (reading.rejects, reading.findings) == ((), ())
