"""The UK Sanctions List: days first, untold parts spelt out, and what is refused."""

from dataclasses import asdict

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, by_ref, needs_published, read_published

from scrapers.lists.gb_uksl import SOURCE
from scrapers.record import Address, Birth, DocumentError, Fact, Identifier, Name, NameKind, Reading, Strength
from scrapers.source import Lead

GOOD = (FIXTURES / "gb_uksl" / "xml" / "UK-Sanctions-List.xml").read_bytes()
TABLE = (FIXTURES / "gb_uksl" / "csv" / "UK-Sanctions-List.csv").read_bytes()


def read(body: bytes) -> Reading:
    return SOURCE.read({"download": body})


def with_changed(old: str, new: str) -> Reading:
    assert old.encode() in GOOD
    return read(GOOD.replace(old.encode(), new.encode()))


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        read(spoil(GOOD))
    assert refusal.value.kind == kind


@pytest.mark.parametrize("told", ["", "2026-09-02", "31/02/2026"])
def test_a_generation_date_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(DocumentError, match="DateGenerated"):
        with_changed("<DateGenerated>02/09/2026", f"<DateGenerated>{told}")


def test_a_reference_that_stands_twice_condemns_the_document() -> None:
    with pytest.raises(DocumentError, match="RUS2412 more than once"):
        with_changed("RUS2999", "RUS2412")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<IndividualEntityShip>Individual", "<IndividualEntityShip>Robot"),
        ("<NameType>Primary name variation", "<NameType>Nickname"),
        ("Low quality a.k.a", "Dubious a.k.a"),
        ("<Gender>Male", "<Gender>Unheard of"),
        ("<DateDesignated>23/02/2001", "<DateDesignated>February 2001"),
    ],
)
def test_an_unknown_word_sets_its_record_aside_with_its_reference(old: str, new: str) -> None:
    reading = with_changed(old, new)
    assert [reject.ref for reject in reading.rejects] == ["AFG0055"]
    assert [listing.ref for listing in reading.listings] == ["RUS2412", "RUS2999"]


@pytest.mark.parametrize("strength", ["Low quality a.k.a", "Low quality a.k.a.", "low quality A.K.A"])
def test_low_quality_is_weak_however_it_is_spelt(strength: str) -> None:
    names = by_ref(with_changed("Low quality a.k.a", strength))["AFG0055"].names
    assert Name("Najibullah Haqani", NameKind.ALIAS, Strength.WEAK) in names


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("<Addresses/>", "<Wallets><Wallet>1A1z</Wallet></Wallets>", "unknown field Wallets/Wallet"),
        ("<PassportNumber>", "<Colour>red</Colour><PassportNumber>", "unknown field Passport/Colour"),
        ("<NonLatinScriptType>Arabic", "<NonLatinScriptType>Elvish", "unknown script or language 'Elvish'"),
    ],
)
def test_a_field_or_label_nobody_knows_is_found_and_loses_nothing(old: str, new: str, finding: str) -> None:
    reading = with_changed(old, new)
    assert reading.findings == (finding,)
    assert len(reading.listings) == 3


def test_a_script_that_the_letters_belie_is_not_believed() -> None:
    assert Name("NAJIB HAKKANI", NameKind.ALIAS) in by_ref(read(GOOD))["AFG0055"].names


def test_a_second_primary_name_is_an_alias() -> None:
    kinds = [name.kind for name in by_ref(read(GOOD))["RUS2412"].names]
    assert kinds == [NameKind.PRIMARY, NameKind.ALIAS]


def test_a_birth_date_without_its_year_is_kept_but_is_no_birth() -> None:
    listing = by_ref(read(GOOD))["AFG0055"]
    assert Fact("Date of birth", "15/08/19yy") in listing.facts
    assert [birth.date for birth in listing.births] == ["1971", "1972-10-24", "1973-09"]


@needs_published
def test_the_published_designations_read_exactly() -> None:
    reading = read_published(SOURCE, "uk/2026-09-02_UK-Sanctions-List_trimmed.xml")
    assert (reading.rejects, reading.findings) == ((), ())
    assert str(reading.published_at) == "2026-09-02 00:00:00+00:00"
    exchange, akhund = reading.listings
    assert [name.text for name in exchange.names] == [
        "HAJI KHAIRULLAH HAJI SATTAR MONEY EXCHANGE",
        "Haji Alim Hawala",
        "Haji Hakim Hawala",
    ]
    assert exchange.addresses[1] == Address("Branch Office 14, Dubai", "United Arab Emirates")
    assert Identifier("un reference", "TAe.010") in exchange.identifiers
    assert (akhund.ref, akhund.listed_on) == ("AFG0006", "2001-01-25")
    assert akhund.births == (Birth("1945"), Birth("1946"))
    assert akhund.reasons is None
    assert akhund.facts[-2:] == (Fact("Sanctions imposed", "Asset freeze"), Fact("Sanctions imposed", "Travel Ban"))


def in_any_order(reading: Reading) -> dict[str, dict[str, object]]:
    listings = ((listing.ref, asdict(listing)) for listing in reading.listings)
    return {
        ref: {name: set(map(repr, value)) if isinstance(value, tuple) else value for name, value in told.items()}
        for ref, told in listings
    }


def test_the_table_says_what_the_xml_says() -> None:
    table, xml = read(TABLE), read(GOOD)
    assert in_any_order(table) == in_any_order(xml)
    assert (table.format, table.published_at, table.findings) == ("uksl-csv", xml.published_at, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Designation Type", "Individual, Entity, Ship"),
        ("Parent company", "Parent Company"),
        ("Report Date: 02-Sep-2026", '"Report Date: 2/9/2026",,,'),
        ("Report Date: 02-Sep-2026\r\n", ""),
    ],
)
def test_a_table_is_known_by_its_columns_whatever_their_case(old: str, new: str) -> None:
    new = f'"{new}"' if new.startswith("Individual,") else new
    assert len(read(TABLE.replace(old.encode(), new.encode(), 1)).listings) == 3


def test_a_column_nobody_knows_is_found() -> None:
    assert read(TABLE.replace(b",Year Built", b",Colour", 1)).findings == ("unknown field header/Colour",)


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda body: body.replace(b"Unique ID", b"Reference", 1), "wrong_document"),
        (lambda body: body[: len(body) // 2], "truncated"),
        (lambda body: body[:-1].rstrip(), "truncated"),
        (lambda body: body.replace("نجيب".encode(), b"\xe9"), "encoding"),
        (lambda body: body.replace(b"02-Sep-2026", b"today"), "parse"),
        (lambda body: body.split(b"AFG0055")[0].rpartition(b"\n")[0] + b"\n", "empty"),
        (lambda body: body.replace(b",RUS2412,", b",,", 1), "parse"),
    ],
)
def test_a_table_that_is_none_or_not_whole_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        read(spoil(TABLE))
    assert refusal.value.kind == kind


PAGE = b"""<!DOCTYPE html><html><body><a href="/other/UK-Sanctions-List.xml">not this</a>
<section id="documents"><a href="https://files.example/docs/UK-Sanctions-List.csv">CSV</a>
<a href="http://files.example/docs/UK-Sanctions-List.xml">insecure</a><a href="https://[">no address</a>
<a href="//files.example/docs/UK-Sanctions-List.xml?v=2"> XML </a></section></body></html>"""
HOME = "https://www.gov.uk/government/publications/the-uk-sanctions-list"


def lead(page: bytes) -> Lead:
    assert SOURCE.lead is not None
    return SOURCE.lead(page, HOME)


def test_the_landing_page_leads_to_the_xml_and_else_to_the_table() -> None:
    assert lead(PAGE) == Lead(("https://files.example/docs/UK-Sanctions-List.xml?v=2",), is_part=False)
    without = PAGE.replace(b'"//files', b'"ftp://files')
    assert lead(without) == Lead(("https://files.example/docs/UK-Sanctions-List.csv",), is_part=False)


def test_what_is_no_page_is_the_document_itself() -> None:
    assert lead(GOOD) == lead(TABLE) == Lead()


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (PAGE.replace(b"documents", b"nothing"), "wrong_document"),
        (b"<html><head><title>Just a moment...</title></head></html>", "blocked"),
        (b"<html>", "wrong_document"),
    ],
)
def test_a_landing_page_without_the_link_is_refused(page: bytes, kind: str) -> None:
    with pytest.raises(DocumentError, match=r"www\.gov\.uk") as refusal:
        lead(page)
    assert refusal.value.kind == kind
