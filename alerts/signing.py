"""Signs webhooks as Standard Webhooks 1.0.0 asks: HMAC-SHA256 over id, timestamp and body, one part per secret."""

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Iterable

from alerts.errors import SecretError

_PREFIX = "whsec_"
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")


def decode_secret(text: str) -> bytes:
    """Return the key behind ``whsec_<base64>``; the error never repeats the secret."""
    if not text.startswith(_PREFIX):
        raise SecretError(f"a webhook secret begins with {_PREFIX}")
    encoded = text.removeprefix(_PREFIX)
    try:
        key = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True)
    except (binascii.Error, ValueError):
        # The cause is left out on purpose: it can quote the secret.
        raise SecretError(f"what follows {_PREFIX} in a webhook secret is base64") from None
    if not 24 <= len(key) <= 64:
        raise SecretError(f"a webhook secret holds 24 to 64 bytes, this one {len(key)}")
    return key


def sign(secrets: Iterable[bytes], message_id: str, timestamp: int, body: bytes) -> str:
    """Return the ``webhook-signature`` header: one ``v1,…`` per secret, so that a receiver may know either of two."""
    if not _MESSAGE_ID.fullmatch(message_id):
        raise ValueError(f"a message id is made of letters, digits, - and _: {message_id!r}")
    signed = f"{message_id}.{timestamp}.".encode() + body
    return " ".join(f"v1,{_digest(secret, signed)}" for secret in secrets)


def _digest(secret: bytes, signed: bytes) -> str:
    return base64.b64encode(hmac.digest(secret, signed, hashlib.sha256)).decode()
