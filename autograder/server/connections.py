"""Many connections: those that ask nothing are closed before they take the place of one that does."""

from collections import OrderedDict

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

from autograder.server import bounds


class Connections(HTTPServer):
    """tornado's server, with a bound on its connections. `busy` and `idle` tell it which of them have asked."""

    def initialize(self, *arguments, **named):
        super().initialize(*arguments, **named)
        self.quiet: OrderedDict[IOStream, None] = OrderedDict()     # the oldest first
        self.asking: set[IOStream] = set()

    def handle_stream(self, stream: IOStream, address: tuple) -> None:
        while self.quiet and len(self.quiet) + len(self.asking) >= bounds.MOST_CONNECTIONS:
            oldest, _ = self.quiet.popitem(last=False)
            oldest.close()
        self.quiet[stream] = None
        super().handle_stream(stream, address)

    def busy(self, stream: IOStream) -> None:
        """This one has asked, whole, and waits for its answer."""
        if stream in self.quiet:
            del self.quiet[stream]
            self.asking.add(stream)

    def idle(self, stream: IOStream) -> None:
        """This one has its answer."""
        if stream in self.asking:
            self.asking.discard(stream)
            if not stream.closed():
                self.quiet[stream] = None

    def on_close(self, server_conn: object) -> None:
        stream = server_conn.stream     # type: ignore[attr-defined]
        self.quiet.pop(stream, None)
        self.asking.discard(stream)
        super().on_close(server_conn)
