"""The way out of a watch for recipients of mail: a POST leaves (RFC 8058), a GET only shows a button.

Link scanners follow every link in a mail; whatever a GET did, they would do.
"""

from html import escape
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse

from tracker.pipeline.leaving import leave_watch
from tracker.wiring import Tracker

router = APIRouter(prefix="/unsubscribe", include_in_schema=False)

Token = Annotated[str, Path(max_length=2000)]
_POLICY = {"Content-Security-Policy": "default-src 'none'; form-action 'self'; frame-ancestors 'none'"}
_UNKNOWN = "This link is not one of ours, or was cut off on its way."


@router.get("/{token}")
def ask(request: Request, token: Token) -> HTMLResponse:
    """Show what would be left, and a button; nothing is changed."""
    tracker: Tracker = request.app.state.tracker
    known = tracker.links.read_way_out(token)
    if known is None:
        return _page(_UNKNOWN, status=404)
    watch, address = known
    question = f"Shall {address.removeprefix('mailto:')} get no more messages of the watch “{watch}”?"
    return _page(question, '<form method="post"><button>Stop these messages</button></form>')


@router.post("/{token}")
def leave(request: Request, token: Token) -> HTMLResponse:
    """Leave; without log-in, cookie or redirect, and as often as anybody likes."""
    known = leave_watch(request.app.state.tracker, token)
    if known is None:
        return _page(_UNKNOWN, status=404)
    watch, address = known
    return _page(f"{address.removeprefix('mailto:')} gets no more messages of the watch “{watch}”.")


def _page(text: str, more: str = "", status: int = 200) -> HTMLResponse:
    head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Designation tracker</title></head>'
    return HTMLResponse(f"{head}<body><p>{escape(text)}</p>{more}</body></html>", status, _POLICY)
