"""One party's story as people read it."""

from typing import Any

import pytest

from tracker.entrypoints.cli.party_tables import show_history

CLAIM = {
    "published_at": "2021-06-28T00:00:00Z",
    "authority": "State Department",
    "programmes": ["SDGT"],
    "acted_on": "2021-06-28",
    "quote": "It designated him.",
    "confirmed_at": None,
    "confirmed_by": None,
    "state": "waiting",
}
CONFIRMED = {
    "id": 7,
    "kind": "confirmed",
    "source": "us_ofac_sdn",
    "ref": "32391",
    "changes": [],
    "programmes": ["SDGT"],
    "explanation": None,
    "superseded_at": None,
    "published_at": "2021-07-07T00:00:00Z",
    "evidence": {"document": "2078e9", "url": None, "place": None, "quote": None},
}


def story(claim: dict[str, Any]) -> dict[str, Any]:
    party = {"id": "P1", "caption": "DJIBO, Ousmane Illiassou", "kind": "person"}
    told = {"as_of": None, "known_at": None, "names": [], "listings": [], "lags": []}
    return {"party": party, **told, "claims": [{**CLAIM, **claim}], "timeline": [CONFIRMED]}


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ({"confirmed_at": "2026-11-25T14:41:43Z", "confirmed_by": 7, "state": "confirmed"}, "2021-07-07"),
        ({"confirmed_at": "2026-11-25T14:41:43Z", "state": "confirmed"}, "listed before"),
        ({}, "not yet"),
        ({"state": "unconfirmed"}, "unconfirmed"),
    ],
)
def test_a_claim_shows_the_day_of_the_list_that_bore_it_out_and_not_the_day_we_read_it(
    claim: dict[str, Any], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show_history(story(claim))
    lines = capsys.readouterr().out.splitlines()
    said = next(line for line in lines if "It designated him." in line)
    assert said.split("\t")[-1] == told
