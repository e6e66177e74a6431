"""The built pages are valid HTML: the Nu validator, the one behind validator.w3.org, reads every one of them."""

import json
import shutil
import subprocess
from urllib.parse import unquote

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


# A short run: Java's first compiler is enough, whose code needs a deeper stack where the validator calls itself.
SHORT = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m"]
DAMAGES = {
    "nesting": ("</h1>", "</h1><span><p>A paragraph in a span.</p></span>",
                "“p” not allowed as child of element “span”"),
    "alt": ("</h1>", '</h1><img src="_static/favicon.svg">', "must have an “alt” attribute"),
    "unclosed": ("</article>", "", "article"),
    "SVG": ("<svg", "<svg no-such=''", "“no-such” not allowed on element “svg”"),
    "MathML": ("<mrow>", "<mrow><nosuch></nosuch>", "“nosuch” not allowed"),
}


@pytest.fixture(scope="module")
def told(site, tmp_path_factory):
    """{file: messages} of every page, and of copies of one page with a damage each: all in one run, for Java takes
    longer to start than to read a page.
    """
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java, so nobody validates the HTML: apt-get install default-jre-headless")
    folder, text = tmp_path_factory.mktemp("damaged"), (site / "sigmoid.html").read_text("utf8")
    for name, (before, after, _) in DAMAGES.items():
        assert before in text
        (folder / f"damaged {name}.html").write_text(text.replace(before, after, 1), "utf8")
    pages = [*sorted(site.glob("*.html")), *sorted(folder.iterdir())]
    command = [java, *SHORT, "-jar", VALIDATOR, "--format", "json", "--exit-zero-always", *pages]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)
    messages = {page.name: [] for page in pages}
    assert len(messages) == len(pages)
    for m in said["messages"]:
        messages[unquote(m["url"].rpartition("/")[2])].append((m.get("lastLine"), m["message"]))
    return messages


def complaints(messages):
    """What is left without the advice above."""
    return [line for line in messages if not line[1].startswith(tuple(ADVICE))]


def test_every_page_is_valid(site, told):
    pages = [page.name for page in site.glob("*.html")]
    assert len(pages) > 30
    assert {page: found for page in pages if (found := complaints(told[page]))} == {}


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_validator_sees_what_is_wrong(told, damage):
    """The instrument works: a damaged page is refused, and the damage is named."""
    assert DAMAGES[damage][2] in " ".join(message for _, message in complaints(told[f"damaged {damage}.html"]))


def test_advice_is_left_out_only_where_it_is_given(told):
    """No line of the list above is there for nothing."""
    given = [message for _, message in told["sigmoid.html"]]
    assert [line for line in ADVICE if not any(message.startswith(line) for message in given)] == []
