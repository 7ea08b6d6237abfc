"""OFAC's files of changes: what was done to whom on which list, and when."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from broken_documents import each_broken_xml
from official_deltas import NAMESPACE, delta, entity, history

from scrapers.notices.us_ofac_changes import SOURCE
from scrapers.record import Action, Delta, DeltaEntry, DocumentError

SDN, CONS = "us_ofac_sdn", "us_ofac_cons"
GOOD = delta(entity(1, "add"), entity(2, "remove"))
HISTORY = "https://sanctionslistservice.ofac.treas.gov/changes/history/2026"


def read(*entities: str) -> Delta:
    return SOURCE.read({"803": delta(*entities)})


@each_broken_xml
def test_a_broken_file_is_refused(spoil, kind) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"803": spoil(GOOD)})
    assert refusal.value.kind == kind


@pytest.mark.parametrize(
    ("word", "action"),
    [
        ("add", Action.DESIGNATE),
        ("remove", Action.DELIST),
        ("modify", Action.AMEND),
        ("change", Action.AMEND),
        ("update", Action.AMEND),
        (" ADD ", Action.DESIGNATE),
    ],
)
def test_each_word_for_what_was_done_is_understood(word: str, action: Action) -> None:
    assert read(entity(7, word)).entries == (DeltaEntry("7", action, "EXAMPLE 7", (SDN,)),)


@pytest.mark.parametrize("word", ["replace", "", "delete"])
def test_any_other_word_stops_the_reading(word: str) -> None:
    with pytest.raises(DocumentError, match="entity 7") as refusal:
        read(entity(1, "add"), entity(7, word))
    assert refusal.value.kind == "parse"


def test_an_entity_may_tell_at_its_fields_what_was_changed() -> None:
    changed = '<remarks action="update" oldValue="old">new</remarks>'
    assert read(entity(7, None, inside=changed)).entries[0].action is Action.AMEND
    with pytest.raises(DocumentError, match="what was done to entity 7"):
        read(entity(7, None))


def test_other_lists_are_the_consolidated_list() -> None:
    assert read(entity(7, "add", "Sectoral Sanctions Identifications List")).entries[0].lists == (CONS,)


def test_a_party_that_moves_from_list_to_list_is_told_for_each() -> None:
    moved = entity(7, "change").replace(
        "</sanctionsLists>",
        '<sanctionsList action="remove">Non-SDN Menu-Based Sanctions List</sanctionsList></sanctionsLists>',
    )
    moved = moved.replace('<sanctionsList id="1"', '<sanctionsList action="add" id="1"')
    assert [(entry.action, entry.lists) for entry in read(moved).entries] == [
        (Action.DESIGNATE, (SDN,)),
        (Action.DELIST, (CONS,)),
    ]


def test_what_names_no_list_is_found_and_not_guessed() -> None:
    told = read(entity(7, "add", listed=""), entity(8, "change", listed=""))
    assert [entry.lists for entry in told.entries] == [(), ()]
    assert told.findings == ("1 additions or removals name no list",)


def test_the_moment_keeps_its_zone() -> None:
    told = SOURCE.read({"803": delta(entity(1, "add"), published="2026-01-16T10:01:44.740051-05:00")})
    assert told.published_at.isoformat() == "2026-01-16T10:01:44.740051-05:00"
    assert told.published_at.utcoffset() == timedelta(hours=-5)
    assert told.publication == "Standard Action"


def test_a_publication_without_entities_is_one() -> None:
    assert read().entries == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (GOOD.replace(NAMESPACE.encode(), b"https://www.treasury.gov/ofac/DeltaFile/2.0"), "wrong_document"),
        (GOOD.replace(b"2021-06-03T00:00:00-04:00", b"soon"), "parse"),
        (GOOD.replace(b"publicationInfo", b"information"), "wrong_document"),
        (GOOD.replace(b'id="2" action', b'id=" " action'), "parse"),
    ],
)
def test_what_is_no_file_of_changes_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.read({"803": body})
    assert refusal.value.kind == kind


def test_the_history_gives_the_files_oldest_first_with_the_hours_of_washington() -> None:
    links = SOURCE.index(
        history({803: "2026-01-16T10:01:44.74", 950: "2026-07-01T09:00:00", 800: "2026-01-02T11:00:00"}), HISTORY
    )
    assert [link.url.rpartition("/")[2] for link in links] == ["800", "803", "950"]
    assert links[1].url == "https://sanctionslistservice.ofac.treas.gov/changes/803"
    moments = [link.published_at.astimezone(UTC) for link in links if link.published_at]
    assert moments[1:] == [
        datetime(2026, 1, 16, 15, 1, 44, 740000, tzinfo=UTC),
        datetime(2026, 7, 1, 13, tzinfo=UTC),
    ]
    zoned = SOURCE.index(history({1: "2026-01-02T11:00:00+01:00"}), HISTORY)
    assert zoned[0].published_at == datetime(2026, 1, 2, 11, tzinfo=timezone(timedelta(hours=1)))


def test_a_year_without_publications_has_no_links() -> None:
    assert SOURCE.index(b"[]", HISTORY) == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><title>Just a moment...</title></html>", "blocked"),
        (b'{"message": "Forbidden"}', "parse"),
        (b'[{"publicationID": "x", "datePublished": "2026-01-02"}]', "parse"),
        (b'[{"publicationID": 1}]', "parse"),
        (b'[{"publicationID": 1, "datePublished": "2026', "parse"),
    ],
)
def test_what_is_no_history_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        SOURCE.index(body, HISTORY)
    assert refusal.value.kind == kind
