"""A publisher's words in ours: a word that is not in the table stops the record it stands in, it is never guessed."""

from typing import NoReturn, TypeVar

Meaning = TypeVar("Meaning")


class UnknownWordError(ValueError):
    """A publisher used a word that its reader does not know."""


class Vocabulary(dict[str, Meaning]):
    """A table of one publisher's words, looked up with ``[]``; ``subject`` says what the words are about."""

    def __init__(self, subject: str, words: dict[str, Meaning]) -> None:
        super().__init__(words)
        self.subject = subject

    def __missing__(self, word: str) -> NoReturn:
        raise UnknownWordError(f"unknown {self.subject}: {word!r}")
