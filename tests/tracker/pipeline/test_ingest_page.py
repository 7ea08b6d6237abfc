"""Notices and articles on their way in: claims, mentions, and the list that confirms them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from small_tracker import Clock

from db import claims, listings, parties
from db.history import EventFilter, events_page
from db.tables.event import Event
from tracker.answers.party import party_history
from tracker.domain.routing import Rule
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
OTHER = "500|organisation|CUBA|HAVANA SUGAR TRADING"
DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou;KOUNOU, Ousmane Illasou;~CHAPORI, Petit"
ARTICLE = (
    "The State Department announced it designated Ousmane Illiassou Djibo, an IS leader in Mali, as a Specially "
    "Designated Global Terrorist.\nDjibo, who also goes by the name Petit Chapori, was not available for comment."
)
SECOND_PAPER = (
    "The United States has put a man from Niger on its terrorism list. The State Department designated Ousmane "
    "Illiassou Djibo as a Specially Designated Global Terrorist on Monday."
)
BY_ORDER = (
    "The State Department designated Ousmane Illiassou Djibo, an IS leader in Mali, pursuant to Executive Order 13224, "
    "as amended."
)
REMOVED = (
    "The State Department revoked the designation of Ousmane Illiassou Djibo as a Specially Designated Global "
    "Terrorist."
)

Import = Callable[..., Any]


def told(tracker: Tracker, kind: str) -> list[Event]:
    with tracker.database.reading() as session:
        return events_page(session, EventFilter(after_id=0, kind=kind), limit=1000)


def test_a_report_of_somebody_unknown_is_told_with_its_sentence(tracker: Tracker, import_text: Import) -> None:
    import_text(tracker, ARTICLE, day=28)

    (reported,) = told(tracker, "reported")
    assert reported.caption == "Ousmane Illiassou Djibo"
    assert (reported.authority, reported.programmes, reported.action) == ("State Department", ["SDGT"], "designate")
    assert "Petit Chapori" in {name["text"] for name in reported.names}
    assert reported.quote in ARTICLE
    assert told(tracker, "designated") == []


def test_what_a_notice_says_is_announced(tracker: Tracker, import_text: Import) -> None:
    import_text(tracker, ARTICLE, day=28, source="small_notices")

    assert [event.caption for event in told(tracker, "announced")] == ["Ousmane Illiassou Djibo"]
    assert told(tracker, "reported") == []


def test_the_list_confirms_the_report_and_both_are_one_party(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK], day=1)
    import_text(tracker, ARTICLE, day=28)
    import_list(tracker, [BANK, DJIBO], day=7)

    (reported,), (designated,), (confirmed,) = (told(tracker, kind) for kind in ("reported", "designated", "confirmed"))
    assert reported.party_id == designated.party_id == confirmed.party_id
    assert confirmed.lead_days == 9
    assert confirmed.quote == reported.quote
    assert "SDGT" in (designated.explanation or "")
    with tracker.database.reading() as session:
        assert parties.get(session, designated.party_id or 0).caption == "DJIBO, Ousmane Illiassou"  # type: ignore[union-attr]
        assert claims.unconfirmed(session) == []


def test_a_baseline_confirms_quietly(tracker: Tracker, import_text: Import, import_list: Import, mailbox: Any) -> None:
    import_text(tracker, ARTICLE, day=28)
    add_watch(tracker, "all", Rule(), ["box:desk"])
    import_list(tracker, [BANK, DJIBO], day=7)

    assert [event.ref for event in told(tracker, "confirmed")] == ["32391"]
    assert mailbox.notices == []


def test_a_list_under_another_programme_confirms_nothing(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK], day=1)
    import_text(tracker, ARTICLE, day=28)
    import_list(tracker, [BANK, DJIBO.replace("SDGT", "NPWMD")], day=7)

    assert told(tracker, "confirmed") == []


def test_a_claim_under_an_executive_order_is_confirmed_by_a_listing_under_its_tag(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK], day=1)
    import_text(tracker, BY_ORDER, day=28)
    import_list(tracker, [BANK, DJIBO], day=7)

    (reported,), (confirmed,) = told(tracker, "reported"), told(tracker, "confirmed")
    assert reported.programmes == ["E.O. 13224"]
    assert (confirmed.party_id, confirmed.programmes) == (reported.party_id, ["SDGT"])


def test_a_reported_removal_is_confirmed_once_when_the_party_leaves_the_list(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK, DJIBO], day=1)
    import_list(tracker, [BANK, DJIBO, OTHER], day=2)
    import_text(tracker, REMOVED, day=28)
    assert told(tracker, "delisted") == told(tracker, "confirmed") == []
    import_list(tracker, [BANK, OTHER], day=7)
    import_list(tracker, [BANK], day=9)

    (reported,), (confirmed,) = told(tracker, "reported"), told(tracker, "confirmed")
    assert (reported.action, confirmed.party_id, confirmed.lead_days) == ("delist", reported.party_id, 9)
    assert "32391" in [event.ref for event in told(tracker, "delisted")]


def test_another_change_does_not_confirm_a_reported_removal(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK, DJIBO], day=1)
    import_text(tracker, REMOVED, day=28)
    import_list(tracker, [BANK, f"{DJIBO};DJIBO, Usman"], day=7)

    assert [event.ref for event in told(tracker, "amended")] == ["32391"]
    assert told(tracker, "confirmed") == []


AMENDED = "The State Department has amended the designation of Ousmane Illiassou Djibo to include further aliases."


def test_a_reported_amendment_is_confirmed_when_the_entry_changes(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK, DJIBO], day=1)
    import_text(tracker, AMENDED, day=28)
    (waiting,) = party_history(tracker, "32391")["claims"]
    import_list(tracker, [BANK, f"{DJIBO};DJIBO, Usman"], day=7)

    (reported,), (confirmed,) = told(tracker, "reported"), told(tracker, "confirmed")
    assert (reported.action, confirmed.party_id, confirmed.lead_days) == ("amend", reported.party_id, 9)
    (claim,) = party_history(tracker, "32391")["claims"]
    assert (waiting["state"], claim["state"]) == ("waiting", "confirmed")


def test_an_amendment_that_no_list_follows_is_told_as_unconfirmed_and_stays(
    tracker: Tracker, import_text: Import, import_list: Import, clock: Clock
) -> None:
    import_list(tracker, [BANK, DJIBO], day=1)
    import_text(tracker, AMENDED, day=28)
    clock.now = datetime(2021, 7, 29, tzinfo=UTC)
    import_list(tracker, [BANK, f"{DJIBO};DJIBO, Usman"], day=31)

    assert told(tracker, "confirmed") == []
    assert [claim["state"] for claim in party_history(tracker, "32391")["claims"]] == ["unconfirmed"]


def test_a_second_paper_on_the_same_story_is_more_evidence_not_another_event(
    tracker: Tracker, import_text: Import
) -> None:
    import_text(tracker, ARTICLE, day=28)
    import_text(tracker, SECOND_PAPER, day=29)

    (reported,) = told(tracker, "reported")
    with tracker.database.reading() as session:
        found = claims.of_parties(session, [reported.party_id or 0])[reported.party_id or 0]
    assert [claim.event_id for claim in found] == [reported.id, reported.id]


def test_a_report_of_what_the_list_carries_already_is_only_a_mention(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK, DJIBO], day=1)
    import_text(tracker, ARTICLE, day=28)

    assert told(tracker, "reported") == []
    (mentioned,) = told(tracker, "mentioned")
    with tracker.database.reading() as session:
        assert mentioned.party_id in listings.of_parties(session, [mentioned.party_id or 0])


def test_a_known_party_in_a_text_is_mentioned_with_its_line(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK], day=1)
    import_text(tracker, "Markets were calm.\nThe Banco Nacional de Cuba kept its rate.", day=28)

    (mentioned,) = told(tracker, "mentioned")
    assert mentioned.caption == "BANCO NACIONAL DE CUBA"
    assert mentioned.quote == "The Banco Nacional de Cuba kept its rate."


def test_a_text_without_news_tells_nothing(tracker: Tracker, import_text: Import) -> None:
    import_text(tracker, "Ministers called on the government to designate the group. Nothing was decided.", day=28)

    with tracker.database.reading() as session:
        assert events_page(session, EventFilter(), limit=10) == []


def test_the_same_text_again_is_known(tracker: Tracker, import_text: Import) -> None:
    import_text(tracker, ARTICLE, day=28)

    assert import_text(tracker, ARTICLE, day=28).verdict == "known"
    assert len(told(tracker, "reported")) == 1


def test_another_name_of_a_listed_party_is_told_once_and_kept_with_its_source(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK, "32391|person|SDGT|DJIBO, Ousmane Illiassou"], day=1)
    import_text(tracker, ARTICLE, day=28)
    import_text(tracker, f"{SECOND_PAPER}\nDjibo, also known as Petit Chapori, is wanted.", day=29)

    (seen,) = told(tracker, "alias_seen")
    assert [name["text"] for name in seen.names] == ["Petit Chapori"]
    assert "no list calls it Petit Chapori" in (seen.explanation or "")
    assert seen.quote in ARTICLE


def test_a_name_that_is_only_written_in_another_order_is_no_other_name(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK, DJIBO], day=1)
    import_text(tracker, ARTICLE, day=28)
    assert told(tracker, "alias_seen") == []
