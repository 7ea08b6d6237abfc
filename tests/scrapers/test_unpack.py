"""Packages come apart into plain files, and nothing in them can hurt."""

import gzip
import io
import tracemalloc
import zipfile

import pytest

from scrapers.record import DocumentError
from scrapers.unpack import MAX_MEMBERS, unpack

LIMIT = 100_000


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return buffer.getvalue()


def refused(name: str, body: bytes, limit: int = LIMIT) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        unpack(name, body, limit)
    return caught.value


def test_a_plain_file_is_given_by_its_lower_case_base_name() -> None:
    assert unpack("exports/SDN.CSV", b"1,2", LIMIT) == {"sdn.csv": b"1,2"}


@pytest.mark.parametrize("name", ["SDN.CSV.gz", "SDN.CSV"])
def test_gzip_is_told_by_its_bytes_and_not_by_its_name(name: str) -> None:
    assert unpack(name, gzip.compress(b"1,2"), LIMIT) == {"sdn.csv": b"1,2"}


def test_a_gzip_of_several_members_is_read_to_its_end() -> None:
    assert unpack("a.gz", gzip.compress(b"one") + gzip.compress(b"two"), LIMIT) == {"a": b"onetwo"}


def test_a_zip_gives_its_members_and_a_gzip_among_them_comes_apart_too() -> None:
    body = zipped({"data/SDN.CSV": b"1", "ALT.CSV.GZ": gzip.compress(b"2"), "data/": b""})
    assert unpack("lists.zip", body, LIMIT) == {"sdn.csv": b"1", "alt.csv": b"2"}


@pytest.mark.parametrize("path", ["../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd", "C:\\etc\\passwd"])
def test_a_path_in_a_zip_leads_nowhere(path: str) -> None:
    assert unpack("lists.zip", zipped({path: b"x"}), LIMIT) == {"passwd": b"x"}


@pytest.mark.parametrize("member", ["[Content_Types].xml", "mimetype"])
def test_a_workbook_stays_the_one_file_it_is(member: str) -> None:
    body = zipped({member: b"x", "xl/sheet1.xml": b"<a/>"})
    assert unpack("List.xlsx", body, LIMIT) == {"list.xlsx": body}


@pytest.mark.parametrize("body", [b"", gzip.compress(b""), zipped({}), zipped({"a": b""})])
def test_nothing_is_told_as_nothing(body: bytes) -> None:
    assert refused("a", body).kind == "empty"


@pytest.mark.parametrize(
    "body",
    [
        b"x" * (LIMIT + 1),
        gzip.compress(b"x" * (LIMIT + 1)),
        gzip.compress(b"x" * 60_000) + gzip.compress(b"x" * 60_000),
        zipped({"a": b"x" * (LIMIT + 1)}),
        zipped({"a": b"x" * 60_000, "b": b"x" * 60_000}),
        zipped({"a.gz": gzip.compress(b"x" * 60_000), "b.gz": gzip.compress(b"x" * 60_000)}),
    ],
    ids=["plain", "gzip", "gzip members", "zip", "zip members", "gzips in a zip"],
)
def test_what_grows_beyond_the_cap_is_refused(body: bytes) -> None:
    assert refused("a", body).kind == "too_large"


def test_a_bomb_is_stopped_long_before_it_is_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < LIMIT
    assert refused("a.gz", bomb).kind == "too_large"


def test_a_zip_is_refused_by_what_it_says_of_itself_before_a_byte_is_unpacked() -> None:
    bomb = zipped({"a": b"\0" * 50_000_000})
    tracemalloc.start()
    try:
        assert refused("a.zip", bomb).kind == "too_large"
        assert tracemalloc.get_traced_memory()[1] < LIMIT
    finally:
        tracemalloc.stop()


def test_a_zip_that_lies_about_its_size_is_not_read_beyond_what_it_says() -> None:
    body = bytearray(zipped({"a": b"x" * 50_000}))
    body[22:26] = (10).to_bytes(4, "little")
    directory = body.find(b"PK\x01\x02")
    body[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    assert refused("a.zip", bytes(body)).kind == "parse"


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"x" * 5000)[:-12], zipped({"a": b"x" * 5000})[:60]],
    ids=["gzip", "zip"],
)
def test_a_package_without_its_end_is_truncated(body: bytes) -> None:
    assert refused("a", body).kind == "truncated"


def test_a_damaged_gzip_is_refused() -> None:
    body = bytearray(gzip.compress(b"some text that is long enough to be damaged"))
    body[15] ^= 0xFF
    assert refused("a.gz", bytes(body)).kind == "parse"


def test_a_damaged_zip_member_is_refused() -> None:
    body = bytearray(zipped({"a": b"some text that is stored"}, zipfile.ZIP_STORED))
    body[35] ^= 0xFF
    assert refused("a.zip", bytes(body)).kind == "parse"


def test_an_encrypted_member_is_refused() -> None:
    body = bytearray(zipped({"a": b"secret"}))
    body[6] |= 1
    body[body.find(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in str(refused("a.zip", bytes(body)))


def test_too_many_members_are_refused() -> None:
    assert refused("a.zip", zipped({str(n): b"x" for n in range(MAX_MEMBERS + 1)})).kind == "parse"


def test_two_members_of_the_same_name_are_refused() -> None:
    assert "more than once" in str(refused("a.zip", zipped({"a/sdn.csv": b"1", "b/SDN.CSV": b"2"})))


def test_packages_in_packages_end_somewhere() -> None:
    body = b"x"
    for _ in range(6):
        body = zipped({"a.zip": body})
    assert "too deep" in str(refused("a.zip", body))
