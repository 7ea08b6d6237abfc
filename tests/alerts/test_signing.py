"""Signatures are those of Standard Webhooks, and a wrong secret is refused without being repeated."""

import base64
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from standardwebhooks import Webhook

from alerts.errors import SecretError
from alerts.signing import decode_secret, sign

KNOWN_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def test_the_published_test_vector_comes_out() -> None:
    signature = sign([decode_secret(KNOWN_SECRET)], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@given(st.binary(min_size=24, max_size=64), st.dictionaries(st.text(), st.text()))
@settings(deadline=None)
def test_the_reference_library_believes_our_signature(key: bytes, content: dict[str, str]) -> None:
    body = json.dumps(content).encode()
    moment = int(datetime.now(UTC).timestamp())
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(moment),
        "webhook-signature": sign([key], "msg_1", moment, body),
    }
    secret = "whsec_" + base64.b64encode(key).decode()
    assert decode_secret(secret) == key
    assert Webhook(secret).verify(body, headers) == content


def test_two_secrets_give_two_signatures_in_their_order() -> None:
    old, new = b"o" * 24, b"n" * 24
    both = sign([new, old], "msg_1", 1, b"{}")
    assert both == f"{sign([new], 'msg_1', 1, b'{}')} {sign([old], 'msg_1', 1, b'{}')}"


@pytest.mark.parametrize("message_id", ["", "msg.1", "msg 1", "msg\r\n1", "é", "m" * 129])
def test_an_id_that_could_confuse_the_signed_text_is_refused(message_id: str) -> None:
    with pytest.raises(ValueError, match="message id"):
        sign([b"k" * 24], message_id, 1, b"{}")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "begins with whsec_"),
        ("whsec_not*base64*at*all*****************", "base64"),
        ("whsec_ééééééééééééééééééééééééééééééééé", "base64"),
        ("whsec_" + base64.b64encode(b"k" * 23).decode(), "24 to 64 bytes, this one 23"),
        ("whsec_" + base64.b64encode(b"k" * 65).decode(), "24 to 64 bytes, this one 65"),
        ("whsec_", "24 to 64 bytes, this one 0"),
    ],
)
def test_a_wrong_secret_is_refused_without_being_repeated(text: str, says: str) -> None:
    with pytest.raises(SecretError, match=says) as caught:
        decode_secret(text)
    encoded = text.removeprefix("whsec_")
    assert not encoded or encoded not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_secret_without_base64_padding_is_understood() -> None:
    assert decode_secret("whsec_" + base64.b64encode(b"k" * 25).decode().rstrip("=")) == b"k" * 25
