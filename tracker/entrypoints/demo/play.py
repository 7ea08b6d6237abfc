"""Plays the story with the real pipeline: a list, an article, the list nine days later, and what was told of it all."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.answers.finding import UnknownPartyError
from tracker.answers.party import party_history
from tracker.answers.search import search
from tracker.domain.routing import Rule
from tracker.entrypoints.demo.receivers import MailSink, WebhookReceiver
from tracker.entrypoints.demo.settings import DemoSettings
from tracker.pipeline.bring import Clocks, bring
from tracker.pipeline.steps import STEPS, impatient, work_until_idle
from tracker.pipeline.watching import add_watch, webhook_secret_of
from tracker.wiring import Tracker, build

Say = Callable[[str], None]

FACTS = Path(__file__).parent / "facts"
SCENES = (
    ("The list as it stood in April", "us_ofac_sdn", "list-before", datetime(2021, 4, 25, tzinfo=UTC)),
    ("A paper reports a designation", "news_page", "article.txt", datetime(2021, 6, 28, tzinfo=UTC)),
    ("The list in July", "us_ofac_sdn", "list-after", datetime(2021, 7, 7, tzinfo=UTC)),
)
SPELLINGS = (
    "Petit Chapori",
    "CHAPORI, Petit",
    "Petit Chaffori",
    "Djibo Ousmane Illiassou",
    "Usman Ilyasu Jibo",
    "Уссман Иллиассу Джибо",
)
REF = "us_ofac_sdn:32391"
TOLD = ["reported", "designated", "confirmed"]
"""What the watch of the programme SDGT must be told of, in this order."""


def play(say: Say) -> bool:
    """Play the story in a folder of its own and say what arrived; whether that is what had to arrive."""
    with TemporaryDirectory(prefix="tracker-demo-") as home, MailSink() as mails, WebhookReceiver() as hooks:
        settings = DemoSettings(
            home=Path(home),
            smtp_host="127.0.0.1",
            smtp_port=mails.port,
            allow_networks=(ip_network("127.0.0.0/8"),),
        )
        tracker = build(settings)
        try:
            _play_scenes(tracker, hooks, say)
            missing = [
                *_missing_messages(mails, hooks, say),
                *_missing_names(tracker, say),
                *_missing_story(tracker, say),
            ]
        finally:
            tracker.close()
    for what in missing:
        say(f"MISSING: {what}")
    say(f"\n{len(missing)} things are missing." if missing else "\nEverything arrived that had to.")
    return not missing


def _play_scenes(tracker: Tracker, hooks: WebhookReceiver, say: Say) -> None:
    address = f"webhook:{hooks.url}"
    hooks.secret = webhook_secret_of(tracker, address) or ""
    add_watch(tracker, "sdgt", Rule(programmes=("SDGT",)), [address, "mailto:desk@example.org"])
    say("A watch of the programme SDGT tells a webhook and a mailbox, both on this machine.\n")
    for title, source, facts, day in SCENES:
        (brought,) = bring(tracker, source, [FACTS / facts], Clocks(published_at=day))
        told = ", ".join(f"{number} {kind}" for kind, number in brought.events.items())
        say(f"{day:%Y-%m-%d}  {title}: {brought.verdict}, {brought.records} records, {told or 'no events'}")
        work_until_idle(impatient(tracker), [name for name in STEPS if name != "collect"], lambda: False)


def _missing_messages(mails: MailSink, hooks: WebhookReceiver, say: Say) -> Iterator[str]:
    say("\nThe webhook received")
    for hook in hooks.received:
        seal = "signature verified" if hook.genuine else "SIGNATURE WRONG"
        say(f"  {hook.event['type']:<24} {hook.event['data']['headline']} ({seal})")
    say("\nThe mailbox received")
    for mail in mails.mails:
        say(f"  {mail['Subject']}")
    kinds = [hook.event["data"]["kind"] for hook in hooks.received]
    if kinds != TOLD:
        yield f"the webhook was to be told {TOLD}, and was told {kinds}"
    if not all(hook.genuine for hook in hooks.received):
        yield "a signature that verifies"
    if len(mails.mails) != len(TOLD):
        yield f"{len(TOLD)} mails were due, {len(mails.mails)} came"


def _missing_names(tracker: Tracker, say: Say) -> Iterator[str]:
    say("\nWho is meant by")
    for spelling in SPELLINGS:
        best = next(iter(search(tracker, spelling, limit=1)["results"]), None)
        found = best is not None and any(f"{place['source']}:{place['ref']}" == REF for place in best["listings"])
        if best is None or not found:
            yield f"{spelling} finds nobody, or somebody else"
            continue
        say(f"  {spelling:<24} {best['caption']} ({best['score']:.2f}): {best['explanation']}")


def _missing_story(tracker: Tracker, say: Say) -> Iterator[str]:
    try:
        story = party_history(tracker, REF)
    except UnknownPartyError as error:
        yield str(error)
        return
    say(f"\nThe story of {story['party']['caption']}")
    for event in story["timeline"]:
        lead = f", {event['lead_days']} days ahead of the list" if event["lead_days"] else ""
        say(f"  {event['published_at'][:10]}  {event['kind']} by {event['source']}{lead}")
        if event["evidence"]["quote"]:
            say(f"              “{event['evidence']['quote']}”")
