"""The site's files, and nothing beside them: no dot file, no link that leads out, no folder's list."""

import gzip
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote_to_bytes

from autograder.server.refused import Refused

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".map": "application/json",
    ".ipynb": "application/x-ipynb+json", ".py": "text/plain; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8", ".xml": "application/xml", ".wasm": "application/wasm",
    ".whl": "application/zip", ".zip": "application/zip", ".tar": "application/x-tar", ".pdf": "application/pdf",
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif", ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json", ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf",
    ".inv": "application/octet-stream", ".npz": "application/octet-stream",
}
PACKABLE = re.compile(r"text/|application/(json|x-ipynb|xml|manifest)|image/svg")
MOST_PACKED = 2 << 20   # bytes of a file that is compressed while others wait
UNUSUAL = re.compile(r"[\x00-\x1f\x7f\\]")


@dataclass(frozen=True)
class File:
    """One file of the site: where it is, its type, and its tag, which changes when the file does."""

    path: str
    kind: str
    size: int
    tag: str

    @property
    def packs(self) -> bool:
        return self.size <= MOST_PACKED and bool(PACKABLE.match(self.kind))


class Site:
    """A folder of files."""

    def __init__(self, folder: Path) -> None:
        self.root = os.path.realpath(folder)

    def find(self, address: str) -> File:
        """The File of a request's path; raises Refused, with the same words whatever the reason."""
        try:
            path = self._path(address)
            about = os.stat(path)
        except (OSError, ValueError):
            raise Refused(404, "nothing") from None
        if not os.path.isfile(path):
            raise Refused(404, "nothing")
        kind = TYPES.get(Path(path).suffix.lower(), "application/octet-stream")
        return File(path, kind, about.st_size, f"{about.st_mtime_ns:x}-{about.st_size:x}")

    def _path(self, address):
        """A path on the disk, decoded once; raises ValueError for one that names no file of the site."""
        text = unquote_to_bytes(address.partition("?")[0]).decode("utf-8")
        first, *parts = text.split("/")
        if first or UNUSUAL.search(text):
            raise ValueError
        if parts[-1] == "":
            parts[-1] = "index.html"
        if any(part == "" or part.startswith(".") for part in parts):
            raise ValueError
        path = os.path.realpath(os.path.join(self.root, *parts))
        if os.path.commonpath([path, self.root]) != self.root:
            raise ValueError
        return path


@lru_cache(maxsize=200)
def packed(file: File) -> bytes:
    """A file, compressed; kept, for all readers of a class read the same pages."""
    return gzip.compress(Path(file.path).read_bytes(), 6, mtime=0)
