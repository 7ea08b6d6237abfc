"""Says at the start where everything is."""

from collections.abc import Iterator
from importlib.metadata import version

from tracker.answers.sources import sources
from tracker.answers.watches import watches
from tracker.wiring import Tracker


def greeting(tracker: Tracker, api_url: str | None) -> str:
    """Write where the data is, where the API answers, what is read and who is told."""
    return "\n".join(_lines(tracker, api_url))


def _lines(tracker: Tracker, api_url: str | None) -> Iterator[str]:
    settings = tracker.settings
    yield f"designation-tracker {version('designation-tracker')}"
    yield f"  data      {settings.home.absolute()}"
    yield f"  database  {tracker.database.url.render_as_string(hide_password=True)}"
    yield f"  archive   {settings.archive}"
    yield f"  web API   {f'{api_url}/docs' if api_url else 'not served'}"
    for label, texts in (("sources", _sources(tracker)), ("watches", _watches(tracker))):
        for place, text in enumerate(texts):
            yield f"  {label if place == 0 else '':<9} {text}"


def _sources(tracker: Tracker) -> list[str]:
    told = sources(tracker)["sources"]
    read = [source for source in told if source["state"] != "off"]
    resting = ", ".join(source["key"] for source in told if source["state"] == "off")
    lines = [f"{source['key']} ({source['state']}{_error(source['error'])})" for source in read]
    return [*lines, *([f"off: {resting}"] if resting else [])]


def _error(error: str | None) -> str:
    return f": {error}" if error else ""


def _watches(tracker: Tracker) -> list[str]:
    return [f"{watch['name']} → {', '.join(watch['channels'])}" for watch in watches(tracker)["watches"]]
