"""How often an address may ask: counted without a server, and with a clock of the test's."""

import pytest

from autograder.server import bounds, door
from autograder.server.refused import Refused


@pytest.fixture
def clock(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(door.time, "monotonic", lambda: now[0])
    return now


def asks(visitors, address):
    with visitors.admitted(address):
        return True


def refusals(visitors, address, number):
    found = 0
    for _ in range(number):
        try:
            asks(visitors, address)
        except Refused as refused:
            assert (refused.status, refused.problem) == (429, "often")
            found += 1
    return found


def test_a_burst_is_heard_and_what_is_above_it_is_not(clock):
    visitors = door.Visitors()
    assert refusals(visitors, "192.0.2.1", bounds.BURST + 5) == 5
    assert refusals(visitors, "192.0.2.2", bounds.BURST) == 0       # another address is another reader
    clock[0] += 1
    assert refusals(visitors, "192.0.2.1", bounds.RATE + 5) == 5


def test_eight_at_once(clock):
    visitors = door.Visitors()
    held = [visitors.admitted("192.0.2.1") for _ in range(bounds.MOST_EACH)]
    for one in held:
        one.__enter__()
    assert refusals(visitors, "192.0.2.1", 1) == 1
    held[0].__exit__(None, None, None)
    assert refusals(visitors, "192.0.2.1", 1) == 0


def test_this_machine_itself_is_not_counted(clock):
    visitors = door.Visitors()
    for address in ("127.0.0.1", "127.8.8.8", "::1"):
        assert refusals(visitors, address, 10 * bounds.BURST) == 0
    assert not visitors.known and not visitors.at_work


def test_addresses_are_forgotten(clock):
    """After a moment's quiet, and the oldest of too many: what is known of readers does not grow."""
    visitors = door.Visitors()
    for number in range(bounds.MOST_ADDRESSES + 500):
        asks(visitors, f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert len(visitors.known) == bounds.MOST_ADDRESSES
    clock[0] += bounds.BURST / bounds.RATE + 1
    asks(visitors, "192.0.2.1")
    assert list(visitors.known) == ["192.0.2.1"] and not visitors.at_work


@pytest.mark.parametrize("bind, dialled, host, known", [
    ("127.0.0.1", "127.0.0.1", "localhost", True), ("0.0.0.0", "192.0.2.9", "192.0.2.9", True),
    ("0.0.0.0", "192.0.2.9", "192.0.2.8", False), ("course.local", "192.0.2.9", "course.local", True),
    ("::", "2001:db8::1", "[2001:db8::1]", True), ("::", "fe80::1%eth0", "[fe80::1]", True),
    ("127.0.0.1", "127.0.0.1", "evil.example", False), ("0.0.0.0", "192.0.2.9", "0.0.0.0", True)])
def test_the_names_of_this_machine(bind, dialled, host, known):
    assert (host in door.names(bind, dialled)) == known
