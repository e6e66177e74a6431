"""The classroom without internet: the chapter's own command, asked from an address that is counted."""

import json
import re
import shlex
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from knock import ENDLESS, RIGHT, Server, post, status

from autograder.server.bounds import BURST, MOST_EACH

CHAPTER = (Path(__file__).parents[2] / "book" / "for-teachers.md").read_text("utf8")


@pytest.fixture(scope="module")
def classroom(site, needs_sandbox):
    """`autograder serve` with the chapter's options; it printed the address that learners type."""
    options = shlex.split(re.search(r"^autograder serve (.*)$", CHAPTER, re.M)[1])
    server = Server(site, *options, "--workers", "2").ready()
    yield server
    assert server.stop() == (0, "")


@pytest.fixture
def from_afar(classroom):
    if classroom.host in ("0.0.0.0", "127.0.0.1"):
        pytest.skip("no network: this machine has no address but its own")
    return classroom


def test_it_answers_at_the_address_that_it_printed(from_afar):
    from_afar.good()
    assert b"home" in from_afar.ask("GET", "/")[2]
    origin = {"Origin": f"http://{from_afar.host}:{from_afar.port}"}
    assert from_afar.post("/api/check", RIGHT, origin)[0] == 200


@pytest.mark.parametrize("host", ["evil.example", "192.0.2.1", "0.0.0.0.evil.example"])
def test_a_name_that_was_pointed_at_it_is_refused(from_afar, host):
    assert status(from_afar.raw(post(json.dumps(RIGHT).encode(), host=f"Host: {host}"))) == 403


def test_one_address_has_its_share_and_no_more(from_afar):
    """Of endless checks, and of quick ones; meanwhile another address gets its answers."""
    with ThreadPoolExecutor(MOST_EACH + 4) as crowd:
        waiting = [crowd.submit(from_afar.post, "/api/check", ENDLESS) for _ in range(MOST_EACH + 4)]
        answers = [one.result() for one in waiting]
    often = [said for code, said in answers if code == 429]
    assert len(often) >= 1 and all(said["problem"] == "often" and said["retry"] for said in often)
    with ThreadPoolExecutor(4) as crowd:
        codes = [code for code, _ in crowd.map(lambda _: from_afar.post("/api/check", b"{}"), range(BURST))]
    assert set(codes) == {400}      # what is no question counts for nothing, and costs nothing
    local = Server.__new__(Server)
    local.host, local.port = "127.0.0.1", from_afar.port
    local.good()
