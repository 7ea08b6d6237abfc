"""The commands about names that documents give listed parties: which there are, accept, refuse."""

from typing import Annotated

import typer

from tracker.answers.aliases import STATES, proposed_aliases
from tracker.answers.finding import find_party
from tracker.answers.notation import Answer
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, author, read_words, usage
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json, show_table
from tracker.pipeline.aliases import Verdict, decide_aliases

commands = typer.Typer(help="Tell the names that documents give listed parties, and accept or refuse them.")

Numbers = Annotated[list[int], typer.Argument(metavar="ID…", min=1, max=2**31 - 1, help="The aliases' numbers.")]
Why = Annotated[str, typer.Option(parser=usage(read_words), metavar="REASON", help="The reason; it is kept.")]


def read_state(text: str) -> str:
    """Read which aliases are asked for."""
    if text not in STATES:
        raise ValueError(f"{text!r} is none of {', '.join(STATES)}")
    return text


@commands.command("list")
def aliases(
    context: typer.Context,
    state: Annotated[
        str, typer.Option(parser=usage(read_state), metavar="STATE", help=f"Only these: {', '.join(STATES)}.")
    ] = "proposed",
    party: Annotated[
        str | None, typer.Option(metavar="NAME-OR-ID", help="Only of this party: P42, source:reference or a name.")
    ] = None,
    limit: Limit = 100,
    as_json: AsJson = False,
) -> None:
    """Tell the names that documents give listed parties and no list does, the newest first."""
    with opened(context) as tracker:
        number = None if party is None else find_party(tracker, party)
        answer = proposed_aliases(tracker, state, number, limit)
    show_json(answer) if as_json else _show(answer)


@commands.command("accept")
def accept(context: typer.Context, aliases: Numbers, why: Why, by: By = None) -> None:
    """Take names as weak aliases of their parties: they are searched, mentioned and screened from now on."""
    _decide(context, aliases, "accepted", why, by)


@commands.command("refuse")
def refuse(context: typer.Context, aliases: Numbers, why: Why, by: By = None) -> None:
    """Refuse names: they are never proposed again for their parties."""
    _decide(context, aliases, "refused", why, by)


def _decide(context: typer.Context, aliases: list[int], verdict: Verdict, why: str, by: str | None) -> None:
    who = author(by)
    with opened(context) as tracker:
        decide_aliases(tracker, aliases, verdict, why=why, who=who)
    told = ", ".join(str(number) for number in sorted(set(aliases)))
    say(f"alias{'es' if len(set(aliases)) > 1 else ''} {told}: {verdict}, says {who}")


def _show(answer: Answer) -> None:
    show_table(
        ("no.", "state", "party", "who", "is called", "why", "proof"),
        (
            (
                each["id"],
                each["state"],
                each["party_id"],
                each["caption"],
                each["name"],
                each["why"] or each["reason"],
                f"{each['quote']} ({each['source']}, document {each['document'][:12]})",
            )
            for each in answer["aliases"]
        ),
    )
