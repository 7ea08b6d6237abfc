"""The founding story in small, played on a small tracker: a list, an article, the list nine days later."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tracker.domain.routing import Rule
from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.watching import add_watch
from tracker.wiring import Tracker

BANK = "306|organisation|CUBA|BANCO NACIONAL DE CUBA;~BNC"
SALT = "15679|organisation|SDNTK|BLUE POINT SALT, S.A. DE C.V."
SAHRAWI = "24547|person|SDGT|AL-SAHRAWI, Adnan Abu Walid"
DJIBO = "32391|person|SDGT HOSTAGES-EO14078|DJIBO, Ousmane Illiassou;KOUNOU, Ousmane Illasou;~CHAPORI, Petit"
SENTENCE = (
    "The State Department announced it designated Ousmane Illiassou Djibo as a Specially Designated Global Terrorist."
)
ARTICLE = f"{SENTENCE}\nDjibo, who also goes by the name Petit Chapori, was not available for comment."

BASELINE = datetime(2021, 4, 25, tzinfo=UTC)
REPORT = datetime(2021, 6, 28, tzinfo=UTC)
UPDATE = datetime(2021, 7, 7, tzinfo=UTC)
SEEN_AFTER = timedelta(hours=3)


def play(tracker: Tracker, folder: Path) -> None:
    """Watch everything on the mailbox and play the three scenes, each seen three hours after its publication."""
    add_watch(tracker, "everything", Rule(), ["box:desk"])
    _bring(tracker, folder, "small_list", small_list(BANK, SALT, SAHRAWI), BASELINE)
    _bring(tracker, folder, "small_news", ARTICLE, REPORT)
    _bring(tracker, folder, "small_list", small_list(BANK, SAHRAWI, DJIBO), UPDATE)


def small_list(*lines: str) -> str:
    """Write a document of the small list."""
    return "\n".join(["small list", *lines])


def _bring(tracker: Tracker, folder: Path, source: str, text: str, day: datetime) -> None:
    path = folder / f"{day:%Y%m%d}" / "list.txt"
    path.parent.mkdir()
    path.write_text(text)
    bring(tracker, source, [path], Clocks(day, day + SEEN_AFTER))
