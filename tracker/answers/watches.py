"""The answer to who watches what."""

from db import watches as standing
from db.tables.watch import Watch
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker


def watches(tracker: Tracker) -> Answer:
    """Tell the watches that stand, by name."""
    with tracker.database.reading() as session:
        return {"watches": [watch_answer(watch) for watch in standing.active(session)]}


def watch_answer(watch: Watch) -> Answer:
    """Describe one watch: its filters (an empty one takes everything) and its channels."""
    return {
        "name": watch.name,
        "sources": watch.sources,
        "kinds": watch.kinds,
        "programmes": watch.programmes,
        "names": watch.names,
        "channels": watch.channels,
        "created_at": moment(watch.created_at),
    }
