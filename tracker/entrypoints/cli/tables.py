"""Answers as tables for people."""

from collections.abc import Iterator

from tracker.answers.notation import Answer
from tracker.domain.headline import readable
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
                _name(result["matched"]["name"], result["matched"]),
                [_place(listing) for listing in result["listings"]],
                result["explanation"],
            )
            for result in answer["results"]
        ),
    )


def show_history(answer: Answer) -> None:
    """Show one party's story."""
    party = answer["party"]
    say(f"{party['caption']} ({party['kind']}, {party['id']})")
    show_table(
        ("name", "kind", "strength", "source", "ended"),
        (
            (name["text"], name["kind"], name["strength"], name["source"], _day(name["ended_at"]))
            for name in answer["names"]
        ),
        title="Names",
    )
    show_table(
        ("listing", "status", "programmes", "listed on", "first seen", "last seen", "delisted"),
        (
            (
                f"{listing['source']}:{listing['ref']}",
                listing["status"],
                listing["programmes"],
                listing["listed_on"],
                *(_day(listing[moment]) for moment in ("first_seen", "last_seen", "delisted_at")),
            )
            for listing in answer["listings"]
        ),
        title="Listings",
    )
    _show_claims(answer)
    show_table(("published", "no.", "what", "source", "evidence"), _timeline(answer), title="What happened")


def show_events(answer: Answer) -> None:
    """Show events, one a line."""
    show_table(
        ("no.", "seen", "published", "kind", "who", "party", "source", "what"),
        (
            (
                event["id"],
                _minute(event["seen_at"]),
                _day(event["published_at"]),
                event["kind"],
                event["caption"],
                event["party_id"],
                _source(event),
                _what(event),
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
                _minute(source["last_checked_at"]),
                _minute(source["last_change_at"]),
                source["error"],
            )
            for source in answer["sources"]
        ),
    )


def show_alerts(answer: Answer) -> None:
    """Show alerts with what they tell of."""
    show_table(
        ("no.", "watch", "state", "created", "event", "kind", "who", "source"),
        (
            (
                alert["id"],
                alert["watch"],
                alert["state"],
                _minute(alert["created_at"]),
                alert["event"]["id"],
                alert["event"]["kind"],
                alert["event"]["caption"],
                _source(alert["event"]),
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
                _minute(delivery["next_attempt_at"]),
                delivery["error"],
            )
            for delivery in answer["deliveries"]
        ),
    )


def show_watches(answer: Answer) -> None:
    """Show who is told of what."""
    filters = ("sources", "kinds", "programmes", "names")
    show_table(
        ("watch", *filters, "channels"),
        (
            (watch["name"], *(watch[each] or "all" for each in filters), watch["channels"])
            for watch in answer["watches"]
        ),
    )


def _show_claims(answer: Answer) -> None:
    if answer["claims"]:
        show_table(
            ("published", "by", "programmes", "acted on", "said", "confirmed"),
            (
                (
                    _day(claim["published_at"]),
                    claim["authority"],
                    claim["programmes"],
                    claim["acted_on"],
                    claim["quote"],
                    _day(claim["confirmed_at"]) or "not yet",
                )
                for claim in answer["claims"]
            ),
            title="Claims",
        )


def _timeline(answer: Answer) -> Iterator[tuple[object, ...]]:
    for event in answer["timeline"]:
        what = f"{event['kind']} {_what(event)}".strip()
        evidence = event["evidence"]
        yield _day(event["published_at"]), event["id"], what, _source(event), evidence["quote"] or evidence["url"]


def _what(event: Answer) -> str:
    if event["changes"]:
        return "; ".join(_change(change) for change in event["changes"])
    under = f"under {', '.join(event['programmes'])}" if event["programmes"] else ""
    return ", ".join(part for part in (under, event["explanation"]) if part)


def _change(change: Answer) -> str:
    old, new = readable(change["old"]), readable(change["new"])
    return f"{change['field']} {change['op']}: {' → '.join(value for value in (old, new) if value)}"


def _source(event: Answer) -> str:
    return f"{event['source']}:{event['ref']}" if event["ref"] else str(event["source"])


def _place(listing: Answer) -> str:
    gone = "" if listing["status"] == "active" else f" ({listing['status']})"
    return f"{listing['source']}:{listing['ref']}{gone}"


def _name(text: str, about: Answer) -> str:
    return f"{text} ({about['strength']} {about['kind']})"


def _day(moment: str | None) -> str:
    return (moment or "")[:10]


def _minute(moment: str | None) -> str:
    return (moment or "")[:16].replace("T", " ")
