"""Canada's listed terrorist entities: an Atom feed whose summaries hold the other names."""

from datetime import UTC, datetime

import pytest
from broken_documents import each_broken_xml
from list_fixtures import FIXTURES, by_ref

from scrapers.lists.ca_terrorists import SOURCE
from scrapers.record import DocumentError, Fact, Listing, Reading

GOOD = (FIXTURES / "ca_terrorists" / "atom" / "lstd-ntts-eng.xml").read_bytes()


def with_changed(old: str, new: str) -> Reading:
    assert old.encode() in GOOD
    return SOURCE.read({"x": GOOD.replace(old.encode(), new.encode(), 1)})


def first(old: str, new: str) -> Listing:
    return by_ref(with_changed(old, new))["2025-121"]


@each_broken_xml
def test_a_broken_document_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"x": spoil(GOOD)})
    assert refusal.value.kind == kind


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "wrong_document"),
        ("<id>2</id>", "<id>1</id>", "parse"),
        ("<id>2</id>", "", "parse"),
    ],
)
def test_another_feed_and_entries_without_references_are_refused(old: str, new: str, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        with_changed(old, new)
    assert refusal.value.kind == kind


def test_a_feed_without_entries_is_empty() -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"x": b'<feed xmlns="http://www.w3.org/2005/Atom"><title>None</title></feed>'})
    assert refusal.value.kind == "empty"


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("N/A", []),
        ("", []),
        ("Alpha Group", ["Alpha Group"]),
        ("Alpha, the Beta, al-Gamma.", ["Alpha", "the Beta", "al-Gamma"]),
        ("Alpha, Beta; the Gamma (also Delta; Epsilon).", ["Alpha, Beta", "the Gamma (also Delta; Epsilon)"]),
        ("also known as Alpha, and Beta", ["Alpha", "Beta"]),
        ("Alpha, القاعدة", ["Alpha", "القاعدة"]),
    ],
)
def test_other_names_are_parted_at_semicolons_or_else_at_commas(summary: str, names: list[str]) -> None:
    told = first("<summary>N/A</summary>", f"<summary>{summary}</summary>").names
    assert [name.text for name in told] == ["764", *names]
    assert [name.kind for name in told].count("original_script") == ("القاعدة" in names)


def test_nobody_is_taken_for_a_person_or_a_group() -> None:
    assert {listing.kind for listing in SOURCE.read({"x": GOOD}).listings} == {"other"}


@pytest.mark.parametrize("content", ["<p>A &amp;amp; B</p>".replace("<", "&lt;").replace(">", "&gt;"), "A &amp;amp; B"])
def test_markup_in_a_text_is_no_text(content: str) -> None:
    old = "764 is a decentralized network &amp;amp; its members groom minors."
    assert first(old, content).remarks == "A & B"


def test_the_days_of_listing_and_review_are_told() -> None:
    listings = by_ref(SOURCE.read({"x": GOOD}))
    assert (listings["1"].listed_on, Fact("Reviewed", "2024-06-07") in listings["1"].facts) == ("2015-06-29", True)
    assert Fact("Reviewed", "Not yet reviewed") in listings["2025-121"].facts
    assert first("<published>2025-12-08", "<published>8 December 2025").listed_on == "2025-12-08"


def test_the_moment_of_the_feed_is_when_it_was_published_where_it_is_told() -> None:
    assert SOURCE.read({"x": GOOD}).published_at == datetime(2026, 9, 3, 14, 15, tzinfo=UTC)
    assert with_changed("<updated>2026-09-03T10:15:00-04:00</updated>", "").published_at is None


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<title>764</title>", "<title></title>", "no name"),
        ("<title>764</title>", "", "0 primary names instead of one"),
        ("<published>2025-12-08", "<published>soon", "unknown form of date: 'soon'"),
    ],
)
def test_an_odd_entry_is_set_aside_and_no_other(old: str, new: str, reason: str) -> None:
    reading = with_changed(old, new)
    assert [(reject.ref, reject.reason) for reject in reading.rejects] == [("2025-121", reason)]
    assert len(reading.listings) == 2


def test_an_unknown_field_is_found() -> None:
    assert with_changed("<id>1</id>", "<id>1</id><country>LB</country>").findings == ("unknown field entry/country",)
