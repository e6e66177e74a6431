"""Writes the proof's figures between the two markers of README.md: `make readme`.

A person runs it and commits what it changed; no build writes into a file that git keeps. A test holds the README
to the proof and names this command.
"""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README, PROOF = ROOT / "README.md", ROOT / "_build" / "proof.json"
BEGIN, END = "<!-- proof: begin -->", "<!-- proof: end -->"


def line(figures):
    """The figures in one sentence."""
    named = 100 * figures["wrong_named"] / figures["wrong_total"]
    alive = figures["mutants_total"] - figures["mutants_equivalent"]
    return (f"**The grader, proven:** {figures['wrong_refused']} of {figures['wrong_total']} wrong answers refused, "
            f"{named:.0f} % of them with the right message first; {figures['right_refused']} of "
            f"{figures['right_total']} right answers refused; {figures['mutants_killed']} of {alive} mutants of the "
            f"reference caught, and {figures['mutants_equivalent']} more change nothing, each for a stated reason. "
            "`autograder proof` recomputes this.")


def rewritten(readme, figures):
    """The README's text with these figures in it."""
    return re.sub(f"{BEGIN}.*?{END}", lambda match: f"{BEGIN}\n{line(figures)}\n{END}", readme, flags=re.S)


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text("utf8"), json.loads(PROOF.read_text("utf8"))), "utf8")
