"""Where verdicts are made: this process, worker processes of its own, or any Dask cluster.

A worker needs this package and bubblewrap, and nothing of the class: it gets the bytes of a submission and
returns a verdict. It keeps one warm sandbox. One thread a worker: a sandbox serves one submission at a time.
"""

import logging
import warnings
from contextlib import contextmanager

from autograder.classroom.course.course import CourseError
from autograder.classroom.grading import verdict

PATIENCE = 10   # seconds to wait for a scheduler
AHEAD = 3   # batches waiting at each worker: enough to keep it busy, few enough to keep memory small


def judge_batch(batch, releases):
    """Runs in a worker: [(Submitted, fingerprint, seed)] -> [Verdict]."""
    return [verdict.judge(releases[work.exercise], work, seed) for work, _, seed in batch]


@contextmanager
def opened(workers=1, scheduler=None):
    """Give a function (batches, releases) -> pairs (batch, verdicts), in the order in which they are done."""
    if scheduler is None and workers == 1:
        yield lambda batches, releases: ((batch, judge_batch(batch, releases)) for batch in batches)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # of a busy port, of a cluster's other NumPy: not the teacher's
        from distributed import Client, LocalCluster
        hush()
        if scheduler:
            with connect(Client, scheduler) as client:
                yield lambda batches, releases: spread(client, batches, releases)
            return
        # security: keys for this run only; without them any user of this machine could send the workers a task
        with LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None,
                          host="127.0.0.1", security=True, silence_logs="CRITICAL") as cluster, \
                Client(cluster) as client:
            yield lambda batches, releases: spread(client, batches, releases)


def hush():
    """What goes wrong with the workers is said once, by us: Dask's own log is for its developers."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith("distributed"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def connect(client, address):
    """A client of a running cluster."""
    try:
        return client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CourseError(f"There is no Dask scheduler at {address} ({type(error).__name__}): start one with "
                          "`dask scheduler`, or leave --scheduler out.") from None


def spread(client, batches, releases):
    """Keep every worker busy with a few batches; hand each one on as soon as it is done."""
    from distributed import KilledWorker, as_completed
    from distributed.client import FutureCancelledError
    everywhere = client.scatter(releases, broadcast=True)
    waiting, batches = {}, iter(batches)
    done = as_completed(loop=client.loop)
    ahead = AHEAD * max(1, len(client.nthreads()))
    for _ in range(ahead):
        send_next(client, batches, everywhere, waiting, done)
    for future in done:
        batch = waiting.pop(future.key)
        try:
            verdicts = future.result()
        except (KilledWorker, FutureCancelledError, OSError) as error:
            raise CourseError(f"The workers went away ({type(error).__name__}): see that they have memory and can be "
                              "reached, then run the same command again; it goes on where this one ended.") from None
        future.release()
        send_next(client, batches, everywhere, waiting, done)
        yield batch, verdicts


def send_next(client, batches, releases, waiting, done):
    batch = next(batches, None)
    if batch is not None:
        future = client.submit(judge_batch, batch, releases, pure=False)
        waiting[future.key] = batch
        done.add(future)
