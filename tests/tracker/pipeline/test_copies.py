"""One story in several papers: one event, one mention, several pieces of evidence."""

from collections.abc import Callable
from typing import Any

from sqlmodel import select

from db import claims
from db.history import EventFilter, events_page
from db.tables.document import Document
from db.tables.event import Event
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
FILLER = (
    "Officials had hinted for weeks that more steps would follow the talks in the capital, and merchants on the coast "
    "spoke of empty shelves and of ships that waited for days outside the harbour before anybody told them where to go."
)
AGENCY = (
    f"The State Department designated Karim Belhadj on Monday, saying he had paid for arms.\n{FILLER}\n"
    "The Banco Nacional de Cuba kept its rate that day, as every week of this dry and windy spring."
)
COPY = f"Blacklisted!\n{AGENCY}\nReporting by our staff."
OWN_REPORT = "The United States designated Karim Belhadj, a trader who is said to have armed the rebels."
OTHER_ACT = "The European Union sanctioned Karim Belhadj, a trader who is said to have armed the rebels."

Import = Callable[..., Any]


def told(tracker: Tracker, kind: str) -> list[Event]:
    with tracker.database.reading() as session:
        return events_page(session, EventFilter(kind=kind), limit=1000)


def documents_of(tracker: Tracker) -> list[Document]:
    with tracker.database.reading() as session:
        return list(session.exec(select(Document).where(Document.source_key == "small_news").order_by(Document.id)))  # type: ignore[arg-type]


def test_a_syndicated_copy_is_evidence_of_the_same_event_and_mentions_nobody_again(
    tracker: Tracker, import_text: Import, import_list: Import
) -> None:
    import_list(tracker, [BANK], day=1)
    import_text(tracker, AGENCY, day=28)
    import_text(tracker, COPY, day=29)

    (reported,) = told(tracker, "reported")
    with tracker.database.reading() as session:
        evidence = claims.of_parties(session, [reported.party_id or 0])[reported.party_id or 0]
    assert {claim.event_id for claim in evidence} == {reported.id}
    assert len({claim.document_id for claim in evidence}) == 2
    assert len(told(tracker, "mentioned")) == 1
    first, second = documents_of(tracker)
    assert (first.copy_of, second.copy_of) == (None, first.id)


def test_a_report_of_its_own_words_on_the_same_act_is_the_same_party_and_event(
    tracker: Tracker, import_text: Import
) -> None:
    import_text(tracker, AGENCY, day=28)
    import_text(tracker, OWN_REPORT, day=29)

    (reported,) = told(tracker, "reported")
    with tracker.database.reading() as session:
        evidence = claims.of_parties(session, [reported.party_id or 0])[reported.party_id or 0]
    assert len({claim.document_id for claim in evidence}) == 2
    assert documents_of(tracker)[1].copy_of is None


def test_the_act_of_another_authority_is_a_story_of_its_own(tracker: Tracker, import_text: Import) -> None:
    import_text(tracker, AGENCY, day=28)
    import_text(tracker, OTHER_ACT, day=29)

    assert [event.authority for event in told(tracker, "reported")] == ["State Department", "European Union"]


def test_language_and_the_origin_of_the_date_are_kept(tracker: Tracker, import_text: Import) -> None:
    import_text(tracker, AGENCY, day=28)

    (document,) = documents_of(tracker)
    assert (document.language, document.published_from) == ("en", "feed")
    assert document.text_sha256 is not None
