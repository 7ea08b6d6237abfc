"""The text of a structured notice in the making: every paragraph with its place, so that claims can quote it."""

from typing import NamedTuple


class Place(NamedTuple):
    """A paragraph and its offsets in the whole text."""

    text: str
    start: int
    end: int


class Sheet:
    """Paragraphs one below the other; ``text`` joins them with newlines."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._length = 0

    def add(self, paragraph: str) -> Place:
        """Put a paragraph below the others and give its place."""
        start = self._length + (1 if self._paragraphs else 0)
        self._paragraphs.append(paragraph)
        self._length = start + len(paragraph)
        return Place(paragraph, start, self._length)

    @property
    def text(self) -> str:
        """Everything so far."""
        return "\n".join(self._paragraphs)
