"""Writes docs/settings.md from the settings themselves (``make docs``); a test compares the two."""

from collections.abc import Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tracker.config import FILE_VARIABLE, PREFIX, Settings, SourceSettings

INTRODUCTION = f"""# Settings

Written by `make docs` from `tracker/config.py`; do not edit it here.

Settings come from the environment and from a file; the environment wins. The file is `tracker.toml` in the working
folder, or the one that `{FILE_VARIABLE}` names. In the file a setting has its plain name (`port = 8000`), in the
environment it is written `{PREFIX}PORT`. A setting that does not exist, or a value that cannot be, stops every command
with a line that names it. Secrets are best given through the environment or a file of their own.
"""

SOURCES = f"""
## One source

Every source can be changed under its key, in the file:

```toml
[sources.us_ofac_sdn]
interval = 3600
urls = ["https://mirror.example.org/SDN.XML"]

[sources.news_rss]
urls = ["https://news.example.org/feed.xml"]
```

or in the environment, as `{PREFIX}SOURCES__NEWS_RSS__INTERVAL=600` or all at once as JSON in `{PREFIX}SOURCES`.
"""


def render() -> str:
    """Write the whole page."""
    return "\n".join(
        [INTRODUCTION, *_table(Settings, with_variable=True), SOURCES, *_table(SourceSettings, with_variable=False), ""]
    )


def _table(model: type[BaseModel], *, with_variable: bool) -> Iterator[str]:
    columns = ["setting", *(["environment"] if with_variable else []), "default", "meaning"]
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for name, field in model.model_fields.items():
        variable = [f"`{PREFIX}{name.upper()}`"] if with_variable else []
        yield f"| {' | '.join([f'`{name}`', *variable, _default(field), _meaning(field)])} |"


def _default(field: FieldInfo) -> str:
    value = field.default
    return "" if value in (None, (), {}) else f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _meaning(field: FieldInfo) -> str:
    choices = _choices(field.annotation)
    allowed = f" ({', '.join(f'`{choice}`' for choice in choices)})" if choices else ""
    return f"{(field.description or '').replace('|', chr(92) + '|')}{allowed}"


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((_choices(part) for part in get_args(annotation) if part is not NoneType and _choices(part)), ())


if __name__ == "__main__":
    print(render(), end="")
