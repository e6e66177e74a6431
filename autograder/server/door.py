"""Who may ask: this site's own pages, at a bounded rate. Another site in a reader's browser may not."""

import ipaddress
import re
import socket
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from tornado.httputil import HTTPHeaders

from autograder.server import bounds
from autograder.server.refused import Refused

LOCAL = {"localhost", "127.0.0.1", "[::1]"}
HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?")
OWN = ("same-origin", "none")   # none: typed, or a bookmark


def names(bind: str, dialled: str) -> set[str]:
    """The names under which the server answers on a connection: those of this machine, --bind's, the address dialled.

    A page of another site that has pointed its own name at this address (DNS rebinding) knows none of them.
    """
    own = socket.gethostname().lower()
    return LOCAL | {literal(bind), literal(dialled), own, f"{own}.local"}


def literal(address: str) -> str:
    """An address as it stands in a URL."""
    address = address.partition("%")[0].lower()
    try:
        version = ipaddress.ip_address(address).version
    except ValueError:
        return address
    return f"[{address}]" if version == 6 else address


def admit(method: str, headers: HTTPHeaders, known: set[str]) -> None:
    """Refuse what no page of this site asks."""
    hosts = headers.get_list("Host")
    host = HOST.fullmatch(hosts[0].lower()) if len(hosts) == 1 else None
    if host is None or host["name"] not in known:
        raise Refused(403, "host")
    if headers.get("Sec-Fetch-Site", "same-origin") not in OWN and not is_navigation(method, headers):
        raise Refused(403, "origin")
    origins = headers.get_list("Origin")
    if origins and origins not in ([f"http://{host[0]}"], [f"https://{host[0]}"]):
        raise Refused(403, "origin")


def is_navigation(method, headers):
    """A link on another site that leads here: the reader sees the page, the other site does not."""
    return method in ("GET", "HEAD") and headers.get("Sec-Fetch-Mode") == "navigate" and "Origin" not in headers


def admit_body(headers: HTTPHeaders) -> None:
    """Only JSON, as it is: a form of another site can send none without asking first."""
    kind = headers.get("Content-Type", "").lower().replace(" ", "")
    if kind not in ("application/json", "application/json;charset=utf-8"):
        raise Refused(415, "type")
    if headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Refused(415, "encoding")
    length = headers.get("Content-Length", "0")
    if length.isascii() and length.isdigit() and int(length[:20]) > bounds.MOST_BODY:
        raise too_large()


def too_large() -> Refused:
    return Refused(413, "large", most=bounds.MOST_BODY >> 20)


class Visitors:
    """How often and how much at once each address asks. An address is forgotten when it has been quiet for a moment."""

    def __init__(self) -> None:
        self.known: OrderedDict[str, tuple[float, float]] = OrderedDict()  # address: (what is left of BURST, when)
        self.at_work: dict[str, int] = {}

    @contextmanager
    def admitted(self, address: str) -> Iterator[None]:
        """Count one check under way; raises Refused where an address asks too often or too much at once."""
        if ipaddress.ip_address(address.partition("%")[0]).is_loopback:
            yield
            return
        self._take(address)
        if self.at_work.get(address, 0) >= bounds.MOST_EACH:
            raise Refused(429, "often", bounds.AGAIN)
        self.at_work[address] = self.at_work.get(address, 0) + 1
        try:
            yield
        finally:
            self.at_work[address] -= 1
            if not self.at_work[address]:
                del self.at_work[address]

    def _take(self, address):
        now = time.monotonic()
        left, then = self.known.pop(address, (float(bounds.BURST), now))
        left = min(bounds.BURST, left + (now - then) * bounds.RATE)
        while self.known and (len(self.known) >= bounds.MOST_ADDRESSES or self._is_full(now)):
            self.known.popitem(last=False)
        self.known[address] = (max(0.0, left - 1), now)
        if left < 1:
            raise Refused(429, "often", bounds.AGAIN)

    def _is_full(self, now):
        """Has the address that was quiet longest all of BURST again? Then nothing need be known of it."""
        return now - next(iter(self.known.values()))[1] > bounds.BURST / bounds.RATE
