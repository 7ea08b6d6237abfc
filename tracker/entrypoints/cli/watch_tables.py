"""Answers about watches as tables for people."""

from tracker.answers.notation import Answer
from tracker.answers.watches import FILTERS
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.output import say, show_table


def show_watches(answer: Answer) -> None:
    """Show who is told of what, and when."""
    show_table(
        ("watch", "takes", "channels", "when", "muted", "waiting"),
        (
            (
                watch["name"],
                filters_in_words(watch),
                watch["channels"],
                pace_in_words(watch),
                watch["muted"] and f"until {cells.minute(watch['muted']['until'])}: {watch['muted']['why']}",
                watch["waiting"] or None,
            )
            for watch in answer["watches"]
        ),
    )


def filters_in_words(watch: Answer) -> str:
    """Say what a watch takes."""
    given = [f"{name.replace('_', ' ')} {', '.join(watch[name])}" for name in FILTERS if watch[name]]
    if watch["min_score"] is not None:
        given.append(f"score from {watch['min_score']:g}")
    return "; ".join(given) or "everything"


def pace_in_words(watch: Answer) -> str:
    """Say when a watch tells."""
    match watch["pace"]:
        case "at_once":
            return {"auto": "at once", "always": "one message a publication", "never": "one message an event"}[
                watch["grouping"]
            ]
        case "hourly":
            return f"hourly at :{watch['at'][3:]}"
        case "weekly":
            return f"{watch['weekday']}s at {watch['at']} {watch['zone']}"
        case _:
            return f"daily at {watch['at']} {watch['zone']}"


def show_mutes(answer: Answer) -> None:
    """Show the mutes."""
    show_table(
        ("no.", "watch", "from", "until", "by", "why", "held back", "stands"),
        (
            (
                mute["id"],
                mute["watch"],
                cells.minute(mute["from"]),
                cells.minute(mute["lifted_at"] or mute["until"]),
                mute["by"],
                mute["why"],
                mute["held_back"],
                "yes" if mute["stands"] else "no",
            )
            for mute in answer["mutes"]
        ),
    )


def show_explanation(answer: Answer) -> None:
    """Show which watches take an event and why the others do not."""
    say(f"event {answer['event']['id']}: {answer['event']['kind']} {cells.who(answer['event'])}")
    show_table(
        ("watch", "takes it", "why not", "alert", "muted", "deliveries"),
        (
            (
                watch["watch"],
                "yes" if watch["takes"] else "no",
                "; ".join(watch["why_not"]),
                watch["alert"],
                watch["muted"] and watch["muted"]["why"],
                [f"{each['channel']} ({each['state']})" for each in watch["deliveries"]],
            )
            for watch in answer["watches"]
        ),
    )


def show_trial(answer: Answer) -> None:
    """Show what a watch would have told."""
    kinds = ", ".join(f"{number} {kind}" for kind, number in answer["kinds"].items())
    say(f"{answer['taken']} of {answer['looked_at']} events since {answer['since']} would have been told ({kinds})")
    for channel, number in answer["messages"].items():
        say(f"{channel}: {number} messages")
    show_table(
        ("no.", "published", "kind", "who", "source"),
        (
            (event["id"], cells.day(event["published_at"]), event["kind"], cells.who(event), cells.source(event))
            for event in answer["events"]
        ),
    )
