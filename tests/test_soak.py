"""Importers and senders side by side, killed at random: nothing is lost, and what is repeated keeps its id."""

from pathlib import Path

import pytest
from soak_play import Plan, play


@pytest.mark.xdist_group("soak")
def test_whatever_is_killed_every_event_arrives_under_one_id(tmp_path: Path, database_url: str) -> None:
    postgres = None if database_url.startswith("sqlite") else database_url
    outcome = play(Plan(events=80, versions=2, kills=3, senders=2 if postgres else 1), tmp_path / "play", postgres)

    assert outcome.kills >= 3
    assert (outcome.lost, outcome.two_ids) == (0, 0)
    assert outcome.repeated <= outcome.kills
    assert (outcome.open_deliveries, outcome.unannounced) == (0, 0)
