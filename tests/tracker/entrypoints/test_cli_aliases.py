"""The commands about names that documents give listed parties, and the API's answer about them."""

from pathlib import Path

import httpx
import pytest
from tracker_cast import Asked, Command

from tracker.pipeline.aliases import AliasError

ALSO = (
    "The State Department has designated Ousmane Illiassou Djibo, also known as Ousmane le Petit, as a Specially "
    "Designated Global Terrorist."
)


@pytest.fixture
def seen(command: Command, tmp_path: Path) -> Command:
    """Run commands after an article gave the listed Djibo another name."""
    (tmp_path / "also.txt").write_text(ALSO)
    assert command("import", "small_news", str(tmp_path / "also.txt"), "--published-at", "2021-07-09").exit_code == 0
    return command


def test_a_name_is_listed_and_accepted(seen: Command, asked: Asked, api: httpx.Client) -> None:
    (alias,) = asked("aliases", "list")["aliases"]
    assert (alias["name"], alias["quote"]) == ("Ousmane le Petit", ALSO)
    assert "1\tproposed\tP" in seen("aliases", "list").stdout
    told = seen("aliases", "accept", "1", "--why", "the same photograph", "--by", "anna").stdout
    assert told == "alias 1: accepted, says anna\n"
    assert asked("aliases", "list")["aliases"] == []
    (accepted,) = asked("aliases", "list", "--state", "accepted", "--party", "32391")["aliases"]
    assert api.get("/api/v1/aliases", params={"state": "accepted"}).json() == {"aliases": [accepted]}
    assert api.get("/api/v1/aliases", params={"party": "P1", "state": "all"}).json() == {"aliases": []}
    assert api.get("/api/v1/aliases", params={"state": "perhaps"}).status_code == 422


def test_a_name_is_refused_with_its_reason(seen: Command, asked: Asked) -> None:
    assert seen("aliases", "refuse", "1", "--why", "his brother", "--by", "bob").exit_code == 0
    assert [each["why"] for each in asked("aliases", "list", "--state", "refused")["aliases"]] == ["his brother"]
    again = seen("aliases", "refuse", "1", "--why", "his brother")
    assert (again.exit_code, type(again.exception)) == (1, AliasError)


@pytest.mark.parametrize(
    "arguments", [("accept", "1"), ("accept", "--why", "x"), ("refuse", "1", "--why", " "), ("list", "--state", "new")]
)
def test_wrong_usage_exits_with_two(seen: Command, arguments: tuple[str, ...]) -> None:
    assert seen("aliases", *arguments).exit_code == 2
