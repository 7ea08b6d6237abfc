"""OFAC's lists as they were really published, entry for entry."""

import csv
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from list_fixtures import PUBLISHED, by_ref, needs_published, read_published

from scrapers.lists import us_ofac_cons, us_ofac_sdn
from scrapers.record import Address, Birth, DocumentError, Listing, Name, NameKind, PartyKind, Strength

pytestmark = [needs_published, pytest.mark.published]

SDN, CONS = us_ofac_sdn.SOURCE, us_ofac_cons.SOURCE
LISTS = "ofac/consolidated"
BEFORE, AFTER = "ofac/sdn_csv_2021-04-25", "ofac/sdn_csv_2021-07-07"
BUNDLE = PUBLISHED / "ofac" / "stream" / "sdn_csv_2021-08_2022-12.bundle"


def weak(listing: Listing) -> list[Name]:
    return [name for name in listing.names if name.strength is Strength.WEAK]


@pytest.mark.parametrize(("folder", "entries", "aliases"), [(BEFORE, 8_890, 11_742), (AFTER, 8_976, 11_910)])
def test_every_entry_and_every_alias_row_is_used(folder: str, entries: int, aliases: int) -> None:
    reading = read_published(SDN, folder)
    strong = [name for listing in reading.listings for name in listing.names[1:] if name.strength is Strength.STRONG]
    assert (len(reading.listings), len(strong)) == (entries, aliases)
    assert reading.rejects == ()
    assert {listing.kind for listing in reading.listings} == set(PartyKind) - {PartyKind.OTHER}


def test_the_weak_aliases_come_out_of_the_remarks() -> None:
    listings = read_published(SDN, AFTER).listings
    assert sum(len(weak(listing)) for listing in listings) == 2_441
    assert sum(1 for listing in listings if weak(listing)) == 1_265
    assert {name.kind for listing in listings for name in weak(listing)} == {NameKind.ALIAS, NameKind.FORMER}


def test_djibo_is_read_word_for_word() -> None:
    assert "32391" not in by_ref(read_published(SDN, BEFORE))
    djibo = by_ref(read_published(SDN, AFTER))["32391"]
    strong = ["DJIBO, Ousmane Illiassou", "KOUNOU, Ousmane Illasou", "DJIBO, Halid Illiassou"]
    nicknames = ["ILLIASSOU, Djibbo", "CHAPORI, Aboubacar", "CHAPORI, Petit"]
    nicknames += ["TCHAPORI, Petit", "CHAPPORI, Petit", "CHAFFORI, Petit"]
    assert [name.text for name in djibo.names if name.strength is Strength.STRONG] == strong
    assert [name.text for name in weak(djibo)] == nicknames
    assert djibo.names[0].kind is NameKind.PRIMARY
    assert (djibo.kind, djibo.programmes, djibo.gender) == (PartyKind.PERSON, ("SDGT",), "male")
    assert (djibo.births, djibo.nationalities) == ((Birth("1984", place="Niger"),), ("Niger",))
    assert Address("Tillaberi Region", "Niger") in djibo.addresses


def test_the_pieces_of_the_whole_list_are_as_many_as_its_clauses_say() -> None:
    """Counted with a plain search in the remarks: what the clause reader finds must not be less."""
    listings = read_published(SDN, AFTER).listings
    text = "".join(listing.remarks or "" for listing in listings)
    dates = sum(1 for listing in listings for birth in listing.births if birth.date)
    counted = [
        text.count("DOB "),
        text.count("Organization Established Date "),
        text.count("Aircraft Manufacture Date "),
    ]
    assert sum(counted) - 15 <= dates <= sum(counted)  # a few are prose, a few are told twice
    wallets = sum(1 for listing in listings for number in listing.identifiers if number.kind == "wallet")
    assert wallets == text.count("Digital Currency Address - ")
    links = sum(len(listing.links) for listing in listings)
    assert text.count("Linked To: ") - 15 <= links <= text.count("Linked To: ")


def test_the_last_full_stop_never_hides_a_linked_party_that_is_on_the_list() -> None:
    listings = read_published(SDN, AFTER).listings
    known = {name.text for listing in listings for name in listing.names}
    told = Counter(link.name in known for listing in listings for link in listing.links)
    assert told[True] / told.total() > 0.99


@pytest.fixture(scope="module")
def stream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stream") / "repository"
    subprocess.run(["git", "clone", "-q", "-b", "dev", BUNDLE, folder], check=True, timeout=60)
    return folder


def versions(stream: Path, *commits: str) -> Iterator[dict[str, Listing]]:
    for commit in commits:
        shown = subprocess.run(
            ["git", "-C", stream, "show", f"{commit}:sdn.csv"], check=True, timeout=60, capture_output=True
        )
        reading = SDN.read({"sdn.csv": shown.stdout})
        assert reading.rejects == ()
        yield by_ref(reading)


@pytest.mark.parametrize("commit", ["ace7c3c", "71029ea", "bf2d658", "0a72016"])
def test_a_version_of_the_stream_differs_from_the_one_before_as_its_manifest_says(stream: Path, commit: str) -> None:
    manifest = (BUNDLE.parent / "manifest.tsv").read_text(encoding="utf-8").splitlines()
    row = next(row for row in csv.DictReader(manifest, delimiter="\t") if row["commit"].startswith(commit))
    old, new = versions(stream, f"{commit}~1", commit)
    changed = [ref for ref in old.keys() & new.keys() if old[ref] != new[ref]]
    assert len(new) == int(row["rows"])
    assert len(new.keys() - old.keys()) == int(row["added"])
    assert len(old.keys() - new.keys()) == int(row["removed"])
    assert len(changed) == int(row["changed"])


@pytest.mark.parametrize(
    ("source", "name", "layout", "entries"),
    [
        (CONS, "2018-05-27_consolidated.xml.gz", "sdn_xml", 639),
        (CONS, "2025-05-25_consolidated.xml.gz", "sdn_xml", 443),
        (CONS, "2020-10-10_cons_advanced.xml.gz", "advanced", 375),
        (CONS, "2025-01-14_CONS_ENHANCED.ZIP", "enhanced", 443),
        (CONS, "2025-03-24_CONS_ENHANCED.XML.gz", "enhanced", 443),
        (CONS, "2025-04-10_CONS_ENHANCED.XML.gz", "enhanced", 443),
        (CONS, "csv_2025-12-19", "csv", 442),
        (SDN, "2025-04-10_CONS_ENHANCED.XML.gz", "enhanced", 443),
    ],
)
def test_every_layout_is_read_whole_and_holds_nothing_unknown(source, name: str, layout: str, entries: int) -> None:  # type: ignore[no-untyped-def]
    reading = read_published(source, f"{LISTS}/{name}")
    assert (reading.format, len(reading.listings)) == (layout, entries)
    assert (reading.rejects, reading.findings) == ((), ())


def test_two_enhanced_documents_differ_where_the_publisher_changed_something() -> None:
    march, april = (
        by_ref(read_published(CONS, f"{LISTS}/2025-{day}_CONS_ENHANCED.XML.gz")) for day in ("03-24", "04-10")
    )
    assert march.keys() == april.keys()
    assert [ref for ref in march if march[ref] != april[ref]] == ["9659"]


def test_enhanced_and_older_xml_of_the_same_day_tell_the_same() -> None:
    enhanced = by_ref(read_published(CONS, f"{LISTS}/2025-04-10_CONS_ENHANCED.XML.gz"))
    older = by_ref(read_published(CONS, f"{LISTS}/2025-05-25_consolidated.xml.gz"))
    assert enhanced.keys() == older.keys()
    for ref, listing in enhanced.items():
        latin = [name for name in listing.names if name.kind is not NameKind.ORIGINAL_SCRIPT]
        assert set(latin) == set(older[ref].names)
        for field in ("kind", "programmes", "births", "nationalities", "citizenships", "gender", "positions"):
            assert getattr(listing, field) == getattr(older[ref], field), (ref, field)
        assert {link.name for link in listing.links} == {link.name for link in older[ref].links}


def as_set(value: object) -> object:
    """The layouts order what they tell differently."""
    return set(value) if isinstance(value, tuple) else value


def test_enhanced_and_legacy_csv_differ_only_where_months_passed_between_them() -> None:
    enhanced = by_ref(read_published(CONS, f"{LISTS}/2025-04-10_CONS_ENHANCED.XML.gz"))
    legacy = by_ref(read_published(CONS, f"{LISTS}/csv_2025-12-19"))
    assert enhanced.keys() - legacy.keys() == {"26182"}
    differing = Counter(
        field.name
        for ref, listing in legacy.items()
        for field in fields(Listing)
        if as_set(getattr(listing, field.name)) != as_set(getattr(enhanced[ref], field.name))
    )
    assert {"kind", "births", "nationalities", "citizenships", "gender", "positions"}.isdisjoint(differing)
    assert differing["programmes"] == 12


def test_the_advanced_layout_tells_the_same_people_as_the_older_xml() -> None:
    advanced = by_ref(read_published(CONS, f"{LISTS}/2020-10-10_cons_advanced.xml.gz"))
    older = by_ref(read_published(CONS, f"{LISTS}/2018-05-27_consolidated.xml.gz"))
    assert len(advanced.keys() & older.keys()) == 373
    for ref in advanced.keys() & older.keys():
        for field in ("kind", "births", "nationalities", "citizenships", "gender"):
            assert getattr(advanced[ref], field) == getattr(older[ref], field), (ref, field)


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("ofac/2026-06-22_SDN_header_and_2_entries.xml", "truncated", "declares 19082 records but holds 2"),
        ("broken/sdn.xml_s3_NoSuchKey_2025-11-19.xml", "wrong_document", "the root Error"),
        ("broken/un_2025-08-18_invalid_utf8.xml.gz", "wrong_document", "CONSOLIDATED_LIST"),
        ("notices/ofac_recent_actions/20240507.html", "blocked", "web page"),
    ],
)
def test_what_really_came_instead_of_a_list_is_refused_as_what_it_is(name: str, kind: str, told: str) -> None:
    with pytest.raises(DocumentError, match=told) as caught:
        read_published(SDN, name)
    assert caught.value.kind == kind
