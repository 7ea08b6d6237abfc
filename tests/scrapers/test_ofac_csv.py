"""The legacy CSV layout: four files that belong together, any of which may be missing, cut or wrong."""

import pytest
from list_fixtures import FIXTURES, by_ref, parts_of

from scrapers.lists.us_ofac_sdn import SOURCE
from scrapers.record import (
    DocumentError,
    Listing,
    MissingPartError,
    Name,
    NameKind,
    PartyKind,
    Reading,
    Reject,
    Strength,
)

CSV = FIXTURES / "us_ofac_sdn" / "csv"


def whole() -> dict[str, bytes]:
    return parts_of(CSV)


def file(*rows: str) -> bytes:
    return "".join(f"{row}\r\n" for row in rows).encode() + b"\x1a"


def entry(ref: str = "1", name: str = "A", kind: str = '"individual"', remarks: str = "-0- ") -> str:
    return f'{ref},"{name}",{kind},"SDGT"{",-0- " * 7},{remarks}'


def read(**files: bytes) -> Reading:
    return SOURCE.read({f"{name}.csv": body for name, body in files.items()})


def refused(**files: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(**files)
    return caught.value


def only(reading: Reading) -> Listing:
    (listing,) = reading.listings
    return listing


def test_entries_alone_are_a_whole_document() -> None:
    reading = SOURCE.read({"sdn.csv": whole()["sdn.csv"]})
    djibo = by_ref(reading)["32391"]
    assert len(reading.listings) == 6
    assert [name.text for name in djibo.names if name.strength is Strength.STRONG] == ["DJIBO, Ousmane Illiassou"]
    assert len(djibo.names) == 7
    assert djibo.addresses == ()


@pytest.mark.parametrize("name", ["alt.csv", "add.csv", "sdn_comments.csv"])
def test_a_supplement_alone_asks_for_the_entries(name: str) -> None:
    with pytest.raises(MissingPartError) as caught:
        SOURCE.read({name: whole()[name]})
    assert caught.value.missing == "sdn.csv"


@pytest.mark.parametrize("name", ["alt.csv", "add.csv", "sdn_comments.csv"])
def test_a_supplement_that_is_missing_takes_only_its_own_away(name: str) -> None:
    parts = whole()
    parts.pop(name)
    assert [listing.ref for listing in SOURCE.read(parts).listings] == [
        "32391",
        "15036",
        "15431",
        "90001",
        "90002",
        "90003",
    ]


def test_several_programmes_stand_in_one_cell() -> None:
    assert by_ref(SOURCE.read(whole()))["90001"].programmes == ("SDGT", "IFSR")


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ('"individual"', PartyKind.PERSON),
        ("-0- ", PartyKind.ORGANISATION),
        ('"vessel"', PartyKind.VESSEL),
        ('"aircraft"', PartyKind.AIRCRAFT),
    ],
)
def test_the_type_tells_the_kind_and_no_type_is_an_organisation(cell: str, kind: PartyKind) -> None:
    assert only(read(sdn=file(entry(kind=cell)))).kind is kind


def test_an_unknown_type_sets_the_entry_aside_with_its_number() -> None:
    reading = read(sdn=file(entry("1"), entry("2", kind='"robot"')))
    assert [listing.ref for listing in reading.listings] == ["1"]
    assert reading.rejects == (Reject("sdn.csv, entry 2", "unknown entry type: 'robot'", "2"),)


def test_an_unknown_alias_type_sets_the_alias_aside() -> None:
    reading = read(sdn=file(entry()), alt=file('1,5,"xka","B",-0- ', '1,6,"nka","C",-0- '))
    assert only(reading).names[1:] == (Name("C", NameKind.ALIAS, script="Latn"),)
    assert [reject.reason for reject in reading.rejects] == ["unknown alias type: 'xka'"]


def test_rows_of_no_entry_are_set_aside() -> None:
    reading = read(
        sdn=file(entry()),
        alt=file('9,5,"aka","B",-0- '),
        add=file('8,1,-0- ,-0- ,"Mali",-0- '),
        sdn_comments=file('7,"x"'),
    )
    assert [reject.place for reject in reading.rejects] == [
        "sdn_comments.csv, entry 7",
        "alt.csv, entry 9",
        "add.csv, entry 8",
    ]
    assert {reject.ref for reject in reading.rejects} == {None}


def test_a_reference_that_stands_twice_condemns_the_document() -> None:
    assert "more than once" in str(refused(sdn=file(entry("1"), entry("1", "B"))))


def test_a_cut_remark_goes_on_in_the_comments_mid_word() -> None:
    text = "Gender Male; " + "x" * 970 + "; nationality Ma"
    assert len(text) == 1000 - 1
    files = {"sdn": file(entry(remarks=f'"{text}"')), "sdn_comments": file("1,\"li; a.k.a. 'B'.\"")}
    listing = only(read(**files))
    assert listing.nationalities == ("Mali",)
    assert listing.names[1].text == "B"
    assert listing.remarks == text + "li; a.k.a. 'B'."


def test_a_cut_remark_without_its_comment_is_believed_up_to_its_last_whole_clause() -> None:
    text = "Gender Male; " + "x" * 970 + "; nationality Ma"
    reading = read(sdn=file(entry(remarks=f'"{text}"')))
    assert (only(reading).gender, only(reading).nationalities) == ("male", ())
    assert any("1 remarks are cut" in finding for finding in reading.findings)


def test_a_comment_does_not_continue_a_remark_that_was_not_cut() -> None:
    reading = read(sdn=file(entry(remarks='"Gender Male; nationality Ma"')), sdn_comments=file('1,"li."'))
    assert only(reading).nationalities == ("Ma",)
    assert [reject.reason for reject in reading.rejects] == ["continues a remark that was not cut"]


@pytest.mark.parametrize(
    ("told", "on_list"),
    [
        ("EVIL CORP.", "EVIL CORP"),
        ("A CO., LTD.", "A CO., LTD."),
        ("P.J.S.", "P.J.S"),
        ("NO STOP S.A.", "NO STOP S.A."),
    ],
)
def test_the_list_knows_whose_the_last_full_stop_is(told: str, on_list: str) -> None:
    reading = read(sdn=file(entry("1", on_list), entry("2", "B", remarks=f'"Linked To: {told}"')))
    assert reading.listings[1].links[0].name == on_list


def test_names_may_hold_commas_quotes_and_brackets() -> None:
    listing = only(read(sdn=file(entry(name='AL-""X"", (Y), Jr.'))))
    assert listing.names[0].text == 'AL-"X", (Y), Jr.'


@pytest.mark.parametrize("file_name", ["sdn", "alt", "add", "sdn_comments"])
def test_a_file_cut_within_a_row_is_truncated(file_name: str) -> None:
    parts = whole()
    body = parts[f"{file_name}.csv"].rstrip(b"\x1a")
    last_row = body.rstrip().rfind(b"\n") + 1
    for cut in range(last_row + 1, len(body) - 3, max(1, len(body) // 100)):
        parts[f"{file_name}.csv"] = body[:cut]
        with pytest.raises(DocumentError) as caught:
            SOURCE.read(parts)
        assert caught.value.kind == "truncated", body[last_row:cut]


def test_a_file_cut_between_two_rows_is_found_by_its_missing_end_mark() -> None:
    findings = read(sdn=file(entry("1"), entry("2")).removesuffix(b"\x1a")).findings
    assert findings == ("sdn.csv has no end mark: if rows are missing, it was cut between two of them",)
    assert read(sdn=file(entry("1"))).findings == ()


def test_a_single_row_of_another_width_is_set_aside() -> None:
    reading = read(sdn=file(entry("1"), '2,"B"', entry("3")))
    assert [listing.ref for listing in reading.listings] == ["1", "3"]
    assert [reject.reason for reject in reading.rejects] == ["2 columns instead of 12"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"\x1a", "empty"),
        (b"\r\n\r\n\x1a", "empty"),
        (b"<!DOCTYPE html><html><body>Maintenance</body></html>", "blocked"),
        (b"<Error><Code>NoSuchKey</Code></Error>", "wrong_document"),
        (b"Service Unavailable\r\n", "wrong_document"),
        (file('1,5,"aka","B",-0- ', '2,6,"aka","C",-0- '), "wrong_document"),
        (entry(name="Caf\xe9").encode("latin-1"), "encoding"),
        (file('1,"A"x,2'), "parse"),
    ],
    ids=["empty", "end mark", "blank", "page", "s3 error", "text", "aliases", "latin-1", "quotes"],
)
def test_what_is_not_the_entries_file_is_refused_as_what_it_is(body: bytes, kind: str) -> None:
    assert refused(sdn=body).kind == kind


def test_a_broken_supplement_condemns_the_document_too() -> None:
    assert refused(sdn=file(entry()), alt=b"<html><body>Denied</body></html>").kind == "blocked"


def test_remarks_beside_aliases_and_addresses_are_kept() -> None:
    listing = only(
        read(sdn=file(entry()), alt=file('1,5,"aka","B","doubtful"'), add=file('1,1,-0- ,"Bamako","Mali","old"'))
    )
    assert [fact.value for fact in listing.facts] == ["doubtful", "old"]


def test_the_saved_document_is_ascii_as_the_publisher_writes_it() -> None:
    assert all(body.isascii() and body.endswith(b"\r\n\x1a") for body in whole().values())


def test_a_row_without_an_entry_number_is_no_entry() -> None:
    reading = read(sdn=file(entry("ent_num", "SDN_Name"), entry("1")))
    assert [listing.ref for listing in reading.listings] == ["1"]
    assert [(reject.place, reject.reason) for reject in reading.rejects] == [
        ("sdn.csv, entry ent_num", "has no entry number")
    ]
