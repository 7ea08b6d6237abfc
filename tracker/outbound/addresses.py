"""Which addresses we may talk to: the public internet and what the operator opened, judged by where they really lead.

The flags of ``ipaddress`` are not enough (``is_global`` is true for NAT64 forms of 127.0.0.1, ``is_private`` false for
carrier-grade NAT), so the tables stand here: IANA's special-purpose registries, read strictly.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

WEB_PORTS = frozenset({80, 443})
_SETTING = "TRACKER_ALLOW_NETWORKS"

_DENIED_IPV4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.31.196.0/24", "AS112"),
        ("192.52.193.0/24", "multicast tunnelling"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("192.175.48.0/24", "AS112"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved or broadcast"),
    )
)
_PUBLIC_IPV6 = IPv6Network("2000::/3")
_DENIED_IPV6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("2001::/23", "protocol assignments"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "AS112"),
        ("3fff::/20", "documentation"),
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")


def literal(host: str) -> Address | None:
    """Return the address that the host spells out in its one canonical form, None for anything else."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def plain(address: Address) -> Address:
    """Return the IPv4 address behind an IPv4-mapped one: the socket would go there; any other address as it is."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def opened(address: Address, allow: tuple[Network, ...]) -> bool:
    """Tell whether the operator opened the address explicitly."""
    address = plain(address)
    return any(address in network for network in allow)


def refusal(address: Address, allow: tuple[Network, ...] = ()) -> str | None:
    """Say why the address may not be reached, or return None when it may."""
    if opened(address, allow):
        return None
    address = plain(address)
    if isinstance(address, IPv4Address):
        return _ipv4_refusal(address)
    return _ipv6_refusal(address)


def reach_refusal(address: Address, port: int, allow: tuple[Network, ...], ports: frozenset[int]) -> str | None:
    """Say why no connection is made to a port of the address, naming the setting that can open its network."""
    if what := refusal(address, allow):
        return f"{address} is not public ({what}); {_SETTING} can open its network"
    if port not in ports and not opened(address, allow):
        usual = ", ".join(map(str, sorted(ports)))
        return f"port {port} of {address} is not among {usual}; {_SETTING} can open its network"
    return None


def _ipv4_refusal(address: IPv4Address) -> str | None:
    return next((f"{what}, {network}" for network, what in _DENIED_IPV4 if address in network), None)


def _ipv6_refusal(address: IPv6Address) -> str | None:
    if address in _NAT64:
        return _nat64_refusal(IPv4Address(int(address) & 0xFFFF_FFFF))
    if address not in _PUBLIC_IPV6:
        return f"outside the public unicast space {_PUBLIC_IPV6}"
    return next((f"{what}, {network}" for network, what in _DENIED_IPV6 if address in network), None)


def _nat64_refusal(inner: IPv4Address) -> str | None:
    # An opened private range does not open its NAT64 form: that would be the gateway's network, not ours.
    reason = _ipv4_refusal(inner)
    return reason and f"NAT64 form of {inner}: {reason}"
