"""A TLS identity for one test run: made by the openssl command, trusted by nobody else, gone with its folder."""

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import httpx
import pytest


@dataclass(frozen=True)
class Identity:
    """What a server shows (``server``) and what a client must trust to believe it (``client``)."""

    server: ssl.SSLContext
    client: ssl.SSLContext


def make_identity(folder: Path, *names: str) -> Identity:
    """Make a self-signed certificate for the names; skip the test where there is no openssl command."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("the openssl command is needed to make a throwaway certificate")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    request = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    request += ["-keyout", str(key), "-out", str(certificate), "-days", "2", "-subj", "/CN=throwaway"]
    request += ["-addext", "subjectAltName=" + ",".join(f"DNS:{name}" for name in names)]
    subprocess.run(request, check=True, capture_output=True, timeout=30)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    return Identity(server, ssl.create_default_context(cafile=str(certificate)))


@cache
def usual_authorities() -> ssl.SSLContext:
    """Return what a client trusts by default, read once: that takes longer than most tests."""
    return httpx.create_ssl_context(trust_env=False)
