"""How single values of answers look to people."""

from tracker.answers.notation import Answer
from tracker.domain.wording import told as told_change


def day(moment: str | None) -> str:
    """Write a moment as its day."""
    return (moment or "")[:10]


def minute(moment: str | None) -> str:
    """Write a moment to the minute."""
    return (moment or "")[:16].replace("T", " ")


def source(event: Answer) -> str:
    """Write where an event happened."""
    return f"{event['source']}:{event['ref']}" if event["ref"] else str(event["source"])


def who(event: Answer) -> str:
    """Write whom an event is about, and of a match whom of the user's own it concerns."""
    subject = event["subject"]
    return str(event["caption"]) if subject is None else f"{event['caption']}, for {ours(subject)}"


def ours(subject: Answer) -> str:
    """Write a party of the user's own."""
    return f"{subject['name']} ({subject['id']} on the list {subject['list']})"


def place(listing: Answer) -> str:
    """Write a listing's place, saying so when it does not stand there any more."""
    gone = "" if listing["status"] == "active" else f" ({listing['status']})"
    return f"{listing['source']}:{listing['ref']}{gone}"


def name(text: str, about: Answer) -> str:
    """Write a name with its strength and kind."""
    return f"{text} ({about['strength']} {about['kind']})"


def what(event: Answer) -> str:
    """Write what an event tells beside who and where."""
    if event["changes"]:
        told = "; ".join(told_change(changed) for changed in event["changes"])
    else:
        under = f"under {', '.join(event['programmes'])}" if event["programmes"] else ""
        told = ", ".join(part for part in (under, event["explanation"]) if part)
    if event["superseded_at"]:
        return f"superseded on {day(event['superseded_at'])}; {told}".rstrip("; ")
    return told


def evidence(event: Answer) -> str:
    """Write the proof of an event: the words or the address, and which document they stand in at which place."""
    proof = event["evidence"]
    document = f"document {proof['document'][:12]}" if proof["document"] else None
    where = ", ".join(part for part in (document, proof["place"]) if part)
    said = proof["quote"] or proof["url"] or ""
    return f"{said} ({where})".strip() if where else said


def document(proof: Answer) -> str:
    """Write which document something rests on."""
    return f"document {proof['document']} ({proof['url']}), published {day(proof['published_at'])}"


def lag(answer: Answer) -> str:
    """Write how long one list came behind another, as far as it is known."""
    days = f"{answer['days']} day" if answer["days"] == 1 else f"{answer['days']} days"
    sure = {"exact": days, "at_least": f"{days} or more", "at_most": f"{days} or less"}
    return sure.get(answer["bound"], "unknown: both stood there when our records begin")
