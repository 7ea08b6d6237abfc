"""The answer to how the sources are doing."""

from db import history
from db import sources as states
from db.tables.source_state import SourceState
from scrapers.registry import all_sources
from scrapers.source import IndexSource, Source, SourceKind
from tracker.answers.notation import Answer, moment
from tracker.wiring import Tracker


def sources(tracker: Tracker) -> Answer:
    """Tell of every source we can read: its state, when it was looked at, what stands on it, what is wrong with it."""
    with tracker.database.reading() as session:
        known = {state.key: state for state in states.all_states(session)}
        records = history.active_counts(session)
    return {
        "sources": [
            describe(source, known.get(key) or SourceState(key=key), records.get(key, 0), is_on=key in tracker.sources)
            for key, source in registered(tracker).items()
        ]
    }


def registered(tracker: Tracker) -> dict[str, Source]:
    """Give every source there is, as the settings have it; those that are switched off as they come."""
    return {**all_sources(), **tracker.sources}


def describe(source: Source, state: SourceState, records: int, *, is_on: bool) -> Answer:
    """Describe one source and how it is doing."""
    kind = source.kind if isinstance(source, IndexSource) else SourceKind.LIST
    is_read = is_on and source.is_reachable
    return {
        "key": source.key,
        "title": source.title,
        "kind": kind,
        "authority": source.authority,
        "jurisdiction": source.jurisdiction,
        "urls": list(source.urls),
        # Documents of a source that is not fetched may still have been imported.
        "state": state.state if is_read or (is_on and state.last_checked_at) else "off",
        "last_checked_at": moment(state.last_checked_at),
        "last_success_at": moment(state.last_success_at),
        "last_change_at": moment(state.last_change_at),
        "next_due_at": moment(state.next_due_at) if is_read else None,
        "records": records if kind == SourceKind.LIST else None,
        "error_kind": state.error_kind,
        "error": state.error or _wish(source),
    }


def _wish(source: Source) -> str | None:
    is_asked_for = source.key_header is not None and source.api_key is None
    return f"needs a key: set sources.{source.key}.api_key" if is_asked_for else None
