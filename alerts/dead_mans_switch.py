"""A dead man's switch outside: as long as we ask its address all is well; when we fall silent, it tells.

The addresses are those of healthchecks-style services: ``URL`` after what went well, ``URL/fail`` after what did not,
with a text of ours as the body (https://healthchecks.io/docs/http_api/).
"""

import httpx

from alerts.clean import one_line
from alerts.errors import AddressError, DeliveryError

MAX_TEXT = 10_000


class DeadMansSwitch:
    """Asks one address. The client is the guarded one and ends every exchange in time; the URL is a secret."""

    def __init__(self, client: httpx.Client, url: str) -> None:
        self._client = client
        self._url = _url(url)

    def ping(self, *, fine: bool, text: str = "") -> None:
        """Say that we live, and whether all is fine; raise ``DeliveryError`` when nobody took it."""
        url = self._url if fine else self._url.copy_with(path=f"{self._url.path.rstrip('/')}/fail")
        body = text.encode()[:MAX_TEXT]
        try:
            # The answer's body is not read: its length is the other side's choice.
            with self._client.stream("POST", url, content=body, follow_redirects=False) as answer:
                if not answer.is_success:
                    raise DeliveryError(f"{url.host} answered {answer.status_code}", status=answer.status_code)
        except httpx.RequestError as error:
            reason = one_line(str(error), 200) or type(error).__name__
            raise DeliveryError(f"{url.host}: {reason}") from error


def _url(text: str) -> httpx.URL:
    try:
        url = httpx.URL(text.strip())
    except httpx.InvalidURL:
        raise AddressError("it is no URL") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise AddressError("it must look like https://host/path")
    return url
