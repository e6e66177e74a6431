"""What axe says of a page: the rules that the pages keep, and when a page may be looked at."""

from pathlib import Path

AXE = Path(__file__).resolve().parents[1] / "book" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# A colour on its way to another is no colour of the page. A caret that blinks is at rest.
AT_REST = "document.getAnimations().every(each => !(each instanceof CSSTransition) || each.playState !== 'running')"
# Of what passes, which is nearly all, axe need not write down where it stands.
RUN = """async only => (await axe.run(document, {runOnly: only, resultTypes: ["violations"]})).violations.map(
    v => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(" | ")}`)"""


def violations(page, only=RULES):
    """The findings, each with the first places; only: the rules, as axe's `runOnly` takes them."""
    page.wait_for_function(AT_REST)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf8"))
    return page.evaluate(RUN, only)
