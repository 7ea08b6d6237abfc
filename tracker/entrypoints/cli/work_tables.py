"""Alerts, the work on them, and the audit log as tables for people."""

from tracker.answers.notation import Answer
from tracker.domain.working import worded
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.output import say, show_table


def show_alert(answer: Answer) -> None:
    """Show all about one alert."""
    event = answer["event"]
    say(f"alert {answer['id']} of watch {answer['watch']}: {worded(answer['state'])}")
    show_table(
        ("what", "value"),
        (
            ("event", f"{event['id']}, {event['kind']}"),
            *([("yours", cells.ours(event["subject"]))] if event["subject"] else []),
            ("who", event["caption"]),
            ("party", event["party_id"]),
            ("source", cells.source(event)),
            ("what", cells.what(event)),
            ("score", None if event["score"] is None else f"{event['score']:.2f}"),
            ("published", cells.minute(event["published_at"])),
            ("seen", cells.minute(event["seen_at"])),
            ("evidence", cells.evidence(event)),
        ),
    )
    show_table(
        ("delivery", "state", "channel", "attempts", "sent", "error"),
        (
            (each["id"], each["state"], each["channel"], each["attempts"], cells.minute(each["sent_at"]), each["error"])
            for each in answer["deliveries"]
        ),
        title="Messages",
    )
    show_table(
        ("at", "step", "from", "to", "who", "note"),
        (
            (
                cells.minute(each["at"]),
                each["step"],
                worded(each["from"]),
                worded(each["to"]),
                each["who"],
                each["note"],
            )
            for each in answer["work"]
        ),
        title="Work",
    )


def show_audit(answer: Answer) -> None:
    """Show who did what, one act a line."""
    show_table(
        ("no.", "at", "who", "action", "subject", "detail", "hash"),
        (
            (
                entry["id"],
                cells.minute(entry["at"]),
                entry["who"],
                entry["action"],
                entry["subject"],
                "; ".join(f"{key}: {value}" for key, value in entry["detail"].items() if value is not None),
                entry["hash"][:12],
            )
            for entry in answer["audit"]
        ),
    )
