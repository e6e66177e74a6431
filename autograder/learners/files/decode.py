"""From bytes to text. Editors, mail programs and half-finished downloads leave every encoding there is."""

import codecs
import re

from autograder.learners.files.sentence import BadSubmission
from autograder.sentences import say

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))     # utf-32 first: FF FE begins both
UNMARKED = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
SAMPLE = 1 << 16
PLAIN = re.compile(r"[\t-\r -~]")
ODD = re.compile(r"[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]")      # what code does not hold
MOST_ODD = 0.05
CODING = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")      # PEP 263
# Tables of letters. Other codecs that a file may name are slow on purpose (idna), or run its escapes.
TABLES = re.compile(r"(?:iso8859|cp\d|koi8|mac-|gb|big5|shift_jis|euc_|johab|tis)")
BEGINNINGS = {b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF87a": "picture", b"GIF89a": "picture",
              b"%PDF-": "document", b"{\\rtf": "document", b"\xd0\xcf\x11\xe0": "document",
              b"PK\x03\x04": "archive", b"\x1f\x8b": "archive"}


def decode(data, name):
    """The text of a file: no byte-order mark, no zero byte, every line ends in a newline alone.

    A file that was cut is read up to its last whole character. Raises BadSubmission if there is no text in it.
    """
    for beginning, kind in BEGINNINGS.items():
        if data.startswith(beginning):
            raise BadSubmission(say(f"file.{kind}", name=name))
    text = as_text(data).rstrip("\0\x1a")
    if len(text) - len(ODD.sub("", text)) > MOST_ODD * len(text):
        raise BadSubmission(say("file.not-text", name=name))
    text = tidy(text)
    if not text.strip():
        raise BadSubmission(say("file.empty", name=name))
    if text.lstrip()[:14].lower().startswith(("<!doctype html", "<html", "<head")):
        raise BadSubmission(say("file.web-page", name=name))
    return text


def tidy(text):
    """What Python's compiler and a message can bear: newlines alone, no zero byte, no half of a surrogate pair."""
    text = text.lstrip("\ufeff").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def as_text(data):
    """The bytes in the encoding that they are most likely in; none of them stops it."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return whole(data[len(mark):], encoding)
    if b"\0" in data:
        encoding = max(UNMARKED, key=lambda encoding: plainness(whole(data[:SAMPLE], encoding)))
        if encoding != "utf-8":
            return whole(data, encoding)
    try:
        return whole(data, "utf-8", "strict")
    except UnicodeDecodeError:
        return declared(data) or damaged(data)


def whole(data, encoding, errors="replace"):
    """The text up to the last whole character: a decoder that expects more keeps what was cut to itself."""
    return codecs.getincrementaldecoder(encoding)(errors).decode(data)


def plainness(text):
    """The share of ASCII: code is made of it, and bytes read in the wrong encoding are not."""
    return len(PLAIN.findall(text)) / max(1, len(text))


def declared(data):
    """The text in the encoding that one of its first two lines declares, if that is a table of letters."""
    for line in re.split(rb"\r\n|\r|\n", data[:SAMPLE])[:2]:
        if found := CODING.match(line):
            try:
                encoding = codecs.lookup(found[1].decode("ascii", "replace")).name
            except LookupError:
                return None
            return data.decode(encoding, "replace") if TABLES.match(encoding) else None
    return None


def damaged(data):
    """UTF-8 with some bytes wrong, or the letters of an old Windows: whichever reads more of them."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    others = len(text) - len(text.encode("ascii", "ignore")) - lost
    return text if others >= lost else data.decode("cp1252", "replace")
