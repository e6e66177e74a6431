"""The pages' sources as texts: prose without code and formulas, its sentences, and the order in which they are read.

`python tests/book/sentences.py` prints the lengths of the sentences by chapter.
"""

import re
from pathlib import Path

import yaml

BOOK = Path(__file__).resolve().parents[2] / "book"


def source(name):
    return (BOOK / f"{name}.md").read_text("utf8")


def reading_order():
    """The first page and the numbered chapters, in the order of the contents."""
    parts = yaml.safe_load((BOOK / "_toc.yml").read_text("utf8"))["parts"]
    return ["index", *(chapter["file"] for part in parts if "numbered" in part for chapter in part["chapters"])]


def asides():
    parts = yaml.safe_load((BOOK / "_toc.yml").read_text("utf8"))["parts"]
    return [chapter["file"] for part in parts if part["caption"] == "Asides" for chapter in part["chapters"]]


def cells(name):
    """(tags, code) of each code cell."""
    for match in re.finditer(r"^```\{code-cell\}[^\n]*\n(.*?)^```", source(name), re.M | re.S):
        tags = re.match(r":tags: \[(.*)\]", match[1])
        yield (tags[1] if tags else ""), re.sub(r"\A(:.*\n)+\n?", "", match[1])


def prose(name):
    """The page's text without code, formulas, directives and roles."""
    text = re.sub(r"\A---.*?^---$", "", source(name), flags=re.S | re.M)
    text = re.sub(r"^```.*?^```", "", text, flags=re.S | re.M)
    return re.sub(r"^\$\$.*?^\$\$[^\n]*$|\$[^$]*\$|`[^`]*`|^:[^\n]*$|\]\([^)]*\)", "", text, flags=re.S | re.M)


def sentences(name):
    """Every sentence of the page's paragraphs; a formula or a code word counts as one word. Lists, the answers to
    choose from among them, captions, tables and headings are left out: nobody reads these aloud in one breath."""
    return sentences_of(source(name))


def sentences_of(text):
    text = re.sub(r"\A---.*?^---$", "", text, flags=re.S | re.M)
    text = re.sub(r"^```.*?^```|^\$\$.*?^\$\$[^\n]*$|^(#|:|\|)[^\n]*$|^\([^\n]*\)=$", "", text, flags=re.S | re.M)
    text = re.sub(r"\{[^}]*\}`[^`]*`|`[^`]*`|\$[^$]*\$", "x", text)
    text = re.sub(r"\]\([^)]*\)|[\[\]*_]", "", text)
    text = re.sub(r"^ *(?:-|\d+\.) .*?(?=^\s*$|^ *(?:-|\d+\.) |\Z)", "\n", text, flags=re.S | re.M)
    for block in re.split(r"\n\s*\n", text):
        for sentence in re.split(r"(?<=[.!?])[\")]*\s+(?=[A-Z\"(x])", block.strip()):
            if len(sentence.split()) > 1:
                yield " ".join(sentence.split())
