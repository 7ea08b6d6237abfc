"""Reads workbooks (xlsx, xls, ods) into rows of text, and tells a whole one from a cut or a wrong one."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from scrapers.record import DocumentError
from scrapers.xml import is_markup, root_of

Cells = tuple[str, ...]
"""One row: dates as ISO 8601, whole numbers without a point, nothing as an empty text."""

MAX_UNPACKED = 512 * 1024 * 1024
"""A workbook that unpacks to more is no list; its members say so before they are read."""

_ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def _any(_sheet: str) -> bool:
    return True


def is_workbook(body: bytes) -> bool:
    """Say whether a body begins like a workbook."""
    return body.startswith((_ZIP, _ZIP_END, _OLD_EXCEL))


def read_sheets(name: str, body: bytes, wanted: Callable[[str], object] = _any) -> dict[str, list[Cells]]:
    """Give the rows of every sheet by its name, in order; raise ``DocumentError`` when it is no whole workbook.

    A sheet whose name is not ``wanted`` is not read and has no rows: some are huge and tell of nobody.
    """
    _refuse_others(name, body)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(body))
        return {
            sheet: [
                tuple(map(_text, row)) for row in workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            ]
            if wanted(sheet)
            else []
            for sheet in workbook.sheet_names
        }
    except CalamineError as error:
        raise DocumentError("parse", f"{name} cannot be read as a workbook: {error}") from error


def _refuse_others(name: str, body: bytes) -> None:
    if not body.strip():
        raise DocumentError("empty", f"{name} is empty")
    if is_markup(body):
        raise DocumentError("wrong_document", f"{name} is no workbook but markup: its root is {root_of(name, body)}")
    if body.startswith(_OLD_EXCEL):
        return
    if not body.startswith(_ZIP):
        raise DocumentError("wrong_document", f"{name} is no workbook: it begins {body[:8]!r}")
    try:
        unpacked = sum(info.file_size for info in ZipFile(BytesIO(body)).infolist())
    except BadZipFile as error:
        kind = "parse" if _ZIP_END in body else "truncated"
        raise DocumentError(kind, f"{name} is no whole workbook: {error}") from error
    if unpacked > MAX_UNPACKED:
        raise DocumentError("too_large", f"{name} is larger than {MAX_UNPACKED:,} bytes when unpacked")


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float | timedelta):
        return str(value)
    raise TypeError(f"a cell of an unknown type: {value!r}")
