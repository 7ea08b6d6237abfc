"""Reads one entry of OFAC's as its notices print it: everything about a party in one paragraph.

    SURNAME, Given (Arabic: …) (a.k.a. SURNAME, Other; a.k.a. "WEAK"; f.k.a. …), address; address; DOB 17 Apr 1993;
    POB …; nationality …; Passport 2018278055 (Russia); … (individual) [CYBER2] [SDGT] (Linked To: …; Linked To: …).

Double quotes mark a weak alias (FAQ 123). The clauses are those of the Remarks of the legacy layouts, behind the
addresses; a clause that is not understood stays readable in the remarks. Nothing parts a name without brackets behind
it from the address that follows: a person's name is its first two parts, another's ends before the first comma that no
legal form follows.
"""

import re
from collections.abc import Iterator

from scrapers.ofac.countries import COUNTRIES
from scrapers.ofac.draft import build
from scrapers.ofac.pieces import LATIN, SCRIPTS, Piece, read_address, without_stop
from scrapers.ofac.remarks import LINKED_TO, read_clause
from scrapers.record import Listing, Name, NameKind, PartyKind, Strength
from scrapers.vocabulary import UnknownWordError, Vocabulary
from scrapers.wording import split_outside_brackets

_TAIL = re.compile(
    r"\s*(?:\((?P<kind>individual|entity|vessel|aircraft)\))?\s*(?P<programmes>\[[A-Z0-9][^\[\]]*\](?:\s*\[[^\[\]]+\])*)"
    r"\s*(?:\((?P<links>Linked To: .+)\))?\s*\.?$"
)
_PROGRAMME = re.compile(r"\[([^\[\]]+)\]")
_KINDS = {
    None: PartyKind.ORGANISATION,
    "entity": PartyKind.ORGANISATION,
    "individual": PartyKind.PERSON,
    "vessel": PartyKind.VESSEL,
    "aircraft": PartyKind.AIRCRAFT,
}
_ALIAS_KINDS = Vocabulary(
    "kind of alias", {"a.k.a.": NameKind.ALIAS, "f.k.a.": NameKind.FORMER, "n.k.a.": NameKind.ALIAS}
)
_BRACKET = re.compile(r"\s*\((?P<what>[afn]\.k\.a\. |[A-Z][a-z]+(?: [A-Z][a-z]+)?: )")
_ALIAS = re.compile(r"([afn]\.k\.a\.) (.+)")
_QUOTED = re.compile(r"[\"“”](.+)[\"“”]")
_CALL_SIGN = re.compile(r"\s*\(([A-Z0-9]{3,8})\)\s+")
_LEGAL_FORM = re.compile(
    r"(?:s\.?a\.?|s\.?l\.?|c\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?a\.?s\.?|n\.?v\.?|b\.?v\.?|a\.?s\.?|a\.?g\.?"
    r"|co\.?|corp\.?|inc\.?|ltd\.?|ltda\.?|l\.?l\.?c\.?|llp|plc|gmbh|limited|s\. de r\.l\.|sp\. z o\.o\.?|ooo"
    r"|the|jr\.?|sr\.?|i{2,3}|iv)(?:\s.*)?",
    re.IGNORECASE,
)


def is_entry(text: str) -> bool:
    """Say whether a text ends as every entry does: with its programmes in square brackets."""
    return _TAIL.search(text) is not None


def read_printed(text: str) -> Listing:
    """Read one printed entry; raise ``UnknownWordError`` where it has no programme, no name or an unknown word."""
    tail = _TAIL.search(text)
    if tail is None:
        raise UnknownWordError("no programme in square brackets at the end")
    kind = _KINDS[tail["kind"]]
    pieces = [*_body(text[: tail.start()], kind), *_links(tail["links"] or "")]
    remarks = "; ".join(value for field, value in pieces if field == "remarks")
    return build(
        "",
        kind,
        (piece for piece in pieces if piece[0] != "remarks"),
        programmes=tuple(_PROGRAMME.findall(tail["programmes"])),
        remarks=remarks or None,
    )


def _links(text: str) -> Iterator[Piece]:
    for part in split_outside_brackets(text):
        piece = read_clause(part)
        if piece is None or piece[0] != "links":
            raise UnknownWordError(f"{part!r} in the place of {LINKED_TO}")
        yield piece


def _body(text: str, kind: PartyKind) -> Iterator[Piece]:
    name, brackets, rest = _head(text, kind)
    yield "primary", Name(name, NameKind.PRIMARY, Strength.STRONG, LATIN)
    for bracket in brackets:
        yield from _names(bracket)
    call_sign = _CALL_SIGN.match(rest) if kind is PartyKind.VESSEL else None
    if call_sign:
        yield read_clause(f"Vessel Call Sign {call_sign[1]}") or ("remarks", call_sign[1])
        rest = rest[call_sign.end() :]
    is_address = rest.startswith(",")
    for part in split_outside_brackets(rest.lstrip(", ")):
        piece = read_clause(part)
        is_address = is_address and piece is None
        yield piece or (_address(part) if is_address else ("remarks", without_stop(part)))


def _head(text: str, kind: PartyKind) -> tuple[str, list[str], str]:
    """Part the name, the contents of the brackets behind it (scripts and aliases) and the rest."""
    end = _name_end(text, kind)
    name, brackets = text[:end].strip(" ,"), []
    while bracket := _BRACKET.match(text, end):
        close = _closing(text, bracket.start("what") - 1)
        brackets.append(text[bracket.start("what") : close])
        end = close + 1
    if not name:
        raise UnknownWordError("no name at the beginning")
    return name, brackets, text[end:]


def _name_end(text: str, kind: PartyKind) -> int:
    first = text.partition(";")[0]
    bracket = _BRACKET.search(text)
    if bracket and (bracket.start() <= len(first)):
        return bracket.start()
    if kind is PartyKind.VESSEL and (call_sign := _CALL_SIGN.search(first)):
        return call_sign.start()
    end, parts = 0, first.split(",")
    for number, part in enumerate(parts):
        given = kind is PartyKind.PERSON and number == 1
        if number and not given and not _LEGAL_FORM.fullmatch(part.strip()):
            break
        end += len(part) + (1 if number else 0)
    return end


def _closing(text: str, start: int) -> int:
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    raise UnknownWordError(f"a bracket that does not close: {text[start : start + 40]!r}")


def _names(bracket: str) -> Iterator[Piece]:
    """Read what stands in a bracket: aliases (each with scripts of its own), or the name in another script."""
    if not _ALIAS.match(bracket):
        yield from _in_scripts(bracket)
        return
    for part in split_outside_brackets(bracket):
        alias = _ALIAS.fullmatch(part)
        if alias is None:
            raise UnknownWordError(f"{part!r} in the place of an alias")
        text, scripts = alias[2], _BRACKET.search(alias[2])
        if scripts:
            text = alias[2][: scripts.start()]
            yield from _in_scripts(alias[2][scripts.start("what") : _closing(alias[2], scripts.start("what") - 1)])
        quoted = _QUOTED.fullmatch(text.strip())
        strength = Strength.WEAK if quoted else Strength.STRONG
        yield "names", Name(quoted[1] if quoted else text.strip(), _ALIAS_KINDS[alias[1]], strength, LATIN)


def _in_scripts(text: str) -> Iterator[Piece]:
    for part in split_outside_brackets(text):
        label, _, name = part.partition(": ")
        if name:
            yield "names", Name(name, NameKind.ORIGINAL_SCRIPT, Strength.STRONG, SCRIPTS.get(label))


def _address(text: str) -> Piece:
    """Part the country from an address: the last part, or the last two (``Korea, North``), where that is one."""
    parts = [part.strip() for part in text.split(",")]
    for size in (2, 1):
        country = ", ".join(parts[-size:])
        told = next((name for name in (country, f"Region: {country}") if name in COUNTRIES), None)
        if told is not None and len(parts) >= size:
            place = {"ADDRESS1": ", ".join(parts[:-size])}
            return read_address(place, told) or ("remarks", text)
    return read_address({"ADDRESS1": text}, None) or ("remarks", text)
