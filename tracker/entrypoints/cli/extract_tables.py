"""What texts yield, as tables for people."""

from collections.abc import Sequence

from tracker.answers.notation import Answer
from tracker.entrypoints.cli.output import say, show_table


def show_documents(answer: Answer) -> None:
    """Show each document's claims and mentions."""
    for document in answer["documents"]:
        language = document["language"] or "a language that is not read"
        published = f", published {document['published_at']}" if document["published_at"] else ""
        say(f"{document['path']}: {document['kind']}, {language}{published}")
        _show_claims(document["claims"])
        _show_mentions(document["mentions"])


def _show_claims(claims: Sequence[Answer]) -> None:
    if not claims:
        say("no claims")
        return
    show_table(
        ("names", "kind", "action", "by", "under", "on", "sure", "quote"),
        (
            (
                claim["names"],
                claim["kind"],
                claim["action"],
                claim["authority"],
                claim["programmes"],
                claim["acted_on"],
                f"{claim['confidence']:.2f}",
                claim["quote"],
            )
            for claim in claims
        ),
    )


def _show_mentions(mentions: Sequence[Answer]) -> None:
    if mentions:
        show_table(
            ("mentioned", "party", "who", "score", "at"),
            ((one["text"], one["party_id"], one["caption"], f"{one['score']:.2f}", one["start"]) for one in mentions),
        )
