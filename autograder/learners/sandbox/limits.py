"""What one submission may use of the machine."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Limits:
    """What one submission may use. Times are seconds of a processor; see `channel.is_over` for the clock."""

    call_seconds: float = 3.0
    attempt_seconds: float = 0.3    # of a call that is tried out with another way of writing
    statement_seconds: float = 5.0
    total_seconds: float = 20.0
    polite_seconds: float = inf     # of a call, after which it goes on behind all others that wait for a processor
    memory_bytes: int = 1 << 30
    lent_calls: int = 20_000    # calls back to functions lent by the checks, in one call
    crashes: int = 6            # children lost, after which the rest is not tried
    patience: float = 10        # times a limit that a child may last on the clock, on however busy a machine
