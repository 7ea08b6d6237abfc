"""What publishers sent instead of their list, made out of a good document: every list source has to refuse it."""

from collections.abc import Callable

import pytest

CHALLENGE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>"
NO_SUCH_KEY = b'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Key>list</Key></Error>'
BOMB = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


def _bomb(body: bytes) -> bytes:
    return BOMB + body.partition(b"?>")[2]


def _wrong_bytes(body: bytes) -> bytes:
    """Put Latin-1 into a document that says it is UTF-8."""
    place = body.rindex(b"</")
    return body[:place] + "<!-- é -->".encode("latin-1") + body[place:]


BROKEN_XML: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "nothing": (lambda _: b" \n", "empty"),
    "a challenge page": (lambda _: CHALLENGE, "blocked"),
    "an S3 error": (lambda _: NO_SUCH_KEY, "wrong_document"),
    "half of it": (lambda body: body[: len(body) // 2], "truncated"),
    "all but the end": (lambda body: body.rstrip()[:-3], "truncated"),
    "bytes in another encoding": (_wrong_bytes, "encoding"),
    "an entity bomb": (_bomb, "parse"),
    "no XML": (lambda _: b"ref;name\n1;Somebody\n", "wrong_document"),
}

each_broken_xml = pytest.mark.parametrize(("spoil", "kind"), BROKEN_XML.values(), ids=BROKEN_XML)
"""Runs a test with each way to spoil a good XML document, and the error class that operators are to see."""
