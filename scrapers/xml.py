"""Reads XML lists of any size record by record: nothing is expanded, nothing is fetched, memory stays flat."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO

from lxml import etree
from lxml.etree import _Element as Element

from scrapers.record import DocumentError

_HEAD = 4096
_MARKS = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|title|meta|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_CHARACTERS = {
    etree.ErrorTypes.ERR_INVALID_CHAR,
    etree.ErrorTypes.ERR_INVALID_ENCODING,
    etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
    etree.ErrorTypes.ERR_UNKNOWN_ENCODING,
}

_iterparse = partial(
    etree.iterparse,
    resolve_entities=False,
    load_dtd=False,
    no_network=True,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


def is_markup(body: bytes) -> bool:
    """Say whether a body begins like XML or HTML."""
    return body[:_HEAD].lstrip(_MARKS).startswith(b"<")


def is_page(body: bytes) -> bool:
    """Say whether a body begins like a web page."""
    return _PAGE.match(body[:_HEAD].lstrip(_MARKS)) is not None


def root_of(name: str, body: bytes) -> str:
    """Give the root element's ``{namespace}local``; raise ``DocumentError`` when there is no XML to read."""
    head = body[:_HEAD].lstrip(_MARKS)
    if not head:
        raise DocumentError("empty", f"{name} is empty")
    if is_page(head):
        raise DocumentError("blocked", f"{name} is a web page")
    if not head.startswith(b"<"):
        raise DocumentError("wrong_document", f"{name} is no XML: it begins {head[:40]!r}")
    with _refusing(name, body):
        _, root = next(iter(_iterparse(BytesIO(body), events=("start",))))
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentError("parse", f"{name} declares a document type, whose entities are never expanded")
    return str(root.tag)


def records(name: str, body: bytes, *tags: str) -> Iterator[Element]:
    """Give each complete element with one of the tags, in order; an element is emptied when the next is asked for."""
    with _refusing(name, body):
        for _, element in _iterparse(BytesIO(body), events=("end",), tag=tags):
            yield element
            element.clear()
            parent = element.getparent()
            while element.getprevious() is not None:
                del parent[0]


def namespace_of(tag: str) -> str:
    """Give the ``{namespace}`` part of a tag, empty when there is none."""
    return tag[: tag.find("}") + 1]


@contextmanager
def _refusing(name: str, body: bytes) -> Iterator[None]:
    """Tell every syntax error as the ``DocumentError`` it means."""
    try:
        yield
    except etree.XMLSyntaxError as error:
        raise DocumentError(_kind(error, body), f"{name} cannot be read: {' '.join(error.msg.split())}") from error


def _kind(error: etree.XMLSyntaxError, body: bytes) -> str:
    code = getattr(error, "code", None)  # the stubs do not know it
    if code != etree.ErrorTypes.ERR_DOCUMENT_END and not _is_closed(body):
        return "truncated"
    return "encoding" if code in _NO_CHARACTERS else "parse"


def _is_closed(body: bytes) -> bool:
    """Say whether the body ends with the end tag of its root; zero bytes are half of UTF-16."""
    plain = body.replace(b"\x00", b"") if body[:4].count(b"\x00") else body
    root = re.search(rb"<([A-Za-z_][^\s/>]*)", plain[:_HEAD])
    return root is not None and plain.rstrip().endswith(b"</" + root[1] + b">")
