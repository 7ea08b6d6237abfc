"""The United Nations list: its traps, and what really changed between documents that were published."""

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, PUBLISHED, by_ref, needs_published, parts_of, read_published

from scrapers.lists.un_sc import SOURCE
from scrapers.record import Birth, DocumentError, Fact, Identifier, Name, NameKind, Reading, Strength
from tracker.domain.canonical import canonical, digest
from tracker.domain.diff import Differences, differences, field_changes

GOOD = (FIXTURES / "un_sc" / "consolidated" / "consolidated.xml").read_bytes()


def read(body: bytes) -> Reading:
    return SOURCE.read({"any name": body})


def with_changed(old: str, new: str) -> Reading:
    assert old.encode() in GOOD
    return read(GOOD.replace(old.encode(), new.encode()))


def snapshot(day: str) -> Reading:
    return read_published(SOURCE, f"un/{day}_consolidated.xml.gz")


def compared(old: Reading, new: Reading) -> Differences:
    standing = {listing.ref: (digest(canonical(listing)), True) for listing in old.listings}
    return differences(standing, {listing.ref: digest(canonical(listing)) for listing in new.listings})


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        read(spoil(GOOD))
    assert refusal.value.kind == kind


def test_a_document_without_its_block_of_entities_is_refused() -> None:
    start, end = GOOD.index(b"<ENTITIES>"), GOOD.index(b"</CONSOLIDATED_LIST>")
    with pytest.raises(DocumentError, match="no ENTITY at all") as refusal:
        read(GOOD[:start] + b"<ENTITIES/>" + GOOD[end:])
    assert refusal.value.kind == "truncated"


def test_a_document_without_any_record_is_refused_as_empty() -> None:
    with pytest.raises(DocumentError) as refusal:
        read(b'<CONSOLIDATED_LIST dateGenerated="2024-01-01T00:00:00Z"><INDIVIDUALS/></CONSOLIDATED_LIST>')
    assert refusal.value.kind == "empty"


def test_a_reference_that_stands_twice_condemns_the_document() -> None:
    with pytest.raises(DocumentError, match=r"TAi\.002 more than once"):
        with_changed("LYi.025", "TAi.002")


@pytest.mark.parametrize("told", ["2024-13-01T00:00:00Z", "yesterday", "2024-01-01T00:00:00"])
def test_a_publication_time_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(DocumentError, match="dateGenerated"):
        with_changed("2024-03-04T19:03:43.97-05:00", told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<QUALITY>Low</QUALITY><ALIAS_NAME>Kashlaf", "<QUALITY>Fair</QUALITY><ALIAS_NAME>Kashlaf"),
        ("<TYPE_OF_DATE>EXACT", "<TYPE_OF_DATE>ROUGHLY"),
        ("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>", "<TYPE_OF_DOCUMENT>Seal</TYPE_OF_DOCUMENT><NUMBER>"),
        ("2018-06-07-04:00", "June 2018"),
    ],
)
def test_an_unknown_word_sets_its_record_aside_with_its_reference(old: str, new: str) -> None:
    reading = with_changed(old, new)
    assert [reject.ref for reject in reading.rejects] == ["LYi.025"]
    assert [listing.ref for listing in reading.listings] == ["TAi.002", "CDe.004"]


def test_a_field_nobody_knows_is_found_and_loses_nothing() -> None:
    reading = with_changed("<NUMBER>HR8CHGP8</NUMBER>", "<NUMBER>HR8CHGP8</NUMBER><COLOUR>red</COLOUR>")
    assert reading.findings == ("unknown field INDIVIDUAL_DOCUMENT/COLOUR",)
    assert len(reading.listings) == 3


def test_an_entry_that_says_when_it_was_delisted_is_no_listing() -> None:
    assert "IQe.999" not in by_ref(read(GOOD))


def test_interpol_moving_its_pages_amends_nobody_but_a_new_notice_does() -> None:
    moved = with_changed("notice/search/un/1427564", "How-we-work/Notices/View-UN-Notices-Individuals")
    assert moved == read(GOOD)
    issued = with_changed("notice/search/un/</COMMENTS1>", "notice/search/un/6190815</COMMENTS1>")
    assert compared(read(GOOD), issued).altered == ("LYi.025",)


def test_spaces_and_line_breaks_amend_nobody() -> None:
    spaced = read(GOOD.replace(b"A close associate of\n          Mullah", b"A close\nassociate of Mullah"))
    assert spaced == read(GOOD)


@needs_published
def test_the_published_list_of_2025_reads_whole() -> None:
    reading = read_published(SOURCE, "un/2025-05-25_UN.xml.gz")
    kinds = [listing.kind for listing in reading.listings]
    assert (kinds.count("person"), kinds.count("organisation")) == (684, 193)
    assert (reading.rejects, reading.findings) == ((), ())
    assert str(reading.published_at) == "2025-04-19 23:00:04.625000+00:00"


@needs_published
def test_published_entries_read_exactly() -> None:
    listings = by_ref(snapshot("2018-10-30"))
    kashlaf = listings["LYi.025"]
    assert kashlaf.names[0] == Name("Mohammed al-Hadi al-Arabi Kashlaf")
    assert Name("محمد الهادي العربي كشلاف", NameKind.ORIGINAL_SCRIPT) in kashlaf.names
    assert kashlaf.births[0].date == "1988-11-15"
    assert Identifier("passport", "HR8CHGP8", None, "2015-04-27", None, "issued in Zawiyah") in kashlaf.identifiers
    assert Fact("Amended on", "2018-09-17") in kashlaf.facts
    dabbashi = listings["LYi.023"]
    assert Name("Al Dabbashi", NameKind.ALIAS, Strength.WEAK) in dabbashi.names
    assert [birth.date for birth in dabbashi.births] == ["1988-05-07"]
    assert listings["LYi.021"].births[0] == Birth("1980", circa=True, country="Eritrea")


@needs_published
@pytest.mark.parametrize(
    ("old", "new", "designated", "delisted", "amended"),
    [
        ("2018-06-08", "2018-06-22", 2, 0, 0),
        ("2018-08-27", "2018-10-30", 3, 8, 9),
        ("2020-11-24", "2020-11-25", 0, 0, 0),
        ("2020-11-25", "2020-12-01", 0, 0, 0),
        ("2020-12-01", "2020-12-08", 0, 12, 0),
    ],
)
def test_published_snapshots_differ_as_they_did(
    old: str, new: str, designated: int, delisted: int, amended: int
) -> None:
    found = compared(snapshot(old), snapshot(new))
    assert (len(found.designated), len(found.delisted), len(found.altered)) == (designated, delisted, amended)


@needs_published
def test_the_two_that_were_added_in_june_2018_are_told_by_reference() -> None:
    found = compared(snapshot("2018-06-08"), snapshot("2018-06-22"))
    assert set(found.designated) == {"QDi.413", "QDi.414"}


@needs_published
def test_two_years_of_new_formatting_amend_only_whom_the_united_nations_amended() -> None:
    """711 of the 990 standing entries changed their bytes; the entry itself dates an amendment in 190 of them."""
    old, new = by_ref(snapshot("2018-10-30")), by_ref(snapshot("2020-11-24"))
    altered = compared(snapshot("2018-10-30"), snapshot("2020-11-24")).altered
    undated = [ref for ref in altered if _amendments(old[ref].facts) == _amendments(new[ref].facts)]
    assert len(altered) == 192
    # Two entries got the notice of Interpol they had none of.
    assert [_changed(old[ref], new[ref]) for ref in undated] == [{"facts"}] * 2


@needs_published
def test_the_file_that_says_utf_8_and_is_not_is_refused() -> None:
    parts = parts_of(PUBLISHED / "broken" / "un_2025-08-18_invalid_utf8.xml.gz")
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read(parts)
    assert refusal.value.kind == "encoding"


def _amendments(facts) -> set[str]:
    return {fact.value for fact in facts if fact.label == "Amended on"}


def _changed(old, new) -> set[str]:
    return {change.field for change in field_changes(canonical(old), canonical(new))}
