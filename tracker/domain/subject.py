"""A party of the user's own: what he says of it, as it is kept, told apart and asked with."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from scrapers.record import PartyKind
from tracker.matching.query import Facts, Query

Said = dict[str, Any]
"""What is said of a subject besides the name: names, kind, births, countries, gender, identifiers; nothing empty."""


def said_of(query: Query) -> Said:
    """Give what a query tells besides its name, ready for JSON."""
    facts = query.facts
    told = {
        "names": list(query.other_names),
        "kind": query.kind.value if query.kind else None,
        "births": list(facts.births),
        "countries": list(facts.countries),
        "gender": facts.gender,
        "identifiers": list(facts.identifiers),
    }
    return {field: value for field, value in told.items() if value}


def query_of(name: str, said: Mapping[str, Any]) -> Query:
    """Give the query that finds who a subject may be."""
    facts = Facts(
        births=tuple(said.get("births", ())),
        countries=tuple(said.get("countries", ())),
        gender=said.get("gender"),
        identifiers=tuple(said.get("identifiers", ())),
    )
    kind = PartyKind(said["kind"]) if "kind" in said else None
    return Query(name, tuple(said.get("names", ())), kind, facts)


def digest_of(name: str, said: Mapping[str, Any]) -> str:
    """Give a stable hash of all that identifies a subject."""
    whole = json.dumps({"name": name, **said}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
