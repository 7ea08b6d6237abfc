"""Notices in list-form on their way in: announced with all they print, borne out by the list, never delisting."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_tracker import with_source

from db import claims, documents, listings, parties
from db.history import EventFilter, events_page
from db.tables.claim import ClaimRow
from db.tables.event import Event
from scrapers.notices.us_ofac_recent_actions import SOURCE
from tracker.pipeline.bring import Brought, Clocks, bring
from tracker.wiring import Tracker

PAGE = Path(__file__).parents[2] / "fixtures" / "us_ofac_recent_actions" / "page.html"
BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou;KOUNOU, Ousmane Illasou;~CHAPORI, Petit"
CASA = "401|organisation|CUBA|CASA DE PRUEBA"
SHIPPING = "403|organisation|SDGT|SAMPLE SHIPPING CO., LTD."

Import = Callable[..., Any]


@pytest.fixture
def ofac(tracker: Tracker) -> Tracker:
    return with_source(tracker, SOURCE)


def import_page(tracker: Tracker, folder: Path, body: bytes | None = None) -> Brought:
    path = folder / "page.html"
    path.write_bytes(body or PAGE.read_bytes())
    return bring(tracker, SOURCE.key, [path], Clocks())[0]


def told(tracker: Tracker, kind: str) -> dict[str, Event]:
    with tracker.database.reading() as session:
        return {event.caption: event for event in events_page(session, EventFilter(kind=kind), limit=1000)}


def claims_of(tracker: Tracker, party_id: int | None) -> list[ClaimRow]:
    with tracker.database.reading() as session:
        return claims.of_parties(session, [party_id or 0])[party_id or 0]


def test_every_entry_is_announced_with_all_its_names_and_facts(ofac: Tracker, tmp_path: Path) -> None:
    import_page(ofac, tmp_path)

    announced = told(ofac, "announced")
    assert {name: event.action for name, event in announced.items()} == {
        "DJIBO, Ousmane Illiassou": "designate",
        "SAMPLE STAR": "designate",
        "SAMPLE SHIPPING CO., LTD.": "amend",
        "BANK OF SAMPLES": "amend",
        "BELLUNO FOODS, S.A.": "delist",
        "CASA DE PRUEBA": "delist",
    }
    djibo = announced["DJIBO, Ousmane Illiassou"]
    assert {"text": "CHAPORI, Petit", "kind": "alias", "strength": "weak"} in djibo.names
    assert (djibo.authority, djibo.programmes) == ("OFAC", ["SDGT"])
    assert djibo.url == "https://ofac.treasury.gov/recent-actions/20210628"
    (claim,) = claims_of(ofac, djibo.party_id)
    assert claim.content is not None
    assert claim.content["births"] == [{"date": "1984", "place": "Niger"}, {"date": "1985", "place": "Niger"}]
    assert claim.acted_on == "2021-06-28"


def test_a_change_is_announced_field_by_field(ofac: Tracker, tmp_path: Path) -> None:
    import_page(ofac, tmp_path)

    changes = told(ofac, "announced")["SAMPLE SHIPPING CO., LTD."].changes
    assert {"field": "programmes", "op": "added", "old": None, "new": "IFSR"} in changes
    assert {change["new"]["text"] for change in changes if change["field"] == "names"} == {"OLD SAMPLE LINES", "ПРИМЕР"}


def test_the_list_confirms_what_was_announced_with_the_lead(ofac: Tracker, tmp_path: Path, import_list: Import) -> None:
    import_list(ofac, [BANK], day=1)
    import_page(ofac, tmp_path)
    import_list(ofac, [BANK, DJIBO], day=7)

    confirmed, announced = told(ofac, "confirmed"), told(ofac, "announced")
    djibo = confirmed["DJIBO, Ousmane Illiassou"]
    assert (djibo.ref, djibo.lead_days) == ("32391", 9)
    assert djibo.party_id == announced["DJIBO, Ousmane Illiassou"].party_id
    assert djibo.quote == announced["DJIBO, Ousmane Illiassou"].quote


def test_an_announced_amendment_is_confirmed_when_the_entry_changes_on_the_list(
    ofac: Tracker, tmp_path: Path, import_list: Import
) -> None:
    import_list(ofac, [BANK, SHIPPING], day=1)
    import_page(ofac, tmp_path)
    announced = told(ofac, "announced")["SAMPLE SHIPPING CO., LTD."]
    import_list(ofac, [BANK, "403|organisation|SDGT IFSR|SAMPLE SHIPPING CO., LTD.;OLD SAMPLE LINES"], day=7)

    confirmed = told(ofac, "confirmed")["SAMPLE SHIPPING CO., LTD."]
    assert (confirmed.ref, confirmed.lead_days, confirmed.party_id) == ("403", 9, announced.party_id)
    (claim,) = claims_of(ofac, announced.party_id)
    assert (claim.action, claim.confirmed_by) == ("amend", confirmed.id)


def test_an_organisation_of_a_single_word_is_known_again_on_the_list(
    ofac: Tracker, tmp_path: Path, import_list: Import
) -> None:
    import_list(ofac, [BANK], day=1)
    body = PAGE.read_bytes().replace(b"DJIBO, Ousmane Illiassou (", b"DJIBOCO (").replace(b"(individual) ", b"")
    import_page(ofac, tmp_path, body)
    import_list(ofac, [BANK, "500|organisation|SDGT|DJIBOCO"], day=7)

    assert told(ofac, "confirmed")["DJIBOCO"].lead_days == 9


def test_a_namesake_under_another_programme_is_not_confirmed(
    ofac: Tracker, tmp_path: Path, import_list: Import
) -> None:
    import_list(ofac, [BANK], day=1)
    import_page(ofac, tmp_path)
    import_list(ofac, [BANK, DJIBO.replace("SDGT", "NPWMD").replace("32391", "77")], day=7)

    assert told(ofac, "confirmed") == {}


def test_a_removal_is_announced_of_the_listed_party_and_does_not_delist_it(
    ofac: Tracker, tmp_path: Path, import_list: Import
) -> None:
    import_list(ofac, [BANK, CASA], day=1)
    import_page(ofac, tmp_path)

    announced = told(ofac, "announced")["CASA DE PRUEBA"]
    assert announced.action == "delist"
    with ofac.database.reading() as session:
        (listing,) = listings.of_parties(session, [announced.party_id or 0])[announced.party_id or 0]
    assert (listing.ref, listing.status) == ("401", "active")
    assert told(ofac, "delisted") == {}


def test_what_the_list_did_already_is_only_mentioned(ofac: Tracker, tmp_path: Path, import_list: Import) -> None:
    import_list(ofac, [BANK, CASA, SHIPPING], day=1)
    amended = "403|organisation|SDGT IFSR|SAMPLE SHIPPING CO., LTD."
    import_list(ofac, [BANK, DJIBO, amended], day=2)
    body = PAGE.read_bytes()
    body = body.replace("\n (Cyrillic: ПРИМЕР) (f.k.a. OLD SAMPLE LINES)".encode(), b"")
    import_page(ofac, tmp_path, body)

    known = {"DJIBO, Ousmane Illiassou", "CASA DE PRUEBA", "SAMPLE SHIPPING CO., LTD."}
    assert known <= told(ofac, "mentioned").keys()
    assert not known & told(ofac, "announced").keys()


def test_the_page_fetched_again_with_other_tokens_tells_nothing_new(ofac: Tracker, tmp_path: Path) -> None:
    import_page(ofac, tmp_path)
    before = len(told(ofac, "announced"))
    again = import_page(ofac, tmp_path, PAGE.read_bytes().replace(b"TOKEN", b"OTHER"))

    assert (again.verdict, dict(again.events)) == ("unchanged", {})
    assert len(told(ofac, "announced")) == before
    djibo = told(ofac, "announced")["DJIBO, Ousmane Illiassou"]
    assert len(claims_of(ofac, djibo.party_id)) == 1


def test_names_of_an_entry_are_found_in_searches_with_their_script(ofac: Tracker, tmp_path: Path) -> None:
    import_page(ofac, tmp_path)
    shipping = told(ofac, "announced")["SAMPLE SHIPPING CO., LTD."].party_id or 0

    with ofac.database.reading() as session:
        stored = {(name.text, name.script) for name in parties.names_of(session, [shipping])[shipping]}
    assert {("ПРИМЕР", "Cyrl"), ("OLD SAMPLE LINES", "Latn")} <= stored


def test_an_entry_that_was_set_aside_stands_on_the_document(ofac: Tracker, tmp_path: Path) -> None:
    brought = import_page(ofac, tmp_path)

    with ofac.database.reading() as session:
        (reject,) = documents.get(session, brought.document_id).rejects
    assert reject["place"].startswith("SOMETHING UNREADABLE")
