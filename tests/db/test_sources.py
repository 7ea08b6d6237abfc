"""The state of sources is also the queue of what to look at next."""

import threading
from datetime import timedelta

from stored_rows import DAY, NOW

from db import sources
from db.engine import Database
from db.tables.source_state import Validator

SOON = NOW + timedelta(minutes=15)


def test_a_new_source_is_due_at_once_and_a_known_one_keeps_its_time(database: Database) -> None:
    with database.writing() as session:
        sources.ensure(session, ["un_sc"], NOW - DAY)
        sources.ensure(session, ["un_sc", "us_ofac_sdn"], NOW)
        due = {state.key: state.next_due_at for state in sources.all_states(session)}
    assert due == {"un_sc": NOW - DAY, "us_ofac_sdn": NOW}


def test_a_source_without_a_row_gets_one(database: Database) -> None:
    with database.writing() as session:
        assert sources.state_of(session, "news_page").state == "new"
        sources.state_of(session, "news_page").state = "ok"
    with database.reading() as session:
        assert [(state.key, state.state) for state in sources.all_states(session)] == [("news_page", "ok")]


def test_the_source_that_has_been_due_longest_is_looked_at_first(database: Database) -> None:
    with database.writing() as session:
        sources.ensure(session, ["late"], NOW)
        sources.ensure(session, ["early"], NOW - DAY)
        sources.ensure(session, ["tomorrow"], NOW + DAY)
        keys = ["late", "early", "tomorrow"]
        taken = [sources.claim_due(session, keys, NOW, SOON) for _ in range(3)]
        assert [state and state.key for state in taken] == ["early", "late", None]
        assert sources.claim_due(session, ["another"], NOW, SOON) is None


def test_a_lease_that_has_run_out_can_be_taken_again(database: Database) -> None:
    with database.writing() as session:
        sources.ensure(session, ["un_sc"], NOW)
        sources.claim_due(session, ["un_sc"], NOW, SOON)
        assert sources.claim_due(session, ["un_sc"], NOW, SOON) is None
        assert sources.claim_due(session, ["un_sc"], SOON + timedelta(seconds=1), SOON + DAY) is not None


def test_who_lost_a_lease_cannot_give_it_back(database: Database) -> None:
    with database.writing() as session:
        sources.ensure(session, ["un_sc"], NOW)
        lost = sources.claim_due(session, ["un_sc"], NOW, SOON).lease_token
        held = sources.claim_due(session, ["un_sc"], SOON + DAY, SOON + 2 * DAY).lease_token
        assert not sources.release(session, "un_sc", lost, NOW)
        assert sources.release(session, "un_sc", held, NOW + 3 * DAY)
    with database.reading() as session:
        (state,) = sources.all_states(session)
        assert (state.lease_until, state.lease_token, state.next_due_at) == (None, None, NOW + 3 * DAY)


def test_two_workers_never_take_the_same_source(database: Database) -> None:
    keys = [f"source_{number}" for number in range(12)]
    with database.writing() as session:
        sources.ensure(session, keys, NOW)
    taken: list[str] = []

    def work() -> None:
        while True:
            with database.writing() as session:
                state = sources.claim_due(session, keys, NOW, SOON)
                if state is None:
                    return
                taken.append(state.key)

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)
    assert sorted(taken) == sorted(keys)


def test_validators_are_kept_by_address_until_they_are_forgotten(database: Database) -> None:
    def validator(source_key: str, url: str) -> Validator:
        return Validator(
            source_key=source_key, url=url, etag='"1"', part_name="sdn.csv", sha256="a" * 64, fetched_at=NOW
        )

    with database.writing() as session:
        session.add_all(
            [validator("us_ofac_sdn", "https://list.example/sdn.csv"), validator("un_sc", "https://un.example")]
        )
        session.flush()
        assert set(sources.validators(session, "us_ofac_sdn")) == {"https://list.example/sdn.csv"}
        sources.forget_validators(session, "us_ofac_sdn")
    with database.reading() as session:
        assert sources.validators(session, "us_ofac_sdn") == {}
        assert sources.validators(session, "un_sc")["https://un.example"].etag == '"1"'
