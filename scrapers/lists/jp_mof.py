"""Japan's list of parties under economic sanctions (Ministry of Finance): a workbook with one sheet a regime.

Above the table of a sheet stands the regime's title; its header begins with the day of the notice. Sheets name their
columns differently and with spaces between the signs. No reference is published.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from scrapers.draft import Draft
from scrapers.gathering import Gathering
from scrapers.identity import hashed_refs
from scrapers.japanese import first_day, read_births, split_cell
from scrapers.landing import linked
from scrapers.parts import only_part
from scrapers.record import (
    Address,
    Birth,
    DocumentError,
    Identifier,
    Listing,
    Name,
    NameKind,
    PartyKind,
    Reading,
    Strength,
)
from scrapers.source import ListSource
from scrapers.vocabulary import UnknownWordError
from scrapers.wording import is_latin, tidy
from scrapers.workbook import Cells, read_sheets

_FIRST = "告示日付"
_ENGLISH, _JAPANESE, _BORN = "英語表記", "日本語表記", "生年月日"
_PERSON, _GROUP = re.compile("個人"), re.compile("団体|グループ|銀行|機関")
_CUE = re.compile(r"[;,]?\s*\b(?:a\.k\.a\.?|(?P<former>f\.k\.a\.?))[:,]?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a sheet by its columns, and the regime it stands under."""

    regime: str
    cells: Mapping[str, str]

    def identifying(self) -> tuple[str, ...]:
        """Give the facts that make its reference."""
        return self.regime, self.cells.get(_ENGLISH, ""), self.cells.get(_JAPANESE, "")


def read_mof(parts: Mapping[str, bytes]) -> Reading:
    """Read the workbook; raise ``DocumentError`` when no sheet of it is a list."""
    name, body = only_part(parts)
    gathering = Gathering(name)
    rows: list[_Row] = []
    for sheet, cells in read_sheets(name, body).items():
        found = list(_rows(cells, gathering))
        if not found and any(map(any, cells)):
            gathering.findings.add(f"sheet {sheet} is no list")
        rows.extend(found)
    if not rows:
        raise DocumentError("wrong_document", f"{name} has no sheet whose header begins with {_FIRST}")
    rows = list({(row.regime, *row.cells.items()): row for row in rows}.values())
    refs = hashed_refs((row.identifying(), tuple(row.cells.values())) for row in rows)
    for ref, row in zip(refs, rows, strict=True):
        gathering.take(ref, partial(_listing, ref, row, gathering))
    return gathering.reading("workbook")


def _rows(sheet: list[Cells], gathering: Gathering) -> Iterator[_Row]:
    header: list[str] = []
    regime = ""
    for cells in sheet:
        columns = ["".join(cell.split()).replace("ＩＤ", "ID") for cell in cells]
        if not header and columns[:1] == [_FIRST]:
            header = columns
            gathering.find_strangers("header", set(filter(None, columns)), _COLUMNS.keys())
        elif not header:
            regime = regime or " / ".join(filter(None, map(tidy, cells)))
        elif any(columns):
            told = zip(header, cells, strict=False)
            yield _Row(regime, {column: cell for column, cell in told if column and cell.strip()})


def _listing(ref: str, row: _Row, gathering: Gathering) -> Listing:
    draft = Draft(ref, _kind(row), programmes=[row.regime])
    for column in (_ENGLISH, _JAPANESE):
        _read_names(NameKind.ALIAS, Strength.STRONG, row.cells.get(column, ""), draft)
    if not draft.names:
        raise UnknownWordError("no name")
    first = draft.names.pop(0)
    draft.names.insert(0, Name(first.text, script=first.script, language=first.language))
    for column, cell in row.cells.items():
        if column in _COLUMNS:
            _COLUMNS[column](cell, draft)
    if any(fact.label == _BORN for fact in draft.facts):
        gathering.findings.add("births that are no dates are kept as facts")
    if draft.listed_on is None:
        gathering.findings.add("days of a notice that are no dates are kept as facts")
    return draft.listing()


def _kind(row: _Row) -> PartyKind:
    """A regime tells who stands under it; where it is for all, a day of birth tells a person."""
    persons, groups = _PERSON.search(row.regime), _GROUP.search(row.regime)
    if any(row.cells.get(column) for column in (_BORN, "旅券番号", "国籍")) or (persons and not groups):
        return PartyKind.PERSON
    return PartyKind.ORGANISATION if groups and not persons else PartyKind.OTHER


def _read_names(kind: NameKind, strength: Strength, cell: str, draft: Draft) -> None:
    for text in split_cell(cell):
        cue: re.Match[str] | None = None
        start = 0
        for found in (*_CUE.finditer(text), None):
            name = text[start : found.start() if found else None].strip(" ;,")
            if name:
                former = cue is not None and cue["former"]
                draft.names.append(_name(name, NameKind.FORMER if former else kind, strength))
            cue, start = found, found.end() if found else start


def _name(text: str, kind: NameKind, strength: Strength) -> Name:
    latin = is_latin(text)
    return Name(text, kind, strength, "Latn" if latin else "Jpan", None if latin else "ja")


def _read_births(cell: str, draft: Draft) -> None:
    for text in split_cell(cell):
        births = read_births(text)
        if births is None:
            draft.add_fact(_BORN, text)
        else:
            draft.dates.extend(births)


def _read_notice(cell: str, draft: Draft) -> None:
    draft.listed_on = first_day(cell)
    if draft.listed_on is None or len(split_cell(cell)) > 1 or "改" in cell:
        draft.add_fact(_FIRST, tidy(cell))


def _read_places(cell: str, draft: Draft) -> None:
    draft.places.extend(Birth(place=text) for text in split_cell(cell))


def _read_remarks(cell: str, draft: Draft) -> None:
    draft.remarks = "\n".join(filter(None, (draft.remarks, cell.strip())))


def _read_reasons(cell: str, draft: Draft) -> None:
    draft.reasons = "\n".join(filter(None, (draft.reasons, cell.strip())))


def _read_addresses(cell: str, draft: Draft) -> None:
    draft.addresses.extend(map(Address, split_cell(cell)))


def _read_identifiers(kind: str, cell: str, draft: Draft) -> None:
    draft.identifiers.extend(Identifier(kind, text) for text in split_cell(cell))


def _read_fact(label: str, cell: str, draft: Draft) -> None:
    draft.add_fact(label, tidy(cell))


def _nothing(cell: str, draft: Draft) -> None:
    """Pass over a column that was read already."""


Reader = Callable[[str, Draft], None]
_ALIASES = partial(_read_names, NameKind.ALIAS, Strength.STRONG)
_FORMER = partial(_read_names, NameKind.FORMER, Strength.STRONG)
_COLUMNS: dict[str, Reader] = {
    _FIRST: _read_notice,
    "告示番号": lambda cell, draft: draft.legal_basis.extend(split_cell(cell)),
    _ENGLISH: _nothing,
    _JAPANESE: _nothing,
    **dict.fromkeys(("別名", "別称・別名", "別名・別称", "別称", "別称・旧称", "確定可能な別名"), _ALIASES),
    "確定に十分でない別名": partial(_read_names, NameKind.ALIAS, Strength.WEAK),
    **dict.fromkeys(("過去の別名", "以前の別名", "旧称", "旧称・以前の呼称"), _FORMER),
    **dict.fromkeys(("称号", "役職", "肩書", "肩書等"), lambda cell, draft: draft.positions.extend(split_cell(cell))),
    **dict.fromkeys((_BORN, "生年月日・出生地"), _read_births),
    **dict.fromkeys(("出生地", "出生地・出身地"), _read_places),
    "国籍": lambda cell, draft: draft.nationalities.extend(split_cell(cell)),
    "旅券番号": partial(_read_identifiers, "passport"),
    **dict.fromkeys(("身分登録番号", "ID番号", "身分証番号"), partial(_read_identifiers, "national id")),
    "国連参照番号": partial(_read_identifiers, "un reference"),
    **dict.fromkeys(
        ("住所", "住所等", "住所・所在地", "所在地", "活動地域・住所", "所在地・住所登録された事務所の住所"),
        _read_addresses,
    ),
    **dict.fromkeys(("その他の情報", "詳細"), _read_remarks),
    **dict.fromkeys(("指定の根拠", "決議1483上の根拠"), _read_reasons),
    **{
        label: partial(_read_fact, label)
        for label in (
            "リスト掲載日",
            "国連制裁委員会による指定日",
            "国連制裁員会による指定日",
            "電話",
            "電話番号",
            "FAX",
            "活動地域",
        )
    },
}
"""How each column is read, by its title without spaces."""


SOURCE = ListSource(
    key="jp_mof",
    title="Japan, parties under economic sanctions",
    authority="Ministry of Finance of Japan",
    jurisdiction="JP",
    # The page and its section are from the code of a public crawler, not tried by us; a workbook's name holds its day.
    urls=("https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",),
    lead=linked("//div[contains(concat(' ', @class, ' '), ' unique-block ')]", r"\.xlsx?$"),
    read=read_mof,
    interval=timedelta(hours=3),
    min_records=2_200,
)
