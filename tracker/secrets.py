"""Secrets: from the environment or from files of the data folder, never from the database."""

import base64
import binascii
import hmac
import json
import os
import re
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from alerts.errors import SecretError
from alerts.signing import decode_secret
from tracker.config import Settings, SettingsError
from tracker.rotation import BOTH_SIGN, Rotations, Turn, first_one_stands, standing

MASTER_KEY = "webhook.key"
LINK_KEY = "links.key"
KEY_BYTES = 32

_CHAT_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")


class WebhookSecrets:
    """The signing secrets of webhooks: those of the settings for all, or else one derived for each URL.

    Derived secrets come from a random key in the data folder, made at first use and readable by its owner only. A URL's
    secret can be replaced: for a day both sign, then the new one alone.
    """

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        given = settings.webhook_secret.get_secret_value().split() if settings.webhook_secret else []
        self._given = tuple(given)
        self._decoded = tuple(decode_secret(secret) for secret in given)
        self._folder = settings.home / "secrets"
        self._rotations = Rotations(self._folder)
        self._clock = clock

    def shown(self, url: str) -> str:
        """Give the secret of a URL as a receiver is told it (``whsec_…``); the newest one while two are in use."""
        turns = self._rotations.of(url)
        if turns:
            return turns[-1].secret
        return self._given[0] if self._given else _shown(self._derived(url))

    def decoded(self, url: str) -> tuple[bytes, ...]:
        """Give the keys that sign for a URL, the newest first."""
        now, turns = self._clock(), self._rotations.of(url)
        later = tuple(decode_secret(turn.secret) for turn in reversed(standing(turns, now)))
        if not first_one_stands(turns, now):
            return later
        return (*later, *(self._decoded or (self._derived(url),)))

    def rotate(self, url: str, secret: str | None = None) -> datetime:
        """Let a new secret take over, a random one where none is given; give until when the old one signs as well.

        ``SecretError`` says what is wrong with the new one.
        """
        chosen = _shown(secrets.token_bytes(KEY_BYTES)) if secret is None else secret
        if decode_secret(chosen) in self.decoded(url):
            raise SecretError("this secret signs already")
        now = self._clock()
        self._rotations.add(url, Turn(now, chosen))
        return now + BOTH_SIGN

    def _derived(self, url: str) -> bytes:
        return hmac.digest(_master_key(self._folder / MASTER_KEY), url.encode(), "sha256")


def _shown(key: bytes) -> str:
    return "whsec_" + base64.b64encode(key).decode()


def secret_setting(settings: Settings, name: str) -> str | None:
    """Give the secret of a setting, from the file that ``NAME_file`` names where that is set; None without either."""
    file: Path | None = getattr(settings, f"{name}_file")
    if file is None:
        given: SecretStr | None = getattr(settings, name)
        return given.get_secret_value() if given else None
    return _read(file, f"{name}_file")


def _read(file: Path, setting: str) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SettingsError(f"setting {setting}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"setting {setting}: the file is not text") from None


def chat_urls(settings: Settings) -> dict[str, str]:
    """Give the Apprise URLs of the settings and of the files they name, by the names of the chats."""
    found = {name: url.get_secret_value().strip() for name, url in settings.apprise.items()}
    for name, file in settings.apprise_file.items():
        found[name] = _read(file, f"apprise_file.{name}")
    for name, url in found.items():
        if not _CHAT_NAME.fullmatch(name):
            raise SettingsError(f"setting apprise.{name}: a name is made of small letters, digits, - and _")
        if "://" not in url or not url.isprintable():
            raise SettingsError(f"setting apprise.{name}: an Apprise URL is one line and looks like slack://…")
    return found


class Links:
    """Signs what stands in links of ours: ways out of a watch and feeds. Whoever has such a link may use it.

    Its key lies in the data folder, made at first use and readable by its owner only.
    """

    def __init__(self, settings: Settings) -> None:
        self._path = settings.home / "secrets" / LINK_KEY

    def way_out(self, watch: str, address: str) -> str:
        """Give the token by which one address leaves one watch."""
        content = json.dumps([watch, address], separators=(",", ":")).encode()
        return f"{_url_safe(content)}.{self._mark('way out', content)}"

    def read_way_out(self, token: str) -> tuple[str, str] | None:
        """Give (watch, address) of a token that we wrote, None of any other."""
        encoded, _, mark = token.partition(".")
        try:
            content = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
        except (binascii.Error, ValueError):
            return None
        if not (mark.isascii() and hmac.compare_digest(mark, self._mark("way out", content))):
            return None
        watch, address = json.loads(content)
        return watch, address

    def feed(self, watch_id: int, version: int) -> str:
        """Give the token by which a watch's feed is read."""
        return f"{watch_id}-{self._mark('feed', f'{watch_id}|{version}'.encode())}"

    def _mark(self, use: str, content: bytes) -> str:
        signed = use.encode() + bytes(1) + content
        return _url_safe(hmac.digest(_master_key(self._path), signed, "sha256")[:24])


def _url_safe(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _master_key(path: Path) -> bytes:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Written whole under another name and then linked: of two programs that start at once, one key wins.
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_bytes()
