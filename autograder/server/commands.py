"""`autograder serve [SITE]`: the site and the verdict at one address."""

import asyncio
import errno
import logging
import os
import signal
import socket
from contextlib import suppress
from pathlib import Path

from autograder.errors import UserError
from autograder.learners.files.sentence import shown
from autograder.sentences import say
from autograder.terminal import number

HELP = "serve the site and check what its readers write, at one address"
SITE = Path("_build") / "html"
A_PROCESSOR = 4     # judges: most wait for their sandbox, and some for an endless loop


def add_commands(commands):
    """Add `serve` to the parser of `autograder`."""
    parser = commands.add_parser("serve", help=HELP, description=f"{HELP}. Ctrl+C stops it. Nothing is kept or logged.")
    parser.add_argument("site", nargs="?", default=str(SITE), help=f"the folder of the site (default: {SITE})")
    parser.add_argument("--bind", metavar="ADDRESS", default="127.0.0.1",
                        help="the address to answer at (default: 127.0.0.1, this machine alone)")
    parser.add_argument("--port", type=number(0, 65535), default=8000, help="default: 8000; 0: any that is free")
    parser.add_argument("--workers", type=number(1, 256), help="checks at a time (default: four a processor)")
    parser.set_defaults(run=run_serve)


def run_serve(options):
    """`autograder serve`: until Ctrl+C or SIGTERM."""
    site = Path(options.site)
    if not (site / "index.html").is_file():
        raise UserError(say("serve.no-site", folder=shown(options.site)))
    workers = options.workers or A_PROCESSOR * processors()
    hush()
    allow_many_connections()
    asyncio.run(served(site, options.bind, options.port, workers))
    print(say("serve.stopped"))
    return 0


def processors():
    """Those that this program may use. A Mac cannot tell; it has no sandbox either, and serves the site alone."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


async def served(site, bind, port, workers):
    """Open all, say where it is, wait for the end, close all."""
    from autograder.server.app import App
    from autograder.server.pool import Pool
    from autograder.server.site import Site

    stop = asyncio.Event()
    for kind in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):     # on Windows, where Ctrl+C ends asyncio's loop by itself
            asyncio.get_running_loop().add_signal_handler(kind, stop.set)
    sockets = listening(bind, port)     # first: a taken port is told before anything is started
    pool = Pool(workers)
    app = App(Site(site), pool, asyncio.ensure_future(pool.open()), bind)
    app.serve(sockets)
    print(say("serve.address", address=address(bind, sockets[0].getsockname()[1])), flush=True)
    telling = asyncio.ensure_future(tell_engine(app.opening, workers))
    await stop.wait()
    telling.cancel()
    app.opening.cancel()
    await pool.close()
    await app.close()


async def tell_engine(opening, workers):
    """Who answers Check and Run: known when the first judge has started, or cannot start."""
    from autograder.server.pool import NoSandbox

    try:
        await asyncio.shield(opening)
        print(say("serve.engine", workers=workers))
    except NoSandbox as error:
        print(say("serve.no-engine"), error)
    print(say("serve.how-to-stop"), flush=True)


def listening(bind, port):
    """Sockets at this address; a sentence where there can be none."""
    from tornado.netutil import bind_sockets

    try:
        return bind_sockets(port, bind, backlog=1024)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UserError(say("serve.port-taken", port=port, other=port + 1 if port < 65535 else 8000)) from None
        if error.errno == errno.EACCES:
            raise UserError(say("serve.port-closed", port=port)) from None
        raise UserError(say("serve.no-address", bind=shown(bind))) from None


def address(bind, port):
    """What a person types into a browser; for all networks, the address that others of the first one type."""
    from autograder.server.door import literal

    if bind in ("0.0.0.0", "::"):   # noqa: S104  (what somebody typed)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, suppress(OSError):
            asked.connect(("192.0.2.1", 9))     # sends nothing: the system says by which address it would
            bind = asked.getsockname()[0]
    return f"http://{literal(bind)}:{port}/"


def hush():
    """Tornado logs addresses, and a fault with what was asked: nothing of it is written anywhere."""
    for name in ("tornado", "tornado.access", "tornado.application", "tornado.general", "asyncio"):
        log = logging.getLogger(name)
        log.addHandler(logging.NullHandler())
        log.setLevel(logging.CRITICAL + 1)
        log.propagate = False


def allow_many_connections():
    """As many open files as this account may have; `bounds.MOST_CONNECTIONS` is meant to be the bound."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # Windows has none, and no such bound

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most if most != resource.RLIM_INFINITY else 65536, most))

