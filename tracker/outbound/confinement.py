"""The program that runs one function confined: started by ``confined.py``, told by JSON on stdin, answers on stdout.

Python reports every connection to audit hooks with the address it is about to go to, after names were resolved, so
that a name cannot lead elsewhere between judging and connecting; a hook that raises forbids it, and nobody can take
the hook away (PEP 578). What it judges is Python's own sockets: a C library with sockets of its own is not seen.
"""

import json
import math
import os
import resource
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from ipaddress import ip_network
from typing import Any, Final

from tracker.outbound.addresses import Network, literal, reach_refusal

_MOST_MEMORY: Final = 1 << 30
"""An answer without end is read into memory by libraries; here it ends."""
_PROGRAMS: Final = frozenset(
    {"subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system", "pty.spawn"}
)


def guard(
    allow: tuple[Network, ...], ports: frozenset[int], refused: list[str]
) -> Callable[[str, tuple[Any, ...]], None]:
    """Make the hook that forbids what may not be; what it forbade is also noted, since libraries hide errors."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        reason = None
        if event == "socket.connect":
            reason = _refusal(arguments[1], allow, ports)
        elif event == "socket.sendto" or (event == "socket.sendmsg" and arguments[1] is not None):
            reason = "messages without a connection are not sent"
        elif event in _PROGRAMS:
            reason = "no other program is started"
        if reason:
            refused.append(reason)
            raise PermissionError(reason)

    return hook


def _refusal(address: Any, allow: tuple[Network, ...], ports: frozenset[int]) -> str | None:
    # Anything else is a path of this machine, or a name that the system would resolve behind our back.
    judged = literal(address[0]) if isinstance(address, tuple) else None
    if judged is None:
        return "connections go to an internet address only"
    return reach_refusal(judged, address[1], allow, ports)


def main() -> None:
    """Do what was ordered; a function that raises ends the program without a word that could hold a secret."""
    answer_to = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    order = json.load(sys.stdin)
    # Should the tracker die, this program ends by itself.
    signal.alarm(math.ceil(order["seconds"]) + 1)
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    refused: list[str] = []
    allow = tuple(ip_network(network) for network in order["allow"])
    sys.addaudithook(guard(allow, frozenset(order["ports"]), refused))
    module, _, name = order["function"].partition(":")
    answer = getattr(import_module(module), name)(**order["argument"])
    json.dump({**answer, "refused": refused}, answer_to)
    answer_to.flush()
    # Threads that a library left behind are not waited for.
    os._exit(0)


if __name__ == "__main__":
    main()
