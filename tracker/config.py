"""The settings: ``tracker.toml`` and the environment, checked by name and by value.

The environment wins over the file. ``TRACKER_CONFIG`` names the file; without it ``./tracker.toml`` is read when there.
"""

import os
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import SettingsError as UnreadableValue

PREFIX = "TRACKER_"
FILE_VARIABLE = "TRACKER_CONFIG"

Network = IPv4Network | IPv6Network


class SettingsError(Exception):
    """The settings are wrong; the message names each wrong one."""


class SourceSettings(BaseModel):
    """What may be set for one source (``[sources.KEY]``); whatever is not set stays as the source has it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    enabled: bool = Field(True, description="whether the source is read at all")
    urls: tuple[str, ...] | None = Field(None, description="addresses to read instead of the official ones")
    interval: timedelta | None = Field(None, description="time between two looks (seconds or ISO 8601)")
    quiet_for: timedelta | None = Field(None, description="longest usual time without anything new, as interval")
    min_records: int | None = Field(None, ge=0, description="fewer records than this are not believed")
    max_shrink: float | None = Field(None, ge=0, le=1, description="share of standing listings that may vanish at once")
    user_agent: str | None = Field(None, min_length=1, description="what to call ourselves to this source")
    max_bytes: int | None = Field(None, gt=0, description="largest body in bytes, after decompression")
    api_key: SecretStr | None = Field(None, description="key to the publisher's API, where it wants one")

    @field_validator("interval", "quiet_for", mode="before")
    @classmethod
    def _read_seconds(cls, value: Any) -> Any:
        # The environment knows no numbers, only texts.
        return float(value) if isinstance(value, str) and value.isdecimal() else value


class Settings(BaseSettings):
    """Everything that can be set. Field descriptions are the documentation (``docs/settings.md`` is made of them)."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True)

    home: Path = Field(Path("data"), description="data folder: database, archive, secrets")
    database_url: str | None = Field(None, description="sqlite:///… or postgresql://…; default: tracker.db in the home")
    archive_url: str | None = Field(
        None, description="fsspec URL of the document archive; default: archive/ in the home"
    )
    journal_url: str | None = Field(
        None,
        description="sqlite:///… or postgresql://… of the journal of what was sent, which never goes into a backup; "
        "machines that share a database share it; default: journal.db in the home",
    )
    archive_keep_days: int | None = Field(
        None, ge=1, description="days after which `tracker archive prune` drops bodies nothing rests on; default: never"
    )
    host: str = Field("127.0.0.1", description="address the web API listens on")
    port: int = Field(8000, ge=0, le=65535, description="port the web API listens on")
    allow_networks: Annotated[tuple[Network, ...], NoDecode] = Field(
        (), description="private address ranges that fetching and alerting may reach, separated by commas"
    )
    contact: str | None = Field(None, description="address or URL told to publishers in our User-Agent")
    fetch_timeout: float = Field(30.0, gt=0, description="seconds to wait for a connection or for the next bytes")
    fetch_deadline: float = Field(900.0, gt=0, description="seconds one fetch may take in all")
    fetch_gap: float = Field(1.0, ge=0, description="seconds between two requests to one host")
    smtp_host: str = Field("localhost", min_length=1, description="mail server that takes our mails")
    smtp_port: int = Field(25, ge=1, le=65535, description="port of the mail server")
    smtp_security: Literal["auto", "starttls", "tls", "none"] = Field(
        "auto", description="auto: STARTTLS required unless the server is a loopback address"
    )
    smtp_username: str | None = Field(None, description="user name at the mail server")
    smtp_password: SecretStr | None = Field(None, description="password at the mail server")
    smtp_password_file: Path | None = Field(None, description="file that holds the password at the mail server")
    smtp_sender: str = Field("tracker@localhost", description="From address of our mails")
    smtp_timeout: float = Field(30.0, gt=0, description="seconds to wait for the mail server")
    webhook_secret: SecretStr | None = Field(
        None, description="whsec_… for every webhook, several separated by spaces while rotating; default: one each"
    )
    webhook_timeout: float = Field(20.0, gt=0, description="seconds one webhook or chat message may take in all")
    apprise: dict[str, SecretStr] = Field({}, description="Apprise URLs of chats, by the names watches use for them")
    apprise_file: dict[str, Path] = Field({}, description="files that hold an Apprise URL each, by the same names")
    least_free_megabytes: int = Field(1024, ge=0, description="less free disk in the home than this is told of")
    ping_url: SecretStr | None = Field(
        None, description="dead man's switch: asked after each good look at ourselves (URL/fail where one is not good)"
    )
    ping_url_file: Path | None = Field(None, description="file that holds the address of the dead man's switch")
    ping_interval: float = Field(60.0, gt=0, description="seconds between two looks at ourselves")
    public_url: str | None = Field(
        None, pattern=r"^https?://[!-~]+$", description="where readers of our messages reach the web API"
    )
    group_wait: float = Field(60.0, ge=0, description="seconds a message to people waits for more of its publication")
    look_again_days: float = Field(
        3.0, ge=0, le=30, description="days for which a page of a notice or news source is looked at again; 0 is never"
    )
    unconfirmed_after: int = Field(
        30, ge=1, description="days after which a claimed designation that no list carries is shown as unconfirmed"
    )
    entity_model: str | None = Field(
        None,
        pattern=r"^[\w.]+:\w+$",
        description="named-entity model of your own that helps to read prose, as package.module:name; none is shipped",
    )
    sources: dict[str, SourceSettings] = Field({}, description="settings of single sources, by key")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="least level that is logged")
    log_format: Literal["text", "json"] = Field("text", description="how log lines look on stderr")

    @field_validator("allow_networks", mode="before")
    @classmethod
    def _split_networks(cls, value: Any) -> Any:
        parts = value.replace(",", " ").split() if isinstance(value, str) else value
        return tuple(ip_network(part) for part in parts)

    @field_validator("public_url")
    @classmethod
    def _without_slash(cls, value: str | None) -> str | None:
        return value.rstrip("/") if value else None

    @property
    def database(self) -> str:
        """The database URL that is used."""
        return self.database_url or f"sqlite:///{(self.home / 'tracker.db').absolute()}"

    @property
    def journal(self) -> str:
        """The URL of the journal that is used."""
        return self.journal_url or f"sqlite:///{(self.home / 'journal.db').absolute()}"

    @property
    def look_again(self) -> timedelta:
        """For how long pages are looked at again."""
        return timedelta(days=self.look_again_days)

    @property
    def archive(self) -> str:
        """The archive URL that is used."""
        return self.archive_url or f"file://{(self.home / 'archive').absolute()}"

    def source(self, key: str) -> SourceSettings:
        """Give the settings of one source."""
        return self.sources.get(key, SourceSettings())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments first, then the environment, then the file."""
        path = config_path(os.environ)
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=path)


def config_path(environ: Mapping[str, str]) -> Path | None:
    """Give the settings file, or None when there is none; a file that was named must be there."""
    named = environ.get(FILE_VARIABLE)
    path = Path(named or "tracker.toml")
    if path.is_file():
        return path
    if named:
        raise SettingsError(f"{FILE_VARIABLE} names {named}, which is not a file")
    return None


def load_settings(**overrides: Any) -> Settings:
    """Read the settings; raise ``SettingsError`` naming every setting that is unknown or wrong."""
    unknown = _unknown_variables(os.environ)
    if unknown:
        raise SettingsError(f"unknown setting: {', '.join(unknown)}")
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise SettingsError("; ".join(_complaint(problem) for problem in error.errors())) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{config_path(os.environ)} is not valid TOML: {error}") from None
    except UnreadableValue as error:
        raise SettingsError(str(error)) from None


def _unknown_variables(environ: Mapping[str, str]) -> list[str]:
    known = {FILE_VARIABLE, *(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)}
    given = (name for name in environ if name.upper().startswith(PREFIX))
    return sorted(name for name in given if name.upper().split("__")[0] not in known)


def _complaint(problem: Any) -> str:
    name = ".".join(str(part) for part in problem["loc"]) or "settings"
    if problem["type"] == "extra_forbidden":
        return f"unknown setting: {name}"
    return f"setting {name}: {problem['msg']}"
