"""Importers and senders side by side, killed at random: nothing is lost, and what is repeated keeps its id."""

from pathlib import Path

import pytest
from soak_play import Plan, play


@pytest.mark.xdist_group("soak")
def test_whatever_is_killed_every_event_arrives_under_one_id(tmp_path: Path, database_url: str) -> None:
    postgres = None if database_url.startswith("sqlite") else database_url
    plan = Plan(events=60, versions=1, kills=2, senders=2 if postgres else 1, endpoints=2, baseline=100)
    outcome = play(plan, tmp_path / "play", postgres)

    assert outcome.kills >= 2
    assert (outcome.lost, outcome.two_ids) == (0, 0)
    assert outcome.repeated <= outcome.kills
    assert (outcome.open_deliveries, outcome.unannounced) == (0, 0)
