"""Watches stand until they are removed, and their names can then be used again."""

import pytest
from sqlalchemy.exc import IntegrityError
from stored_rows import NOW, a_watch

from db import watches
from db.engine import Database


def test_standing_watches_come_by_name(database: Database) -> None:
    with database.writing() as session:
        a_watch(session, "sdgt", programmes=["SDGT"])
        a_watch(session, "all")
        assert [watch.name for watch in watches.active(session)] == ["all", "sdgt"]
        assert watches.named(session, "sdgt").programmes == ["SDGT"]
        assert watches.named(session, "nobody") is None


def test_two_standing_watches_do_not_share_a_name(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as session:
        a_watch(session, "all")
        a_watch(session, "all")


def test_a_removed_watch_is_gone_and_its_name_free(database: Database) -> None:
    with database.writing() as session:
        first = a_watch(session, "all")
        watches.remove(session, first, NOW)
        assert watches.active(session) == []
        second = a_watch(session, "all")
        assert second.id != first.id
        assert watches.named(session, "all").id == second.id


def test_removed_watches_are_still_found_by_their_number(database: Database) -> None:
    with database.writing() as session:
        gone, stands = a_watch(session, "gone"), a_watch(session, "stands")
        watches.remove(session, gone, NOW)
        found = watches.by_ids(session, {gone.id or 0, stands.id or 0, 404})
        assert {key: row.removed_at for key, row in found.items()} == {gone.id: NOW, stands.id: None}
