"""Runs a function in a process of its own, for libraries that open connections by themselves.

Such a library knows nothing of the door, and it can wait, read and log as long as it likes. In the process it can only
connect where the door would let it (see ``confinement.py``), sees no environment, and is ended in time.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tracker.outbound.addresses import WEB_PORTS, Network

_PROGRAM: Final = "tracker.outbound.confinement"
_PASSED_ON: Final = ("LD_LIBRARY_PATH", "SYSTEMROOT")
"""What Python itself may need to start; proxies, credentials and everything else stay behind."""


@dataclass(frozen=True, slots=True)
class Confined:
    """Starts the process; ``seconds`` is how long it may take in all, its start included."""

    allow: tuple[Network, ...]
    seconds: float
    ports: frozenset[int] = WEB_PORTS

    def __call__(self, function: str, argument: Mapping[str, Any]) -> dict[str, Any]:
        """Call ``module:function`` with the named arguments and give what it answers; all of it is JSON.

        ``refused`` is added to the answer: why connections were not made, if any was tried that may not be.
        ``TimeoutError`` when it took too long, any other ``OSError`` when it broke off. No error repeats the arguments,
        which may be secrets.
        """
        order = {
            "function": function,
            "argument": dict(argument),
            "allow": [str(network) for network in self.allow],
            "ports": sorted(self.ports),
            "seconds": self.seconds,
        }
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter and program
                [sys.executable, "-I", "-B", "-X", "utf8", "-m", _PROGRAM],
                input=json.dumps(order).encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in _PASSED_ON if name in os.environ} | {"HOME": os.devnull},
                timeout=self.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise TimeoutError(f"not done within {self.seconds:g} s") from None
        if done.returncode:
            raise OSError(f"the process that was to send it broke off ({done.returncode})")
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer
