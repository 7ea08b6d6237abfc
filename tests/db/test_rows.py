"""Many rows at once keep their order."""

from stored_rows import NOW

from db import parties
from db.engine import Database
from db.rows import CHUNK, chunks


def test_chunks_cut_everything_once_and_in_order() -> None:
    cut = list(chunks(range(2 * CHUNK + 1)))
    assert [len(chunk) for chunk in cut] == [CHUNK, CHUNK, 1]
    assert [value for chunk in cut for value in chunk] == list(range(2 * CHUNK + 1))


def test_many_rows_get_their_numbers_in_the_given_order(database: Database) -> None:
    captions = [f"Party {place}" for place in range(2500)]
    rows = [{"kind": "person", "caption": caption, "created_at": NOW} for caption in captions]
    with database.writing() as session:
        numbers = parties.add_many(session, rows)
        assert numbers == sorted(numbers)
        kept = {
            number: party.caption
            for chunk in chunks(numbers)
            for number, party in parties.by_ids(session, chunk).items()
        }
    assert [kept[number] for number in numbers] == captions


def test_no_rows_are_no_numbers(database: Database) -> None:
    with database.writing() as session:
        assert parties.add_many(session, []) == []
