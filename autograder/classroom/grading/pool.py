"""Where verdicts are made: this process, worker processes of its own, or any Dask cluster.

A worker needs this package and bubblewrap, and nothing of the class: it gets the bytes of a submission and
returns a verdict. It keeps one warm sandbox. One thread a worker: a sandbox serves one submission at a time.
"""

import logging
import signal
import time
import warnings
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import resource_tracker
from queue import Empty, SimpleQueue

from autograder.classroom.course.errors import CourseError
from autograder.classroom.grading import verdict
from autograder.learners.sandbox import SandboxUnavailable

PATIENCE = 10   # seconds to wait for a scheduler
ALONE = 60      # seconds to wait for a cluster that has lost its last worker
AHEAD = 3   # batches waiting at each worker: enough to keep it busy, few enough to keep memory small
AGAIN = "run the same command again; it goes on where this one ended"


def judge_batch(batch, releases):
    """Runs in a worker: [(Submitted, fingerprint, seed)] -> [Verdict]. A machine without a sandbox judges nothing."""
    try:
        verdict.sandbox()
    except SandboxUnavailable:
        raise
    except Exception:   # noqa: BLE001, S110  (of one moment: told with the submission that meets it again)
        pass
    return [verdict.judge(releases[work.exercise], work, seed) for work, _, seed in batch]


@contextmanager
def opened(workers=1, scheduler=None):
    """Give a function (batches, releases) -> pairs (batch, verdicts), in the order in which they are done."""
    if scheduler is None and workers == 1:
        yield lambda batches, releases: ((batch, judge_batch(batch, releases)) for batch in batches)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # of what Dask loads
        from distributed import Client  # heavy, and not needed for one process
    hush()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # of a busy port, of a cluster's other NumPy: not the teacher's
        client = connect(Client, scheduler) if scheduler else own(Client, workers)
    try:
        yield lambda batches, releases: Spread(client, releases).over(batches)
    finally:
        client.close()
        if client.cluster:
            client.cluster.close()


def own(client, workers):
    """A client of worker processes of this run's own."""
    from distributed import LocalCluster  # heavy
    # Ctrl+C in a terminal reaches every process: it is for this one, which ends the others. They inherit the mask of
    # the thread that starts them; multiprocessing's tracker would lift it where it is started, so it is started before.
    # A terminal that is closed sends SIGHUP to all of them, too, and the tracker does not bear that by itself.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        # security: keys for this run only; without them any user of this machine could send the workers a task
        return client(LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None,
                                   host="127.0.0.1", security=True, silence_logs="CRITICAL"))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


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


class ProcessKilled(Exception):
    """The process that judged a submission was killed, again and again."""


class Spread:
    """Batches on their way through a cluster: every worker is kept busy with a few, and each is handed on when done."""

    def __init__(self, client, releases):
        self.client, self.releases = client, releases
        self.waiting, self.done = {}, SimpleQueue()

    def over(self, batches):
        """Pairs (batch, verdicts). Submissions under which a worker was killed are tried again, one by one, at the end:
        only the one that does it is left without a mark.
        """
        batches, suspects = iter(batches), []
        for batch in islice(batches, AHEAD * max(1, len(self.client.nthreads()))):
            self.send(batch)
        while self.waiting:
            batch, verdicts = self.next()
            for following in islice(batches, 1):
                self.send(following)
            if verdicts is None:
                suspects += batch
            else:
                yield batch, verdicts
        for job in suspects:
            self.send([job])
            _, verdicts = self.next()
            yield [job], verdicts or [self.killed(job[0])]

    def send(self, batch):
        # with its releases: what is scattered beforehand is lost when all workers that hold it are killed
        releases = {work.exercise: self.releases[work.exercise] for work, _, _ in batch}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")     # of a large notebook: it is as large as learners made it
            future = self.client.submit(judge_batch, batch, releases, pure=False)
        self.waiting[future.key] = batch, future
        future.add_done_callback(self.done.put)

    def next(self):
        """The batch that is done next, and its verdicts; None in their place if its workers were killed."""
        from distributed import KilledWorker  # heavy; loaded long ago
        future, since = None, time.monotonic()
        while future is None:
            with suppress(Empty):
                future = self.done.get(timeout=1)
            if future is None and self.has_workers():
                since = time.monotonic()
            elif future is None and time.monotonic() > since + ALONE:
                raise CourseError(f"The cluster has no worker any more: start some, then {AGAIN}.")
        batch, _ = self.waiting.pop(future.key)
        try:
            verdicts = future.result()
        except KilledWorker:
            verdicts = None
        except SandboxUnavailable:
            raise
        except Exception as error:  # noqa: BLE001  (of the way there and back: judge_batch lets none through)
            raise CourseError(f"The workers went away ({type(error).__name__}): see that they have memory, can be "
                              f"reached and have this same version of the package, then {AGAIN}.") from None
        future.release()
        return batch, verdicts

    def has_workers(self):
        with suppress(OSError, ValueError):
            return bool(self.client.nthreads())
        return False

    def killed(self, work):
        return verdict.failed(self.releases[work.exercise], work.exercise, ProcessKilled())
