"""Answers as tables for people."""

from tracker.answers.notation import Answer
from tracker.domain.working import worded
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.output import say, show_table


def show_search(answer: Answer) -> None:
    """Show whom a name may mean."""
    if not answer["results"]:
        say(f"nobody we know is called anything like {answer['query']}")
        return
    show_table(
        ("score", "party", "who", "kind", "matched", "stands on", "why"),
        (
            (
                f"{result['score']:.2f}",
                result["party_id"],
                result["caption"],
                result["kind"],
                cells.name(result["matched"]["name"], result["matched"]),
                [cells.place(listing) for listing in result["listings"]],
                result["explanation"],
            )
            for result in answer["results"]
        ),
    )


def show_comparison(answer: Answer) -> None:
    """Show how two names compare, word by word."""
    hit = f"a hit at {', '.join(answer['hit_at'])}" if answer["hit_at"] else "no hit"
    say(f"{answer['score']:.2f} ({hit}): {answer['explanation']}")
    show_table(
        ("A", "B", "why", "alike"),
        ((part["ours"], part["theirs"], part["rule"], f"{part['likeness']:.2f}") for part in answer["parts"]),
    )


def show_events(answer: Answer) -> None:
    """Show events, one a line."""
    show_table(
        ("no.", "seen", "published", "kind", "who", "party", "source", "what"),
        (
            (
                event["id"],
                cells.minute(event["seen_at"]),
                cells.day(event["published_at"]),
                event["kind"],
                cells.who(event),
                event["party_id"],
                cells.source(event),
                cells.what(event),
            )
            for event in answer["events"]
        ),
    )


def show_sources(answer: Answer) -> None:
    """Show how the sources are doing."""
    show_table(
        ("source", "title", "kind", "state", "records", "checked", "changed", "error"),
        (
            (
                source["key"],
                source["title"],
                source["kind"],
                source["state"],
                source["records"],
                cells.minute(source["last_checked_at"]),
                cells.minute(source["last_change_at"]),
                source["error"],
            )
            for source in answer["sources"]
        ),
    )


def show_alerts(answer: Answer) -> None:
    """Show alerts with what they tell of."""
    show_table(
        ("no.", "watch", "state", "by", "created", "event", "kind", "who", "source"),
        (
            (
                alert["id"],
                alert["watch"],
                worded(alert["state"]),
                alert["last_step"] and alert["last_step"]["who"],
                cells.minute(alert["created_at"]),
                alert["event"]["id"],
                alert["event"]["kind"],
                cells.who(alert["event"]),
                cells.source(alert["event"]),
            )
            for alert in answer["alerts"]
        ),
    )


def show_deliveries(answer: Answer) -> None:
    """Show deliveries and how they are getting on."""
    show_table(
        ("no.", "state", "channel", "event", "attempts", "next attempt", "error"),
        (
            (
                delivery["id"],
                delivery["state"],
                delivery["channel"],
                delivery["event"],
                delivery["attempts"],
                cells.minute(delivery["next_attempt_at"]),
                delivery["error"],
            )
            for delivery in answer["deliveries"]
        ),
    )


def show_concerns(answer: Answer) -> None:
    """Show what is or was wrong with the tracker itself."""
    show_table(
        ("what", "more", "since", "until"),
        (
            (
                concern["caption"],
                concern["detail"],
                cells.minute(concern["began_at"]),
                cells.minute(concern["ended_at"]) or "still",
            )
            for concern in answer["concerns"]
        ),
    )
