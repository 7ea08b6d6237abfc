"""The XML layouts of OFAC: read strictly, and telling the same of the same party."""

import pytest
from list_fixtures import FIXTURES, by_ref, parts_of

from scrapers.lists.us_ofac_sdn import SOURCE
from scrapers.record import DocumentError, Fact, Identifier, Listing, NameKind, Reading

FOLDER = FIXTURES / "us_ofac_sdn"
ENHANCED = (FOLDER / "enhanced" / "SDN_ENHANCED.XML").read_text(encoding="utf-8")
SDN_XML = (FOLDER / "sdn_xml" / "SDN.XML").read_text(encoding="utf-8")
ADVANCED = (FOLDER / "advanced" / "SDN_ADVANCED.XML").read_text(encoding="utf-8")
LAYOUTS = {"enhanced": ENHANCED, "sdn_xml": SDN_XML}


def read(text: str) -> Reading:
    return SOURCE.read({"list.xml": text.encode()})


def changed(text: str, old: str, new: str) -> Reading:
    """Read a saved document in which the first such words were replaced."""
    assert old in text
    return read(text.replace(old, new, 1))


def refused(text: str) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(text)
    return caught.value


def comparable(listing: Listing) -> tuple[object, ...]:
    """Give what every layout tells."""
    names = {
        (name.text, name.kind, name.strength) for name in listing.names if name.kind is not NameKind.ORIGINAL_SCRIPT
    }
    plain_identifiers = {(number.kind, number.value, number.country) for number in listing.identifiers}
    return (
        listing.kind,
        names,
        listing.names[0].text,
        listing.programmes,
        set(listing.births),
        listing.nationalities,
        listing.citizenships,
        listing.gender,
        listing.positions,
        plain_identifiers,
    )


@pytest.mark.parametrize("other", [ENHANCED, ADVANCED, SDN_XML], ids=["enhanced", "advanced", "sdn_xml"])
def test_all_layouts_tell_the_same_of_a_party(other: str) -> None:
    legacy = by_ref(SOURCE.read(parts_of(FOLDER / "csv")))
    told = by_ref(read(other))
    assert told.keys() == legacy.keys()
    for ref, listing in legacy.items():
        assert comparable(told[ref]) == comparable(listing)
        # Of a party that is not in the document, the ADVANCED layout tells the number only.
        assert {link.name for link in told[ref].links} - {""} <= {link.name for link in listing.links}
        assert len(told[ref].links) == len(listing.links)


def test_the_fullest_layout_at_hand_is_read() -> None:
    parts = {
        "a.xml": SDN_XML.encode(),
        "b.xml": ENHANCED.encode(),
        "c.xml": ADVANCED.encode(),
        **parts_of(FOLDER / "csv"),
    }
    assert SOURCE.read(parts).format == "enhanced"
    parts.pop("b.xml")
    assert SOURCE.read(parts).format == "advanced"
    parts.pop("c.xml")
    assert SOURCE.read(parts).format == "sdn_xml"
    parts.pop("a.xml")
    assert SOURCE.read(parts).format == "csv"


def test_two_documents_of_one_layout_are_refused() -> None:
    with pytest.raises(DocumentError, match="two documents at once"):
        SOURCE.read({"a.xml": SDN_XML.encode(), "b.xml": SDN_XML.encode()})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_document_cut_short_is_truncated(layout: str) -> None:
    text = LAYOUTS[layout]
    for cut in range(200, len(text) - 10, len(text) // 40):
        assert refused(text[:cut]).kind == "truncated"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_reference_that_stands_twice_condemns_the_document(layout: str) -> None:
    assert "more than once" in str(refused(LAYOUTS[layout].replace(">15036<", ">32391<").replace('"15036"', '"32391"')))


@pytest.mark.parametrize(
    ("layout", "old", "new", "reason"),
    [
        ("enhanced", ">Individual<", ">Robot<", "unknown kind of party: 'Robot'"),
        ("enhanced", ">A.K.A.<", ">X.K.A.<", "unknown alias type: 'X.K.A.'"),
        ("enhanced", "<isLowQuality>false", "<isLowQuality>maybe", "unknown yes or no: 'maybe'"),
        ("enhanced", "<isPrimary>true", "<isPrimary>false", "unknown alias type: ''"),
        ("sdn_xml", ">Individual<", ">Robot<", "unknown kind of party: 'Robot'"),
        ("sdn_xml", ">a.k.a.<", ">x.k.a.<", "unknown alias type: 'x.k.a.'"),
        ("sdn_xml", ">strong<", ">good<", "unknown alias category: 'good'"),
    ],
)
def test_an_unknown_word_sets_the_entry_aside_and_nothing_is_guessed(
    layout: str, old: str, new: str, reason: str
) -> None:
    reading = changed(LAYOUTS[layout], old, new)
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("32391", reason)]
    assert "32391" not in by_ref(reading)
    assert len(reading.listings) == 5


@pytest.mark.parametrize(
    ("layout", "old", "new", "finding"),
    [
        ("enhanced", "<generalInfo>", "<novelty>x</novelty><generalInfo>", "unknown element entity/novelty"),
        ("enhanced", "<identityId>", "<shoeSize>42</shoeSize><identityId>", "unknown element generalInfo/shoeSize"),
        ("enhanced", "<versionId>", "<colour>red</colour><versionId>", "unknown element feature/colour"),
        ("enhanced", ">Latin<", ">Klingon<", "unknown script 'Klingon'"),
        ("sdn_xml", "<sdnType>", "<novelty>x</novelty><sdnType>", "unknown element sdnEntry/novelty"),
        ("sdn_xml", "<category>", "<colour>red</colour><category>", "unknown element aka/colour"),
        ("sdn_xml", "<callSign>", "<depth>3</depth><callSign>", "unknown element vesselInfo/depth"),
    ],
)
def test_what_nobody_reads_or_ignores_by_name_is_found(layout: str, old: str, new: str, finding: str) -> None:
    reading = changed(LAYOUTS[layout], old, new)
    assert reading.findings == (finding,)
    assert len(reading.listings) == 6


@pytest.mark.parametrize(("layout", "label"), [("enhanced", ">Gender<"), ("sdn_xml", ">Gender<")])
def test_an_unknown_feature_is_kept_as_a_fact_and_found(layout: str, label: str) -> None:
    reading = changed(LAYOUTS[layout], label, ">Shoe Size<")
    assert reading.findings == ("unknown feature 'Shoe Size'",)
    assert Fact("Shoe Size", "Male") in by_ref(reading)["32391"].facts


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_known_feature_with_an_unreadable_value_is_kept_as_a_fact_and_found(layout: str) -> None:
    reading = changed(LAYOUTS[layout], ">1984<", ">once upon a time<")
    assert reading.findings == ("unknown value of 'Birthdate'",)
    assert Fact("Birthdate", "once upon a time") in by_ref(reading)["32391"].facts


def test_an_unknown_identity_document_is_kept_as_a_fact_and_found() -> None:
    reading = changed(ENHANCED, ">Passport<", ">Library Card<")
    assert reading.findings == ("unknown identity document 'Library Card'",)
    assert Fact("Library Card", "12AB34567, Mali, 2009-04-17, 2019-04-16") in by_ref(reading)["90002"].facts


def test_a_new_currency_needs_no_new_label() -> None:
    reading = changed(ENHANCED, "Digital Currency Address - USDT", "Digital Currency Address - NEWCOIN")
    assert Identifier("wallet", "0xExample", note="NEWCOIN") in by_ref(reading)["90001"].identifiers
    assert reading.findings == ()


def test_the_declared_number_of_records_must_be_there() -> None:
    error = refused(SDN_XML.replace("<Record_Count>6<", "<Record_Count>7<"))
    assert (error.kind, str(error)) == ("truncated", "list.xml declares 7 records but holds 6")


def test_a_record_that_was_set_aside_still_counts() -> None:
    reading = changed(SDN_XML, ">Individual<", ">Robot<")
    assert (reading.declared, len(reading.listings), len(reading.rejects)) == (6, 5, 1)


@pytest.mark.parametrize(
    ("layout", "old", "new"),
    [
        ("enhanced", "2021-07-07T00:00:00", "yesterday"),
        ("sdn_xml", "07/07/2021", "7 July"),
        ("sdn_xml", "<Record_Count>6", "<Record_Count>six"),
    ],
)
def test_a_head_that_cannot_be_read_condemns_the_document(layout: str, old: str, new: str) -> None:
    assert refused(LAYOUTS[layout].replace(old, new)).kind == "parse"


def test_the_publication_time_is_told_in_utc() -> None:
    reading = changed(ENHANCED, "2021-07-07T00:00:00", "2021-07-07T00:00:00-04:00")
    assert reading.published_at is not None
    assert reading.published_at.isoformat() == "2021-07-07T04:00:00+00:00"


@pytest.mark.parametrize("name", ["sdnList", "Sanctions", "CONSOLIDATED_LIST", "Error"])
def test_another_root_is_the_wrong_document_and_is_named(name: str) -> None:
    error = refused(f"<{name}><Code>x</Code></{name}>")
    assert error.kind == "wrong_document"
    assert name in str(error)


def test_a_list_without_entries_is_empty() -> None:
    start, end = ENHANCED.index("<entities>"), ENHANCED.index("</entities>")
    assert refused(ENHANCED[:start] + "<entities>" + ENHANCED[end:]).kind == "empty"


def test_text_that_is_neither_xml_nor_a_known_file_is_the_wrong_document() -> None:
    with pytest.raises(DocumentError, match=r"readme\.md: neither XML nor one of") as caught:
        SOURCE.read({"readme.md": b"# Read me"})
    assert caught.value.kind == "wrong_document"
