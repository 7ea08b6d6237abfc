"""Bodies: packed, cut, endless, slow, and bombs, all within their caps."""

import gzip
import tracemalloc
from collections.abc import Iterator

import pytest
from fetching_cast import Clock, failing, fetching
from hypothesis import given
from hypothesis import strategies as st
from loopback_publisher import Publisher, Reply, endlessly, page, slowly, zipped

from scrapers.fetch import FetchError, FetchFailure, Manners
from scrapers.fetching.body import inflated
from tracker.outbound.transport import Timeouts

ONCE = Manners(min_gap=0.0, attempts=1)
GZIP = {"Content-Encoding": "gzip"}
MEGABYTE = 1_000_000


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


def test_a_packed_body_arrives_unpacked(publisher: Publisher) -> None:
    publisher.publish("/list.xml", b"<list/>" * 1000, packed=True)
    with fetching() as fetch:
        assert fetch(publisher.url("/list.xml")).body == b"<list/>" * 1000
    assert publisher.seen("/list.xml")[0].headers["accept-encoding"] == "gzip"


def test_a_zip_arrives_as_it_is(publisher: Publisher) -> None:
    archive = zipped({"list.xml": b"<list/>" * 100})
    publisher.publish("/list.zip", archive, "application/zip", packed=True)
    with fetching() as fetch:
        assert fetch(publisher.url("/list.zip")).body == archive


def test_a_body_of_exactly_the_cap_passes_and_one_byte_more_does_not(publisher: Publisher) -> None:
    publisher.answer("/", page(b"x" * 1000))
    with fetching() as fetch:
        assert fetch(publisher.url("/"), max_bytes=1000).body == b"x" * 1000
        failing(fetch, publisher.url("/"), FetchFailure.TOO_LARGE, max_bytes=999)


def test_a_body_that_says_it_is_too_large_is_not_read(publisher: Publisher) -> None:
    publisher.answer("/", Reply(declared=10**12, chunks=None, body=b"x"))
    with fetching() as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TOO_LARGE)


def test_an_endless_body_is_left_at_the_cap(publisher: Publisher) -> None:
    publisher.answer("/", Reply(chunks=endlessly))
    with fetching() as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TOO_LARGE)
    assert publisher.count("/") == 1


def test_a_gzip_bomb_meets_the_cap_and_not_the_memory(publisher: Publisher) -> None:
    bomb = gzip.compress(b"\0" * 200 * MEGABYTE)
    assert len(bomb) < MEGABYTE
    publisher.answer("/", Reply(200, bomb, GZIP))
    with fetching() as fetch:
        tracemalloc.start()
        failing(fetch, publisher.url("/"), FetchFailure.TOO_LARGE, max_bytes=2 * MEGABYTE)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 8 * MEGABYTE


def test_wire_bytes_are_capped_too_where_unpacking_makes_them_fewer(publisher: Publisher) -> None:
    nothing_in_much = gzip.compress(b"") * 100
    publisher.answer("/", Reply(200, nothing_in_much, GZIP))
    with fetching() as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TOO_LARGE, max_bytes=len(nothing_in_much) - 1)
        assert fetch(publisher.url("/"), max_bytes=len(nothing_in_much)).body == b""


CUT = gzip.compress(b"<list>" * 1000)[:-9]


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, b"half of it", declared=1000),
        Reply(200, CUT, GZIP),
        Reply(200, b"<html>not gzip</html>", GZIP),
        Reply(200, gzip.compress(b"x" * 100)[:-4] + b"\1\2\3\4", GZIP),
    ],
    ids=["shorter than its length", "gzip cut", "gzip that is none", "wrong checksum"],
)
def test_a_body_that_is_not_whole_is_truncated_and_tried_again(publisher: Publisher, reply: Reply) -> None:
    publisher.answer("/", reply, page(b"whole"))
    with fetching(ONCE) as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TRUNCATED)
    publisher.answer("/", reply, page(b"whole"))
    with fetching() as fetch:
        assert fetch(publisher.url("/")).body == b"whole"


def test_a_connection_reset_in_the_middle_is_tried_again(publisher: Publisher) -> None:
    publisher.answer("/", Reply(reset=True), Reply(200, b"half", declared=100, reset=True), page(b"whole"))
    with fetching() as fetch:
        assert fetch(publisher.url("/")).body == b"whole"


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate"])
def test_a_coding_that_was_not_asked_for_is_refused(publisher: Publisher, coding: str) -> None:
    publisher.answer("/", Reply(200, b"??", {"Content-Encoding": coding}))
    with fetching() as fetch:
        assert coding in str(failing(fetch, publisher.url("/"), FetchFailure.HTTP))


@pytest.mark.parametrize("coding", ["identity", "", "X-GZIP"])
def test_codings_that_mean_nothing_new_are_understood(publisher: Publisher, coding: str) -> None:
    body = gzip.compress(b"plain") if "GZIP" in coding else b"plain"
    publisher.answer("/", Reply(200, body, {"Content-Encoding": coding}))
    with fetching() as fetch:
        assert fetch(publisher.url("/")).body == b"plain"


def test_an_answer_that_does_not_come_is_a_timeout(publisher: Publisher) -> None:
    publisher.answer("/", Reply(delay=0.6))
    with fetching(ONCE, timeouts=Timeouts(read=0.1)) as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TIMEOUT)


def test_a_trickle_of_headers_is_a_timeout(publisher: Publisher) -> None:
    publisher.answer("/", Reply(raw=lambda: slowly(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100, pause=0.02)))
    with fetching(ONCE, timeouts=Timeouts(exchange=0.2)) as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TIMEOUT)


def test_a_trickle_of_body_ends_with_the_time_of_the_fetch(publisher: Publisher) -> None:
    clock = Clock()

    def trickle() -> Iterator[bytes]:
        for piece in slowly(b"x" * 50, pause=0.005):
            clock.seconds += 100
            yield piece

    publisher.answer("/", Reply(chunks=trickle))
    with fetching(Manners(min_gap=0, total=900), clock) as fetch:
        failing(fetch, publisher.url("/"), FetchFailure.TIMEOUT)
    assert publisher.count("/") == 1


@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=4), st.integers(1, 50), st.booleans())
def test_gzip_in_any_members_and_pieces_is_unpacked(members: list[bytes], size: int, padded: bool) -> None:
    packed = b"".join(map(gzip.compress, members)) + (b"\0" * 7 if padded else b"")
    pieces = [packed[start : start + size] for start in range(0, len(packed), size)]
    assert b"".join(inflated(pieces, "here")) == b"".join(members)


@given(st.binary(min_size=1, max_size=3000), st.data())
def test_gzip_cut_anywhere_is_never_taken_for_whole(body: bytes, data: st.DataObject) -> None:
    packed = gzip.compress(body)
    cut = data.draw(st.integers(1, len(packed) - 1))
    with pytest.raises(FetchError):
        list(inflated([packed[:cut]], "here"))


def test_large_pieces_are_unpacked_in_small_steps() -> None:
    steps = list(inflated([gzip.compress(b"\0" * 10 * MEGABYTE)], "here"))
    assert max(map(len, steps)) <= 256 * 1024
    assert sum(map(len, steps)) == 10 * MEGABYTE
