"""The document archive: bytes by their SHA-256, compressed, never altered. The evidence for everything else."""

import gzip
import hashlib
import zlib
from io import BytesIO
from shutil import copyfileobj
from uuid import uuid4

from fsspec.core import url_to_fs

_STEP = 1 << 20


class ArchiveError(Exception):
    """A document's bytes are missing or not what their address says."""


class Archive:
    """Keeps bodies under an fsspec URL (``file:///…`` by default, ``s3://…`` by setting), two-letter folders deep."""

    def __init__(self, url: str) -> None:
        self._files, self._root = url_to_fs(url)

    def put(self, body: bytes) -> str:
        """Keep a body and give its SHA-256; a body that is there already is not written again."""
        sha256 = hashlib.sha256(body).hexdigest()
        if not self._files.exists(self._path(sha256)):
            self._keep(sha256, gzip.compress(body, compresslevel=6, mtime=0))
        return sha256

    def get(self, sha256: str) -> bytes:
        """Give the body with this SHA-256, checked against it."""
        whole = BytesIO()  # grows in place: a large body is never in memory twice
        try:
            with gzip.GzipFile(fileobj=BytesIO(self._files.cat_file(self._path(sha256)))) as packed:
                copyfileobj(packed, whole, _STEP)
        except FileNotFoundError as error:
            raise ArchiveError(f"document {sha256} is not in the archive {self._root}") from error
        except (OSError, EOFError, zlib.error) as error:
            raise ArchiveError(f"document {sha256} cannot be read from the archive {self._root}: {error}") from error
        body = whole.getvalue()
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ArchiveError(f"document {sha256} in the archive {self._root} was altered")
        return body

    def packed(self, sha256: str) -> bytes:
        """Give the body with this SHA-256 as it is kept (gzip); ``ArchiveError`` when it is not there."""
        try:
            packed: bytes = self._files.cat_file(self._path(sha256))
        except FileNotFoundError as error:
            raise ArchiveError(f"document {sha256} is not in the archive {self._root}") from error
        return packed

    def put_packed(self, sha256: str, packed: bytes) -> None:
        """Keep a body that comes as ``packed`` gave it; ``ArchiveError`` where it is not what its hash says."""
        try:
            body = gzip.decompress(packed)
        except (OSError, EOFError, zlib.error) as error:
            raise ArchiveError(f"document {sha256} cannot be read: {error}") from error
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ArchiveError(f"document {sha256} was altered")
        self._keep(sha256, packed)

    def drop(self, sha256: str) -> None:
        """Forget a body that nothing rests on; one that is not there is forgotten already."""
        path = self._path(sha256)
        if self._files.exists(path):
            self._files.rm_file(path)

    def _keep(self, sha256: str, packed: bytes) -> None:
        path = self._path(sha256)
        if not self._files.exists(path):
            folder = path.rsplit("/", 1)[0]
            self._files.makedirs(folder, exist_ok=True)
            # Another name until it is whole: a killed process leaves no half document under a true hash.
            half = f"{folder}/.{sha256}.{uuid4().hex}"
            self._files.pipe_file(half, packed)
            self._files.mv(half, path)

    def _path(self, sha256: str) -> str:
        return f"{self._root}/{sha256[:2]}/{sha256}.gz"
