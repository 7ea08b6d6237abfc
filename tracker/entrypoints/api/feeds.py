"""Feeds of watches, as Atom (RFC 4287) and JSON Feed 1.1; the token in the address is the key."""

from typing import Annotated, Any
from xml.etree import ElementTree

from fastapi import APIRouter, HTTPException, Path, Request, Response
from fastapi.responses import JSONResponse

from alerts.clean import one_line, web_link
from tracker.answers.feeds import Entry, Feed, read_feed

router = APIRouter(prefix="/feeds", tags=["feeds"])

Token = Annotated[str, Path(max_length=100, pattern="^[0-9A-Za-z_-]+$")]
_ATOM = "http://www.w3.org/2005/Atom"


@router.get("/{token}.atom")
def atom(request: Request, token: Token) -> Response:
    """Give the newest alerts of a watch as Atom."""
    feed = _feed(request, token)
    body = ElementTree.tostring(_atom(feed, str(request.url)), encoding="utf-8", xml_declaration=True)
    return Response(body, media_type="application/atom+xml")


@router.get("/{token}.json")
def json_feed(request: Request, token: Token) -> JSONResponse:
    """Give the newest alerts of a watch as JSON Feed."""
    feed = _feed(request, token)
    items = [{k: v for k, v in _item(feed, entry).items() if v is not None} for entry in feed.entries]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": _title(feed), "feed_url": str(request.url)}
    return JSONResponse({**head, "items": items}, media_type="application/feed+json")


def _feed(request: Request, token: str) -> Feed:
    feed = read_feed(request.app.state.tracker, token)
    if feed is None:
        raise HTTPException(404, "there is no such feed")
    return feed


def _title(feed: Feed) -> str:
    return f"Designation tracker: {one_line(feed.watch, 100)}"


def _number(feed: Feed, entry: Entry) -> str:
    return f"tag:designation-tracker,2021:watch-{feed.watch_id}/alert-{entry.alert_id}"


def _item(feed: Feed, entry: Entry) -> dict[str, Any]:
    told = [one_line(text, 2000) for text in (entry.event["evidence"]["quote"], entry.event["explanation"]) if text]
    return {
        "id": _number(feed, entry),
        "title": one_line(entry.headline, 300),
        "content_text": "\n".join(told) or one_line(entry.headline, 300),
        "url": web_link(entry.event["evidence"]["url"]),
        "date_published": entry.told_at.isoformat(),
        "tags": [entry.event["kind"], entry.event["source"]],
    }


def _atom(feed: Feed, address: str) -> ElementTree.Element:
    root = ElementTree.Element("feed", {"xmlns": _ATOM})
    _add(root, "id", f"tag:designation-tracker,2021:watch-{feed.watch_id}")
    _add(root, "title", _title(feed))
    _add(root, "link", None, rel="self", href=address)
    # An empty feed has never changed: the beginning of time is as good as any.
    _add(root, "updated", feed.entries[0].told_at.isoformat() if feed.entries else "1970-01-01T00:00:00+00:00")
    _add(_add(root, "author", None), "name", "designation tracker")
    for entry in feed.entries:
        told = _item(feed, entry)
        element = _add(root, "entry", None)
        _add(element, "id", told["id"])
        _add(element, "title", told["title"])
        _add(element, "updated", told["date_published"])
        _add(element, "content", told["content_text"], type="text")
        if told["url"]:
            _add(element, "link", None, href=told["url"])
    return root


def _add(parent: ElementTree.Element, name: str, text: str | None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = text
    return element
