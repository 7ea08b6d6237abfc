"""The user's own parties are screened when they come, and again whenever a list, a notice or a claim changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_tracker import Clock, Mailbox
from sqlalchemy import text
from sqlmodel import col, select

from alerts.payload import event_of
from alerts.phrases import what_of
from db import subjects
from db.tables.event import Event
from tracker.answers.alerts import alerts
from tracker.answers.audit import audit, verification
from tracker.answers.screening import screening_status
from tracker.domain.routing import Rule
from tracker.domain.working import StepName
from tracker.matching.settings import THRESHOLD, Setting
from tracker.pipeline import screen_subjects as step
from tracker.pipeline.judging import JudgementError, judge
from tracker.pipeline.rebuild import rebuild
from tracker.pipeline.screen_subjects import screen
from tracker.pipeline.steps import STEPS, work_until_idle
from tracker.pipeline.subject_judging import judge_subject
from tracker.pipeline.subjects import Told, delete_subject, import_subjects
from tracker.pipeline.watching import add_watch
from tracker.pipeline.working import Judged, work_alerts
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA"
DJIBO = "32391|person|SDGT|DJIBO, Ousmane Illiassou"
SALT = "15679|organisation|SDNTK|BLUE POINT SALT"
SENTENCE = (
    "The State Department announced it designated Ousmane Illiassou Djibo as a Specially Designated Global Terrorist."
)

Import = Callable[..., Any]
Take = Callable[..., None]


@pytest.fixture
def take(tracker: Tracker, tmp_path: Path) -> Take:
    """Import rows ``id,name,country`` as subjects."""

    def run(*rows: str, list_name: str = "clients") -> None:
        path = tmp_path / "clients.csv"
        path.write_text("\n".join(["id,name,country", *rows]) + "\n", encoding="utf-8")
        taken = import_subjects(tracker, path, list_name, Told(lambda _: None, lambda *_: None), who="desk")
        assert taken.bad == 0

    return run


def work(tracker: Tracker) -> None:
    while screen(tracker):
        pass


def matched(tracker: Tracker) -> list[Event]:
    with tracker.database.reading() as session:
        return list(session.exec(select(Event).where(Event.kind == "matched").order_by(col(Event.id))))


def told(tracker: Tracker) -> list[tuple[str, str, str]]:
    work(tracker)
    return [
        ((event.subject or {})["id"], event.action or "", (event.explanation or "").split(".")[0])
        for event in matched(tracker)
    ]


def party_of(tracker: Tracker) -> int:
    return matched(tracker)[0].party_id or 0


def test_a_subject_is_screened_when_it_is_added_against_lists_and_open_claims(
    tracker: Tracker, import_list: Import, import_text: Import, take: Take
) -> None:
    import_list(tracker, [BANK], 1)
    import_text(tracker, SENTENCE, 28)
    take("a,Banco Nacional de Cuba,", "b,Ousmane Djibo Illiassou,", "c,Angela Merkel,")
    assert told(tracker) == [("a", "designate", "First match"), ("b", "designate", "First match")]
    bank, djibo = matched(tracker)
    assert (bank.source_key, bank.ref, bank.caption, bank.score) == (
        "small_list",
        "306",
        "BANCO NACIONAL DE CUBA",
        1.0,
    )
    assert bank.document_id is not None
    assert bank.subject == {"list": "clients", "id": "a", "name": "Banco Nacional de Cuba"}
    assert (djibo.source_key, djibo.quote) == ("small_news", SENTENCE)
    assert told(tracker) == told(tracker)
    assert len(matched(tracker)) == 2


def test_a_list_change_is_screened_against_every_subject_and_tells_what_is_new(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    import_list(tracker, [BANK], 1)
    take("b,Ousmane Illiassou Djibo,", "c,Angela Merkel,")
    assert told(tracker) == []
    import_list(tracker, [BANK, DJIBO], 2)
    assert told(tracker) == [("b", "designate", "First match")]
    import_list(tracker, [BANK, f"{DJIBO};CHAPORI, Petit"], 3)
    assert told(tracker)[1:] == [("b", "designate", "Name added: CHAPORI, Petit")]
    import_list(tracker, [BANK], 4)
    assert told(tracker)[2:] == [("b", "delist", "Delisted: small_list:32391")]
    import_list(tracker, [BANK, f"{DJIBO};CHAPORI, Petit"], 5)
    assert told(tracker)[3:] == [("b", "designate", "Matches again")]


def test_a_claim_is_screened_against_every_subject(
    tracker: Tracker, import_list: Import, import_text: Import, take: Take
) -> None:
    import_list(tracker, [BANK], 1)
    take("b,Ousmane Illiassou Djibo,")
    work(tracker)
    import_text(tracker, SENTENCE, 28)
    assert told(tracker) == [("b", "designate", "First match")]
    assert matched(tracker)[0].source_key == "small_news"


def test_a_subject_that_is_stated_anew_is_screened_again(tracker: Tracker, import_list: Import, take: Take) -> None:
    import_list(tracker, [BANK, DJIBO], 1)
    take("b,Angela Merkel,")
    assert told(tracker) == []
    take("b,Ousmane Illiassou Djibo,")
    assert told(tracker) == [("b", "designate", "First match")]
    take("b,Ousmane Illiassou Djibo,")
    assert len(told(tracker)) == 1
    take("b,Ousmane Illiassou Djibo,NE")
    assert told(tracker)[1:] == [("b", "designate", "The subject's own data changed")]


def test_a_pair_judged_different_is_quiet_until_either_side_changes_and_reopens_with_the_reason(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    import_list(tracker, [BANK, DJIBO], 1)
    take("b,Ousmane Illiassou Djibo,")
    work(tracker)
    party = party_of(tracker)
    with pytest.raises(JudgementError, match="needs its reason"):
        judge_subject(tracker, ("b", None), party, "different", why=" ", who="desk")
    judge_subject(tracker, ("b", "clients"), party, "different", why="another father", who="desk")
    (entry,) = audit(tracker, 1)["audit"]
    assert (entry["who"], entry["action"], entry["subject"]) == (
        "desk",
        "subject.judge",
        f"subject b and party P{party}",
    )
    import_list(tracker, [BANK, DJIBO.replace("SDGT", "SDGT IRAN")], 2)
    import_list(tracker, [BANK], 3)
    import_list(tracker, [BANK, DJIBO], 4)
    assert len(told(tracker)) == 1
    import_list(tracker, [BANK, f"{DJIBO};CHAPORI, Petit"], 5)
    reopened = "Reopened, though judged different by desk (another father); name added: CHAPORI, Petit"
    assert told(tracker)[1:] == [("b", "designate", reopened)]
    judge_subject(tracker, ("b", None), party, "different", why="still another", who="desk")
    take("b,Ousmane Illiassou Djibo,NE")
    assert [reason.split(";")[1] for _, _, reason in told(tracker)[2:]] == [" the subject's own data changed"]


def alerts_of(tracker: Tracker) -> list[int]:
    return sorted(each["id"] for each in alerts(tracker, 100)["alerts"])


def test_deciding_the_alert_of_a_match_judges_the_pair_in_the_same_transaction(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    for name in ("clients", "all"):
        add_watch(tracker, name, Rule(kinds=("matched",)), [f"box:{name}"])
    import_list(tracker, [BANK, DJIBO], 1)
    take("b,Ousmane Illiassou Djibo,")
    assert len(told(tracker)) == 1
    first, second = alerts_of(tracker)
    judged = work_alerts(tracker, [first, second], "false-positive", who="anna", note="another father")
    party = f"P{party_of(tracker)}"
    assert judged == [Judged("Ousmane Illiassou Djibo (b)", party, "different")]
    entries = audit(tracker, 3)["audit"]
    assert [(each["action"], each["subject"]) for each in entries] == [
        ("alert.false-positive", f"alert {first}"),
        ("alert.false-positive", f"alert {second}"),
        ("subject.judge", f"subject b and party {party}"),
    ]
    assert entries[-1]["detail"] == {
        "list": "clients", "verdict": "different", "why": "another father", "alert": first,
    }  # fmt: skip
    assert verification(tracker)["broken"] is None

    import_list(tracker, [BANK], 2)
    import_list(tracker, [BANK, DJIBO], 3)
    assert len(told(tracker)) == 1
    import_list(tracker, [BANK, f"{DJIBO};CHAPORI, Petit"], 4)
    assert (
        told(tracker)[1][2] == "Reopened, though judged different by anna (another father); name added: CHAPORI, Petit"
    )


def test_a_true_match_says_same_and_reopening_takes_a_decision_back(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    add_watch(tracker, "clients", Rule(kinds=("matched",)), ["box:desk"])
    import_list(tracker, [BANK, DJIBO], 1)
    take("b,Ousmane Illiassou Djibo,")
    work(tracker)
    (number,) = alerts_of(tracker)

    def verdicts(step: StepName) -> list[str]:
        return [each.verdict for each in work_alerts(tracker, [number], step, who="anna", note="because")]

    assert verdicts("true-match") == ["same"]
    assert verdicts("reopen") == ["unsure"]
    assert verdicts("acknowledge") == []
    assert verdicts("reopen") == []
    assert verdicts("false-positive") == ["different"]
    assert verdicts("reopen") == ["unsure"]
    import_list(tracker, [BANK], 2)
    assert told(tracker)[1:] == [("b", "delist", "Delisted: small_list:32391")]


def test_deciding_an_older_alert_says_nothing_of_what_was_told_since(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    add_watch(tracker, "clients", Rule(kinds=("matched",)), ["box:desk"])
    import_list(tracker, [BANK, DJIBO], 1)
    take("b,Ousmane Illiassou Djibo,", "d,Banco Nacional de Cuba,")
    work(tracker)
    import_list(tracker, [BANK, f"{DJIBO};CHAPORI, Petit"], 2)
    work(tracker)
    first, bank, second = alerts_of(tracker)
    party = f"P{party_of(tracker)}"
    judged = work_alerts(tracker, [first], "false-positive", who="anna", note="x")
    assert judged == [Judged("Ousmane Illiassou Djibo (b)", party, None)]
    work_alerts(tracker, [first], "reopen", who="anna", note="x")
    judged = work_alerts(tracker, [first, second], "false-positive", who="anna", note="x")
    assert judged == [Judged("Ousmane Illiassou Djibo (b)", party, "different")]
    delete_subject(tracker, "d", None, who="desk")
    assert work_alerts(tracker, [bank], "true-match", who="anna", note="x") == []


def test_however_many_are_called_alike_nobody_is_left_out(
    tracker: Tracker, import_list: Import, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step, "_SUBJECTS", 2)
    monkeypatch.setattr(step, "_PARTIES", 2)
    import_list(tracker, [BANK], 1)
    take(*(f"{number},Mohammed Ali," for number in range(9)))
    work(tracker)
    import_list(tracker, [BANK, "1|person|IRAN|ALI, Mohammed"], 2)
    assert len(told(tracker)) == 9
    import_list(tracker, [BANK, *(f"{number}|person|IRAN|ALI, Mohammed" for number in range(1, 6))], 3)
    take("late,Ali Mohammed,")
    assert len(told(tracker)) == 9 * 5 + 5


DIAS = "900|person|SDGT|DJIBO, Ousmane Illiassou;DIAS, Petit"


def judge_listings(tracker: Tracker, verdict: str) -> None:
    judge(tracker, "small_list:32391", "small_list:900", verdict, why="the same birthday", who="desk")


def test_regrouping_listings_tells_no_match_again(tracker: Tracker, import_list: Import, take: Take) -> None:
    import_list(tracker, [BANK], 1)
    take("b,Ousmane Illiassou Djibo,")
    import_list(tracker, [BANK, DJIBO, DIAS], 2)
    assert len(told(tracker)) == 2
    for verdict in ("same", "different", "same"):
        judge_listings(tracker, verdict)
        assert len(told(tracker)) == 2, verdict
    import_list(tracker, [BANK, DJIBO], 3)
    assert told(tracker)[2:] == [("b", "delist", "No longer on small_list:900")]
    import_list(tracker, [BANK], 4)
    assert told(tracker)[3:] == [("b", "delist", "Delisted: small_list:32391")]


def test_a_merge_with_a_party_that_was_not_told_tells_what_is_new(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    import_list(tracker, [BANK, DJIBO, DIAS.replace("DJIBO, Ousmane Illiassou;", "")], 1)
    take("b,Ousmane Illiassou Djibo,")
    assert len(told(tracker)) == 1
    judge_listings(tracker, "same")
    assert told(tracker)[1:] == [("b", "designate", "New listing: small_list:900; name added: DIAS, Petit")]


def test_pairs_judged_different_stay_quiet_through_a_merge(tracker: Tracker, import_list: Import, take: Take) -> None:
    import_list(tracker, [BANK, DJIBO, DIAS], 1)
    take("b,Ousmane Illiassou Djibo,")
    work(tracker)
    for event in matched(tracker):
        judge_subject(tracker, ("b", None), event.party_id or 0, "different", why="another father", who="desk")
    for verdict in ("same", "different"):
        judge_listings(tracker, verdict)
        assert len(told(tracker)) == 2, verdict
    import_list(tracker, [BANK, DJIBO, f"{DIAS};CHAPORI, Petit"], 2)
    assert [reason for _, _, reason in told(tracker)[2:]] == [
        "Reopened, though judged different by desk (another father); name added: CHAPORI, Petit"
    ]


def test_a_unit_that_is_broken_off_is_worked_again_and_tells_once(
    tracker: Tracker, import_list: Import, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,", "b,Ousmane Illiassou Djibo,")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("set_screened", "move_mark"):
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            patch.setattr(step.screening, name, killed)
            work(tracker)
        before = len(matched(tracker))
        work(tracker)
        assert len(matched(tracker)) == before + 1
        import_list(tracker, [BANK, DJIBO], 2)
    assert [row[0] for row in told(tracker)] == ["a", "b"]


def test_changes_come_in_units_and_none_is_left_out(
    tracker: Tracker, import_list: Import, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step, "CHANGES_AT_ONCE", 2)
    monkeypatch.setattr(step, "SUBJECTS_AT_ONCE", 1)
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,", "b,Ousmane Illiassou Djibo,", "s,Blue Point Salt,")
    work(tracker)
    fleet = [f"{number}|vessel|IRAN|SHIP NUMBER {number}" for number in range(5)]
    import_list(tracker, [BANK, SALT, *fleet, DJIBO], 2)
    assert sorted(row[0] for row in told(tracker)) == ["a", "b", "s"]


def test_a_deleted_subject_is_told_of_no_more(tracker: Tracker, import_list: Import, take: Take) -> None:
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,", "b,Ousmane Illiassou Djibo,")
    work(tracker)
    judge_subject(tracker, ("a", None), party_of(tracker), "same", why="the same", who="desk")
    for ref in ("a", "b"):
        delete_subject(tracker, ref, None, who="desk")
    take("c,Angela Merkel,")
    import_list(tracker, [DJIBO, SALT], 2)
    assert len(told(tracker)) == 1


def test_a_rebuild_has_everything_screened_again_and_nothing_told_twice(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,")
    import_list(tracker, [BANK, DJIBO], 2)
    work(tracker)
    rebuild(tracker, "small_list")
    assert len(told(tracker)) == 1
    import_list(tracker, [BANK, DJIBO, SALT], 3)
    take("b,Ousmane Illiassou Djibo,", "s,Blue Point Salt,")
    assert sorted(row[0] for row in told(tracker)) == ["a", "b", "s"]


def test_a_match_reaches_the_watch_of_its_subject_list(
    tracker: Tracker, mailbox: Mailbox, import_list: Import, take: Take, clock: Clock
) -> None:
    add_watch(tracker, "clients", Rule(kinds=("matched",), subject_lists=("clients",)), ["box:desk"])
    add_watch(tracker, "vendors", Rule(kinds=("matched",), subject_lists=("vendors",)), ["box:other"])
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,")
    clock.forward(minutes=1)
    work_until_idle(tracker, [name for name in STEPS if name != "collect"], lambda: False)
    clock.forward(minutes=10)
    work_until_idle(tracker, ["announce", "deliver"], lambda: False)
    assert [envelope.address for envelope in mailbox.received] == ["box:desk"]
    (notice,) = mailbox.notices
    assert notice.headline == (
        "Banco Nacional de Cuba (clients a) matches BANCO NACIONAL DE CUBA under CUBA (The small list)"
    )
    assert (notice.kind, notice.score, notice.subject and notice.subject.id) == ("matched", 1.0, "a")


def test_subjects_wait_in_the_database_and_not_in_memory(tracker: Tracker, take: Take) -> None:
    take("a,Banco Nacional de Cuba,")
    with tracker.database.reading() as session:
        assert [row.run_id for row in subjects.with_ref(session, "a")] == [None]
    work(tracker)
    with tracker.database.reading() as session:
        assert subjects.with_ref(session, "a")[0].run_id is not None


def proved(tracker: Tracker) -> list[tuple[int, int, bool]]:
    return [
        (document["changes"], document["screened"], document["complete"])
        for document in screening_status(tracker)["documents"]
    ]


def test_the_audit_proves_that_every_subject_was_screened_against_every_version(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,", "b,Ousmane Illiassou Djibo,")
    assert proved(tracker) == [(1, 0, False)]
    work(tracker)
    assert proved(tracker) == [(1, 2, True)]
    import_list(tracker, [BANK, DJIBO, SALT], 2)
    take("c,Angela Merkel,")
    assert proved(tracker) == [(1, 2, False), (2, 0, False)]
    step.screen_waiting(tracker)
    assert proved(tracker) == [(1, 3, True), (2, 1, False)]
    work(tracker)
    answer = screening_status(tracker)
    assert (answer["up_to_date"], answer["complete"], answer["waiting"], answer["breaks"]) == (True, True, 0, 0)
    assert answer["documents"][1]["ran_at"] is not None


def test_the_audit_holds_after_a_rebuild_only_when_all_is_screened_again(
    tracker: Tracker, import_list: Import, take: Take
) -> None:
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,")
    work(tracker)
    rebuild(tracker, "small_list")
    assert proved(tracker) == [(1, 0, False)]
    work(tracker)
    assert proved(tracker) == [(1, 1, True)]


def test_a_gap_in_the_records_is_no_proof(tracker: Tracker, import_list: Import, take: Take) -> None:
    import_list(tracker, [BANK], 1)
    take("a,Banco Nacional de Cuba,")
    work(tracker)
    for day, lines in ((2, [BANK, DJIBO]), (3, [BANK, DJIBO, SALT])):
        import_list(tracker, lines, day)
        work(tracker)
    with tracker.database.writing() as session:
        session.execute(text("DELETE FROM screening_run WHERE kind = 'changes' AND from_version = 1"))
    answer = screening_status(tracker)
    assert (answer["breaks"], answer["complete"]) == (1, False)


def test_a_match_that_a_weak_alias_alone_bears_is_told_as_weak(
    tracker: Tracker, mailbox: Mailbox, import_list: Import, take: Take, clock: Clock
) -> None:
    add_watch(tracker, "clients", Rule(kinds=("matched",)), ["box:desk"])
    import_list(tracker, [f"{DJIBO};~CHAPORI, Petit"], 1)
    take("w,Petit Chapori,", "s,Ousmane Illiassou Djibo,", "x,Petit Chopari,", "n,Petit Lebrun,")
    clock.forward(minutes=1)
    work_until_idle(tracker, [name for name in STEPS if name != "collect"], lambda: False)
    clock.forward(minutes=10)
    work_until_idle(tracker, ["announce", "deliver"], lambda: False)
    strengths = {(event.subject or {})["id"]: (event.strength, event.score or 0) for event in matched(tracker)}
    assert {who: strength for who, (strength, _) in strengths.items()} == {"w": "weak", "s": "strong", "x": "weak"}
    assert strengths["x"][1] < THRESHOLD[Setting.NORMAL]  # weak aliases have a line of their own
    by_headline = {notice.headline.split(" (")[0]: notice for notice in mailbox.notices}
    weak = by_headline["Petit Chapori"]
    assert " weakly matches " in weak.headline
    assert event_of(weak)["data"]["strength"] == "weak"
    assert what_of(weak) == "matched, by a weak alias alone"
    assert what_of(by_headline["Ousmane Illiassou Djibo"]) == "matched"
