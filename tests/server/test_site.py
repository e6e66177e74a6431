"""The site's files: each with its type and its tag; nothing hidden, nothing beside the site, nothing by a link."""

import gzip

import pytest
from knock import request, status

OUTSIDE = [
    "/../secret.txt", "/sub/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt",
    "/%252e%252e/secret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/sub/..%2f..%2fsecret.txt", "//secret.txt",
    "/./../secret.txt", "/%c0%ae%c0%ae/secret.txt", "/..;/secret.txt", "/%00/../secret.txt", "/index.html%00.txt",
    "/out.txt", "/up/secret.txt", "/.hidden", "/%2ehidden", "/.git/config", "/sub/./index.html", "/sub//index.html",
    "/file:///etc/passwd", "/%ff", "/nothing", "/sub", "/a.mjs/", "/" + "a/" * 3000, "/" + "%41" * 300]


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: path[:40])
def test_what_is_no_file_of_the_site_is_not_found(server, path):
    said = server.raw(request("GET", path))
    assert status(said) in (404, 400) and b"SECRET" not in said and b"root:" not in said


@pytest.mark.parametrize("path, kind", [
    ("/", "text/html"), ("/index.html", "text/html"), ("/sub/", "text/html"), ("/a.mjs", "text/javascript"),
    ("/a.wasm", "application/wasm"), ("/a.whl", "application/zip"), ("/a.json", "application/json"),
    ("/a%20b.txt", "text/plain"), ("/%C3%A9.txt", "text/plain"), ("/in.txt", "text/plain"),
    ("/odd.zzz", "application/octet-stream"), ("/index.html?theme=dark", "text/html")])
def test_a_file_has_its_type(server, path, kind):
    code, headers, body = server.ask("GET", path)
    assert code == 200 and headers["Content-Type"].startswith(kind) and body
    assert headers["X-Content-Type-Options"] == "nosniff" and "Access-Control-Allow-Origin" not in headers


def test_a_file_comes_whole(server, site):
    """In pieces, and without compression where it would bring nothing."""
    _, headers, body = server.ask("GET", "/big.bin", headers={"Accept-Encoding": "gzip"})
    assert body == (site / "big.bin").read_bytes() and "Content-Encoding" not in headers


def test_what_is_not_changed_is_not_sent_again(server):
    for encoding in ({}, {"Accept-Encoding": "gzip"}):
        _, headers, body = server.ask("GET", "/", headers=encoding)
        again = server.ask("GET", "/", headers={**encoding, "If-None-Match": headers["ETag"]})
        assert (again[0], again[2]) == (304, b"") and len(body) > 0


def test_a_changed_file_is_sent_anew(server, site):
    (site / "changing.txt").write_text("one")
    _, headers, _ = server.ask("GET", "/changing.txt", headers={"Accept-Encoding": "gzip"})
    (site / "changing.txt").write_text("two two")
    code, _, body = server.ask("GET", "/changing.txt", headers={
        "Accept-Encoding": "gzip", "If-None-Match": headers["ETag"]})
    assert (code, gzip.decompress(body)) == (200, b"two two")


def test_text_is_compressed_for_who_can_read_it(server):
    _, headers, body = server.ask("GET", "/", headers={"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip" and len(body) < 200 and b"home" in gzip.decompress(body)
    assert b"home" in server.ask("GET", "/")[2]


def test_a_head_has_no_body(server):
    code, headers, body = server.ask("HEAD", "/big.bin")
    assert (code, headers["Content-Length"], body) == (200, str(1 << 20), b"")
