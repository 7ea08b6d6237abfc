"""Ukraine's State Register of Sanctions (National Security and Defense Council), told in pieces by an API.

Two answers list the subjects, individuals and legal entities; a further answer for each subject that is under sanctions
tells the decrees against it. The API wants a key, which the settings give.
"""

import re
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import urljoin

from scrapers.bundle import NAME, unbundle
from scrapers.gathering import Gathering
from scrapers.json import Object, read_objects
from scrapers.record import DocumentError, PartyKind, Reading
from scrapers.source import Lead, ListSource
from scrapers.ua.subject import read_subject, stands

KEY_HEADER = "x-cota-public-api-key"

_KINDS = {"individual": PartyKind.PERSON, "legal": PartyKind.ORGANISATION}
_LIST = re.compile(r"\b(individual|legal)")
_ACTIONS = re.compile(r"/subjects/([^/?]+)/actions")
_SID = re.compile(r"[A-Za-z0-9_-]+")


def lead_to_actions(body: bytes, url: str) -> Lead:
    """Lead from a list of subjects to the actions against each that is under sanctions."""
    subjects = read_objects("the list of subjects", body)
    if not subjects:
        raise DocumentError("empty", "the list of subjects is empty")
    standing = [_sid(subject) for subject in subjects if subject.get("status") == "active"]
    return Lead(tuple(urljoin(url, f"/subjects/{sid}/actions") for sid in standing))


def read_register(parts: Mapping[str, bytes]) -> Reading:
    """Read the answers; raise ``DocumentError`` unless both lists and the actions against everybody on them are there.

    The two lists alone, as files of their own, are read too: then nothing is known of the decrees.
    """
    is_bundle = NAME in parts
    answers = unbundle(NAME, parts[NAME]) if is_bundle else parts
    lists = {found[1]: read_objects(name, body) for name, body in answers.items() if (found := _LIST.search(name))}
    if lists.keys() != _KINDS.keys():
        told = ", ".join(sorted(parts))
        kind = "truncated" if is_bundle else "wrong_document"
        raise DocumentError(kind, f"the lists of individuals and of legal entities are expected, not {told}")
    actions = {found[1]: read_objects(name, body) for name, body in answers.items() if (found := _ACTIONS.search(name))}
    gathering = Gathering("the register")
    for list_name, subjects in lists.items():
        for subject in subjects:
            sid = _sid(subject)
            if stands(subject, gathering.findings):
                acts = _actions_of(sid, actions) if is_bundle else []
                gathering.take(sid, partial(read_subject, sid, _KINDS[list_name], subject, acts, gathering))
    return gathering.reading("nsdc" if is_bundle else "nsdc-subjects")


def _actions_of(sid: str, actions: Mapping[str, list[Object]]) -> list[Object]:
    if sid not in actions:
        raise DocumentError("truncated", f"the actions against subject {sid} are missing")
    return actions[sid]


def _sid(subject: Object) -> str:
    told: Any = subject.get("sid")
    if not isinstance(told, str | int) or not _SID.fullmatch(str(told)):
        raise DocumentError("parse", f"a subject has no number: {told!r}")
    return str(told)


SOURCE = ListSource(
    key="ua_nsdc",
    title="Ukraine, State Register of Sanctions",
    authority="National Security and Defense Council of Ukraine",
    jurisdiction="UA",
    # From public crawlers, not tried by us: it answers 401 without a key, which the council gives on request.
    urls=(
        "https://api-drs.nsdc.gov.ua/v2/subjects?subjectType=individual",
        "https://api-drs.nsdc.gov.ua/v2/subjects?subjectType=legal",
    ),
    key_header=KEY_HEADER,
    lead=lead_to_actions,
    bundled=True,
    read=read_register,
    interval=timedelta(hours=8),
    max_bytes=512 * 1024 * 1024,
    min_records=15_000,
)
