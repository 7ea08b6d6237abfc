"""Puts the web API together."""

from collections.abc import Awaitable, Callable
from importlib.metadata import version

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

from tracker.answers.finding import UnknownPartyError
from tracker.answers.lists import UnknownListError
from tracker.entrypoints.api import feeds, health, leaving, reading
from tracker.entrypoints.heartbeat import Heartbeat
from tracker.wiring import Tracker

log = structlog.get_logger(__name__)

DESCRIPTION = """Who is designated, by whom, since when, and what proves it.

This page draws itself with scripts from a public content network; the API itself needs nothing from outside
(`/openapi.json` is its description)."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def create_app(tracker: Tracker, heartbeat: Heartbeat | None = None) -> FastAPI:
    """Give the API of a tracker; with the ``heartbeat`` of its steps, readiness watches them."""
    app = FastAPI(
        title="designation-tracker", version=version("designation-tracker"), description=DESCRIPTION, redoc_url=None
    )
    app.state.tracker, app.state.heartbeat = tracker, heartbeat
    app.include_router(reading.router)
    app.include_router(reading.told_router)
    app.include_router(feeds.router)
    app.include_router(leaving.router)
    app.include_router(health.router)
    app.add_api_route("/", _to_the_docs, include_in_schema=False)
    app.middleware("http")(_add_headers)
    app.add_exception_handler(RequestValidationError, _say_invalid)
    app.add_exception_handler(HTTPException, _say_http)
    for unknown in (UnknownPartyError, UnknownListError):
        app.add_exception_handler(unknown, _say_unknown)
    app.add_exception_handler(DBAPIError, _say_database)
    app.add_exception_handler(Exception, _say_internal)
    return app


def _to_the_docs() -> RedirectResponse:
    return RedirectResponse("/docs")


async def _add_headers(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await answer(request)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _problem(status: int, error: str) -> JSONResponse:
    return JSONResponse({"error": error}, status_code=status, headers=HEADERS)


def _say_invalid(_request: Request, error: Exception) -> JSONResponse:
    problems = error.errors() if isinstance(error, RequestValidationError) else []
    return _problem(422, "; ".join(f"{problem['loc'][-1]}: {problem['msg']}" for problem in problems))


def _say_http(_request: Request, error: Exception) -> JSONResponse:
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "")
    return _problem(status, detail)


def _say_unknown(_request: Request, error: Exception) -> JSONResponse:
    return _problem(404, str(error))


def _say_database(request: Request, error: Exception) -> JSONResponse:
    log.error("database refused", path=request.url.path, error=str(error))
    return _problem(503, "the database cannot be asked now")


def _say_internal(request: Request, error: Exception) -> JSONResponse:
    log.error("request failed", path=request.url.path, exc_info=error)
    return _problem(500, "something went wrong here; it has been logged")
