"""What the server bears, in one place. Times are seconds on the clock, sizes are bytes."""

from autograder.learners.sandbox import Limits

# One request.
MOST_HEAD = 16 << 10
MOST_BODY = 1 << 20
MOST_THROWN_AWAY = 16 << 20     # of a body that is too large: read, so that its sender hears why
HEAD_SECONDS = 15               # also for a connection that asks nothing
BODY_SECONDS = 10
SEND_SECONDS = 30               # for one piece of a file
MOST_CELLS = 50
MOST_NAME = 80                  # characters of a cell's name
MOST_DEPTH = 8                  # brackets in one another

# All of them together.
MOST_CONNECTIONS = 1000         # above it, those that ask nothing are closed, the oldest first
MOST_ARRIVING = 64 << 20        # of all bodies that are on their way
QUEUE = 64                      # checks that wait
# One address. This machine itself has no such bound: a proxy before the server has its own.
MOST_EACH = 8                   # checks under way
RATE, BURST = 10, 40            # checks a second, and at once
MOST_ADDRESSES = 10_000

# One check or run. A worker is held this long before it counts as long; three of four workers may be.
LONG = 0.7
LONG_SHARE = 0.75
LOOK = 0.1
BUSY_SHARE = 0.25   # of the workers, a processor's each: while more are at work, nobody's repair is looked for
REPAIR = 0.5        # for that search
SEARCH = 2          # on the clock, for who waits for it
POLITE = 0.1        # of a processor for one call: then quick ones go first
LONGEST = 28    # below ten times a call's limit: on a busy machine it ends as "busy", and never as a wrong verdict
AFTER_STOP = 0.5    # what a check may still take when nobody waits for it
CHECK = Limits(memory_bytes=512 << 20, polite_seconds=POLITE)
# No mark hangs on a run, so its seconds are those on the clock, as in the browser: who runs code waits for it.
RUN = Limits(call_seconds=10, total_seconds=12, memory_bytes=512 << 20, crashes=1, patience=1)
AGAIN, AGAIN_LONG, AGAIN_MOST = 2, 5, 15    # seconds after which to try again
LOOK_BACK, PATIENT = 5, 50  # a second more for so many who were turned away in so many seconds
