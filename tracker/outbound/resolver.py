"""Asking the system for the addresses of a name, within a time limit."""

import socket
from collections.abc import Callable
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread

from tracker.outbound.addresses import Address, plain

Resolver = Callable[[str, float], tuple[Address, ...]]
"""Gives all addresses of a host name within so many seconds, or raises ``OSError``."""

_Answer = tuple[Address, ...] | OSError


def resolve(host: str, timeout: float) -> tuple[Address, ...]:
    """Return every address the system knows for the host, in its order of preference.

    ``getaddrinfo`` has no time limit of its own, so it is asked in a thread that is left behind when it hangs.
    """
    answers: SimpleQueue[_Answer] = SimpleQueue()
    Thread(target=lambda: answers.put(_ask(host)), name=f"resolve {host}", daemon=True).start()
    try:
        answer = answers.get(timeout=timeout)
    except Empty:
        raise TimeoutError(f"the name {host} was not resolved within {timeout:g} s") from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _ask(host: str) -> _Answer:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        return OSError(f"the name {host} cannot be asked for: {error}")
    except OSError as error:
        return socket.gaierror(error.errno, f"the name {host} could not be resolved: {error.strerror}")
    return tuple(dict.fromkeys(plain(ip_address(entry[4][0])) for entry in found))
