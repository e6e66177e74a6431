"""One line on the terminal: how many are done, how fast, how long it still takes."""

import time


class Progress:
    """A progress line on a stream; on one that is no terminal, a line every ten seconds; on None, nothing."""

    def __init__(self, stream):
        self.stream, self.total, self.done, self.graded, self.shown, self.told = stream, 0, 0, 0, 0.0, None
        self.live = bool(stream and stream.isatty())
        self.began = time.monotonic()

    def begin(self, total):
        self.total, self.began = total, time.monotonic()

    def step(self, number, skipped=False):
        """Count submissions that are done, or that were found done."""
        self.done += number
        self.graded += 0 if skipped else number
        now = time.monotonic()
        if self.stream and now - self.shown > (0.2 if self.live else 10):
            self.shown = now
            self._show(now)

    def end(self):
        if self.stream and self.total:
            if self.live or self.told != self.done:
                self._show(time.monotonic())
            self.stream.write("\n" if self.live else "")
            self.stream.flush()

    def _show(self, now):
        self.told = self.done
        self.stream.write(f"\r{self.line(now)}\033[K" if self.live else f"{self.line(now)}\n")
        self.stream.flush()

    def line(self, now):
        spent = max(now - self.began, 1e-6)
        rate = self.graded / spent
        left = f", {seconds((self.total - self.done) / rate)} left" if rate and self.done < self.total else ""
        bar = "#" * round(30 * self.done / max(self.total, 1))
        return f"[{bar:30}] {self.done} of {self.total} submissions, {60 * rate:.0f} a minute{left}"


def seconds(number):
    """A duration for people."""
    minutes, rest = divmod(round(number), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
