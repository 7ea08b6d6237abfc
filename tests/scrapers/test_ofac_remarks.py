"""Clauses of OFAC's Remarks say what they say, and prose says nothing."""

import pytest

from scrapers.dates import Period
from scrapers.ofac.labels import FACTS, IDENTIFIERS
from scrapers.ofac.remarks import read_clause, read_remarks
from scrapers.record import Fact, Identifier, Link, Name, NameKind, Strength


def weak(text: str, kind: NameKind = NameKind.ALIAS) -> tuple[str, Name]:
    return "names", Name(text, kind, Strength.WEAK, "Latn")


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("a.k.a. 'CHAPORI, Petit'", weak("CHAPORI, Petit")),
        ("a.k.a. 'BNC'.", weak("BNC")),
        ("f.k.a. 'ALPHA'", weak("ALPHA", NameKind.FORMER)),
        ("n.k.a. 'OMEGA'", weak("OMEGA")),
        ("a.k.a. 'O'BRIEN'", weak("O'BRIEN")),
        ("a.k.a. ''ABD-AL-'IZ'", weak("'ABD-AL-'IZ")),
        ("a.k.a. 'AL-DARDA', Abu''.", weak("AL-DARDA', Abu'")),
        ("a.k.a. 'DR. IBRAHIM'", weak("DR. IBRAHIM")),
    ],
)
def test_an_alias_in_quotes_is_a_weak_name(clause: str, name: tuple[str, Name]) -> None:
    assert read_clause(clause) == name


def test_a_semicolon_within_quotes_does_not_end_the_clause() -> None:
    text = "Gender Male; a.k.a. 'THE TAILOR; THE BUTCHER'; a.k.a. 'X'; f.k.a. 'Y'."
    assert list(read_remarks(text)) == [
        ("gender", "male"),
        weak("THE TAILOR; THE BUTCHER"),
        weak("X"),
        weak("Y", NameKind.FORMER),
    ]


def test_a_quote_that_never_closes_hides_no_other_clause() -> None:
    assert list(read_remarks("a.k.a. 'OPEN; Gender Male; a.k.a. 'X'")) == [("gender", "male"), weak("X")]


@pytest.mark.parametrize(
    ("clause", "piece"),
    [
        ("DOB 17 Apr 1993", ("dates", Period("1993-04-17"))),
        ("alt. DOB circa 1962", ("dates", Period("1962", None, True))),
        ("DOB 1958 to 1962.", ("dates", Period("1958", "1962"))),
        ("Organization Established Date Jun 1961", ("dates", Period("1961-06"))),
        ("POB Tehran, Iran", ("places", "Tehran, Iran")),
        ("nationality Congo, Democratic Republic of the.", ("nationalities", "Congo, Democratic Republic of the")),
        ("alt. citizen France", ("citizenships", "France")),
        ("Gender Female.", ("gender", "female")),
        ("Linked To: INVERSIONES EL PENON S.A.", ("links", Link("Linked To", "INVERSIONES EL PENON S.A."))),
        ("Linked To: HIZBALLAH.", ("links", Link("Linked To", "HIZBALLAH"))),
        ("Website www.example.org", ("facts", Fact("Website", "www.example.org"))),
        ("Aircraft Model IL76-TD", ("facts", Fact("Aircraft Model", "IL76-TD"))),
        (
            "Executive Order 14024 Directive Information - For more, visit x",
            ("facts", Fact("Executive Order 14024 Directive Information", "For more, visit x")),
        ),
        (
            "Listing Date (EO 14024 Directive 2): 24 Feb 2022",
            ("facts", Fact("Listing Date (EO 14024 Directive 2)", "24 Feb 2022")),
        ),
    ],
)
def test_a_labelled_clause_is_read_into_its_field(clause: str, piece: tuple[str, object]) -> None:
    assert read_clause(clause) == piece


@pytest.mark.parametrize(
    ("clause", "identifier"),
    [
        ("Passport A10472263 (Malaysia).", Identifier("passport", "A10472263", "Malaysia")),
        (
            "alt. Passport K754050 issued 26 May 1999 expires 25 May 2004",
            Identifier("passport", "K754050", None, "1999-05-26", "2004-05-25"),
        ),
        (
            "Diplomatic Passport 008827 (Iran) issued 1999.",
            Identifier("passport", "008827", "Iran", "1999", None, "Diplomatic Passport"),
        ),
        (
            "Passport Z3079423 (India) expires 01 Jan 2026 to 31 Dec 2026",
            Identifier("passport", "Z3079423", "India", None, "2026"),
        ),
        (
            "File Number 7136973 (Delaware) (United States).",
            Identifier("registration", "7136973", "United States", note="File Number; Delaware"),
        ),
        (
            "Matricula Mercantil No 21-573208-02 (Medellin).",
            Identifier("registration", "21-573208-02", note="Matricula Mercantil No; Medellin"),
        ),
        (
            "National ID No. 13/MAYATA(NAING)002216",
            Identifier("national id", "13/MAYATA(NAING)002216", note="National ID No."),
        ),
        ("Passport PS 472330208 (Korea, North)", Identifier("passport", "PS 472330208", "Korea, North")),
        (
            "Vessel Registration Identification IMO 9187629",
            Identifier("imo", "9187629", note="Vessel Registration Identification"),
        ),
        ("Company Number IMO 5055293.", Identifier("imo company", "5055293", note="Company Number")),
        ("MMSI 572469210", Identifier("mmsi", "572469210")),
        ("SWIFT/BIC HAVIGB2L", Identifier("bic", "HAVIGB2L", note="SWIFT/BIC")),
        ("Digital Currency Address - XBT 1Kuf2Rd8", Identifier("wallet", "1Kuf2Rd8", note="XBT")),
        (
            "Legal Entity Number 851683897 (Netherlands)",
            Identifier("registration", "851683897", "Netherlands", note="Legal Entity Number"),
        ),
        (
            "Legal Entity Number 253400V1H6ART1UQ0N98",
            Identifier("lei", "253400V1H6ART1UQ0N98", note="Legal Entity Number"),
        ),
        (
            "Unified Social Credit Code (USCC) 9144 (China)",
            Identifier("registration", "9144", "China", note="Unified Social Credit Code (USCC)"),
        ),
        (
            "Registration ID 27134614 (Netherlands).",
            Identifier("registration", "27134614", "Netherlands", note="Registration ID"),
        ),
    ],
)
def test_a_document_has_its_number_country_dates_and_label(clause: str, identifier: Identifier) -> None:
    assert read_clause(clause) == ("identifiers", identifier)


@pytest.mark.parametrize(
    "clause",
    [
        "Minister of Defense",
        "all offices worldwide.",
        "Passport and National ID were issued in Ulm, Germany.",
        "Passport issued in Sarajevo, Bosnia-Herzegovina",
        "Passport 4117921 issued under the name Dilawar Khan Zain Khan",
        "DOB in the early 1970s",
        "Gender unknown",
        "a.k.a. without quotes",
        "a.k.a. ''",
        "DOB",
        "Passports",
        "",
    ],
)
def test_prose_says_nothing(clause: str) -> None:
    assert read_clause(clause) is None


def test_the_last_clause_of_a_cut_text_is_not_believed() -> None:
    assert list(read_remarks("Gender Male; Passport A104722", is_cut=True)) == [("gender", "male")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(Linked To: HAMAS)", ["HAMAS"]),
        ("all offices; (Linked To: A CO., LTD.)", ["A CO., LTD."]),
        ("All offices (Linked To: NIOC INTERNATIONAL (LONDON) LIMITED)", ["NIOC INTERNATIONAL (LONDON) LIMITED"]),
        ("(Linked To: A; Linked To: B)", ["A", "B"]),
    ],
)
def test_the_xml_layout_puts_the_link_into_brackets(text: str, names: list[str]) -> None:
    assert list(read_remarks(text)) == [("links", Link("Linked To", name)) for name in names]


def test_every_label_is_recognised_in_remarks() -> None:
    labels = [label for names in IDENTIFIERS.values() for label in names] + list(FACTS)
    assert len(set(labels)) == len(labels)
    for label in labels:
        piece = read_clause(f"alt. {label} A-123")
        assert piece is not None, label
        assert piece[1].value == "A-123", label
