"""How claims meet what is known."""

from datetime import UTC, datetime, timedelta

from tracker.domain.story import OnList, Told, claim_state, is_listed_already, lead_days, told_before

JUNE = datetime(2021, 6, 28, 14, tzinfo=UTC)


def test_a_second_report_of_one_act_is_no_news() -> None:
    told = [Told(7, official=False, action="designate", published_at=JUNE)]

    assert told_before(told, official=False, action="designate", published_at=JUNE + timedelta(days=2)) == 7


def test_an_official_notice_is_news_even_after_a_report() -> None:
    told = [Told(7, official=False, action="designate", published_at=JUNE)]

    assert told_before(told, official=True, action="designate", published_at=JUNE) is None


def test_a_report_after_the_official_notice_is_no_news() -> None:
    told = [Told(7, official=True, action="designate", published_at=JUNE)]

    assert told_before(told, official=False, action="designate", published_at=JUNE) == 7


def test_another_act_or_a_much_later_one_is_news() -> None:
    told = [Told(7, official=False, action="designate", published_at=JUNE)]

    assert told_before(told, official=False, action="delist", published_at=JUNE) is None
    assert told_before(told, official=False, action="designate", published_at=JUNE + timedelta(days=60)) is None


def test_a_designation_that_stands_on_the_authoritys_own_list_is_known() -> None:
    listings = [OnList("US", ("SDGT", "FTO"))]

    assert is_listed_already("State Department", ("SDGT",), listings)
    assert not is_listed_already("State Department", ("CUBA",), listings)
    assert not is_listed_already("United Nations Security Council", ("SDGT",), listings)
    assert not is_listed_already(None, (), listings)


def test_the_lead_counts_days_of_publication() -> None:
    assert lead_days(JUNE, datetime(2021, 7, 7, tzinfo=UTC)) == 9


def test_a_claim_waits_for_a_list_and_is_unconfirmed_in_the_end_but_never_gone() -> None:
    def state(days: int, *, confirmed: bool = False) -> str:
        now = JUNE + timedelta(days=days)
        return claim_state(confirmed=confirmed, claimed_at=JUNE, now=now, patience=timedelta(days=30))

    assert [state(0), state(30), state(31)] == ["waiting", "waiting", "unconfirmed"]
    assert state(400, confirmed=True) == "confirmed"


def test_what_stands_under_the_tag_of_the_claimed_order_is_known() -> None:
    listings = [OnList("US", ("SDGT", "IFSR"))]

    assert is_listed_already("State Department", ("E.O. 13224", "SDGT"), listings)
    assert not is_listed_already("State Department", ("E.O. 13224", "FTO"), listings)
