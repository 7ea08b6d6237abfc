"""The answer to how the channels are doing."""

from db import endpoints, outbox, watches
from db.tables.endpoint import Endpoint
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker


def channels(tracker: Tracker) -> Answer:
    """Tell every address that a watch tells or that had trouble: its state, why, and how much waits for it."""
    now = tracker.clock()
    with tracker.database.reading() as session:
        rows = {row.address: row for row in endpoints.every(session)}
        users: dict[str, list[str]] = {address: [] for address, row in rows.items() if _state(row) != "ok"}
        for watch in watches.active(session):
            for address in watch.channels:
                users.setdefault(address, []).append(watch.name)
        waiting = outbox.count_open(session)
    return {
        "channels": [
            {
                "channel": address,
                "watches": names,
                "state": _state(rows.get(address)),
                "waiting": waiting.get(address, 0),
                **_trouble(rows.get(address)),
                "resting": bool((row := rows.get(address)) and row.rests_until and row.rests_until > now),
            }
            for address, names in sorted(users.items())
        ]
    }


def _state(row: Endpoint | None) -> str:
    if row is None:
        return "ok"
    if row.paused_at is not None:
        return "paused"
    return "failing" if row.failing_since is not None else "slow" if row.slow else "ok"


def _trouble(row: Endpoint | None) -> Answer:
    return {
        "failures": row.failures if row else 0,
        "failing_since": moment(row.failing_since) if row else None,
        "paused_at": moment(row.paused_at) if row else None,
        "paused_why": row.paused_why if row else None,
    }
