"""Finds the channels by their place: every module of ``alerts/channels`` has ``build(parts)``."""

import importlib
import pkgutil
from collections.abc import Mapping

import alerts.channels
from alerts.channel import Channel
from alerts.errors import AddressError
from alerts.parts import Parts


def build_channels(parts: Parts) -> Mapping[str, Channel]:
    """Build every channel whose parts are there, keyed by its scheme."""
    channels: dict[str, Channel] = {}
    for module in pkgutil.iter_modules(alerts.channels.__path__):
        channel: Channel | None = importlib.import_module(f"alerts.channels.{module.name}").build(parts)
        if channel is None:
            continue
        if channel.scheme in channels:
            raise ValueError(f"two channels claim the scheme {channel.scheme}:")
        channels[channel.scheme] = channel
    return channels


def channel_of(channels: Mapping[str, Channel], address: str) -> Channel:
    """Return the channel that an address names, raising ``AddressError`` when there is none."""
    scheme, colon, _ = address.partition(":")
    known = ", ".join(f"{name}:" for name in sorted(channels))
    if not colon:
        raise AddressError(f"an address begins with its channel, one of {known}")
    if scheme not in channels:
        raise AddressError(f"no channel {scheme[:20]!r} is set up here; there are {known}")
    return channels[scheme]
