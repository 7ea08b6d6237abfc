"""Takes published wording apart: stray spaces, several values in one cell, one name in several scripts."""

import re

_MARK = re.compile(r"(?:^|[\s;,.])\(?([a-z]|\d{1,2}|[ivx]+)\)\s*")
_SERIES = (
    tuple("abcdefghijklmnopqrstuvwxyz"),
    tuple(map(str, range(1, 100))),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)
_LATIN = re.compile(r"[A-Za-z]")
_END_OF_LATIN = "\u0250"  # behind it come the letters of other scripts
_SCRIPT_LABEL = re.compile(r"^original script:\s*|\s*\(original script\)$")


def tidy(text: str | None) -> str | None:
    """Give a text on one line with single spaces; None when there is nothing to tell."""
    return " ".join(text.split()) or None if text else None


def split_outside_brackets(text: str, separator: str = ";") -> list[str]:
    """Part a text at a separator, but not inside brackets; empty parts are left out."""
    if separator not in text:
        return [text.strip()] if text.strip() else []
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == separator and depth <= 0:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def split_marked(text: str) -> list[str]:
    """Part ``a) one b) two`` or ``(1) one (2) two`` at its marks; the marks must count up from the first.

    What stands before the first mark is a part of its own, and a text without marks is one part.
    """
    marks = _counting(text) if ")" in text else []
    if not marks:
        return [text.strip()] if text.strip() else []
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    return [part for start, end in zip(starts, ends, strict=True) if (part := text[start:end].strip(" ;,"))]


def spellings(text: str) -> list[str]:
    """Part one name told in several spellings, ``حسن غول (Hassan Ghul; Hasan Gul)``, into them.

    What stands in brackets at the end is a spelling when it is in another script, or when it is a list with semicolons.
    """
    outer, inner = _bracketed(text)
    if not outer or (is_latin(outer) == is_latin(_SCRIPT_LABEL.sub("", inner)) and ";" not in inner):
        return [text]
    return [outer, *(_SCRIPT_LABEL.sub("", part) for part in split_outside_brackets(inner))]


def _bracketed(text: str) -> tuple[str, str]:
    """Part ``outer (inner)``; the inner text may hold brackets of its own, and both are empty when nothing fits."""
    depth, end = 0, text.rfind(")")
    if end < 0 or text[end + 1 :].strip(" ,"):
        return "", ""
    for place in range(end, -1, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return text[:place].strip(), text[place + 1 : end].strip()
    return "", ""


def is_latin(text: str) -> bool:
    """Say whether a text is written in Latin letters, at least in part; digits and signs alone count as such."""
    return text.isascii() or _LATIN.search(text) is not None


def is_mainly_latin(text: str) -> bool:
    """Say whether most letters of a text are Latin; a stray Latin letter in a Cyrillic word makes no difference."""
    if text.isascii():
        return True
    if _LATIN.search(text) is None:
        return False
    letters = [sign for sign in text if sign.isalpha()]
    latin = sum(sign < _END_OF_LATIN for sign in letters)
    return 2 * latin >= len(letters)


def _counting(text: str) -> list[re.Match[str]]:
    """Give the marks that count a, b, c … or 1, 2, 3 … or i, ii, iii …; any other bracket is part of the text."""
    found = list(_MARK.finditer(text))
    for series in _SERIES:
        marks: list[re.Match[str]] = []
        for mark in found:
            if len(marks) < len(series) and mark[1] == series[len(marks)]:
                marks.append(mark)
        if marks:
            return marks
    return []
