"""The list of the European Union: which name is the primary one, what makes one weak, and what is refused."""

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, by_ref, needs_published, read_published

from scrapers.lists.eu_fsf import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Listing, Name, NameKind, Reading, Strength

GOOD = (FIXTURES / "eu_fsf" / "full_list" / "xmlFullSanctionsList_1_1.xml").read_bytes()


def read(body: bytes) -> Reading:
    return SOURCE.read({"content": body})


def with_changed(old: str, new: str) -> Reading:
    assert old.encode() in GOOD
    return read(GOOD.replace(old.encode(), new.encode()))


def hazem(reading: Reading) -> Listing:
    return by_ref(reading)["EU.471.56"]


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        read(spoil(GOOD))
    assert refusal.value.kind == kind


def test_the_older_format_of_the_list_is_another_document() -> None:
    with pytest.raises(DocumentError) as refusal:
        read(b'<WHOLE Date="01/01/2017"><ENTITY Id="1"/></WHOLE>')
    assert refusal.value.kind == "wrong_document"


@pytest.mark.parametrize("told", ["", "soon", "2024-05-06T16:47:04"])
def test_a_generation_time_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(DocumentError, match="generationDate"):
        with_changed("2024-05-06T16:47:04.449+02:00", told)


def test_the_primary_name_is_the_oldest_strong_one_in_english_wherever_it_stands() -> None:
    assert hazem(read(GOOD)).names[0] == Name("Abdul Hai Hazem")
    strengthened = with_changed('wholeName="Abou Hazem" function="" gender="" title="" nameLanguage="" strong="false"',
                                'wholeName="Abou Hazem" strong="true"')  # fmt: skip
    assert hazem(strengthened).names[0] == Name("Abdul Hai Hazem")


@pytest.mark.parametrize("remark", ["(Low quality alias)", "Lo quality a.k.a."])
def test_a_remark_can_make_a_name_weak(remark: str) -> None:
    names = hazem(with_changed("(Low quality alias)", remark)).names
    assert Name("Hazem", NameKind.ALIAS, Strength.WEAK) in names


def test_a_remark_that_says_more_than_the_quality_is_kept() -> None:
    assert Fact("Name, remark", "Hazem: short form") in hazem(with_changed("(Low quality alias)", "short form")).facts


def test_a_date_of_another_calendar_is_no_birth_date() -> None:
    listing = hazem(read(GOOD))
    assert Fact("Date of birth, islamic calendar", "1390") in listing.facts
    assert "1390" not in {birth.date for birth in listing.births}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('code="person"', 'code="robot"'),
        ('gender="M"', 'gender="X"'),
        ('identificationTypeCode="passport"', 'identificationTypeCode="seal"'),
        ('birthdate="1971-02-15"', 'birthdate="1971-02-30"'),
        ('circa="true"', 'circa="perhaps"'),
    ],
)
def test_an_unknown_word_sets_its_record_aside_with_its_reference(old: str, new: str) -> None:
    reading = with_changed(old, new)
    assert [reject.ref for reject in reading.rejects] == ["EU.471.56"]
    assert [listing.ref for listing in reading.listings] == ["EU.4199.48"]


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('logicalId="41">', 'logicalId="41" colour="red">', "unknown field nameAlias/colour"),
        ("<remark>Head office</remark>", "<colour>red</colour>", "unknown field address/colour"),
        ('designationDetails=""', 'colour="red"', "unknown field sanctionEntity/colour"),
        ('<subjectType code="person"', '<wealth sum="1"/><subjectType code="person"', "unknown field wealth/sum"),
    ],
)
def test_a_field_nobody_knows_is_found_and_loses_nothing(old: str, new: str, finding: str) -> None:
    reading = with_changed(old, new)
    assert reading.findings == (finding,)
    assert len(reading.listings) == 2


def test_an_entry_without_a_reference_goes_by_its_number() -> None:
    assert "107842" in by_ref(with_changed('euReferenceNumber="EU.4199.48"', 'euReferenceNumber=""'))


def test_an_entry_that_says_when_it_was_delisted_is_no_listing() -> None:
    assert "EU.1.1" not in by_ref(read(GOOD))


def test_the_generation_time_alone_amends_nobody() -> None:
    later = with_changed("2024-05-06T16:47:04.449+02:00", "2024-05-07T16:47:04.449+02:00")
    assert later.listings == read(GOOD).listings


@needs_published
def test_the_published_entries_read_exactly() -> None:
    reading = read_published(SOURCE, "eu/2018-12-21_eu_fsf_1_1_trimmed.xml")
    assert (reading.rejects, reading.findings) == ((), ())
    assert str(reading.published_at) == "2018-12-21 13:39:54.511000+00:00"
    mugabe, front = reading.listings
    assert (mugabe.ref, mugabe.names, mugabe.gender) == ("EU.36.64", (Name("Robert Gabriel Mugabe"),), "male")
    assert mugabe.births == (Birth("1924-02-21"),)
    assert mugabe.positions == ("Former President",)
    assert (mugabe.programmes, mugabe.legal_basis) == (("ZWE",), ("2018/223 (OJ L43)",))
    assert Identifier("passport", "AD001095", note="National passport; (passport)") in mugabe.identifiers
    assert [name.text for name in front.names] == [
        "Great Islamic Eastern Warriors Front",
        "IBDA-C",
        "İslami Büyük Doğu Akıncılar Cephesi",
        "Фронт на великите ислямски източни воини",
    ]
    assert [name.language for name in front.names] == [None, None, None, "bg"]
