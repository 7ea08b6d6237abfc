"""From bytes to text: which characters a page meant, by what it says and what it is."""

import codecs
import re

from charset_normalizer import from_bytes

from scrapers.record import DocumentError

_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.IGNORECASE
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Servers send these names without looking: UTF-8 is tried first, and then the Windows table that contains them.
_UNMEANT = {"iso8859-1": "cp1252", "cp1252": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_HEAD = 4096


def decode(body: bytes, content_type: str | None = None) -> str:
    """Turn bytes into text by header, byte order mark, declaration, UTF-8 or looks, whichever fits first."""
    for name in (_from_header(content_type), _from_bom(body), _from_declaration(body), "utf-8"):
        text = _attempt(body, name)
        if text is not None:
            return text
    guess = from_bytes(body[:65536]).best()
    text = _attempt(body, guess.encoding if guess else "cp1252")
    if text is None:
        raise DocumentError("encoding", "the bytes are in no encoding that can be recognised")
    return text


def _from_header(content_type: str | None) -> str | None:
    found = _HEADER.search(content_type or "")
    return found[1] if found else None


def _from_bom(body: bytes) -> str | None:
    return next((name for mark, name in _BOMS if body.startswith(mark)), None)


def _from_declaration(body: bytes) -> str | None:
    found = _DECLARED.search(body[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _attempt(body: bytes, name: str | None) -> str | None:
    """Decode strictly, or None: an unknown or a wrong name is only a hint that did not hold."""
    if name is None:
        return None
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    for meant in ("utf-8", _UNMEANT[codec]) if codec in _UNMEANT else (codec,):
        try:
            return body.decode(meant).removeprefix("\ufeff")
        except UnicodeError:
            continue
    return None
