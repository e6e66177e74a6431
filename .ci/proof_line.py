"""Writes the proof's figures between the two markers of README.md, from the proof's own JSON."""

import json
import re
import sys
from pathlib import Path

BEGIN, END = "<!-- proof: begin -->", "<!-- proof: end -->"


def line(figures):
    """The figures in one sentence."""
    named = 100 * figures["wrong_named"] / figures["wrong_total"]
    alive = figures["mutants_total"] - figures["mutants_equivalent"]
    return (f"**The grader, proven:** {figures['wrong_refused']} of {figures['wrong_total']} wrong answers refused, "
            f"{named:.0f} % of them with the right message first; {figures['right_refused']} of "
            f"{figures['right_total']} right answers refused; {figures['mutants_killed']} of {alive} mutants of the "
            "reference caught. `autograder proof` recomputes this; `make` writes it here.")


def main():
    readme = Path("README.md")
    before = readme.read_text("utf8")
    text = line(json.loads(Path(sys.argv[1]).read_text("utf8")))
    after = re.sub(f"{BEGIN}.*?{END}", lambda match: f"{BEGIN}\n{text}\n{END}", before, flags=re.S)
    if after != before:
        readme.write_text(after, "utf8")


main()
