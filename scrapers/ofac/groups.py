"""Reads the list-form of OFAC's notices: headings that say what was done, and below each the entries it was done to.

    The following individuals have been added to OFAC's SDN List:
    SURNAME, Given (a.k.a. …) … (individual) [SDGT].
    The following changes have been made to OFAC's SDN List:
    SURNAME, Given … [SDGT]. -to- SURNAME, Given … [SDGT] [IFSR].

A heading is known by its words and its colon, whatever its tag. An entry ends with its programmes in square brackets,
however many paragraphs or lines it is spread over. Entries below a heading that tells no act are background.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from scrapers.announced import Announcement, announced
from scrapers.ofac.printed import is_entry, read_printed
from scrapers.record import Action, Claim, Fact, Listing, Reject
from scrapers.sheet import Place, Sheet
from scrapers.vocabulary import UnknownWordError

AUTHORITY = "OFAC"
LONGEST_HEADING = 600

_NOTHING = re.compile(r"none\.?", re.I)
_BECOMES = re.compile(r"\s*(?<!\w)-to-(?!\w)\s*")
_WAS = re.compile(r"^-(?:from|fr)-\s*")
_LIST_NAME = re.compile(r"OFAC['’]s (.+?):?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Wording:
    """How a kind of notice words its headings, and the act that each tells; ``day`` finds the day of the act in one."""

    heading: re.Pattern[str]
    acts: tuple[tuple[Action, re.Pattern[str]], ...]
    day: Callable[[str], str | None] = lambda _heading: None


RECENT_ACTIONS = Wording(
    re.compile(r"\b(?:following|names? below|below names?|listed below|administrative list updates)\b.*:\s*$", re.I),
    (
        (Action.DESIGNATE, re.compile(r"\b(?:added to|additions? (?:has|have|to)|identified|designated)\b", re.I)),
        (Action.DELIST, re.compile(r"\b(?:removed|removals?|deletions?|deleted|unblocked|no longer)\b", re.I)),
        (Action.AMEND, re.compile(r"\b(?:changes?|amend\w*|updated?|language)\b", re.I)),
    ),
)


@dataclass(slots=True)
class ListForm:
    """What the list-form of one notice yields."""

    sheet: Sheet
    acted_on: str | None
    wording: Wording = RECENT_ACTIONS
    claims: list[Claim] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    barren: list[str] = field(default_factory=list)
    """Headings that promise entries where neither an entry nor a word that there are none follows."""

    def read(self, paragraphs: Iterable[str]) -> None:
        """Read all paragraphs, each put on the sheet."""
        heading, buffer, waiting = "", "", ""
        action: Action | None = None
        for text in paragraphs:
            if self._is_heading(text):
                self._close(buffer, waiting)
                heading, action, buffer = text, act_of(text, self.wording), ""
                self.acted_on = self.wording.day(text) or self.acted_on
                waiting = heading if action else ""
                self.sheet.add(text)
            elif action is None or _NOTHING.fullmatch(text) or not (buffer or _opens_entry(text)):
                self.sheet.add(text)
                waiting = "" if _NOTHING.fullmatch(text) else waiting
            else:
                buffer = f"{buffer} {text}".strip()
                if is_entry(buffer):
                    self._take(buffer, action, heading)
                    buffer, waiting = "", ""
        self._close(buffer, waiting)

    def _is_heading(self, text: str) -> bool:
        return len(text) < LONGEST_HEADING and not is_entry(text) and self.wording.heading.search(text) is not None

    def _close(self, buffer: str, waiting: str) -> None:
        if buffer:
            self.sheet.add(buffer)
            self.rejects.append(Reject(buffer[:80], "no programme in square brackets at the end"))
        if waiting:
            self.barren.append(waiting)

    def _take(self, text: str, action: Action, heading: str) -> None:
        place = self.sheet.add(text)
        was, becomes = _sides(text)
        try:
            if becomes is not None and not was and self.claims:
                self._amend_last(place, _on_list(read_printed(becomes), heading))
                return
            before = _on_list(read_printed(was), heading) if becomes is not None else None
            entry = _on_list(read_printed(becomes or was), heading)
        except UnknownWordError as error:
            self.rejects.append(Reject(text[:80], str(error)))
            return
        self.claims.append(self._claim(place, action, entry, before))

    def _claim(self, place: Place, action: Action, entry: Listing, before: Listing | None) -> Claim:
        return announced(place, Announcement(action, AUTHORITY, self.acted_on), entry, before)

    def _amend_last(self, place: Place, entry: Listing) -> None:
        """The new form of an entry stands in a paragraph of its own, behind the old one."""
        last = self.claims.pop()
        quote = f"{last.quote}\n{place.text}"
        self.claims.append(self._claim(Place(quote, last.start, place.end), last.action, entry, last.entry))


def act_of(heading: str, wording: Wording = RECENT_ACTIONS) -> Action | None:
    """Say what a heading tells was done; None where it tells nothing, or several things at once (an introduction)."""
    told = [action for action, words in wording.acts if words.search(heading)]
    # "language has been added to the names below" changes entries: it adds none.
    if Action.AMEND in told and re.search(r"\blanguage\b", heading, re.I):
        return Action.AMEND
    return told[0] if len(told) == 1 else None


def _opens_entry(text: str) -> bool:
    """Entries begin with a surname or a whole name in capitals; titles have none of the marks that part an entry."""
    if _BECOMES.match(text):
        return True
    first = " ".join(text.split()[:2])
    word = first.split()[0] if len(first.split()[0]) > 1 else first
    return not any(sign.islower() for sign in word) and any(mark in text for mark in ";,[(")


def _sides(text: str) -> tuple[str, str | None]:
    """Part an entry from what it becomes."""
    was, *becomes = _BECOMES.split(_WAS.sub("", text), maxsplit=1)
    return was, (becomes[0] if becomes else None)


def _on_list(entry: Listing, heading: str) -> Listing:
    found = _LIST_NAME.search(heading)
    return replace(entry, facts=(*entry.facts, Fact("List", found[1]))) if found else entry


def paragraphs_of(lines: Iterable[str]) -> Iterator[str]:
    """Give the paragraphs that say something, each on one line."""
    return (squeezed for line in lines if (squeezed := " ".join(line.split())))
