"""Where an answer sends us, and whether we go there."""

import httpx

from scrapers.fetching.errors import FetchError, FetchFailure, place

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def next_hop(here: httpx.URL, status: int, headers: httpx.Headers) -> httpx.URL | None:
    """Return the URL an answer sends us on to, None when it is no redirect; raise when we must not follow it."""
    if status not in _REDIRECTS:
        return None
    location = headers.get("location", "").strip()
    if not location:
        raise _refused(here, status, "without saying where to")
    try:
        target = here.join(location)
    except httpx.InvalidURL as error:
        raise _refused(here, status, "to something that is no address") from error
    if not is_web(target):
        raise _refused(here, status, f"to {target.scheme}://{target.host}, only http and https addresses are followed")
    if here.scheme == "https" and target.scheme == "http":
        raise _refused(here, status, f"from https to http ({place(target)})")
    return target


def is_web(url: httpx.URL) -> bool:
    """Tell whether a URL is an absolute http or https one."""
    return url.scheme in ("http", "https") and url.host != ""


def same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    """Tell whether what is meant for one URL may be told to the other."""
    return origin(one) == origin(other)


def origin(url: httpx.URL) -> httpx.URL:
    """Return scheme, host and port of a URL."""
    return url.copy_with(path="/", query=None, fragment=None, userinfo=b"")


def _refused(here: httpx.URL, status: int, what: str) -> FetchError:
    return FetchError(FetchFailure.REDIRECT, f"{place(here)} redirects {what}", status=status)
