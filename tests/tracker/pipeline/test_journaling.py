"""A database put back from an older copy tells nothing twice, loses nothing new, and says what it cannot know."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from database_copies import DatabaseCopies
from small_tracker import Clock, Mailbox, small_tracker

from db import outbox
from db.tables.outbox import Delivery
from tracker.domain.pace import Pace
from tracker.domain.routing import Rule
from tracker.pipeline.channels import ChannelError, let_go
from tracker.pipeline.journaling import SENT_BEFORE, take_up
from tracker.pipeline.steps import impatient, work_until_idle
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
SHIP = "15036|vessel|IRAN|AMIN 2"
RENAMED = "15036|vessel|IRAN|AMIN 3;AMIN 2"
ANNA = "26|person|SDGT|ANNA OVA"
BORIS = "27|person|SDGT|BORIS OV"
ARTICLE = "The Treasury Department designated Boris Badenov as a Specially Designated Global Terrorist."

Import = Callable[..., Any]


class Story:
    """One tracker, the copy of its database, and the tracker that goes on with that copy."""

    def __init__(self, url: str, home: Path, clock: Clock, mailbox: Mailbox) -> None:
        self.url, self.home, self.clock, self.mailbox = url, home, clock, mailbox
        self.copies = DatabaseCopies(url, home.parent)
        self.tracker = small_tracker(url, home, clock, mailbox)
        take_up(self.tracker)

    def copy(self) -> None:
        self.copies.take(self.tracker.database)

    def put_back(self, *, journal: bool = True) -> Tracker:
        """Put the copy back and start again, with the journal or without."""
        self.work()
        self.tracker.close()
        self.copies.put_back()
        self.clock.forward(days=1)
        if not journal:
            for file in self.home.glob("journal.db*"):
                file.unlink()
        self.tracker = small_tracker(self.url, self.home, self.clock, self.mailbox)
        take_up(self.tracker)
        return self.tracker

    def work(self) -> list[str]:
        """Send what is due and give what arrived meanwhile: the words behind the event's number."""
        before = len(self.mailbox.received)
        work_until_idle(impatient(self.tracker), ["announce", "deliver"], stop=lambda: False)
        return [envelope.body.decode().partition(" ")[2] for envelope in self.mailbox.received[before:]]

    def deliveries(self, state: str | None = None) -> Sequence[Delivery]:
        with self.tracker.database.reading() as session:
            return outbox.deliveries(session, state)


@pytest.fixture
def story(database_url: str, tmp_path: Path, clock: Clock, mailbox: Mailbox) -> Any:
    told = Story(database_url, tmp_path / "home", clock, mailbox)
    yield told
    told.tracker.close()


def test_what_was_sent_since_the_copy_is_not_sent_again_and_what_is_new_is(story: Story, import_list: Import) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one", "box:two"])
    import_list(story.tracker, [BANK], day=1)
    import_list(story.tracker, [BANK, SHIP], day=2)
    story.copy()
    import_list(story.tracker, [BANK, SHIP, ANNA], day=3)
    import_list(story.tracker, [BANK, RENAMED, ANNA], day=4)
    import_list(story.tracker, [RENAMED, ANNA], day=5)
    assert len(story.work()) == 8

    restored = story.put_back()
    assert story.work() == []
    assert {row.state for row in story.deliveries()} == {"sent"}
    for day, lines in enumerate(([BANK, SHIP, ANNA], [BANK, RENAMED, ANNA], [RENAMED, ANNA]), start=3):
        import_list(restored, lines, day=day)
        assert story.work() == []
    import_list(restored, [RENAMED, ANNA, BORIS], day=6)
    assert story.work() == ["BORIS OV: designated under SDGT (The small list)"] * 2
    assert [row.error for row in story.deliveries() if row.attempts == 0] == [SENT_BEFORE] * 6


def test_a_list_that_is_read_anew_tells_only_what_no_message_told(story: Story, import_list: Import) -> None:
    """The document that brought it is gone with its number and date; the entries say the same."""
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    import_list(story.tracker, [BANK, SHIP], day=1)
    story.copy()
    import_list(story.tracker, [BANK, RENAMED, ANNA], day=2)
    import_list(story.tracker, [RENAMED, ANNA], day=3)
    story.work()

    restored = story.put_back()
    import_list(restored, [RENAMED, ANNA, BORIS], day=20)
    assert story.work() == ["BORIS OV: designated under SDGT (The small list)"]
    import_list(restored, ["15036|vessel|IRAN|AMIN 4", ANNA, BORIS], day=21)
    assert len(story.work()) == 1
    import_list(restored, [RENAMED, ANNA, BORIS], day=22)
    assert len(story.work()) == 1, "what an entry says again later is news"


def test_what_waited_in_a_group_is_told_once(story: Story, import_list: Import) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"], Pace(every="daily"))
    import_list(story.tracker, [BANK], day=1)
    import_list(story.tracker, [BANK, SHIP], day=2)
    story.copy()
    import_list(story.tracker, [BANK, SHIP, ANNA], day=3)
    story.clock.forward(days=1)
    assert len(story.work()) == 1
    assert story.mailbox.digests[-1].count == 2

    restored = story.put_back()
    import_list(restored, [BANK, SHIP, ANNA], day=3)
    story.clock.forward(days=1)
    assert story.work() == []
    import_list(restored, [BANK, SHIP, ANNA, BORIS], day=4)
    story.clock.forward(days=2)
    assert story.work() == ["BORIS OV: designated under SDGT (The small list)"]


def test_an_article_that_was_told_is_not_told_again_under_another_number(
    story: Story, import_list: Import, import_text: Import
) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    import_list(story.tracker, [BANK], day=1)
    story.copy()
    import_list(story.tracker, [BANK, ANNA], day=2)
    import_text(story.tracker, ARTICLE, day=2)
    assert [words.partition(":")[0] for words in story.work()] == ["ANNA OVA", "Boris Badenov"]

    restored = story.put_back()
    import_text(restored, ARTICLE, day=2)
    assert story.work() == []
    import_text(restored, ARTICLE.replace("Boris Badenov", "Natasha Fatale"), day=3)
    assert [words.partition(":")[0] for words in story.work()] == ["Natasha Fatale"]


def test_a_message_whose_sender_died_before_saying_so_is_not_sent_again(
    story: Story, import_list: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    import_list(story.tracker, [BANK], day=1)
    import_list(story.tracker, [BANK, SHIP], day=2)
    with monkeypatch.context() as killing:
        killing.setattr("tracker.pipeline.deliver._settle", lambda *_: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            story.work()
    story.clock.forward(hours=1)

    assert story.work() == []
    assert [row.state for row in story.deliveries()] == ["sent"]


def test_without_its_journal_everything_that_may_have_been_sent_is_held_and_told_of(
    story: Story, import_list: Import
) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    import_list(story.tracker, [BANK], day=1)
    import_list(story.tracker, [BANK, SHIP], day=2)
    story.copy()
    import_list(story.tracker, [BANK, SHIP, ANNA], day=3)
    story.work()
    sent = {envelope.message_id for envelope in story.mailbox.received}

    restored = story.put_back(journal=False)
    (told,) = story.work()
    assert "it is not known what was sent since this database was copied: 1 messages are held" in told
    import_list(restored, [BANK, SHIP, ANNA], day=3)
    assert story.work() == []
    held = story.deliveries("held")
    assert len(held) == 2
    assert held[0].message_id in sent, "what was written before keeps its id"

    assert let_go(restored, held[1].id, send=False, who="desk") == 1
    assert let_go(restored, None, send=True, who="desk") == 1
    assert len(story.work()) == 1
    assert [row.id for row in story.deliveries("dead")] == [held[1].id]
    with pytest.raises(ChannelError, match="is not held"):
        let_go(restored, held[1].id, send=True, who="desk")


def test_what_is_certainly_new_goes_out_although_the_journal_is_missing(story: Story, import_list: Import) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    story.clock.forward(days=30)
    import_list(story.tracker, [BANK], day=1)
    import_list(story.tracker, [BANK, SHIP], day=2)
    story.copy()
    restored = story.put_back(journal=False)
    story.work()

    import_list(restored, [BANK, SHIP, ANNA], day=10)
    assert story.work() == [], "it may have been told before"
    import_list(restored, [BANK, SHIP, ANNA, BORIS], day=11)
    assert story.work() == ["BORIS OV: designated under SDGT (The small list)"]


def test_a_journal_older_than_the_database_is_no_journal(story: Story, import_list: Import) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    import_list(story.tracker, [BANK], day=1)
    story.clock.forward(minutes=1)
    import_list(story.tracker, [BANK, SHIP], day=2)
    story.work()
    with story.tracker.journal._writing.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sent")
    take_up(story.tracker)

    assert "it is not known what was sent" in "".join(story.work())


def test_an_importer_without_the_journal_leaves_announcing_to_who_has_it(
    story: Story, import_list: Import, tmp_path: Path
) -> None:
    add_watch(story.tracker, "all", Rule(), ["box:one"])
    import_list(story.tracker, [BANK], day=1)
    elsewhere = small_tracker(story.url, tmp_path / "elsewhere", story.clock, story.mailbox)
    importer = replace(elsewhere, archive=story.tracker.archive)
    import_list(importer, [BANK, SHIP], day=2)
    assert story.deliveries() == []
    elsewhere.close()

    assert len(story.work()) == 1
