"""``webhook:`` tells a URL by a signed HTTP POST after Standard Webhooks 1.0.0 (see docs/webhooks.md)."""

import contextlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from alerts import payload
from alerts.channel import Envelope
from alerts.clean import one_line
from alerts.errors import AddressError, DeliveryError
from alerts.notice import Digest, Notice
from alerts.parts import Parts
from alerts.signing import sign

_GONE = 410
_THROTTLING = (429, 502, 504)
_MIN_THROTTLE = 60.0
_MAX_WAIT = 24 * 3600.0
_MAX_ANSWER = 4096
_MAX_URL = 2000
_ODD_IN_URLS = re.compile(r"[^!-~]|[\\\"<>^`{|}]")


class WebhookChannel:
    """Posts the stored bytes and believes nothing but a 2xx; redirects are failures.

    The client ends every exchange in time: httpx itself limits only each single wait.
    """

    scheme = "webhook"
    for_people = False

    def __init__(self, client: httpx.Client, secrets: Callable[[str], tuple[bytes, ...]]) -> None:
        self._client = client
        self._secrets = secrets

    def check(self, address: str) -> None:
        """Refuse what is not a plain http or https URL."""
        url_of(address)

    def compose(self, notice: Notice, message_id: str, address: str) -> bytes:
        """Write the JSON body."""
        return payload.write_thin(payload.event_of(notice))

    def compose_digest(self, digest: Digest, message_id: str, address: str) -> bytes:
        """Write the JSON body of many events."""
        return payload.write_thin_digest(payload.digest_of(digest))

    def send(self, envelope: Envelope) -> None:
        """Post the body; all but 410 (gone) is worth another try, since setups get repaired."""
        url = url_of(envelope.address)
        headers = self._headers(envelope)
        try:
            with self._client.stream(
                "POST", url, content=envelope.body, headers=headers, follow_redirects=False
            ) as response:
                if not response.is_success:
                    raise failure_of(response, envelope.attempted_at)
        except httpx.RequestError as error:
            late = isinstance(error, httpx.TimeoutException)
            reason = "no answer in time" if late else one_line(str(error), 200) or type(error).__name__
            raise DeliveryError(f"{url.host}: {reason}") from error

    def _headers(self, envelope: Envelope) -> dict[str, str]:
        secrets = self._secrets(_text_of(envelope.address))
        if not secrets:
            raise DeliveryError("there is no signing secret for this webhook")
        timestamp = int(envelope.attempted_at.timestamp())
        return {
            "Content-Type": "application/json",
            # The answer is not read to its end, so the connection serves this message only.
            "Connection": "close",
            "webhook-id": envelope.message_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": sign(secrets, envelope.message_id, timestamp, envelope.body),
        }


def url_of(address: str) -> httpx.URL:
    """Return the URL behind the address; it is read by the very parser that will connect."""
    text = _text_of(address)
    if len(text) > _MAX_URL or _ODD_IN_URLS.search(text):
        raise AddressError(f"a webhook's URL is plain ASCII without spaces, at most {_MAX_URL} characters long")
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise AddressError(f"a webhook needs a URL: {error}") from error
    if url.scheme not in ("http", "https") or not url.host or not 0 < (url.port or 443) < 65536:
        raise AddressError("a webhook's address looks like webhook:https://host/path")
    if url.userinfo or url.fragment:
        raise AddressError("a webhook's URL has no user name, no password and no #fragment")
    return url


def failure_of(response: httpx.Response, now: datetime) -> DeliveryError:
    """Say what an answer other than 2xx means for us."""
    status = response.status_code
    wait = asked_wait(response.headers.get("retry-after"), now)
    if status in _THROTTLING:
        wait = max(wait or 0.0, _MIN_THROTTLE)
    message = f"{response.url.host} answered {status} {_excerpt(response)}".rstrip()
    return DeliveryError(message, permanent=status == _GONE, status=status, retry_after=wait, gone=status == _GONE)


def asked_wait(header: str | None, now: datetime) -> float | None:
    """Return the seconds a ``Retry-After`` (seconds or HTTP date) asks for, within a day; None if it is unreadable."""
    if header is None:
        return None
    if re.fullmatch(r"[0-9]{1,9}", header):
        return min(float(header), _MAX_WAIT)
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 0.0), _MAX_WAIT)


def _text_of(address: str) -> str:
    return address.removeprefix(f"{WebhookChannel.scheme}:")


def _excerpt(response: httpx.Response) -> str:
    """Return the beginning of the answer; no more than 4 kB of it are ever read."""
    taken = b""
    # The status has been said: an answer that breaks off afterwards changes nothing.
    with contextlib.suppress(httpx.TransportError):
        for chunk in response.iter_raw():
            taken += chunk
            if len(taken) >= _MAX_ANSWER:
                break
    return one_line(taken[:_MAX_ANSWER].decode("utf-8", "replace"), 200)


def build(parts: Parts) -> WebhookChannel:
    """Build the channel from its parts."""
    return WebhookChannel(parts.client, parts.secrets)
