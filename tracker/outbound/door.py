"""The one door to the outside: whoever opens a connection, to read or to tell, opens it here.

A name is resolved once, every answer is judged, and the connection goes to an address that was judged: a name that
changes its answer between looking and connecting gains nothing.
"""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

import httpx

from tracker.outbound.addresses import WEB_PORTS, Address, Network, literal, reach_refusal
from tracker.outbound.resolver import Resolver, resolve
from tracker.outbound.targets import host_refusal, port_refusal

MAIL_PORTS = frozenset({25, 465, 587, 2525})

Connect = Callable[[str, int, float], socket.socket]
"""Opens a connection to a host and port within so many seconds."""


class RefusedAddressError(httpx.ConnectError, PermissionError):
    """A connection that the door does not make: ``host`` as asked for, ``address`` what it led to where it got so far.

    It is a ``PermissionError`` too, so that rooms which must not know this one can tell it from a failed connection.
    """

    def __init__(self, host: str, reason: str, address: Address | None = None) -> None:
        super().__init__(f"refused to connect to {host}: {reason}")
        self.host = host
        self.address = address


@dataclass(frozen=True, slots=True)
class Door:
    """Decides and connects. ``allow`` are the networks that the operator opened, whole.

    Elsewhere, on public addresses, only ``ports`` are reached.
    """

    allow: tuple[Network, ...] = ()
    ports: frozenset[int] = WEB_PORTS
    resolve: Resolver = resolve

    def connect(self, host: str, port: int, timeout: float) -> socket.socket:
        """Connect within ``timeout`` seconds in all, resolving included; raise ``OSError`` when that fails."""
        ends = monotonic() + timeout
        addresses = self.admit(host, port, timeout)
        for place, address in enumerate(addresses):
            share = max(ends - monotonic(), 0.001) / (len(addresses) - place)
            try:
                connected = socket.create_connection((str(address), port), timeout=share)
            except OSError:
                if place == len(addresses) - 1:
                    raise
            else:
                connected.settimeout(timeout)
                return connected
        raise OSError(f"the name {host} has no address")

    def admit(self, host: str, port: int, timeout: float) -> tuple[Address, ...]:
        """Return the addresses of the host, each judged; raise ``RefusedAddressError`` when any one is not allowed."""
        if odd := host_refusal(host) or port_refusal(port):
            raise RefusedAddressError(host, odd)
        spelled = literal(host)
        addresses = self.resolve(host, timeout) if spelled is None else (spelled,)
        for address in addresses:
            if reason := reach_refusal(address, port, self.allow, self.ports):
                raise RefusedAddressError(host, reason, address)
        return addresses
