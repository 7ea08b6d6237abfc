"""The console script ``tracker``: its commands; expected errors in one line; exit codes 0, 1 (failed), 2 (usage)."""

import io
import sys

import typer
from sqlalchemy.exc import DBAPIError

from alerts.errors import DeliveryError, SecretError
from db.archive import ArchiveError
from db.engine import DatabaseError
from tracker.answers.alerts import UnknownAlertError
from tracker.answers.documents import UnknownDocumentError
from tracker.answers.finding import UnknownPartyError
from tracker.answers.lists import UnknownListError
from tracker.answers.routing import UnknownEventError, UnknownWatchError
from tracker.answers.source import UnknownSourceError
from tracker.config import SettingsError
from tracker.entrypoints.cli import (
    aliases,
    archive,
    auditing,
    backing_up,
    channel,
    comparing,
    demo,
    extracting,
    importing,
    judging,
    lists,
    outbox,
    reading,
    running,
    scanning,
    screening,
    sources,
    subjects,
    watch,
    working,
)
from tracker.entrypoints.cli.opening import open_tracker
from tracker.entrypoints.cli.output import complain
from tracker.entrypoints.errors import StartError
from tracker.pipeline.aliases import AliasError
from tracker.pipeline.approving import ApprovalError
from tracker.pipeline.backup import BackupError
from tracker.pipeline.bring import ImportRefused
from tracker.pipeline.channels import ChannelError
from tracker.pipeline.judging import JudgementError
from tracker.pipeline.rebuild import RebuildError
from tracker.pipeline.screen_workers import ScreeningError
from tracker.pipeline.subjects import SubjectError
from tracker.pipeline.watching import WatchError
from tracker.pipeline.working import WorkError
from tracker.tabular.row import TableError

EXPECTED = (
    SettingsError,
    DatabaseError,
    ArchiveError,
    ImportRefused,
    BackupError,
    RebuildError,
    ApprovalError,
    JudgementError,
    AliasError,
    SubjectError,
    WatchError,
    WorkError,
    ScreeningError,
    DeliveryError,
    ChannelError,
    SecretError,
    UnknownPartyError,
    UnknownListError,
    UnknownSourceError,
    UnknownDocumentError,
    UnknownEventError,
    UnknownWatchError,
    UnknownAlertError,
    StartError,
    TableError,
    OSError,
)
"""What can go wrong without being our mistake: told in one line."""

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Watches official sanctions lists, designation notices and the news, and tells the moment something appears.",
)
app.command("run")(running.run)
app.command("import")(importing.import_documents)
app.command("rebuild")(importing.rebuild)
app.add_typer(sources.commands, name="sources")
app.command("search")(reading.search)
app.command("compare")(comparing.compare)
app.command("screen")(screening.screen)
app.command("history")(reading.history)
app.command("listings")(lists.listings)
app.command("show")(lists.show)
app.command("diff")(lists.diff)
app.command("events")(reading.events)
app.command("document")(archive.document)
app.add_typer(archive.commands, name="archive")
app.command("extract")(extracting.extract)
app.command("scan")(scanning.scan)
app.command("proposals")(judging.proposals)
app.command("judge")(judging.judge)
app.command("judgements")(judging.judgements)
app.add_typer(aliases.commands, name="aliases")
app.add_typer(subjects.commands, name="subjects")
app.add_typer(watch.commands, name="watch")
app.add_typer(working.commands, name="alerts")
app.add_typer(outbox.commands, name="deliveries")
app.add_typer(channel.commands, name="channel")
app.command("concerns")(outbox.concerns)
app.add_typer(auditing.commands, name="audit")
app.command("backup")(backing_up.backup)
app.command("restore")(backing_up.restore)
app.command("demo")(demo.demo)


def main() -> None:
    """Run one command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a name shows its code points instead of ending the command.
            stream.reconfigure(errors="backslashreplace")
    try:
        app(obj=open_tracker)
    except EXPECTED as error:
        complain(_worded(error))
        sys.exit(1)
    except DBAPIError as error:
        # Only the driver's own words: SQLAlchemy's message repeats the statement and its values.
        complain(f"the database refuses: {error.orig}")
        sys.exit(1)


def _worded(error: Exception) -> str:
    """Give an error in its own words; the system's without its number, and the file it is about first."""
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)
