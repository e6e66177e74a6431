"""One request after another: is it admitted, what does it ask, what is the answer."""

import asyncio
import json
import sys
from contextlib import suppress
from http.client import responses
from importlib.metadata import PackageNotFoundError, version
from socket import socket

from tornado.httputil import HTTPHeaders, HTTPMessageDelegate, HTTPServerConnectionDelegate, ResponseStartLine
from tornado.iostream import StreamClosedError

from autograder.server import bounds, door
from autograder.server.connections import Connections
from autograder.server.pool import NoSandbox, Pool
from autograder.server.question import question
from autograder.server.refused import Refused
from autograder.server.site import Site, packed

# What a page of this site may load and do: only what comes from here. Pyodide compiles WebAssembly, Sphinx's pages
# hold scripts and styles of their own.
POLICY = ("default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
          "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
          "base-uri 'self'; form-action 'self'; frame-ancestors 'self'")
ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Content-Security-Policy": POLICY,
          "Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "SAMEORIGIN"}
PIECE = 64 << 10
ASKED = {"/api/check": "check", "/api/run": "run", "/api/derive": "derive", "/api/picture": "picture"}


def engine():
    """What the page asks once: is there a server that checks?"""
    try:
        return {"engine": "autograder", "version": version("g-prime-course")}
    except PackageNotFoundError:    # a checkout that nobody installed
        return {"engine": "autograder", "version": None}


class App(HTTPServerConnectionDelegate):
    """The site, and the judges. opening: a task that ends when they are ready, with NoSandbox if there are none."""

    def __init__(self, site: Site, pool: Pool, opening: asyncio.Task, bind: str) -> None:
        self.site, self.pool, self.opening, self.bind = site, pool, opening, bind
        self.visitors, self.arriving = door.Visitors(), 0
        self.connections = Connections(
            self, max_header_size=bounds.MOST_HEAD, idle_connection_timeout=bounds.HEAD_SECONDS,
            body_timeout=bounds.BODY_SECONDS, max_body_size=bounds.MOST_THROWN_AWAY)

    def serve(self, sockets: list[socket]) -> None:
        """Answer at these sockets from now on."""
        self.connections.add_sockets(sockets)

    async def close(self) -> None:
        self.connections.stop()
        await self.connections.close_all_connections()

    def start_request(self, server_conn, request_conn):
        return Exchange(self, server_conn.stream, request_conn)

    def on_close(self, server_conn):
        pass

    async def judges(self):
        """The judges, as soon as they are ready. Without them nothing here can be asked but files."""
        try:
            await asyncio.shield(self.opening)
        except NoSandbox:
            raise Refused(404, "nothing") from None
        return self.pool


class Exchange(HTTPMessageDelegate):
    """One request and its answer. A request that is refused is read to its end first, so that its sender can listen."""

    def __init__(self, app, stream, connection):
        self.app, self.stream, self.connection = app, stream, connection
        self.body, self.refused, self.task = bytearray(), None, None

    def headers_received(self, start_line, headers):
        self.method, self.path, self.headers = start_line.method, start_line.path, headers
        try:
            door.admit(self.method, headers, door.names(self.app.bind, dialled(self.stream)))
            self.route()
        except Refused as refused:
            self.refused = refused

    def route(self):
        """Is there such a path, and may it be asked in this way?"""
        name = self.path.partition("?")[0]
        if name in ASKED:
            if self.method != "POST":
                raise Refused(405, "method", method="POST")
            door.admit_body(self.headers)
        elif self.method not in ("GET", "HEAD"):
            raise Refused(405, "method", method="GET")

    def data_received(self, chunk):
        if self.refused:
            return
        self.app.arriving += len(chunk)
        self.body += chunk
        if len(self.body) > bounds.MOST_BODY:
            self.refuse(door.too_large())
        elif self.app.arriving > bounds.MOST_ARRIVING:
            self.refuse(Refused(503, "busy", bounds.AGAIN))

    def refuse(self, refused):
        self.refused = refused
        self.forget()

    def forget(self):
        self.app.arriving -= len(self.body)
        self.body = bytearray()

    def on_connection_close(self):
        self.forget()

    def finish(self):
        self.app.connections.busy(self.stream)
        self.task = asyncio.ensure_future(self.answer())
        self.connection.set_close_callback(self.task.cancel)

    async def answer(self):
        """Whatever happens, the connection gets one answer or is closed."""
        try:
            await self.answered()
        except StreamClosedError:
            pass
        except Exception as error:  # noqa: BLE001  (a fault of ours: told without a word of the reader's)
            tell_fault(error)
            with suppress(Exception):
                self.send(Refused(500, "fault"))
        finally:
            self.forget()
            self.app.connections.idle(self.stream)

    async def answered(self):
        name = self.path.partition("?")[0]
        try:
            if self.refused:
                raise self.refused
            if name == "/api/engine":
                await self.app.judges()
                self.send_json(200, engine())
            elif name in ASKED:
                await self.judged(ASKED[name])
            else:
                await self.send_file(self.app.site.find(self.path))
        except Refused as refused:
            self.send(refused)

    async def judged(self, kind):
        asked = question(kind, bytes(self.body))
        self.forget()
        with self.app.visitors.admitted(self.connection.context.remote_ip):
            pool = await self.app.judges()
            self.send_json(200, await pool.ask(asked))

    def send(self, refused):
        more = {"Retry-After": str(refused.retry)} if refused.retry else {}
        if refused.status == 405:
            more["Allow"] = "POST" if self.path.partition("?")[0] in ASKED else "GET, HEAD"
        self.send_json(refused.status, refused.to_dict(), more)

    def send_json(self, status, value, more=()):
        body = json.dumps(value).encode()
        self.head(status, {"Content-Type": "application/json", "Content-Length": str(len(body)),
                           "Cache-Control": "no-store", **dict(more)}, body if self.method != "HEAD" else None)
        self.connection.finish()

    async def send_file(self, file):
        packs = file.packs and "gzip" in self.headers.get("Accept-Encoding", "")
        tag = f'"{file.tag}{"-gz" if packs else ""}"'
        more = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if tag in [one.strip().removeprefix("W/") for one in self.headers.get("If-None-Match", "").split(",")]:
            self.head(304, more)
            self.connection.finish()
            return
        data = packed(file) if packs else None
        more |= {"Content-Type": file.kind, "Content-Length": str(len(data) if packs else file.size)}
        self.head(200, more | ({"Content-Encoding": "gzip"} if packs else {}))
        if self.method != "HEAD":
            async with asyncio.timeout(None) as patience:
                async for piece in pieces(file, data):
                    patience.reschedule(asyncio.get_running_loop().time() + bounds.SEND_SECONDS)
                    await self.connection.write(piece)
        self.connection.finish()

    def head(self, status, headers, body=None):
        self.connection.write_headers(ResponseStartLine("HTTP/1.1", status, responses[status]),
                                      HTTPHeaders({**ALWAYS, **headers}), body)


async def pieces(file, data):
    """A file's bytes, as many at a time as a slow reader makes us keep."""
    if data is not None:
        for start in range(0, len(data), PIECE):
            yield data[start: start + PIECE]
        return
    left = file.size
    with open(file.path, "rb") as opened:
        while left and (piece := opened.read(min(PIECE, left))):
            left -= len(piece)
            yield piece


def dialled(stream):
    """The address of ours that a client has connected to."""
    try:
        return stream.socket.getsockname()[0]
    except (OSError, AttributeError, IndexError):
        return ""


def tell_fault(error):
    """On stderr, for who runs the server: what it was and in which line of ours; nothing of what was asked."""
    step = error.__traceback__
    while step.tb_next:
        step = step.tb_next
    print(f"autograder: a fault of the server: {type(error).__name__} in "
          f"{step.tb_frame.f_code.co_name}, line {step.tb_lineno}.", file=sys.stderr)
