"""The built pages are valid HTML: the Nu validator, the one behind validator.w3.org, reads every one of them."""

import json
import shutil
import subprocess

import pytest
from conftest import BOOK

VALIDATOR = BOOK / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Not faults but advice, which does not fit how Sphinx nests a page: article, section, h1.
ADVICE = {
    "Consider using the “h1” element as a top-level heading only": "each page has one h1 to be seen: its title",
    "Article lacks heading.": "its heading is that h1; the validator looks for h2 to h6",
    "The “main” role is unnecessary for element “main”": "Sphinx's search finds a page's text by it",
    "Trailing slash on void elements has no effect": "Sphinx's and the theme's templates write them so",
}


def told(*pages):
    """All that the validator says of the files, as (file, line, message)."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java, so nobody validates the HTML: apt-get install default-jre-headless")
    command = [java, "-jar", VALIDATOR, "--format", "json", "--exit-zero-always", *pages]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)
    return [(m["url"].rpartition("/")[2], m.get("lastLine"), m["message"]) for m in said["messages"]]


def complaints(*pages):
    """What is left without the advice above."""
    return [line for line in told(*pages) if not line[2].startswith(tuple(ADVICE))]


def test_every_page_is_valid(site):
    assert complaints(*sorted(site.glob("*.html"))) == []


@pytest.mark.parametrize(("before", "after", "says"), [
    ("</h1>", "</h1><span><p>A paragraph in a span.</p></span>", "“p” not allowed as child of element “span”"),
    ("</h1>", '</h1><img src="_static/favicon.svg">', "must have an “alt” attribute"),
    ("</article>", "", "article"),
    ("<svg", "<svg no-such=''", "“no-such” not allowed on element “svg”"),
    ("<mrow>", "<mrow><nosuch></nosuch>", "“nosuch” not allowed"),
], ids=["nesting", "alt", "unclosed", "SVG", "MathML"])
def test_the_validator_sees_what_is_wrong(site, tmp_path, before, after, says):
    """The instrument works: a damaged page is refused, and the damage is named."""
    text = (site / "sigmoid.html").read_text("utf8")
    page = tmp_path / "damaged.html"
    page.write_text(text.replace(before, after, 1), "utf8")
    assert before in text
    assert says in " ".join(message for _, _, message in complaints(page))


def test_advice_is_left_out_only_where_it_is_given(site):
    """No line of the list above is there for nothing."""
    given = [message for _, _, message in told(site / "sigmoid.html")]
    assert [line for line in ADVICE if not any(message.startswith(line) for message in given)] == []
