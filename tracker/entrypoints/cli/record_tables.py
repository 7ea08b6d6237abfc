"""Sources, documents, proposals and judgements as tables for people."""

from tracker.answers.notation import Answer
from tracker.domain.headline import readable
from tracker.entrypoints.cli import cells
from tracker.entrypoints.cli.output import say, show_table


def show_source(answer: Answer) -> None:
    """Show one source with its limits and its last documents."""
    say(f"{answer['key']}: {answer['title']} ({answer['authority']})")
    told = ("state", "error", "records", "failures", "last_checked_at", "last_success_at", "last_change_at")
    rows = [*((field, answer[field]) for field in told), ("addresses", answer["urls"]), *answer["limits"].items()]
    show_table(("what", "value"), [*rows, ("set aside", answer["rejects"])])
    show_table(
        ("document", "fetched", "published", "verdict", "reason", "records"),
        (
            (
                document["document"],
                cells.minute(document["fetched_at"]),
                cells.day(document["published_at"]),
                document["verdict"] or "waits",
                document["reason"],
                document["records"],
            )
            for document in answer["documents"]
        ),
        title="Last documents",
    )
    if answer["rejects"]:
        examples = ((reject["place"], reject["reason"]) for reject in answer["reject_examples"])
        show_table(("record", "set aside because"), examples, title="Set aside")
    _show_cross_check(answer["cross_check"])
    if answer["findings"]:
        show_table(("finding",), ((finding,) for finding in answer["findings"]), title="Findings")


def _show_cross_check(checked: Answer | None) -> None:
    if checked is None:
        return
    told = checked["last_publication"]
    rows = [("last publication", told["published_at"]), ("told in", told["url"]), *checked["hints"].items()]
    show_table(("what", "value"), rows, title="Files of changes")
    if checked["disagreements"]:
        show_table(("disagreement",), ((each["says"],) for each in checked["disagreements"]), title="Disagreements")


def show_documents(answer: Answer) -> None:
    """Show each time a document was brought."""
    for document in answer["documents"]:
        told = ("id", "source", "url", "origin", "fetched_at", "published_at", "verdict", "reason", "records", "format")
        say(f"document {document['document']}")
        show_table(("what", "value"), ((field, document[field]) for field in told))
        parts = ((part["name"], part["sha256"], part["size"], part["carried"]) for part in document["parts"])
        show_table(("part", "sha256", "bytes", "carried over"), parts, title="Parts")
        proved = document["events"]
        if proved:
            events = ((event["id"], event["kind"], cells.source(event), cells.who(event)) for event in proved)
            show_table(("no.", "kind", "where", "who"), events, title="Events it proves")


def show_archive_check(answer: Answer) -> None:
    """Show how much was looked at."""
    looked_at = f"{answer['documents']} documents in {answer['parts']} parts, {answer['bytes']} bytes"
    say(f"{looked_at}: {len(answer['damaged']) or 'none'} damaged")


def show_proposals(answer: Answer) -> None:
    """Show the pairs that wait for a decision."""
    show_table(
        ("score", "one", "who", "born", "other", "who", "born", "why"),
        (
            (f"{each['score']:.2f}", *_side(each["left"]), *_side(each["right"]), each["reason"])
            for each in answer["proposals"]
        ),
    )


def show_judgements(answer: Answer) -> None:
    """Show what humans said of pairs."""
    show_table(
        ("no.", "judged", "by", "one", "who", "verdict", "other", "who", "why"),
        (
            (
                each["id"],
                cells.minute(each["judged_at"]),
                each["judged_by"],
                *_brief(each["left"]),
                each["verdict"] if each["stands"] else f"{each['verdict']} (overruled)",
                *_brief(each["right"]),
                each["why"],
            )
            for each in answer["judgements"]
        ),
    )


def _brief(side: Answer) -> tuple[str, str]:
    return cells.place(side), side["caption"]


def _side(side: Answer) -> tuple[str, str, str]:
    return *_brief(side), "; ".join(readable(birth) or "" for birth in side["births"] or ())
