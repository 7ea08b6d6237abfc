"""Builds everything once: database, archive, sources, channels, fetcher, clock. Whoever needs them gets them here."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parseaddr
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy.engine import make_url

from alerts.channel import Channel
from alerts.dead_mans_switch import DeadMansSwitch
from alerts.errors import AddressError, SecretError
from alerts.parts import Parts, Security, SmtpSettings, WayOut, WaysOut
from alerts.registry import build_channels
from db.archive import Archive
from db.engine import Database, DatabaseError
from db.journal import Journal
from db.sources import ensure
from scrapers.fetch import Fetcher, Manners
from scrapers.registry import all_sources
from scrapers.source import ListSource, Source
from tracker.config import Settings, SettingsError, SourceSettings
from tracker.domain.canonical import DigestMemory
from tracker.extraction.entities import EntityModel
from tracker.knowledge import Knowledge
from tracker.outbound.confined import Confined
from tracker.outbound.door import MAIL_PORTS, Door
from tracker.outbound.transport import Timeouts, build_client
from tracker.secrets import Links, WebhookSecrets, chat_urls, secret_setting
from tracker.subject_index import SubjectIndex


@dataclass(frozen=True, slots=True)
class Tracker:
    """All parts of one running tracker; ``sources`` are the ones that are on, settings applied."""

    settings: Settings
    database: Database
    journal: Journal
    archive: Archive
    sources: Mapping[str, Source]
    channels: Mapping[str, Channel]
    fetcher: Fetcher
    secrets: WebhookSecrets
    links: Links
    knowledge: Knowledge
    subjects: SubjectIndex
    digests: DigestMemory
    switch: DeadMansSwitch | None
    clock: Callable[[], datetime]
    clients: tuple[httpx.Client, ...]
    entities: EntityModel | None = None

    def close(self) -> None:
        """Close every connection."""
        for client in self.clients:
            client.close()
        self.journal.dispose()
        self.database.dispose()


def utc_now() -> datetime:
    """Give the present moment."""
    return datetime.now(UTC)


def build(settings: Settings, *, clock: Callable[[], datetime] = utc_now) -> Tracker:
    """Build a tracker: its data folder is made and its database brought up to date; ``SettingsError`` says what not."""
    settings.home.mkdir(parents=True, exist_ok=True)
    sources = effective_sources(settings, all_sources())
    secrets = _secrets(settings, clock)
    reading = build_client(
        settings.allow_networks, user_agent="designation-tracker", timeouts=_fetch_timeouts(settings)
    )
    telling = build_client(
        settings.allow_networks,
        user_agent="designation-tracker webhook",
        timeouts=Timeouts(
            connect=settings.webhook_timeout, read=settings.webhook_timeout, exchange=settings.webhook_timeout
        ),
    )
    database = Database(settings.database)
    database.migrate()
    with database.writing() as session:
        ensure(session, sources.keys(), clock())
    return Tracker(
        settings=settings,
        database=database,
        journal=Journal(settings.journal),
        archive=Archive(settings.archive),
        sources=sources,
        channels=build_channels(_parts(settings, telling, secrets)),
        fetcher=Fetcher(reading, Manners(min_gap=settings.fetch_gap, total=settings.fetch_deadline)),
        secrets=secrets,
        links=Links(settings),
        knowledge=Knowledge(database),
        subjects=SubjectIndex(database),
        digests=DigestMemory(),
        switch=_switch(settings, telling),
        clock=clock,
        clients=(reading, telling),
        entities=entity_model(settings),
    )


@contextmanager
def remembered(settings: Settings) -> Iterator[Knowledge | None]:
    """Open the names we know for looking only, None where there is no database; nothing is made or brought up to date.

    A database that cannot be used as it is raises ``DatabaseError``.
    """
    address = make_url(settings.database)
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").is_file():
        yield None
        return
    database = Database(settings.database)
    try:
        if not database.is_current():
            raise DatabaseError("the database has the schema of another version: start the tracker once")
        knowledge = Knowledge(database)
        knowledge.refresh()
        yield knowledge
    finally:
        database.dispose()


def entity_model(settings: Settings) -> EntityModel | None:
    """Import the named-entity model that the settings name (``package.module:name``), None where they name none."""
    if settings.entity_model is None:
        return None
    module, _, name = settings.entity_model.partition(":")
    try:
        found = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise SettingsError(f"setting entity_model: {error}") from error
    if not callable(found):
        raise SettingsError(f"setting entity_model: {settings.entity_model} cannot be called")
    model: EntityModel = found
    return model


def effective_sources(settings: Settings, sources: Mapping[str, Source]) -> dict[str, Source]:
    """Apply the settings to the sources and leave out those that are switched off; unknown keys are refused by name."""
    unknown = sorted(settings.sources.keys() - sources.keys())
    if unknown:
        known = ", ".join(sources)
        raise SettingsError(f"unknown setting: {', '.join(f'sources.{key}' for key in unknown)} (sources are {known})")
    chosen = {key: (source, settings.source(key)) for key, source in sources.items()}
    return {key: _effective(source, given, settings) for key, (source, given) in chosen.items() if given.enabled}


def _effective(source: Source, given: SourceSettings, settings: Settings) -> Source:
    changes: dict[str, Any] = {
        name: value
        for name in ("urls", "interval", "quiet_for", "user_agent", "max_bytes")
        if (value := getattr(given, name)) is not None
    }
    if settings.contact and given.user_agent is None:
        changes["user_agent"] = f"{source.user_agent} ({settings.contact})"
    if given.api_key is not None:
        changes["api_key"] = _api_key(source, given.api_key.get_secret_value().strip())
    if isinstance(source, ListSource):
        changes.update(_list_limits(given))
    elif given.min_records is not None or given.max_shrink is not None:
        raise SettingsError(f"sources.{source.key}: only lists have min_records and max_shrink")
    return replace(source, **changes)


def _api_key(source: Source, key: str) -> str:
    if source.key_header is None:
        raise SettingsError(f"sources.{source.key}: this source takes no api_key")
    if not (key and key.isascii() and key.isprintable()):
        raise SettingsError(f"sources.{source.key}: api_key must be one line of ASCII")
    return key


def _list_limits(given: SourceSettings) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if given.urls is not None:
        # The known minimum is the official address's; another address may hold another list.
        limits["min_records"] = 1
    if given.min_records is not None:
        limits["min_records"] = given.min_records
    if given.max_shrink is not None:
        limits["max_shrink"] = given.max_shrink
    return limits


def _secrets(settings: Settings, clock: Callable[[], datetime]) -> WebhookSecrets:
    try:
        return WebhookSecrets(settings, clock)
    except SecretError as error:
        raise SettingsError(f"setting webhook_secret: {error}") from None


def _switch(settings: Settings, client: httpx.Client) -> DeadMansSwitch | None:
    url = secret_setting(settings, "ping_url")
    try:
        return None if url is None else DeadMansSwitch(client, url)
    except AddressError as error:
        raise SettingsError(f"setting ping_url: {error}") from None


def _fetch_timeouts(settings: Settings) -> Timeouts:
    return Timeouts(connect=settings.fetch_timeout, read=settings.fetch_timeout, exchange=settings.fetch_deadline)


def _parts(settings: Settings, client: httpx.Client, secrets: WebhookSecrets) -> Parts:
    return Parts(
        client=client,
        secrets=secrets.decoded,
        connect=Door(settings.allow_networks, ports=MAIL_PORTS).connect,
        stream=sys.stdout,
        smtp=_smtp(settings),
        folder=settings.home / "outbox",
        confined=Confined(settings.allow_networks, settings.webhook_timeout),
        chats=chat_urls(settings),
        ways_out=_ways_out(settings),
    )


def _ways_out(settings: Settings) -> WaysOut:
    links = Links(settings)
    mailbox = parseaddr(settings.smtp_sender)[1]

    def way_out(watch: str, address: str) -> WayOut:
        token = links.way_out(watch, address)
        url = f"{settings.public_url}/unsubscribe/{token}" if settings.public_url else None
        return WayOut(url, f"mailto:{mailbox}?subject=unsubscribe%20{token}")

    return way_out


def _smtp(settings: Settings) -> SmtpSettings:
    try:
        return SmtpSettings(
            host=settings.smtp_host,
            port=settings.smtp_port,
            sender=settings.smtp_sender,
            security=Security(settings.smtp_security),
            username=settings.smtp_username,
            password=secret_setting(settings, "smtp_password"),
            timeout=settings.smtp_timeout,
        )
    except ValueError as error:
        raise SettingsError(f"settings smtp_*: {error}") from None
