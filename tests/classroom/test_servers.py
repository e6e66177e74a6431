"""A real PostgreSQL server, a real Dask cluster of two workers, and both at once."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from autograder.classroom.course.course import Course
from autograder.classroom.course.sample import class_of
from autograder.classroom.grading import gradebook, pool
from autograder.classroom.grading.grade import grade
from autograder.classroom.reports.report import collect

BIN = Path(sys.executable).parent


def postgres_programs():
    """The folder of PostgreSQL's programs; `make test` installs them where that is allowed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    return found[-1]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A PostgreSQL server of the test's own."""

    def __init__(self, folder):
        self.programs, self.folder, self.port = postgres_programs(), folder, free_port()
        self.run("initdb", "-D", str(folder / "data"), "-U", "teacher", "-A", "trust", "--no-sync")
        self.start()
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "teacher", "class")

    @property
    def url(self):
        return f"postgresql://teacher@127.0.0.1:{self.port}/class"

    def run(self, program, *arguments):
        user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
        subprocess.run([self.programs / program, *arguments], check=True, cwd=self.folder, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, **user)

    def start(self):
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o",
                 f"-p {self.port} -h 127.0.0.1 -k {self.folder}", "start")

    def stop(self):
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")


@pytest.fixture(scope="module")
def server():
    with tempfile.TemporaryDirectory() as folder:     # short: a socket's path has a limit; and postgres may enter it
        os.chmod(folder, 0o777)
        server = Server(Path(folder))
        yield server
        server.stop()


class Cluster:
    """A scheduler and workers, each a program of its own, as on several machines."""

    def __init__(self, workers):
        self.address = f"tcp://127.0.0.1:{free_port()}"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/", "start_new_session": True}
        scheduler = [BIN / "dask", "scheduler", "--host", self.address, "--no-dashboard"]
        worker = [BIN / "dask", "worker", self.address, "--nthreads", "1", "--no-dashboard", "--local-directory=/tmp"]
        self.programs = [subprocess.Popen(line, **quiet) for line in [scheduler, *[worker] * workers]]

    def stop(self, kind=signal.SIGTERM):
        for program in self.programs:
            if program.poll() is None:
                os.killpg(program.pid, kind)
                program.wait(20)


@pytest.fixture
def cluster():
    cluster = Cluster(2)
    yield cluster
    cluster.stop()


@pytest.fixture
def sample(course, hand_in):
    files = {student: data for student, data in class_of(course, "sigmoid").items() if student != "Olga"}
    for student, data in files.items():
        for number in range(3):
            hand_in(f"{student} {number}", data)
    return files


def scores(course):
    with gradebook.opened(course.db_url) as book:
        return {student: score.points for student, score in book.scores("sigmoid").items()}


def slips(course):
    """Who shows a mistake in which function. Its name may differ: repairs are looked for while there is time."""
    return {(each.exercise, each.function, student) for each in collect(course).misconceptions
            for student, _ in each.learners}


def test_marks_on_postgresql_are_those_on_sqlite(course, sample, server):
    grade(course)
    other = Course.open(course.root, server.url)
    assert len(grade(other).marks) == 3 * len(sample)
    assert scores(other) == scores(course)
    assert grade(other).unchanged == 3 * len(sample)
    assert slips(other) == slips(course) != set()


def test_a_server_that_is_gone_for_a_while_costs_nothing(course, sample, server):
    """Stopped at once in the middle of a run, started again three seconds later."""
    other = Course.open(course.root, server.url)
    run = subprocess.Popen([sys.executable, "-m", "autograder", "class", "grade", str(course.root), "--workers", "1",
                            "--again", "--db", server.url],
                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while not list(course.root.glob("autograded/*")) and run.poll() is None:
        time.sleep(0.01)
    server.stop()
    time.sleep(3)
    server.start()
    errors = run.communicate(timeout=120)[1]
    assert run.returncode == 0, errors
    assert len(scores(other)) == 3 * len(sample)


def test_a_server_that_is_not_there_is_said_in_a_sentence(course):
    run = subprocess.run([sys.executable, "-m", "autograder", "class", "grade", str(course.root), "--db",
                          f"postgresql://teacher@127.0.0.1:{free_port()}/class"], capture_output=True, text=True)
    assert run.returncode == 2 and "The gradebook cannot be used" in run.stderr and "Traceback" not in run.stderr


def test_two_workers_of_a_cluster_give_the_same_marks(course, sample, server, cluster):
    """The scheduler is found by its address, the gradebook is PostgreSQL: as in a large class."""
    other = Course.open(course.root, server.url)
    assert len(grade(other, scheduler=cluster.address, again=True).marks) == 3 * len(sample)
    on_cluster = scores(other)
    grade(course)
    assert on_cluster == scores(course)


def test_a_cluster_that_goes_away_ends_the_run_with_a_sentence(course, sample, hand_in, cluster):
    """kill -9 of scheduler and workers in the middle; the next run, without them, finishes the class."""
    for number in range(100):
        hand_in(f"more {number}", sample["Bao"])
    run = subprocess.Popen([sys.executable, "-m", "autograder", "class", "grade", str(course.root), "--scheduler",
                            cluster.address], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while not list(course.root.glob("autograded/*")) and run.poll() is None:
        time.sleep(0.01)
    cluster.stop(signal.SIGKILL)
    errors = run.communicate(timeout=120)[1]
    assert run.returncode == 2 and "The workers went away" in errors and "Traceback" not in errors, errors
    done = len(scores(course))
    outcome = grade(course)
    assert outcome.unchanged <= done < 100 + 3 * len(sample) == len(scores(course))


def test_a_scheduler_that_is_not_there_is_said_in_a_sentence(course, sample):
    run = subprocess.run([sys.executable, "-m", "autograder", "class", "grade", str(course.root), "--scheduler",
                          f"tcp://127.0.0.1:{free_port()}"], capture_output=True, text=True)
    assert run.returncode == 2 and "no Dask scheduler" in run.stderr and "Traceback" not in run.stderr


def test_our_own_workers_talk_to_nobody_else():
    """Without a key the scheduler's port answers nothing: else any user of the machine could run code there."""
    from distributed import Client, get_client
    with pool.opened(2):
        address = get_client().scheduler.address
        assert address.startswith("tls://127.0.0.1:")
        with pytest.raises((OSError, TypeError)):
            Client(address.replace("tls://", "tcp://"), timeout=2, set_as_default=False)
