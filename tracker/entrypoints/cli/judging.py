"""The commands about which listings are one party: proposals, judge, judgements."""

from typing import Annotated, Literal

import typer

from tracker.answers.judging import judgements as tell_judgements
from tracker.answers.judging import proposals as tell_proposals
from tracker.answers.lists import check_is_list
from tracker.entrypoints.cli import record_tables
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, Why, author
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.pipeline.judging import judge as judge_pair
from tracker.pipeline.proposing import find_proposals

Verdict = Literal["same", "different", "unsure"]
Listing = Annotated[str, typer.Argument(metavar="LISTING", help="source:reference, such as un_sc:QDi.042.")]


def proposals(
    context: typer.Context,
    find: Annotated[
        str | None, typer.Option(metavar="SOURCE", help="First search for every standing listing of this list.")
    ] = None,
    limit: Limit = 100,
    as_json: AsJson = False,
) -> None:
    """Tell the pairs of listings that may be one party, likeliest first, for a human to decide."""
    with opened(context) as tracker:
        if find is not None:
            check_is_list(tracker, find)
            find_proposals(tracker, find)
        answer = tell_proposals(tracker, limit)
    show_json(answer) if as_json else record_tables.show_proposals(answer)


def judge(
    context: typer.Context,
    left: Listing,
    right: Listing,
    verdict: Annotated[Verdict, typer.Argument(help="Whether both are one party.")],
    why: Why,
    by: By = None,
) -> None:
    """Say whether two listings are one party; the newest word on a pair counts."""
    who = author(by)
    with opened(context) as tracker:
        judged = judge_pair(tracker, left, right, verdict, why=why, who=who)
    say(f"{left} (P{judged.left_party}) and {right} (P{judged.right_party}): {verdict}, says {who}")


def judgements(context: typer.Context, limit: Limit = 100, as_json: AsJson = False) -> None:
    """Tell what humans said of pairs of listings, newest first."""
    with opened(context) as tracker:
        answer = tell_judgements(tracker, limit)
    show_json(answer) if as_json else record_tables.show_judgements(answer)
