"""Writes the proof's figures between the two markers of README.md: `make readme`; after `make proof-all` those of the
whole proof, too, which are kept in benchmarks/proof.json.

A person runs it and commits what it changed; no build writes into a file that git keeps. A test holds the README
to the proof and names this command.
"""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README, PROOF = ROOT / "README.md", ROOT / "_build" / "proof.json"
WHOLE, KEPT = ROOT / "_build" / "proof_all.json", ROOT / "benchmarks" / "proof.json"
BEGIN, END = "<!-- proof: begin -->", "<!-- proof: end -->"


def line(figures, whole):
    """Three numbers, each with what it is: the known list, programs made by machine, what is said of these."""
    named = 100 * figures["wrong_named"] / figures["wrong_total"]
    made = whole["machine_total"] - whole["machine_equivalent"]
    told = 100 * (whole["machine_named"] + whole["machine_located"]) / whole["machine_shown"]
    return (f"**The grader, proven.** Of {figures['wrong_total']:,} known wrong answers it refuses "
            f"{figures['wrong_refused']:,} and names the mistake in {named:.0f} %: this list was written beside it. "
            f"Of {made:,} wrong programs that a machine made from right answers, one slip each, it refuses "
            f"{whole['machine_refused']:,}; {whole['machine_equivalent']:,} more compute the same. "
            f"It names the mistake or finds its place in {told:.0f} % of the {whole['machine_shown']:,} looked at. "
            f"Of {figures['right_total']:,} right answers, and the same in other styles, it refuses "
            f"{figures['right_refused'] + whole['styled_refused']}. `autograder proof` recomputes the lists, "
            "`autograder proof --all` the rest.")


def headline(figures):
    """The machine's share of a whole proof, as it is kept."""
    kept = {name: value for name, value in figures.items() if name.startswith("machine_") and name != "machine_neither"}
    return {**kept, "styled_total": figures["styled_total"], "styled_refused": len(figures["styled_refused"])}


def rewritten(readme, figures, whole=None):
    """The README's text with these figures in it."""
    said = f"{BEGIN}\n{line(figures, whole or read(KEPT))}\n{END}"
    return re.sub(f"{BEGIN}.*?{END}", lambda match: said, readme, flags=re.S)


def read(path):
    return json.loads(path.read_text("utf8"))


if __name__ == "__main__":
    if WHOLE.exists():
        KEPT.write_text(json.dumps(headline(read(WHOLE)), indent=1, ensure_ascii=False) + "\n", "utf8")
    README.write_text(rewritten(README.read_text("utf8"), read(PROOF)), "utf8")
