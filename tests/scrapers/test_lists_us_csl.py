"""The Consolidated Screening List and the two lists that are read out of it."""

import json
from pathlib import Path

import pytest
from list_fixtures import FIXTURES, PUBLISHED, by_ref, needs_published, parts_of

from scrapers.csl.layouts import one_reader
from scrapers.lists.us_bis_denied import SOURCE as DENIED
from scrapers.lists.us_bis_entity import SOURCE as ENTITY
from scrapers.lists.us_csl import SOURCE
from scrapers.record import Address, DocumentError, Identifier, Link, PartyKind, Reading
from scrapers.source import ListSource

CSV = FIXTURES / "us_csl" / "csv" / "consolidated.csv"
JSON = FIXTURES / "us_csl" / "json" / "consolidated.json"
REAL = PUBLISHED / "us_csl" / "2022-05-16_consolidated.csv.gz"


def read(source: ListSource, body: bytes) -> Reading:
    return source.read({"anything": body})


def changed(old: str, new: str, path: Path = CSV) -> bytes:
    text = path.read_text("utf-8")
    assert old in text
    return text.replace(old, new).encode()


def test_both_layouts_say_the_same() -> None:
    assert read(SOURCE, CSV.read_bytes()).listings == read(SOURCE, JSON.read_bytes()).listings


@pytest.mark.parametrize("name", ["Military End User (MEU) List", "Nonproliferation Sanctions (ISN)"])
def test_the_reference_is_the_publishers_within_its_list(name: str) -> None:
    row = next(line for line in CSV.read_text("utf-8").splitlines() if name in line)
    code = name.partition("(")[2].partition(")")[0]
    assert f"{code}:{row.partition(',')[0]}" in by_ref(read(SOURCE, CSV.read_bytes()))


def test_an_entry_of_an_unknown_type_is_set_aside_under_its_reference() -> None:
    reading = read(SOURCE, changed(",Vessel,IRAN,", ",Submarine,IRAN,"))
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [
        ("SDN:15035", "unknown entry type: 'Submarine'")
    ]


def test_an_entry_of_a_list_that_nobody_knows_is_set_aside() -> None:
    reading = read(SOURCE, changed("Military End User (MEU) List", "Space Users (SUL) List"))
    assert reading.rejects[0].ref == "SUL:a115de6b0d2f889dc57c7b1bf35ca970436819f8"


def test_an_entry_published_twice_in_the_same_words_is_one() -> None:
    twice = CSV.read_text("utf-8").splitlines(keepends=True)
    twice.append(twice[-1].replace("list.example/l", "list.example/other"))
    assert read(SOURCE, "".join(twice).encode()).listings == read(SOURCE, CSV.read_bytes()).listings


def test_two_entries_under_one_reference_condemn_the_document() -> None:
    with pytest.raises(DocumentError, match="more than once"):
        read(SOURCE, changed("22000,Specially", "32391,Specially"))


def test_a_file_without_one_of_its_big_lists_is_not_whole() -> None:
    with pytest.raises(DocumentError) as caught:
        read(SOURCE, changed("Denied Persons List (DPL)", "Military End User (MEU)"))
    assert caught.value.kind == "truncated"
    with pytest.raises(DocumentError) as caught:
        read(DENIED, changed("Denied Persons List (DPL)", "Military End User (MEU)"))
    assert caught.value.kind == "empty"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><title>Just a moment...</title></html>", "blocked"),
        (b'{"results": []}', "empty"),
        (b'{"message": "not found"}', "wrong_document"),
        (b'{"results": [{"id": {"a": 1}, "source": "X (EL) - Y"}]}', "wrong_document"),
        (b"id,name\n1,A\n", "wrong_document"),
        (JSON.read_bytes()[:-400], "truncated"),
        (CSV.read_bytes()[:-20], "truncated"),
    ],
)
def test_what_is_not_the_list_or_not_whole_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(ENTITY, body)
    assert caught.value.kind == kind


def test_a_declared_total_that_does_not_hold_means_truncated() -> None:
    with pytest.raises(DocumentError, match="declares 10 records but holds 9"):
        read(SOURCE, changed('"total": 9', '"total": 10', JSON))


def test_fields_that_nobody_reads_are_found() -> None:
    document = json.loads(JSON.read_bytes())
    document["results"][0]["risk_score"] = 5
    assert read(SOURCE, json.dumps(document).encode()).findings == ("unknown field result/risk_score",)


def test_an_unknown_id_of_an_entry_is_kept_as_a_fact_and_found() -> None:
    reading = read(SOURCE, changed("Cedula No.", "Moon Pass No."))
    assert reading.findings == ("unknown id 'Moon Pass No.' or its value",)
    assert [fact.value for fact in by_ref(reading)["SDN:22000"].facts if fact.label == "Moon Pass No."] == ["17188"]


def test_a_single_day_of_a_document_is_kept_without_saying_which_it_is() -> None:
    entry = by_ref(read(SOURCE, changed("IQ, 2011-02-19, 2003-02-19, H0347417", "IQ, 2011-02-19, H0347417")))[
        "SDN:22000"
    ]
    assert Identifier("passport", "H0347417", "IQ", note="issued or expires 2011-02-19") in entry.identifiers


@needs_published
@pytest.mark.published
def test_the_published_file_of_may_2022_is_read_whole() -> None:
    reading = SOURCE.read(parts_of(REAL))
    assert (len(reading.listings), reading.rejects, reading.findings) == (14_159, (), ())
    entry = by_ref(reading)["SDN:34980"]
    assert entry.names[0].text == "KINAHAN, Christopher Vincent"
    assert entry.links == (Link("Linked To", "KINAHAN ORGANIZED CRIME GROUP"),)
    assert Address("Dubai", "AE") in entry.addresses
    assert Identifier("passport", "PD3265994", "IE") in entry.identifiers


@needs_published
@pytest.mark.published
@pytest.mark.parametrize(("code", "count"), [("DPL", 462), ("EL", 2001), ("UVL", 201), ("ISN", 163), ("MEU", 71)])
def test_single_lists_are_read_out_of_the_published_file(code: str, count: int) -> None:
    assert len(one_reader(code)(parts_of(REAL)).listings) == count


@needs_published
@pytest.mark.published
def test_a_published_entry_of_the_entity_list_is_read_field_by_field() -> None:
    entry = by_ref(ENTITY.read(parts_of(REAL)))["4398d33e9e93c7477af39f1e0bfffc13ddd47bcc"]
    assert (entry.kind, entry.listed_on, entry.legal_basis) == (PartyKind.OTHER, "2022-04-07", ("87 FR 20299",))
    assert [name.text for name in entry.names] == [
        "140 Repair Plant JSC",
        "Open Joint Stock Company 140 Repair Plant",
        "JSC 140 Repair Plant",
    ]
    assert entry.addresses == (Address("19 Luysi Chalovskoy St., Borisov, 222512", "BY"),)
