"""Two questions of whoever runs us: does the process live, and does it do its work."""

from fastapi import APIRouter, Request, Response
from sqlalchemy.exc import SQLAlchemyError

from tracker.entrypoints.api import models
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.wiring import Tracker

router = APIRouter(tags=["health"])


@router.get("/livez")
def livez() -> models.Alive:
    """Say that the process answers; nothing else is asked."""
    return models.Alive()


@router.get("/readyz", responses={503: {"model": models.Readiness}})
def readyz(request: Request, response: Response) -> models.Readiness:
    """Say whether the database is there and up to date and the steps are being worked."""
    checks = {**_database(request.app.state.tracker), **_steps(request.app.state.heartbeat)}
    ready = all(found == "ok" for found in checks.values())
    response.status_code = 200 if ready else 503
    return models.Readiness(status="ready" if ready else "not ready", checks=checks)


def _database(tracker: Tracker) -> dict[str, str]:
    try:
        current = tracker.database.is_current()
    except SQLAlchemyError as error:
        return {"database": f"unreachable ({type(error).__name__})"}
    return {"database": "ok", "schema": "ok" if current else "of another version than the program"}


def _steps(heartbeat: Heartbeat | None) -> dict[str, str]:
    if heartbeat is None:
        return {}
    stopped = heartbeat.stopped()
    silent = ", ".join(f"{step} since {last:%Y-%m-%d %H:%M} UTC" for step, last in stopped.items())
    return {"steps": f"silent: {silent}" if silent else "ok"}
