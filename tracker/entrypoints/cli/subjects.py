"""The commands about the user's own parties."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer

from tracker.answers.finding import find_party
from tracker.answers.notation import Answer
from tracker.answers.screening import COLUMNS, screening_status
from tracker.answers.subjects import subject_lists
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.arguments import AsJson, By, Limit, Why, author
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import complain, say, show_csv, show_json, show_table
from tracker.entrypoints.cli.progress import Progress
from tracker.pipeline.subject_judging import judge_subject
from tracker.pipeline.subjects import (
    DEFAULT_LIST,
    SUBJECT_COLUMNS,
    Told,
    delete_subject,
    export_subjects,
    import_subjects,
)
from tracker.tabular.opening import open_table
from tracker.tabular.rejected import rejected_path

commands = typer.Typer(no_args_is_help=True, help="Keep parties of your own that are screened again and again.")

OneList = Annotated[str | None, typer.Option("--list", metavar="NAME", help="Only on this list of yours.")]
Ref = Annotated[str, typer.Argument(metavar="ID", help="Your own id of the subject.")]


@commands.command("import")
def import_file(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A table (.csv, .jsonl, .parquet) with id and name.")],
    list_name: Annotated[
        str, typer.Option("--list", metavar="NAME", help="The list of yours for rows that name none.")
    ] = DEFAULT_LIST,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Add subjects from a table, or state them anew where their id is known."""
    who = author(by)
    with open_table(file) as table:
        unused = [name for name in table.columns if name not in SUBJECT_COLUMNS]
    if unused:
        complain(f"{file.name}: not used: {', '.join(unused)} (used are {', '.join(SUBJECT_COLUMNS)})")
    with opened(context) as tracker, Progress("subjects") as progress:
        told = Told(progress.tell, lambda table, rows: progress.show(table.read, table.size, rows))
        taken = import_subjects(tracker, file, list_name, told, who=who)
    if as_json:
        show_json({"imported": asdict(taken)})
    else:
        say(f"{taken.rows} rows: {taken.added} added, {taken.changed} changed, {taken.unchanged} as they were")
    if taken.bad:
        complain(f"{taken.bad} rows could not be used, or not wholly: {rejected_path(file)}")
        raise typer.Exit(1)


@commands.command("list")
def list_subjects(
    context: typer.Context, list_name: OneList = None, limit: Limit = 100, as_json: AsJson = False
) -> None:
    """Tell the lists and the subjects on them."""
    with opened(context) as tracker:
        answer = subject_lists(tracker, list_name, limit)
    show_json(answer) if as_json else _show(answer)


@commands.command("delete")
def delete(context: typer.Context, ref: Ref, list_name: OneList = None, by: By = None) -> None:
    """Forget a subject."""
    who = author(by)
    with opened(context) as tracker:
        name = delete_subject(tracker, ref, list_name, who=who)
    say(f"subject {ref} ({name}) is deleted")


@commands.command("export")
def export(
    context: typer.Context,
    output: Annotated[Path, typer.Argument(metavar="OUT", help="The table to write (.csv, .jsonl).")],
    list_name: OneList = None,
) -> None:
    """Write the subjects as a table that can be imported again."""
    with opened(context) as tracker:
        count = export_subjects(tracker, output, list_name)
    say(f"{count} subjects, {output}")


@commands.command("judge")
def judge(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    ref: Ref,
    party: Annotated[str, typer.Argument(metavar="PARTY", help="P42, source:reference, a reference or a name.")],
    verdict: Annotated[Literal["same", "different", "unsure"], typer.Argument(help="Whether both are the same.")],
    why: Why,
    *,
    list_name: OneList = None,
    by: By = None,
) -> None:
    """Say whether a subject is a party; a different one stays quiet until what identifies either changes."""
    who = author(by)
    with opened(context) as tracker:
        number = find_party(tracker, party)
        name = judge_subject(tracker, (ref, list_name), number, verdict, why=why, who=who)
    say(f"{name} ({ref}) and P{number}: {verdict}, says {who}")


@commands.command("status")
def status(
    context: typer.Context,
    *,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the documents as CSV.")] = False,
    as_json: AsJson = False,
) -> None:
    """Prove that every subject was screened against every believed version of every list."""
    with opened(context) as tracker:
        answer = screening_status(tracker)
    rows = ([document[column] for column in COLUMNS] for document in answer["documents"])
    if as_json:
        show_json(answer)
    elif as_csv:
        show_csv(COLUMNS, rows)
    else:
        say(f"{answer['subjects']} subjects, {answer['waiting']} wait; {_told(answer)}")
        show_table(COLUMNS, rows)


def _told(answer: Answer) -> str:
    if answer["breaks"]:
        return f"the records of the screening are broken in {answer['breaks']} places"
    if not answer["complete"]:
        return "not all were screened against every version yet"
    return "all were screened against every version" if answer["up_to_date"] else "changes wait to be screened"


def _show(answer: Answer) -> None:
    show_table(("list", "subjects"), ((each["list"], each["subjects"]) for each in answer["lists"]))
    show_table(
        ("list", "id", "name", "said", "changed"),
        (
            (
                each["list"],
                each["id"],
                each["name"],
                [
                    f"{field}: {value if isinstance(value, str) else '; '.join(value)}"
                    for field, value in each["said"].items()
                ],
                cells.minute(each["changed_at"]),
            )
            for each in answer["subjects"]
        ),
    )
