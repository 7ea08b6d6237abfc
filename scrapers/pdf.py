"""The text of a PDF, line by line. A file that is damaged, locked or only pictures says so; nothing is ever fetched."""

from datetime import UTC, datetime
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from scrapers.record import DocumentError

MOST_PAGES = 2000


def is_pdf(body: bytes) -> bool:
    """Say whether bytes are a PDF; some servers put a line before its mark."""
    return b"%PDF-" in body[:1024]


def read_pdf(body: bytes) -> tuple[str, datetime | None]:
    """Give the text of all pages and the moment the file was made; raise ``DocumentError`` where there is no text."""
    try:
        reader = PdfReader(BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("parse", "the PDF is locked with a password")
        if len(reader.pages) > MOST_PAGES:
            raise DocumentError("too_large", f"the PDF has {len(reader.pages)} pages")
        text = "\n".join(page.extract_text() for page in reader.pages)
        made = reader.metadata.creation_date if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as error:
        raise DocumentError("parse", f"the PDF cannot be read: {error}") from error
    if not text.strip():
        raise DocumentError("parse", "the PDF holds no text: it may be pictures of pages")
    return text, _utc(made)


def _utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
