"""A web server as a static host is one: under a sub-path, gzip, cache headers. It counts what it sends."""

import gzip
import socket
import threading
import time
from contextlib import suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

SUB_PATH = "/some/where/"
PYTHON_FOLDER = "_static/g_prime/pyodide/"
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".mjs": "text/javascript", ".js": "text/javascript",
         ".json": "application/json", ".ipynb": "application/json", ".py": "text/plain; charset=utf-8",
         ".webmanifest": "application/manifest+json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
         ".woff2": "font/woff2", ".png": "image/png"}
PACKED = {".zip", ".whl", ".woff2", ".png"}  # compressed already: hosts send these as they are


@cache
def content(path):
    data = path.read_bytes()
    return data if path.suffix in PACKED else gzip.compress(data, 6)


class Server:
    """Serves a folder; `sent` lists (path below the folder, bytes, milliseconds since the server started).

    swap: {path below the folder: bytes}, files that are answered otherwise; None answers 404.
    bits_per_second: the link's speed, shared by all answers.
    """

    def __init__(self, folder, bits_per_second=None):
        self.folder, self.swap, self.sent = Path(folder), {}, []
        self.bits_per_second, self.link = bits_per_second, threading.Lock()
        self.connections = set()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                super().setup()
                server.connections.add(self.connection)

            def finish(self):
                server.connections.discard(self.connection)
                super().finish()

            def do_GET(self):
                server.answer(self)

            def log_message(self, *args):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_port}"
        self.url = self.origin + SUB_PATH
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def answer(self, request):
        path = urlsplit(request.path).path
        name = path.removeprefix(SUB_PATH)
        file = self.folder / name
        headers = {"Content-Type": TYPES.get(file.suffix, "application/octet-stream"), "Cache-Control": "max-age=600"}
        if path.startswith(SUB_PATH) and self.swap.get(name, b""):
            return self.send(request, name, 200, self.swap[name], headers)
        if not path.startswith(SUB_PATH) or name in self.swap or not file.is_file():
            return self.send(request, name, 404, b"", {})
        if file.suffix not in PACKED:
            headers["Content-Encoding"] = "gzip"
        return self.send(request, name, 200, content(file), headers)

    def send(self, request, name, status, data, headers):
        try:
            request.send_response(status)
            for key, value in {**headers, "Content-Length": len(data)}.items():
                request.send_header(key, str(value))
            request.end_headers()
            for start in range(0, len(data), 16384):
                self.write(request, data[start : start + 16384])
            self.sent.append((name, len(data)))
        except ConnectionError:
            pass  # the page left, or its worker was ended

    def write(self, request, piece):
        if self.bits_per_second:
            with self.link:
                time.sleep(len(piece) * 8 / self.bits_per_second)
        request.wfile.write(piece)

    def bytes_of(self, part=""):
        return sum(size for name, size in self.sent if part in name)

    def close(self):
        """Answer nobody any more, not at connections that are open either."""
        self.http.shutdown()
        self.http.server_close()
        for connection in list(self.connections):
            with suppress(OSError):     # it has just ended by itself
                connection.shutdown(socket.SHUT_RDWR)
