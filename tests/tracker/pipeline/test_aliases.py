"""Names that documents give a listed party are proposed, and matched once a human accepted them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.history import EventFilter, events_page
from tracker.answers.aliases import proposed_aliases
from tracker.answers.audit import audit, verification
from tracker.answers.party import party_history
from tracker.answers.search import search
from tracker.pipeline.aliases import AliasError, Verdict, decide_aliases
from tracker.pipeline.judging import judge
from tracker.pipeline.screen_subjects import screen
from tracker.pipeline.subjects import Told, import_subjects
from tracker.wiring import Tracker

DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou"
OTHER = "100|person|SDGT|KOUNOU, Illasou"
ARTICLE = (
    "The State Department announced it designated Ousmane Illiassou Djibo, an IS leader in Mali, as a Specially "
    "Designated Global Terrorist.\nDjibo, who also goes by the name Petit Chapori, was not available for comment."
)
AGAIN = (
    "Washington has acted against a man from Niger. The State Department designated Ousmane Illiassou Djibo, also "
    "known as Petit Chapori, as a Specially Designated Global Terrorist on Monday."
)
NEAR = "The terrorist group lost ground. Ousmane Illiassou Djibbo was seen near the border, officials said."

Import = Callable[..., Any]


@pytest.fixture
def desk(tracker: Tracker, import_list: Import, import_text: Import) -> Tracker:
    """Give a tracker whose list carries Djibo and that has read of another name of his."""
    import_list(tracker, [OTHER, DJIBO], day=1)
    import_text(tracker, ARTICLE, day=28)
    return tracker


def proposed(tracker: Tracker, state: str = "proposed") -> list[dict[str, Any]]:
    answer: list[dict[str, Any]] = proposed_aliases(tracker, state)["aliases"]
    return answer


def decide(tracker: Tracker, verdict: Verdict, *numbers: int) -> None:
    decide_aliases(tracker, numbers or [proposed(tracker)[0]["id"]], verdict, why="the same photograph", who="anna")


def best(tracker: Tracker, name: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = search(tracker, name)["results"]
    return found[0] if found else {"score": 0.0}


def seen(tracker: Tracker) -> int:
    with tracker.database.reading() as session:
        return len(events_page(session, EventFilter(kind="alias_seen", after_id=0), limit=100))


def test_a_name_that_no_list_gives_is_proposed_with_its_sentence_and_not_matched_yet(desk: Tracker) -> None:
    (alias,) = proposed(desk)
    assert (alias["name"], alias["state"], alias["caption"]) == (
        "Petit Chapori",
        "proposed",
        "DJIBO, Ousmane Illiassou",
    )
    assert alias["quote"] in ARTICLE
    assert best(desk, "Petit Chapori")["score"] < 0.5


def test_an_accepted_name_is_matched_as_a_weak_alias_named_with_its_document(desk: Tracker) -> None:
    (alias,) = proposed(desk)
    decide(desk, "accepted")

    found = best(desk, "Petit Chapori")
    assert (found["party_id"], found["weak"]) == (alias["party_id"], True)
    assert found["matched"] == {
        "name": "Petit Chapori", "kind": "alias", "strength": "weak", "document": alias["document"],
    }  # fmt: skip
    assert proposed(desk) == []
    assert [(each["state"], each["decided_by"]) for each in proposed(desk, "all")] == [("accepted", "anna")]
    names = party_history(desk, "32391")["names"]
    assert ("Petit Chapori", "weak", "small_news") in [(one["text"], one["strength"], one["source"]) for one in names]


def test_a_refused_name_is_never_proposed_again_for_that_party(desk: Tracker, import_text: Import) -> None:
    decide(desk, "refused")
    import_text(desk, AGAIN, day=29)
    import_text(desk, AGAIN.replace("Petit Chapori", "Chapori Petit").replace("a man", "somebody"), day=30)

    assert (proposed(desk), seen(desk)) == ([], 1)
    assert [each["name"] for each in proposed(desk, "refused")] == ["Petit Chapori"]
    assert best(desk, "Petit Chapori")["score"] < 0.5


def test_what_was_refused_may_be_accepted_and_what_was_accepted_stays(desk: Tracker) -> None:
    (alias,) = proposed(desk)
    decide(desk, "refused")
    decide(desk, "accepted", alias["id"])
    for verdict in ("accepted", "refused"):
        with pytest.raises(AliasError, match="accepted already, says anna"):
            decide(desk, verdict, alias["id"])  # type: ignore[arg-type]


def test_of_several_all_are_decided_or_none(desk: Tracker) -> None:
    (alias,) = proposed(desk)
    with pytest.raises(AliasError, match="there is no proposed alias 99"):
        decide(desk, "accepted", alias["id"], 99)
    assert len(proposed(desk)) == 1
    with pytest.raises(AliasError, match="reason"):
        decide_aliases(desk, [alias["id"]], "accepted", why=" ", who="anna")


def test_decisions_stand_in_the_audit_log(desk: Tracker) -> None:
    (alias,) = proposed(desk)
    decide(desk, "accepted")

    entry = audit(desk, 100)["audit"][-1]
    assert (entry["who"], entry["action"], entry["subject"]) == ("anna", "alias.accept", f"alias {alias['id']}")
    assert entry["detail"] == {"name": "Petit Chapori", "party": alias["party_id"], "why": "the same photograph"}
    assert verification(desk)["broken"] is None


def test_a_spelling_that_only_comes_near_is_proposed_too(desk: Tracker, import_text: Import) -> None:
    import_text(desk, NEAR, day=29)
    assert [each["name"] for each in proposed(desk)] == ["Ousmane Illiassou Djibbo", "Petit Chapori"]
    assert "comes near to 'DJIBO, Ousmane Illiassou'" in proposed(desk)[0]["reason"]


def test_subjects_are_screened_against_an_accepted_name(desk: Tracker, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_text("id,name\n1,Petit Chapori\n")
    import_subjects(desk, tmp_path / "ours.csv", "clients", Told(lambda _: None, lambda *_: None), who="anna")
    while screen(desk):
        pass
    decide(desk, "accepted")
    while screen(desk):
        pass

    with desk.database.reading() as session:
        (matched,) = events_page(session, EventFilter(kind="matched", after_id=0), limit=10)
    assert matched.caption == "DJIBO, Ousmane Illiassou"


def test_a_refusal_holds_when_the_party_becomes_another(desk: Tracker, import_text: Import) -> None:
    decide(desk, "refused")
    judged = judge(desk, "small_list:100", "small_list:32391", "same", why="one father", who="anna")
    import_text(desk, AGAIN, day=29)

    assert proposed(desk) == []
    assert [each["party_id"] for each in proposed(desk, "refused")] == [f"P{judged.left_party}"]
