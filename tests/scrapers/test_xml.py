"""XML is read record by record, and what is not the XML it should be is told by its own name."""

import tracemalloc

import pytest

from scrapers.record import DocumentError
from scrapers.xml import records, root_of

WHOLE = b'<?xml version="1.0" encoding="utf-8"?>\n<list><r>one</r><!-- x --><r>two &amp; three</r></list>\n'


def refused(body: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        root_of("list.xml", body)
        for _ in records("list.xml", body, "r"):
            pass
    return caught.value


def test_records_come_in_order_and_whole() -> None:
    assert [record.text for record in records("list.xml", WHOLE, "r")] == ["one", "two & three"]


@pytest.mark.parametrize(
    "body", [WHOLE, b"\xef\xbb\xbf" + WHOLE, b"\r\n" + WHOLE[39:], WHOLE[39:].decode().encode("utf-16")]
)
def test_the_root_is_found_behind_marks_and_blanks(body: bytes) -> None:
    assert root_of("list.xml", body) == "list"


def test_the_root_is_told_with_its_namespace() -> None:
    assert root_of("list.xml", b'<a:list xmlns:a="urn:x"></a:list>') == "{urn:x}list"


@pytest.mark.parametrize("body", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_nothing_is_empty(body: bytes) -> None:
    assert refused(body).kind == "empty"


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Please wait</body></html>",
        b"\n<HTML><HEAD><TITLE>Access Denied</TITLE>",
        b'<?xml version="1.0"?><!-- served by a wall --><html xmlns="http://www.w3.org/1999/xhtml"></html>',
        b"<head><script>challenge()</script></head>",
    ],
)
def test_a_web_page_instead_of_a_list_is_blocked(body: bytes) -> None:
    assert refused(body).kind == "blocked"


@pytest.mark.parametrize("body", [b'{"error": 1}', b"Service unavailable", b"1,2,3"])
def test_what_is_no_xml_at_all_is_the_wrong_document(body: bytes) -> None:
    assert refused(body).kind == "wrong_document"


@pytest.mark.parametrize("length", range(3, len(WHOLE.rstrip())))
def test_a_document_cut_anywhere_is_truncated(length: int) -> None:
    assert refused(WHOLE[:length]).kind == "truncated"


def test_a_document_cut_within_a_character_is_truncated() -> None:
    assert refused("<list><r>é".encode()[:-1]).kind == "truncated"


@pytest.mark.parametrize(
    "body",
    [
        b'<?xml version="1.0" encoding="utf-8"?><list><r>caf\xe9</r></list>',
        b"<list><r>\x01</r></list>",
        b'<?xml version="1.0" encoding="klingon"?><list></list>',
    ],
)
def test_bytes_that_are_no_characters_are_an_encoding_error(body: bytes) -> None:
    assert refused(body).kind == "encoding"


@pytest.mark.parametrize(
    "body", [b"<list><r></list>", b"<list>A&B</list>", b"<list></list><list></list>", b"<list></list>x"]
)
def test_xml_that_is_not_well_formed_is_a_parse_error(body: bytes) -> None:
    assert refused(body).kind == "parse"


@pytest.mark.parametrize(
    "declaration",
    [
        b'<!DOCTYPE list [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
        b'<!DOCTYPE list [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE list SYSTEM "http://127.0.0.1:9/list.dtd">',
    ],
    ids=["bomb", "external entity", "external definition"],
)
def test_declared_entities_are_refused_and_never_expanded(declaration: bytes) -> None:
    assert "document type" in str(refused(declaration + b"<list><r>&c;</r></list>"))


def test_nesting_without_end_is_refused() -> None:
    assert refused(b"<r>" * 300 + b"</r>" * 300).kind == "parse"


def test_memory_does_not_grow_with_the_number_of_records() -> None:
    def peak(count: int) -> int:
        body = b"<list>" + b"<r><a>some text</a><b>some more</b></r>" * count + b"</list>"
        tracemalloc.start()
        for record in records("list.xml", body, "r"):
            assert len(record) == 2
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    assert peak(20_000) < peak(2_000) + 100_000
