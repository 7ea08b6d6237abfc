"""Many answers in one part: what goes in comes out, and what is no whole bundle is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.bundle import bundle, unbundle
from scrapers.record import DocumentError

TWO = bundle({"https://api.example/1": b'{"a": 1}\n', "https://api.example/2": "ім'я".encode()})


@given(st.dictionaries(st.text(min_size=1), st.text().map(str.encode), min_size=1))
def test_what_goes_in_comes_out_in_order(answers: dict[str, bytes]) -> None:
    assert list(unbundle("x", bundle(answers)).items()) == list(answers.items())


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b"<html><title>Just a moment...</title></html>", "blocked"),
        (TWO[:-1], "truncated"),
        (TWO[:-30], "truncated"),
        (TWO + TWO, "parse"),
        (b'{"url": "x"}\n', "parse"),
        (b'{"url": "x", "body": 1}\n', "parse"),
        (b"[1]\n", "truncated"),
        (TWO.replace(b"1}", b"\xff}"), "encoding"),
    ],
)
def test_what_is_no_whole_bundle_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        unbundle("x", body)
    assert refusal.value.kind == kind


def test_an_answer_in_another_encoding_is_refused() -> None:
    with pytest.raises(DocumentError) as refusal:
        bundle({"https://api.example/1": b"\xe9"})
    assert refusal.value.kind == "encoding"
