"""Hands one message to a chat service through Apprise (the extra ``apprise``).

Apprise opens its connections itself, so this module is only run in a confined process, by ``alerts.channels.apprise``;
nothing else imports it.
"""

import re
import sys
from typing import Any

from apprise import Apprise, AppriseAsset, NotifyFormat
from apprise.plugins import NotifyBase

_STATUS = re.compile(r"\berror=([1-5]\d\d)\b")
"""How Apprise's services write the HTTP status of an answer into its log, the only place where it is."""


def describe(url: str) -> dict[str, Any]:
    """Say what an Apprise URL is about (``service``, ``targets``), or under ``wrong`` why it cannot be used."""
    service = _service(url)
    if service is None:
        return {"wrong": "Apprise knows no such service, lacks a library for it, or misses something in the URL"}
    if not _speaks_http(service):
        return {"wrong": f"{service.service_name} is not told over HTTP, so its connections could not be guarded"}
    if len(service) > 1:
        return {
            "wrong": f"it names {len(service)} targets: give each a name of its own, as each is delivered by itself"
        }
    return {"service": str(service.service_name), "targets": len(service)}


def post(url: str, title: str, body: str) -> dict[str, Any]:
    """Send one message; ``taken`` says whether the service took it, ``status`` its HTTP status where Apprise tells."""
    service = _service(url)
    if service is None or not _speaks_http(service):
        return {"taken": False, "status": None}
    teller = Apprise(asset=service.asset)
    teller.add(service)
    result = teller.notify(body, title=title, body_format=NotifyFormat.TEXT)
    lines = [entry.message for each in result.results for entry in each.logs()]
    found = [int(match[1]) for line in lines for match in _STATUS.finditer(line)]
    return {"taken": bool(result), "status": found[-1] if found and not result else None}


def _service(url: str) -> NotifyBase | None:
    asset = AppriseAsset(
        app_id="designation tracker",
        app_desc="designation tracker",
        async_mode=False,
        http_redirects=False,
        image_url_mask="",
        storage_mode="memory",
    )
    service: NotifyBase | None = Apprise.instantiate(url, asset=asset)
    if service is not None:
        # A URL may ask for all of these; what holds for webhooks holds here.
        service.verify_certificate, service.redirects, service.retry = True, False, 0
    return service


def _speaks_http(service: NotifyBase) -> bool:
    return any(hasattr(sys.modules[kind.__module__], "requests") for kind in type(service).__mro__)
