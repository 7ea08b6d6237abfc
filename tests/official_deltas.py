"""OFAC's files of changes and their history, in small, made from what is known of their layout."""

import json
from collections.abc import Iterable, Mapping

NAMESPACE = "https://www.treasury.gov/ofac/DeltaFile/1.0"


def entity(uid: int, action: str | None, listed: str = "SDN List", name: str = "", inside: str = "") -> str:
    """Write an entity; without an action of its own its changed fields (``inside``) tell it."""
    done = f' action="{action}"' if action is not None else ""
    lists = f'<sanctionsList id="1" refId="1550" datePublished="2021-06-01">{listed}</sanctionsList>' if listed else ""
    other = "<translations><translation><formattedFullName>ALIAS, Some</formattedFullName></translation></translations>"
    own = f"<isPrimary>true</isPrimary><formattedFullName>{name or f'EXAMPLE {uid}'}</formattedFullName>"
    return (
        f'<entity id="{uid}"{done}><generalInfo><entityType refId="600">Individual</entityType></generalInfo>'
        f'<sanctionsLists>{lists}</sanctionsLists><names><name id="2"><isPrimary>false</isPrimary>{other}</name>'
        f'<name id="3"><isPrimary>true</isPrimary><translations><translation id="4">{own}</translation></translations>'
        f"</name></names>{inside}</entity>"
    )


def delta(*entities: str, published: str = "2021-06-03T00:00:00-04:00") -> bytes:
    """Write a file of changes."""
    when = f"<datePublished>{published}</datePublished><publicationType>Standard Action</publicationType>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<sanctionsData xmlns="{NAMESPACE}">'
        f"<publicationInfo>{when}</publicationInfo>"
        f"<entities>{''.join(entities)}</entities></sanctionsData>"
    ).encode()


def history(publications: Mapping[int, str] | Iterable[tuple[int, str]]) -> bytes:
    """Write the history of a year: numbers of publications and their local moments."""
    told = dict(publications)
    return json.dumps([{"publicationID": number, "datePublished": moment} for number, moment in told.items()]).encode()
