"""Serves the web API beside the work."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from fastapi import FastAPI

from tracker.entrypoints.errors import StartError

CLOSING_SECONDS = 2.0
"""How long requests that are under way may still take when we stop."""


def open_port(host: str, port: int) -> socket.socket:
    """Take the address before anything else is started; ``StartError`` when it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else error
        raise StartError(f"the web API cannot listen on {host}:{port}: {reason}") from None


def url_of(listener: socket.socket) -> str:
    """Give the address under which a browser finds the API."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def serving(app: FastAPI, listener: socket.socket) -> Iterator[None]:
    """Serve in a thread while the block runs."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(CLOSING_SECONDS),
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, kwargs={"sockets": [listener]}, name="web", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(CLOSING_SECONDS + 1)
        listener.close()
