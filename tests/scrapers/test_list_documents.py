"""Every list source reads its saved documents as expected; adding a source means adding its file and its documents."""

import json
from pathlib import Path

import pytest
from list_fixtures import documents_of, expected_of, list_sources, parts_of, plain

from scrapers.source import ListSource

SOURCES = list_sources()
DOCUMENTS = [
    pytest.param(source, folder, id=f"{source.key}/{folder.name}")
    for source in SOURCES
    for folder in documents_of(source.key)
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_every_list_source_has_a_saved_document(source: ListSource) -> None:
    assert documents_of(source.key)


@pytest.mark.parametrize(("source", "folder"), DOCUMENTS)
def test_a_saved_document_reads_as_expected(source: ListSource, folder: Path) -> None:
    found = json.loads(json.dumps(plain(source.read(parts_of(folder)))))
    assert found == expected_of(folder, found)


@pytest.mark.parametrize(("source", "folder"), DOCUMENTS)
def test_a_saved_document_has_no_rejects_and_every_listing_begins_with_its_primary_name(
    source: ListSource, folder: Path
) -> None:
    reading = source.read(parts_of(folder))
    assert reading.rejects == ()
    assert [[name.kind for name in listing.names].count("primary") for listing in reading.listings] == [1] * len(
        reading.listings
    )
    assert {listing.names[0].kind for listing in reading.listings} == {"primary"}


@pytest.mark.parametrize(("source", "folder"), DOCUMENTS)
def test_a_saved_document_tells_where_each_of_its_records_stands(source: ListSource, folder: Path) -> None:
    reading = source.read(parts_of(folder))
    assert reading.places is not None
    places = [reading.places.of(listing.ref) for listing in reading.listings]
    assert None not in places and len(set(places)) == len(places)
    assert reading.places.of("no such reference") is None
