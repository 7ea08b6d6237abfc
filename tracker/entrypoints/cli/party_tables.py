"""The story of one party as tables for people."""

from collections.abc import Iterator, Mapping

from tracker.answers.notation import Answer
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.output import say, show_table


def show_history(answer: Answer) -> None:
    """Show one party's story."""
    party = answer["party"]
    say(f"{party['caption']} ({party['kind']}, {party['id']}){_until(answer)}")
    show_table(
        ("name", "kind", "strength", "source", "ended"),
        (
            (name["text"], name["kind"], name["strength"], name["source"], cells.day(name["ended_at"]))
            for name in answer["names"]
        ),
        title="Names",
    )
    show_table(
        ("listing", "status", "programmes", "listed on", "first seen", "last seen", "delisted"),
        (
            (
                f"{listing['source']}:{listing['ref']}",
                _status(listing),
                listing["programmes"],
                listing["listed_on"],
                *(cells.day(listing[moment]) for moment in ("first_seen", "last_seen", "delisted_at")),
            )
            for listing in answer["listings"]
        ),
        title="Listings",
    )
    _show_lags(answer)
    _show_claims(answer)
    show_table(("published", "no.", "what", "source", "evidence"), _timeline(answer), title="What happened")


def _until(answer: Answer) -> str:
    as_of = f" as of {cells.minute(answer['as_of'])} UTC" if answer["as_of"] else ""
    return as_of + (f" as known at {cells.minute(answer['known_at'])} UTC" if answer["known_at"] else "")


def _status(listing: Answer) -> str:
    if listing["status"] == "unknown" and listing["records_begin"]:
        return f"unknown: our records begin on {cells.day(listing['records_begin'])}"
    return str(listing["status"])


def _show_lags(answer: Answer) -> None:
    if answer["lags"]:
        show_table(
            ("first on", "since", "then on", "since", "later by"),
            (
                (
                    f"{lag['from']['source']}:{lag['from']['ref']}",
                    lag["from"]["on"],
                    f"{lag['to']['source']}:{lag['to']['ref']}",
                    lag["to"]["on"],
                    cells.lag(lag),
                )
                for lag in answer["lags"]
            ),
            title="From list to list",
        )


def _show_claims(answer: Answer) -> None:
    if answer["claims"]:
        published = {event["id"]: event["published_at"] for event in answer["timeline"]}
        show_table(
            ("published", "by", "programmes", "acted on", "said", "confirmed"),
            (
                (
                    cells.day(claim["published_at"]),
                    claim["authority"],
                    claim["programmes"],
                    claim["acted_on"],
                    claim["quote"],
                    _confirmation(claim, published),
                )
                for claim in answer["claims"]
            ),
            title="Claims",
        )


def _confirmation(claim: Answer, published: Mapping[int, str]) -> str:
    """Say when a list bore a claim out, by the day of that list as the claim's own day is the publisher's."""
    if claim["confirmed_by"] in published:
        return cells.day(published[claim["confirmed_by"]])
    if claim["confirmed_at"]:
        return "listed before"
    return "unconfirmed" if claim["state"] == "unconfirmed" else "not yet"


def _timeline(answer: Answer) -> Iterator[tuple[object, ...]]:
    for event in answer["timeline"]:
        what = f"{event['kind']} {cells.what(event)}".strip()
        yield cells.day(event["published_at"]), event["id"], what, cells.source(event), cells.evidence(event)
