"""The commands that copy everything into one file and put it back."""

from pathlib import Path
from typing import Annotated

import typer

from db.archive import Archive
from db.engine import Database
from tracker.config import load_settings
from tracker.entrypoints.cli.arguments import AsJson, By, author
from tracker.entrypoints.cli.opening import opened
from tracker.entrypoints.cli.output import say, show_json
from tracker.entrypoints.lock import sole_worker
from tracker.entrypoints.logs import configure_logging
from tracker.pipeline.backup import Target, back_up
from tracker.pipeline.backup import restore as put_back
from tracker.wiring import utc_now

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup, a tar file.")]


def backup(
    context: typer.Context,
    file: File,
    archive: Annotated[bool, typer.Option(help="Whether the documents go along, or the database alone.")] = True,
    as_json: AsJson = False,
) -> None:
    """Copy database and archive into one new file while the tracker works; secrets and the journal are left out."""
    with opened(context) as tracker:
        manifest = back_up(tracker, file, with_archive=archive)
    if as_json:
        show_json({"backup": _told(manifest)})
        return
    bodies = sum(name.startswith("archive/") for name in manifest["files"])
    say(f"{file} holds the database and {f'{bodies} documents' if archive else 'no documents'}; no secrets, no journal")
    if manifest["missing"]:
        say(f"{len(manifest['missing'])} documents are missing in the archive, the first {manifest['missing'][0]}")


def restore(file: File, by: By = None, as_json: AsJson = False) -> None:
    """Put a backup back into an empty database; nothing is overwritten, and nothing that was sent is sent again."""
    who = author(by)
    settings = load_settings()
    configure_logging(settings)
    settings.home.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    try:
        with sole_worker(database):
            target = Target(database, Archive(settings.archive), settings.home)
            manifest = put_back(target, file, now=utc_now(), who=who)
    finally:
        database.dispose()
    if as_json:
        show_json({"restored": _told(manifest)})
        return
    documents = "its documents" if manifest["with_archive"] else "no documents: put the archive back yourself"
    say(f"the database of {manifest['made_at']} is back, with {documents}")


def _told(manifest: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in manifest.items() if name != "files"}
