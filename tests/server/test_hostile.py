"""What strangers send. Each gets a refusal or nothing; after each, a right answer is found right."""

import json
import resource

import pytest
from knock import ENDLESS, RIGHT, listen, post, request, status

GOOD = json.dumps(RIGHT).encode()
EVIL = "http://evil.example"
LENGTH, TYPE = f"Content-Length: {len(GOOD)}", "Content-Type: application/json"
CHUNKED = "Transfer-Encoding: chunked"
SMUGGLED = b"GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n"


def asked(**changes):
    return post(json.dumps({**RIGHT, **changes}).encode())


def cells(*them):
    return asked(cells=list(them))


REFUSED = {
    # methods
    "GET of a check": (request("GET", "/api/check"), 405),
    "PUT": (post(GOOD).replace(b"POST", b"PUT", 1), 405),
    "DELETE of a page": (request("DELETE", "/index.html"), 405),
    "POST to a page": (post(GOOD, path="/index.html"), 405),
    "OPTIONS, as another site's page asks first": (request("OPTIONS", "/api/check", f"Origin: {EVIL}"), 403),
    "TRACE": (request("TRACE", "/"), 405),
    "CONNECT": (request("CONNECT", "localhost:22"), 405),
    "a method of its own": (request("BREW", "/"), 405),
    # sizes
    "a body of 10 MB": (post(b"[" * (10 << 20)), 413),
    "1 MB and a byte": (post(b" " * ((1 << 20) + 1)), 413),
    "a length that is no number": (request("POST", "/api/check", "Content-Length: ten"), (415, 400)),
    "a length below nothing": (request("POST", "/api/check", "Content-Length: -1", TYPE), 400),
    "a length of 300 digits": (request("POST", "/api/check", "Content-Length: " + "9" * 300,
                                       TYPE), (400, 413)),
    "a length of other letters' digits": (request("POST", "/api/check", "Content-Length: ²",
                                                  TYPE), 400),
    "headers of 100 KB": (request("GET", "/", "X: " + "x" * 100_000), None),
    "ten thousand headers": (request("GET", "/", *["X: x"] * 10_000), None),
    "an address of 100 KB": (request("GET", "/" + "x" * 100_000), None),
    "no body": (post(b""), 400),
    # what it says it is
    "no type": (request("POST", "/api/check", LENGTH, body=GOOD), 415),
    "a form": (request("POST", "/api/check", LENGTH, "Content-Type: text/plain", body=GOOD), 415),
    "two types": (post(GOOD, "Content-Type: text/plain"), 415),
    "another alphabet": (request("POST", "/api/check", LENGTH,
                                 "Content-Type: application/json; charset=utf-16", body=GOOD), 415),
    "packed": (post(GOOD, "Content-Encoding: gzip"), 415),
    # JSON
    "no JSON": (post(b"g = 1"), 400),
    "half of it": (post(GOOD[:-5]), 400),
    "two of it": (post(GOOD + GOOD), 400),
    "deep arrays": (post(b"[" * 500_000), 400),
    "deep objects": (post(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), 400),
    "NaN": (post(GOOD.replace(b'"triangle"', b"NaN")), 400),
    "a number of a million digits": (post(b'{"cell": ' + b"9" * 1_000_000 + b"}"), 400),
    "not UTF-8": (post(b'{"exercise": "\xff\xfe"}'), 400),
    "UTF-16": (post(json.dumps(RIGHT).encode("utf-16")), 400),
    "a list": (post(b"[]"), 400),
    "null": (post(b"null"), 400),
    "no exercise": (post(b'{"cells": []}'), 400),
    "an exercise that is none": (asked(exercise="../../etc/passwd"), 400),
    "an exercise that is a list": (asked(exercise=["triangle"]), 400),
    "no cells": (asked(cells=[]), 400),
    "cells that are a text": (asked(cells="def g"), 400),
    "a cell that is a text": (cells("def g"), 400),
    "a source that is a number": (cells({"source": 1}), 400),
    "no source": (cells({"id": "a"}), 400),
    "a name of two lines": (cells({"id": "a\nb", "source": ""}), 400),
    "a name with a NUL": (cells({"id": "a\0", "source": ""}), 400),
    "a long name": (cells({"id": "a" * 100, "source": ""}), 400),
    "a name that is a list": (cells({"id": [], "source": ""}), 400),
    "a thousand cells": (cells(*[{"source": ""}] * 1000), 400),
    "a cell that is not there": (asked(cell=7), 400),
    "a cell below nothing": (asked(cell=-1), 400),
    "a cell that is true": (asked(cell=True), 400),
    # whose page asks
    "another host": (post(GOOD, host="Host: evil.example"), 403),
    "a host that begins like ours": (post(GOOD, host="Host: localhost.evil.example"), 403),
    "no host": (post(GOOD, host=""), 403),
    "two hosts": (post(GOOD, "Host: evil.example"), (403, 400)),
    "a host with a user": (post(GOOD, host="Host: localhost@evil.example"), 403),
    "another origin": (post(GOOD, f"Origin: {EVIL}"), 403),
    "our host at another port": (post(GOOD, "Origin: http://localhost:9"), 403),
    "an origin of no page": (post(GOOD, "Origin: null"), 403),
    "another site": (post(GOOD, "Sec-Fetch-Site: cross-site"), 403),
    "a sister site": (post(GOOD, "Sec-Fetch-Site: same-site"), 403),
    "another site's script": (request("GET", "/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"), 403),
    "a form of another site": (post(GOOD, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"), 403),
    # the protocol
    "a length and chunks": (post(GOOD, CHUNKED), 400),
    "two lengths": (post(GOOD, "Content-Length: 5"), 400),
    "odd chunks": (request("POST", "/api/check", CHUNKED, TYPE, body=b"zz\r\n"), 400),
    "a chunk of 8 exabytes": (request("POST", "/api/check", CHUNKED, TYPE,
                                      body=b"7fffffffffffffff\r\nx"), 400),
    "chunks of another kind": (request("POST", "/api/check", "Transfer-Encoding: gzip, chunked",
                                       TYPE, body=b"0\r\n\r\n"), 400),
    "chunks without an end that matters": (request("POST", "/api/check", CHUNKED, TYPE,
                                                   body=b"200000\r\n" + b"x" * (1 << 21) + b"\r\n0\r\n\r\n"), 413),
    "a header without a name": (request("GET", "/", ": x"), 400),
    "a space before the colon": (request("GET", "/", "X : x"), 400),
    "a header over two lines, a length in the second": (request("GET", "/", "X: a\r\n Content-Length: 5"), (200, 400)),
    "HTTP 0.9": (b"GET /\r\n\r\n", 400),
    "HTTP 2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
    "an address with a host in it": (request("GET", "http://evil.example/"), 404),
    "a star": (request("GET", "*"), 404),
    "NULs": (b"\0" * 1000 + b"\r\n\r\n", 400),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_and_costs_nobody_an_answer(server, name):
    data, expected = REFUSED[name]
    said = server.raw(data)
    assert status(said) in (expected if isinstance(expected, tuple) else (expected,)), said[:500]
    if status(said) not in (None, 200) and b"\r\n\r\n{" in said:
        told = json.loads(said.partition(b"\r\n\r\n")[2])
        assert set(told) == {"problem", "sentence", "retry"} and told["sentence"].endswith((".", "?"))
    assert b"Traceback" not in said and b"evil.example" not in said and b"Tornado" not in said
    server.good()


def test_there_are_many():
    assert len(REFUSED) >= 40


def test_what_follows_a_refused_body_is_not_taken_for_a_request(server):
    """The bytes of a body are a body, whatever they look like, also where the request was refused."""
    for data in (post(SMUGGLED), post(SMUGGLED, f"Origin: {EVIL}"), post(SMUGGLED, path="/nothing")):
        assert server.raw(data).count(b"HTTP/1.1 ") == 1
    server.good()


@pytest.mark.parametrize("headers", [
    {}, {"Origin": "http://localhost:{port}", "Host": "localhost:{port}"}, {"Sec-Fetch-Site": "same-origin"},
    {"Content-Type": "application/json; charset=UTF-8"}, {"Host": "[::1]:{port}"}, {"Host": "127.0.0.1"},
    {"Host": "LOCALHOST:{port}"}, {"Sec-Fetch-Site": "none"}])
def test_our_own_pages_are_heard(server, headers):
    headers = {name: value.format(port=server.port) for name, value in headers.items()}
    assert server.post("/api/check", RIGHT, headers)[1]["report"]["passed"]


def test_a_link_on_another_site_leads_here(server):
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert server.ask("GET", "/", headers=headers)[0] == 200


def test_a_slow_head_and_a_slow_body_wait_alone(server):
    """They hold nothing but their own connection, and not for long."""
    slow = [server.connect() for _ in range(40)]
    for number, one in enumerate(slow):
        one.sendall(post(GOOD)[:20 if number % 2 else -10])
    server.good()
    said = listen(slow[0], 14)
    assert status(said) is None and slow[0].recv(1) == b""      # the body's ten seconds are over: closed, unanswered
    for one in slow:
        one.close()
    server.good()


def test_ten_thousand_connections_that_ask_nothing_cost_nobody_an_answer(server):
    """More than the server keeps: the oldest that ask nothing are closed."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1], before[1]))
    opened, most = [], min(10_000, before[1] - 200)
    try:
        for number in range(10_000):
            opened.append(server.connect())
            if number % 2500 == 2499:
                server.good()
            if len(opened) > most:      # this account may not hold so many; the server has closed the old ones
                opened.pop(0).close()
    finally:
        for one in opened:
            one.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    server.good()


def test_requests_in_one_breath_are_answered_in_their_order(server):
    said = server.raw(post(GOOD) + request("GET", "/a.mjs") + post(b"no"))
    assert said.index(b'"report"') < said.index(b"text/javascript") < said.index(b'"json"')
    server.good()


def test_an_endless_answer_that_nobody_waits_for_gives_its_worker_back(server):
    """Twenty of them, with four workers: each is gone before it has begun, or soon."""
    for _ in range(20):
        with server.connect() as connection:
            connection.sendall(post(json.dumps(ENDLESS).encode()))
    server.good()
